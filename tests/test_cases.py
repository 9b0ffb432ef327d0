"""What somebody typed is told at its line, once, and the lines that are shown make it go away.

How a case is written stands in `tables.py`; what is told of it is written into the tables by
`TORI_GOLDEN=write .venv/bin/pytest -n 0 tests/test_cases.py`. Read every line that changed before you commit it.
"""

import re
from pathlib import Path
from typing import Annotated

import pytest
import yaml
from golden import agrees, in_three_languages, mended, writing
from pydantic import BaseModel, StrictBool
from tables import (
    BASES,
    CASES,
    MADE,
    PICTURES,
    Case,
    all_cases,
    file_of,
    in_utf8,
    judged,
    named,
    problems_of,
    seen,
    tables,
)
from telling import EVERY_KIND, WORDS, keep_telling, keep_words, telling, values_of, words

from generator.rules.engine import load
from generator.rules.registry import RULES
from generator.schema.records.act import ActRecord
from generator.schema.records.fields import key
from generator.schema.source_files import SourceFile
from generator.schema.validation import validate
from generator.text import Text
from generator.yaml.patches import patch
from generator.yaml.reading import read

ALL = all_cases()
EVERY_CASE = pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)


@pytest.mark.parametrize("path", sorted(BASES.rglob("*.yaml")), ids=lambda path: path.stem)
def test_a_file_that_something_is_typed_into_is_fine(path: Path) -> None:
    name = path.relative_to(BASES).as_posix()
    assert judged(file_of(name, path.read_bytes())) == []


def test_the_words_that_sentences_are_filled_with() -> None:
    found = {value for case in ALL for problem in problems_of(case) for value in values_of(problem).values()}
    found = {value for value in found if value != Text.same(value.fi)}
    if writing():
        keep_words(found)
    assert words() == found, f"{WORDS.name} says something else"


@EVERY_CASE
def test_the_slip_is_told_at_its_line(case: Case) -> None:
    found = problems_of(case)
    # one slip, one message; a tab on two lines is two slips
    assert {problem.rule for problem in found} == {case.rule, *case.also}
    assert case.line in {problem.position.line for problem in found}
    if writing():
        keep_telling(case, telling(found))
    else:
        assert telling(found) == case.told


@EVERY_CASE
def test_the_mended_lines_make_it_go_away_and_nothing_new_come(case: Case) -> None:
    fixes = [problem.fix for problem in problems_of(case) if problem.fix]
    assert bool(fixes) != case.unmended
    if fixes:
        after = mended(in_utf8(case.data()), *fixes)
        left = {problem.rule for problem in judged(file_of(case.source.name, after))}
        # what only the writer knows is an ellipsis in the mended line, and told as long as it is one
        assert left - {"PLACEHOLDER"} == set(case.leaves)


@pytest.mark.parametrize("case", [case for case in ALL if case.intended is not None], ids=lambda case: case.name)
def test_the_mended_file_says_what_was_meant(case: Case) -> None:
    data = in_utf8(case.data())
    for _ in range(ROUNDS):
        data = patch(data, [problem.fix for problem in judged(file_of(case.source.name, data)) if problem.fix])
    assert says(data.decode()) == says(str(case.intended))


ROUNDS = 3
"""Fixes may let another slip be seen."""


def says(text: str) -> object:
    """What a file says, however its lines are broken; what is empty says nothing."""
    return spaced(yaml.load(text, yaml.BaseLoader))


def spaced(value: object) -> object:
    if isinstance(value, dict):
        return {key: said for key, each in value.items() if (said := spaced(each))}
    return [spaced(each) for each in value] if isinstance(value, list) else " ".join(str(value).split())


@pytest.mark.parametrize("case", [case for case in ALL if case.passing], ids=lambda case: case.name)
def test_what_keeps_the_rule_is_told_nothing(case: Case) -> None:
    assert case.passing
    assert judged(case.passing) == []


# --- slips that no bytes make ----------------------------------------------------------------------------------------


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    found = load(SourceFile("acts/esimerkkila/teko.yaml", path, ActRecord, "esimerkkila/teko")).problems
    assert ([problem.rule for problem in found], telling(found)) == (["FILE-READ"], "1:1\n")


def test_a_misfit_that_nobody_foresaw_has_a_sentence_too() -> None:
    class Unforeseen(BaseModel):
        sunny: Annotated[StrictBool, key(("Aurinko", "Paistoiko."), ("Sol", "Om den sken."), ("Sun", "If it shone."))]

    found = validate(read("acts/esimerkkila/teko.yaml", b"sunny: ehk\xc3\xa4\n"), Unforeseen).problems
    told = "1:8 sunny · label: Aurinko / Sol / Sun · typed: ehkä · help: Paistoiko. / Om den sken. / If it shone."
    fix = "line 1 for example:\n  sunny: …\n"
    assert ([problem.rule for problem in found], telling(found)) == (["VALUE"], f"{told}\n{fix}")


# --- the report ------------------------------------------------------------------------------------------------------

REPORTED = ("date-day-first", "tabs-in-list", "contact-missing", "address-of-a-file", "help-left-as-text", "TEXT-HTML")


def test_what_a_person_reads_of_some_of_them() -> None:
    found = [problem for name in REPORTED for problem in problems_of(named(name))]
    agrees(CASES / "report.expected.txt", in_three_languages(found))


# --- all cases together ----------------------------------------------------------------------------------------------


def test_every_rule_and_kind_has_a_case() -> None:
    told_above = {
        "FILE-READ",
        "FILE-LINK",
        "FILE-KIND",
        "FILE-UNJUDGED",
        "VALUE",
        "PAGE-READ",
        "PAGE-HEAD",
        "PAGE-LINK",
        "PAGE-NAME",
    }
    assert {case.rule for case in ALL} | told_above == {kind.rule for kind in EVERY_KIND}


def test_every_rule_has_something_that_breaks_it_and_something_that_keeps_it() -> None:
    assert {case.rule for case in ALL if case.passing} == {rule.id for rule in RULES}


def test_there_are_enough_and_each_has_a_name_of_its_own() -> None:
    assert len({case.name for case in ALL}) == len(ALL) > 360


def test_nothing_is_left_behind() -> None:
    bases = {BASES / f"{case.base}.yaml" for case in ALL}
    assert set(CASES.rglob("*.yaml")) == {*tables(), *bases}
    assert {case.made for case in ALL} - {None} == MADE.keys()
    shown = {name for case in ALL for name in re.findall(r"file: (.+)", case.typed + (case.passes or ""))}
    assert {path.name for path in PICTURES.iterdir()} <= shown


@pytest.mark.parametrize("path", [*tables(), WORDS], ids=lambda path: path.stem)
def test_nothing_in_a_table_is_unseen(path: Path) -> None:
    assert path.read_text("utf-8") == seen(path.read_text("utf-8").rstrip("\n")) + "\n"
