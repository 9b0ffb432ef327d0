"""Numbers, dates, ranges and lists as each language writes them, without any records or pages."""

from collections.abc import Sequence
from decimal import Decimal

from generator.text import Language, Text

NO_BREAK_SPACE = "\u00a0"
WORD_JOINER = "\u2060"
MINUS = "\u2212"

_MONTHS: dict[Language, tuple[str, ...]] = {
    "fi": (
        "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu",
        "heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu",
    ),
    "sv": (
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_AND: dict[Language, str] = {"fi": "ja", "sv": "och", "en": "and"}


def format_number(value: Decimal | int, language: Language) -> str:
    """`2 200` and `4,3` in Finnish and Swedish, `2,200` and `4.3` in English. Decimals stay as they were typed."""
    digits = f"{abs(Decimal(value)):,f}"
    if language != "en":
        digits = digits.translate({ord(","): NO_BREAK_SPACE, ord("."): ","})
    return f"{MINUS}{digits}" if value < 0 else digits


def format_date(year: int, month: int | None, day: int | None, language: Language) -> str:
    """A year, a month or a day: `2022`, `joulukuu 2022`, `1.12.2022`; in English `1 December 2022`."""
    if month is None:
        return str(year)
    name = _MONTHS[language][month - 1]
    if day is None:
        return f"{name}{NO_BREAK_SPACE}{year}"
    if language == "en":
        return f"{day}{NO_BREAK_SPACE}{name} {year}"
    return f"{day}.{month}.{year}"


def name_month_within(month: int) -> Text:
    """`helmikuussa`, `februari`, `February`: a month in which there is something."""
    return Text(f"{_MONTHS['fi'][month - 1]}ssa", _MONTHS["sv"][month - 1], _MONTHS["en"][month - 1])


def format_span(first: str, last: str) -> str:
    """A range with an en dash: `2014–2016`, which no browser may break; with spaces where an end has a space itself."""
    if any(" " in end or (NO_BREAK_SPACE in end and not end[0].isdigit()) for end in (first, last)):
        return f"{first}{NO_BREAK_SPACE}– {last}"
    return f"{first}{WORD_JOINER}–{WORD_JOINER}{last}"


def join_list(items: Sequence[str], language: Language) -> str:
    """`a, b ja c`."""
    if not items:
        return ""
    *first, last = items
    return f"{', '.join(first)} {_AND[language]} {last}" if first else last


def strip_breaks(text: str) -> str:
    """The text without the characters that only guide where a page breaks it: soft hyphens and word joiners."""
    return text.replace("\u00ad", "").replace(WORD_JOINER, "")


def capitalise(text: str) -> str:
    """The text with a capital first letter and nothing else touched: months are lower case inside a sentence."""
    return text[:1].upper() + text[1:]
