"""Every slip has its own golden file: what is said of it in three languages, and that the fix mends it."""

from pathlib import Path
from typing import Annotated

import pytest
from golden import agrees, in_three_languages, mended
from pydantic import BaseModel, StrictBool

from generator import diagnostics
from generator.rules.engine import Loaded, load
from generator.schema.records.act import ActRecord
from generator.schema.records.fields import key
from generator.schema.source_files import SIZE_LIMIT, Folders, SourceFile, find_files
from generator.schema.validation import shape
from generator.yaml.reading import read

SLIPS = Path(__file__).parent / "slips"
CASES = sorted(path.stem for path in SLIPS.glob("*.yaml"))
BASE = (SLIPS / "ENUM-label.yaml").read_text("utf-8").replace("stage: kokeilu\n", "")


def rule_of(case: str) -> str:
    """The longest kind that the case's name begins with: `YAML-NO-COLON-nested` → `YAML-NO-COLON`."""
    return max((rule for rule in diagnostics.KINDS if case == rule or case.startswith(f"{rule}-")), key=len)


def loaded(path: Path) -> Loaded:
    return load(SourceFile(f"acts/esimerkkila/{path.name}", path, ActRecord, f"esimerkkila/{path.stem}"))


def test_the_file_that_the_slips_are_made_in_is_fine(tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    path.write_text(BASE, "utf-8")
    assert loaded(path).problems == ()


@pytest.mark.parametrize("case", CASES)
def test_one_slip_gives_one_message_that_says_how_to_mend_it(case: str) -> None:
    found = loaded(SLIPS / f"{case}.yaml").problems
    agrees(SLIPS / f"{case}.expected.txt", in_three_languages(found))
    assert [problem.rule for problem in found] == [rule_of(case)]


MADE = {
    "FILE-SIZE": BASE.encode() + b"# " + b"x" * SIZE_LIMIT,
    "FILE-SIZE-ten-megabytes": b"title: " + b"x" * 10_000_000,
    "FILE-ENCODING": BASE.encode("latin-1"),
    "FILE-ENCODING-utf-16": BASE.encode("utf-16"),
    "FILE-ENCODING-utf-16-without-mark": BASE.encode("utf-16-le"),
    "FILE-ENCODING-random": bytes(range(256)) * 40,
    "FILE-CONTROL-nul": BASE.replace("yhdellä", "yhdellä\0").encode(),
    "YAML-COUNT": BASE.encode() + b"customer_groups: [" + b"a," * 6_000 + b"]\n",
    "YAML-DEPTH-brackets": b"[" * 60_000,
    "YAML-DEPTH-brackets-at-a-key": BASE.encode() + b"customer_groups: " + b"[" * 50_000,
    "YAML-DEPTH-keys": "\n".join("  " * depth + "a:" for depth in range(200)).encode(),
    "FILE-SIZE-brackets": b"[" * 100_000,
    "FILE-EMPTY-nothing": b"",
}
"""Files that no text file can hold, or that would be too long to read."""


@pytest.mark.parametrize("case", sorted(MADE))
def test_a_file_that_is_no_text_gives_one_message(case: str, tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    path.write_bytes(MADE[case])
    found = loaded(path).problems
    agrees(SLIPS / f"{case}.expected.txt", in_three_languages(found))
    assert [problem.rule for problem in found] == [rule_of(case)]


PLACES = {
    "FILE-NAME": "acts/esimerkkila/Perehdytys yhdellä kortilla.yaml",
    "FILE-NAME-yml": "acts/esimerkkila/perehdytys.yml",
    "FILE-NAME-txt": "acts/esimerkkila/perehdytys.yaml.txt",
    "FILE-NAME-no-letters": "acts/esimerkkila/！.yaml",
    "FILE-PLACE": "acts/perehdytys.yaml",
    "FILE-PLACE-deep": "acts/esimerkkila/varhaiskasvatus/perehdytys.yaml",
    "FILE-RESERVED": "acts/esimerkkila/sivu.yaml",
}


@pytest.mark.parametrize("case", sorted(PLACES))
def test_a_file_in_the_wrong_place_or_name_is_told(case: str, tmp_path: Path) -> None:
    path = tmp_path / PLACES[case]
    path.parent.mkdir(parents=True)
    path.write_text(BASE, "utf-8")
    found = find_files(Folders.at(tmp_path))[1]
    agrees(SLIPS / f"{case}.expected.txt", in_three_languages(found))
    assert [problem.rule for problem in found] == [rule_of(case)]


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    found = loaded(tmp_path / "teko.yaml").problems
    agrees(SLIPS / "FILE-READ.expected.txt", in_three_languages(found))
    assert [problem.rule for problem in found] == ["FILE-READ"]


def test_a_misfit_that_nobody_foresaw_has_a_sentence_too() -> None:
    class Unforeseen(BaseModel):
        sunny: Annotated[StrictBool, key(("Aurinko", "Paistoiko."), ("Sol", "Om den sken."), ("Sun", "If it shone."))]

    document = read("acts/esimerkkila/teko.yaml", b"sunny: ehk\xc3\xa4\n")
    found = shape(document, Unforeseen).problems
    agrees(SLIPS / "VALUE.expected.txt", in_three_languages(found))
    assert [problem.rule for problem in found] == ["VALUE"]


def test_every_kind_has_a_golden_file() -> None:
    told = {rule_of(path.name.removesuffix(".expected.txt")) for path in SLIPS.glob("*.expected.txt")}
    assert set(diagnostics.KINDS) == told


def test_no_golden_file_is_left_behind() -> None:
    cases = {*CASES, *MADE, *PLACES, "FILE-READ", "VALUE"}
    assert {path.name.removesuffix(".expected.txt") for path in SLIPS.glob("*.expected.txt")} == cases


MENDED_IN_PART: dict[str, set[str]] = {
    "FILE-EMPTY": {"KEY-MISSING", "SUBMITTED"},  # a first line is a beginning
    "YAML-TOP": {"KEY-MISSING", "SUBMITTED"},
    "YAML-NO-COLON-nested": {"ADDRESS"},  # the words go on where an address ends
}
"""Fixes that leave another error. A line with an ellipsis for its writer to fill in is told as long as it has it."""


@pytest.mark.parametrize("case", CASES)
def test_the_fix_mends_the_slip_and_makes_no_new_one(case: str, tmp_path: Path) -> None:
    path = SLIPS / f"{case}.yaml"
    (problem,) = loaded(path).problems
    assert (problem.fix is None) == (case in WITHOUT_FIX)
    if problem.fix is None:
        return
    after = tmp_path / "teko.yaml"
    after.write_bytes(mended(path.read_bytes(), problem.fix))
    left = {problem.rule for problem in loaded(after).problems}
    assert left - {"PLACEHOLDER"} == MENDED_IN_PART.get(case, set())


WITHOUT_FIX = {"YAML-DEPTH"}
"""Only the writer knows what should stand there; everywhere else a mended line is shown."""
