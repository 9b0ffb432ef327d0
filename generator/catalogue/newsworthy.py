"""What is news: issues in order, and the acts that have happened something since a day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.catalogue.model import Act, Adoption, Challenge, Newsletter
from generator.schema.dates import PartialDate


class Why(Enum):
    """Why an act is news, the strongest reason first."""

    NEW = "new"
    ADOPTED = "adopted"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class News:
    """An act, why it is news, and when that was; `adoption` tells who took it into use."""

    act: Act
    why: Why
    when: PartialDate
    adoption: Adoption | None = None


def sent_newest_first(issues: Iterable[Newsletter]) -> tuple[Newsletter, ...]:
    """The issues that have been sent."""
    return tuple(
        sorted((each for each in issues if each.sent), key=lambda each: (each.date.iso, each.id), reverse=True)
    )


def news_since(acts: Iterable[Act], day: date, issues: Iterable[Newsletter] = ()) -> tuple[News, ...]:
    """The acts that are new, adopted or reviewed since a day: the new ones first, each group the latest first.

    Each act is there once, by its strongest reason. An adoption of which only the year is known is news until an
    issue of that year or a later one has the act.
    """
    told = _last_told(issues)
    found = [next(_reasons(act, day, told.get(act.id)), None) for act in acts]
    ranked = list(Why)
    latest_first = sorted((news for news in found if news), key=lambda news: (news.when.iso, news.act.id), reverse=True)
    return tuple(sorted(latest_first, key=lambda news: ranked.index(news.why)))


def running(challenges: Iterable[Challenge], day: date) -> tuple[Challenge, ...]:
    """The challenges that are on, the one that ends first before the others."""
    on = (each for each in challenges if each.runs_on(day))
    return tuple(sorted(on, key=lambda each: (each.ended.latest if each.ended else date.max, each.id)))


def _reasons(act: Act, day: date, told: date | None) -> Iterator[News]:
    if act.published and act.published.earliest >= day:
        yield News(act, Why.NEW, act.published)
    for adoption in sorted(act.adoptions, key=lambda each: each.year.iso if each.year else "", reverse=True):
        when = adoption.year
        if when is None or when.latest < day:
            continue
        if when.earliest >= day or told is None or told.year < when.year:
            yield News(act, Why.ADOPTED, when, adoption)
    if act.reviewed and act.reviewed.earliest >= day:
        yield News(act, Why.REVIEWED, act.reviewed)


def _last_told(issues: Iterable[Newsletter]) -> Mapping[str, date]:
    """The latest day on which an issue had each act."""
    found: dict[str, date] = {}
    for issue in issues:
        for item in issue.items:
            found[item.act.id] = max(found.get(item.act.id, date.min), issue.date.earliest)
    return found
