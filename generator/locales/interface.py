"""All texts of the pages, one dataclass for each place where they stand. The files of languages are read into them."""

from dataclasses import dataclass

from generator.locales.basket import Basket
from generator.locales.communicators import Communicators
from generator.locales.feeds import Feeds
from generator.locales.form import Form
from generator.locales.letters import Letters
from generator.locales.moved import Moved
from generator.locales.narrowing import Narrowing
from generator.locales.news import News
from generator.locales.records import (
    Challenges,
    Networks,
    Numbers,
    Organisation,
    Organisations,
    Programmes,
    Record,
    Topic,
    Topics,
)
from generator.locales.rules import Rules
from generator.locales.sentences import Message, Plural
from generator.locales.sharing import Sharing
from generator.locales.statement import Statement
from generator.text import Text


@dataclass(frozen=True, slots=True)
class Navigation:
    """The header, and the ways around."""

    skip: str
    home: str
    main: str
    menu: str
    languages: str
    breadcrumb: str
    tell: str
    acts: str
    organisations: str
    sectors: str
    themes: str
    regions: str
    programmes: str
    newsletters: str
    networks: str
    programmes_and_networks: str
    challenges: str
    figures: str
    about: str

    def name_menu_entry(self, section: str) -> str:
        """The label of a section in the menu, where the programmes' entry leads to the networks too."""
        label: str = getattr(self, "programmes_and_networks" if section == "programmes" else section)
        return label

    @staticmethod
    def find_menu_entry(section: str | None) -> str | None:
        """The entry of the menu of a section: networks share theirs with the programmes."""
        return "programmes" if section == "networks" else section


@dataclass(frozen=True, slots=True)
class Footer:
    """The end of every page."""

    about: str
    browse: str
    contact: str
    mail: str
    source_code: str
    owner: Message
    licence: str
    information: str
    communicators: str
    open_data: str
    accessibility: str
    rules: str
    privacy: str

    @property
    def pages(self) -> tuple[tuple[str, str], ...]:
        """Section ids and labels of the editors' pages that are found here only."""
        return (
            ("communicators", self.communicators),
            ("open-data", self.open_data),
            ("accessibility", self.accessibility),
            ("rules", self.rules),
            ("privacy", self.privacy),
        )


@dataclass(frozen=True, slots=True)
class Card:
    """The texts of a card or a row of a list beside the act's own. `written_in` is by the act's language."""

    only_topic: str
    written_in: Text


@dataclass(frozen=True, slots=True)
class Step:
    """One step of telling about an act."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Home:
    """The front page."""

    title: tuple[str, str]
    lead: Message
    lead_empty: str
    acts: Plural
    from_organisations: Plural
    browse: str
    tell_first: str
    newest: str
    most_adopted: str
    see_all: Plural
    empty: str
    sectors: str
    themes: str
    all_themes: Plural
    regions: str
    regions_note: str
    figures: str
    all_figures: str
    challenge: str
    join_challenge: str
    tell: str
    steps: tuple[Step, Step, Step]
    tell_own: str


@dataclass(frozen=True, slots=True)
class Pagination:
    """The row of page links."""

    label: str
    previous: str
    next: str
    page: Message
    position: Message


@dataclass(frozen=True, slots=True)
class Market:
    """The list of all acts."""

    title: str
    lead: str
    empty_title: str
    empty: str
    tell: str


@dataclass(frozen=True, slots=True)
class Act:
    """An act's page. Labels of keys and choices that stand in the tables of facts come from the record."""

    doer: str
    region: str
    regions: str
    year: str
    when: str
    started: str
    unknown: str
    starting_point: str
    action: str
    results: str
    lessons: str
    before: str
    after: str
    figure: str
    source: str
    copy_this: str
    cost: str
    effort: str
    duration: str
    requirements: str
    steps: str
    pitfalls: str
    licence: str
    took_into_use: str
    contact: str
    send_mail: str
    open_page: str
    no_contact: str
    no_contact_text: str
    ask_organisation: str
    add_contact: str
    topics: str
    picture: str
    materials: str
    adopted: Plural
    adoption_link: str
    based_on: str
    related: str
    side: str
    origin: str
    submitted_by: Message
    compiled: str
    compiled_long: str
    published: Message
    reviewed: Message
    cite: str
    edit: str
    only_topic: str
    only_topic_invite: str
    complete: str
    complete_title: str
    complete_text: str
    by_mail: str
    not_translated: Text


@dataclass(frozen=True, slots=True)
class Search:
    """The search: its form on the front page, the market and the not-found page, and its answers."""

    label: str
    question: str
    button: str
    button_acts: str
    try_: str
    examples: tuple[str, ...]
    title: Message
    found: Plural
    nothing: str
    near: Plural
    near_words: Plural
    near_filters: Plural
    tips: tuple[str, ...]
    all_acts: str
    searching: str
    failed_title: str
    failed: str
    retry: str
    lost: Plural
    order: str
    relevance: str
    newest: str
    by_title: str
    more: str
    shown: Message


@dataclass(frozen=True, slots=True)
class NotFound:
    """The page of a wrong address."""

    title: str
    text: str
    home: str
    acts: str
    mail: str


@dataclass(frozen=True, slots=True)
class Interface:
    """All the words of the pages in one language."""

    site_name: str
    acts: Plural
    nav: Navigation
    footer: Footer
    card: Card
    home: Home
    pagination: Pagination
    market: Market
    act: Act
    sharing: Sharing
    basket: Basket
    letters: Letters
    organisations: Organisations
    organisation: Organisation
    topic: Topic
    sectors: Topics
    themes: Topics
    regions: Topics
    record: Record
    programmes: Programmes
    networks: Networks
    challenges: Challenges
    numbers: Numbers
    search: Search
    not_found: NotFound
    statement: Statement
    moved: Moved
    form: Form
    narrowing: Narrowing
    feeds: Feeds
    news: News
    communicators: Communicators
    rules: Rules
