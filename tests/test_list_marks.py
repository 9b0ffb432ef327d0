"""Marks of a list go only where every line has one; the form in the browser runs the same table."""

import csv
from pathlib import Path

import pytest

from generator.list_marks import drop_list_marks

TABLE = Path(__file__).with_name("list_marks.csv")
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["lines"])
def test_only_marks_of_every_line_go(row: dict[str, str]) -> None:
    assert "|".join(drop_list_marks(row["lines"].split("|"))) == row["items"]
