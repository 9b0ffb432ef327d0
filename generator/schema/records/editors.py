"""Every record that the editors keep, under one name; each has a module of its own beside this one."""

from generator.schema.records.challenge import ChallengeRecord, Winner
from generator.schema.records.figure_of import FigureOf
from generator.schema.records.network import Meeting, MeetingState, NetworkRecord, NetworkStatus
from generator.schema.records.newsletter import NewsletterItem, NewsletterRecord
from generator.schema.records.organisation import OrganisationKind, OrganisationRecord
from generator.schema.records.programme import Offer, ProgrammeRecord, Row, Season, Total
from generator.schema.records.statistic import StatisticRecord
from generator.schema.records.vocabulary import (
    MunicipalitiesRecord,
    MunicipalityRecord,
    RegionRecord,
    RegionsRecord,
    SectorsRecord,
    SynonymGroupsRecord,
    SynonymsRecord,
    TermRecord,
    ThemesRecord,
)
from generator.schema.records.withdrawn import WithdrawnRecord

__all__ = [
    "ChallengeRecord",
    "FigureOf",
    "Meeting",
    "MeetingState",
    "MunicipalitiesRecord",
    "MunicipalityRecord",
    "NetworkRecord",
    "NetworkStatus",
    "NewsletterItem",
    "NewsletterRecord",
    "Offer",
    "OrganisationKind",
    "OrganisationRecord",
    "ProgrammeRecord",
    "RegionRecord",
    "RegionsRecord",
    "Row",
    "Season",
    "SectorsRecord",
    "StatisticRecord",
    "SynonymGroupsRecord",
    "SynonymsRecord",
    "TermRecord",
    "ThemesRecord",
    "Total",
    "Winner",
    "WithdrawnRecord",
]
