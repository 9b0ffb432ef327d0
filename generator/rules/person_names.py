"""Names of persons in a text: a known given name with a family name beside it.

An alarm on an ordinary sentence teaches people to pass over alarms. So a given name that is also an everyday word or a
product asks for a family name that looks like one, and a name in honour of somebody (`Alvar Aalto -museo`) is none.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

_UPPER, _LOWER = "A-ZÅÄÖÉÜŠŽ", "a-zåäöéüšž"
CAPITAL = re.compile(rf"[{_UPPER}](?<![\w-].)[{_UPPER}{_LOWER}-]+")
"""A word with a capital letter, as names have."""
_WORD = rf"(?:[{_UPPER}][{_LOWER}]+|[{_UPPER}]{{2,}})(?:-(?:[{_UPPER}][{_LOWER}]+|[{_UPPER}]{{2,}}))?"
_PIECE = re.compile(rf"(?<![\w@.-]){_WORD}(?![\w@-])")
_BETWEEN = re.compile(rf"\s(?:[{_UPPER}]\.?\s)?(?:(?:von|af|de|van|der)\s)*")
"""What may stand between the words of one name: a space, an initial, a small particle."""
_FAMILY = re.compile(
    r".{2,}(?:nen|se(?:n|lta|ltä|lle|lla|llä|sta|stä|ssa|ssä|en|na|nä|ksi)|s(?:ta|tä)|mäki|niemi|järvi|koski|saari|kangas|"
    r"harju|lampi|vaara|[qk]vist|ström|berg|lund|sson|holm|gren|stedt|fors|roos|blom|dahl|man)",
    re.IGNORECASE,
)
"""Family names that look like nothing else, and their commonest cases."""
_ADJECTIVE = re.compile(r".*(?:lainen|läinen|mmäinen|kainen|inen)", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:Suome|Ruotsi|Ahvenanmaa|Euroopa|Pohjanmaa|Tekoje)[a-zåäö]*|.*(?:ssa|ssä|hin|hyn)|(?:Oyj?|Ab|Ky|Ltd|Tmi|Rf|Ry)",
    re.IGNORECASE,
)
"""Words that are no family name: countries, what one is in or goes to, and forms of companies."""
_IN_HONOUR = re.compile(
    r"\s(?:-\w|[a-zåäö-]*(?:kadu|katu|tie|polku|polu|kuja|aukio|tori|puisto|koulu|lukio|talo|museo|palkin|säätiö|rahasto|seura|"
    r"stipendi|apuraha|mitali|sali|stadion|areena|kirjasto|opisto|akatemia|keskus|gata|väg|skola|pris|stiftelse|Oyj?\b|Ab\b|"
    r"Ky\b|Tmi\b))",
    re.IGNORECASE,
)
"""What makes a name that of a place, a prize or a company: `Alvar Aalto -museo`, `Juhani Ahon tie`."""
_ASK_CASE = re.compile(r"l(?:ta|tä|le|la|lä)$")
"""The cases that one asks or calls in: `Maijalta`, `Maijalle`."""


@cache
def read_given_names() -> frozenset[str]:
    """Common given names in Finland. `everyday_names` tells which of them are also other words."""
    return frozenset(files("generator.rules").joinpath("given_names.txt").read_text("utf-8").split())


@cache
def read_everyday_names() -> frozenset[str]:
    """Given names that are also everyday words, places or products: Anna, Tuuli, Salla, Wilma."""
    return frozenset(files("generator.rules").joinpath("everyday_names.txt").read_text("utf-8").split())


def _is_given_name(word: str) -> bool:
    """Whether the word, or each half of it, is a given name: `Liisa`, `LIISA`, `Anna-Maija`, `Juha-Pekka`."""
    return all(part.capitalize() in read_given_names() for part in word.split("-"))


def find_names(text: str) -> Iterator[str]:
    """A given name with a family name after it or, where that cannot be anything else, before it."""
    until = 0
    pieces = list(_PIECE.finditer(text))
    for index, (first, second) in enumerate(pairwise(pieces)):
        if first.start() < until or not _BETWEEN.fullmatch(text, first.end(), second.start()):
            continue
        last = second
        if _is_given_name(first[0]):
            if _is_given_name(second[0]) and index + 2 < len(pieces):  # Liisa Maria Korhonen
                third = pieces[index + 2]
                last = third if _BETWEEN.fullmatch(text, second.end(), third.start()) else second
            if not _is_family_name(first[0], last[0]):
                continue
        elif not (_is_given_name(second[0]) and _FAMILY.fullmatch(first[0]) and not _ADJECTIVE.fullmatch(first[0])):
            continue
        if not _IN_HONOUR.match(text, last.end()):
            until = last.end()
            yield text[first.start() : until]


def _is_family_name(given: str, word: str) -> bool:
    """Whether a capital word after a given name is most likely a family name."""
    looks_like_one = _FAMILY.fullmatch(word) is not None
    return looks_like_one or not (given.capitalize() in read_everyday_names() or _PLACE.fullmatch(word))


def find_given_names_alone(text: str) -> Iterator[str]:
    """A given name by itself, in the cases that one asks or calls in; a role has none."""
    for match in _PIECE.finditer(text):
        bare = _ASK_CASE.sub("", match[0])
        named = (_is_given_name(match[0]) or _is_given_name(bare)) and bare.capitalize() not in read_everyday_names()
        if named and not _IN_HONOUR.match(text, match.end()):
            yield match[0]


PATTERNS = {
    "piece": _PIECE,
    "between": _BETWEEN,
    "family": _FAMILY,
    "adjective": _ADJECTIVE,
    "place": _PLACE,
    "in_honour": _IN_HONOUR,
    "ask_case": _ASK_CASE,
}
"""What the form in the browser looks for names with."""
