"""A challenge campaign with its days and winners."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.fields import (
    Labels,
    Line100,
    Line250,
    Moment,
    OrganisationRef,
    ProgrammeRef,
    Record,
    key,
)
from generator.schema.records.figure import Figure
from generator.schema.records.figure_of import FigureOf
from generator.schema.records.shared_keys import ENDED, FIGURES, FORMER_IDS, NAME, STARTED, SUMMARY


class Winner(Record):
    """Who won a challenge, and with what."""

    name: Annotated[
        Labels | Line100,
        key(
            fi=("Voittaja", "Kuka voitti."),
            sv=("Vinnare", "Vem som vann."),
            en=("Winner", "Who won."),
        ),
    ]
    organisation: Annotated[
        OrganisationRef | None,
        key(
            fi=("Organisaatio", "Organisaation tunnus, jos se on torilla."),
            sv=("Organisation", "Organisationens id, om den finns på arenan."),
            en=("Organisation", "The organisation's id, when it is on the market."),
        ),
    ] = None
    title: Annotated[
        Labels | None,
        key(
            fi=("Titteli", "Mikä nimi voitolle annettiin."),
            sv=("Titel", "Vilken titel vinnaren fick."),
            en=("Title", "The title that was won."),
        ),
    ] = None
    figure: Annotated[
        Figure | None,
        key(
            fi=("Luku", "Millä määrällä voitto tuli."),
            sv=("Tal", "Med vilket antal segern kom."),
            en=("Figure", "With what number it was won."),
        ),
    ] = None


class ChallengeRecord(Record):
    """A challenge campaign: when, what for, who won."""

    name: Annotated[Labels, NAME]
    summary: Annotated[Labels, SUMMARY]
    started: Annotated[Moment, STARTED]
    ended: Annotated[Moment | None, ENDED] = None
    criteria: Annotated[
        tuple[Labels, ...],
        Field(max_length=20),
        key(
            fi=("Perusteet", "Mikä ratkaisee haasteen."),
            sv=("Kriterier", "Vad som avgör utmaningen."),
            en=("Criteria", "What decides the challenge."),
        ),
    ] = ()
    programme: Annotated[
        ProgrammeRef | None,
        key(
            fi=("Ohjelma", "Ohjelma, johon haaste kuuluu."),
            sv=("Program", "Programmet som utmaningen hör till."),
            en=("Programme", "The programme the challenge belongs to."),
        ),
    ] = None
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=20), FIGURES] = ()
    winners: Annotated[
        tuple[Winner, ...],
        Field(max_length=20),
        key(
            fi=("Voittajat", "Ketkä voittivat."),
            sv=("Vinnare", "Vilka som vann."),
            en=("Winners", "Who won."),
        ),
    ] = ()
    sources: Annotated[
        tuple[Line250, ...],
        Field(max_length=20),
        key(
            fi=("Lähteet", "Lähteet, joista tiedot ovat."),
            sv=("Källor", "Källorna som uppgifterna kommer från."),
            en=("Sources", "Where the facts are from."),
        ),
    ] = ()
    former_ids: FORMER_IDS = ()
