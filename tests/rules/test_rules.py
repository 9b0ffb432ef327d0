"""Every rule with a file that passes and one that fails, judged among the records of the fictional Esimerkkilä.

The first line of a case says where the file would lie: `# acts/esimerkkila/avainkaappi.yaml`.
"""

import re
import string
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from golden import agrees, in_three_languages, mended

from generator import diagnostics
from generator.problems import Diagnostic, Problem
from generator.rules.documentation import PAGE, rules_page
from generator.rules.engine import Loaded, judge, load, load_bytes
from generator.rules.registry import ALL_RULES
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord
from generator.schema.records.editors import WithdrawnRecord
from generator.schema.source_files import FOLDERS, Folders, SourceFile, find_files
from generator.text import LANGUAGES

ROOT = Path(__file__).parents[2]
CASES = Path(__file__).parent / "cases"
CATALOGUE = ROOT / "tests" / "catalogues" / "esimerkkila"
TODAY = date(2026, 11, 22)
IDS = [rule.kind.rule for rule in ALL_RULES]
EVERY_KIND: list[Diagnostic] = [*diagnostics.KINDS.values(), *(rule.kind for rule in ALL_RULES)]


@cache
def neighbours() -> tuple[Loaded, ...]:
    files, _ = find_files(Folders.at(CATALOGUE))
    return tuple(map(load, files))


def file_of(path: Path) -> SourceFile:
    """The file that a case stands for."""
    name = path.read_text("utf-8").split("\n", 1)[0].removeprefix("# ")
    folder, _, rest = name.removesuffix(".yaml").partition("/")
    if folder == "acts":
        return SourceFile(name, path, ActRecord, rest)
    kind, _, record_id = rest.partition("/")
    return SourceFile(name, path, WithdrawnRecord if kind == "withdrawn" else FOLDERS[kind], record_id)


def judged(file: SourceFile, data: bytes) -> list[Problem]:
    """What is wrong with one file among its neighbours."""
    own = load_bytes(file, data)
    others = [each for each in neighbours() if each.file.name != file.name]
    everything: Sequence[Loaded] = [*others, own]
    library = Records.of((each.file.id, each.record) for each in everything if each.record is not None)
    found = [*own.problems, *judge(everything, library, TODAY)]
    return [problem for problem in found if problem.file == file.name]


def test_the_fictional_municipality_is_whole() -> None:
    files, misplaced = find_files(Folders.at(CATALOGUE))
    loaded = list(map(load, files))
    library = Records.of((each.file.id, each.record) for each in loaded if each.record is not None)
    problems = [*misplaced, *(problem for each in loaded for problem in each.problems), *judge(loaded, library, TODAY)]
    assert in_three_languages(problems).startswith("fi\nKaikki on kunnossa")


def test_the_fictional_municipality_uses_every_field_of_an_act() -> None:
    acts = [each.record for each in neighbours() if isinstance(each.record, ActRecord)]
    unused = {name for name in ActRecord.model_fields if all(getattr(act, name) in (None, ()) for act in acts)}
    assert unused == set()


@pytest.mark.parametrize("rule_id", IDS)
def test_a_file_that_keeps_the_rule_passes(rule_id: str) -> None:
    path = CASES / rule_id / "passes.yaml"
    file = file_of(path)
    assert judged(file, file.data()) == []


@pytest.mark.parametrize("rule_id", IDS)
def test_a_file_that_breaks_the_rule_is_told_so(rule_id: str) -> None:
    path = CASES / rule_id / "fails.yaml"
    file = file_of(path)
    problems = judged(file, file.data())
    agrees(CASES / rule_id / "expected.txt", in_three_languages(problems))
    assert [problem.rule for problem in problems] == [rule_id]


@pytest.mark.parametrize("rule_id", IDS)
def test_the_fix_mends_the_breach_and_makes_no_new_one(rule_id: str) -> None:
    file = file_of(CASES / rule_id / "fails.yaml")
    fixes = [problem.fix for problem in judged(file, file.data()) if problem.fix]
    assert bool(fixes) == (rule_id not in WITHOUT_FIX)
    if fixes:
        left = {problem.rule for problem in judged(file, mended(file.data(), *fixes))}
        # what only the writer knows is an ellipsis in the mended line, and told as long as it is one
        assert left <= {"PLACEHOLDER"}


WITHOUT_FIX = {
    *("FOLDER", "NEWSLETTER-NAME", "TITLE-TWICE", "SHORT-CODE", "WITHDRAWN"),
    *("IMAGE-FILE", "IMAGE-KIND", "IMAGE-LARGE", "IMAGE-SMALL", "IMAGE-PLACE"),
}
"""What no line of the file can mend: another file, a picture, or the name of this one."""


def test_no_case_is_left_behind() -> None:
    assert {path.name for path in CASES.iterdir()} == set(IDS)


# --- all rules and kinds together ------------------------------------------------------------------------------------


def test_ids_are_unique() -> None:
    ids = [kind.rule for kind in EVERY_KIND]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Z]+(-[A-Z]+)*", rule_id) for rule_id in ids)


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.rule)
def test_a_sentence_says_the_same_in_three_languages(kind: Diagnostic) -> None:
    said = {language: kind.words.pick(language) for language in LANGUAGES}
    names = {
        language: {name for _, name, _, _ in string.Formatter().parse(text) if name} for language, text in said.items()
    }
    assert names["fi"] == names["sv"] == names["en"]
    for text in said.values():
        assert "!" not in text.replace("merkki !", "").replace("tecknet !", "").replace("begins with !", "")
        assert re.search(r"(\.|\.\{offer\}|\{help\}|: \"\.)$", text), text
        assert "  " not in text


@pytest.mark.parametrize("rule_id", IDS)
def test_a_rule_says_why_it_is_there(rule_id: str) -> None:
    (rule,) = (rule for rule in ALL_RULES if rule.kind.rule == rule_id)
    assert rule.doc.endswith(".")


def test_the_page_of_rules_is_up_to_date() -> None:
    # mend it with: python -m generator.rules.documentation
    assert (ROOT / PAGE).read_text("utf-8") == rules_page()


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.rule)
def test_every_rule_and_kind_stands_on_the_page(kind: Diagnostic) -> None:
    page = rules_page()
    assert page.count(f"\n### {kind.rule}\n") == 1
    assert kind.severity.value in page.partition(f"\n### {kind.rule}\n")[2].split("\n### ")[0]
