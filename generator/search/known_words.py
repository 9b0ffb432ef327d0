"""The words that there are, for the browser: what is typed may be a word that no text of the site has, and no error.

Finnish lemmas, and the forms of Swedish and English ones, that are common enough (language/lexicon.py): everyday words
are all here, and those that are rarer than an error in typing is are not. They lie in the order of their folded
spelling, in files of even size. A line is how many letters a word has in common with the one before it in the file (a
digit of base 36), and the rest of it; `!` ends a word that is not Finnish, of which endings are not taken off.

theme/search_engine/known_words.js reads them.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise, takewhile

from generator.language.lexicon import read_finnish, read_finnish_forms, read_inflected
from generator.language.spelling import fold
from generator.search.parts import cut
from generator.search.word_table import FILE_SIZE, TableFile
from generator.text import Language

RAREST_FINNISH = 22
"""Tenths of the Zipf scale of a lemma."""
RAREST_LEMMA: Mapping[Language, int] = {"sv": 29, "en": 31}
RAREST_FORM: Mapping[Language, int] = {"sv": 24, "en": 26}
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def list_known_words() -> dict[str, bool]:
    """By word without hyphens: whether it is Finnish."""
    found = {
        form.replace("-", ""): False
        for language, rarest in RAREST_LEMMA.items()
        for word in read_inflected(language).values()
        if word.common >= rarest
        for form, common in word.forms.items()
        if common >= RAREST_FORM[language]
    }
    finnish = (lemma for lemma, kinds in read_finnish().items() if kinds[0][1] >= RAREST_FINNISH)
    return found | dict.fromkeys((*finnish, *(form.replace("-", "") for form in read_finnish_forms())), True)


@lru_cache(1)
def build_known_files() -> tuple[TableFile, ...]:
    """The files, the same for every site."""
    return tuple(TableFile(fold(part[0][0]), _format_file(part)) for part in cut(_sort(), _measure, FILE_SIZE))


def _sort() -> Iterator[tuple[str, str]]:
    """Each word as it is written, with how it is coded after the one before it."""
    words = list_known_words()
    order = sorted(words, key=lambda word: (fold(word), word))
    for before, word in pairwise(["", *order]):
        shared = _count_shared(before, word)
        yield word, f"{_DIGITS[shared]}{word[shared:]}{'' if words[word] else '!'}"


def _count_shared(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return min(sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)), len(_DIGITS) - 1)


def _measure(word: tuple[str, str]) -> int:
    return len(word[1].encode()) + 1


def _format_file(part: Iterable[tuple[str, str]]) -> str:
    """The first word of a file is whole."""
    (first, coded), *rest = part
    mark = "!" if coded.endswith("!") else ""
    return "".join(f"{line}\n" for line in (f"0{first}{mark}", *(line for _, line in rest)))
