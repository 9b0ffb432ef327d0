"""The records that the editors keep: who, in which programme, network or challenge, and sourced figures."""

from typing import Annotated, ClassVar

from pydantic import Field, RootModel

from generator.source.records.act import Link
from generator.source.records.fields import (
    ActId,
    Address,
    Choice,
    Date,
    Id,
    Labels,
    LanguageCode,
    Line40,
    Line100,
    Line250,
    Moment,
    Number,
    Prose,
    Record,
    key,
)
from generator.source.records.figure import Figure, Unit

_NAME = key(
    fi=("Nimi", "Nimi kolmella kielellä."),
    sv=("Namn", "Namnet på tre språk."),
    en=("Name", "The name in three languages."),
)
_SUMMARY = key(
    fi=("Tiivistelmä", "Mistä on kyse, yhdellä tai kahdella lauseella kolmella kielellä."),
    sv=("Sammanfattning", "Vad det handlar om, i en eller två meningar på tre språk."),
    en=("Summary", "What it is, in a sentence or two in three languages."),
)
_DESCRIPTION = key(
    fi=("Kuvaus", "Kuvaus kolmella kielellä."),
    sv=("Beskrivning", "En beskrivning på tre språk."),
    en=("Description", "A description in three languages."),
)
_SOURCE = key(
    fi=("Lähde", "Mistä tieto on."),
    sv=("Källa", "Varifrån uppgiften kommer."),
    en=("Source", "Where it is known from."),
)
_STARTED = key(
    fi=("Alkoi", "Vuosi, kuukausi tai päivä: 2024, 2024-05 tai 2024-05-12."),
    sv=("Började", "År, månad eller dag: 2024, 2024-05 eller 2024-05-12."),
    en=("Started", "A year, month or day: 2024, 2024-05 or 2024-05-12."),
)
_ENDED = key(
    fi=("Päättyi", "Jätä pois, jos päättymisestä ei ole tietoa."),
    sv=("Avslutades", "Lämna bort om slutet inte är känt."),
    en=("Ended", "Leave it out when the end is not known."),
)
_FIGURES = key(
    fi=("Luvut", "Luvut tarkkuuksineen, päivineen ja lähteineen."),
    sv=("Siffror", "Siffror med noggrannhet, datum och källa."),
    en=("Figures", "Figures with their precision, date and source."),
)
_FORMER = key(
    fi=("Entiset tunnukset", "Tunnukset, joilla tietue on ennen ollut."),
    sv=("Tidigare id", "Id som posten har haft."),
    en=("Former ids", "Ids that the record has had."),
)
_WEBSITE = key(
    fi=("Verkkosivusto", "Koko osoite, alussa https://."),
    sv=("Webbplats", "Hela adressen, börjar med https://."),
    en=("Website", "The whole address, beginning with https://."),
)
_LINKS = key(
    fi=("Linkit", "Sivut, joilla on lisää."),
    sv=("Länkar", "Sidor med mer information."),
    en=("Links", "Pages with more."),
)
_FORMER_IDS = Annotated[tuple[Id, ...], Field(max_length=20), _FORMER]


class OrganisationKind(Choice):
    """What kind of body it is."""

    MUNICIPALITY = "municipality", "Kunta tai kaupunki", "Kommun eller stad", "Municipality"
    JOINT_AUTHORITY = "joint-authority", "Kuntayhtymä", "Samkommun", "Joint municipal authority"
    WELLBEING_COUNTY = "wellbeing-county", "Hyvinvointialue", "Välfärdsområde", "Wellbeing services county"
    COMPANY = "company", "Kunnan omistama yhtiö", "Kommunägt bolag", "Municipally owned company"
    ASSOCIATION = "association", "Järjestö tai liitto", "Organisation eller förbund", "Association"
    EDUCATION = "education", "Oppilaitos", "Läroanstalt", "Educational institution"
    OTHER = "other", "Muu toimija", "Annan aktör", "Other body"


