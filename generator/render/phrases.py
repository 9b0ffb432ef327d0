"""Facts of the catalogue in words: figures, years, doers, credit. Templates ask here: a fact reads alike everywhere."""

import re
from collections.abc import Iterable
from datetime import date as Day  # noqa: N812 - `date` is the phrase
from decimal import Decimal
from functools import lru_cache
from urllib.parse import urlsplit

from generator.catalogue.model import Act, Challenge, Figure, FigureOf, Measure, Programme, Season, Source, Story, Total
from generator.locales import INTERFACES
from generator.locales.formats import NO_BREAK_SPACE, capital, date, listing, number, span
from generator.schema.dates import PartialDate
from generator.schema.records.act import Provenance, Stage
from generator.schema.records.fields import Precision
from generator.schema.records.story import Cost
from generator.text import Language, Text

__all__ = [
    "act_language",
    "amount",
    "capital",
    "challenge_period",
    "challenge_state",
    "common_source",
    "cost_step",
    "credit",
    "day",
    "digits",
    "figure",
    "figure_parts",
    "finnish_name",
    "host",
    "largest",
    "length",
    "listing",
    "measure_sources",
    "number",
    "organisation",
    "precision",
    "source_name",
    "span_of",
    "sum_of",
    "tile_name",
    "today",
    "unit_language",
    "when",
    "when_label",
    "years",
]

LICENCE = "CC BY 4.0"
_GOING_ON = frozenset({Stage.IN_USE, Stage.ESTABLISHED, Stage.SPREAD})
_COST_STEPS = {cost: step for step, cost in enumerate(Cost, 1)}
_COMPOUND = re.compile(r"(?<=[^\W\d_]{3})(maa|laakso|botten|bothnia|dalen|land|west)(?!\w)")


def day(when_: PartialDate, language: Language) -> str:
    """A date as precise as it is known: `1.12.2022`, `joulukuu 2022`, `noin 2022`."""
    text = date(when_.year, when_.month, when_.day, language)
    return f"{Precision.ABOUT.label.pick(language)} {text}" if when_.about else text


def when(act: Act, language: Language) -> str | None:
    """From start to end as precisely as known: `1.9.2022–31.5.2023`, `2016`; only the start where no end is known."""
    if act.started is None:
        return day(act.ended, language) if act.ended else None
    return _period(act.started, act.ended, language)


def years(act: Act, language: Language) -> str | None:
    """The years alone, for cards: `2014–2016`, `noin 2022`, `2016`."""
    first, last = act.started or act.ended, act.ended
    if first is None:
        return None
    return _period(_year(first), _year(last) if last else None, language)


def when_label(act: Act, language: Language) -> str:
    """What `when` tells: when a going act started, the year of another, or the time from start to end."""
    words = INTERFACES[language].act
    if act.ended is None and act.stage in _GOING_ON:
        return words.started
    one_year = act.started and act.started.month is None and (act.ended is None or act.ended.iso == act.started.iso)
    return words.year if one_year else words.when


def challenge_period(challenge: Challenge, language: Language) -> str:
    """The days of a challenge: `1.9.2026–30.11.2026`."""
    return _period(challenge.started, challenge.ended, language)


def challenge_state(challenge: Challenge, today: Day, language: Language) -> str:
    """Whether a challenge is running, coming or over on a day."""
    words = INTERFACES[language].challenges
    if challenge.runs_on(today):
        return words.running
    return words.coming if challenge.started.earliest > today else words.over


def span_of(record: Programme | Season, language: Language) -> tuple[str, str] | None:
    """The time of a programme or season with its label, none where it is not known.

    `("Aika", "2014–2016")`, `("Alkoi", "marraskuu 2018")`, `("Päättyi", "1.11.2018")`.
    """
    words = INTERFACES[language].record
    if record.started and record.ended:
        return words.period, _period(record.started, record.ended, language)
    if record.started:
        return words.began, day(record.started, language)
    return (words.ended, day(record.ended, language)) if record.ended else None


def today(day_: Day, language: Language) -> str:
    """The day that the site is built for: `22.11.2026`."""
    return date(day_.year, day_.month, day_.day, language)


def _year(date_: PartialDate) -> PartialDate:
    return PartialDate(date_.year, about=date_.about)


def _period(first: PartialDate, last: PartialDate | None, language: Language) -> str:
    if last is None or last.iso == first.iso:
        return day(first, language)
    if not first.about and not last.about:
        return span(day(first, language), day(last, language))
    # One "about" stands for the whole range: "noin 2014–2016".
    plain = span(*(date(end.year, end.month, end.day, language) for end in (first, last)))
    return f"{Precision.ABOUT.label.pick(language)} {plain}"


def amount(figure_: Figure, language: Language) -> str:
    """A figure without its unit: `noin 350`, `yli 2 200`, `1–3`."""
    word, text = precision(figure_, language), digits(figure_, language)
    return f"{word} {text}" if word else text


