"""A figure: a number that keeps its unit, its precision, its date and its source."""

from typing import Annotated

from generator.schema.records.fields import Date, Labels, Line40, Line250, Number, Precision, Record, key

Unit = Line40 | Labels
"""In the act's own language, or in all three where the editors keep it."""


class Figure(Record):
    """`value`, or `low` and `high`; which of them is a rule (FIGURE)."""

    value: Annotated[
        Number | None,
        key(
            fi=("Luku", "Yksi luku. Jos tiedät vain haarukan, käytä kenttiä low ja high."),
            sv=("Tal", "Ett tal. Om du bara vet ett intervall, använd low och high."),
            en=("Value", "One number. If you know only a range, use low and high."),
        ),
    ] = None
    low: Annotated[
        Number | None,
        key(
            fi=("Vähintään", "Haarukan pienempi luku."),
            sv=("Minst", "Intervallets lägre tal."),
            en=("Low", "The lower end of a range."),
        ),
    ] = None
    high: Annotated[
        Number | None,
        key(
            fi=("Enintään", "Haarukan suurempi luku."),
            sv=("Högst", "Intervallets högre tal."),
            en=("High", "The upper end of a range."),
        ),
    ] = None
    unit: Annotated[
        Unit | None,
        key(
            fi=("Yksikkö", "Mitä luku laskee, esimerkiksi % tai min."),
            sv=("Enhet", "Vad talet räknar, till exempel % eller min."),
            en=("Unit", "What the number counts, for example % or min."),
        ),
    ] = None
    precision: Annotated[
        Precision,
        key(
            fi=("Tarkkuus", "Onko luku tarkka (exact), noin (about), yli (over) vai lähes (nearly)."),
            sv=("Noggrannhet", "Är talet exakt (exact), cirka (about), över (over) eller nästan (nearly)."),
            en=("Precision", "Is the number exact, about, over or nearly."),
        ),
    ] = Precision.EXACT
    date: Annotated[
        Date | None,
        key(
            fi=("Päivä", "Milloin luku piti paikkansa: vuosi, kuukausi tai päivä."),
            sv=("Datum", "När talet gällde: år, månad eller dag."),
            en=("Date", "When the number was true: a year, month or day."),
        ),
    ] = None
    source: Annotated[
        Line250 | None,
        key(
            fi=("Lähde", "Mistä luku on saatu."),
            sv=("Källa", "Varifrån talet kommer."),
            en=("Source", "Where the number comes from."),
        ),
    ] = None
