"""What Voikko (pyvoikko, kfst-rs) says of a Finnish form: its readings.

Voikko's analyses come in an order that depends on which transducer reads them, so they are sorted. Its base form of a
compound joins base forms (`sairas` + `hoitaja`); the lemma is built of the written modifiers and the base form of the
last part (`sairaan` + `hoitaja`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.language.word_forms import WordKind

_KINDS: Mapping[str, WordKind] = {
    "nimisana": WordKind.NOUN,
    "nimisana_laatusana": WordKind.NOUN,
    "lyhenne": WordKind.NOUN,
    "laatusana": WordKind.ADJECTIVE,
    "teonsana": WordKind.VERB,
    "paikannimi": WordKind.NAME,
    "etunimi": WordKind.NAME,
    "sukunimi": WordKind.NAME,
    "nimi": WordKind.NAME,
}
"""By Voikko's class; every other one is light."""
WORD_CLASS_PRIORS: Mapping[str, float] = {
    "huudahdussana": 0.02,
    "etunimi": 0.1,
    "sukunimi": 0.1,
    "nimi": 0.3,
    "paikannimi": 2.0,
}
"""How much likelier or less likely a text of a municipality means a word of a class than its form's frequency says."""
_AUXILIARIES = frozenset({"olla", "voida", "täytyä", "pitää", "saattaa", "saada", "taitaa"})
_FEATURES = ("SIJAMUOTO", "NUMBER", "POSSESSIVE", "MOOD", "TENSE", "PERSON", "PARTICIPLE", "COMPARISON", "FOCUS")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form. `tag`: the word class and how it is inflected. `analysis`: Voikko's own."""

    lemma: str
    kind: WordKind
    tag: str
    analysis: Any

    @property
    def count(self) -> int:
        """Of how many words it is made."""
        return len(self.analysis.COMPOUND_PARTS or (self.analysis,))

    @property
    def is_place(self) -> bool:
        """Whether it is the name of a place."""
        return bool(self.analysis.CLASS == "paikannimi")


def read_form(form: str) -> list[Reading]:
    """The readings of a form in lower case; none where Voikko does not know it."""
    import pyvoikko  # noqa: PLC0415 - most commands and most builds need no word that is not known yet

    try:
        found = pyvoikko.analyse(form)
    except Exception:  # noqa: BLE001 - its transducer stops at signs that it does not know
        return []
    readings = [_read_analysis(form, each) for each in found]
    return sorted(readings, key=lambda each: (each.kind is WordKind.NAME, each.count, each.analysis.FSTOUTPUT))


def _read_analysis(form: str, analysis: Any) -> Reading:  # noqa: ANN401 - pyvoikko has no types
    lemma = _build_lemma(form, analysis)
    kind = WordKind.LIGHT if lemma in _AUXILIARIES else _KINDS.get(analysis.CLASS, WordKind.LIGHT)
    features = (getattr(analysis, name) for name in _FEATURES)
    return Reading(lemma, kind, " ".join((analysis.CLASS, *(each for each in features if each))), analysis)


def _build_lemma(form: str, analysis: Any) -> str:  # noqa: ANN401
    parts = analysis.COMPOUND_PARTS
    if not parts or len(parts) == 1:
        return strip_signs(analysis.BASEFORM or form)
    return strip_signs("".join(part.FORM for part in parts[:-1]) + (parts[-1].BASEFORM or parts[-1].FORM))


def strip_signs(base_form: str) -> str:
    """A base form in lower case without the signs of its borders."""
    return base_form.lower().replace("=", "").replace("-", "")
