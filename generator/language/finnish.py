"""Finnish word forms by Voikko's dictionary (pyvoikko, kfst-rs): lemmas, compounds taken apart, roots of derivations.

Voikko's analyses come in an order that depends on which transducer reads them, so they are sorted. Its base form of a
compound joins base forms (`sairas` + `hoitaja`); the lemma is built of the written modifiers and the base form of the
last part (`sairaan` + `hoitaja`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

from generator.language.suffixes import strip_case_ending
from generator.language.word_forms import Analysis

SHORTEST_PART = 3
"""Letters of a part that is worth finding by itself: `yö` is not, and would match too much."""
_DERIVED = re.compile(r"\[Lt\](?:\[\w+\])*\[Xp\]([^\[]+)\[X\]")
"""The verb that a part is derived from, in the transducer's own output: `[Lt][Xp]hoitaa[X]hoita[Ln][Xj]ja`."""
_BASES = re.compile(r"\[X[a-z]\].*?\[X\]")
_BORDER = re.compile(r"\[B[cm]\]")
_TAGS = re.compile(r"\[\w+\]")
_NUMERAL = "lukusana"
_VERB = "teonsana"
_NAMES = {"etunimi", "sukunimi"}


def analyse_finnish(form: str) -> Analysis:
    """The analysis of a form in lower case. A hyphenated form is also taken apart at its hyphens."""
    found = _ask_voikko(form)
    whole = _combine_analyses(form, found) if found else None
    if "-" in form.strip("-"):
        return _analyse_hyphenated(form, whole)
    if whole:
        return whole
    stem = strip_case_ending(form)
    return Analysis((form,), (stem,) if stem else (), known=False)


def _ask_voikko(form: str) -> list[Any]:
    import pyvoikko  # noqa: PLC0415 - most commands and most builds need no word that is not known yet

    try:
        found = pyvoikko.analyse(form)
    except Exception:  # noqa: BLE001 - its transducer stops at signs that it does not know
        return []
    return sorted(found, key=lambda each: (each.CLASS in _NAMES, len(each.COMPOUND_PARTS or ()), each.FSTOUTPUT))


def _combine_analyses(form: str, analyses: Sequence[Any]) -> Analysis:
    lemmas: list[str] = []
    parts: list[str] = []
    roots: list[str] = []
    borders: set[int] = set()
    for each in analyses:
        lemma = _build_lemma(form, each)
        lemmas.append(lemma)
        parts += _list_parts(each)
        borders |= set(_find_borders(form, each))
        last = each.COMPOUND_PARTS[-1] if each.COMPOUND_PARTS else each
        roots += [root for root in map(_strip_signs, _DERIVED.findall(last.FSTOUTPUT or "")) if root != lemma]
    return Analysis(
        _drop_repeats(lemmas),
        _select_parts(parts, lemmas),
        _select_parts(roots, lemmas),
        tuple(sorted(borders)),
        verb=all(each.CLASS == _VERB for each in analyses),
    )


def _build_lemma(form: str, analysis: Any) -> str:  # noqa: ANN401 - pyvoikko has no types
    parts = analysis.COMPOUND_PARTS
    if not parts or len(parts) == 1:
        return _strip_signs(analysis.BASEFORM or form)
    return _strip_signs("".join(part.FORM for part in parts[:-1]) + (parts[-1].BASEFORM or parts[-1].FORM))


def _list_parts(analysis: Any) -> Iterator[str]:  # noqa: ANN401
    """Of `työ|hyvin=vointi|päivä`: its parts' lemmas, every ending (hyvinvointipäivä, päivä), every beginning."""
    parts = analysis.COMPOUND_PARTS or [analysis]
    pieces: list[str] = []
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        written = (part.BASEFORM if last else part.FORM) or part.FORM
        pieces += [_strip_signs(piece) for piece in re.split("[=-]", written) if piece]
        if len(parts) > 1 and part.BASEFORM:
            yield _strip_signs(part.BASEFORM)
    for start in range(1, len(pieces)):
        yield "".join(pieces[start:])
    for end in range(1, len(pieces)):
        beginning = "".join(pieces[:end])
        yield from _find_beginning_lemmas(beginning)


@lru_cache(20_000)
def _find_beginning_lemmas(beginning: str) -> tuple[str, ...]:
    """Of `kunnossapidon` in `kunnossapidonsuunnittelu`: kunnossapito. A beginning that is no word is left as it is."""
    return tuple(_build_lemma(beginning, each) for each in _ask_voikko(beginning)[:2] if each.CLASS != _NUMERAL) or (
        beginning,
    )


def _find_borders(form: str, analysis: Any) -> Iterator[int]:  # noqa: ANN401
    """Reads the transducer's own output, `hyvin[Bm]voint[Sn][Ny]i`: without its tags it is the form."""
    written = _BASES.sub("", analysis.FSTOUTPUT or "")
    pieces = [_TAGS.sub("", piece) for piece in _BORDER.split(written)]
    if "".join(pieces).lower() != form:
        return
    for place in accumulate(len(piece) for piece in pieces[:-1]):
        if 1 < place < len(form) - 1:
            yield place


def _analyse_hyphenated(form: str, whole: Analysis | None) -> Analysis:
    pieces = [piece for piece in form.split("-") if piece]
    joined = "".join(pieces)
    last = analyse_finnish(pieces[-1])
    lemma = "".join(pieces[:-1]) + last.lemmas[0]
    lemmas = [lemma] if whole is None else [*whole.lemmas]
    parts = list(whole.parts) if whole else []
    for piece in pieces:
        found = analyse_finnish(piece)
        parts += [*found.lemmas, *found.parts]
    borders = whole.borders if whole else ()
    return Analysis(
        _drop_repeats(lemmas), _select_parts([*parts, joined], lemmas), last.roots, borders, whole is not None
    )


def _strip_signs(base_form: str) -> str:
    return base_form.lower().replace("=", "").replace("-", "")


def _drop_repeats(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def _select_parts(found: Iterable[str], lemmas: Iterable[str]) -> tuple[str, ...]:
    own = set(lemmas)
    return tuple(dict.fromkeys(each for each in found if len(each) >= SHORTEST_PART and each not in own))
