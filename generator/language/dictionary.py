"""What Swedish and English words mean in Finnish, for words that no concept of the editors has.

`dictionary.<language>.txt` is made by `python -m bench.words dictionary` from FreeDict's dictionaries (CC BY-SA 3.0, of
Wiktionary): a headword, a tab, and the Finnish lemmas that it means, likeliest first. The inflected forms of headwords
are not stored: lexicon.py has them.
"""

from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path

from generator.language.lexicon import list_forms
from generator.text import Language


def find_dictionary(language: Language) -> Path:
    """The file of a language."""
    return Path(__file__).parent / f"dictionary.{language}.txt"


@lru_cache(2)
def read_dictionary(language: Language) -> Mapping[str, tuple[str, ...]]:
    """By Swedish or English lemma in lower case: the Finnish lemmas that it means, likeliest first."""
    lines = (line.split("\t") for line in find_dictionary(language).read_text("utf-8").splitlines())
    return {word: tuple(lemmas.split(" ")) for word, lemmas in lines}


def list_leading_words(lemmas: Collection[str], language: Language) -> dict[str, tuple[str, ...]]:
    """By headword: those of some Finnish lemmas that it means, likeliest first. Headwords of none are not there."""
    found = {
        word: tuple(lemma for lemma in meant if lemma in lemmas) for word, meant in read_dictionary(language).items()
    }
    return {word: meant for word, meant in found.items() if meant}


def list_leading_forms(lemmas: Collection[str], language: Language) -> dict[str, tuple[str, ...]]:
    """The same by every form of the headwords: `houses`, `hemmet`; what several headwords mean is joined."""
    found: dict[str, dict[str, None]] = {}
    for word, meant in list_leading_words(lemmas, language).items():
        for form in (word, *list_forms(word, language)):
            found.setdefault(form, {}).update(dict.fromkeys(meant))
    return {form: tuple(meant) for form, meant in found.items()}
