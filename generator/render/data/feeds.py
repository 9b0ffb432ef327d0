"""Feeds of acts: Atom and JSON Feed of all, and of each sector, theme, region, organisation, programme and challenge.

Each exists in every language of the interface. An act is there in that language if it has been translated, else in its
own language, and the link is to its page in the same language. The id of an entry is the act's short address, which
lasts; its times are the days of the act. Acts without a day of publication are left out.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache, partial
from hashlib import sha256
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from generator.catalogue.groups import group_acts
from generator.catalogue.model import Act, Catalogue, Story
from generator.catalogue.orders import sort_newest_first
from generator.locales import INTERFACES
from generator.render import phrases
from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.pages.templates import load_macro
from generator.render.urls import Urls
from generator.schema.collections import COLLECTIONS
from generator.text import Language, Text

MOST = 30
"""Entries in a feed, the newest ones."""
_NEVER = "1970-01-01"
"""When a feed without entries was last updated."""
_JSON = json.JSONEncoder(ensure_ascii=False, indent=1)


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed in one language. `name` is its place below `feeds/`: `acts`, `sectors/ruoka`; `home` is its page."""

    name: str
    title: str
    home: str
    language: Language
    acts: tuple[Act, ...]
    also_at: tuple[str, ...] = ()
    """Former names, under which it is published too, for those who subscribed to them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An act in a feed. Days are `2024-05-12`; `content` is HTML."""

    id: str
    address: str
    title: str
    summary: str
    content: str
    published: str
    updated: str
    author: str
    author_address: str
    language: Language
    tags: tuple[str, ...]


