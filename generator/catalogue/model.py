"""What an act *is*, with everything it points at resolved: frozen values that every page is drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from generator.schema.dates import PartialDate
from generator.schema.introspection import describe
from generator.schema.photographs import Photograph
from generator.schema.records.act import ActRecord, Evidence, Provenance, Scale, Stage
from generator.schema.records.fields import Precision
from generator.schema.records.network import MeetingState, NetworkStatus
from generator.schema.records.organisation import OrganisationKind
from generator.schema.records.story import Cost
from generator.text import Language, Text


@dataclass(frozen=True, slots=True)
class Term:
    """A sector or a theme."""

    id: str
    name: Text
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words and phrases that mean the same to somebody who searches."""

    fi: tuple[str, ...]
    sv: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A region (maakunta) with its place on the tile map, columns and rows from 1."""

    id: str
    code: str
    name: Text
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality of Finland."""

    code: str
    name: Text
    region: Region


@dataclass(frozen=True, slots=True)
class Organisation:
    """The legal body that did an act. `regions` has the regions it works in, none when they are not known."""

    id: str
    name: Text
    kind: OrganisationKind
    municipality: Municipality | None
    regions: tuple[Region, ...]
    website: str | None = None
    successor: str | None = None


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
    """A figure and what it is of."""

    what: Text
    figure: Figure


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a total: whose it is, and the act that tells of it."""

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
    """A service, a tool or a series of events of a programme; `act` is the id of the act that tells of it."""

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
    """One meeting of a network; `state` is at the time of the source, None where it does not say."""

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
        """Whether the challenge is open on a day; one whose end is not known is open as long as its start may mean."""
        last = self.ended.latest if self.ended else self.started.latest
        return self.started.earliest <= day <= last


@dataclass(frozen=True, slots=True)
class Statistic:
    """The same thing counted at several times, and what else the source says."""

    id: str
    name: Text
    summary: Text | None
    unit: Text | None
    figures: tuple[Figure, ...]
    findings: tuple[Text, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured: `figure`, or `before` and `after`."""

    what: str
    figure: Figure | None
    before: Figure | None
    after: Figure | None


@dataclass(frozen=True, slots=True)
class Adopt:
    """What somebody who copies the act needs to know."""

    requirements: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    cost: Cost | None = None
    effort: str | None = None
    duration: str | None = None
    pitfalls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """The act's texts in one language. Long texts are HTML already made safe; None where nothing is told."""

    language: Language
    title: str
    summary: str
    unit: str | None
    starting_point: str | None
    action: str | None
    results: str | None
    lessons: str | None
    adopt: Adopt | None

    @property
    def has_details(self) -> bool:
        """Whether more than the topic is known."""
        return any((self.starting_point, self.action, self.results, self.lessons))


@dataclass(frozen=True, slots=True)
class Body:
    """Somebody named beside an act: an organisation of the catalogue, or only a name."""

    name: Text
    organisation: Organisation | None = None


@dataclass(frozen=True, slots=True)
class Adoption:
    """One organisation that took the act into use."""

    body: Body
    year: PartialDate | None
    changed: str | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Award:
    """A prize or an honourable mention."""

    name: str
    date: PartialDate | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """A titled address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Image:
    """An act's own picture: the file, what it shows, whose it is and on what terms it may be used."""

    photograph: Photograph
    alt: str
    credit: str
    licence: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask: a role with a mailbox, a page or both."""

    role: str
    mailbox: str | None
    page: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """Where a compiled act is from: a title, an address or both."""

    title: str | None
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A development act. `stories` holds its own language and its translations."""

    id: str
    file: str
    code: str
    language: Language
    stories: Mapping[Language, Story]
    organisation: Organisation
    sectors: tuple[Term, ...]
    themes: tuple[Term, ...]
    customer_groups: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    stage: Stage | None = None
    scale: Scale | None = None
    started: PartialDate | None = None
    ended: PartialDate | None = None
    published: PartialDate | None = None
    reviewed: PartialDate | None = None
    measures: tuple[Measure, ...] = ()
    evidence: Evidence | None = None
    adoptions: tuple[Adoption, ...]
    based_on: tuple[str, ...] = ()
    partners: tuple[Body, ...] = ()
    programme: Programme | None = None
    challenge: Challenge | None = None
    networks: tuple[Network, ...] = ()
    awards: tuple[Award, ...] = ()
    links: tuple[Link, ...]
    contact: Contact | None
    provenance: Provenance
    source: Source | None = None
    former_ids: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    digest: bytes = field(repr=False, compare=False, default=b"")

    def choose_story(self, language: Language) -> Story:
        """The story in a language, or in the act's own where it has not been translated."""
        return self.stories.get(language) or self.stories[self.language]

    @property
    def slug(self) -> str:
        """The second part of the id."""
        return self.id.partition("/")[2]

    @property
    def first_id(self) -> str:
        """The id that it was first published under: what is made of it outlives a new name."""
        return self.former_ids[0] if self.former_ids else self.id

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions of its organisation."""
        return self.organisation.regions

    @property
    def only_topic(self) -> bool:
        """Whether nothing but the topic is known: a short page says so."""
        return (
            self.provenance is Provenance.COMPILED
            and self.stories[self.language].action is None
            and not (self.stories[self.language].starting_point or self.stories[self.language].lessons)
        )

    @property
    def years(self) -> range:
        """Every year from start to end; empty when the start is not known."""
        if self.started is None:
            return range(0)
        return range(self.started.year, (self.ended or self.started).year + 1)


AS_TYPED = tuple(
    name
    for name, key in describe(ActRecord).items()
    if name in Act.__dataclass_fields__ and key.type.part is None and key.type.collection is None
)
"""The keys whose values an act has as they were typed; the others are resolved in assembly.py."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An act that is gone: when, why, and which acts may help instead. Its title is in `language`."""

    id: str
    language: Language
    title: str
    date: PartialDate
    reason: Text
    instead: tuple[str, ...]
    former_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewsletterItem:
    """An act in an issue, or what is left of one that has been withdrawn since. `words` are the editors' Markdown."""

    act: Act | Withdrawn
    words: str | None


@dataclass(frozen=True, slots=True)
class Newsletter:
    """An issue of the newsletter: its acts in order and the editors' Markdown around them. `sent`: when it went out."""

    id: str
    language: Language
    title: str
    date: PartialDate
    sent: PartialDate | None
    opening: str | None
    items: tuple[NewsletterItem, ...]
    challenges: tuple[Challenge, ...]
    closing: str | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything there is, resolved. Acts are in order of id; `today` is the day the site is built for.

    `former` has, for each section but the acts', the ids that its records have had and the ids that they have now.
    """

    acts: tuple[Act, ...]
    organisations: Mapping[str, Organisation]
    sectors: Mapping[str, Term]
    themes: Mapping[str, Term]
    regions: Mapping[str, Region]
    municipalities: Mapping[str, Municipality]
    programmes: Mapping[str, Programme]
    networks: Mapping[str, Network]
    challenges: Mapping[str, Challenge]
    statistics: Mapping[str, Statistic]
    synonyms: Mapping[str, Synonyms]
    today: date
    withdrawn: tuple[Withdrawn, ...] = ()
    former: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    newsletters: Mapping[str, Newsletter] = field(default_factory=dict)

    @property
    def by_id(self) -> dict[str, Act]:
        """Acts by id."""
        return {act.id: act for act in self.acts}
