"""Facts of the catalogue in words: figures, years, doers, credit.

All templates use these, so a fact reads the same everywhere.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from urllib.parse import urlsplit

from generator.catalogue.model import Act, Measure, Source, Story
from generator.catalogue.programmes import Challenge, Figure, FigureOf, Programme, Season, Total
from generator.locales import INTERFACES
from generator.locales.formats import NO_BREAK_SPACE, capitalise, format_date, format_number, format_span, join_list
from generator.schema.dates import PartialDate
from generator.schema.records.act import Provenance, Stage
from generator.schema.records.fields import Precision
from generator.schema.records.story import Cost
from generator.text import Language, Text

__all__ = [
    "capitalise",
    "choose_challenge_state",
    "choose_time_label",
    "describe_time",
    "find_act_language",
    "find_common_source",
    "find_cost_step",
    "find_host",
    "find_largest",
    "find_name_language",
    "find_unit_language",
    "format_amount",
    "format_challenge_time",
    "format_credit",
    "format_day",
    "format_digits",
    "format_figure",
    "format_number",
    "format_sum",
    "format_time",
    "format_today",
    "format_years",
    "hyphenate_tile_name",
    "join_list",
    "list_measure_sources",
    "measure_bar",
    "name_doer",
    "name_precision",
    "name_source",
    "split_figure",
]

LICENCE = "CC BY 4.0"
_GOING_ON = frozenset({Stage.IN_USE, Stage.ESTABLISHED, Stage.SPREAD})
_COST_STEPS = {cost: step for step, cost in enumerate(Cost, 1)}
_COMPOUND = re.compile(r"(?<=[^\W\d_]{3})(maa|laakso|botten|bothnia|dalen|land|west)(?!\w)")


def format_day(day: PartialDate, language: Language) -> str:
    """A date as precise as it is known: `1.12.2022`, `joulukuu 2022`, `noin 2022`."""
    text = format_date(day.year, day.month, day.day, language)
    return f"{Precision.ABOUT.label.pick(language)} {text}" if day.about else text


def format_time(act: Act, language: Language) -> str | None:
    """From start to end as precisely as known: `1.9.2022–31.5.2023`, `2016`; only the start where no end is known."""
    if act.started is None:
        return format_day(act.ended, language) if act.ended else None
    return _format_period(act.started, act.ended, language)


def format_years(act: Act, language: Language) -> str | None:
    """The years alone, for cards: `2014–2016`, `noin 2022`, `2016`."""
    first, last = act.started or act.ended, act.ended
    if first is None:
        return None
    return _format_period(_drop_month(first), _drop_month(last) if last else None, language)


def choose_time_label(act: Act, language: Language) -> str:
    """The label of `format_time`: when a going act started, the year of another, or the time from start to end."""
    words = INTERFACES[language].act
    if act.ended is None and act.stage in _GOING_ON:
        return words.started
    one_year = act.started and act.started.month is None and (act.ended is None or act.ended.iso == act.started.iso)
    return words.year if one_year else words.when


def format_challenge_time(challenge: Challenge, language: Language) -> str:
    """The days of a challenge: `1.9.2026–30.11.2026`."""
    return _format_period(challenge.started, challenge.ended, language)


def choose_challenge_state(challenge: Challenge, today: date, language: Language) -> str:
    """Whether a challenge is running, coming or over on a day."""
    words = INTERFACES[language].challenges
    if challenge.is_open_on(today):
        return words.running
    return words.coming if challenge.started.earliest > today else words.over


def describe_time(record: Programme | Season, language: Language) -> tuple[str, str] | None:
    """The time of a programme or season with its label, none where it is not known.

    `("Aika", "2014–2016")`, `("Alkoi", "marraskuu 2018")`, `("Päättyi", "1.11.2018")`.
    """
    words = INTERFACES[language].record
    if record.started and record.ended:
        return words.period, _format_period(record.started, record.ended, language)
    if record.started:
        return words.began, format_day(record.started, language)
    return (words.ended, format_day(record.ended, language)) if record.ended else None


def format_today(day: date, language: Language) -> str:
    """The day that the site is built for: `22.11.2026`."""
    return format_date(day.year, day.month, day.day, language)


def _drop_month(day: PartialDate) -> PartialDate:
    return PartialDate(day.year, about=day.about)


def _format_period(first: PartialDate, last: PartialDate | None, language: Language) -> str:
    if last is None or last.iso == first.iso:
        return format_day(first, language)
    if not first.about and not last.about:
        return format_span(format_day(first, language), format_day(last, language))
    # One "about" stands for the whole range: "noin 2014–2016".
    plain = format_span(*(format_date(end.year, end.month, end.day, language) for end in (first, last)))
    return f"{Precision.ABOUT.label.pick(language)} {plain}"


def format_amount(figure: Figure, language: Language) -> str:
    """A figure without its unit: `noin 350`, `yli 2 200`, `1–3`."""
    word, text = name_precision(figure, language), format_digits(figure, language)
    return f"{word} {text}" if word else text


def name_precision(figure: Figure, language: Language) -> str | None:
    """The word before a figure that is not exact: `noin`, `yli`, `lähes`."""
    return None if figure.precision is Precision.EXACT else figure.precision.label.pick(language)


def format_digits(figure: Figure, language: Language) -> str:
    """A figure's number alone: `350`, `2 200`, `1–3`."""
    if figure.value is not None:
        return format_number(figure.value, language)
    ends = [format_number(end, language) for end in (figure.low, figure.high) if end is not None]
    return format_span(*ends) if len(ends) == 2 else "".join(ends)  # noqa: PLR2004 - both ends


