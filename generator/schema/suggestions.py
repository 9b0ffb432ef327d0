"""Did you mean: the code that a typed word most likely stands for, by code or by label in any language."""

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache

from generator.text import CodedText, Text

OFFER = Text(fi=" Tarkoititko {offer}?", sv=" Menade du {offer}?", en=" Did you mean {offer}?")
_NO_OFFER = Text(fi="", sv="", en="")
_LONGEST = 100
"""Letters in a typed word beyond which it is not a code that anybody meant."""
CLOSE = 0.72
"""Share of letters in common below which a guess would only confuse."""


@lru_cache(50_000)
def fold(text: str) -> str:
    """The word without case, accents and the difference between spaces, hyphens and underscores."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(mark for mark in apart if not unicodedata.combining(mark))
    return " ".join(bare.replace("-", " ").replace("_", " ").split())


def list_labels(words: Text) -> tuple[str, ...]:
    """The label in every language."""
    return (words.fi, words.sv, words.en)


def find_exact(typed: str, known: Mapping[str, Iterable[str]]) -> str | None:
    """The code of which `typed` is the very name, in any language; case and accents aside."""
    word = fold(typed[:_LONGEST])
    return next((code for code, labels in known.items() if word in {fold(name) for name in (code, *labels)}), None)


def find_likely(typed: str, known: Mapping[str, Iterable[str]]) -> str | None:
    """The code in `known` (code → other names for it) that `typed` most likely means, or None."""
    word = fold(typed[:_LONGEST])
    if not word or len(typed) > _LONGEST:
        return None
    names: dict[str, str] = {}
    for code, labels in known.items():
        for name in (code, *labels):
            names.setdefault(fold(name), code)
    if word in names:
        return names[word]
    parts = set(word.split())
    holding = {code for name, code in names.items() if parts <= set(name.split())}
    if len(holding) == 1:
        return holding.pop()
    close = get_close_matches(word, names, n=1, cutoff=CLOSE)
    return names[close[0]] if close else None


def offer(code: str | None, label: Text | None = None) -> Text:
    """` Tarkoititko johtaminen?`, or nothing; where nobody sees codes, the label."""
    if not code:
        return _NO_OFFER
    told = OFFER.fill({"offer": code})
    return CodedText(told.fi, told.sv, told.en, OFFER.fill({"offer": label})) if label else told