class OrganisationRecord(Record):
    """The legal body that did the act. The file's name is its id and the name of its folder in `acts/`."""

    noun: ClassVar[str] = "organisation"

    name: Annotated[Labels, _NAME]
    kind: Annotated[
        OrganisationKind,
        key(
            fi=("Laji", "Kunta, kuntayhtymä, hyvinvointialue, yhtiö tai muu."),
            sv=("Typ", "Kommun, samkommun, välfärdsområde, bolag eller annat."),
            en=("Kind", "Municipality, joint authority, wellbeing county, company or other."),
        ),
    ]
    municipality: Annotated[
        Line40 | None,
        key(
            fi=("Kunta", 'Kotikunnan kolminumeroinen tunnus lainausmerkeissä, esimerkiksi "049".'),
            sv=("Kommun", 'Hemkommunens tresiffriga kod inom citattecken, till exempel "049".'),
            en=("Municipality", 'The three-digit code of its home municipality in quotes, for example "049".'),
        ),
    ] = None
    regions: Annotated[
        tuple[Id, ...],
        Field(max_length=19),
        key(
            fi=("Maakunnat", "Maakuntien tunnukset, esimerkiksi lappi, jos kotikunta ei kerro niitä."),
            sv=("Landskap", "Landskapens id, till exempel lappi, om hemkommunen inte anger dem."),
            en=("Regions", "Region ids, for example lappi, when the home municipality does not tell them."),
        ),
    ] = ()
    website: Annotated[Address | None, _WEBSITE] = None
    forge_team: Annotated[
        Line100 | None,
        key(
            fi=("Tarkastajat", "Ryhmä, joka tarkastaa organisaation teot, esimerkiksi @tori/kemi."),
            sv=("Granskare", "Gruppen som granskar organisationens gärningar, till exempel @tori/kemi."),
            en=("Reviewers", "The team that reviews the organisation's acts, for example @tori/kemi."),
        ),
    ] = None
    successor: Annotated[
        Id | None,
        key(
            fi=("Seuraaja", "Organisaatio, joka jatkaa sen tehtäviä."),
            sv=("Efterföljare", "Organisationen som fortsätter dess uppgifter."),
            en=("Successor", "The organisation that goes on with its tasks."),
        ),
    ] = None
    former_ids: _FORMER_IDS = ()


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
        Id | None,
        key(
            fi=("Organisaatio", "Organisaation tunnus, jos se on torilla."),
            sv=("Organisation", "Organisationens id, om den finns på torget."),
            en=("Organisation", "The organisation's id, when it is on the market."),
        ),
    ] = None
    act: Annotated[
        ActId | None,
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

    name: Annotated[Labels, _NAME]
    started: Annotated[Moment | None, _STARTED] = None
    ended: Annotated[Moment | None, _ENDED] = None
    description: Annotated[Labels | None, _DESCRIPTION] = None
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=30), _FIGURES] = ()
    totals: Annotated[
        tuple[Total, ...],
        Field(max_length=5),
        key(
            fi=("Summat", "Summat, joiden osat tarkistetaan."),
            sv=("Summor", "Summor vars delar kontrolleras."),
            en=("Totals", "Totals whose parts are checked."),
        ),
    ] = ()
    source: Annotated[Line250 | None, _SOURCE] = None


class Offer(Record):
    """Something that a programme or network gives: a service, a tool, a series of events."""

    name: Annotated[Labels, _NAME]
    description: Annotated[Labels | None, _DESCRIPTION] = None
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=20), _FIGURES] = ()
    link: Annotated[
        Address | None,
        key(
            fi=("Linkki", "Missä siitä kerrotaan lisää."),
            sv=("Länk", "Var det finns mer att läsa."),
            en=("Link", "Where to read more of it."),
        ),
    ] = None
    act: Annotated[
        ActId | None,
        key(
            fi=("Teko", "Teko, joka kertoo siitä."),
            sv=("Gärning", "Gärningen som berättar om det."),
            en=("Act", "The act that tells of it."),
        ),
    ] = None
    source: Annotated[Line250 | None, _SOURCE] = None


class ProgrammeRecord(Record):
    """A programme of development work, with its rounds, services, tools, events and figures."""

    noun: ClassVar[str] = "programme"

    name: Annotated[Labels, _NAME]
    short_name: Annotated[
        Line40 | None,
        key(
            fi=("Lyhenne", "Lyhyt nimi, esimerkiksi EKJ."),
            sv=("Förkortning", "Det korta namnet, till exempel EKJ."),
            en=("Short name", "The short name, for example EKJ."),
        ),
    ] = None
    summary: Annotated[Labels, _SUMMARY]
    description: Annotated[Labels | None, _DESCRIPTION] = None
    started: Annotated[Moment | None, _STARTED] = None
    ended: Annotated[Moment | None, _ENDED] = None
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
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=50), _FIGURES] = ()
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
        Id | None,
        key(
            fi=("Osa ohjelmaa", "Ohjelma, johon tämä kuuluu."),
            sv=("Del av program", "Programmet som det här hör till."),
            en=("Part of", "The programme this belongs to."),
        ),
    ] = None
    website: Annotated[Address | None, _WEBSITE] = None
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
    former_ids: _FORMER_IDS = ()


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

    name: Annotated[Labels, _NAME]
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
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=10), _FIGURES] = ()