class Feeds:
    """The feeds of a catalogue."""

    def __init__(self, context: RenderContext) -> None:  # noqa: D107 - the class says it
        self._catalogue = context.catalogue
        self._settings = context.settings
        self._to = Urls(context.settings.base_url)
        self._content = load_macro(context.templates, "machines/feed_entry.html", "entry")
        self._digest = context.digest
        self._entries: dict[tuple[str, Language], Entry] = {}

    def list_artifacts(self) -> Iterator[Artifact]:
        """Both files of every feed."""
        for feed in self.list_feeds():
            description = (feed.name, feed.title, feed.home, feed.language)
            acts = b"".join(act.id.encode() + act.digest for act in feed.acts)
            key = sha256(self._digest + repr(description).encode() + acts).digest()
            for name in (feed.name, *feed.also_at):
                for form, draw in (("atom", self.write_atom), ("json", self.write_json)):
                    path = self._to.output(self._to.feed(name, feed.language, form))
                    yield Artifact(path, key, partial(draw, feed))

    def list_feeds(self) -> Iterator[Feed]:
        """Every feed in every language, each with its newest acts."""
        dated = [act for act in sort_newest_first(self._catalogue.acts) if act.published]
        groups = {each.name: group_acts(dated, each.name) for each in COLLECTIONS if each.feed}
        for language in self._settings.languages:
            t = INTERFACES[language]
            front = self._to.section("acts", language)
            yield Feed("acts", t.feeds.all(site=t.site_name), front, language, tuple(dated[:MOST]))
            for section, found in groups.items():
                names = _list_names(self._catalogue, section)
                former: dict[str, list[str]] = {}
                for old, new in self._catalogue.former.get(section, {}).items():
                    former.setdefault(new, []).append(f"{section}/{old}")
                for record_id, name in names.items():
                    title = t.feeds.one(site=t.site_name, name=name.pick(language))
                    home = self._to.record(section, record_id, language)
                    acts, also = found.get(record_id, ())[:MOST], tuple(former.get(record_id, ()))
                    yield Feed(f"{section}/{record_id}", title, home, language, acts, also)

    def write_atom(self, feed: Feed) -> bytes:
        """The feed as Atom (RFC 4287)."""
        generator = FeedGenerator()
        here = self._to.absolute(self._to.feed(feed.name, feed.language, "atom"))
        generator.id(here)
        generator.title(feed.title)
        generator.subtitle(INTERFACES[feed.language].feeds.description)
        generator.language(feed.language)
        generator.link(
            [
                {"href": here, "rel": "self", "type": "application/atom+xml"},
                {"href": self._to.absolute(feed.home), "rel": "alternate", "type": "text/html"},
            ]
        )
        generator.icon(self._to.absolute(self._to.asset("mark.svg")))
        generator.rights(phrases.LICENCE)
        generator.generator(INTERFACES[feed.language].site_name)
        entries = [self._find_entry(act, feed.language) for act in feed.acts]
        generator.updated(_parse_time(max((entry.updated for entry in entries), default=_NEVER)))
        for entry in entries:
            generator.add_entry(_AtomEntry(entry), order="append")
        atom: bytes = generator.atom_str(pretty=True)
        return atom + b"\n"

    def write_json(self, feed: Feed) -> bytes:
        """The feed as JSON Feed 1.1."""
        found: dict[str, Any] = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "home_page_url": self._to.absolute(feed.home),
            "feed_url": self._to.absolute(self._to.feed(feed.name, feed.language, "json")),
            "description": INTERFACES[feed.language].feeds.description,
            "icon": self._to.absolute(self._to.asset("mark.svg")),
            "language": feed.language,
            "items": [_build_item(self._find_entry(act, feed.language)) for act in feed.acts],
        }
        return f"{_JSON.encode(found)}\n".encode()

    def _find_entry(self, act: Act, language: Language) -> Entry:
        """The entry of an act, built once: several feeds have it."""
        entry = self._entries.get((act.id, language))
        if entry is None:
            entry = self._entries[act.id, language] = self._build_entry(act, language)
        return entry

    def _build_entry(self, act: Act, language: Language) -> Entry:
        story = act.choose_story(language)
        there = story.language if story.language in self._settings.languages else language
        published = (act.published.earliest if act.published else date.min).isoformat()
        reviewed = act.reviewed.earliest.isoformat() if act.reviewed else published
        return Entry(
            id=self._to.absolute(self._to.short(act)),
            address=self._to.absolute(self._to.act(act, there)),
            title=story.title,
            summary=story.summary,
            content=self._draw_content(act, story),
            published=published,
            updated=max(published, reviewed),
            author=act.organisation.name.pick(story.language),
            author_address=self._to.absolute(self._to.organisation(act.organisation, there)),
            language=story.language,
            tags=tuple(term.name.pick(story.language) for term in (*act.sectors, *act.themes)),
        )

    def _draw_content(self, act: Act, story: Story) -> str:
        return str(
            self._content(act, story, INTERFACES[story.language], phrases.format_credit(act, story.language))
        ).strip()


class _AtomEntry(FeedEntry):  # type: ignore[misc]
    """An entry with its language, which feedgen's own lacks."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._language = entry.language
        self.id(entry.id)
        self.title(entry.title)
        self.link(href=entry.address, rel="alternate", type="text/html")
        self.published(_parse_time(entry.published))
        self.updated(_parse_time(entry.updated))
        self.author(name=entry.author, uri=entry.author_address)
        self.summary(entry.summary)
        self.content(entry.content, type="html")
        self.category([{"term": tag, "label": tag} for tag in entry.tags])

    def atom_entry(self, extensions: bool = True) -> Any:  # noqa: ANN401, FBT001, FBT002 - as feedgen's own
        entry = super().atom_entry(extensions)
        entry.set("{http://www.w3.org/XML/1998/namespace}lang", self._language)
        return entry


def _build_item(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "date_published": _format_moment(entry.published),
        "date_modified": _format_moment(entry.updated),
        "authors": [{"name": entry.author, "url": entry.author_address}],
        "tags": list(entry.tags),
        "language": entry.language,
    }


@lru_cache(4096)
def _parse_time(day: str) -> datetime:
    """The same moment for feedgen, which takes long to read one from text."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC)


def _format_moment(day: str) -> str:
    """The beginning of a day, as RFC 3339: acts have days, not hours."""
    return f"{day}T00:00:00+00:00"


def _list_names(catalogue: Catalogue, section: str) -> dict[str, Text]:
    return {record_id: record.name for record_id, record in getattr(catalogue, section).items()}
