"""An issue of the newsletter."""

from typing import Annotated

from pydantic import Field

from generator.schema.records.fields import (
    ActRef,
    ChallengeRef,
    Date,
    LanguageCode,
    Line100,
    Prose,
    Record,
    key,
)
from generator.schema.records.shared_keys import FORMER_IDS


class NewsletterItem(Record):
    """One act in a newsletter issue, with the editors' words before it."""

    act: Annotated[
        ActRef,
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
            en=("Text", "The editors' words before the act."),
        ),
    ] = None


class NewsletterRecord(Record):
    """One issue of the newsletter: its acts in order and the words around them."""

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
    challenges: Annotated[
        tuple[ChallengeRef, ...],
        Field(max_length=5),
        key(
            fi=("Haasteet", "Haasteet, joihin kirje kutsuu."),
            sv=("Utmaningar", "Utmaningar som brevet bjuder in till."),
            en=("Challenges", "The challenges that the letter invites to."),
        ),
    ] = ()
    closing: Annotated[
        Prose | None,
        key(
            fi=("Lopetus", "Sanat tekojen jälkeen."),
            sv=("Avslutning", "Ord efter gärningarna."),
            en=("Closing", "The words after the acts."),
        ),
    ] = None
    former_ids: FORMER_IDS = ()
