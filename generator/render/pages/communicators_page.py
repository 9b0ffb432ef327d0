"""The page for communicators, its examples taken from the catalogue: addresses, feeds, a card, views, credits."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple
from urllib.parse import unquote, urlencode

from generator.catalogue.counts import count_regions, count_sectors, count_themes
from generator.catalogue.model import Act
from generator.catalogue.news import gather_years
from generator.catalogue.newsworthy import list_sent
from generator.catalogue.orders import build_collation_key, sort_newest_first
from generator.locales import INTERFACES
from generator.render import phrases
from generator.render.artifact import Artifact
from generator.render.data.calendars import ALL
from generator.render.pages.sharing import build_block
from generator.render.pages.site_pages import SitePages
from generator.schema.collections import COLLECTIONS
from generator.text import Language

_SHARED = 3
"""Acts in the basket that is an example."""


class FeedRow(NamedTuple):
    """A feed in the table of all: its name and its two addresses, whole."""

    name: str
    atom: str
    json: str


class CommunicatorsPage(SitePages):
    """Draws the page for communicators."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """The page in each language."""
        newest = sort_newest_first(self._catalogue.acts)
        counts = [self._find_largest(), list(gather_years(self._catalogue))[:1]]
        for language in self._settings.languages:
            example = _choose_example(newest, language)
            shared = tuple(act for act in newest if not act.only_topic)[:_SHARED]
            also = f"{counts} {[act.code for act in shared]}"
            key = self._build_key(*([example] if example else []), also=also)
            address = self._to.section("communicators", language)
            yield self._build_page(address, key, partial(self._draw_communicators, language, example, shared))

    def _draw_communicators(self, language: Language, example: Act | None, shared: tuple[Act, ...]) -> str:
        t = INTERFACES[language]
        words = t.communicators
        latest = next(iter(gather_years(self._catalogue)), None)
        basket = self._to.absolute(self._to.section("basket", language))
        return self._render(
            "pages/communicators/communicators.html",
            language,
            "communicators",
            self._build_head(
                t.footer.communicators,
                words.description,
                self._build_paths(partial(self._to.section, "communicators")),
                language,
            ),
            example=example,
            block=build_block(example, language, self._to) if example else None,
            basket=basket,
            shared_basket=f"{basket}?t={'.'.join(act.code for act in shared)}",
            shared_count=len(shared),
            latest_issue=next(iter(list_sent(self._catalogue.newsletters.values())), None),
            preview=self._find_preview(example, language) if example and self._settings.pictures else None,
            views=tuple((name, address, unquote(address)) for name, address in self._list_views(language)),
            all_feed=self._build_row(t.feeds.all(site=t.site_name), "acts", language),
            feeds=tuple(self._list_feeds(language)),
            calendar=self._to.absolute(self._to.feed(ALL, language, "ics")),
            latest_year=latest,
            credits=self._describe_credits(language),
        )

    def _find_preview(self, act: Act, language: Language) -> str:
        """The link preview that the act's page names."""
        address = self._to.preview_with_photograph if act.images else self._to.preview
        return address(act, act.choose_story(language).language)

    def _list_views(self, language: Language) -> Iterator[tuple[str, str]]:
        """Views of the market to link: (label, whole address), of the commonest topics of the catalogue."""
        words = INTERFACES[language].communicators
        front = self._to.absolute(self._to.section("acts", language))
        sector, theme, region, year = self._find_largest()
        catalogue = self._catalogue

        def build_address(**state: str) -> str:
            return f"{front}?{urlencode(state)}"

        if theme:
            name = catalogue.themes[theme].name.pick(language)
            yield name, build_address(theme=theme)
            if region:
                place = catalogue.regions[region].name.pick(language)
                yield words.both(one=name, other=place), build_address(theme=theme, region=region)
        if sector:
            yield catalogue.sectors[sector].name.pick(language), build_address(sector=sector, sort="newest")
        if year:
            yield words.year(year=year), build_address(year=year)
        if catalogue.acts:
            word = INTERFACES[language].search.examples[0]
            yield words.query(word=word), build_address(q=word)

    def _find_largest(self) -> tuple[str | None, str | None, str | None, str | None]:
        """The sector, theme and region that have most acts, and the latest year that acts began in."""
        found = [
            max(counts, key=lambda pair: pair[1], default=None)
            for counts in (
                count_sectors(self._catalogue),
                count_themes(self._catalogue),
                count_regions(self._catalogue),
            )
        ]
        sector, theme, region = (pair[0].id if pair and pair[1] else None for pair in found)
        began = max((act.started.year for act in self._catalogue.acts if act.started), default=None)
        return sector, theme, region, str(began) if began else None

    def _list_feeds(self, language: Language) -> Iterator[tuple[str, tuple[FeedRow, ...]]]:
        """The feeds of each collection under its name, in alphabetical order; organisations last: they are many."""
        nav = INTERFACES[language].nav
        names = (each.name for each in COLLECTIONS if each.feed)
        for section in sorted(names, key=lambda name: name == "organisations"):
            rows = [
                self._build_row(record.name.pick(language), f"{section}/{record_id}", language)
                for record_id, record in getattr(self._catalogue, section).items()
            ]
            if rows:
                yield getattr(nav, section), tuple(sorted(rows, key=lambda row: build_collation_key(row.name)))

    def _build_row(self, name: str, feed: str, language: Language) -> FeedRow:
        return FeedRow(name, *(self._to.absolute(self._to.feed(feed, language, form)) for form in ("atom", "json")))

    def _describe_credits(self, language: Language) -> tuple[str | None, str]:
        """How a submitted act is credited, where there is one to take as an example, and how a compiled one is."""
        submitted = next((act for act in self._catalogue.acts if act.provenance.value == "submitted"), None)
        compiled = f"{INTERFACES[language].site_name}, {phrases.LICENCE}"
        return phrases.format_credit(submitted, language) if submitted else None, compiled


def _choose_example(newest: tuple[Act, ...], language: Language) -> Act | None:
    """The newest act that has a whole story in the language, or else the newest of all."""
    whole = (act for act in newest if language in act.stories and not act.only_topic)
    return next(whole, newest[0] if newest else None)
