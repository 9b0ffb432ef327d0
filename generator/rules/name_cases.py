"""Names without the endings of their cases, by a table: `Lehtovirralle` is of `Lehtovirta`, `Strandviks` of `Strandvik`.

A name is looked up in lists and by its last part, so all forms that it may have had are given, also a few that no name has;
no dictionary is asked, for the form in the browser has none.
"""

import re
from collections.abc import Iterator

VOWEL, OTHER = "[aeiouyäöå]", "[^aeiouyäöå]"
ENDINGS = (
    *(
        "n",
        "t",
        "a",
        "ä",
        "ta",
        "tä",
        "lla",
        "llä",
        "lta",
        "ltä",
        "lle",
        "ssa",
        "ssä",
        "sta",
        "stä",
        "ksi",
        "na",
        "nä",
        "s",
    ),
)
"""Of the Finnish cases, and the Swedish -s."""
ILLATIVE = re.compile(rf"(.*{VOWEL})(?:h?{VOWEL}n|seen)")
"""`Ahoon`, `Suohon`, `Virtaseen`."""
SYLLABLE = re.compile(rf"(.*{VOWEL})({OTHER}*)({VOWEL})")
LONG_VOWEL = re.compile(rf"(.*{VOWEL})({OTHER}*)({'|'.join(f'{vowel}(?={vowel})' for vowel in 'aeiouyäö')}){VOWEL}")
"""`rintee`, `kankaa`: what is of `rinne` and `kangas`."""
GRADES = (
    *(("nn", "nt"), ("mm", "mp"), ("ll", "lt"), ("rr", "rt"), ("ng", "nk"), ("d", "t"), ("v", "p"), ("k", "kk")),
    *(("p", "pp"), ("t", "tt"), ("rj", "rk"), ("lj", "lk"), ("r", "rk"), ("l", "lk")),
)
"""Consonants before the last vowel, weak as in the genitive and strong as in the name: `Rannan`, `Ranta`."""
SHORTEST = 2
"""Letters that are left of a name without its ending."""


def find_bases(word: str) -> frozenset[str]:
    """All that a word in lower case may be the form of, itself included."""
    found = {word}
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + SHORTEST:
            found.update(_of_stem(word.removesuffix(ending)))
    if match := ILLATIVE.fullmatch(word):
        found.update(_of_stem(match[1]))
    return frozenset(found)


def _of_stem(stem: str) -> Iterator[str]:
    """Names with this stem."""
    yield stem
    yield _by_last_letters(stem)
    if match := LONG_VOWEL.fullmatch(stem):  # rintee → rinne, kankaa → kangas
        head, consonants, vowel = match.groups()
        for weak in (consonants, *(weak for weak, strong in GRADES if strong == consonants)):
            yield from (f"{head}{weak}{vowel}", f"{head}{weak}{vowel}s")
    if match := SYLLABLE.fullmatch(stem):  # lehdo → lehto, mäe → mäki
        head, consonants, vowel = match.groups()
        own = "i" if vowel == "e" else vowel
        if not consonants and vowel != "i":
            yield f"{head}k{own}"
        for weak, strong in GRADES:
            if consonants.endswith(weak):
                yield f"{head}{consonants.removesuffix(weak)}{strong}{own}"


def _by_last_letters(stem: str) -> str:
    """`korpikallakse` → `korpikallas`, `virtase` → `virtanen`, `sandelholmi` → `sandelholm`, `saare`, `saar` → `saari`."""
    for ending, own in (("kse", "s"), ("se", "nen"), ("s", "nen"), ("i", ""), ("e", "i")):
        if stem.endswith(ending):
            return f"{stem.removesuffix(ending)}{own}"
    return stem if re.search(f"{VOWEL}$", stem) else f"{stem}i"


PATTERNS: dict[str, re.Pattern[str]] = {"illative": ILLATIVE, "syllable": SYLLABLE, "long_vowel": LONG_VOWEL}
"""What the form in the browser takes names apart with."""
