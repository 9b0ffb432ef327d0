"""Every record of the repository by its id, as it was typed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, RootModel

from generator.schema.records.act import ActRecord
from generator.schema.records.editors import (
    ChallengeRecord,
    MunicipalitiesRecord,
    MunicipalityRecord,
    NetworkRecord,
    NewsletterRecord,
    OrganisationRecord,
    ProgrammeRecord,
    RegionRecord,
    RegionsRecord,
    SectorsRecord,
    StatisticRecord,
    SynonymGroupsRecord,
    SynonymsRecord,
    TermRecord,
    ThemesRecord,
    WithdrawnRecord,
)


@dataclass(frozen=True, slots=True)
class Records:
    """Records by kind and id. Acts and withdrawn acts have ids like `kemi/lupa-kehittaa`."""

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
    synonyms: Mapping[str, SynonymsRecord] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Iterable[tuple[str, BaseModel]]) -> "Records":
        """The records of (id, record) pairs."""
        shelves: dict[str, dict[str, Any]] = {name: {} for name in cls.__dataclass_fields__}
        for record_id, record in records:
            for kind, shelf in _SHELVES:
                if isinstance(record, kind):
                    if isinstance(record, RootModel):
                        shelves[shelf].update(record.root)
                    else:
                        shelves[shelf][record_id] = record
                    break
        return cls(**shelves)


_SHELVES: tuple[tuple[type[BaseModel], str], ...] = (
    (ActRecord, "acts"),
    (OrganisationRecord, "organisations"),
    (ProgrammeRecord, "programmes"),
    (NetworkRecord, "networks"),
    (ChallengeRecord, "challenges"),
    (NewsletterRecord, "newsletters"),
    (StatisticRecord, "statistics"),
    (WithdrawnRecord, "withdrawn"),
    (SectorsRecord, "sectors"),
    (ThemesRecord, "themes"),
    (RegionsRecord, "regions"),
    (MunicipalitiesRecord, "municipalities"),
    (SynonymGroupsRecord, "synonyms"),
)
