"""An act that is gone: when, why, and where to look instead."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.fields import ActId, ActRef, Date, Labels, LanguageCode, Line100, Record, key
from generator.schema.records.shared_keys import FORMER


class WithdrawnRecord(Record):
    """An act that is gone: when, why, and where to look instead. Lies in `editorial/withdrawn/<organisation>/`."""

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
        tuple[ActRef, ...],
        Field(max_length=10),
        key(
            fi=("Katso sen sijaan", "Teot, joista voi olla apua."),
            sv=("Se i stället", "Gärningar som kan vara till hjälp."),
            en=("See instead", "Acts that may help."),
        ),
    ] = ()
    language: Annotated[
        LanguageCode,
        key(
            fi=("Kieli", "Otsikon kieli: fi, sv tai en. Lyhyt osoite johtaa tämänkieliselle sivulle."),
            sv=("Språk", "Rubrikens språk: fi, sv eller en. Den korta adressen leder till sidan på språket."),
            en=("Language", "The language of the title: fi, sv or en. The short address leads to the page in it."),
        ),
    ] = "fi"
    former_ids: Annotated[tuple[ActId, ...], Field(max_length=20), FORMER] = ()
