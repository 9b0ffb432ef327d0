"""The base of every kind of page: its head, its frame, its key and its file."""

import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from hashlib import sha256
from typing import Any

from jinja2 import Environment
from markupsafe import escape

from generator.catalogue.model import Act
from generator.locales import INTERFACES
from generator.render.artifact import Artifact, Listing
from generator.render.context import RenderContext
from generator.render.pages.templates import load_macro
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.text import Language

_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, slots=True)
class PreviewPicture:
    """The picture of a link preview: its path on the site, 1200 × 630, and what it shows."""

    path: str
    alt: str


@dataclass(frozen=True, slots=True)
class PageHead:
    """The metadata of a page.

    `path` and `canonical` are paths on the site; they differ where another language's page is the one to index.
    """

    title: str
    description: str
    path: str
    canonical: str
    alternates: Mapping[Language, str]
    indexed: bool = True
    kind: str = "website"
    data: Mapping[str, Any] | None = None
    published: str | None = None
    changed: str | None = None
    picture: PreviewPicture | None = None
    feeds: tuple["FeedLink", ...] = ()


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed of what a page shows: `type` is its media type, `path` its place on the site."""

    title: str
    type: str
    path: str


class SitePages:
    """The methods that all kinds of page share."""

    def __init__(self, context: RenderContext) -> None:  # noqa: D107 - the class says it
        self._context = context
        self._catalogue = context.catalogue
        self._settings = context.settings
        self._environment = context.templates
        self._frames = context.frames
        self._digest = context.digest
        self._to = Urls(context.settings.base_url)

    @cached_property
    def _acts_digest(self) -> bytes:
        """The digest of what all pages share and of all acts."""
        return sha256(self._digest + b"".join(act.id.encode() + act.digest for act in self._catalogue.acts)).digest()

    def _build_page(self, address: str, key: bytes, draw: Callable[[], str]) -> Artifact:
        """A page that is indexed and exists in every language."""
        return self._build_listed(Listing(address, self._settings.languages), key, draw)

    def _build_listed(self, listing: Listing, key: bytes, draw: Callable[[], str]) -> Artifact:
        """A page that is indexed: in other languages, or with a day on which it changed."""
        return Artifact(self._to.output(listing.path), key, partial(_encode, draw), listing)

    def _build_unlisted(self, address: str, key: bytes, draw: Callable[[], str]) -> Artifact:
        """A page that is not indexed: another is the canonical one, or nobody searches for it."""
        return Artifact(self._to.output(address), key, partial(_encode, draw))

    def _build_key(self, *acts: Act, also: str = "") -> bytes:
        return sha256(self._digest + also.encode() + b"".join(act.digest for act in acts)).digest()

    def _build_paths(self, address: Callable[..., str]) -> dict[Language, str]:
        return {language: address(language=language) for language in self._settings.languages}

    def _format_title(self, title: str, language: Language) -> str:
        return f"{title} – {INTERFACES[language].site_name}"

    def _number_title(self, title: str, page: int, pages: int, language: Language) -> str:
        """The title of a page of a list, with its place from the second on: `Teemat, sivu 2 / 3`."""
        if page == 1:
            return title
        position = INTERFACES[language].pagination.position(page=str(page), pages=str(pages))
        return f"{title}, {position[:1].lower()}{position[1:]}"

    def _build_head(
        self,
        title: str,
        description: str,
        paths: dict[Language, str],
        language: Language,
        picture: PreviewPicture | None = None,
    ) -> PageHead:
        return PageHead(
            self._format_title(title, language),
            description,
            paths[language],
            paths[language],
            paths,
            picture=picture or find_site_picture(self._to, self._settings, language),
        )

    def _find_picture(self, section: str, record_id: str, title: str, language: Language) -> PreviewPicture | None:
        """The link preview of an organisation, a programme, a challenge or an issue of the newsletter."""
        if not self._settings.pictures:
            return None
        return PreviewPicture(self._to.preview_of(section, record_id, language), title)

    def _add_feed(self, head: PageHead, feed: str, name: str | None, language: Language) -> PageHead:
        """The head of a page whose acts have a feed: `acts`, `sectors/ruoka`. `name` is of the topic."""
        t = INTERFACES[language]
        title = t.feeds.one(site=t.site_name, name=name) if name else t.feeds.all(site=t.site_name)
        forms = (("application/atom+xml", "atom"), ("application/feed+json", "json"))
        links = (FeedLink(title, kind, self._to.feed(feed, language, form)) for kind, form in forms)
        return replace(head, feeds=tuple(links))

    def _render(
        self,
        template: str,
        language: Language,
        current: str | None,
        head: PageHead,
        paths: Mapping[Language, str] | None = None,
        **values: Any,  # noqa: ANN401 - templates take what they name
    ) -> str:
        t = INTERFACES[language]
        shared = {
            "language": language,
            "t": t,
            "catalogue": self._catalogue,
            "current": current,
            "alternates": paths or head.alternates,
        }
        body = self._environment.get_template(template).render(**shared, **values)
        return self._fill_frame(body, language, current, head, paths or head.alternates)

    def _fill_frame(
        self, body: str, language: Language, current: str | None, head: PageHead, paths: Mapping[Language, str]
    ) -> str:
        return self._frames[language, current].fill(
            build_slots(self._environment, self._to, language, head, paths, body)
        )


def find_site_picture(to: Urls, settings: Settings, language: Language) -> PreviewPicture | None:
    """The link preview of a page that has none of its own."""
    if not settings.pictures:
        return None
    return PreviewPicture(to.preview_of_site(language), " ".join(INTERFACES[language].home.title))


def build_slots(
    environment: Environment,
    to: Urls,
    language: Language,
    head: PageHead,
    paths: Mapping[Language, str],
    body: str,
) -> dict[str, str]:
    """The text of every slot of a frame, escaped."""
    data = encode_script_json(head.data) if head.data else None
    own_search = 'role="search"' in body or not environment.globals["site"].search  # type: ignore[attr-defined]
    lines = load_macro(environment, "components/head/head.html", "head_lines")(
        head, to.absolute(head.canonical), language, INTERFACES[language], data
    )
    return {
        "policy": f" 'sha256-{_digest(data)}'" if data else "",
        "title": str(escape(head.title)),
        "description": str(escape(head.description)),
        "head": lines,
        "alternate_fi": paths.get("fi", ""),
        "alternate_sv": paths.get("sv", ""),
        "alternate_en": paths.get("en", ""),
        "search": "" if own_search else _draw_header_search(environment, to, language),
        "body": body,
    }


@lru_cache(8)
def _draw_header_search(environment: Environment, to: Urls, language: Language) -> str:
    """The search form of a header, for pages that have none of their own: the same on all of them."""
    return load_macro(environment, "components/search/search.html", "header_search")(INTERFACES[language], to, language)


def _digest(data: str) -> str:
    """The digest by which the page's policy allows its block of data."""
    return b64encode(sha256(data.encode()).digest()).decode()


def encode_script_json(data: Mapping[str, Any]) -> str:
    """JSON that cannot end the script element that holds it."""
    text = _JSON.encode(data)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _encode(draw: Callable[[], str]) -> bytes:
    return draw().encode()
