"""The words that there are, as the browser looks them up."""

from itertools import pairwise

import pytest

from generator.language.spelling import fold
from generator.language.suffixes import find_lemmas_by_rule
from generator.search.known_words import build_known_files, list_known_words
from generator.search.word_table import FILE_SIZE


def read(content: str) -> dict[str, bool]:
    """As theme/search_engine/known_words.js does it."""
    found: dict[str, bool] = {}
    before = ""
    for line in content.splitlines():
        before = before[: int(line[0], 36)] + line[1:].removesuffix("!")
        found[before] = not line.endswith("!")
    return found


def test_the_files_have_all_words_in_order() -> None:
    files = build_known_files()
    read_again = [read(each.content) for each in files]
    assert {word: is_finnish for each in read_again for word, is_finnish in each.items()} == list_known_words()
    spellings = [fold(word) for each in read_again for word in each]
    assert all(one <= other for one, other in pairwise(spellings))
    for each, words in zip(files, read_again, strict=True):
        assert each.first == fold(next(iter(words)))
        assert len(each.content.encode()) <= FILE_SIZE + 40


@pytest.mark.parametrize(
    "word", ["kirjasto", "koira", "äiti", "lääkäri", "viikonloppu", "kysy", "library", "houses", "skola", "städer"]
)
def test_everyday_words_are_known(word: str) -> None:
    assert word in list_known_words()


@pytest.mark.parametrize("form", ["koirille", "lääkäriin", "viikonloppuisin", "pyörillä"])
def test_forms_of_everyday_words_are_known_by_the_rules(form: str) -> None:
    words = list_known_words()
    assert form in words or find_lemmas_by_rule(form, {word for word, is_finnish in words.items() if is_finnish})


@pytest.mark.parametrize("error", ["kirjsto", "kotihiuto", "lääkrä", "skloa", "librray"])
def test_errors_are_not(error: str) -> None:
    assert error not in list_known_words()
