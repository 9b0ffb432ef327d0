"""A programme with its seasons, totals and what it offers."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.act_parts import Link
from generator.schema.records.fields import (
    ActRef,
    Address,
    Labels,
    Line40,
    Line100,
    Line250,
    Moment,
    Number,
    OrganisationRef,
    ProgrammeRef,
    Record,
    key,
)
from generator.schema.records.figure import Figure
from generator.schema.records.figure_of import FigureOf
from generator.schema.records.shared_keys import ENDED, FIGURES, FORMER_IDS, NAME, SOURCE, STARTED, SUMMARY, WEBSITE

_DESCRIPTION = key(
    fi=("Kuvaus", "Kuvaus kolmella kielellä."),
    sv=("Beskrivning", "En beskrivning på tre språk."),
    en=("Description", "A description in three languages."),
)
_LINKS = key(
    fi=("Linkit", "Sivut, joilla on lisää."),
    sv=("Länkar", "Sidor med mer information."),
    en=("Links", "Pages with more."),
)


class Row(Record):
    """One part of a total."""

    name: Annotated[
        Labels | Line100,
        key(
            fi=("Nimi", "Kenen tai minkä osuus."),
            sv=("Namn", "Vems eller vilken andel."),
            en=("Name", "Whose or which share."),
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
    act: Annotated[
        ActRef | None,
        key(
            fi=("Teko", "Teko, josta osuus kertoo."),
            sv=("Gärning", "Gärningen som andelen gäller."),
            en=("Act", "The act the share is of."),
        ),
    ] = None
    value: Annotated[
        Number,
        key(
            fi=("Luku", "Osuuden suuruus."),
            sv=("Tal", "Andelens storlek."),
            en=("Value", "How large the share is."),
        ),
    ]


class Total(Record):
    """A total with its parts; that the parts add up to it is a rule (TOTAL)."""

    what: Annotated[
        Labels,
        key(
            fi=("Mitä lasketaan", "Kolmella kielellä, esimerkiksi: sertifikaatteja."),
            sv=("Vad som räknas", "På tre språk, till exempel: certifikat."),
            en=("What is counted", "In three languages, for example: certificates."),
        ),
    ]
    total: Annotated[
        Figure,
        key(
            fi=("Yhteensä", "Kokonaismäärä lähteineen."),
            sv=("Totalt", "Totalantalet med källa."),
            en=("Total", "The total with its source."),
        ),
    ]
    rows: Annotated[
        tuple[Row, ...],
        Field(min_length=1, max_length=400),
        key(
            fi=("Osat", "Osat, joista summa tulee."),
            sv=("Delar", "Delarna som summan består av."),
            en=("Parts", "The parts that make the sum."),
        ),
    ]


class Season(Record):
    """One round of a programme: a course, a year, a pilot."""

    name: Annotated[Labels, NAME]
    started: Annotated[Moment | None, STARTED] = None
    ended: Annotated[Moment | None, ENDED] = None
    description: Annotated[Labels | None, _DESCRIPTION] = None
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=30), FIGURES] = ()
    totals: Annotated[
        tuple[Total, ...],
        Field(max_length=5),
        key(
            fi=("Summat", "Summat, joiden osat tarkistetaan."),
            sv=("Summor", "Summor vars delar kontrolleras."),
            en=("Totals", "Totals whose parts are checked."),
        ),
    ] = ()
    source: Annotated[Line250 | None, SOURCE] = None


class Offer(Record):
    """Something that a programme or network gives: a service, a tool, a series of events."""

    name: Annotated[Labels, NAME]
    description: Annotated[Labels | None, _DESCRIPTION] = None
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=20), FIGURES] = ()
    link: Annotated[
        Address | None,
        key(
            fi=("Linkki", "Missä siitä kerrotaan lisää."),
            sv=("Länk", "Var det finns mer att läsa."),
            en=("Link", "Where to read more of it."),
        ),
    ] = None
    act: Annotated[
        ActRef | None,
        key(
            fi=("Teko", "Teko, joka kertoo siitä."),
            sv=("Gärning", "Gärningen som berättar om det."),
            en=("Act", "The act that tells of it."),
        ),
    ] = None
    source: Annotated[Line250 | None, SOURCE] = None


class ProgrammeRecord(Record):
    """A programme of development work, with its rounds, services, tools, events and figures."""

    name: Annotated[Labels, NAME]
    short_name: Annotated[
        Line40 | None,
        key(
            fi=("Lyhenne", "Lyhyt nimi, esimerkiksi EKJ."),
            sv=("Förkortning", "Det korta namnet, till exempel EKJ."),
            en=("Short name", "The short name, for example EKJ."),
        ),
    ] = None
    summary: Annotated[Labels, SUMMARY]
    description: Annotated[Labels | None, _DESCRIPTION] = None
    started: Annotated[Moment | None, STARTED] = None
    ended: Annotated[Moment | None, ENDED] = None
    organisers: Annotated[
        tuple[Labels | Line100, ...],
        Field(max_length=30),
        key(
            fi=("Järjestäjät", "Ketkä ohjelmaa johtavat tai rahoittavat."),
            sv=("Arrangörer", "Vilka som leder eller finansierar programmet."),
            en=("Organisers", "Who leads or funds the programme."),
        ),
    ] = ()
    carriers: Annotated[
        tuple[Labels | Line100, ...],
        Field(max_length=30),
        key(
            fi=("Toteuttajat", "Ketkä ohjelman toteuttavat."),
            sv=("Genomförare", "Vilka som genomför programmet."),
            en=("Carried out by", "Who carries the programme out."),
        ),
    ] = ()
    seasons: Annotated[
        tuple[Season, ...],
        Field(max_length=50),
        key(
            fi=("Kaudet", "Ohjelman kierrokset tai vuodet aikajärjestyksessä."),
            sv=("Omgångar", "Programmets omgångar eller år i tidsordning."),
            en=("Seasons", "The rounds or years of the programme, in order of time."),
        ),
    ] = ()
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=50), FIGURES] = ()
    services: Annotated[
        tuple[Offer, ...],
        Field(max_length=30),
        key(
            fi=("Palvelut", "Mitä ohjelma tarjoaa."),
            sv=("Tjänster", "Vad programmet erbjuder."),
            en=("Services", "What the programme offers."),
        ),
    ] = ()
    tools: Annotated[
        tuple[Offer, ...],
        Field(max_length=30),
        key(
            fi=("Työkalut", "Ohjelmassa syntyneet työkalut."),
            sv=("Verktyg", "Verktyg som har uppstått i programmet."),
            en=("Tools", "Tools that came of the programme."),
        ),
    ] = ()
    event_series: Annotated[
        tuple[Offer, ...],
        Field(max_length=30),
        key(
            fi=("Tapahtumasarjat", "Foorumit, aamiaiset ja muut toistuvat tapahtumat."),
            sv=("Evenemangsserier", "Forum, bruncher och andra återkommande evenemang."),
            en=("Series of events", "Forums, brunches and other recurring events."),
        ),
    ] = ()
    part_of: Annotated[
        ProgrammeRef | None,
        key(
            fi=("Osa ohjelmaa", "Ohjelma, johon tämä kuuluu."),
            sv=("Del av program", "Programmet som det här hör till."),
            en=("Part of", "The programme this belongs to."),
        ),
    ] = None
    website: Annotated[Address | None, WEBSITE] = None
    links: Annotated[tuple[Link, ...], Field(max_length=20), _LINKS] = ()
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
