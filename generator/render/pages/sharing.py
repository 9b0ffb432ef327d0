"""An act for sharing: the block of a newsletter, the card of another page, the code on paper."""

from typing import NamedTuple

from generator.catalogue.model import Act
from generator.locales.formats import strip_breaks
from generator.render import phrases
from generator.render.urls import Urls
from generator.text import Language


class NewsletterBlock(NamedTuple):
    """The block of an act for a newsletter. `lang` is the language of its title and summary."""

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


class ShareBox(NamedTuple):
    """The content of the box for sharing an act; `qr` is the path of the code's picture."""

    id: str
    code: str
    qr: str
    block: NewsletterBlock


def build_block(act: Act, language: Language, to: Urls) -> NewsletterBlock:
    """The block of an act in a language."""
    story = act.choose_story(language)
    url = to.absolute(to.short(act))
    years = phrases.format_years(act, language)
    doer = phrases.name_doer(act, story, language)
    return NewsletterBlock(
        lang=story.language,
        url=url,
        place=url.partition("://")[2].rstrip("/"),
        title=strip_breaks(story.title),
        doer=strip_breaks(f"{doer} · {years}" if years else doer),
        summary=strip_breaks(story.summary),
        credit=phrases.format_credit(act, language),
    )


def build_share_box(act: Act, language: Language, to: Urls) -> ShareBox:
    """The box for sharing an act, in a language."""
    return ShareBox(act.id, act.code, to.qr(act), build_block(act, language, to))
