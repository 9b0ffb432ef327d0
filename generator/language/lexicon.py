"""What is known of the words of each language: how common they are, of what kind, and of which word each is a form.

`lexicon.<language>.txt.gz` is made by `python -m bench.words` from wordfreq's frequencies (CC BY-SA 4.0) and, in
Swedish and English, simplemma's lemmas of forms (MIT); the Finnish lemmas are Voikko's. So the files are CC BY-SA 4.0.

A Finnish line is a lemma with the letter of each kind that it may be and how common it is as that, in tenths of the
Zipf scale, the likeliest first: `kuusi l56n40`. A Swedish or English line has one kind, and after it the forms of the
lemma in the same way: how many letters of the lemma are left out (`a` none), the ending, how common:
`stad n51 a50 aen43 cäder45`.
"""

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from generator.language.word_forms import WordKind
from generator.text import Language

FINNISH_FORMS = Path(__file__).parent / "forms.fi.txt.gz"
"""Everyday Finnish forms that the suffix rules do not lead from: one a line, of the same source."""
KIND_LETTERS: Mapping[str, WordKind] = {
    "n": WordKind.NOUN,
    "v": WordKind.VERB,
    "a": WordKind.ADJECTIVE,
    "l": WordKind.LIGHT,
    "p": WordKind.NAME,
}
_KIND = re.compile(r"([a-z])(\d+)")
_FORM = re.compile(r"(.)(\D*)(\d+)")
_NONE = ord("a")
_BASE_FORM = 18
"""Tenths of powers of ten that a base form gains: `meeting` is *meeting* before *meet*, but `saw` is *see*."""


def find_lexicon(language: Language) -> Path:
    """The file of a language."""
    return Path(__file__).parent / f"lexicon.{language}.txt.gz"


def read_lines(language: Language) -> Iterator[list[str]]:
    """The lines of a language's file, cut at their spaces."""
    for line in gzip.decompress(find_lexicon(language).read_bytes()).decode().splitlines():
        yield line.split(" ")


@dataclass(frozen=True, slots=True)
class Word:
    """A Swedish or English lemma: its kind, how common it is, and its forms (itself too) with how common they are."""

    kind: WordKind
    common: int
    forms: Mapping[str, int]


def pack_form(form: str, lemma: str) -> str:
    """A form as what it has that the lemma has not: of `städer`, `stad`: `cäder`."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(form, lemma, strict=False)))
    return f"{chr(_NONE + len(lemma) - shared)}{form[shared:]}"


@lru_cache(2)
def read_inflected(language: Language) -> Mapping[str, Word]:
    """The Swedish or English lemmas."""
    return {lemma: _read_word(lemma, kind, forms) for lemma, kind, *forms in read_lines(language)}


def _read_word(lemma: str, kind: str, forms: Iterable[str]) -> Word:
    unpacked = {}
    for each in forms:
        if found := _FORM.fullmatch(each):
            unpacked[lemma[: len(lemma) + _NONE - ord(found[1])] + found[2]] = int(found[3])
    return Word(KIND_LETTERS[kind[0]], int(kind[1:]), unpacked)


@lru_cache(2)
def read_form_lemmas(language: Language) -> Mapping[str, tuple[str, ...]]:
    """By Swedish or English form: its lemmas, likeliest first. Who writes a base form most often means it."""
    found: dict[str, list[tuple[int, str]]] = {}
    for lemma, word in read_inflected(language).items():
        for form in word.forms:
            found.setdefault(form, []).append((-word.common - (_BASE_FORM if form == lemma else 0), lemma))
    return {form: tuple(lemma for _, lemma in sorted(lemmas)) for form, lemmas in found.items()}


def list_forms(lemma: str, language: Language) -> tuple[str, ...]:
    """The forms of a Swedish or English lemma that texts have, the commonest first; none of one that is not known."""
    word = read_inflected(language).get(lemma)
    return tuple(word.forms) if word else ()


@lru_cache(1)
def read_finnish() -> Mapping[str, tuple[tuple[WordKind, int], ...]]:
    """By Finnish lemma: the kinds that it may be and how common it is as each, the likeliest first."""
    return {
        lemma: tuple((KIND_LETTERS[kind], int(common)) for kind, common in _KIND.findall(kinds))
        for lemma, kinds in read_lines("fi")
    }


def read_finnish_forms() -> list[str]:
    """Everyday Finnish forms that the suffix rules do not lead from."""
    return gzip.decompress(FINNISH_FORMS.read_bytes()).decode().split()
