"""Acts and the whole catalogue: frozen values with every reference resolved, from which pages and data are made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.catalogue.programmes import Challenge, Figure, Link, Network, Programme, Statistic
from generator.catalogue.vocabulary import Concept, Municipality, Organisation, Region, Term
from generator.schema.dates import PartialDate
from generator.schema.introspection import describe
from generator.schema.photographs import Photograph
from generator.schema.records.act import ActRecord, Evidence, Provenance, Scale, Stage
from generator.schema.records.act_parts import MeasureKind
from generator.schema.records.story import Cost
from generator.text import Language, Text


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that was measured: `figure`, or `before` and `after`."""

    what: str
    figure: Figure | None
    before: Figure | None
    after: Figure | None
    kind: MeasureKind = MeasureKind.RESULT


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
    """The act's texts in one language. Long texts are HTML already made safe; None where the text is missing."""

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
        """Whether the story has more than its title and summary."""
        return any((self.starting_point, self.action, self.results, self.lessons))


@dataclass(frozen=True, slots=True)
class Body:
    """A partner or adopter of an act: an organisation of the catalogue, or only a name."""

    name: Text
    organisation: Organisation | None = None


@dataclass(frozen=True, slots=True)
class Adoption:
    """One organisation that took the act into use; `told` is the day when that came to the market, without a year."""

    body: Body
    year: PartialDate | None
    changed: str | None
    link: str | None
    told: PartialDate | None = None

    @property
    def since(self) -> PartialDate | None:
        """When it became news: the date in the file, else the day when it was told."""
        return self.year or self.told


@dataclass(frozen=True, slots=True)
class Award:
    """A prize or an honourable mention."""

    name: str
    date: PartialDate | None
    link: str | None


@dataclass(frozen=True, slots=True)
class Image:
    """An act's own picture: the file, its alternative text, its author and its licence."""

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
        """The id under which it was first published.

        Its cloth and short address are made from it, so they survive a new id.
        """
        return self.former_ids[0] if self.former_ids else self.id

    @property
    def seen(self) -> PartialDate | None:
        """The day it was last looked at: its last review, or else its publication, before which somebody looked."""
        return self.reviewed or self.published

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions of its organisation."""
        return self.organisation.regions

    @property
    def results_in_figures(self) -> tuple[Measure, ...]:
        """What came of the act in figures: the only measures that count as results."""
        return tuple(each for each in self.measures if each.kind is MeasureKind.RESULT)

    @property
    def facts_in_figures(self) -> tuple[Measure, ...]:
        """What was put into the act and how wide it is."""
        return tuple(each for each in self.measures if each.kind is not MeasureKind.RESULT)

    @property
    def only_topic(self) -> bool:
        """Whether only the topic of a compiled act is known: its page is short and says so."""
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
    """An act in an issue, or the record of one that has been withdrawn since. `words` are the editors' Markdown."""

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
    `fields` has the ids of the concepts of each field of the thesaurus.
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
    concepts: Mapping[str, Concept]
    today: date
    withdrawn: tuple[Withdrawn, ...] = ()
    former: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    newsletters: Mapping[str, Newsletter] = field(default_factory=dict)
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def by_id(self) -> dict[str, Act]:
        """Acts by id."""
        return {act.id: act for act in self.acts}
