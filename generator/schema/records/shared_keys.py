"""Keys that several of the editors' records have, with their labels and helps."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.fields import Id, key

NAME = key(
    fi=("Nimi", "Nimi kolmella kielellä."),
    sv=("Namn", "Namnet på tre språk."),
    en=("Name", "The name in three languages."),
)
SUMMARY = key(
    fi=("Tiivistelmä", "Mistä on kyse, yhdellä tai kahdella lauseella kolmella kielellä."),
    sv=("Sammanfattning", "Vad det handlar om, i en eller två meningar på tre språk."),
    en=("Summary", "What it is, in a sentence or two in three languages."),
)
SOURCE = key(
    fi=("Lähde", "Mistä tieto on."),
    sv=("Källa", "Varifrån uppgiften kommer."),
    en=("Source", "Where it is known from."),
)
STARTED = key(
    fi=("Alkoi", "Vuosi, kuukausi tai päivä: 2024, 2024-05 tai 2024-05-12."),
    sv=("Började", "År, månad eller dag: 2024, 2024-05 eller 2024-05-12."),
    en=("Started", "A year, month or day: 2024, 2024-05 or 2024-05-12."),
)
ENDED = key(
    fi=("Päättyi", "Jätä pois, jos päättymisestä ei ole tietoa."),
    sv=("Avslutades", "Lämna bort om slutet inte är känt."),
    en=("Ended", "Leave it out when the end is not known."),
)
FIGURES = key(
    fi=("Luvut", "Luvut tarkkuuksineen, päivineen ja lähteineen."),
    sv=("Siffror", "Siffror med noggrannhet, datum och källa."),
    en=("Figures", "Figures with their precision, date and source."),
)
FORMER = key(
    fi=("Entiset tunnukset", "Tunnukset, joilla tietue on ennen ollut."),
    sv=("Tidigare id", "Id som posten har haft."),
    en=("Former ids", "Ids that the record has had."),
)
WEBSITE = key(
    fi=("Verkkosivusto", "Koko osoite, alussa https://."),
    sv=("Webbplats", "Hela adressen, börjar med https://."),
    en=("Website", "The whole address, beginning with https://."),
)
FORMER_IDS = Annotated[tuple[Id, ...], Field(max_length=20), FORMER]
