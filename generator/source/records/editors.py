"""Every record that the editors keep, under one name; each has a module of its own beside this one."""

from generator.source.records.challenge import ChallengeRecord, Winner
from generator.source.records.figure_of import FigureOf
from generator.source.records.network import Meeting, MeetingState, NetworkRecord, NetworkStatus
from generator.source.records.newsletter import NewsletterItem, NewsletterRecord
from generator.source.records.organisation import OrganisationKind, OrganisationRecord
from generator.source.records.programme import Offer, ProgrammeRecord, Row, Season, Total
from generator.source.records.statistic import StatisticRecord
from generator.source.records.vocabulary import (
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
from generator.source.records.withdrawn import WithdrawnRecord

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
