"""A statistic: figures of one thing over time."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.fields import Labels, Line250, Record, key
from generator.schema.records.figure import Figure, Unit
from generator.schema.records.shared_keys import FORMER_IDS, NAME, SUMMARY


class StatisticRecord(Record):
    """The same thing counted at several times: a series of figures, each with its date and source."""

    name: Annotated[Labels, NAME]
    summary: Annotated[Labels | None, SUMMARY] = None
    unit: Annotated[
        Unit | None,
        key(
            fi=("Yksikkö", "Mitä luvut laskevat, kolmella kielellä."),
            sv=("Enhet", "Vad talen räknar, på tre språk."),
            en=("Unit", "What the figures count, in three languages."),
        ),
    ] = None
    figures: Annotated[
        tuple[Figure, ...],
        Field(max_length=200),
        key(
            fi=("Luvut", "Luvut aikajärjestyksessä, jokaisella päivä ja lähde."),
            sv=("Siffror", "Siffrorna i tidsordning, var och en med datum och källa."),
            en=("Figures", "The figures in order of time, each with its date and source."),
        ),
    ] = ()
    findings: Annotated[
        tuple[Labels, ...],
        Field(max_length=20),
        key(
            fi=("Havainnot", "Mitä muuta lähde kertoo, ilman lukua."),
            sv=("Iakttagelser", "Vad källan annars säger, utan siffra."),
            en=("Findings", "What else the source says, without a figure."),
        ),
    ] = ()
    sources: Annotated[
        tuple[Line250, ...],
        Field(max_length=20),
        key(
            fi=("Lähteet", "Lähteet, joista havainnot ovat."),
            sv=("Källor", "Källorna som iakttagelserna kommer från."),
            en=("Sources", "Where the findings are from."),
        ),
    ] = ()
    former_ids: FORMER_IDS = ()
