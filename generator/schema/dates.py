"""Dates as people know them: a year, a month or a day, sometimes only near."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1900, 2100
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
PLANNED = 10
"""Years ahead that the end of an act may lie."""
_LAST_SHORT = 2049
"""The latest year that two digits stand for where nothing tells the day."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of it or a day of that; `about` where it is only near."""

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    @property
    def earliest(self) -> date:
        """The first day it may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it may mean."""
        if self.day:
            return self.earliest
        if self.month and self.month < 12:  # noqa: PLR2004 - December is the last month
            return date.fromordinal(date(self.year, self.month + 1, 1).toordinal() - 1)
        return date(self.year, 12, 31)

    @property
    def iso(self) -> str:
        """`2024`, `2024-05` or `2024-05-12`, as a file writes it."""
        month = f"-{self.month:02}" if self.month else ""
        day = f"-{self.day:02}" if self.day else ""
        return f"{self.year:04}{month}{day}"


@lru_cache(1024)
def read_date(text: str) -> PartialDate | None:
    """The date that a file writes as `2024`, `2024-05` or `2024-05-12`; None when it is not one."""
    match = _ISO.fullmatch(text)
    return _check(*match.groups()) if match else None


def guess_date(text: str, latest: int = _LAST_SHORT) -> PartialDate | None:
    """What a date typed in another common way (`12.5.2024`, `5/2024`, `toukokuussa 2024`) means, or None.

    `latest` is the last year that two digits may stand for: `1.2.98` was in 1998.
    """
    text = text.strip().rstrip(".")
    for form, parts in FORMS:
        if match := form.fullmatch(text):
            found = dict(zip(parts, match.groups(), strict=True))
            month = str(_find_month(found["name"]) or "0") if "name" in found else found.get("month")
            return _check(_whole_year(found["year"], latest), month, found.get("day"))
    return None


def interpret_date(text: str, latest: int = _LAST_SHORT) -> tuple[PartialDate, PartialDate | None] | None:
    """(date, end or None) of what people type: `noin 2019`, `syksyllä 2021`, `2019–2020`, `vuodesta 2019 alkaen`."""
    text = " ".join(text.split()).strip(" .,")
    if match := SPAN.fullmatch(text):
        first, last = match.groups()
        year = _THERE.search(last)
        if year and not _THERE.search(first):  # helmi–toukokuu 2022
            first = f"{first} {year[0]}"
        elif _SHORT.fullmatch(last):  # 2019–20
            last = f"{first[:2]}{last}"
        started, ended = _interpret_one(first, latest), _interpret_one(last, latest)
        return (started, ended) if started and ended and started.earliest <= ended.latest else None
    found = _interpret_one(text, latest)
    return (found, None) if found else None


def _interpret_one(text: str, latest: int) -> PartialDate | None:
    about = False
    while match := ABOUT.match(text) or FILLER.match(text):
        about = about or match.re is ABOUT
        text = text[match.end() :]
    text = SINCE.sub("", text)
    found = read_date(text) or guess_date(text, latest)
    if found:
        return replace(found, about=about)
    if match := SEASON.fullmatch(text):
        return _check(match[1] or match[2], None, None, about=True)
    return None


def guess_near(text: str) -> PartialDate | None:
    """The same in a file, and where no more can be told the year in it: `31.2.2022`, `viime vuonna eli 2022`."""
    if found := interpret_date(text):
        return found[0]
    years = list(dict.fromkeys(_YEAR.findall(text)))
    return _check(years[0], None, None) if len(years) == 1 else None


def guess_span(text: str) -> tuple[PartialDate, PartialDate] | None:
    """(beginning, end) of `2022–2024` or `1.8.2022 - 31.5.2023`."""
    first, last = interpret_date(text) or (None, None)
    return (first, last) if first and last else None


def is_open_end(text: str) -> bool:
    """Whether it says that there is no end yet: `jatkuu`, `pågår`, `toistaiseksi`."""
    return _OPEN_END.fullmatch(text.strip(" .")) is not None


def _find_month(word: str) -> int | None:
    """The month that a word names, in any case of Finnish, or in Swedish or English."""
    word = word.casefold().strip(".,")
    return next((number for number, beginning in enumerate(MONTHS, start=1) if re.match(beginning, word)), None)


def _whole_year(year: str, latest: int) -> str:
    if len(year) == len("2024"):
        return year
    return f"20{year}" if int(f"20{year}") <= latest else f"19{year}"


