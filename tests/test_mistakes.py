"""Mistakes of people who are not programmers: each is told at its line, with a fix that makes it go away.

`tests/mistakes/mistakes.csv` says of each file where it would lie, on which line the mistake is and by which rule it is
told; `<mistake>.expected.txt` what is said. A file is as somebody would have sent it: one mistake, the rest in order.
"""

import csv
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from golden import agrees, in_three_languages, mended

from generator.problems import Problem, Severity
from generator.schema.records.act import ActRecord
from generator.schema.source_files import FOLDERS, SourceFile

sys.path.insert(0, str(Path(__file__).parent / "rules"))
from test_rules import judged

MISTAKES = Path(__file__).parent / "mistakes"


class Mistake(NamedTuple):
    """One file with what is to be said of it."""

    name: str
    folder: str
    line: int
    rule: str

    @property
    def file(self) -> SourceFile:
        path = MISTAKES / f"{self.name}.yaml"
        top, _, folder = self.folder.partition("/")
        if top == "acts":
            return SourceFile(f"{self.folder}/{self.name}.yaml", path, ActRecord, f"{folder}/{self.name}")
        return SourceFile(f"{self.folder}/{self.name}.yaml", path, FOLDERS[folder], self.name)


def all_mistakes() -> list[Mistake]:
    with (MISTAKES / "mistakes.csv").open(encoding="utf-8", newline="") as file:
        return [Mistake(row["mistake"], row["folder"], int(row["line"]), row["rule"]) for row in csv.DictReader(file)]


ALL = all_mistakes()


def told_of(mistake: Mistake, data: bytes) -> list[Problem]:
    return judged(mistake.file, data)


def the_problem(mistake: Mistake) -> Problem:
    found = told_of(mistake, mistake.file.data())
    return next(problem for problem in found if (problem.position.line, problem.rule) == (mistake.line, mistake.rule))


def test_there_are_enough_and_none_is_left_behind() -> None:
    assert len(ALL) >= 80
    assert {path.stem for path in MISTAKES.glob("*.yaml")} == {mistake.name for mistake in ALL}
    assert {path.name.removesuffix(".expected.txt") for path in MISTAKES.glob("*.txt")} == {each.name for each in ALL}


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.name)
def test_the_mistake_is_told_at_its_line(mistake: Mistake) -> None:
    found = told_of(mistake, mistake.file.data())
    agrees(MISTAKES / f"{mistake.name}.expected.txt", in_three_languages(found))
    assert (mistake.line, mistake.rule) in {(problem.position.line, problem.rule) for problem in found}
    # one slip, one message; a tab on two lines is two slips
    assert {problem.rule for problem in found} == {mistake.rule}


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.name)
def test_the_mended_lines_make_it_go_away(mistake: Mistake) -> None:
    problem = the_problem(mistake)
    if mistake.name in ONLY_THE_WRITER_KNOWS:
        assert problem.fix is None
        return
    assert problem.fix is not None
    left = told_of(mistake, mended(in_utf8(mistake.file.data()), problem.fix))
    assert (mistake.line, mistake.rule) not in {(each.position.line, each.rule) for each in left}
    errors = {each.rule for each in left if each.severity is Severity.ERROR}
    assert errors - {"PLACEHOLDER", mistake.rule} <= BEGINNINGS.get(mistake.name, set())


def in_utf8(data: bytes) -> bytes:
    """What an editor shows of the file, whatever its letters are."""
    if data.startswith(b"\xff\xfe"):
        return data.decode("utf-16").encode()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252").encode()
    return data


ONLY_THE_WRITER_KNOWS = {"help-left-as-text"}
"""A title that is still the form's own help: it has to be there, and nobody else can write it."""
BEGINNINGS = {
    "empty-file": {"KEY-MISSING", "SUBMITTED"},
    "plain-text-from-word": {"KEY-MISSING", "SUBMITTED"},
}
"""Files that have nothing of an act yet: the fix is a beginning."""
