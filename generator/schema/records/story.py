"""An act's texts, which can be told in other languages too: the story and what a copier needs."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.fields import Choice, Line100, Line250, Prose, Record, key


class Cost(Choice):
    """What copying the act costs, in euros."""

    NONE = "none", "Ei kustannuksia", "Inga kostnader", "No cost"
    UNDER_1K = "under-1k", "Alle 1\u00a0000 €", "Under 1\u00a0000 €", "Under €1,000"
    UNDER_10K = "1k-10k", "1\u00a0000–10\u00a0000 €", "1\u00a0000–10\u00a0000 €", "€1,000–10,000"
    UNDER_50K = "10k-50k", "10\u00a0000–50\u00a0000 €", "10\u00a0000–50\u00a0000 €", "€10,000–50,000"
    OVER_50K = "over-50k", "Yli 50\u00a0000 €", "Över 50\u00a0000 €", "Over €50,000"


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
