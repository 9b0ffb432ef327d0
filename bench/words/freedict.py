"""Entries of FreeDict's dictionaries (fin-swe, swe-fin, fin-eng, eng-fin: CC BY-SA 3.0), as dictd packs them.

An entry is its headword with how it is spoken and its word class, and below it what it means: numbered translations,
and explanations in the headword's own language.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADWORD = re.compile(r"(?P<word>\S.*?) (?:/.*/ )?<(?P<kinds>[^<>]+)>$")
_SENSE = re.compile(r"\s*\d+\.\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """`kinds`: FreeDict's abbreviations, `n`, `v`, `adj`. `words`: what may be translations, in their order."""

    word: str
    kinds: frozenset[str]
    words: tuple[str, ...]


def read_entries(folder: Path, pair: str) -> Iterator[Entry]:
    """The entries of a dictionary, `fin-swe` for instance."""
    text = gzip.decompress((folder / f"freedict-{pair}.dict.dz").read_bytes()).decode()
    word, kinds, below = "", frozenset[str](), list[str]()
    for line in text.splitlines():
        if found := _HEADWORD.fullmatch(line):
            if word:
                yield Entry(word, kinds, tuple(_list_words(below)))
            word = found["word"].lower()
            kinds, below = frozenset(each.strip() for each in found["kinds"].split(",")), []
        else:
            below.append(line)
    yield Entry(word, kinds, tuple(_list_words(below)))


def _list_words(lines: list[str]) -> Iterator[str]:
    """The pieces of the lines that are words by themselves."""
    for line in lines:
        for sense in _SENSE.split(line):
            for piece in re.split("[,;]", sense):
                if re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", piece.strip()):
                    yield piece.strip().lower()
