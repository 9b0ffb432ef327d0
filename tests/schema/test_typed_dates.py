"""Dates as people type them: the cases of dates.csv, which the form in the browser runs as well.

Each row has what was typed, the date as a file has it, whether it is only near, the end where that is told too, and why
there is no such date.
"""

import csv
from pathlib import Path

import pytest

from generator.schema.dates import NoSuchDate, explain_date, guess_date, interpret_date, is_open_end

TABLE = Path(__file__).with_name("dates.csv")
YEAR = 2026


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["typed"])
def test_every_way_to_write_a_date_is_read(row: dict[str, str]) -> None:
    first, last = interpret_date(row["typed"], YEAR) or (None, None)
    found = (first.iso if first else "", "yes" if first and first.about else "", last.iso if last else "")
    assert found == (row["date"], row["about"], row["end"])
    why = explain_date(row["typed"], YEAR)
    assert (_told(why) if why else "") == row["why"]


def _told(why: NoSuchDate) -> str:
    return f"{why.year}-{why.month:02} has {why.days}" if why.month else "12 months"


def test_two_digits_are_of_the_latest_century_that_may_be_meant() -> None:
    assert guess_date("1.2.27", 2026).iso == "1927-02-01"
    assert guess_date("1.2.27", 2036).iso == "2027-02-01"
    assert guess_date("1.2.27").iso == "2027-02-01", "nothing tells the day"


@pytest.mark.parametrize("typed", ["jatkuu", "Jatkuu edelleen.", "pågår", "tills vidare", "ongoing"])
def test_what_goes_on_has_no_end(typed: str) -> None:
    assert is_open_end(typed)
    assert interpret_date(typed) is None