class NetworkRecord(Record):
    """A peer network: who it is for, and its meetings."""

    noun: ClassVar[str] = "network"

    name: Annotated[Labels, _NAME]
    summary: Annotated[Labels, _SUMMARY]
    status: Annotated[
        NetworkStatus,
        key(
            fi=("Tila", "Toiminnassa (active), suunnitteilla (planned) vai toivottu (wished-for)."),
            sv=("Status", "Verksamt (active), planeras (planned) eller önskat (wished-for)."),
            en=("Status", "Active, planned or wished-for."),
        ),
    ]
    programme: Annotated[
        Id | None,
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
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=20), _FIGURES] = ()
    sources: Annotated[
        tuple[Line250, ...],
        Field(min_length=1, max_length=20),
        key(
            fi=("Lähteet", "Lähteet, joista tiedot ovat."),
            sv=("Källor", "Källorna som uppgifterna kommer från."),
            en=("Sources", "Where the facts are from."),
        ),
    ]
    former_ids: _FORMER_IDS = ()


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
        Id | None,
        key(
            fi=("Organisaatio", "Organisaation tunnus, jos se on torilla."),
            sv=("Organisation", "Organisationens id, om den finns på torget."),
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

    noun: ClassVar[str] = "challenge"

    name: Annotated[Labels, _NAME]
    summary: Annotated[Labels, _SUMMARY]
    started: Annotated[Moment, _STARTED]
    ended: Annotated[Moment | None, _ENDED] = None
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
        Id | None,
        key(
            fi=("Ohjelma", "Ohjelma, johon haaste kuuluu."),
            sv=("Program", "Programmet som utmaningen hör till."),
            en=("Programme", "The programme the challenge belongs to."),
        ),
    ] = None
    figures: Annotated[tuple[FigureOf, ...], Field(max_length=20), _FIGURES] = ()
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
    former_ids: _FORMER_IDS = ()


class NewsletterItem(Record):
    """One act in a newsletter issue, with the editors' words before it."""

    act: Annotated[
        ActId,
        key(
            fi=("Teko", "Teon tunnus: organisaatio/teko."),
            sv=("Gärning", "Gärningens id: organisation/gärning."),
            en=("Act", "The act's id: organisation/act."),
        ),
    ]
    words: Annotated[
        Prose | None,
        key(
            fi=("Saate", "Toimituksen sanat ennen tekoa."),
            sv=("Ingress", "Redaktionens ord före gärningen."),
            en=("Words", "The editors' words before the act."),
        ),
    ] = None


class NewsletterRecord(Record):
    """One issue of the newsletter: its acts in order and the words around them."""

    noun: ClassVar[str] = "newsletter"

    title: Annotated[
        Line100,
        key(
            fi=("Otsikko", "Viestin aihe."),
            sv=("Rubrik", "Meddelandets ämne."),
            en=("Title", "The subject of the mail."),
        ),
    ]
    date: Annotated[
        Date,
        key(
            fi=("Päivä", "Lähetyspäivä."),
            sv=("Datum", "Dagen då det skickas."),
            en=("Date", "The day it is sent."),
        ),
    ]
    language: Annotated[
        LanguageCode,
        key(
            fi=("Kieli", "Kirjeen kieli: fi, sv tai en."),
            sv=("Språk", "Brevets språk: fi, sv eller en."),
            en=("Language", "The language of the letter: fi, sv or en."),
        ),
    ]
    sent: Annotated[
        Date | None,
        key(
            fi=("Lähetetty", "Päivä, jona kirje lähti. Sen jälkeen sitä ei muuteta."),
            sv=("Skickat", "Dagen då brevet gick ut. Därefter ändras det inte."),
            en=("Sent", "The day it went out. It is not changed afterwards."),
        ),
    ] = None
    opening: Annotated[
        Prose | None,
        key(
            fi=("Aloitus", "Sanat ennen tekoja."),
            sv=("Inledning", "Ord före gärningarna."),
            en=("Opening", "The words before the acts."),
        ),
    ] = None
    items: Annotated[
        tuple[NewsletterItem, ...],
        Field(min_length=1, max_length=30),
        key(
            fi=("Teot", "Teot järjestyksessä."),
            sv=("Gärningar", "Gärningarna i ordning."),
            en=("Acts", "The acts in order."),
        ),
    ]
    closing: Annotated[
        Prose | None,
        key(
            fi=("Lopetus", "Sanat tekojen jälkeen."),
            sv=("Avslutning", "Ord efter gärningarna."),
            en=("Closing", "The words after the acts."),
        ),
    ] = None


