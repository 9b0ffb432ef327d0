"""What the search is made from: a private document for each act, and what its script must know (ADR 7)."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from jinja2 import Environment

from generator.catalogue.model import Act, Catalogue
from generator.outputs import phrases
from generator.outputs.addresses import Addresses
from generator.text import INTERFACES
from generator.views.lists import collation_key, newest_first
from generator.words import LANGUAGES, Language, Words

PART = " | "
"""Between the labels of one meta field, which the script takes apart again."""


def documents(catalogue: Catalogue, environment: Environment) -> Iterator[tuple[str, str]]:
    """(act id, HTML document) of every act: each story once, in the languages it is told in, and its labels in all.

    This is the copy that is indexed; the pages that are served know nothing of the search. Its shape is the contract
    with theme/assets/js/search.js: `title-fi` and `summary-fi` are the ids of a story's title and summary.
    """
    template = environment.get_template("search/document.html")
    for act in catalogue.acts:
        stories = (act.stories[act.language], *(act.stories[each] for each in act.stories if each != act.language))
        yield act.id, template.render(act=act, stories=stories, meta=_meta(act))


def orders(catalogue: Catalogue) -> dict[str, list[str]]:
    """Ids of all acts in order of id, which gives them their numbers, and in each order that a reader may choose."""
    titled = sorted(catalogue.acts, key=lambda act: (collation_key(act.told_in(act.language).title), act.id))
    return {
        "id": [act.id for act in catalogue.acts],
        "newest": [act.id for act in newest_first(catalogue.acts)],
        "title": [act.id for act in titled],
    }


def documents_digest(catalogue: Catalogue, records: bytes, template: bytes, version: bytes) -> bytes:
    """Of all that the documents depend on, so that nothing is drawn to learn that nothing has changed.

    `records` is of the editors' records, `template` of the document's template, `version` of our code.
    """
    found = sha256(b"\0".join((records, template, version)))
    for act in catalogue.acts:
        found.update(act.id.encode() + act.digest)
    return found.digest()


def _meta(act: Act) -> dict[str, str]:
    """What a result shows and what is found by words that the story does not have: labels in every language."""
    found: dict[str, str] = {"id": act.id}
    _said(found, "org", act.organisation.name)
    _said(found, "sectors", _joined([term.name for term in act.sectors]))
    _said(found, "themes", _joined([term.name for term in act.themes]))
    _said(found, "years", Words(*(phrases.years(act, language) or "" for language in LANGUAGES)))
    places = [region.name for region in act.regions]
    if act.organisation.municipality:
        places.append(act.organisation.municipality.name)
    _said(found, "places", _joined(places))
    systems = [found_.name for found_ in (act.programme, act.challenge, *act.networks) if found_]
    _said(found, "systems", _joined(systems))
    if act.only_topic:
        found["known"] = "topic"
    return found


def _joined(names: list[Words]) -> Words:
    return Words(*(PART.join(name.said_in(language) for name in names) for language in LANGUAGES))


def _said(found: dict[str, str], field: str, words: Words) -> None:
    """`org` holds the Finnish text, `org-sv` and `org-en` the others where they differ; empty ones are left out."""
    if words.fi:
        found[field] = words.fi
    for language in LANGUAGES:
        text = words.said_in(language)
        if text and text != words.fi:
            found[f"{field}-{language}"] = text


def search_settings(to: Addresses, language: Language) -> dict[str, Any]:
    """What theme/assets/js/search.js must know, handed over as JSON in the page."""
    t = INTERFACES[language]
    return {
        "acts": to.section("acts", language),
        "cloths": f"{to.asset('cloth')}/",
        "engine": f"{to.base_path}pagefind/pagefind.js",
        "orders": f"{to.base_path}pagefind/orders.json",
        "language": language,
        "title": t.search.title(site=t.site_name),
        "found": [t.search.found.one, t.search.found.other],
        "nothing": t.search.nothing,
        "searching": t.search.searching,
        "failed": t.search.failed_title,
        "shown": t.search.shown.text,
        "only_topic": t.card.only_topic,
        "written_in": {each: t.card.written_in.said_in(each) for each in LANGUAGES},
    }
