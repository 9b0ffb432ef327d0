"""Lines as they were sent: those of a file in order stay, and none is lost or made in the others."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markets import MALLIMAA
from tables import BASES

from generator.schema.key_names import name_keys
from generator.schema.records.act import ActRecord
from generator.yaml.as_sent.mending import mend_lines

NAMES = name_keys(ActRecord)
IN_ORDER = sorted([*(MALLIMAA / "acts").glob("*/*.yaml"), *(BASES / "acts").glob("*/*.yaml")])
BASE = (BASES / "acts/esimerkkila/aamuvuorot.yaml").read_text("utf-8").split("\n")
PIECES = [
    "",
    "- ",
    "> ",
    "# ",
    "  ",
    "<!-- ",
    "-->",
    "```",
    "| a | b |",
    "Hei!",
    "Terveisin",
    "**title:** Lupa",
    "[a]",
    "…",
    "---",
]
"""What comes before, or in the place of, a line that is sent."""


@pytest.mark.parametrize("path", IN_ORDER, ids=lambda path: path.stem)
def test_lines_in_order_stay_as_they_are(path: Path) -> None:
    lines = tuple(path.read_text("utf-8").split("\n"))
    assert mend_lines("teko.yaml", lines, NAMES) == (lines, [])


@given(st.lists(st.tuples(st.integers(0, len(BASE) - 1), st.sampled_from(PIECES), st.booleans()), max_size=12))
def test_as_many_lines_come_back_as_were_sent(slips: list[tuple[int, str, bool]]) -> None:
    lines = list(BASE)
    for index, piece, whole in slips:
        lines[index] = piece if whole else f"{piece}{lines[index]}"
    found, problems = mend_lines("teko.yaml", tuple(lines), NAMES)
    assert len(found) == len(lines)
    for problem in problems:
        assert 1 <= problem.position.line <= len(lines)
        assert problem.fix is None or 1 <= problem.fix.first <= problem.fix.last <= len(lines)