class StatisticRecord(Record):
    """The same thing counted at several times: a series of figures, each with its date and source."""

    noun: ClassVar[str] = "statistic"

    name: Annotated[Labels, _NAME]
    summary: Annotated[Labels | None, _SUMMARY] = None
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
    former_ids: _FORMER_IDS = ()


class WithdrawnRecord(Record):
    """An act that is gone: when, why, and where to look instead. Lies in `editorial/withdrawn/<organisation>/`."""

    noun: ClassVar[str] = "withdrawn"

    title: Annotated[
        Line100,
        key(
            fi=("Otsikko", "Poistetun teon otsikko."),
            sv=("Rubrik", "Den borttagna gärningens rubrik."),
            en=("Title", "The title of the withdrawn act."),
        ),
    ]
    date: Annotated[
        Date,
        key(
            fi=("Päivä", "Milloin teko poistettiin."),
            sv=("Datum", "När gärningen togs bort."),
            en=("Date", "When the act was withdrawn."),
        ),
    ]
    reason: Annotated[
        Labels,
        key(
            fi=("Syy", "Miksi teko poistettiin, kolmella kielellä."),
            sv=("Orsak", "Varför gärningen togs bort, på tre språk."),
            en=("Reason", "Why the act was withdrawn, in three languages."),
        ),
    ]
    instead: Annotated[
        tuple[ActId, ...],
        Field(max_length=10),
        key(
            fi=("Katso sen sijaan", "Teot, joista voi olla apua."),
            sv=("Se i stället", "Gärningar som kan vara till hjälp."),
            en=("See instead", "Acts that may help."),
        ),
    ] = ()
    former_ids: Annotated[tuple[ActId, ...], Field(max_length=20), _FORMER] = ()


class TermRecord(Record):
    """A sector or a theme: its name, and where the word is from."""

    noun: ClassVar[str] = "term"

    name: Annotated[Labels, _NAME]
    basis: Annotated[Line250 | None, _SOURCE] = None
    former_ids: _FORMER_IDS = ()


class RegionRecord(Record):
    """A region (maakunta): Statistics Finland's code, and its place on the tile map, columns and rows from 1."""

    noun: ClassVar[str] = "region"

    code: Annotated[
        Line40,
        key(
            fi=("Tunnus", "Tilastokeskuksen kaksinumeroinen tunnus."),
            sv=("Kod", "Statistikcentralens tvåsiffriga kod."),
            en=("Code", "Statistics Finland's two-digit code."),
        ),
    ]
    iso: Annotated[
        Line40,
        key(
            fi=("ISO-tunnus", "Standardin ISO 3166-2 tunnus."),
            sv=("ISO-kod", "Koden i ISO 3166-2."),
            en=("ISO code", "The code of ISO 3166-2."),
        ),
    ]
    name: Annotated[Labels, _NAME]
    column: Annotated[
        int,
        Field(ge=1, le=9),
        key(
            fi=("Sarake", "Paikka ruutukartalla vasemmalta."),
            sv=("Kolumn", "Plats på rutkartan från vänster."),
            en=("Column", "Its place on the tile map from the left."),
        ),
    ]
    row: Annotated[
        int,
        Field(ge=1, le=9),
        key(
            fi=("Rivi", "Paikka ruutukartalla ylhäältä."),
            sv=("Rad", "Plats på rutkartan uppifrån."),
            en=("Row", "Its place on the tile map from the top."),
        ),
    ]
    former_ids: _FORMER_IDS = ()


class MunicipalityRecord(Record):
    """A municipality and the region that it is in."""

    noun: ClassVar[str] = "municipality"

    name: Annotated[Labels, _NAME]
    region: Annotated[
        Id,
        key(
            fi=("Maakunta", "Maakunnan tunnus."),
            sv=("Landskap", "Landskapets id."),
            en=("Region", "The region's id."),
        ),
    ]


class SectorsRecord(RootModel[dict[Id, TermRecord]]):
    """`editorial/vocabulary/sectors.yaml`: sectors by id, in the order that pages show them."""

    noun: ClassVar[str] = "sectors"


class ThemesRecord(RootModel[dict[Id, TermRecord]]):
    """`editorial/vocabulary/themes.yaml`: themes by id."""

    noun: ClassVar[str] = "themes"


class RegionsRecord(RootModel[dict[Id, RegionRecord]]):
    """`editorial/vocabulary/regions.yaml`: regions by id."""

    noun: ClassVar[str] = "regions"


class MunicipalitiesRecord(RootModel[dict[Line40, MunicipalityRecord]]):
    """`editorial/vocabulary/municipalities.yaml`: municipalities by Statistics Finland's three-digit code, as text."""

    noun: ClassVar[str] = "municipalities"
