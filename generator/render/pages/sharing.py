"""An act as others carry it on: the block of a newsletter, the card of another page, the code on paper."""

from typing import NamedTuple

from generator.catalogue.model import Act
from generator.locales.formats import strip_breaks
from generator.render import phrases
from generator.render.urls import Urls
from generator.text import Language


class Block(NamedTuple):
    """What stays of an act in a newsletter. `lang` is the language of its title and summary."""

    lang: Language
    url: str
    """The short address, whole."""
    place: str
    """The short address as people read it: `tekojentori.example/t/2dzxkl5`."""
    title: str
    doer: str
    """Who did it and when: `Kemin kaupunki, terveyspalvelut · 2016`."""
    summary: str
    credit: str


class Shared(NamedTuple):
    """What the box that shares an act holds; `qr` is the path of the code's picture."""

    id: str
    code: str
    qr: str
    block: Block


def block(act: Act, language: Language, to: Urls) -> Block:
    """The block of an act in a language."""
    story = act.choose_story(language)
    url = to.absolute(to.short(act))
    years = phrases.format_years(act, language)
    doer = phrases.name_doer(act, story, language)
    return Block(
        lang=story.language,
        url=url,
        place=url.partition("://")[2].rstrip("/"),
        title=strip_breaks(story.title),
        doer=strip_breaks(f"{doer} · {years}" if years else doer),
        summary=strip_breaks(story.summary),
        credit=phrases.format_credit(act, language),
    )


def shared(act: Act, language: Language, to: Urls) -> Shared:
    """What the box that shares an act holds in a language."""
    return Shared(act.id, act.code, to.qr(act), block(act, language, to))
