"""Every kind of record: one row says where its files lie, what its addresses are called and where it shows.

Folders, sections, feeds, menus and reserved words are made of these rows. `PAGES` has the words of the site's pages
that are no records'.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import BaseModel, RootModel

from generator.schema.introspection import describe, describe_class
from generator.schema.records.act import ActRecord
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.concept import ConceptRecord, ConceptsRecord
from generator.schema.records.network import NetworkRecord
from generator.schema.records.newsletter import NewsletterRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.programme import ProgrammeRecord
from generator.schema.records.statistic import StatisticRecord
from generator.schema.records.vocabulary import (
    MunicipalitiesRecord,
    MunicipalityRecord,
    RegionRecord,
    RegionsRecord,
    SectorsRecord,
    TermRecord,
    ThemesRecord,
)
from generator.schema.records.withdrawn import WithdrawnRecord
from generator.text import LANGUAGES, Text


@dataclass(frozen=True, slots=True)
class Collection:
    """Records of one kind.

    `name` is their folder or file in `editorial/`, their section of the site and their field in `Records` and in the
    catalogue; `file` is the class of what one file holds, `singular` their kind in a search. `noun` is what messages
    call one of them, `partitive` the same in Finnish where one is not found. `words` begin the addresses of their
    pages; without words they have no pages. `menu` is the place in the menu, from 1; `footer`, `feed` and `found` say
    whether the footer leads to them, each has a feed of its acts, and a search finds them.
    """

    name: str
    file: type[BaseModel]
    singular: str
    noun: Text
    partitive: str = ""
    words: Text | None = None
    menu: int = 0
    footer: bool = False
    feed: bool = False
    found: bool = False
    ids_of: str = ""
    """The collection whose addresses they keep, where it is another: a withdrawn act stands where the act stood."""
    in_fields: bool = False
    """Whether a vocabulary lies in a folder of files, a field in each, of which a market may have none."""

    @property
    def is_vocabulary(self) -> bool:
        """Whether a file holds many of them, by their ids."""
        return issubclass(self.file, RootModel)

    @property
    def has_choices(self) -> bool:
        """Whether one file holds them all, so that an act can choose among them only."""
        return self.is_vocabulary and not self.in_fields

    @property
    def record(self) -> type[BaseModel]:
        """The class of one record."""
        inner = describe_class(self.file).item
        return inner.record if inner and inner.record else self.file

    @property
    def has_former_ids(self) -> bool:
        """Whether their ids are addresses, which never die."""
        return "former_ids" in describe(self.record)

    @property
    def addresses(self) -> str:
        """The collection whose addresses their ids are."""
        return self.ids_of or self.name

    @property
    def sought(self) -> Text:
        """What messages call one that is not found."""
        return Text(self.partitive, self.noun.sv, self.noun.en)


COLLECTIONS = (
    Collection(
        "acts", ActRecord, "act", Text("Teko", "Gärningen", "The act"), "Tekoa",
        Text("teot", "garningar", "acts"), menu=1, found=True,
    ),
    Collection(
        "sectors", SectorsRecord, "sector", Text("Toimiala", "Sektorn", "The sector"), "Toimialaa",
        Text("toimialat", "sektorer", "sectors"), footer=True, feed=True, found=True,
    ),
    Collection(
        "themes", ThemesRecord, "theme", Text("Teema", "Temat", "The theme"), "Teemaa",
        Text("teemat", "teman", "themes"), footer=True, feed=True, found=True,
    ),
    Collection(
        "regions", RegionsRecord, "region", Text("Maakunta", "Landskapet", "The region"), "Maakuntaa",
        Text("alueet", "regioner", "regions"), footer=True, feed=True, found=True,
    ),
    Collection(
        "organisations", OrganisationRecord, "organisation",
        Text("Organisaatio", "Organisationen", "The organisation"), "Organisaatiota",
        Text("organisaatiot", "organisationer", "organisations"), footer=True, feed=True, found=True,
    ),
    Collection(
        "programmes", ProgrammeRecord, "programme", Text("Ohjelma", "Programmet", "The programme"), "Ohjelmaa",
        Text("ohjelmat", "program", "programmes"), menu=3, footer=True, feed=True, found=True,
    ),
    Collection(
        "networks", NetworkRecord, "network", Text("Verkosto", "Nätverket", "The network"), "Verkostoa",
        Text("verkostot", "natverk", "networks"), footer=True, found=True,
    ),
    Collection(
        "challenges", ChallengeRecord, "challenge", Text("Haaste", "Utmaningen", "The challenge"), "Haastetta",
        Text("haasteet", "utmaningar", "challenges"), menu=2, feed=True, found=True,
    ),
    Collection(
        "newsletters", NewsletterRecord, "newsletter", Text("Uutiskirje", "Nyhetsbrevet", "The newsletter"),
        words=Text("uutiskirjeet", "nyhetsbrev", "newsletters"), footer=True,
    ),
    Collection("statistics", StatisticRecord, "statistic", Text("Tilasto", "Statistiken", "The statistic")),
    Collection(
        "withdrawn", WithdrawnRecord, "withdrawn act",
        Text("Tieto poistetusta teosta", "Uppgiften om den borttagna gärningen", "The note of the withdrawn act"),
        ids_of="acts",
    ),
    Collection(
        "municipalities", MunicipalitiesRecord, "municipality", Text("Kunta", "Kommunen", "The municipality"), "Kuntaa"
    ),
    Collection(
        "concepts", ConceptsRecord, "concept", Text("Käsite", "Begreppet", "The concept"), "Käsitettä", in_fields=True
    ),
)  # fmt: skip
"""Every collection, in the order of menus and lists."""
BY_NAME: Mapping[str, Collection] = {each.name: each for each in COLLECTIONS}
PAGES: Mapping[str, Text] = {
    "figures": Text("luvut", "siffror", "figures"),
    "tell": Text("kerro-teosta", "beratta", "tell"),
    "communicators": Text("viestijalle", "for-kommunikatorer", "for-communicators"),
    "open-data": Text("avoin-data", "oppna-data", "open-data"),
    "accessibility": Text("saavutettavuus", "tillganglighet", "accessibility"),
    "basket": Text("kori", "korg", "basket"),
    "about": Text("tietoa", "om", "about"),
    "rules": Text("saannot", "regler", "rules"),
    "privacy": Text("tietosuoja", "dataskydd", "privacy"),
    "new": Text("uutta", "nytt", "new"),
    "years": Text("vuosi", "ar", "year"),
}
"""The words that begin the addresses of pages of no collection."""
SECTIONS: Mapping[str, Text] = {**{each.name: each.words for each in COLLECTIONS if each.words}, **PAGES}
"""The word of each section in its addresses. They are public: one that is changed stays in FORMER_SECTIONS."""
FORMER_SECTIONS: Mapping[str, tuple[Text, ...]] = {}
"""The words that a section had before, where it had others: everything below them leads to its place now."""
MENU = (*(each.name for each in sorted(COLLECTIONS, key=lambda each: each.menu) if each.menu), "figures")
"""The sections of the menu, in its order."""
FOOTER = tuple(each.name for each in COLLECTIONS if each.footer)
"""The collections that the footer leads to."""
PAGE_WORD = Text("sivu", "sida", "page")
"""The word before the number of a page of a list."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
"""Names of devices in Windows: a repository that holds such a file cannot be checked out there."""
RESERVED = _DEVICES | frozenset(
    words.pick(language)
    for words in (*SECTIONS.values(), *(each for former in FORMER_SECTIONS.values() for each in former), PAGE_WORD)
    for language in LANGUAGES
)
"""Words of the site's own addresses, and names that no file can have in Windows: no id may take them."""


