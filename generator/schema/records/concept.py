"""The thesaurus: concepts with their names, and every word that anybody has for them.

A concept is a thing that people work with. Its words may stand in each other's place for somebody who searches; what is
narrower is a concept of its own.
"""

from typing import Annotated

from pydantic import Field, RootModel

from generator.schema.records.fields import (
    ConceptRef,
    Id,
    Labels,
    Line40,
    Line100,
    Record,
    SectorRef,
    ThemeRef,
    key,
)

_IN_FINNISH = key(
    fi=("Suomeksi", "Sanat perusmuodossa tai sanaliitot: hävikkiruoka, ruoan hukka."),
    sv=("På finska", "Ord i grundform eller fraser: hävikkiruoka, ruoan hukka."),
    en=("In Finnish", "Words in their dictionary form, or phrases: hävikkiruoka, ruoan hukka."),
)
_IN_SWEDISH = key(
    fi=("Ruotsiksi", "Sanat niin kuin Suomessa sanotaan: matspill, livsmedelssvinn."),
    sv=("På svenska", "Orden som de används i Finland: matspill, livsmedelssvinn."),
    en=("In Swedish", "The words as they are used in Finland: matspill, livsmedelssvinn."),
)
_IN_ENGLISH = key(
    fi=("Englanniksi", "Sanat englanniksi: meal waste, surplus food."),
    sv=("På engelska", "Orden på engelska: meal waste, surplus food."),
    en=("In English", "The words in English: meal waste, surplus food."),
)
_SHORT_IN_FINNISH = key(
    fi=("Suomeksi", "Lyhenne ja mitä se tarkoittaa: tva: työn vaativuuden arviointi."),
    sv=("På finska", "Förkortningen och vad den betyder: tva: työn vaativuuden arviointi."),
    en=("In Finnish", "The abbreviation and what it stands for: tva: työn vaativuuden arviointi."),
)
_SHORT_IN_SWEDISH = key(
    fi=("Ruotsiksi", "Sama ruotsiksi: UBS: Utbildningsstyrelsen."),
    sv=("På svenska", "Samma på svenska: UBS: Utbildningsstyrelsen."),
    en=("In Swedish", "The same in Swedish: UBS: Utbildningsstyrelsen."),
)
_SHORT_IN_ENGLISH = key(
    fi=("Englanniksi", "Sama englanniksi: KPI: key performance indicator."),
    sv=("På engelska", "Samma på engelska: KPI: key performance indicator."),
    en=("In English", "The same in English: KPI: key performance indicator."),
)
_MANY = Field(max_length=100)


class WordLists(Record):
    """Words and phrases in each language."""

    fi: Annotated[tuple[Line100, ...], _MANY, _IN_FINNISH] = ()
    sv: Annotated[tuple[Line100, ...], _MANY, _IN_SWEDISH] = ()
    en: Annotated[tuple[Line100, ...], _MANY, _IN_ENGLISH] = ()


class Abbreviations(Record):
    """Abbreviations in each language, and what each stands for."""

    fi: Annotated[dict[Line40, Line100], _MANY, _SHORT_IN_FINNISH] = Field(default_factory=dict)
    sv: Annotated[dict[Line40, Line100], _MANY, _SHORT_IN_SWEDISH] = Field(default_factory=dict)
    en: Annotated[dict[Line40, Line100], _MANY, _SHORT_IN_ENGLISH] = Field(default_factory=dict)


