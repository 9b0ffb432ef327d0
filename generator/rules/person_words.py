"""Kinds of words in a text that may name a person, a letter each: `g` for Liisa, `S` for Haapasaho, `t` for rehtori.

Lists (`names/`) and endings tell the kinds. Words with a capital letter:

    g a given name            e one that is also a word        E one that is also a product or a place
    G a given name in a case  V a common family name in -nen   S a family name by its ending
    D S where one asks or gives (-lta, -lle, -lla)             s S in another case
    N less surely a family name, n in a case                   I looks like an adjective in -inen
    K a place, k in a case    c another capital word           r one where something is or comes from (-lla, -sta)
    A letters that stand for a name
    i an initial              J initials

typed small: `l` a given name, `d` one that is also a word, `y` a family name; and words beside names:

    t title   j one who does (-ja)   m what is somebody's   H he, she   T thanks   q is asked   b does what people do
    L leads to a name   x street, school, prize   u place, house   X institution   o form of company
    z has a letter of its own   & and   p particle   w another word

`#` is a number, `h` the tail of a name (`-talo`), `.` the end of a sentence, `+` the mark &; others are themselves or `-`.
"""

import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files

from generator.rules.name_cases import find_bases

_LISTS = files("generator.rules").joinpath("names")
Bases = frozenset[str]
"""What a word may be the form of, in lower case."""
KINDS = {
    "titles": "t",
    "people": "j",
    "possessed": "m",
    "pronouns": "H",
    "thanks": "T",
    "asked": "q",
    "verbs": "b",
    "leading": "L",
    "honours": "x",
    "places": "u",
    "institutions": "X",
    "companies": "o",
    "numbered": "z",
    "joining": "&",
    "particles": "p",
}
"""Lists of `names/words.toml` → the kind of their words."""
FIRST_KINDS = "HTqbotjX&"
"""Kinds that a word keeps where it begins a sentence."""
TAIL_KINDS = "tmux"
"""Kinds that the last part of `Aino-malli`, `HR-päällikkö` keeps."""
END = 4
"""Letters of the shortest end that is looked for in compounds: `tie` would be in too many."""
BEGINNING = 2
"""Letters before the end of a family name."""
ACRONYM = 4
"""Letters of the longest word in capitals that stands for a name of more words."""


# --- the lists -------------------------------------------------------------------------------------------------------


@cache
def read_given_names() -> frozenset[str]:
    """Given names in Finland; a double name whose halves stand here is known by them."""
    return _listed("given.txt")


@cache
def read_everyday_names() -> frozenset[str]:
    """Given names that are also everyday words, places or products: Anna, Tuuli, Salla, Wilma."""
    return _listed("everyday.txt")


@cache
def read_small_given_names() -> frozenset[str]:
    """Given names in lower case."""
    return frozenset(map(str.lower, read_given_names()))


@cache
def read_family_names() -> frozenset[str]:
    """Family names that their endings do not tell, in lower case."""
    return frozenset(map(str.lower, _listed("families.txt")))


@cache
def read_place_names() -> frozenset[str]:
    """Municipalities, countries and districts, in lower case."""
    return frozenset(map(str.lower, _listed("places.txt")))


@cache
def read_public_names() -> frozenset[str]:
    """Names of books and of the long dead, in lower case: peppi pitkätossu, eino leino."""
    return frozenset(_LISTS.joinpath("public.txt").read_text("utf-8").lower().splitlines())


@cache
def read_product_names() -> frozenset[str]:
    """Given names that are better known as products and places, in lower case."""
    return _words("products", "whole")


@cache
def read_ordinary_words() -> frozenset[str]:
    """Words that end as a family name does."""
    return _words("ordinary", "whole")


@cache
def read_ordinary_ends() -> frozenset[str]:
    """Ends of such words."""
    return _words("ordinary", "ends")


@cache
def read_sure_ends() -> frozenset[str]:
    """Ends of family names that are hardly those of any other words, in Finnish or Swedish."""
    return _words("families", "sure")


@cache
def read_strong_ends() -> frozenset[str]:
    """Ends of family names."""
    return _words("families", "strong")


@cache
def read_weak_ends() -> frozenset[str]:
    """Ends of family names that are more often those of other words."""
    return _words("families", "weak")


