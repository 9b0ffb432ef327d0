"""Numbers in a list of words, however they are written: `2 000`, `kaksi tuhatta`, `tjugofem` and `thirty` are digits.

Finnish number words are understood in any case of the singular (`kolmessakymmenessä`), joined or apart, and Swedish and
English ones below a thousand. `yksi`, `en` and `one` alone mean other things too, as do a few other forms: they stay
words. theme/search_engine/numbers.js does the same; tests/language/numbers.json holds both to it.
"""

import re
from collections.abc import Mapping, Sequence

_FINNISH = {
    1: "yksi yhden yhtä yhteen yhdessä yhdestä yhdellä yhdeltä yhdelle yhdeksi yhtenä",
    2: "kaksi kahden kahta kahteen kahdessa kahdesta kahdella kahdelta kahdelle kahdeksi kahtena",
    3: "kolme kolmen kolmea kolmeen kolmessa kolmesta kolmella kolmelta kolmelle kolmeksi kolmena",
    4: "neljä neljän neljää neljään neljässä neljästä neljällä neljältä neljälle neljäksi neljänä",
    5: "viisi viiden viittä viiteen viidessä viidestä viidellä viideltä viidelle viideksi viitenä",
    6: "kuusi kuuden kuutta kuuteen kuudessa kuudesta kuudella kuudelta kuudelle kuudeksi kuutena",
    7: "seitsemän seitsemää seitsemään seitsemässä seitsemästä seitsemällä seitsemältä seitsemälle seitsemäksi",
    8: "kahdeksan kahdeksaa kahdeksaan kahdeksassa kahdeksasta kahdeksalla kahdeksalta kahdeksalle kahdeksaksi",
    9: "yhdeksän yhdeksää yhdeksään yhdeksässä yhdeksästä yhdeksällä yhdeksältä yhdeksälle yhdeksäksi yhdeksänä",
    10: "kymmenen kymmentä kymmeneen kymmenessä kymmenestä kymmenellä kymmeneltä kymmenelle kymmeneksi kymmenenä",
    100: "sata sadan sataa sataan sadassa sadasta sadalla sadalta sadalle sadaksi satana",
    1000: "tuhat tuhatta tuhannen tuhanteen tuhannessa tuhannesta tuhannella tuhannelta tuhannelle tuhanneksi",
}
_TEEN = "toista"
_OTHER = (
    "en:1 ett:1 två:2 tre:3 fyra:4 fem:5 sex:6 sju:7 åtta:8 nio:9 tio:10 elva:11 tolv:12 tretton:13 fjorton:14 "
    "femton:15 sexton:16 sjutton:17 arton:18 nitton:19 tjugo:20 trettio:30 fyrtio:40 femtio:50 sextio:60 sjuttio:70 "
    "åttio:80 nittio:90 hundra:100 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 "
    "twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 "
    "forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100"
)
_NEVER_ALONE = frozenset({"kuusi", "sataa", "kuutta", "kuuteen"})
"""Forms of other words: a spruce, it rains."""
_CODES = {1: "u", 10: "d", 100: "h", 1000: "k"}
_FINNISH_NUMBER = re.compile(r"(?:(?:u?h)?(?:ut|udu?|d|u)?k)?(?:u?h)?(?:ut|udu?|d|u)?")
"""Of units, `toista`, tens, hundreds and thousands."""
_OTHER_NUMBER = re.compile(r"(?:U?H)?(?:TU?|E|U)?")
"""Of units, what is below twenty, tens and hundreds."""
_MOST_WORDS = 12
_LEAST_ALONE = 2
_GROUPED = re.compile(r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+")
_PERCENT = re.compile(r"(\d+(?:,\d+)?)%")

Atom = tuple[str, int]
"""A part of a number: its code in the patterns above, and what it counts."""


def _list_atoms() -> dict[str, Atom]:
    found: dict[str, Atom] = {_TEEN: ("t", 10)}
    for value, forms in _FINNISH.items():
        code = _CODES.get(value, "u")
        found.update(dict.fromkeys(forms.split(" "), (code, value)))
    for each in _OTHER.split(" "):
        word, _, digits = each.partition(":")
        number = int(digits)
        other = "U" if number < 10 else "E" if number < 20 else "T" if number < 100 else "H"  # noqa: PLR2004
        found[word] = (other, number)
    return found


_ATOMS: Mapping[str, Atom] = _list_atoms()


def join_numbers(words: Sequence[str]) -> list[str]:
    """The words, in lower case, with every number as one word of digits; what is no number stays as it is.

    A word may be any piece between spaces, `30%`, `2.000` and `4,5` too; `%` beside a number becomes `prosenttia`.
    """
    found: list[str] = []
    place = 0
    while place < len(words):
        number, count = _read_digits(words, place) or _read_words(words, place) or ("", 1)
        if number:
            found.append(number)
        elif split := _PERCENT.fullmatch(words[place]):
            found += [split[1], "prosenttia"]
        elif words[place] == "%" and found and found[-1][-1:].isdigit():
            found.append("prosenttia")
        else:
            found.append(words[place])
        place += count
    return found


def _read_digits(words: Sequence[str], place: int) -> tuple[str, int] | None:
    """Digits in groups of three: within a word (`2.000`), or as words of their own (`2 000`)."""
    if _GROUPED.fullmatch(words[place]):
        return re.sub(r"\D", "", words[place]), 1
    end = place + 1
    if re.fullmatch(r"[1-9]\d{0,2}", words[place]):
        while end < len(words) and re.fullmatch(r"\d{3}", words[end]):
            end += 1
    return ("".join(words[place:end]), end - place) if end > place + 1 else None


def _read_words(words: Sequence[str], place: int) -> tuple[str, int] | None:
    """The longest number that number words make from here."""
    atoms: list[Atom] = []
    best: tuple[str, int] | None = None
    for count, word in enumerate(words[place : place + _MOST_WORDS], 1):
        own = _split_atoms(word.replace("-", ""))
        if not own:
            break
        atoms += own
        value = _count_atoms(atoms)
        if value is not None and (len(atoms) > 1 or (value >= _LEAST_ALONE and word not in _NEVER_ALONE)):
            best = (str(value), count)
    return best


def _split_atoms(word: str) -> list[Atom]:
    """The number words that a word is made of; none where it is made of anything else."""
    for end in range(len(word), 0, -1):
        atom = _ATOMS.get(word[:end])
        if atom is None:
            continue
        if end == len(word):
            return [atom]
        if rest := _split_atoms(word[end:]):
            return [atom, *rest]
    return []


def _count_atoms(atoms: Sequence[Atom]) -> int | None:
    """What they count together; None where they are no number together."""
    code = "".join(code for code, _ in atoms)
    if not _FINNISH_NUMBER.fullmatch(code) and not _OTHER_NUMBER.fullmatch(code):
        return None
    whole = below = unit = 0
    for each, value in atoms:
        match each:
            case "t":
                below, unit = below + value + unit, 0
            case "d" | "h" | "H":
                below, unit = below + (unit or 1) * value, 0
            case "k":
                whole, below, unit = (below + unit or 1) * value, 0, 0
            case _:
                below, unit = (below, value) if each in "uU" else (below + value, 0)
    return whole + below + unit


_CLOSING = ".,;:!?)"
_HEAD = re.compile(r"\d{1,3}")
_GROUP = re.compile(r"\d{3}")


def join_thousands(tokens: Sequence[str]) -> list[str]:
    """The tokens of a text, where a number with spaces in it (`2 000`) is at its first token and the rest is empty."""
    found = list(tokens)
    first = 0
    for place in range(1, len(found)):
        token = found[place]
        if _HEAD.fullmatch(tokens[first]) and found[first].isdecimal() and _GROUP.fullmatch(token.rstrip(_CLOSING)):
            found[first] += token
            found[place] = ""
        else:
            first = place
    return found
