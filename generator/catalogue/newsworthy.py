"""Newsletters that have been sent, and the acts that are new, adopted or reviewed since a day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.catalogue.model import Act, Adoption, Newsletter
from generator.catalogue.programmes import Challenge
from generator.schema.dates import PartialDate


class Reason(Enum):
    """Why an act is news, the strongest reason first."""

    NEW = "new"
    ADOPTED = "adopted"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class NewsItem:
    """An act, why it is news, and when that was; `adoption` tells who took it into use."""

    act: Act
    reason: Reason
    when: PartialDate
    adoption: Adoption | None = None


def list_sent(issues: Iterable[Newsletter]) -> tuple[Newsletter, ...]:
    """The issues that have been sent."""
    return tuple(
        sorted((each for each in issues if each.sent), key=lambda each: (each.date.iso, each.id), reverse=True)
    )


def find_news(acts: Iterable[Act], day: date, issues: Iterable[Newsletter] = ()) -> tuple[NewsItem, ...]:
    """The acts that are new, adopted or reviewed since a day: the new ones first, each group the latest first.

    Each act is there once, by its strongest reason. An adoption of which only the year is known is news until an
    issue of that year or a later one has the act.
    """
    mentions = _find_last_mentions(issues)
    found = [next(_list_reasons(act, day, mentions.get(act.id)), None) for act in acts]
    ranked = list(Reason)
    latest_first = sorted((news for news in found if news), key=lambda news: (news.when.iso, news.act.id), reverse=True)
    return tuple(sorted(latest_first, key=lambda news: ranked.index(news.reason)))


def find_running(challenges: Iterable[Challenge], day: date) -> tuple[Challenge, ...]:
    """The challenges that are on, the one that ends first before the others."""
    on = (each for each in challenges if each.is_open_on(day))
    return tuple(sorted(on, key=lambda each: (each.ended.latest if each.ended else date.max, each.id)))


def _list_reasons(act: Act, day: date, last_mention: date | None) -> Iterator[NewsItem]:
    if act.published and act.published.earliest >= day:
        yield NewsItem(act, Reason.NEW, act.published)
    for adoption in sorted(act.adoptions, key=lambda each: each.since.iso if each.since else "", reverse=True):
        when = adoption.since
        if when is None or when.latest < day:
            continue
        if when.earliest >= day or last_mention is None or last_mention.year < when.year:
            yield NewsItem(act, Reason.ADOPTED, when, adoption)
    if act.reviewed and act.reviewed.earliest >= day:
        yield NewsItem(act, Reason.REVIEWED, act.reviewed)


def _find_last_mentions(issues: Iterable[Newsletter]) -> Mapping[str, date]:
    """The latest day on which an issue had each act."""
    found: dict[str, date] = {}
    for issue in issues:
        for item in issue.items:
            found[item.act.id] = max(found.get(item.act.id, date.min), issue.date.earliest)
    return found
