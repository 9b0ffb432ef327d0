"""The settings of the scripts of the search: of the market page, and of the suggestions under the search fields."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from generator.catalogue.model import Catalogue
from generator.locales import INTERFACES
from generator.locales.sentences import Message, Plural
from generator.render.urls import PAGE_SIZE, Urls
from generator.schema.collections import COLLECTIONS, PAGE_WORD
from generator.search.facet_table import build_facets
from generator.text import LANGUAGES, Language

_OPEN = ("theme", "sector")
"""Facets that are open from the start."""


def build_market_settings(to: Urls, language: Language) -> dict[str, Any]:
    """The settings of theme/pages/market/market.js, which are in the page as JSON."""
    t = INTERFACES[language]
    words = t.narrowing
    return {
        "language": language,
        "title": t.search.title(site=t.site_name),
        "engine": build_engine_settings(to),
        "sections": _list_sections(to, language),
        "cloths": to.asset("cloth/"),
        "facets_table": to.market_data("facets.json"),
        "labels_file": to.market_data(f"labels.{language}.json"),
        "orders": {"newest": to.market_data("newest.json"), "title": to.market_data(f"title.{language}.json")},
        "first_page": to.acts(language),
        "pages": f"{to.acts(language)}{PAGE_WORD.pick(language)}/{{page}}/",
        "page_size": PAGE_SIZE,
        "facets": asdict(words.facets),
        "open_facets": _OPEN,
        "kinds": dict(words.kinds),
        "found": _list_forms(t.search.found),
        "nothing": t.search.nothing,
        "near": _list_forms(t.search.near),
        "near_words": _list_forms(t.search.near_words),
        "near_filters": _list_forms(t.search.near_filters),
        "acts": _list_forms(t.acts),
        "lost": _list_forms(t.search.lost),
        "searching": t.search.searching,
        "failed": t.search.failed_title,
        "shown": t.search.shown.text,
        "only_topic": t.card.only_topic,
        "written_in": {each: t.card.written_in.pick(each) for each in LANGUAGES},
        "words": {
            name: _list_texts(getattr(words, name))
            for name in (
                *("narrow", "narrow_chosen", "remove", "show", "fewer", "find", "shown_for", "as_typed", "closest"),
                *("nothing_tried", "nothing_with_filters", "drop", "drop_all"),
                *("lacks", "through", "through_many", "concerns", "brief", "matched"),
                *("seek_subject", "seek_body", "seek_none"),
            )
        },
    }


def build_labels(catalogue: Catalogue, to: Urls, language: Language) -> dict[str, Any]:
    """The labels of the values of facets in a language, and the texts of suggestions."""
    words = INTERFACES[language].narrowing
    return {
        "facets": {
            facet.name: {value.id: value.label.pick(language) for value in facet.values}
            for facet in build_facets(catalogue)
        },
        "titles": to.market_data("titles/"),
        "words": to.market_data(f"words/{language}/"),
        "sections": _list_sections(to, language),
        "suggested": dict(words.suggested),
        "suggestions": _list_forms(words.suggestions),
        "none": words.no_suggestions,
    }


def _list_sections(to: Urls, language: Language) -> Mapping[str, str]:
    """The section of each kind of thing that can be found: its page is `<section><id>/`."""
    return {each.singular: to.section(each.name, language) for each in COLLECTIONS if each.found}


def _list_texts(words: str | Message | Plural | tuple[Message, ...]) -> str | list[str]:
    if isinstance(words, Plural):
        return _list_forms(words)
    if isinstance(words, tuple):
        return [each.text for each in words]
    return words.text if isinstance(words, Message) else words


def _list_forms(words: Plural) -> list[str]:
    """The text for one and for others, which the script fills."""
    return [words.one, words.other]


def build_engine_settings(to: Urls) -> dict[str, str]:
    """The settings of theme/search_engine/engine.js: the folders of Pagefind's index and of our own files."""
    return {"pagefind": f"{to.base_path}pagefind/", "search": f"{to.base_path}search/"}
