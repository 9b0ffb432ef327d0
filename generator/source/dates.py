"""Dates as people know them: a year, a month or a day, sometimes only near."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_FINNISH = re.compile(r"(?:(?:(\d{1,2})\.)?\s*(\d{1,2})[./]\s*)?(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1900, 2100


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
    """What a date typed in another common way (`12.5.2024`, `5/2024`, `2024-5-2`) most likely means, or None."""
    if match := _FINNISH.fullmatch(text.strip()):
        day, month, year = match.groups()
        return _checked(year, month, day)
    match = _YEAR_FIRST.fullmatch(text.strip())
    return _checked(*match.groups()) if match else None


def _checked(year: str, month: str | None, day: str | None) -> PartialDate | None:
    """The date, when the calendar has it and it is not of another age."""
    found = PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    if not FIRST_YEAR <= found.year <= LAST_YEAR or found.month == 0 or found.day == 0:
        return None
    try:
        found.earliest  # noqa: B018 - a date that the calendar does not have raises here
    except ValueError:
        return None
    return found
