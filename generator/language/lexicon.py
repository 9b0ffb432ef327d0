"""What is known of the words of each language: how common they are, of what kind, and of which word each is a form.

`lexicon.<language>.txt.gz` is made by `python -m bench.words` from wordfreq's frequencies (CC BY-SA 4.0) and, in
Swedish and English, simplemma's lemmas of forms (MIT); the Finnish lemmas are Voikko's. So the files are CC BY-SA 4.0.

A Finnish line is a lemma with the letter of each kind that it may be and how common it is as that, in tenths of the
Zipf scale, the likeliest first: `kuusi l56n40`.
"""

import gzip
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from generator.language.word_forms import WordKind
from generator.text import Language

KIND_LETTERS: Mapping[str, WordKind] = {
    "n": WordKind.NOUN,
    "v": WordKind.VERB,
    "a": WordKind.ADJECTIVE,
    "l": WordKind.LIGHT,
    "p": WordKind.NAME,
}
_KIND = re.compile(r"([a-z])(\d+)")


def find_lexicon(language: Language) -> Path:
    """The file of a language."""
    return Path(__file__).parent / f"lexicon.{language}.txt.gz"


def read_lines(language: Language) -> Iterator[list[str]]:
    """The lines of a language's file, cut at their spaces."""
    for line in gzip.decompress(find_lexicon(language).read_bytes()).decode().splitlines():
        yield line.split(" ")


@lru_cache(1)
def read_finnish() -> Mapping[str, tuple[tuple[WordKind, int], ...]]:
    """By Finnish lemma: the kinds that it may be and how common it is as each, the likeliest first."""
    return {
        lemma: tuple((KIND_LETTERS[kind], int(common)) for kind, common in _KIND.findall(kinds))
        for lemma, kinds in read_lines("fi")
    }
