"""How common the words of a language are, by wordfreq (its data: CC BY-SA 4.0)."""

import math
import re
from collections.abc import Mapping

from generator.text import Language

Frequencies = Mapping[str, float]
"""By form in lower case: its share of all words."""
_WORDS: Mapping[Language, re.Pattern[str]] = {
    "fi": re.compile(r"[a-zåäöšž]+(?:-[a-zåäöšž]+)*"),
    "sv": re.compile(r"[a-zåäöéü]+(?:-[a-zåäöéü]+)*"),
    "en": re.compile(r"[a-z]+(?:-[a-z]+)*"),
}


def read_frequencies(language: Language) -> Frequencies:
    """The words of a language that are written in its letters."""
    import wordfreq  # noqa: PLC0415 - only who makes the lists has it

    found: dict[str, float] = wordfreq.get_frequency_dict(language, wordlist="best")
    return {word: share for word, share in found.items() if _WORDS[language].fullmatch(word)}


def measure_zipf(share: float) -> int:
    """Tenths of the Zipf scale: 70 is seven in a hundred words (`ja`), 30 one in a million."""
    return max(0, round(10 * (math.log10(share) + 9)))
