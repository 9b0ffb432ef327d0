"""The Swedish and English words with their forms, from simplemma's lemmas (MIT) and wordfreq's frequencies.

simplemma has one lemma for each form. A form that FreeDict has is a word by itself too (`meeting` beside *meet*), and
the lemma of a form may be a form (`utvecklat`, *utvecklad*, *utveckla*). How common a lemma is, is the sum of its
forms; a form of several lemmas is shared out by how common these are.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bench.words.frequencies import Frequencies
from generator.text import Language

_STEPS = 5
_WORDS = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*|[åö]")
_OF_VERB = re.compile(r"(?<=\w{3}a)(?:r|des?|ts?|nde)$")
"""Forms of Swedish verbs, some of which simplemma has as forms of others: `utvecklade` of *utvecklad*."""

_OWN: Mapping[Language, Mapping[str, str]] = {
    "fi": {},
    "sv": {
        **dict.fromkeys(("ska", "skall", "skulle"), "ska"),  # not of skola, a school
        **dict.fromkeys(("svinn", "svinnet", "svinnets"), "svinn"),
        **dict.fromkeys(("äldre", "äldres"), "äldre"),
        **dict.fromkeys(("inköp", "inköpen", "inköpet"), "inköp"),
        **dict.fromkeys(("skjuts", "skjutsen", "skjutsar", "skjutsarna"), "skjuts"),
        **dict.fromkeys(("nyckeltal", "nyckeltalen", "nyckeltalet"), "nyckeltal"),
    },
    "en": {},
}
"""What simplemma has otherwise or not at all."""


@dataclass(frozen=True, slots=True)
class Inflected:
    """A lemma: its share of all words, and those of its forms, the commonest first."""

    lemma: str
    share: float
    forms: Mapping[str, float]


def read_lemmas(language: Language) -> dict[str, str]:
    """Simplemma's lemma of each form; only of forms in lower case."""
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415 - only who makes the lists has it
        DefaultDictionaryFactory,
    )

    found = DefaultDictionaryFactory().get_dictionary(language).items()
    pairs = ((_decode(form), _decode(lemma)) for form, lemma in found)
    return {
        form: lemma for form, lemma in pairs if _WORDS.fullmatch(form) and _WORDS.fullmatch(lemma) and form.islower()
    }


def _decode(word: bytes | str) -> str:
    return word.decode() if isinstance(word, bytes) else word


def list_inflected(
    language: Language, frequencies: Frequencies, lemmas: Mapping[str, str], headwords: Mapping[str, object]
) -> list[Inflected]:
    """The lemmas with their forms. `headwords` are lemmas for sure."""
    forms = {form: list(dict.fromkeys(_list_lemmas(form, language, lemmas, headwords))) for form in frequencies}
    shares: dict[str, float] = defaultdict(float)
    for form, found in forms.items():
        for lemma in found:
            shares[lemma] += frequencies[form] / len(found)
    for _ in range(_STEPS):
        new: dict[str, float] = defaultdict(float)
        for form, found in forms.items():
            whole = sum(shares[lemma] for lemma in found)
            for lemma in found:
                new[lemma] += frequencies[form] * shares[lemma] / whole
        shares = new
    own: dict[str, dict[str, float]] = defaultdict(dict)
    for form, found in forms.items():
        for lemma in found:
            own[lemma][form] = frequencies[form]
    return [
        Inflected(lemma, share, dict(sorted(own[lemma].items(), key=lambda each: (-each[1], each[0]))))
        for lemma, share in shares.items()
    ]


def _list_lemmas(
    form: str, language: Language, lemmas: Mapping[str, str], headwords: Mapping[str, object]
) -> Iterator[str]:
    if own := _OWN[language].get(form):
        yield own
        return
    if form in headwords:
        yield form
    if language == "sv" and (stem := _OF_VERB.sub("", form)) != form and stem in headwords:
        yield stem
    lemma = lemmas.get(form, "")
    if not lemma and language == "sv" and form.endswith("s"):
        lemma = lemmas.get(form[:-1], "")
    if lemma:
        if lemma in headwords:
            yield lemma
        if lemma not in headwords or form == lemma:
            yield lemmas.get(lemma, lemma).lower()
