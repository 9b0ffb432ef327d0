"""A network of peers with its meetings."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.fields import Choice, Date, Labels, Line100, Line250, ProgrammeRef, Record, key
from generator.schema.records.figure_of import FigureOf
from generator.schema.records.shared_keys import FIGURES, FORMER_IDS, NAME, SUMMARY


class NetworkStatus(Choice):
    """Whether a network meets yet."""

    PLANNED = "planned", "Suunnitteilla", "Planeras", "Planned"
    WISHED_FOR = "wished-for", "Toivottu", "Önskat", "Wished for"
    ACTIVE = "active", "Toiminnassa", "Verksamt", "Active"


class MeetingState(Choice):
    """Whether a meeting has been."""

    PAST = "past", "Pidetty", "Hållits", "Past"
    COMING = "coming", "Tulossa", "På kommande", "Coming"


class Meeting(Record):
    """One meeting of a network: its themes, who presented, when."""

    name: Annotated[Labels, NAME]
    state: Annotated[
        MeetingState | None,
        key(
            fi=("Tila", "Onko tapaaminen pidetty (past) vai tulossa (coming), lähteen aikaan."),
            sv=("Status", "Har mötet hållits (past) eller är det på kommande (coming), enligt källan."),
            en=("State", "Whether it is past or coming, at the time of the source."),
        ),
    ] = None
    when: Annotated[
        Labels | None,
        key(
            fi=("Milloin", "Aika sanoin, esimerkiksi: kevät 2021."),
            sv=("När", "Tiden i ord, till exempel: våren 2021."),
            en=("When", "The time in words, for example: spring 2021."),
        ),
    ] = None
    date: Annotated[
        Date | None,
        key(
            fi=("Päivä", "Päivä, jos se tiedetään."),
            sv=("Datum", "Datumet, om det är känt."),
            en=("Date", "The date, when it is known."),
        ),
    ] = None
    themes: Annotated[
        tuple[Labels, ...],
        Field(max_length=20),
        key(
            fi=("Aiheet", "Mistä tapaamisessa puhutaan."),
            sv=("Ämnen", "Vad mötet handlar om."),
            en=("Topics", "What the meeting is about."),
        ),
    ] = ()
    presenters: Annotated[
        tuple[Line100, ...],
        Field(max_length=10),
        key(
            fi=("Esittelijät", "Organisaatiot, jotka esittelevät työtään."),
            sv=("Presentatörer", "Organisationerna som presenterar sitt arbete."),
            en=("Presenters", "The organisations that present their work."),
        ),
    ] = ()
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=10), FIGURES] = ()


class NetworkRecord(Record):
    """A peer network: who it is for, and its meetings."""

    name: Annotated[Labels, NAME]
    summary: Annotated[Labels, SUMMARY]
    status: Annotated[
        NetworkStatus,
        key(
            fi=("Tila", "Toiminnassa (active), suunnitteilla (planned) vai toivottu (wished-for)."),
            sv=("Status", "Verksamt (active), planeras (planned) eller önskat (wished-for)."),
            en=("Status", "Active, planned or wished-for."),
        ),
    ]
    programme: Annotated[
        ProgrammeRef | None,
        key(
            fi=("Ohjelma", "Ohjelma, johon verkosto kuuluu."),
            sv=("Program", "Programmet som nätverket hör till."),
            en=("Programme", "The programme the network belongs to."),
        ),
    ] = None
    meetings: Annotated[
        tuple[Meeting, ...],
        Field(max_length=100),
        key(
            fi=("Tapaamiset", "Tapaamiset aikajärjestyksessä."),
            sv=("Möten", "Mötena i tidsordning."),
            en=("Meetings", "The meetings in order of time."),
        ),
    ] = ()
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=20), FIGURES] = ()
    sources: Annotated[
        tuple[Line250, ...],
        Field(min_length=1, max_length=20),
        key(
            fi=("Lähteet", "Lähteet, joista tiedot ovat."),
            sv=("Källor", "Källorna som uppgifterna kommer från."),
            en=("Sources", "Where the facts are from."),
        ),
    ]
    former_ids: FORMER_IDS = ()