@cache
def find_collection(file: type[BaseModel]) -> Collection:
    """The collection of a class of file."""
    return next(each for each in COLLECTIONS if issubclass(file, each.file))


@dataclass(frozen=True, slots=True)
class Records:
    """Every record by its id, as it was typed. Acts and withdrawn acts have ids like `kemi/lupa-kehittaa`.

    `fields` has the ids of the concepts in each file of theirs, by the file's name.
    """

    acts: Mapping[str, ActRecord] = field(default_factory=dict)
    organisations: Mapping[str, OrganisationRecord] = field(default_factory=dict)
    programmes: Mapping[str, ProgrammeRecord] = field(default_factory=dict)
    networks: Mapping[str, NetworkRecord] = field(default_factory=dict)
    challenges: Mapping[str, ChallengeRecord] = field(default_factory=dict)
    newsletters: Mapping[str, NewsletterRecord] = field(default_factory=dict)
    statistics: Mapping[str, StatisticRecord] = field(default_factory=dict)
    withdrawn: Mapping[str, WithdrawnRecord] = field(default_factory=dict)
    sectors: Mapping[str, TermRecord] = field(default_factory=dict)
    themes: Mapping[str, TermRecord] = field(default_factory=dict)
    regions: Mapping[str, RegionRecord] = field(default_factory=dict)
    municipalities: Mapping[str, MunicipalityRecord] = field(default_factory=dict)
    concepts: Mapping[str, ConceptRecord] = field(default_factory=dict)
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Iterable[tuple[str, BaseModel]]) -> "Records":
        """The records of files: (id, what the file holds)."""
        found: dict[str, dict[str, Any]] = {each.name: {} for each in COLLECTIONS}
        fields: dict[str, tuple[str, ...]] = {}
        for record_id, record in records:
            collection = find_collection(type(record))
            held = record.root if isinstance(record, RootModel) else {record_id: record}
            found[collection.name].update(held)
            if collection.in_fields:
                fields[record_id] = tuple(held)
        return cls(**found, fields=fields)

    def in_collection(self, name: str) -> Mapping[str, BaseModel]:
        """The records of one collection."""
        found: Mapping[str, BaseModel] = getattr(self, name)
        return found

    def with_others(self, others: "Records") -> "Records":
        """The same with other records beside them, or in the place of those that have the same id."""
        both = {each.name: {**self.in_collection(each.name), **others.in_collection(each.name)} for each in COLLECTIONS}
        fields = {**self.fields, **others.fields}
        return Records(**both, fields=fields)  # type: ignore[arg-type]  # each field has its own class of records
