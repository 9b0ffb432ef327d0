"""Challenges and dated meetings as calendars (RFC 5545): one of all, and one of each that has days.

A challenge is there on the days that it may run, unless only the year is known. A meeting needs its day. Events last
whole days, so no time zone can move them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from hashlib import sha256
from urllib.parse import urlsplit

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vText

from generator.catalogue.groups import sort_challenges
from generator.catalogue.model import Catalogue
from generator.catalogue.programmes import Challenge, Meeting, Network
from generator.locales import INTERFACES
from generator.locales.formats import WORD_JOINER
from generator.render import phrases
from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.identifiers import slug
from generator.text import Language

ALL = "calendar"


@dataclass(frozen=True, slots=True)
class Day:
    """An event from the first to the last day. `id` stays the same when the text changes."""

    id: str
    title: str
    description: str
    address: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DayBook:
    """One calendar in one language; `name` is its place below `feeds/`."""

    name: str
    title: str
    description: str
    language: Language
    days: tuple[Day, ...]
    also_at: tuple[str, ...] = ()
    """Names that it has had."""


def list_calendars(context: RenderContext) -> Iterator[Artifact]:
    """The file of every calendar."""
    to = Urls(context.settings.base_url)
    for book in build_day_books(context.catalogue, context.settings):
        for name in (book.name, *book.also_at):
            path = to.output(to.feed(name, book.language, "ics"))
            yield Artifact(path, sha256(repr(book).encode()).digest(), partial(write_calendar, book))


def build_day_books(catalogue: Catalogue, settings: Settings) -> Iterator[DayBook]:
    """The calendar of everything, which is there even when empty, and those of challenges and networks with days."""
    to = Urls(settings.base_url)
    for language in settings.languages:
        t = INTERFACES[language]
        books = []
        for challenge in sort_challenges(catalogue.challenges.values()):
            former = _list_former_ids(catalogue, "challenges", challenge.id)
            days = tuple(_list_challenge_days(challenge, (*former, challenge.id)[0], language, to))
            title = t.feeds.challenge(name=challenge.name.pick(language))
            about = challenge.summary.pick(language)
            also = tuple(f"challenges/{old}" for old in former)
            books.append(DayBook(f"challenges/{challenge.id}", title, about, language, days, also))
        for network in catalogue.networks.values():
            former = _list_former_ids(catalogue, "networks", network.id)
            list_days = partial(
                _list_meeting_days, network, first_id=(*former, network.id)[0], language=language, to=to
            )
            days = tuple(day for meeting in network.meetings for day in list_days(meeting))
            title = t.feeds.one(site=t.site_name, name=network.name.pick(language))
            about = network.summary.pick(language)
            also = tuple(f"networks/{old}" for old in former)
            books.append(DayBook(f"networks/{network.id}", title, about, language, days, also))
        every = sorted((day for book in books for day in book.days), key=lambda day: (day.first, day.id))
        title = t.feeds.calendar(site=t.site_name)
        yield DayBook(ALL, title, t.feeds.calendar_description, language, tuple(every))
        yield from (book for book in books if book.days)


def write_calendar(book: DayBook) -> bytes:
    """The calendar as iCalendar text."""
    calendar = Calendar()
    calendar.add("prodid", "-//Tekojen tori//FI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(book.title))  # of keys that it does not know it escapes nothing by itself
    calendar.add("x-wr-caldesc", vText(book.description))
    calendar.add("x-wr-timezone", "Europe/Helsinki")
    calendar.add_component(_build_timezone())
    for day in book.days:
        calendar.add_component(_build_event(day))
    return bytes(calendar.to_ical())


def _list_challenge_days(challenge: Challenge, first_id: str, language: Language, to: Urls) -> Iterator[Day]:
    if challenge.started.month is None or (challenge.ended and challenge.ended.month is None):
        return
    period = phrases.capitalise(phrases.format_challenge_time(challenge, language)).replace(WORD_JOINER, "")
    address = to.absolute(to.challenge(challenge, language))
    yield Day(
        f"challenge-{first_id}@{urlsplit(to.base).hostname}",
        INTERFACES[language].feeds.challenge(name=challenge.name.pick(language)),
        f"{challenge.summary.pick(language)}\n{period}\n{address}",
        address,
        challenge.started.earliest,
        (challenge.ended or challenge.started).latest,
    )


def _list_meeting_days(
    network: Network, meeting: Meeting, *, first_id: str, language: Language, to: Urls
) -> Iterator[Day]:
    if meeting.date is None or meeting.date.day is None or meeting.date.about:
        return
    names = {"network": network.name.pick(language), "name": meeting.name.pick(language)}
    themes = phrases.join_list([theme.pick(language) for theme in meeting.themes], language)
    address = to.absolute(to.network(network, language))
    day = meeting.date.earliest
    yield Day(
        f"meeting-{first_id}-{day.isoformat()}-{slug(meeting.name.fi)}@{urlsplit(to.base).hostname}",
        INTERFACES[language].feeds.meeting(**names),
        "\n".join(filter(None, (phrases.capitalise(themes), address))),
        address,
        day,
        day,
    )


def _list_former_ids(catalogue: Catalogue, section: str, record_id: str) -> tuple[str, ...]:
    """The ids that a record has had, the oldest first: an event is called by it when the record is renamed."""
    return tuple(old for old, new in catalogue.former.get(section, {}).items() if new == record_id)


def _build_event(day: Day) -> Event:
    event = Event()
    event.add("uid", day.id)
    # required; from the data, since the clock would change the file every day
    event.add("dtstamp", datetime.combine(day.first, time(), UTC))
    event.add("dtstart", day.first)
    event.add("dtend", day.last + timedelta(days=1))  # the first day that is no longer part of it
    event.add("summary", day.title)
    event.add("description", day.description)
    event.add("url", day.address)
    event.add("transp", "TRANSPARENT")
    return event


def _build_timezone() -> Timezone:
    """The zone of those who read: a calendar needs at least one component, also without events."""
    zone = Timezone()
    zone.add("tzid", "Europe/Helsinki")
    seasons: Iterable[tuple[type[TimezoneStandard | TimezoneDaylight], str, int, int, int]] = (
        (TimezoneDaylight, "EEST", 3, 2, 3),
        (TimezoneStandard, "EET", 10, 3, 2),
    )
    for kind, name, month, before, after in seasons:
        season = kind()
        season.add("tzname", name)
        season.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, 3 if month == 3 else 4))  # noqa: DTZ001, PLR2004 - local by definition
        season.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        season.add("tzoffsetfrom", timedelta(hours=before))
        season.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(season)
    return zone
