"""News by month and year, gathered from the catalogue in one pass over the acts and the records."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from generator.catalogue.groups import sort_challenges
from generator.catalogue.model import Act, Adoption, Catalogue
from generator.catalogue.orders import build_collation_key, sort_newest_first
from generator.catalogue.programmes import Challenge, FigureOf, Network, Programme, Statistic
from generator.catalogue.vocabulary import Organisation, Term
from generator.schema.dates import PartialDate
from generator.text import LANGUAGES, Text

MonthKey = tuple[int, int]
"""A year, and a month from 1."""
Holder = Programme | Network | Challenge | Statistic
"""What has figures."""


@dataclass(slots=True)
class News:
    """What happened in a month or a year. `reviewed` has acts whose facts were checked, not those just published."""

    published: list[Act] = field(default_factory=list)
    reviewed: list[Act] = field(default_factory=list)
    adopted: list[tuple[Act, Adoption]] = field(default_factory=list)
    began: list[Challenge] = field(default_factory=list)
    ended: list[Challenge] = field(default_factory=list)

    @property
    def organisations(self) -> int:
        """How many organisations' acts were published."""
        return len({act.organisation.id for act in self.published})

    @property
    def happened(self) -> bool:
        """Whether anything did."""
        return any((self.published, self.reviewed, self.adopted, self.began, self.ended))


@dataclass(slots=True)
class YearOfNews(News):
    """The news of a year; in addition how many acts began in it, and its figures by record."""

    started: int = 0
    figures: list[tuple[Holder, tuple[FigureOf, ...]]] = field(default_factory=list)
    months: list[int] = field(default_factory=list)


Period = TypeVar("Period", int, MonthKey)


def gather_months(catalogue: Catalogue) -> dict[MonthKey, News]:
    """The news of each month that has some, the latest first."""
    found: defaultdict[MonthKey, News] = defaultdict(News)
    _gather(catalogue, _find_month, found)
    now = (catalogue.today.year, catalogue.today.month)
    return {month: found[month] for month in sorted(found, reverse=True) if month <= now}


def gather_years(catalogue: Catalogue) -> dict[int, YearOfNews]:
    """The news of each year that has some, the latest first. A year in which acts only began is left out."""
    found: defaultdict[int, YearOfNews] = defaultdict(YearOfNews)
    _gather(catalogue, _find_year, found)
    for holder, figures in _list_figures(catalogue):
        for year, its in _group_by_year(figures).items():
            found[year].figures.append((holder, tuple(its)))
    for year, month in gather_months(catalogue):
        found[year].months.append(month)
    began = Counter(act.started.year for act in catalogue.acts if act.started)
    eventful = [year for year in sorted(found, reverse=True) if found[year].happened or found[year].figures]
    for year in eventful:
        found[year].started = began[year]
    return {year: found[year] for year in eventful if year <= catalogue.today.year}


def _gather(
    catalogue: Catalogue,
    period: Callable[[PartialDate | None], Period | None],
    found: defaultdict[Period, News] | defaultdict[Period, YearOfNews],
) -> None:
    """Add each event to the news of its period."""
    for act in sort_newest_first(catalogue.acts):
        published, reviewed = period(act.published), period(act.reviewed)
        if published:
            found[published].published.append(act)
        if reviewed and reviewed != published:
            found[reviewed].reviewed.append(act)
        for adoption in act.adoptions:
            if taken := period(adoption.since):
                found[taken].adopted.append((act, adoption))
    for challenge in sort_challenges(catalogue.challenges.values()):
        if (began := period(challenge.started)) and challenge.started.earliest <= catalogue.today:
            found[began].began.append(challenge)
        if (ended := period(challenge.ended)) and challenge.ended and challenge.ended.latest <= catalogue.today:
            found[ended].ended.append(challenge)


def count_by_sector(acts: list[Act], sectors: Mapping[str, Term]) -> tuple[tuple[Term, int], ...]:
    """The sectors of these acts with how many each has, in the vocabulary's order."""
    counts = Counter(sector.id for act in acts for sector in act.sectors)
    return tuple((sector, counts[sector.id]) for sector in sectors.values() if counts[sector.id])


def count_by_organisation(acts: list[Act]) -> tuple[tuple[Organisation, int], ...]:
    """The organisations of these acts with how many each has, the most first; ties by their Finnish name."""
    counts = Counter(act.organisation.id for act in acts)
    bodies = {act.organisation.id: act.organisation for act in acts}
    found = sorted(bodies.values(), key=lambda each: (-counts[each.id], build_collation_key(each.name.fi)))
    return tuple((each, counts[each.id]) for each in found)


def _find_month(day: PartialDate | None) -> MonthKey | None:
    """The month of a day; None where only the year is known, or the day is approximate."""
    return (day.year, day.month) if day and day.month and not day.about else None


def _find_year(day: PartialDate | None) -> int | None:
    return day.year if day else None


def _group_by_year(figures: Iterable[FigureOf]) -> dict[int, list[FigureOf]]:
    found: defaultdict[int, list[FigureOf]] = defaultdict(list)
    for each in figures:
        if each.figure.date:
            found[each.figure.date.year].append(each)
    return found


def _add_name(name: Text, figure: FigureOf) -> FigureOf:
    """The figure of a season or a service with its name before the label: `Osallistujat` alone says too little."""
    labels = (f"{name.pick(language)}: {figure.what.pick(language)}" for language in LANGUAGES)
    return FigureOf(Text(*labels), figure.figure)


def _list_figures(catalogue: Catalogue) -> Iterator[tuple[Holder, tuple[FigureOf, ...]]]:
    """The figures of each programme, network, challenge and statistic, in the order of their pages."""
    for programme in catalogue.programmes.values():
        own = list(programme.figures)
        for season in programme.seasons:
            own += (_add_name(season.name, each) for each in season.figures)
            own += (_add_name(season.name, FigureOf(total.what, total.total)) for total in season.totals)
        for offer in (*programme.services, *programme.tools, *programme.event_series):
            own += (_add_name(offer.name, each) for each in offer.figures)
        yield programme, tuple(own)
    for network in catalogue.networks.values():
        yield network, (*network.figures, *(each for meeting in network.meetings for each in meeting.figures))
    for challenge in catalogue.challenges.values():
        yield challenge, challenge.figures
    for statistic in catalogue.statistics.values():
        yield statistic, tuple(FigureOf(statistic.name, figure) for figure in statistic.figures)
