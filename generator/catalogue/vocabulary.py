"""What acts belong to (sectors, themes, regions, municipalities, organisations), and the concepts of the thesaurus."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain

from generator.schema.records.organisation import OrganisationKind
from generator.text import Language, Text


@dataclass(frozen=True, slots=True)
class Term:
    """A sector or a theme."""

    id: str
    name: Text
    basis: str | None = None


Words = Mapping[Language, tuple[str, ...]]
"""Words and phrases by their language."""


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of the thesaurus. `broader` and `related` are ids of concepts, `theme` and `sector` what it is.

    `spoken` words are for those who search and stand on no page. `abbreviations` have what each stands for.
    """

    id: str
    name: Text
    words: Words = field(default_factory=dict)
    spoken: Words = field(default_factory=dict)
    abbreviations: Mapping[Language, Mapping[str, str]] = field(default_factory=dict)
    titles: Words = field(default_factory=dict)
    laws: Words = field(default_factory=dict)
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    theme: str | None = None
    sector: str | None = None

    def list_words(self, language: Language) -> tuple[str, ...]:
        """Every word for it in a language, its name first; each once."""
        words, spoken, titles, laws = (
            each.get(language, ()) for each in (self.words, self.spoken, self.titles, self.laws)
        )
        short = chain.from_iterable(self.abbreviations.get(language, {}).items())
        return tuple(dict.fromkeys((self.name.pick(language), *words, *spoken, *short, *titles, *laws)))


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
    """A municipality of Finland. `other_names`: its short forms, and those of municipalities that have joined it."""

    code: str
    name: Text
    region: Region
    other_names: tuple[str, ...] = ()


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
