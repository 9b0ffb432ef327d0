"""Words as the index holds them; the browser makes the same of the cases in spelling.json."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.index_keys import build_group_key, build_key
from generator.language.spelling import fold, list_words

CASES = json.loads((Path(__file__).parent / "spelling.json").read_text("utf-8"))
FINNISH = st.text("abcdefghijklmnopqrstuvwxyzåäö0123456789", min_size=1, max_size=12)


@pytest.mark.parametrize(("word", "made"), CASES["keys"])
def test_keys(word: str, made: str) -> None:
    assert build_key(word) == made


@pytest.mark.parametrize(("text", "words"), CASES["words"])
def test_words(text: str, words: list[str]) -> None:
    assert list_words(text) == words


@pytest.mark.parametrize(("word", "folded"), CASES["folds"])
def test_folds(word: str, folded: str) -> None:
    assert fold(word) == folded


@given(st.text(max_size=12))
def test_a_key_is_letters_that_pagefind_leaves_alone(word: str) -> None:
    assert re.fullmatch("[a-z]+", build_key(word.lower()))


@given(FINNISH, FINNISH)
def test_no_key_begins_another(one: str, other: str) -> None:
    if one != other:
        assert not build_key(one).startswith(build_key(other))


def test_groups_have_keys_of_their_own_and_none_begins_another() -> None:
    made = sorted(build_group_key(number) for number in range(3_000))
    assert not [one for one, other in pairwise(made) if other.startswith(one)]
    assert all(re.fullmatch("[a-z]+qz", each) for each in made)
    assert not {each[:2] for each in made} & {build_key(letter)[:2] for letter in "åäöq0123456789"}
