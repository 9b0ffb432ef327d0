"""The texts of the pages of organisations, topics, programmes, networks, challenges and figures."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Organisations:
    """The list of organisations."""

    title: str
    lead: Message
    total: Plural
    empty: str
    letters: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation's page."""

    kind: str
    municipality: str
    region: str
    regions: str
    website: str
    successor: str
    no_acts: str
    tell: str


@dataclass(frozen=True, slots=True)
class Topics:
    """The list of sectors, themes or regions, and the page of each. `near` heads others of the same kind."""

    title: str
    lead: str
    empty: str
    near: str
    themes: str
    sectors: str


@dataclass(frozen=True, slots=True)
class Topic:
    """The texts that the pages of all topics share."""

    invite: str
    no_region: Plural
    map: str
    by_name: str


@dataclass(frozen=True, slots=True)
class Record:
    """The texts that the pages of programmes, networks and challenges share.

    `sum` has the parts of a total and their sum.
    """

    contents: str
    short_name: str
    period: str
    began: str
    ended: str
    organisers: str
    carriers: str
    part_of: str
    parts: str
    website: str
    about: str
    figures: str
    seasons: str
    services: str
    tools: str
    event_series: str
    networks: str
    challenges: str
    acts: str
    no_acts: str
    act: str
    read_more: str
    links: str
    source: str
    sources: str
    whose: str
    count: str
    total: str
    sum: Message
    tell: str


@dataclass(frozen=True, slots=True)
class Programmes:
    """The list of programmes, with the networks under it."""

    title: str
    lead: str
    programmes: str
    networks: str
    all_networks: str
    empty: str


@dataclass(frozen=True, slots=True)
class Networks:
    """The list of networks, and the page of each."""

    title: str
    lead: str
    status: str
    programme: str
    meetings: str
    count: Plural
    state_note: str
    themes: str
    presenters: str
    empty: str


@dataclass(frozen=True, slots=True)
class Challenges:
    """The list of challenges, and the page of each."""

    title: str
    lead: str
    state: str
    running: str
    coming: str
    over: str
    programme: str
    criteria: str
    winners: str
    join: str
    empty: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """The page of figures."""

    title: str
    lead: str
    now: str
    counted: Message
    acts: Plural
    organisations: Plural
    regions: Plural
    measured: Plural
    adoptions: Plural
    by_sector: str
    findings: str
    more: str
    more_lead: str
