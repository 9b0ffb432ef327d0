"""The content of an issue of the newsletter, the same for HTML, text and Markdown."""

from typing import NamedTuple

from generator.catalogue.model import Act, Newsletter, NewsletterItem
from generator.catalogue.programmes import Challenge
from generator.locales import INTERFACES
from generator.locales.formats import strip_breaks
from generator.locales.letters import Letters
from generator.render import phrases
from generator.render.newsletter.letter_pictures import Picture, choose_picture
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.text import Language

_BAND = (640, 43)
_MARK = (190, 40)


class Entry(NamedTuple):
    """An act in a letter. `words` are the editors' Markdown before it; `lang` is the language of title and summary.

    `credit` names the author of the picture, if it has one.
    """

    title: str
    lang: Language
    url: str
    doer: str
    summary: str
    words: str | None
    picture: Picture
    credit: str
    how: str


class Call(NamedTuple):
    """A challenge, or the invitation to tell of an act."""

    kicker: str
    title: str
    text: str
    url: str
    button: str


class Letter(NamedTuple):
    """An issue. `opening` and `closing` are the editors' Markdown; every address is whole."""

    language: Language
    t: Letters
    site_name: str
    title: str
    kicker: str
    preview: str
    opening: str | None
    entries: tuple[Entry, ...]
    closing: str | None
    calls: tuple[Call, ...]
    online: str
    archive: str
    home: str
    band: Picture
    mark: Picture | None
    """The picture of the name, if it spells the site's name in this language."""
    dark_mark: Picture | None


def build_letter(issue: Newsletter, to: Urls, settings: Settings) -> Letter:
    """The letter of an issue, in its own language. Acts that have been withdrawn are left out."""
    language = issue.language
    t = INTERFACES[language].letters
    name = INTERFACES[language].site_name
    acts = [item for item in issue.items if isinstance(item.act, Act)]
    entries = tuple(_build_entry(item, index, language, to) for index, item in enumerate(acts))
    has_mark = name == settings.name
    return Letter(
        language=language,
        t=t,
        site_name=name,
        title=issue.title,
        kicker=t.kicker(date=phrases.format_day(issue.date, language)),
        preview=" · ".join(entry.title for entry in entries[:3]),
        opening=issue.opening,
        entries=entries,
        closing=issue.closing,
        calls=(
            *(_build_call(each, language, to) for each in issue.challenges),
            Call("", t.tell, t.tell_text, to.absolute(to.section("tell", language)), t.tell_button),
        ),
        online=to.absolute(to.newsletter(issue, language)),
        archive=to.absolute(to.section("newsletters", language)),
        home=to.absolute(to.home(language)),
        band=Picture(to.absolute(to.asset("mail/band.png")), *_BAND, ""),
        mark=Picture(to.absolute(to.asset("mail/namemark.png")), *_MARK, name) if has_mark else None,
        dark_mark=Picture(to.absolute(to.asset("mail/namemark-dark.png")), *_MARK, name) if has_mark else None,
    )


def _build_entry(item: NewsletterItem, index: int, language: Language, to: Urls) -> Entry:
    act = item.act
    if not isinstance(act, Act):
        message = f"{act.id} has been withdrawn"
        raise TypeError(message)
    story = act.choose_story(language)
    years = phrases.format_years(act, language)
    doer = strip_breaks(phrases.name_doer(act, story, language))
    t = INTERFACES[language].letters
    picture = choose_picture(act, "small" if index else "wide", to)
    return Entry(
        title=strip_breaks(story.title),
        lang=story.language,
        url=to.absolute(to.short(act)),
        doer=f"{doer} · {strip_breaks(years)}" if years else doer,
        summary=strip_breaks(story.summary),
        words=item.words,
        picture=picture,
        credit=t.picture(credit=picture.credit) if picture.credit else "",
        how=t.how(doer=act.organisation.name.pick(language)),
    )


def _build_call(challenge: Challenge, language: Language, to: Urls) -> Call:
    t = INTERFACES[language].letters
    ends = t.challenge_ends(date=phrases.format_day(challenge.ended, language)) if challenge.ended else ""
    return Call(
        t.challenge,
        challenge.name.pick(language),
        f"{challenge.summary.pick(language)} {ends}".strip(),
        to.absolute(to.challenge(challenge, language)),
        t.join,
    )