def split_figure(figure: Figure, language: Language) -> tuple[str | None, str, str | None]:
    """A figure in parts to set in different sizes: precision, number and unit; in English `€50–130` is one."""
    text, unit = format_digits(figure, language), figure.unit.pick(language) if figure.unit else None
    if language == "en" and unit in {"€", "%"}:
        text, unit = f"€{text}" if unit == "€" else f"{text}%", None
    return name_precision(figure, language), text, unit


def measure_bar(figure: Figure, largest: Decimal) -> int:
    """How long a figure's bar is, in thousandths of the largest one's."""
    value = figure.value if figure.value is not None else figure.high or figure.low or Decimal(0)
    return round(1000 * value / largest) if largest > 0 else 0


def find_largest(figures: Iterable[Figure]) -> Decimal:
    """The largest of some figures, 0 of none."""
    found = (figure.value if figure.value is not None else figure.high for figure in figures)
    return max((value for value in found if value is not None), default=Decimal(0))


def find_common_source(figures: Iterable[FigureOf]) -> str | None:
    """The source that all of these figures have, so that it may be said once."""
    sources = {each.figure.source for each in figures}
    return sources.pop() if len(sources) == 1 else None


def format_sum(total: Total, language: Language) -> str:
    """The parts of a total and their sum, counted here: `2 + 13 + 9`, `24`, in the language's sentence."""
    values = [share.value for share in total.shares]
    parts = " + ".join(format_number(value, language) for value in values)
    return INTERFACES[language].record.sum(parts=parts, total=format_number(sum(values, Decimal(0)), language))


def find_name_language(name: Text, language: Language) -> Language | None:
    """The language to mark a name with on a page in `language`: Finnish where it has no other."""
    return "fi" if language != "fi" and name.pick(language) == name.fi else None


def format_figure(figure: Figure, language: Language) -> str:
    """A figure in words: `yli 200 000 laskua vuodessa`, `63 %`; in English `63%`."""
    text = format_amount(figure, language)
    if figure.unit is None:
        return text
    unit = figure.unit.pick(language)
    return f"{text}{unit}" if language == "en" and unit == "%" else f"{text}{NO_BREAK_SPACE}{unit}"


def find_unit_language(unit: Text, act: Act, language: Language) -> Language | None:
    """The language to mark a unit with on a page in `language`: none where the editors gave it in every language."""
    return find_act_language(act, language) if unit.fi == unit.sv == unit.en else None


def find_act_language(act: Act, language: Language) -> Language | None:
    """The language to mark the act's untranslated parts with (contact, links, measures); None when it is the page's."""
    return act.language if act.language != language else None


def list_measure_sources(measure: Measure) -> tuple[str, ...]:
    """The sources of a measure's figures, each once."""
    figures = (measure.figure, measure.before, measure.after)
    return tuple(dict.fromkeys(each.source for each in figures if each and each.source))


def name_doer(act: Act, story: Story, language: Language) -> str:
    """Who did it: `Kemin kaupunki, terveyspalvelut ja tietohallinto`."""
    name = act.organisation.name.pick(language)
    return f"{name}, {story.unit}" if story.unit else name


def format_credit(act: Act, language: Language) -> str:
    """The credit of an act: `Kemin kaupunki / Tekojen tori, CC BY 4.0`; of a compiled act, the editors alone."""
    name = INTERFACES[language].site_name
    if act.provenance is Provenance.COMPILED:
        return f"{name}, {LICENCE}"
    return f"{act.organisation.name.pick(language)} / {name}, {LICENCE}"


def find_cost_step(cost: Cost) -> int:
    """Which of the five steps a cost is, from 1."""
    return _COST_STEPS[cost]


def name_source(source: Source) -> str:
    """The name of a source: its title, else the host of its address."""
    return source.title or find_host(source.url or "")


@lru_cache(4096)
def find_host(address: str) -> str:
    """`kemi.fi` of `https://www.kemi.fi/x`: enough to know where a link leads."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def hyphenate_tile_name(name: str) -> str:
    """A region's name with soft hyphens at the seams that a narrow tile needs: `Pohjan-maa`."""
    return _COMPOUND.sub("\u00ad\\1", name)
