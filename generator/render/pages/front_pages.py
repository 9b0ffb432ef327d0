"""The front page, the market and the page of a wrong address."""

from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from math import ceil

from generator.catalogue.counts import (
    count_market,
    count_organisations,
    count_regions,
    count_sectors,
    count_themes,
    sort_longest_first,
)
from generator.catalogue.orders import find_most_adopted, sort_newest_first
from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.pages.site_pages import PageHead, SitePages
from generator.render.urls import PAGE_SIZE
from generator.schema.collections import PAGE_WORD, SECTIONS
from generator.text import Language

NEWEST = 6
"""Newest acts on the front page."""
MOST_ADOPTED = 3
"""Acts on the front page that others have taken into use, unless they are all among the newest."""


class FrontPages(SitePages):
    """Draws the front page, the market and the page of a wrong address."""

    def __init__(self, context: RenderContext) -> None:  # noqa: D107 - the class says it
        super().__init__(context)
        self._newest = sort_newest_first(context.catalogue.acts)
        self._organisations = len(count_organisations(context.catalogue.acts))
        self._market_counts = count_market(context.catalogue)

    def list_artifacts(self, language: Language) -> Iterator[Artifact]:
        """The front page and the pages of the market in a language."""
        today = self._catalogue.today.isoformat().encode()
        yield self._build_page(
            self._to.home(language), sha256(self._acts_digest + today).digest(), partial(self._draw_home, language)
        )
        pages = max(1, ceil(len(self._newest) / PAGE_SIZE))
        for page in range(1, pages + 1):
            acts = self._newest[(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
            key = self._build_key(*acts, also=f"{pages} {len(self._newest)}")
            yield self._build_page(
                self._to.acts(language, page), key, partial(self._draw_market, language, page, pages)
            )

    def build_not_found(self, language: Language) -> Artifact:
        """The page of a wrong address in a language."""
        address = self._to.home(language) + "404.html"
        return self._build_unlisted(address, self._digest, partial(self._draw_not_found, language))

    def _draw_home(self, language: Language) -> str:
        t = INTERFACES[language]
        today = self._catalogue.today
        running = [each for each in self._catalogue.challenges.values() if each.is_open_on(today)]
        newest, adopted = self._newest[:NEWEST], find_most_adopted(self._catalogue.acts, MOST_ADOPTED)
        acts, organisations = t.home.acts(len(self._newest)), t.home.from_organisations(self._organisations)
        description = t.home.lead(acts=acts, organisations=organisations) if self._newest else t.home.lead_empty
        head = self._build_head(" ".join(t.home.title), description, self._build_paths(self._to.home), language)
        head = self._add_feed(head, "acts", None, language)
        return self._render(
            "pages/home/home.html",
            language,
            None,
            head,
            newest=newest,
            most_adopted=adopted if any(act not in newest for act in adopted) else (),
            counts=self._market_counts,
            statistics=sort_longest_first(self._catalogue),
            sector_counts=count_sectors(self._catalogue),
            theme_counts=count_themes(self._catalogue),
            region_counts=count_regions(self._catalogue),
            challenge=max(running, key=lambda each: each.started.earliest, default=None),
        )

    def _draw_market(self, language: Language, page: int, pages: int) -> str:
        t = INTERFACES[language]
        paths = self._build_paths(partial(self._to.acts, page=page))
        title = self._number_title(t.market.title, page, pages, language)
        first = (page - 1) * PAGE_SIZE
        return self._render(
            "pages/market/market.html",
            language,
            "acts",
            self._add_feed(self._build_head(title, t.market.lead, paths, language), "acts", None, language),
            acts=self._newest[first : first + PAGE_SIZE],
            page=page,
            pages=pages,
            total=len(self._newest),
        )

    def _draw_not_found(self, language: Language) -> str:
        t = INTERFACES[language]
        paths = self._build_paths(self._to.home)
        head = PageHead(
            self._format_title(t.not_found.title, language),
            t.not_found.text,
            paths[language],
            paths[language],
            {},
            indexed=False,
        )
        languages = self._settings.languages
        words = {
            "pages": " ".join(PAGE_WORD.pick(each) for each in languages),
            "dated": " ".join(SECTIONS[name].pick(each) for name in ("new", "years") for each in languages),
        }
        return self._render("pages/not_found/not_found.html", language, None, head, paths, gone_words=words)
