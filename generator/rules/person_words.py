"""Kinds of words in a text that may name a person, a letter each: `g` for Liisa, `S` for Haapasaho, `t` for rehtori.

Lists (`names/`) and endings tell the kinds. Words with a capital letter:

    g a given name            e one that is also a word        E one that is also a product or a place
    G a given name in a case  V a common family name in -nen   v V in a case
    S a family name by its ending or by the list               s S in another case
    D S or V where one asks or gives (-lta, -lle, -lla)        F one in -lainen and the like, also in a case
    I looks like an adjective in -inen                         U less surely a family name, also in a case
    N a family name that is a word as well, n in a case        W one that villages have as well (-la)
    K a place, k in a case    P a place and a family name      R K in a case, with a family name's ending
    c another capital word    r one where something is or comes from (-lla, -sta)
    A letters that stand for a name                            a one letter
    i an initial              J initials

typed small: `l` a given name, `d` one that is also a word, `y` a family name, `Y` surely one; and words beside names:

    t title   j one who does (-ja)   m what is somebody's   M what only a person has   H he, she   T thanks
    q is asked   C is given or got   b does what people do   B does what only a person does   f where people are: eläkkeellä
    Q tells of a place: på, sijaitsee   L leads to a name   x street, school, prize   u place, house   X institution   o form of company
    z has a letter of its own   & and   p particle   w another word

`#` is a number, `h` the tail of a name (`-talo`), `.` the end of a sentence, `+` the mark &, `,` also a semicolon; others are
themselves or `-`.
"""

import re
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
    "bodily": "M",
    "pronouns": "H",
    "thanks": "T",
    "asked": "q",
    "verbs": "b",
    "living": "B",
    "states": "f",
    "leading": "L",
    "honours": "x",
    "places": "u",
    "institutions": "X",
    "companies": "o",
    "numbered": "z",
    "joining": "&",
    "particles": "p",
    "adverbs": "w",
    "giving": "C",
    "standing": "Q",
}
"""Lists of `names/words.toml` → the kind of their words."""
FIRST_KINDS = "HTqbBfLotjwQX&"
"""Kinds that a word keeps where it begins a sentence."""
TAIL_KINDS = "tmMux"
"""Kinds that the last part of `Aino-malli`, `HR-päällikkö` keeps."""
END = 4
"""Letters of the shortest end that is looked for in compounds: `tie` would be in too many."""
BEGINNING = 2
"""Letters before the end of a family name."""
SHORTEST_NEN = 6
"""Letters of the shortest unlisted name in -nen."""
_TWO_INITIALS = re.compile(r"[^\W\d_]-[^\W\d_]")
_SMALL_INITIALS = re.compile(r"[^\W\d_](?:-[^\W\d_]|\.(?:-?[^\W\d_]\.)*)")
VOWELS = "aeiouyäöå"
ACRONYM = 4
"""Letters of the longest word in capitals that stands for a name of more words."""
MARKS = {"&": "+", ";": ","}
"""Marks that stand for another kind than themselves."""


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
def read_telling_words() -> frozenset[str]:
    """Small words that tell of a person: sairastui, eläkkeelle, and given names that are no other words."""
    named = read_small_given_names() - frozenset(map(str.lower, read_everyday_names()))
    return named | _words("living", "whole") | _words("states", "whole")


@cache
def read_family_names() -> frozenset[str]:
    """Family names that their endings do not tell, in lower case."""
    return frozenset(map(str.lower, _listed("families.txt")))


@cache
def read_everyday_family_names() -> frozenset[str]:
    """Family names that are also everyday words or places, in lower case: koski, vuorimaa, lund."""
    return frozenset(map(str.lower, _listed("everyday_families.txt")))


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
    if not token[0].isalpha() or "@" in token:
        return _mark(token)
    if token.endswith(".") or _TWO_INITIALS.fullmatch(token):
        return _initials(token)
    low = token.lower()
    parts = token.split("-")
    if token[0].islower():
        return "c" if any(part[:1].isupper() for part in parts) else _small(low)
    if parts[-1][:1].islower() and _is_one_name(low, parts[-1]):  # Ranta-aho
        return "S"
    if parts[-1][:1].islower():  # Aino-malli, HR-päällikkö
        kind = _small(parts[-1])
        return kind if kind in TAIL_KINDS else "w"
    return "A" if ":" in token else _capital(token, low)


@cache
def kind_in_small(token: str) -> str:
    """The kind in a text without capital letters: a name has that of a name with one, where it is surely no other word."""
    kind = kind_of(token)
    if _SMALL_INITIALS.fullmatch(token):
        return "i"
    if kind == "Y":
        return _capital(token.capitalize(), token)
    if kind == "u" and not token.endswith(read_endings("inner")) and any(map(_is_strong, find_bases(token))):
        return "y"  # kivimäelle
    if (
        kind == "y"
        and token.endswith(read_endings("partitives"))
        and not _sure_families().isdisjoint(find_bases(token))
    ):
        return "s"  # ruuskasta
    return "g" if kind == "l" else kind


def is_action(name: str, verb: str) -> bool:
    """Whether the first does what the next one says: `Hämäläinen hoitaa`, not `Hämäläinen ruoka`."""
    return name.endswith("nen") and verb.endswith(read_endings("actions")) and verb not in read_ordinary_words()


def ends_in(word: str, ends: frozenset[str], beginning: int = BEGINNING) -> bool:
    """Whether a word ends in one of these, with so many letters at least before it."""
    return any(word[place:] in ends for place in range(beginning, len(word) - 1))


def _initials(token: str) -> str:
    if token[0].islower():
        return "w"
    return "J" if token.endswith(".") and len(token) > len("A.") else "i"


