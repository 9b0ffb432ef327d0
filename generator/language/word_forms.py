"""The analysis of a word form as a value."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class WordKind(StrEnum):
    """What kind of word a lemma is, as far as a search cares."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    LIGHT = "light"
    """Says little by itself: an adverb, a pronoun, a conjunction, an adposition, a written numeral, an auxiliary."""
    NAME = "name"
    """Of a place or a person."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Analysis:
    """`lemmas`, likeliest first; never empty. `parts`: the lemmas of its compound parts and of what ends or begins it.

    `roots`: what it is derived from (hoitaja: hoitaa). `borders`: where the parts of the form itself meet, as numbers
    of letters from its beginning. `known`: whether the dictionary has it.
    `kinds`: the kind of each lemma; none where nothing is known of them.
    """

    lemmas: tuple[str, ...]
    parts: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    borders: tuple[int, ...] = ()
    known: bool = True
    kinds: tuple[WordKind, ...] = ()

    @property
    def kind(self) -> WordKind:
        """The kind of the form: of its likeliest lemma, but a verb or light only when nothing else is possible."""
        return choose_kind(self.kinds)


def choose_kind(kinds: Collection[WordKind]) -> WordKind:
    """One of several kinds that a word may have, likeliest first: a verb or light only when nothing else is there."""
    weighty = next((kind for kind in kinds if kind not in _SLIGHT), None)
    return weighty or next(iter(kinds), WordKind.UNKNOWN)


_SLIGHT = {WordKind.VERB, WordKind.LIGHT}