def precision(figure_: Figure, language: Language) -> str | None:
    """The word before a figure that is not exact: `noin`, `yli`, `lähes`."""
    return None if figure_.precision is Precision.EXACT else figure_.precision.label.pick(language)


def digits(figure_: Figure, language: Language) -> str:
    """A figure's number alone: `350`, `2 200`, `1–3`."""
    if figure_.value is not None:
        return number(figure_.value, language)
    ends = [number(end, language) for end in (figure_.low, figure_.high) if end is not None]
    return span(*ends) if len(ends) == 2 else "".join(ends)  # noqa: PLR2004 - both ends


def figure_parts(figure_: Figure, language: Language) -> tuple[str | None, str, str | None]:
    """A figure in parts to set in different sizes: precision, number and unit; in English `€50–130` is one."""
    text, unit = digits(figure_, language), figure_.unit.pick(language) if figure_.unit else None
    if language == "en" and unit in {"€", "%"}:
        text, unit = f"€{text}" if unit == "€" else f"{text}%", None
    return precision(figure_, language), text, unit


def length(figure_: Figure, largest: Decimal) -> int:
    """How long a figure's bar is, in thousandths of the largest one's."""
    value = figure_.value if figure_.value is not None else figure_.high or figure_.low or Decimal(0)
    return round(1000 * value / largest) if largest > 0 else 0


def largest(figures: Iterable[Figure]) -> Decimal:
    """The largest of some figures, 0 of none."""
    found = (figure_.value if figure_.value is not None else figure_.high for figure_ in figures)
    return max((value for value in found if value is not None), default=Decimal(0))


def common_source(figures: Iterable[FigureOf]) -> str | None:
    """The source that all of these figures have, so that it may be said once."""
    sources = {each.figure.source for each in figures}
    return sources.pop() if len(sources) == 1 else None


def sum_of(total: Total, language: Language) -> str:
    """The parts of a total and what they add up to, counted here: `2 + 13 + 9`, `24`, in the language's sentence."""
    values = [share.value for share in total.shares]
    parts = " + ".join(number(value, language) for value in values)
    return INTERFACES[language].record.sum(parts=parts, total=number(sum(values, Decimal(0)), language))


def finnish_name(name: Text, language: Language) -> Language | None:
    """The language to mark a name with on a page in `language`: Finnish where it has no other."""
    return "fi" if language != "fi" and name.pick(language) == name.fi else None


def figure(figure_: Figure, language: Language) -> str:
    """A figure in words: `yli 200 000 laskua vuodessa`, `63 %`; in English `63%`."""
    text = amount(figure_, language)
    if figure_.unit is None:
        return text
    unit = figure_.unit.pick(language)
    return f"{text}{unit}" if language == "en" and unit == "%" else f"{text}{NO_BREAK_SPACE}{unit}"


def unit_language(unit: Text, act: Act, language: Language) -> Language | None:
    """The language to mark a unit with on a page in `language`: none where the editors gave it in every language."""
    return act_language(act, language) if unit.fi == unit.sv == unit.en else None


def act_language(act: Act, language: Language) -> Language | None:
    """The language to mark the act's untranslated parts with (contact, links, measures); None when it is the page's."""
    return act.language if act.language != language else None


def measure_sources(measure: Measure) -> tuple[str, ...]:
    """The sources of a measure's figures, each once."""
    figures = (measure.figure, measure.before, measure.after)
    return tuple(dict.fromkeys(each.source for each in figures if each and each.source))


def organisation(act: Act, story: Story, language: Language) -> str:
    """Who did it: `Kemin kaupunki, terveyspalvelut ja tietohallinto`."""
    name = act.organisation.name.pick(language)
    return f"{name}, {story.unit}" if story.unit else name


def credit(act: Act, language: Language) -> str:
    """How to name the source: `Kemin kaupunki / Tekojen tori, CC BY 4.0`; the editors wrote what is compiled."""
    name = INTERFACES[language].site_name
    if act.provenance is Provenance.COMPILED:
        return f"{name}, {LICENCE}"
    return f"{act.organisation.name.pick(language)} / {name}, {LICENCE}"


def cost_step(cost: Cost) -> int:
    """Which of the five steps a cost is, from 1."""
    return _COST_STEPS[cost]


def source_name(source: Source) -> str:
    """What to call a source: its title, else the host of its address."""
    return source.title or host(source.url or "")


@lru_cache(4096)
def host(address: str) -> str:
    """`kemi.fi` of `https://www.kemi.fi/x`: enough to know where a link leads."""
    return (urlsplit(address).hostname or address).removeprefix("www.")


def tile_name(name: str) -> str:
    """A region's name with soft hyphens at the seams that a narrow tile needs: `Pohjan-maa`."""
    return _COMPOUND.sub("\u00ad\\1", name)