def _is_one_name(low: str, last: str) -> bool:
    """Whether a mark only parts two vowels of a family name, `Ranta-aho`, `Iso-oja`, in some case."""
    return low[-len(last) - 2] == last[0] and not read_family_names().isdisjoint(find_bases(last))


def _mark(token: str) -> str:
    first = token[0]
    if first.isdigit():
        return "#"
    if first == "-" and len(token) > 1:
        return "h"
    if first.isspace() or first in ".!?…":
        return "."
    return MARKS.get(first, first if first in ",:/()" else "-")


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
    if len(token) == 1:
        return "Q" if read_whole_words().get(low) == "Q" else "a"
    return "A" if token.isupper() and len(token) <= ACRONYM and low not in read_family_names() else ""


def _first_word(_: str, low: str, __: Bases) -> str:
    kind = read_whole_words().get(low, "")
    return kind if kind in FIRST_KINDS else ""


def _place(_: str, low: str, found: Bases) -> str:
    near = found & read_place_names()
    if not near or low.endswith((*read_endings("inner"), *read_endings("partitives"))):
        return "k" if near else ""
    if near & read_family_names():  # Salo, Lahti
        return "P"
    return "K" if low in near else "R" if any(map(_is_strong, near)) else "k"


def _ordinary(_: str, __: str, found: Bases) -> str:
    return "w" if _is_plain(found) else ""


def _is_plain(found: Bases) -> bool:
    """Whether a word is one of those that only end as a family name does."""
    return not read_ordinary_words().isdisjoint(found) or any(ends_in(each, read_ordinary_ends(), 0) for each in found)


def _title(_: str, low: str, __: Bases) -> str:
    kind = _end_kind(low.removesuffix("mme"))
    return kind if kind in "tX" else ""


def _family(_: str, low: str, found: Bases) -> str:
    return ("-" in low and _of_double_family(low)) or _of_family(low, found)


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
    names = {name for name in found if _is_common(name, low)}
    if low in names or (names and low.endswith(read_endings("outer"))):
        return "V"
    return "v" if names else ""


def _is_common(name: str, low: str) -> bool:
    """Whether a word is, in some case, a name in -nen, or in -ström and the like, that is no other word."""
    if not name.endswith("nen"):
        if name == low and name in _sure_families() and not _is_of_place(name):
            return True
        is_sure = ends_in(name, read_sure_ends()) or (name in _sure_families() and name[-1] not in VOWELS)
        return is_sure and (name == low or low.endswith(read_endings("sure_cases")))
    if name in _sure_families():
        return not low.endswith(read_endings("partitives"))  # of Pitkänen, or of `pitkä`
    like_one = len(name) >= SHORTEST_NEN and name.endswith(read_endings("nen")) and not name.endswith("inen")
    return like_one and (name == low or low.endswith(read_endings("nen_cases")))


def _is_of_place(name: str) -> bool:
    """Whether villages and houses have such a name too: `Lehtoranta`, `Rekola`."""
    return _is_strong(name) or name.endswith(read_endings("villages"))


def _strong(low: str, found: Bases) -> str:
    names = {name for name in found if ends_in(name, read_strong_ends()) or name in _sure_families()}
    return "" if not names else "S" if low in names else _in_case(low)


def _listed_family(low: str, found: Bases) -> str:
    names = found & read_family_names()
    if low in names:
        return "F" if low.endswith("inen") else "N"
    return "" if not names else "F" if low.endswith(read_endings("nen_cases")) else "n"


@cache
def _sure_families() -> frozenset[str]:
    """Listed family names that are no other words."""
    return read_family_names() - read_everyday_family_names()


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
        return "U" if is_name else "I"
    if not nen.endswith("inen") or (is_name and low.endswith(read_endings("outer"))):
        return _in_case(low)
    return "U" if is_name else "I"


def _weak(low: str, found: Bases) -> str:
    names = {name for name in found if ends_in(name, read_weak_ends()) and not name.endswith(("lla", "llä"))}
    if not names or low.endswith(read_endings("places")):
        return ""
    return "W" if low in names and low.endswith(read_endings("villages")) else "U"


_FAMILY_READINGS: tuple[Callable[[str, Bases], str], ...] = (_common, _strong, _listed_family, _adjective, _weak)


def _in_case(low: str) -> str:
    if low.endswith(read_endings("inner")):
        return "k"
    return "D" if low.endswith(read_endings("outer")) else "s"


def _of_double_family(low: str) -> str:
    """The kind of `Laakso-Kivistä`, `Vesterlund-Aho`: the last part is a family name, or the first."""
    first, last = low.split("-", 1)
    if last in read_place_names():  # Tunturi-Lappi
        return ""
    kind = _of_family(last, find_bases(last))
    if kind != "V" and (of_first := _of_family(first, find_bases(first))):
        kind = of_first if not kind or of_first == "V" else kind
    return kind and ("S" if kind in "SNWU" else kind if kind in "VD" else "s")


def _small(low: str) -> str:
    """The kind of a word without a capital letter."""
    last = low.rpartition("-")[2]
    if kind := read_whole_words().get(low) or _end_kind(last.removesuffix("mme")):
        return kind
    found = sorted(find_bases(last))
    # a title stands in the nominative before a name
    if kind := next((kind for each in found if (kind := _end_kind(each)) not in ("", "t")), ""):
        return kind if kind != "X" else "u"  # so does a house's or a firm's word
    named = _titled(low)
    if _is_given(named):
        return "d" if named in read_everyday_names() or low in read_ordinary_words() else "l"
    if any(_is_common(each, last) for each in found) and not _is_plain(frozenset(found)):
        return "Y"
    if any(map(_is_strong, found)) or not read_family_names().isdisjoint(found):
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