class ConceptRecord(Record):
    """A thing that people work with: what it is called, and where it stands among the others."""

    name: Annotated[
        Labels,
        key(
            fi=("Nimi", "Nimi kolmella kielellä, pienellä alkukirjaimella ja perusmuodossa: ruokahävikki."),
            sv=("Namn", "Namnet på tre språk, med liten begynnelsebokstav och i grundform: matsvinn."),
            en=("Name", "The name in three languages, in lower case and in its dictionary form: food waste."),
        ),
    ]
    words: Annotated[
        WordLists | None,
        key(
            fi=("Muut sanat", "Muut sanat aivan samalle asialle. Suppeampi asia on oma käsitteensä."),
            sv=("Andra ord", "Andra ord för precis samma sak. Det som är snävare är ett eget begrepp."),
            en=("Other words", "Other words for the very same thing. What is narrower is a concept of its own."),
        ),
    ] = None
    spoken: Annotated[
        WordLists | None,
        key(
            fi=("Puhekieli", "Arkiset ja vanhat sanat, joilla haetaan mutta joita sivut eivät käytä."),
            sv=("Talspråk", "Vardagliga och gamla ord som man söker med men som sidorna inte använder."),
            en=("Spoken words", "Everyday and old words that people search with and pages do not use."),
        ),
    ] = None
    abbreviations: Annotated[
        Abbreviations | None,
        key(
            fi=("Lyhenteet", "Lyhenne ja mitä se tarkoittaa, esimerkiksi tva: työn vaativuuden arviointi."),
            sv=("Förkortningar", "Förkortningen och vad den betyder, till exempel UBS: Utbildningsstyrelsen."),
            en=(
                "Abbreviations",
                "The abbreviation and what it stands for, for example KPI: key performance indicator.",
            ),
        ),
    ] = None
    titles: Annotated[
        WordLists | None,
        key(
            fi=("Ammattinimikkeet", "Uudet ja vanhat nimikkeet, joiden haltijat tekevät juuri tätä työtä."),
            sv=("Yrkesbeteckningar", "Nya och gamla beteckningar för dem som gör just det här arbetet."),
            en=("Job titles", "New and old titles of those who do just this work."),
        ),
    ] = None
    laws: Annotated[
        WordLists | None,
        key(
            fi=("Säädökset", "Lait, asetukset ja sopimukset juuri tästä, niillä nimillä joilla niistä puhutaan."),
            sv=("Författningar", "Lagar, förordningar och avtal om just det här, med de namn som används."),
            en=("Laws", "Laws, decrees and agreements about just this, by the names that people use."),
        ),
    ] = None
    broader: Annotated[
        tuple[ConceptRef, ...],
        Field(max_length=10),
        key(
            fi=("Yläkäsitteet", "Laajempien käsitteiden tunnukset: ruokahävikki on yksi jätteen laji, siis jate."),
            sv=("Överordnade begrepp", "Id för vidare begrepp: matsvinn är ett slags avfall, alltså jate."),
            en=("Broader concepts", "The ids of wider concepts: food waste is a kind of waste, so jate."),
        ),
    ] = ()
    related: Annotated[
        tuple[ConceptRef, ...],
        Field(max_length=30),
        key(
            fi=("Lähikäsitteet", "Niiden käsitteiden tunnukset, jotka ovat askelen päässä sivulla."),
            sv=("Närliggande begrepp", "Id för begrepp som ligger ett steg vid sidan om."),
            en=("Related concepts", "The ids of concepts that lie a step beside it."),
        ),
    ] = ()
    theme: Annotated[
        ThemeRef | None,
        key(
            fi=("Teema", "Teeman tunnus, jos käsite on sama asia kuin teema."),
            sv=("Tema", "Temats id, om begreppet är samma sak som temat."),
            en=("Theme", "The theme's id, where the concept is the same thing as the theme."),
        ),
    ] = None
    sector: Annotated[
        SectorRef | None,
        key(
            fi=("Toimiala", "Toimialan tunnus, jos käsite on sama asia kuin toimiala."),
            sv=("Sektor", "Sektorns id, om begreppet är samma sak som sektorn."),
            en=("Sector", "The sector's id, where the concept is the same thing as the sector."),
        ),
    ] = None


class ConceptsRecord(RootModel[dict[Id, ConceptRecord]]):
    """`editorial/vocabulary/concepts/<field>.yaml`: the concepts of one field by id. An id stands in one file only."""