@cache
def read_endings(name: str) -> tuple[str, ...]:
    """Endings of `names/words.toml`: of cases, of adjectives."""
    return tuple(_lists()["endings"][name].split())


@cache
def read_whole_words() -> dict[str, str]:
    """Words as they stand → their kind."""
    return {word: kind for name, kind in KINDS.items() for word in _words(name, "whole")}


@cache
def read_word_ends() -> dict[str, str]:
    """Ends of words → their kind."""
    return {word: kind for name, kind in KINDS.items() for word in _words(name, "ends")}


# --- the kinds -------------------------------------------------------------------------------------------------------


@cache
def kind_of(token: str) -> str:
    """The letter of a token's kind."""
    if not token[0].isalpha():
        return _mark(token)
    if token.endswith("."):
        return "i" if len(token) == len("A.") else "J"
    low = token.lower()
    parts = token.split("-")
    if token[0].islower():
        return "c" if any(part[:1].isupper() for part in parts) else _small(low)
    if parts[-1][:1].islower():  # Aino-malli, HR-päällikkö
        kind = _small(parts[-1])
        return kind if kind in TAIL_KINDS else "w"
    return "A" if ":" in token else _capital(token, low)


def ends_in(word: str, ends: frozenset[str], beginning: int = BEGINNING) -> bool:
    """Whether a word ends in one of these, with so many letters at least before it."""
    return any(word[place:] in ends for place in range(beginning, len(word) - 1))


def _mark(token: str) -> str:
    first = token[0]
    if first.isdigit():
        return "#"
    if first == "-" and len(token) > 1:
        return "h"
    if first.isspace() or first in ".!?…":
        return "."
    return "+" if first == "&" else first if first in ",:/()" else "-"


def _capital(token: str, low: str) -> str:
    """The kind of a word with a capital letter, in the first reading that knows it."""
    found = find_bases(low)
    return next(filter(None, (reading(token, low, found) for reading in _CAPITAL_READINGS)), "c")


def _given(token: str, low: str, _: Bases) -> str:
    named = _titled(low)
    if not _is_given(named) or (len(token) == len("BO") and token.isupper()):
        return ""
    return "E" if low in read_product_names() else "e" if named in read_everyday_names() else "g"


def _acronym(token: str, low: str, _: Bases) -> str:
    return "A" if token.isupper() and len(token) <= ACRONYM and low not in read_family_names() else ""


def _first_word(_: str, low: str, __: Bases) -> str:
    kind = read_whole_words().get(low, "")
    return kind if kind in FIRST_KINDS else ""


def _place(_: str, low: str, found: Bases) -> str:
    near = found & read_place_names()
    if near & read_family_names() and not low.endswith(read_endings("inner")):  # Salo, Lahti
        return "N"
    return ("K" if low in near else "k") if near else ""


def _ordinary(_: str, __: str, found: Bases) -> str:
    is_ordinary = not found.isdisjoint(read_ordinary_words()) or any(
        ends_in(each, read_ordinary_ends(), 0) for each in found
    )
    return "w" if is_ordinary else ""


def _title(_: str, low: str, __: Bases) -> str:
    kind = _end_kind(low.removesuffix("mme"))
    return kind if kind in "tX" else ""


def _family(_: str, low: str, found: Bases) -> str:
    return _of_family(low, found) or ("-" in low and _of_double_family(low)) or ""


def _given_in_case(_: str, __: str, found: Bases) -> str:
    sure = (name in read_given_names() and name not in read_everyday_names() for name in map(_titled, found))
    return "G" if any(sure) else ""


def _whereabouts(_: str, low: str, __: Bases) -> str:
    return "k" if low.endswith(read_endings("inner")) else "r" if low.endswith(read_endings("places")) else ""


_CAPITAL_READINGS: tuple[Callable[[str, str, Bases], str], ...] = (
    *(_given, _acronym, _first_word, _place, _ordinary, _title, _family, _given_in_case, _whereabouts),
)


def _of_family(low: str, found: Bases) -> str:
    """The kind of a family name in the first reading that knows it, or nothing."""
    return next(filter(None, (reading(low, found) for reading in _FAMILY_READINGS)), "")


