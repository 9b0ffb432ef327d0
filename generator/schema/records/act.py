"""The act as it is typed: one file in `acts/<organisation>/`. Its keys have their labels and helps here."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.fields import (
    ActId,
    ActRef,
    Address,
    ChallengeRef,
    Choice,
    Date,
    LanguageCode,
    Line100,
    Line250,
    Mail,
    Moment,
    NetworkRef,
    OrganisationRef,
    OrganisationRefOrName,
    ProgrammeRef,
    Prose,
    Record,
    SectorRef,
    ThemeRef,
    key,
)
from generator.schema.records.figure import Figure


class Stage(Choice):
    """How far the act has come."""

    IDEA = "idea", "Idea", "Idé", "Idea"
    TRIAL = "trial", "Kokeilu", "Försök", "Trial"
    IN_USE = "in-use", "Käytössä", "I bruk", "In use"
    ESTABLISHED = "established", "Vakiintunut", "Etablerad", "Established"
    SPREAD = "spread", "Levinnyt muualle", "Spridd till andra", "Spread to others"
    ENDED = "ended", "Päättynyt", "Avslutad", "Ended"
    DID_NOT_WORK = "did-not-work", "Ei toiminut", "Fungerade inte", "Did not work"


class Scale(Choice):
    """How widely the act was done."""

    TEAM = "team", "Tiimi tai työryhmä", "Team eller arbetsgrupp", "Team"
    UNIT = "unit", "Yksikkö", "Enhet", "Unit"
    SECTOR = "sector", "Koko toimiala", "Hela sektorn", "Whole sector"
    ORGANISATION = "organisation", "Koko organisaatio", "Hela organisationen", "Whole organisation"
    REGION = "region", "Alue", "Region", "Region"
    NATIONAL = "national", "Koko maa", "Hela landet", "Whole country"


class Evidence(Choice):
    """How well the results are shown."""

    DESCRIBED = "described", "Kuvattu", "Beskrivet", "Described"
    MEASURED = "measured", "Mitattu", "Mätt", "Measured"
    EVALUATED = "evaluated", "Arvioitu", "Utvärderat", "Evaluated"
    REPLICATED = "replicated", "Toistettu muualla", "Upprepat på annat håll", "Replicated elsewhere"


class Cost(Choice):
    """What copying the act costs, in euros."""

    NONE = "none", "Ei kustannuksia", "Inga kostnader", "No cost"
    UNDER_1K = "under-1k", "Alle 1\u00a0000 €", "Under 1\u00a0000 €", "Under €1,000"
    UNDER_10K = "1k-10k", "1\u00a0000–10\u00a0000 €", "1\u00a0000–10\u00a0000 €", "€1,000–10,000"
    UNDER_50K = "10k-50k", "10\u00a0000–50\u00a0000 €", "10\u00a0000–50\u00a0000 €", "€10,000–50,000"
    OVER_50K = "over-50k", "Yli 50\u00a0000 €", "Över 50\u00a0000 €", "Over €50,000"


class Provenance(Choice):
    """Who wrote the act down."""

    SUBMITTED = "submitted", "Organisaation ilmoittama", "Anmäld av organisationen", "Submitted by the organisation"
    COMPILED = "compiled", "Toimituksen kokoama", "Sammanställd av redaktionen", "Compiled by the editors"


class Measure(Record):
    """What was measured: one figure, or one before and one after."""

    what: Annotated[
        Line250,
        key(
            fi=("Mitä mitattiin", "Esimerkiksi: Ohjaukseen kulunut aika ensimmäisenä päivänä."),
            sv=("Vad som mättes", "Till exempel: Tid för handledning den första dagen."),
            en=("What was measured", "For example: time spent on guidance on the first day."),
        ),
    ]
    figure: Annotated[
        Figure | None,
        key(
            fi=("Luku", "Yksi luku, jos vertailua ei ole."),
            sv=("Tal", "Ett tal, om det inte finns något att jämföra med."),
            en=("Figure", "One figure, when there is nothing to compare with."),
        ),
    ] = None
    before: Annotated[
        Figure | None,
        key(
            fi=("Ennen", "Luku ennen muutosta."),
            sv=("Före", "Talet före förändringen."),
            en=("Before", "The figure before the change."),
        ),
    ] = None
    after: Annotated[
        Figure | None,
        key(
            fi=("Jälkeen", "Luku muutoksen jälkeen."),
            sv=("Efter", "Talet efter förändringen."),
            en=("After", "The figure after the change."),
        ),
    ] = None


class Adopt(Record):
    """What somebody who copies the act needs to know."""

    requirements: Annotated[
        tuple[Line250, ...],
        Field(max_length=20),
        key(
            fi=("Mitä tarvitset", "Mitä pitää olla valmiina, ennen kuin aloittaa."),
            sv=("Vad du behöver", "Vad som ska finnas innan man börjar."),
            en=("What you need", "What has to be in place before you start."),
        ),
    ] = ()
    steps: Annotated[
        tuple[Line250, ...],
        Field(max_length=20),
        key(
            fi=("Näin etenet", "Vaiheet järjestyksessä, yksi rivillä."),
            sv=("Så går du till väga", "Stegen i ordning, ett per rad."),
            en=("Steps", "The steps in order, one a line."),
        ),
    ] = ()
    cost: Annotated[
        Cost | None,
        key(
            fi=("Kustannus", "Mitä kopiointi maksaa suunnilleen."),
            sv=("Kostnad", "Ungefär vad det kostar att kopiera."),
            en=("Cost", "Roughly what copying it costs."),
        ),
    ] = None
    effort: Annotated[
        Line100 | None,
        key(
            fi=("Työmäärä", "Esimerkiksi: noin 6 henkilötyöpäivää."),
            sv=("Arbetsmängd", "Till exempel: cirka 6 dagsverken."),
            en=("Effort", "For example: about 6 days of work."),
        ),
    ] = None
    duration: Annotated[
        Line100 | None,
        key(
            fi=("Kesto", "Kuinka kauan käyttöönotto kestää."),
            sv=("Tid", "Hur länge införandet tar."),
            en=("Duration", "How long taking it into use lasts."),
        ),
    ] = None
    pitfalls: Annotated[
        tuple[Line250, ...],
        Field(max_length=20),
        key(
            fi=("Varo näitä", "Mikä voi mennä pieleen."),
            sv=("Se upp för detta", "Vad som kan gå fel."),
            en=("Pitfalls", "What can go wrong."),
        ),
    ] = ()


class Adoption(Record):
    """One organisation that took the act into use."""

    organisation: Annotated[
        OrganisationRefOrName,
        key(
            fi=("Organisaatio", "Organisaation tunnus, tai nimi jos sitä ei ole torilla."),
            sv=("Organisation", "Organisationens id, eller namn om den inte finns på arenan."),
            en=("Organisation", "The organisation's id, or its name when it is not on the market."),
        ),
    ]
    year: Annotated[
        Date | None,
        key(
            fi=("Vuosi", "Milloin teko otettiin käyttöön."),
            sv=("År", "När gärningen togs i bruk."),
            en=("Year", "When the act was taken into use."),
        ),
    ] = None
    changed: Annotated[
        Line250 | None,
        key(
            fi=("Mitä muutettiin", "Mitä teitte toisin kuin alkuperäisessä."),
            sv=("Vad som ändrades", "Vad ni gjorde annorlunda."),
            en=("What was changed", "What was done differently from the original."),
        ),
    ] = None
    link: Annotated[
        Address | None,
        key(
            fi=("Linkki", "Missä siitä kerrotaan lisää."),
            sv=("Länk", "Var det finns mer att läsa."),
            en=("Link", "Where to read more of it."),
        ),
    ] = None


class Partner(Record):
    """Somebody the act was done with: an organisation on the market by its id, or a name."""

    organisation: Annotated[
        OrganisationRef | None,
        key(
            fi=("Organisaatio", "Organisaation tunnus, jos se on torilla."),
            sv=("Organisation", "Organisationens id, om den finns på arenan."),
            en=("Organisation", "The organisation's id, when it is on the market."),
        ),
    ] = None
    name: Annotated[
        Line100 | None,
        key(
            fi=("Nimi", "Kumppanin nimi, jos sillä ei ole tunnusta."),
            sv=("Namn", "Partnerns namn, om den inte har något id."),
            en=("Name", "The partner's name, when it has no id."),
        ),
    ] = None


class Award(Record):
    """A prize or an honourable mention."""

    name: Annotated[
        Line100,
        key(
            fi=("Palkinto", "Palkinnon tai kunniamaininnan nimi."),
            sv=("Pris", "Prisets eller hedersomnämnandets namn."),
            en=("Award", "The name of the prize or the honourable mention."),
        ),
    ]
    date: Annotated[
        Date | None,
        key(
            fi=("Päivä", "Milloin palkinto saatiin."),
            sv=("Datum", "När priset delades ut."),
            en=("Date", "When it was awarded."),
        ),
    ] = None
    link: Annotated[
        Address | None,
        key(
            fi=("Linkki", "Missä palkinnosta kerrotaan."),
            sv=("Länk", "Var man kan läsa om priset."),
            en=("Link", "Where the award is told of."),
        ),
    ] = None


class Link(Record):
    """Material that others can use."""

    title: Annotated[
        Line100,
        key(
            fi=("Otsikko", "Mitä linkin takana on."),
            sv=("Rubrik", "Vad som finns bakom länken."),
            en=("Title", "What is behind the link."),
        ),
    ]
    url: Annotated[
        Address,
        key(
            fi=("Osoite", "Koko osoite, alussa https://."),
            sv=("Adress", "Hela adressen, börjar med https://."),
            en=("Address", "The whole address, beginning with https://."),
        ),
    ]


class Image(Record):
    """A picture beside the file, with its alternative text and licence."""

    file: Annotated[
        Line100,
        key(
            fi=("Tiedosto", "Kuvatiedoston nimi teon kansiossa."),
            sv=("Fil", "Bildfilens namn i gärningens mapp."),
            en=("File", "The picture's file name in the act's folder."),
        ),
    ]
    alt: Annotated[
        Line250,
        key(
            fi=("Tekstivastine", "Mitä kuvassa näkyy, sille joka ei näe sitä."),
            sv=("Alternativtext", "Vad bilden visar, för den som inte ser den."),
            en=("Alternative text", "What the picture shows, for those who cannot see it."),
        ),
    ]
    credit: Annotated[
        Line100,
        key(
            fi=("Kuvaaja", "Kenen kuva on: organisaatio tai kuvapalvelu."),
            sv=("Fotograf", "Vems bilden är: organisation eller bildtjänst."),
            en=("Credit", "Whose picture it is: an organisation or a picture service."),
        ),
    ]
    licence: Annotated[
        Line100,
        key(
            fi=("Käyttölupa", "Millä ehdoilla kuvaa saa käyttää, esimerkiksi CC BY 4.0."),
            sv=("Licens", "På vilka villkor bilden får användas, till exempel CC BY 4.0."),
            en=("Licence", "On what terms the picture may be used, for example CC BY 4.0."),
        ),
    ]


class Contact(Record):
    """Whom to ask: a role and its mailbox or page, never a person."""

    role: Annotated[
        Line100,
        key(
            fi=("Rooli", "Tehtävä tai yksikkö, ei henkilön nimeä. Esimerkiksi: varhaiskasvatuksen palvelupäällikkö."),
            sv=("Roll", "Befattning eller enhet, inget personnamn. Till exempel: servicechef för småbarnspedagogik."),
            en=("Role", "A task or a unit, not a person's name. For example: service manager of early education."),
        ),
    ]
    mailbox: Annotated[
        Mail | None,
        key(
            fi=("Sähköposti", "Yksikön tai tehtävän yhteinen osoite, ei henkilön oma."),
            sv=("E-post", "Enhetens eller rollens gemensamma adress, inte en persons."),
            en=("Mailbox", "The shared address of a unit or a role, not a person's own."),
        ),
    ] = None
    page: Annotated[
        Address | None,
        key(
            fi=("Sivu", "Sivu, jolta yhteystieto löytyy ajan tasalla."),
            sv=("Sida", "En sida där kontaktuppgiften hålls aktuell."),
            en=("Page", "A page that keeps the contact up to date."),
        ),
    ] = None


class Source(Record):
    """The public source of a compiled act: its title, its address or both."""

    title: Annotated[
        Line250 | None,
        key(
            fi=("Lähteen nimi", "Julkaisun tai tiedotteen nimi."),
            sv=("Källans namn", "Publikationens eller meddelandets namn."),
            en=("Title of the source", "The name of the publication or release."),
        ),
    ] = None
    url: Annotated[
        Address | None,
        key(
            fi=("Lähteen osoite", "Koko osoite, alussa https://."),
            sv=("Källans adress", "Hela adressen, börjar med https://."),
            en=("Address of the source", "The whole address, beginning with https://."),
        ),
    ] = None


class Acknowledged(Record):
    """A name or number in the text that may be public, with the reason why."""

    text: Annotated[
        Line250,
        key(
            fi=("Teksti", "Nimi tai numero juuri niin kuin se on tekstissä."),
            sv=("Text", "Namnet eller numret precis som det står i texten."),
            en=("Text", "The name or number exactly as the text has it."),
        ),
    ]
    reason: Annotated[
        Line250,
        key(
            fi=("Perustelu", "Miksi sen saa julkaista, esimerkiksi: palkinnon nimi."),
            sv=("Motivering", "Varför det får publiceras, till exempel: prisets namn."),
            en=("Reason", "Why it may be published, for example: the name of a prize."),
        ),
    ]


class Story(Record):
    """The parts of an act that are written for reading, and so can be translated."""

    title: Annotated[
        Line100,
        key(
            fi=("Otsikko", "Kerro teon ydin. Enintään 100 merkkiä."),
            sv=("Rubrik", "Säg det viktigaste om gärningen. Högst 100 tecken."),
            en=("Title", "Say what the act is. At most 100 characters."),
        ),
    ]
    summary: Annotated[
        Line250,
        key(
            fi=("Tiivistelmä", "Mitä teitte ja mitä hyötyä siitä oli. Enintään 250 merkkiä, sopii uutiskirjeeseen."),
            sv=("Sammanfattning", "Vad ni gjorde och till vilken nytta. Högst 250 tecken, passar i ett nyhetsbrev."),
            en=("Summary", "What you did and what good it did. At most 250 characters, fit for a newsletter."),
        ),
    ]
    unit: Annotated[
        Line100 | None,
        key(
            fi=("Yksikkö", "Mikä yksikkö tai palvelu teon teki, jos haluat kertoa sen."),
            sv=("Enhet", "Vilken enhet eller service som gjorde gärningen, om du vill berätta det."),
            en=("Unit", "Which unit or service did it, if you want to tell."),
        ),
    ] = None
    starting_point: Annotated[
        Prose | None,
        key(
            fi=("Mistä lähdettiin", "Mikä oli ongelma tai tarve? Muutama lause riittää."),
            sv=("Utgångsläge", "Vad var problemet eller behovet? Några meningar räcker."),
            en=("Starting point", "What was the problem or the need? A few sentences will do."),
        ),
    ] = None
    action: Annotated[
        Prose | None,
        key(
            fi=("Mitä tehtiin", "Mitä teitte ja miten? Kirjoita niin kuin kertoisit kollegalle."),
            sv=("Vad som gjordes", "Vad gjorde ni och hur? Skriv som du skulle berätta för en kollega."),
            en=("What was done", "What did you do, and how? Write as you would tell a colleague."),
        ),
    ] = None
    results: Annotated[
        Prose | None,
        key(
            fi=("Mitä saatiin aikaan", "Mikä muuttui? Luku, havainto tai palaute."),
            sv=("Vad som uppnåddes", "Vad förändrades? En siffra, en iakttagelse eller respons."),
            en=("What came of it", "What changed? A figure, an observation or feedback."),
        ),
    ] = None
    lessons: Annotated[
        Prose | None,
        key(
            fi=("Mitä muut voivat oppia", "Mitä tekisitte toisin? Mikä yllätti?"),
            sv=("Vad andra kan lära sig", "Vad skulle ni göra annorlunda? Vad överraskade?"),
            en=("What others can learn", "What would you do differently? What surprised you?"),
        ),
    ] = None
    adopt: Annotated[
        Adopt | None,
        key(
            fi=("Kopioi tämä", "Mitä kopioija tarvitsee, miten hän etenee ja mitä se maksaa."),
            sv=("Kopiera det här", "Vad den som kopierar behöver, hur man går till väga och vad det kostar."),
            en=("Copy this", "What somebody who copies it needs, the steps and the cost."),
        ),
    ] = None


class Translations(Record):
    """The story in other languages than its own."""

    fi: Annotated[
        Story | None,
        key(
            fi=("Suomeksi", "Teon tekstit suomeksi."),
            sv=("På finska", "Gärningens texter på finska."),
            en=("In Finnish", "The act's texts in Finnish."),
        ),
    ] = None
    sv: Annotated[
        Story | None,
        key(
            fi=("Ruotsiksi", "Teon tekstit ruotsiksi."),
            sv=("På svenska", "Gärningens texter på svenska."),
            en=("In Swedish", "The act's texts in Swedish."),
        ),
    ] = None
    en: Annotated[
        Story | None,
        key(
            fi=("Englanniksi", "Teon tekstit englanniksi."),
            sv=("På engelska", "Gärningens texter på engelska."),
            en=("In English", "The act's texts in English."),
        ),
    ] = None


class ActRecord(Story):
    """One act as it was typed. The file's path is its id; `Story` holds the texts, this the facts."""

    language: Annotated[
        LanguageCode,
        key(
            fi=("Kieli", "Millä kielellä teko on kirjoitettu: suomeksi (fi), ruotsiksi (sv) vai englanniksi (en)."),
            sv=("Språk", "På vilket språk gärningen är skriven: finska (fi), svenska (sv) eller engelska (en)."),
            en=("Language", "The language the act is written in: Finnish (fi), Swedish (sv) or English (en)."),
        ),
    ]
    sectors: Annotated[
        tuple[SectorRef, ...],
        Field(min_length=1, max_length=3),
        key(
            fi=("Toimialat", "Yksi toimiala, enintään kolme. Ensimmäinen on pääasia."),
            sv=("Sektorer", "En sektor, högst tre. Den första är huvudsaken."),
            en=("Sectors", "One sector, at most three. The first is the main one."),
        ),
    ]
    themes: Annotated[
        tuple[ThemeRef, ...],
        Field(min_length=1, max_length=5),
        key(
            fi=("Teemat", "Yhdestä viiteen teemaa. Ensimmäinen on pääasia."),
            sv=("Teman", "Ett till fem teman. Det första är huvudsaken."),
            en=("Themes", "One to five themes. The first is the main one."),
        ),
    ]
    customer_groups: Annotated[
        tuple[Line100, ...],
        Field(max_length=10),
        key(
            fi=("Kenelle", "Ketkä teosta hyötyvät, esimerkiksi lapsiperheet."),
            sv=("För vem", "Vem som har nytta av gärningen, till exempel barnfamiljer."),
            en=("For whom", "Who gains from the act, for example families with children."),
        ),
    ] = ()
    methods: Annotated[
        tuple[Line100, ...],
        Field(max_length=10),
        key(
            fi=("Menetelmät", "Millä menetelmillä teko tehtiin, esimerkiksi palvelumuotoilu."),
            sv=("Metoder", "Med vilka metoder gärningen gjordes, till exempel tjänstedesign."),
            en=("Methods", "With which methods it was done, for example service design."),
        ),
    ] = ()
    stage: Annotated[
        Stage | None,
        key(
            fi=("Vaihe", "Missä vaiheessa teko on nyt."),
            sv=("Skede", "I vilket skede gärningen är nu."),
            en=("Stage", "How far the act has come."),
        ),
    ] = None
    scale: Annotated[
        Scale | None,
        key(
            fi=("Laajuus", "Kuinka laajasti teko on tehty."),
            sv=("Omfattning", "Hur brett gärningen har genomförts."),
            en=("Scale", "How widely the act has been done."),
        ),
    ] = None
    started: Annotated[
        Moment | None,
        key(
            fi=("Alkoi", "Vuosi, kuukausi tai päivä: 2024, 2024-05 tai 2024-05-12."),
            sv=("Började", "År, månad eller dag: 2024, 2024-05 eller 2024-05-12."),
            en=("Started", "A year, month or day: 2024, 2024-05 or 2024-05-12."),
        ),
    ] = None
    ended: Annotated[
        Moment | None,
        key(
            fi=("Päättyi", "Jätä pois, jos teko jatkuu tai päättymisestä ei ole tietoa."),
            sv=("Avslutades", "Lämna bort om gärningen pågår eller slutet inte är känt."),
            en=("Ended", "Leave it out when the act goes on or its end is not known."),
        ),
    ] = None
    published: Annotated[
        Date | None,
        key(
            fi=("Julkaistu", "Päivä, jona teko julkaistiin torilla. Toimitus täyttää."),
            sv=("Publicerad", "Dagen då gärningen publicerades. Redaktionen fyller i."),
            en=("Published", "The day the act was published here. The editors fill it in."),
        ),
    ] = None
    reviewed: Annotated[
        Date | None,
        key(
            fi=("Tarkistettu", "Päivä, jona tiedot viimeksi tarkistettiin."),
            sv=("Granskad", "Dagen då uppgifterna senast granskades."),
            en=("Reviewed", "The day the facts were last checked."),
        ),
    ] = None
    measures: Annotated[
        tuple[Measure, ...],
        Field(max_length=12),
        key(
            fi=("Tulokset lukuina", "Mitä mitattiin, ja luku tai luvut ennen ja jälkeen."),
            sv=("Resultat i siffror", "Vad som mättes, och ett tal eller talen före och efter."),
            en=("Results in figures", "What was measured, and a figure or figures before and after."),
        ),
    ] = ()
    evidence: Annotated[
        Evidence | None,
        key(
            fi=("Näyttö", "Miten tulokset tiedetään: kuvattu, mitattu, arvioitu tai toistettu muualla."),
            sv=("Belägg", "Hur resultaten är kända: beskrivna, mätta, utvärderade eller upprepade."),
            en=("Evidence", "How the results are known: described, measured, evaluated or replicated."),
        ),
    ] = None
    adoptions: Annotated[
        tuple[Adoption, ...],
        Field(max_length=100),
        key(
            fi=("Käytössä muualla", "Ketkä muut ovat ottaneet teon käyttöön."),
            sv=("I bruk på annat håll", "Vilka andra som har tagit gärningen i bruk."),
            en=("In use elsewhere", "Who else has taken the act into use."),
        ),
    ] = ()
    based_on: Annotated[
        tuple[ActRef, ...],
        Field(max_length=10),
        key(
            fi=("Pohjana", "Teot, joista tämä on kopioitu: organisaatio/teko."),
            sv=("Bygger på", "Gärningar som den här har kopierats från: organisation/gärning."),
            en=("Based on", "Acts that this was copied from: organisation/act."),
        ),
    ] = ()
    partners: Annotated[
        tuple[Partner, ...],
        Field(max_length=30),
        key(
            fi=("Kumppanit", "Keiden kanssa teko tehtiin."),
            sv=("Partner", "Med vilka gärningen gjordes."),
            en=("Partners", "With whom the act was done."),
        ),
    ] = ()
    programme: Annotated[
        ProgrammeRef | None,
        key(
            fi=("Ohjelma", "Ohjelma, johon teko kuuluu."),
            sv=("Program", "Programmet som gärningen hör till."),
            en=("Programme", "The programme the act belongs to."),
        ),
    ] = None
    challenge: Annotated[
        ChallengeRef | None,
        key(
            fi=("Haaste", "Haaste, johon teko vastaa."),
            sv=("Utmaning", "Utmaningen som gärningen svarar på."),
            en=("Challenge", "The challenge the act answers."),
        ),
    ] = None
    networks: Annotated[
        tuple[NetworkRef, ...],
        Field(max_length=10),
        key(
            fi=("Verkostot", "Verkostot, joissa teko on mukana."),
            sv=("Nätverk", "Nätverk där gärningen är med."),
            en=("Networks", "Networks the act is part of."),
        ),
    ] = ()
    awards: Annotated[
        tuple[Award, ...],
        Field(max_length=20),
        key(
            fi=("Palkinnot", "Palkinnot ja kunniamaininnat."),
            sv=("Pris", "Pris och hedersomnämnanden."),
            en=("Awards", "Prizes and honourable mentions."),
        ),
    ] = ()
    links: Annotated[
        tuple[Link, ...],
        Field(max_length=20),
        key(
            fi=("Materiaalit", "Ohjeet, lomakkeet ja sivut, joita muut voivat käyttää."),
            sv=("Material", "Anvisningar, blanketter och sidor som andra kan använda."),
            en=("Material", "Guides, forms and pages that others can use."),
        ),
    ] = ()
    images: Annotated[
        tuple[Image, ...],
        Field(max_length=6),
        key(
            fi=("Kuvat", "Kuvat, joilla on tekstivastine ja käyttölupa."),
            sv=("Bilder", "Bilder med alternativtext och licens."),
            en=("Pictures", "Pictures with alternative text and a licence."),
        ),
    ] = ()
    contact: Annotated[
        Contact | None,
        key(
            fi=("Yhteystieto", "Rooli ja sen yhteinen sähköposti tai sivu. Ei henkilön nimeä."),
            sv=("Kontakt", "En roll och dess gemensamma e-post eller sida. Inte en persons namn."),
            en=("Contact", "A role and its shared mailbox or page. Not a person's name."),
        ),
    ] = None
    provenance: Annotated[
        Provenance,
        key(
            fi=(
                "Alkuperä",
                "submitted, kun organisaatio kertoo itse; compiled, kun toimitus kokosi julkisesta lähteestä.",
            ),
            sv=("Ursprung", "submitted när organisationen själv berättar; compiled när redaktionen har sammanställt."),
            en=("Provenance", "submitted when the organisation tells itself; compiled when the editors gathered it."),
        ),
    ] = Provenance.SUBMITTED
    source: Annotated[
        Source | None,
        key(
            fi=("Lähde", "Julkinen lähde, josta toimitus kokosi teon."),
            sv=("Källa", "Den offentliga källa som redaktionen har använt."),
            en=("Source", "The public source that the editors used."),
        ),
    ] = None
    former_ids: Annotated[
        tuple[ActId, ...],
        Field(max_length=20),
        key(
            fi=("Entiset tunnukset", "Millä tunnuksilla teko on ennen ollut. Vanhat osoitteet ohjautuvat tänne."),
            sv=("Tidigare id", "Id som gärningen har haft. Gamla adresser leder hit."),
            en=("Former ids", "Ids that the act has had. Old addresses lead here."),
        ),
    ] = ()
    translations: Annotated[
        Translations | None,
        key(
            fi=("Käännökset", "Teon tekstit muilla kielillä."),
            sv=("Översättningar", "Gärningens texter på andra språk."),
            en=("Translations", "The act's texts in other languages."),
        ),
    ] = None
    acknowledged: Annotated[
        tuple[Acknowledged, ...],
        Field(max_length=20),
        key(
            fi=("Saa julkaista", "Nimet ja numerot, jotka saavat olla tekstissä, ja miksi."),
            sv=("Får publiceras", "Namn och nummer som får stå i texten, och varför."),
            en=("May be public", "Names and numbers that the text may hold, and why."),
        ),
    ] = ()
