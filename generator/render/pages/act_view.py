"""The content of an act's page as values that its template only places; to compute them in the template is slower."""

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from generator.catalogue.model import Act, Adoption, Contact, Source, Story
from generator.locales import INTERFACES, Interface
from generator.render import phrases
from generator.render.images.photographs import WEBP, list_page_widths, scale_height
from generator.render.pages.facts import Fact, Topic, list_act_facts, list_act_topics, list_more_facts
from generator.render.pages.hyphens import Hyphens
from generator.render.pages.measures import MeasureView, list_measures
from generator.render.pages.sharing import ShareBox, build_share_box
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.records.act import Provenance
from generator.text import Language


class Reference(NamedTuple):
    """A link, the language of its words where it is not the page's, and a note after it."""

    title: str
    href: str | None
    lang: Language | None
    note: str = ""


class AdoptionRow(NamedTuple):
    """One organisation that took the act into use."""

    year: str
    name: str
    href: str | None
    changed: str | None
    link: str | None


class Photograph(NamedTuple):
    """One of the act's own pictures: `width` and `height` in pixels of `src`, `srcset` its other sizes or empty."""

    src: str
    srcset: str
    width: int
    height: int
    alt: str
    credit: str
    licence: str


class ActView(NamedTuple):
    """An act's page in one language. `lang` marks the story where it is not translated, `own` the act's other words."""

    act: Act
    story: Story
    language: Language
    t: Interface
    lang: Language | None
    own: Language | None
    compiled: bool
    only_topic: bool
    cloth: str
    crumbs: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]
    topics: tuple[Topic, ...]
    more: tuple[Fact, ...]
    measured: tuple[MeasureView, ...]
    source: Reference | None
    contact: Contact | None
    mailto: str | None
    website: Reference | None
    links: tuple[Reference, ...]
    adoptions: tuple[AdoptionRow, ...]
    based_on: tuple[Reference, ...]
    origin: str
    credit: str
    edit_url: str
    """The form with the act in it; `adopt_url` asks for an adoption, `file_url` is its file on the forge or None."""
    adopt_url: str
    file_url: str | None
    shared: ShareBox
    photographs: tuple[Photograph, ...] = ()
    """The act's own pictures; none where the site has no pictures."""


def build_act_view(
    act: Act, language: Language, based_on: Iterable[Act], to: Urls, settings: Settings, hyphens: Hyphens
) -> ActView:
    """The page of an act in a language; `based_on` are the acts that it builds on."""
    t = INTERFACES[language]
    story = act.choose_story(language)
    own = phrases.find_act_language(act, language)
    doer = act.organisation
    website = doer.website
    return ActView(
        act=act,
        story=hyphens.break_story(story),
        language=language,
        t=t,
        lang=_find_language(story, language),
        own=own,
        compiled=act.provenance is Provenance.COMPILED,
        only_topic=act.only_topic,
        cloth=to.cloth(act),
        crumbs=(
            (t.nav.acts, to.section("acts", language)),
            (doer.name.pick(language), to.organisation(doer, language)),
        ),
        facts=list_act_facts(act, story, language, to),
        topics=list_act_topics(act, language, to),
        more=list_more_facts(act, language, to),
        measured=list_measures(act, language),
        source=_build_source(act.source, own) if act.source else None,
        contact=act.contact,
        mailto=_build_mailto(act.contact.mailbox, story.title) if act.contact and act.contact.mailbox else None,
        website=Reference(phrases.find_host(website), website, None) if website else None,
        links=tuple(Reference(link.title, link.url, own, phrases.find_host(link.url)) for link in act.links),
        adoptions=tuple(_build_adoption(each, language, to) for each in act.adoptions),
        based_on=tuple(_build_reference(other, language, to) for other in based_on),
        origin=_describe_origin(act, language),
        credit=phrases.format_credit(act, language),
        edit_url=f"{to.section('tell', language)}?act={act.id}",
        adopt_url=f"{to.section('tell', language)}?adopt={act.id}",
        file_url=settings.build_edit_url(act.file),
        shared=build_share_box(act, language, to),
        photographs=tuple(_build_photograph(act, number, to) for number in range(1, len(act.images) + 1))
        if settings.pictures
        else (),
    )


def _find_language(story: Story, language: Language) -> Language | None:
    return story.language if story.language != language else None


def _build_photograph(act: Act, number: int, to: Urls) -> Photograph:
    image = act.images[number - 1]
    widths = list_page_widths(image.photograph.width)
    sizes = {width: to.photograph(act, number, width, WEBP) for width in widths}
    width = widths[len(widths) // 2]
    return Photograph(
        sizes[width],
        ", ".join(f"{address} {width}w" for width, address in sizes.items()) if len(sizes) > 1 else "",
        width,
        scale_height(image.photograph.width, image.photograph.height, width),
        image.alt,
        image.credit,
        image.licence,
    )


def _build_mailto(mailbox: str, title: str) -> str:
    return f"mailto:{mailbox}?subject={quote(title, safe='/')}"


def _build_source(source: Source, own: Language | None) -> Reference:
    return Reference(phrases.name_source(source), source.url, own)


def _build_adoption(adoption: Adoption, language: Language, to: Urls) -> AdoptionRow:
    body = adoption.body
    return AdoptionRow(
        phrases.format_day(adoption.year, language) if adoption.year else "",
        body.name.pick(language),
        to.organisation(body.organisation, language) if body.organisation else None,
        adoption.changed,
        adoption.link,
    )


def _build_reference(other: Act, language: Language, to: Urls) -> Reference:
    story = other.choose_story(language)
    return Reference(
        story.title, to.act(other, language), _find_language(story, language), other.organisation.name.pick(language)
    )


def _describe_origin(act: Act, language: Language) -> str:
    """Who submitted the act, and its known days; a compiled act names its source instead."""
    words = INTERFACES[language].act
    parts = []
    if act.provenance is not Provenance.COMPILED:
        parts.append(words.submitted_by(organisation=act.organisation.name.pick(language)))
    if act.published:
        parts.append(words.published(date=phrases.format_day(act.published, language)))
    if act.reviewed:
        parts.append(words.reviewed(date=phrases.format_day(act.reviewed, language)))
    return " ".join(parts)