def _common(low: str, found: Bases) -> str:
    names = {
        name
        for name in found & read_family_names()
        if name.endswith("nen") and not name.endswith(read_endings("adjectives"))
    }
    if (
        low in names
        or (names and low.endswith(read_endings("outer")))
        or (not names and ends_in(low, read_sure_ends()))
    ):
        return "V"
    return "s" if names else ""


def _strong(low: str, found: Bases) -> str:
    names = {name for name in found if ends_in(name, read_strong_ends())}
    names |= {name for name in found & read_family_names() if name.endswith(("la", "lä"))}
    if low in names or (not names and low.endswith(read_endings("nen")) and not low.endswith("inen")):
        return "S"
    return _in_case(low) if names else ""


def _listed_family(low: str, found: Bases) -> str:
    return "N" if low in read_family_names() else "n" if found & read_family_names() else ""


def _adjective(low: str, found: Bases) -> str:
    """What ends in -nen, in some case: `Vasaraisen`, `Tekninen`."""
    nen = low if low.endswith("inen") else ""
    if not nen and low.endswith(read_endings("nen_cases")):
        nen = min((name for name in found if name.endswith(read_endings("nen"))), default="")
    if not nen:
        return ""
    is_name = not nen.endswith("inen") or (
        nen.endswith(read_endings("noun_adjectives")) and not nen.endswith(read_endings("adjectives"))
    )
    if nen == low:
        return "N" if is_name else "I"
    if not nen.endswith("inen") or (is_name and low.endswith(read_endings("outer"))):
        return _in_case(low)
    return "n" if is_name else "I"


def _weak(low: str, found: Bases) -> str:
    names = {name for name in found if ends_in(name, read_weak_ends()) and not name.endswith(("lla", "llä"))}
    if not names or low.endswith(read_endings("places")):
        return ""
    return "N" if low in names else "n"


_FAMILY_READINGS: tuple[Callable[[str, Bases], str], ...] = (_common, _strong, _listed_family, _adjective, _weak)


def _in_case(low: str) -> str:
    return "D" if low.endswith(read_endings("outer")) else "s"


def _of_double_family(low: str) -> str:
    """The kind of `Laakso-Kivistä`, `Vesterlund-Aho`: the last part is a family name, or the first."""
    first, last = low.split("-", 1)
    kind = _of_family(last, find_bases(last)) or _of_family(first, find_bases(first))
    return kind and ("S" if kind in "VSN" else kind if kind == "D" else "s")


def _small(low: str) -> str:
    """The kind of a word without a capital letter."""
    last = low.rpartition("-")[2]
    if kind := read_whole_words().get(low) or _end_kind(last.removesuffix("mme")):
        return kind
    found = sorted(find_bases(last))
    # a title stands in the nominative before a name
    if kind := next((kind for each in found if (kind := _end_kind(each)) not in ("", "t")), ""):
        return kind
    named = _titled(low)
    if _is_given(named):
        return "d" if named in read_everyday_names() else "l"
    if any(map(_is_strong, found)):
        return "y"
    return "j" if low.removesuffix("mme").endswith(read_endings("doers")) else "w"


def _is_strong(name: str) -> bool:
    return ends_in(name, read_strong_ends())


def _end_kind(word: str) -> str:
    """The kind of the longest end of a word that is listed, or nothing."""
    ends = read_word_ends()
    for place in range(len(word)):
        if (not place or len(word) - place >= END) and (kind := ends.get(word[place:])):
            return kind
    return ""


def _is_given(named: str) -> bool:
    """Whether the word, or each half of it, is a given name: `Liisa`, `Anna-Maija`, `Juha-Pekka`."""
    return named in read_given_names() or all(part in read_given_names() for part in named.split("-"))


def _titled(low: str) -> str:
    return "-".join(part.capitalize() for part in low.split("-"))


def _listed(name: str) -> frozenset[str]:
    return frozenset(_LISTS.joinpath(name).read_text("utf-8").split())


def _words(name: str, part: str) -> frozenset[str]:
    return frozenset(_lists()[name].get(part, "").split())


@cache
def _lists() -> dict[str, dict[str, str]]:
    return tomllib.loads(_LISTS.joinpath("words.toml").read_text("utf-8"))
