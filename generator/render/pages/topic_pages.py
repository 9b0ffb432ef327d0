"""Sectors, themes and regions → their lists and pages, each with its acts and related topics."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Literal

from generator.catalogue.counts import count_regions, count_sectors, count_themes
from generator.catalogue.groups import find_companions, find_neighbours, group_acts
from generator.catalogue.model import Act
from generator.catalogue.orders import build_collation_key, sort_newest_first
from generator.catalogue.vocabulary import Region, Term
from generator.locales import INTERFACES
from generator.locales.records import Topics
from generator.render.artifact import Artifact
from generator.render.pages.list_page import ListPage, split_into_pages
from generator.render.pages.site_pages import SitePages
from generator.text import Language

Kind = Literal["sectors", "themes", "regions"]
KINDS: tuple[Kind, ...] = ("sectors", "themes", "regions")
Topic = Term | Region
Beside = tuple[tuple[str, Kind, tuple[tuple[Topic, int], ...]], ...]
"""Headings, each with the kind of its topics and the topics with how many acts each has."""

_MOST = 8
"""Topics under one heading beside a page's own."""


class TopicPages(SitePages):
    """Draws the lists and pages of sectors, themes and regions."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """Every list and page, in a fixed order."""
        newest = sort_newest_first(self._catalogue.acts)
        groups = {kind: group_acts(newest, kind) for kind in KINDS}
        counts = {kind: {term: len(acts) for term, acts in found.items()} for kind, found in groups.items()}
        no_region = sum(not act.regions for act in newest)
        for language in self._settings.languages:
            for kind in KINDS:
                key = self._build_key(also=f"{sorted(counts[kind].items())} {no_region}")
                yield self._build_page(
                    self._to.section(kind, language),
                    key,
                    partial(self._draw_list, language, kind, counts[kind], no_region),
                )
                for topic in self._find_topics(kind).values():
                    acts = groups[kind].get(topic.id, ())
                    beside = self._find_related(language, kind, topic, acts, counts)
                    yield from self._list_topic_pages(language, kind, topic, acts, beside)

    def _list_topic_pages(
        self, language: Language, kind: Kind, topic: Topic, acts: tuple[Act, ...], beside: Beside
    ) -> Iterator[Artifact]:
        organisations = len({act.organisation.id for act in acts})
        numbers = [(heading, [(other.id, count) for other, count in found]) for heading, _, found in beside]
        for list_page in split_into_pages(acts, partial(self._to.term, kind, topic, language)):
            key = self._build_key(*list_page.acts, also=f"{list_page.total} {organisations} {numbers}")
            yield self._build_page(
                list_page.here, key, partial(self._draw_topic, language, kind, topic, list_page, organisations, beside)
            )

    def _find_topics(self, kind: Kind) -> Mapping[str, Topic]:
        match kind:
            case "sectors":
                return self._catalogue.sectors
            case "themes":
                return self._catalogue.themes
            case "regions":
                return self._catalogue.regions

    def _find_related(
        self,
        language: Language,
        kind: Kind,
        topic: Topic,
        acts: tuple[Act, ...],
        counts: Mapping[Kind, Mapping[str, int]],
    ) -> Beside:
        """Related topics for the reader of a topic's page."""
        words = _choose_texts(kind, language)
        catalogue = self._catalogue
        themes = [
            theme for theme in find_companions(acts, catalogue.themes, "themes", most=_MOST + 1) if theme != topic
        ]
        found: list[tuple[str, Kind, tuple[Topic, ...]]] = [(words.themes, "themes", tuple(themes[:_MOST]))]
        if isinstance(topic, Region):
            found.insert(0, (words.near, "regions", find_neighbours(topic, catalogue.regions.values())))
        elif kind == "sectors":
            found.append(
                (words.near, "sectors", tuple(other for other in catalogue.sectors.values() if other != topic))
            )
        elif acts:
            found.append((words.sectors, "sectors", find_companions(acts, catalogue.sectors, "sectors", most=_MOST)))
        else:
            largest = [theme for theme, _ in count_themes(catalogue) if theme != topic]
            found.append((words.near, "themes", tuple(largest[:_MOST])))
        return tuple(
            (heading, collection, tuple((other, counts[collection].get(other.id, 0)) for other in topics))
            for heading, collection, topics in found
            if topics
        )

    # --- one method a kind of page ---------------------------------------------------------------------------------

    def _draw_list(self, language: Language, kind: Kind, counts: Mapping[str, int], no_region: int) -> str:
        words = _choose_texts(kind, language)
        named = sorted(
            ((topic, counts.get(topic.id, 0)) for topic in self._find_topics(kind).values()),
            key=lambda pair: build_collation_key(pair[0].name.pick(language)),
        )
        return self._render(
            "pages/topics/topics.html",
            language,
            kind,
            self._build_head(words.title, words.lead, self._build_paths(partial(self._to.section, kind)), language),
            kind=kind,
            words=words,
            by_name=named,
            sector_counts=count_sectors(self._catalogue) if kind == "sectors" else (),
            region_counts=count_regions(self._catalogue) if kind == "regions" else (),
            no_region=no_region,
        )

    def _draw_topic(
        self, language: Language, kind: Kind, topic: Topic, list_page: ListPage, organisations: int, beside: Beside
    ) -> str:
        words = _choose_texts(kind, language)
        name = topic.name.pick(language)
        address: Callable[..., str] = partial(self._to.term, kind, topic, page=list_page.page)
        described = f"{name}: {INTERFACES[language].acts(list_page.total)}."
        title = self._number_title(name, list_page.page, list_page.pages, language)
        head = self._build_head(title, described, self._build_paths(address), language)
        return self._render(
            "pages/topic/topic.html",
            language,
            kind,
            self._add_feed(head, f"{kind}/{topic.id}", name, language),
            kind=kind,
            words=words,
            name=name,
            list_page=list_page,
            organisations=organisations,
            beside=beside,
        )


def _choose_texts(kind: Kind, language: Language) -> Topics:
    t = INTERFACES[language]
    return {"sectors": t.sectors, "themes": t.themes, "regions": t.regions}[kind]
