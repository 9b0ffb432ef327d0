from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema.dates import FIRST_YEAR, LAST_YEAR, PartialDate, guess_date, read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", PartialDate(2024)),
        ("2024-05", PartialDate(2024, 5)),
        ("2024-05-12", PartialDate(2024, 5, 12)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
    ],
)
def test_a_year_a_month_or_a_day(text: str, expected: PartialDate) -> None:
    assert read_date(text) == expected
    assert expected.iso == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "24", "2024-5", "2024-13", "2024-00", "2024-05-00", "2023-02-29", "2024-05-12T10:00", " 2024", "2024\n"),
        *("1899", "2101", "0000", "٢٠٢٤", "12.5.2024", "keväällä 2024", "2024-", "-2024"),
    ],
)
def test_nothing_else_is_a_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12.5.2024", "2024-05-12"),
        ("12. 5. 2024", "2024-05-12"),
        ("5/2024", "2024-05"),
        ("5.2024", "2024-05"),
        ("2024/5/2", "2024-05-02"),
        ("2024-5", "2024-05"),
        (" 2024 ", "2024"),
    ],
)
def test_common_ways_to_write_a_date_are_understood(typed: str, meant: str) -> None:
    guessed = guess_date(typed)
    assert guessed is not None
    assert guessed.iso == meant


@pytest.mark.parametrize("typed", ["31.2.2024", "viime vuonna", "13/2024", "0.5.2024", "5/12/2024 klo 8", "2024.0"])
def test_what_nobody_can_say_is_not_guessed(typed: str) -> None:
    assert guess_date(typed) is None


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)), st.sampled_from([4, 7, 10]))
def test_every_date_means_what_was_typed(day: date, length: int) -> None:
    found = read_date(day.isoformat()[:length])
    assert found is not None
    assert found.iso == day.isoformat()[:length]
    assert found.earliest <= day <= found.latest
    assert found.earliest.isoformat()[:length] == found.latest.isoformat()[:length] == found.iso


@given(st.text(alphabet="0123456789-./ ", max_size=12))
def test_what_is_accepted_is_written_the_same_way(text: str) -> None:
    found = read_date(text)
    assert found is None or found.iso == text
