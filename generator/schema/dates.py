"""Dates as people know them: a year, a month or a day, sometimes only near."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_FINNISH = re.compile(r"(?:(?:(\d{1,2})\.)?\s*(\d{1,2})[./]\s*)?(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1900, 2100
PATTERNS = {"iso": _ISO, "finnish": _FINNISH, "year_first": _YEAR_FIRST}
"""What the form in the browser reads dates with."""


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
    return _checked(*match.groups()) if match else None


def guess_date(text: str) -> PartialDate | None:
    """What a date typed in another common way (`12.5.2024`, `5/2024`, `toukokuu 2024`) means, or None."""
    text = text.strip().rstrip(".")
    for form, parts in _FORMS:
        if match := form.fullmatch(text):
            found = dict(zip(parts, match.groups(), strict=True))
            if "name" in found:
                named = _month(found["name"])
                return _checked(found["year"], str(named), found["day"]) if named else None
            return _checked(found["year"], found["month"], found["day"])
    return None


def guess_moment(text: str) -> PartialDate | None:
    """The same, which may be only near: `noin 2024`, `ca. 5/2024`."""
    match = _NEAR.fullmatch(text)
    found = guess_date(match[1] if match else text)
    return replace(found, about=match is not None) if found else None


def guess_near(text: str) -> PartialDate | None:
    """The year that `syksy 2022`, `noin 2022` or `31.2.2022` tells; `about` where it says that it is near."""
    years = list(dict.fromkeys(_YEAR.findall(text)))
    if len(years) != 1:
        return None
    rest = text.replace(years[0], "").strip()
    found = _checked(years[0], None, None)
    if found and (month := next((number for word in rest.split() if (number := _month(word))), None)):
        found = _checked(years[0], str(month), None)
    about = _ABOUT.search(rest) is not None or rest.startswith("~")
    return PartialDate(found.year, found.month, about=about) if found else None


def guess_span(text: str) -> tuple[PartialDate, PartialDate] | None:
    """(beginning, end) of `2022–2024` or `1.8.2022 - 31.5.2023`."""
    match = _SPAN.fullmatch(text.strip())
    if match is None:
        return None
    first, last = (read_date(part.strip()) or guess_date(part) for part in match.groups())
    return (first, last) if first and last and first.earliest <= last.latest else None


def is_open_end(text: str) -> bool:
    """Whether it says that there is no end yet: `jatkuu`, `pågår`, `toistaiseksi`."""
    return _OPEN_END.fullmatch(text.strip(" .")) is not None


def _month(word: str) -> int | None:
    """The month that a word names, in any case of Finnish, or in Swedish or English."""
    word = word.casefold().strip(".,")
    return next((number for number, beginning in enumerate(_MONTHS, start=1) if re.match(beginning, word)), None)


_MONTHS = (
    "tammikuu|jan",
    "helmikuu|feb",
    "maaliskuu|mars|march|mar$",
    "huhtikuu|apr",
    "toukokuu|maj|may",
    "kesäkuu|jun",
    "heinäkuu|jul",
    "elokuu|aug",
    "syyskuu|sep",
    "lokakuu|okt|oct",
    "marraskuu|nov",
    "joulukuu|dec",
)
_SHORT_YEAR = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{2})", re.ASCII)
_NAMED = re.compile(r"(?:den\s+)?(?:(\d{1,2})\.?\s+)?([^\W\d]+)\.?,?\s+(\d{4})", re.IGNORECASE)
_FORMS = (
    (_FINNISH, ("day", "month", "year")),
    (_YEAR_FIRST, ("year", "month", "day")),
    (_SHORT_YEAR, ("day", "month", "year")),
    (_NAMED, ("day", "name", "year")),
)
"""The ways in which people type a date, and what the groups of each are; a year of two digits is of this century."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_ABOUT_WORDS = "noin|n|arviolta|suunnilleen|ehkä|cirka|ca|ungefär|omkring|about|around|approx"
_ABOUT = re.compile(rf"\b(?:{_ABOUT_WORDS})\b", re.IGNORECASE)
_NEAR = re.compile(rf"(?:{_ABOUT_WORDS}|c)\.?\s+(.*)", re.IGNORECASE)
_SPAN = re.compile(r"([\d.\-/]*\d)(?:\s*[–—]\s*|\s+-\s+|\s*->\s*|(?<=\d{4})-(?=\d{4}))([\d.\-/]*\d)", re.ASCII)
_OPEN_END = re.compile(
    r"(?:yhä |edelleen |vielä )?"
    r"(?:jatkuu|käynnissä|toistaiseksi|edelleen|ei päättynyt|kesken|meneillään|jatkuva|pågår|fortsätter|"
    r"tills vidare|ongoing|continues|still going|ei ole päättynyt|nykyhetki|nyt)(?: edelleen| yhä)?",
    re.IGNORECASE,
)


def _checked(year: str, month: str | None, day: str | None) -> PartialDate | None:
    """The date, when the calendar has it and it is not of another age."""
    whole = f"20{year}" if len(year) == len("24") else year
    found = PartialDate(int(whole), int(month) if month else None, int(day) if day else None)
    if not FIRST_YEAR <= found.year <= LAST_YEAR or found.month == 0 or found.day == 0:
        return None
    try:
        found.earliest  # noqa: B018 - a date that the calendar does not have raises here
    except ValueError:
        return None
    return found
