"""The words of the market page's script and of the search fields: narrowing, counting, and what to do when nothing is found."""

from dataclasses import dataclass

from generator.locales.sentences import Message, Plural


@dataclass(frozen=True, slots=True)
class Facet:
    """`label` heads the facet, `all` is the button that shows its further values."""

    label: str
    all: str


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets in the order of the page."""

    sector: Facet
    theme: Facet
    region: Facet
    organisation: Facet
    stage: Facet
    cost: Facet
    year: Facet
    programme: Facet
    challenge: Facet
    language: Facet


@dataclass(frozen=True, slots=True)
class Narrowing:
    """`find` labels the field that finds a value among many; `kinds` name what is found beside acts."""

    header: str
    narrow: str
    narrow_acts: str
    narrow_chosen: Message
    close: str
    clear: str
    clear_short: str
    chosen: str
    remove: Message
    show: Plural
    fewer: str
    find: Message
    none_found: str
    facets: Facets
    shown_for: Message
    as_typed: Message
    also: str
    kinds: tuple[tuple[str, str], ...]
    all_matching: str
    nothing_tried: Message
    nothing_with_filters: Message
    drop: Message
    drop_all: Plural
    nearest: str
    browse: str
    closest: str
    lacks: Message
    through: Message
    through_many: Message
    concerns: Message
    brief: str
    matched: Message
    seek: str
    seek_title: str
    seek_text: str
    seek_subject: Message
    seek_body: tuple[Message, ...]
    seek_none: str
    suggestions: Plural
    no_suggestions: str
    suggested: tuple[tuple[str, str], ...]
    without_script: str
    without_script_search: str
