"""Finnish word forms by Voikko's dictionary: lemmas, compounds taken apart, roots of derivations.

The names of places are not taken apart: nobody who looks for a village (*kylä*) means Jyväskylä.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

from generator.language.readings import rank_readings
from generator.language.suffixes import strip_case_ending
from generator.language.voikko import Reading, strip_signs
from generator.language.word_forms import Analysis, WordKind, choose_kind

SHORTEST_PART = 3
"""Letters of a part that is worth finding by itself: `yö` is not, and would match too much."""
_DERIVED = re.compile(r"\[Lt\](?:\[\w+\])*\[Xp\]([^\[]+)\[X\]")
"""The verb that a part is derived from, in the transducer's own output: `[Lt][Xp]hoitaa[X]hoita[Ln][Xj]ja`."""
_BASES = re.compile(r"\[X[a-z]\].*?\[X\]")
_BORDER = re.compile(r"\[B[cm]\]")
_TAGS = re.compile(r"\[\w+\]")
_NUMERAL = "lukusana"
_PLACE = "paikannimi"


def analyse_finnish(form: str) -> Analysis:
    """The analysis of a form in lower case. A hyphenated form is also taken apart at its hyphens."""
    found = _keep_places_whole(rank_readings(form))
    whole = _combine_readings(form, found) if found else None
    if "-" in form.strip("-") and not any(each.is_place for each in found):
        return _analyse_hyphenated(form, whole)
    if whole:
        return whole
    stem = strip_case_ending(form)
    return Analysis((form,), (stem,) if stem else (), known=False)


def _keep_places_whole(readings: Sequence[Reading]) -> list[Reading]:
    """The readings without those that are made of more words than one of the same lemma which has a place in it."""
    whole: dict[str, int] = {}
    for each in readings:
        if _has_place(each):
            whole[each.lemma] = min(each.count, whole.get(each.lemma, each.count))
    return [each for each in readings if each.count <= whole.get(each.lemma, each.count)]


def _has_place(reading: Reading) -> bool:
    return any(part.CLASS == _PLACE for part in reading.analysis.COMPOUND_PARTS or [reading.analysis])


def _combine_readings(form: str, readings: Sequence[Reading]) -> Analysis:
    lemmas = _drop_repeats(each.lemma for each in readings)
    parts: list[str] = []
    roots: list[str] = []
    borders: set[int] = set()
    is_place = any(each.is_place for each in readings)
    for each in readings:
        if not is_place:
            parts += _list_parts(each.analysis)
        borders |= set(_find_borders(form, each.analysis))
        last = each.analysis.COMPOUND_PARTS[-1] if each.analysis.COMPOUND_PARTS else each.analysis
        roots += [root for root in map(strip_signs, _DERIVED.findall(last.FSTOUTPUT or "")) if root != each.lemma]
    return Analysis(
        lemmas,
        _select_parts(parts, lemmas),
        _select_parts(roots, lemmas),
        tuple(sorted(borders)),
        kinds=tuple(_choose_kind([each for each in readings if each.lemma == lemma]) for lemma in lemmas),
    )


def _choose_kind(readings: Sequence[Reading]) -> WordKind:
    """The kind of the lemma of these readings: Pohjois-Karjala is a place before it is a northern Karjala."""
    if any(each.is_place and each.count > 1 for each in readings):
        return WordKind.NAME
    return choose_kind([each.kind for each in readings])


def _list_parts(analysis: Any) -> Iterator[str]:  # noqa: ANN401 - pyvoikko has no types
    """Of `työ|hyvin=vointi|päivä`: its parts' lemmas, every ending (hyvinvointipäivä, päivä), every beginning."""
    parts = analysis.COMPOUND_PARTS or [analysis]
    pieces: list[str] = []
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        written = (part.BASEFORM if last else part.FORM) or part.FORM
        own = [written] if part.CLASS == _PLACE else re.split("[=-]", written)
        pieces += [strip_signs(piece) for piece in own if piece]
        if len(parts) > 1 and part.BASEFORM:
            yield strip_signs(part.BASEFORM)
    for start in range(1, len(pieces)):
        yield "".join(pieces[start:])
    for end in range(1, len(pieces)):
        beginning = "".join(pieces[:end])
        yield from _find_beginning_lemmas(beginning)


@lru_cache(20_000)
def _find_beginning_lemmas(beginning: str) -> tuple[str, ...]:
    """Of `kunnossapidon` in `kunnossapidonsuunnittelu`: kunnossapito. A beginning that is no word is left as it is."""
    readings = rank_readings(beginning)[:2]
    return tuple(each.lemma for each in readings if each.analysis.CLASS != _NUMERAL) or (beginning,)


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
    kinds = whole.kinds if whole else last.kinds[:1]
    return Analysis(
        _drop_repeats(lemmas), _select_parts([*parts, joined], lemmas), last.roots, borders, whole is not None, kinds
    )


def _drop_repeats(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def _select_parts(found: Iterable[str], lemmas: Iterable[str]) -> tuple[str, ...]:
    own = set(lemmas)
    return tuple(dict.fromkeys(each for each in found if len(each) >= SHORTEST_PART and each not in own))