MONTHS = (
    "tammi(?:kuu|$)|jan",
    "helmi(?:kuu|$)|feb",
    "maalis(?:kuu|$)|mars|march|mar$",
    "huhti(?:kuu|$)|apr",
    "touko(?:kuu|$)|maj|may",
    "kesäkuu|jun",
    "heinä(?:kuu|$)|jul",
    "elo(?:kuu|$)|aug",
    "syyskuu|sep",
    "loka(?:kuu|$)|okt|oct",
    "marras(?:kuu|$)|nov",
    "joulu(?:kuu|$)|dec",
)
"""How the words for each month begin; *kesä* and *syys* alone are seasons."""
_WORD = r"([^\W\d_]+)"
_ORDINAL = r"(?:\.|:[ae]|st|nd|rd|th)?"
_TIME = r"(?:,?\s+(?:klo|kl|at)\b.*)?"
FORMS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(rf"(\d{{1,2}})\.\s*(\d{{1,2}})[./]\s*(\d{{4}}){_TIME}", re.ASCII), ("day", "month", "year")),
    (re.compile(r"(\d{1,2})\s*[./-]\s*(\d{4})", re.ASCII), ("month", "year")),
    (re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII), ("year", "month", "day")),
    (re.compile(r"(\d{4})", re.ASCII), ("year",)),
    (re.compile(rf"(\d{{1,2}})\.\s*(\d{{1,2}})\.\s*(\d{{2}}){_TIME}", re.ASCII), ("day", "month", "year")),
    (re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII), ("day", "month", "year")),
    (re.compile(r"(\d{1,2})/(\d{2})", re.ASCII), ("month", "year")),
    (
        re.compile(rf"(?:den\s+)?(\d{{1,2}}){_ORDINAL}\s*{_WORD}[.,]?\s+(\d{{4}})", re.IGNORECASE),
        ("day", "name", "year"),
    ),
    (re.compile(rf"{_WORD}\.?\s+(\d{{1,2}}){_ORDINAL},?\s+(\d{{4}})", re.IGNORECASE), ("name", "day", "year")),
    (re.compile(rf"{_WORD}[.,]?\s+(\d{{4}})", re.IGNORECASE), ("name", "year")),
    (re.compile(rf"(\d{{4}})\s+{_WORD}", re.IGNORECASE), ("year", "name")),
)
"""The ways in which people type a date, and what the groups of each are."""


def _words_before(*words: str) -> str:
    return rf"(?:{'|'.join(words)})\b\.?\s+"


_NEARLY = _words_before(
    *("noin", "n", "arviolta", "suunnilleen", "ehkä", "suurin piirtein", "cirka", "circa", "ca", "c:a", "c"),
    *("ungefär", "omkring", "kring", "runt", "about", "around", "approximately", "approx"),
)
_PART_OF_YEAR = r"vuoden\s+(?=\d{4}\s+(?:alu|lopu|puoliv))|(?:early|late|mid)[ -](?:in\s+)?"
ABOUT = re.compile(rf"{_NEARLY}|~\s*|{_PART_OF_YEAR}|(?:i\s+)?(?:början|slutet|mitten)\s+av\s+", re.IGNORECASE)
"""Words before a date that is only near."""
FILLER = re.compile(
    _words_before(
        *("vuonna", "vuoden", "vuosi", "vuodesta", "vuosina", "v", "lukuvuosi", "lukuvuonna", "kalenterivuonna"),
        *("år", "åren", "året", "under", "läsåret", "sedan", "sen", "från och med", "från", "på", "i", "den"),
        *("since", "from", "in", "on", "year", "years"),
    ),
    re.IGNORECASE,
)
"""Words before a date that mean nothing."""
SINCE = re.compile(
    r"\s+(?:alkaen|lähtien|alusta|alussa|lopussa|puolivälissä|onwards?|framåt|och framåt)$|\s*[–—-]$", re.IGNORECASE
)
"""Words after it."""
_SEASONS = r"(?:kevä|kesä|syks|syys|talv|vår|sommar|höst|vinter)\w*|spring|summer|autumn|fall|winter"
SEASON = re.compile(
    rf"(?:alku|loppu|early |late )?(?:{_SEASONS})\s+(\d{{4}})|(\d{{4}})\s+(?:{_SEASONS})", re.IGNORECASE
)
"""A season, of which only the year can be told, and that nearly."""
_BETWEEN = r"\s*[–—]\s*|\s+-\s+|\s*->\s*|(?<=\d{4})-(?=\d{4}$)|(?<=[^\W\d_])-(?=[^\W\d_])|\s+(?:to|till)\s+"
SPAN = re.compile(rf"(?:(?:vuosina|åren|läsåret|lukuvuosi|years)\s+)?(\S.*?)(?:{_BETWEEN})(\S.*)", re.IGNORECASE)
"""A beginning and an end."""
_THERE = re.compile(r"\d{4}", re.ASCII)
_SHORT = re.compile(r"\d{2}", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_OPEN_END = re.compile(
    r"(?:yhä |edelleen |vielä )?"
    r"(?:jatkuu|käynnissä|toistaiseksi|edelleen|ei päättynyt|kesken|meneillään|jatkuva|pågår|fortsätter|"
    r"tills vidare|ongoing|continues|still going|ei ole päättynyt|nykyhetki|nyt)(?: edelleen| yhä)?",
    re.IGNORECASE,
)

PATTERNS = {
    "iso": _ISO,
    "date_about": ABOUT,
    "date_filler": FILLER,
    "date_since": SINCE,
    "date_season": SEASON,
    "date_span": SPAN,
    "date_there": _THERE,
    "date_short": _SHORT,
    "date_open": _OPEN_END,
    **{f"date_{number}": form for number, (form, _) in enumerate(FORMS)},
    **{f"month_{number}": re.compile(month) for number, month in enumerate(MONTHS, start=1)},
}
"""What the form in the browser reads dates with."""


def _check(year: str, month: str | None, day: str | None, *, about: bool = False) -> PartialDate | None:
    """The date, when the calendar has it and it is not of another age."""
    found = PartialDate(int(year), int(month) if month else None, int(day) if day else None, about)
    if not FIRST_YEAR <= found.year <= LAST_YEAR or found.month == 0 or found.day == 0:
        return None
    try:
        found.earliest  # noqa: B018 - a date that the calendar does not have raises here
    except ValueError:
        return None
    return found
