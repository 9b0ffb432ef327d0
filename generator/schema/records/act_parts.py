"""The parts that an act has besides its story: what was measured, who took part, where there is more."""

from typing import Annotated

from generator.schema.records.fields import (
    Address,
    Choice,
    Date,
    Line100,
    Line250,
    Mail,
    OrganisationRef,
    OrganisationRefOrName,
    Record,
    key,
)
from generator.schema.records.figure import Figure


class MeasureKind(Choice):
    """What a figure says: only a result came of the act; what was put into it and how wide it is are facts about it."""

    RESULT = "result", "Tulos", "Resultat", "Result"
    INPUT = "input", "Panos", "Insats", "Input"
    SCOPE = "scope", "Laajuus", "Omfattning", "Scope"


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
    kind: Annotated[
        MeasureKind,
        key(
            fi=(
                "Mitä luku kertoo",
                "Tulos, panos eli raha tai työ, vai laajuus. Tyhjä tarkoittaa tulosta.",
            ),
            sv=(
                "Vad talet säger",
                "Resultat, insats av pengar eller arbete, eller omfattning. Tomt är resultat.",
            ),
            en=(
                "What the figure says",
                "A result, an input of money or work, or the scope. Empty means a result.",
            ),
        ),
    ] = MeasureKind.RESULT


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
