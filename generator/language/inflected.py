"""Swedish and English word forms by a table of lemmas (lexicon.py), and by Snowball's stemmers where it has none.

A Swedish compound is taken apart into words of the same table: `matsvinn` into *mat* and *svinn*. Its first parts may
have a joint (`arbets-`, `flick-`, `kyrko-`). Of several ways the one of few, long and common parts is taken, and none
where the compound is much commoner than its parts, for then it is a word by itself: `kontakt` is neither *kon* nor
*takt*.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Protocol

import snowballstemmer

from generator.language.function_words import FUNCTION_WORDS
from generator.language.lexicon import read_form_lemmas, read_inflected
from generator.language.word_forms import Analysis, WordKind
from generator.text import Language

_SHORTEST = 3
"""Letters of a part of a compound."""
_SHORTEST_COMPOUND = 7
_MOST_PARTS = 4
_PART = 30
"""What each part of a compound costs, in tenths of the Zipf scale."""
_SHORT = 12
"""What a part of three letters costs besides."""
_COMMON = 60
_RAREST_FIRST, _RAREST_LAST = 26, 28
_RARER = 6
"""How much rarer than the compound, in tenths of powers of ten, a part may be."""
_ENDINGS = frozenset(
    """
    ande ar are arna ens ende het heten heter ing ingen kap kapet ningar ring skap skapet vare
    """.split()  # noqa: SIM905 - words one below another would fill a page
)
"""What looks like a word and is the ending of one: *skap* is a cupboard without its ring."""
_WHOLE = frozenset({"handledare", "handledning", "landskap", "skärgård"})
"""Lemmas of words that look like compounds of others."""
_JOINED = {"barn": ("barna",), "familj": ("familje",), "lärare": ("lärar",), "värld": ("världs",)}
"""How some words are written before another besides what the rules give."""
_NAMES: Mapping[Language, str] = {"sv": "swedish", "en": "english"}


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - snowballstemmer's own name


@lru_cache(2)
def _load_stemmer(language: Language) -> _Stemmer:
    found: _Stemmer = snowballstemmer.stemmer(_NAMES[language])
    return found


def analyse_swedish(form: str) -> Analysis:
    """The analysis of a form in lower case; a compound has its parts, a hyphenated form its pieces."""
    found = _analyse(form, "sv")
    written = form.replace("-", "")
    compound = split_swedish_compound(written)
    if not compound and written.endswith("s"):
        written = written[:-1]
        compound = split_swedish_compound(written)
    if not compound:
        return found
    lemmas = found.lemmas if found.known else (_join_lemma(written, compound),)
    kinds = found.kinds if found.known else (_find_kind(compound[-1], "sv"),)
    parts = tuple(dict.fromkeys((*compound, *found.parts)))
    return Analysis(lemmas, tuple(each for each in parts if each not in lemmas), known=True, kinds=kinds)


def analyse_english(form: str) -> Analysis:
    """The analysis of a form in lower case, with the lemmas of its pieces where it has hyphens."""
    return _analyse(form, "en")


def _analyse(form: str, language: Language) -> Analysis:
    whole = _find_lemmas(form, language) or _find_lemmas(form.replace("-", ""), language)
    lemmas = tuple(dict.fromkeys(each.replace("-", "") for each in whole or (_stem(form.replace("-", ""), language),)))
    pieces = [piece for piece in form.split("-") if len(piece) >= _SHORTEST] if "-" in form else []
    parts = dict.fromkeys(_find_lemma(piece, language) for piece in pieces)
    kinds = tuple(_find_kind(each, language) for each in lemmas) if whole else ()
    return Analysis(lemmas, tuple(part for part in parts if part not in lemmas), known=bool(whole), kinds=kinds)


def _find_lemmas(form: str, language: Language) -> tuple[str, ...]:
    if form in FUNCTION_WORDS[language]:
        return (form, *(each for each in read_form_lemmas(language).get(form, ()) if each != form))
    return read_form_lemmas(language).get(form, ())


def _find_lemma(form: str, language: Language) -> str:
    """The likeliest lemma, or the stem."""
    return next(iter(_find_lemmas(form, language)), "") or _stem(form, language)


def _find_kind(lemma: str, language: Language) -> WordKind:
    if lemma in FUNCTION_WORDS[language]:
        return WordKind.LIGHT
    word = read_inflected(language).get(lemma)
    return word.kind if word else WordKind.UNKNOWN


def _stem(word: str, language: Language) -> str:
    return _load_stemmer(language).stemWord(word)


# --- Swedish compounds


@lru_cache(20_000)
def split_swedish_compound(form: str) -> tuple[str, ...]:
    """The lemmas of the parts of a compound in any form; none where it is no compound."""
    if len(form) < _SHORTEST_COMPOUND:
        return ()
    found = _find_cheapest(form)
    if found is None or len(found) < 2:  # noqa: PLR2004 - a word alone
        return ()
    whole = read_form_lemmas("sv").get(form)
    if whole:
        words = read_inflected("sv")
        common = words[whole[0]].common
        if whole[0] in found or whole[0] in _WHOLE or min(words[lemma].common for lemma in found) < common - _RARER:
            return ()
    return tuple(found)


def _find_cheapest(form: str) -> list[str] | None:
    """The parts of the cheapest way to take the form apart; by each place in it, the cheapest way to there."""
    firsts = _read_firsts()
    best: dict[int, tuple[int, list[str]]] = {0: (0, [])}
    for place in range(_SHORTEST, len(form) - _SHORTEST + 1):
        ways = [
            (cost + own, [*parts, lemma])
            for start, (cost, parts) in best.items()
            if place - start >= _SHORTEST and len(parts) < _MOST_PARTS - 1
            for lemma, own in firsts.get(form[start:place], {}).items()
        ]
        if ways:
            best[place] = min(ways)
    ways = [
        (cost + own, [*parts, lemma])
        for start, (cost, parts) in best.items()
        if start
        for lemma, own in _read_last(form[start:])
    ]
    return min(ways)[1] if ways else None


def _read_last(form: str) -> Iterator[tuple[str, int]]:
    """The lemmas that a last part may be a form of, with their costs."""
    if len(form) < _SHORTEST or form in _ENDINGS:
        return
    for lemma in read_form_lemmas("sv").get(form, ()):
        word = read_inflected("sv")[lemma]
        if word.common >= _RAREST_LAST and word.kind not in _NEVER_LAST and len(lemma) >= _SHORTEST:
            yield lemma, _cost(form, word.common)


_DOUBLE = {"mm", "nn"}
"""One of them is left before another word: `sim` of *simma*."""
_NEVER_LAST = {WordKind.LIGHT, WordKind.VERB}


def _cost(form: str, common: int) -> int:
    return _PART + max(0, _COMMON - common) + (_SHORT if len(form) == _SHORTEST else 0)


@lru_cache(1)
def _read_firsts() -> Mapping[str, Mapping[str, int]]:
    """By how a first part is written: the lemmas that it may be, with their costs."""
    found: dict[str, dict[str, int]] = {}
    for lemma, word in read_inflected("sv").items():
        if word.common < _RAREST_FIRST or word.kind is WordKind.LIGHT or len(lemma) < _SHORTEST or "-" in lemma:
            continue
        for first in _list_firsts(lemma, word.kind):
            if len(first) >= _SHORTEST and first not in FUNCTION_WORDS["sv"]:
                found.setdefault(first, {})[lemma] = _cost(first, word.common)
    return found


def _list_firsts(lemma: str, kind: WordKind) -> Iterator[str]:
    """How a word is written before another: `mat`, `arbets`, `flick`, `kyrko`, `gatu`."""
    yield lemma
    yield from _JOINED.get(lemma, ())
    if kind is not WordKind.VERB:
        yield f"{lemma}s"
    if lemma.endswith("a"):
        yield lemma[:-1]
        if lemma[-3:-1] in _DOUBLE:
            yield lemma[:-2]
        if kind is not WordKind.VERB:
            yield from (f"{lemma[:-1]}{joint}" for joint in "oue")
    if lemma.endswith("e"):
        yield lemma[:-1]
        yield f"{lemma[:-1]}s"


def _join_lemma(form: str, parts: tuple[str, ...]) -> str:
    """Of `kommuninvånarna`: kommuninvånare. Its last part is the longest form of the last lemma that ends it."""
    last = max((each for each in read_inflected("sv")[parts[-1]].forms if form.endswith(each)), key=len)
    return f"{form.removesuffix(last)}{parts[-1]}"
