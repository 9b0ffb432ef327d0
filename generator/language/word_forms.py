"""The analysis of a word form as a value."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Analysis:
    """`lemmas`, likeliest first; never empty. `parts`: the lemmas of its compound parts and of what ends or begins it.

    `roots`: what it is derived from (hoitaja: hoitaa). `borders`: where the parts of the form itself meet, as numbers
    of letters from its beginning. `known`: whether the dictionary has it.
    `verb`: whether it is nothing but a verb.
    """

    lemmas: tuple[str, ...]
    parts: tuple[str, ...] = ()
    roots: tuple[str, ...] = ()
    borders: tuple[int, ...] = ()
    known: bool = True
    verb: bool = False
