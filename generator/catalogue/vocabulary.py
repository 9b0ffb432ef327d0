"""What acts belong to: sectors, themes, regions, municipalities and organisations."""

from dataclasses import dataclass

from generator.schema.records.organisation import OrganisationKind
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
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    def list_words(self, language: Language) -> tuple[str, ...]:
        """Its words in a language."""
        return {"fi": self.fi, "sv": self.sv}.get(language, ())


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
