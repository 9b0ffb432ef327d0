"""Swedish and English word forms by Snowball's stemmers. The lemma is a stem here and is never shown."""

import re
from collections.abc import Container
from functools import lru_cache
from typing import Protocol

import snowballstemmer

from generator.language.word_forms import Analysis

_SHORTEST = 3
"""Letters of a part of a Swedish compound."""


_DOUBLE = re.compile(r"(?<=\w{2})([bdfgklmnprst])\1(?:et)?$")
"""Snowball takes `hemmen` to `hemm` and leaves `hemmet`: to it, `hem` is another word."""


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - snowballstemmer's own name


@lru_cache(2)
def _load_stemmer(language: str) -> _Stemmer:
    found: _Stemmer = snowballstemmer.stemmer(language)
    return found


def analyse_swedish(form: str) -> Analysis:
    """The stem of a form in lower case, and those of its pieces where it has hyphens."""
    return _stem(form, "swedish")


def analyse_english(form: str) -> Analysis:
    """The stem of a form in lower case, and those of its pieces where it has hyphens."""
    return _stem(form, "english")


def _stem(form: str, language: str) -> Analysis:
    snowball = _load_stemmer(language).stemWord

    def stem(word: str) -> str:
        found = snowball(word)
        return _DOUBLE.sub(r"\1", found) if language == "swedish" else found

    whole = stem(form.replace("-", ""))
    pieces = [stem(piece) for piece in form.split("-") if len(piece) >= _SHORTEST] if "-" in form else []
    return Analysis((whole,), tuple(dict.fromkeys(piece for piece in pieces if piece != whole)))


def split_swedish_compound(stem: str, vocabulary: Container[str]) -> tuple[str, ...]:
    """The two parts of a compound whose halves the site's own Swedish words have: `matsvinn` gives `mat`, `svinn`.

    The last part is the longest that is a word by itself; the first may end in the s that joins (`arbetsplats`).
    """
    for place in range(_SHORTEST, len(stem) - _SHORTEST + 1):
        first, last = stem[:place], stem[place:]
        if last not in vocabulary:
            continue
        for form in (first, first.removesuffix("s"), first.removesuffix("o") + "a", first + "a", first + "e"):
            for part in (form, _load_stemmer("swedish").stemWord(form)):
                if len(part) >= _SHORTEST and part in vocabulary:
                    return part, last
    return ()
