"""Numbers in digits and in words; the browser makes the same of the cases in numbers.json."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.numbers import join_numbers, join_thousands

CASES = json.loads((Path(__file__).parent / "numbers.json").read_text("utf-8"))
UNITS = ["yksi", "kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän"]


@pytest.mark.parametrize(("typed", "joined"), CASES)
def test_numbers_are_one_word_of_digits(typed: str, joined: str) -> None:
    assert join_numbers(typed.split(" ")) == joined.split(" ")


def speak(number: int) -> list[str]:
    """A Finnish number word by word."""
    thousands, below = divmod(number, 1000)
    hundreds, rest = divmod(below, 100)
    tens, unit = divmod(rest, 10)
    spoken = [*(speak(thousands) if thousands > 1 else []), "tuhatta" if thousands > 1 else "tuhat"] * bool(thousands)
    if hundreds:
        spoken += [UNITS[hundreds - 1], "sataa"] if hundreds > 1 else ["sata"]
    if tens == 1:
        return [*spoken, *([UNITS[unit - 1], "toista"] if unit else ["kymmenen"])]
    return [*spoken, *([UNITS[tens - 1], "kymmentä"] if tens else []), *([UNITS[unit - 1]] if unit else [])]


@given(st.integers(11, 999_999))
def test_every_finnish_number_is_understood_joined_and_apart(number: int) -> None:
    words = speak(number)
    assert join_numbers(["".join(words)]) == [str(number)]
    assert join_numbers(words) == [str(number)]


@given(st.lists(st.text(max_size=8), max_size=6))
def test_nothing_stops_it(words: list[str]) -> None:
    join_numbers(words)


def test_a_number_with_spaces_in_a_text_is_at_its_first_token() -> None:
    assert join_thousands(["yli", "2", "000", "000", "euroa"]) == ["yli", "2000000", "", "", "euroa"]
    assert join_thousands(["noin", "1", "200,", "30", "kuntaa"]) == ["noin", "1200,", "", "30", "kuntaa"]
    assert join_thousands(["vuonna", "2019", "100", "tekoa"]) == ["vuonna", "2019", "100", "tekoa"], (
        "a year is no thousand"
    )
    assert join_thousands([]) == []
