"""Dates as people know them: a year, a month or a day, sometimes only near."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1900, 2100
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
PLANNED = 10
"""Years ahead that the end of an act may lie."""
BEFORE_SHORT = "-–'’"
"""What may stand before two digits that are a year: `hösten -21`."""
LAST_SHORT = 2049
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


@dataclass(frozen=True, slots=True)
class NoSuchDate:
    """What is typed as a date that the calendar does not have: a month of `days`, or with no `month` no such month."""

    year: int
    month: int | None = None
    days: int | None = None


Read = PartialDate | NoSuchDate | None
"""What a text says: a date, one that there is not, or nothing that anybody can tell."""


@lru_cache(1024)
def read_date(text: str) -> PartialDate | None:
    """The date that a file writes as `2024`, `2024-05` or `2024-05-12`; None when it is not one."""
    return _only_date(_read_iso(text))


def guess_date(text: str, latest: int = LAST_SHORT) -> PartialDate | None:
    """What a date typed in another common way (`12.5.2024`, `5/2024`, `toukokuussa 2024`) means, or None.

    `latest` is the last year that two digits may stand for: `1.2.98` was in 1998.
    """
    return _only_date(_read_form(text, latest))


def interpret_date(text: str, latest: int = LAST_SHORT) -> tuple[PartialDate, PartialDate | None] | None:
    """(date, end or None) of what people type: `noin 2019`, `syksyllä 2021`, `2019–2020`, `vuodesta 2019 alkaen`."""
    started, *ended = map(_only_date, _read_parts(text, latest))
    if not ended or started is None:
        return (started, None) if started else None
    return (started, ended[0]) if ended[0] and started.earliest <= ended[0].latest else None


def explain_date(text: str, latest: int = LAST_SHORT) -> NoSuchDate | None:
    """Why the calendar does not have what is typed: `30.2.2024`, `2024-13`; None where that is not what is wrong."""
    return next((each for each in _read_parts(text, latest) if isinstance(each, NoSuchDate)), None)


def _only_date(found: Read) -> PartialDate | None:
    return found if isinstance(found, PartialDate) else None


def _read_parts(text: str, latest: int) -> tuple[Read, ...]:
    """What the beginning of a text says, and its end where it has one."""
    text = " ".join(text.split()).strip(" .,")
    if (match := SPAN.fullmatch(text)) is None:
        return (_read_one(text, latest),)
    first, last = match.groups()
    year, years = _THERE.search(first), _THERE.search(last)
    if is_open_end(last):  # 2022 – jatkuu
        return (_read_one(first, latest),)
    if year and _SHORT.fullmatch(last):  # 2019–20, but 2024-13 is no month
        if int(last) <= int(year[0][-2:]):
            return (_read_one(text, latest),)
        last = f"{year[0][:2]}{last}"
    elif years and (day := _DAY.fullmatch(first)) and (rest := _AFTER_DAY.fullmatch(last)):  # 1.–15.3.2023
        first = f"{day[1]}{rest[1]}"
    elif years and not year:  # helmi–toukokuu 2022
        month = "kuu" if _MONTH_STEM.fullmatch(first) and "kuu" in last else ""
        first = f"{first}{month} {years[0]}"
    return _read_one(first, latest), _read_one(last, latest)


def _read_one(text: str, latest: int) -> Read:
    about = False
    while match := ABOUT.match(text) or FILLER.match(text):
        about = about or match.re is ABOUT
        text = text[match.end() :]
    text = SINCE.sub("", text)
    bare = PART.sub("", text)
    if found := _read_iso(bare) or _read_form(bare, latest):
        is_near = about or bare != text
        return replace(found, about=is_near) if isinstance(found, PartialDate) else found
    return _read_near(bare, latest)


def _read_near(text: str, latest: int) -> Read:
    """A season, of which only the year can be told; the middle of a quarter; the month in which a week is."""
    if match := SEASON.fullmatch(text):
        return _check(_whole_year(match[1] or match[2], latest), None, None, about=True)
    if match := QUARTER.fullmatch(text):
        quarter, year = sorted(filter(None, match.groups()), key=len)
        return _check(year, str(int(quarter) * 3 - 1), None, about=True)
    if match := WEEK.fullmatch(text):
        week, year = sorted(filter(None, match.groups()), key=len)
        try:
            thursday = date.fromisocalendar(int(year), int(week), 4)
        except ValueError:
            return None
        return _check(str(thursday.year), str(thursday.month), None, about=True)
    return None


def _read_iso(text: str) -> Read:
    match = _ISO.fullmatch(text)
    return _check(*match.groups()) if match else None


def _read_form(text: str, latest: int) -> Read:
    text = text.strip().rstrip(".")
    for form, parts in FORMS:
        if match := form.fullmatch(text):
            found = dict(zip(parts, match.groups(), strict=True))
            month = found.get("month")
            if "name" in found:
                if (number := _find_month(found["name"])) is None:
                    return None
                month = str(number)
            return _check(_whole_year(found["year"], latest), month, found.get("day"))
    return None


def guess_near(text: str) -> PartialDate | None:
    """The same in a file, and where no more can be told its month or year: `31.2.2022`, `viime vuonna eli 2022`."""
    if found := interpret_date(text):
        return found[0]
    if no_such := explain_date(text):
        return PartialDate(no_such.year, no_such.month)
    years = list(dict.fromkeys(_YEAR.findall(text)))
    return _only_date(_check(years[0], None, None)) if len(years) == 1 else None


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
    year = year.lstrip(BEFORE_SHORT)
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
        re.compile(rf"(?:den\s+)?(\d{{1,2}}){_ORDINAL}\s*(?:of\s+)?{_WORD}[.,]?\s+(\d{{4}})", re.IGNORECASE),
        ("day", "name", "year"),
    ),
    (re.compile(rf"{_WORD}\.?\s+(\d{{1,2}}){_ORDINAL},?\s+(\d{{4}})", re.IGNORECASE), ("name", "day", "year")),
    (re.compile(rf"{_WORD}[.,]?\s+(\d{{4}}|[{BEFORE_SHORT}]\d{{2}})", re.IGNORECASE), ("name", "year")),
    (re.compile(rf"(\d{{4}})\s+{_WORD}", re.IGNORECASE), ("year", "name")),
)
"""The ways in which people type a date, and what the groups of each are."""


def _words_before(*words: str) -> str:
    return rf"(?:{'|'.join(words)})\b[.,]?\s+"


_NEARLY = _words_before(
    *("noin", "n", "arviolta", "suunnilleen", "ehkä", "suurin piirtein", "cirka", "circa", "ca", "c:a", "c"),
    *("ungefär", "omkring", "kring", "runt", "about", "around", "approximately", "approx"),
)
_PART_OF_YEAR = r"vuoden\s+(?=\d{4}\s+(?:alu|lopu|puoliv))|(?:early|late|mid)[ -](?:in\s+)?"
_PART_OF = r"(?:i\s+)?(?:början|slutet|mitten)\s+av\s+|(?:at\s+)?(?:the\s+)?(?:beginning|end|middle)\s+of\s+"
ABOUT = re.compile(rf"{_NEARLY}|~\s*|{_PART_OF_YEAR}|{_PART_OF}", re.IGNORECASE)
"""Words before a date that is only near."""
FILLER = re.compile(
    _words_before(
        *(
            "vuonna",
            "vuoden",
            "vuosi",
            "vuodesta",
            "vuosina",
            "vuoteen",
            r"v(?=[.\s]+\d{4})",
            "alkaen",
            "alk",
            "lukuvuosi",
            "lukuvuonna",
            "kalenterivuonna",
        ),
        *(
            "år",
            "åren",
            "året",
            "under",
            "läsåret",
            "sedan",
            "sen",
            "från och med",
            r"fr\.?\s?o\.?\s?m",
            "från",
            "på",
            "i",
            "den",
        ),
        *("since", "from", "in", "on", "the", "during", "starting", "beginning", "year", "years"),
        *("(?:maanantai|tiistai|torstai|perjantai|lauantai|sunnuntai)(?:na)?", "keskiviikko(?:na)?"),
        *("ma", "ti", "ke", "to", "pe", "la", "su", "(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?"),
        "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    ),
    re.IGNORECASE,
)
"""Words before a date that mean nothing."""
SINCE = re.compile(
    r",?\s+(?:alkaen|lähtien|aikana|kuluessa|jatkuu|jatkuu edelleen|onwards?|framåt|och framåt|pågår)$|\s*[–—-]$",
    re.IGNORECASE,
)
"""Words after it."""
PART = re.compile(
    r"\s+(?:alussa|alusta|alkupuolella|puolivälissä|puolivälistä|loppupuolella|lopussa|lopulla|lopusta|tienoilla|paikkeilla)\b",
    re.IGNORECASE,
)
"""Words after a date or its month that say only near when."""
_SEASONS = r"(?:kevä|kesä|syks|syys|talv|vår|sommar|höst|vinter)\w*|spring|summer|autumn|fall|winter"
_SHORT_TOO = rf"(?:of\s+|år\s+)?(\d{{4}}|[{BEFORE_SHORT}]?\d{{2}})"
SEASON = re.compile(
    rf"(?:(?:alku|loppu|early |late )?(?:{_SEASONS})|(?:alku|loppu)vuo\w*)\s+{_SHORT_TOO}|(\d{{4}})\s+(?:{_SEASONS})",
    re.IGNORECASE,
)
"""A season, of which only the year can be told, and that nearly."""
QUARTER = re.compile(
    r"q([1-4])[\s/,-]*(\d{4})|(\d{4})[\s/-]*q([1-4])"
    r"|([1-4])\.?\s*(?:vuosi)?(?:neljänne\w*|kvartaali\w*|kvartal\w*)[\s/,]+(\d{4})"
    r"|(?:kvartaali\w*|kvartal\w*|quarter)\s*([1-4])[\s/,]+(\d{4})|([1-4])(?:st|nd|rd|th)\s+quarter\s+(?:of\s+)?(\d{4})",
    re.IGNORECASE,
)
"""A quarter of a year."""
WEEK = re.compile(
    r"(?:vko|vk|viik\w*|vecka|week|w)\.?\s*(\d{1,2})\.?[\s/,]+(\d{4})|(\d{4})[\s-]*w(\d{1,2})", re.IGNORECASE
)
"""A week. *v. 12/2022* is a year in Finnish and a week in Swedish, and is neither here."""
_BETWEEN = (
    r"\s*[–—]\s*|\s+-\s+|\s*->\s*|\s+(?:to|till)\s+|\s+(?=vuoteen\s+\d|\w+kuuhun\s+\d)"
    r"|(?<=\d{4})[-/](?=\d{4}$)|(?<=\d{4})[-/](?=(?:1[3-9]|[2-9]\d)$)|(?<=\d{4})-(?!w)(?=[^\W\d_])"
    r"|(?<!mid)(?<=[^\W\d_])-(?=[^\W\d_])|(?<=\d\.)-(?=\d)|(?<=[./]\d{4})-(?=\d)|(?<=\d)-(?=\d{1,2}(?:/\d{4}$|\.\s?\d))"
)
SPAN = re.compile(rf"(?:(?:vuosina|åren|läsåret|lukuvuosi|years)\s+)?(\S.*?)(?:{_BETWEEN})(\S.*)", re.IGNORECASE)
"""A beginning and an end."""
_DAY = re.compile(r"((?:den\s+)?\d{1,2})\.?", re.ASCII)
_AFTER_DAY = re.compile(r"\d{1,2}([^\d\s].*|\s.*)")
"""What stands after the first number of an end, which a beginning lacks: `1.–15.3.2023`."""
_MONTH_STEM = re.compile("tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu", re.IGNORECASE)
_THERE = re.compile(r"\d{4}|(?<=\d\.\d\.)\d{2}$|(?<=\d\.\d\d\.)\d{2}$", re.ASCII)
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
    "date_part": PART,
    "date_season": SEASON,
    "date_quarter": QUARTER,
    "date_week": WEEK,
    "date_span": SPAN,
    "date_there": _THERE,
    "date_short": _SHORT,
    "date_day": _DAY,
    "date_after_day": _AFTER_DAY,
    "date_month_stem": _MONTH_STEM,
    "date_open": _OPEN_END,
    **{f"date_{number}": form for number, (form, _) in enumerate(FORMS)},
    **{f"month_{number}": re.compile(month) for number, month in enumerate(MONTHS, start=1)},
}
"""What the form in the browser reads dates with."""


def _check(year: str, month: str | None, day: str | None, *, about: bool = False) -> Read:
    """The date, when it is not of another age; where the calendar does not have it, that."""
    found = PartialDate(int(year), int(month) if month else None, int(day) if day else None, about)
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        return None
    if found.month is not None and not 1 <= found.month <= 12:  # noqa: PLR2004 - months of a year
        return NoSuchDate(found.year)
    if found.day is not None:
        days = monthrange(found.year, found.month or 1)[1]
        if not 1 <= found.day <= days:
            return NoSuchDate(found.year, found.month, days)
    return found
