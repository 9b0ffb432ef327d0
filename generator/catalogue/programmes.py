"""The programmes, networks, challenges and statistics around the acts, with their figures."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.catalogue.vocabulary import Organisation
from generator.schema.dates import PartialDate
from generator.schema.records.fields import Precision
from generator.schema.records.network import MeetingState, NetworkStatus
from generator.text import Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, precision, date and source: `value`, or `low` and `high`."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: Text | None
    precision: Precision
    date: PartialDate | None
    source: str | None


@dataclass(frozen=True, slots=True)
class FigureOf:
    """A figure with the label of what it counts."""

    what: Text
    figure: Figure


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a total: its organisation, and the id of the act about it."""

    name: Text
    value: Decimal
    organisation: Organisation | None
    act: str | None


@dataclass(frozen=True, slots=True)
class Total:
    """A total and its parts, which add up to it (the rule TOTAL)."""

    what: Text
    total: Figure
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Season:
    """One round of a programme."""

    name: Text
    started: PartialDate | None
    ended: PartialDate | None
    description: Text | None
    figures: tuple[FigureOf, ...]
    totals: tuple[Total, ...]
    source: str | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A service, a tool or a series of events of a programme; `act` is the id of the act about it."""

    name: Text
    description: Text | None
    figures: tuple[FigureOf, ...]
    link: str | None
    act: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme of development work; `short_name` where it has one, EKJ for instance."""

    id: str
    name: Text
    short_name: str | None
    summary: Text
    description: Text | None
    started: PartialDate | None
    ended: PartialDate | None
    organisers: tuple[Text, ...]
    carriers: tuple[Text, ...]
    seasons: tuple[Season, ...]
    figures: tuple[FigureOf, ...]
    services: tuple[Offer, ...]
    tools: tuple[Offer, ...]
    event_series: tuple[Offer, ...]
    part_of: str | None
    website: str | None
    links: tuple["Link", ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of a network; `state` is as in the source, None where it is not said there."""

    name: Text
    state: MeetingState | None
    when: Text | None
    date: PartialDate | None
    themes: tuple[Text, ...]
    presenters: tuple[str, ...]
    figures: tuple[FigureOf, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """A peer network and its meetings; `programme` is the id of the programme it belongs to."""

    id: str
    name: Text
    summary: Text
    status: NetworkStatus
    programme: str | None
    meetings: tuple[Meeting, ...]
    figures: tuple[FigureOf, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Winner:
    """Who won a challenge."""

    name: Text
    organisation: Organisation | None
    title: Text | None
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge campaign. It runs from `started` to `ended`, both days included."""

    id: str
    name: Text
    summary: Text
    started: PartialDate
    ended: PartialDate | None
    criteria: tuple[Text, ...]
    programme: str | None
    figures: tuple[FigureOf, ...]
    winners: tuple[Winner, ...]
    sources: tuple[str, ...]

    def is_open_on(self, day: date) -> bool:
        """Whether the challenge is open on a day. One without an end is open during the month or year of its start."""
        last = self.ended.latest if self.ended else self.started.latest
        return self.started.earliest <= day <= last


@dataclass(frozen=True, slots=True)
class Statistic:
    """The same thing counted at several times, and the findings of the source."""

    id: str
    name: Text
    summary: Text | None
    unit: Text | None
    figures: tuple[Figure, ...]
    findings: tuple[Text, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A titled address."""

    title: str
    url: str
