"""A figure with what it counts, as the records of programmes, networks and challenges hold it."""

from typing import Annotated

from generator.schema.records.fields import Labels, Record, key
from generator.schema.records.figure import Figure


class FigureOf(Record):
    """A figure and what it is of."""

    what: Annotated[
        Labels,
        key(
            fi=("Mitä luku kertoo", "Kolmella kielellä, esimerkiksi: osallistujia."),
            sv=("Vad talet anger", "På tre språk, till exempel: deltagare."),
            en=("What it is", "In three languages, for example: participants."),
        ),
    ]
    figure: Annotated[
        Figure,
        key(
            fi=("Luku", "Luku, yksikkö, tarkkuus, päivä ja lähde."),
            sv=("Tal", "Tal, enhet, noggrannhet, datum och källa."),
            en=("Figure", "Value, unit, precision, date and source."),
        ),
    ]
