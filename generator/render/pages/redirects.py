"""Addresses that were published once → the addresses of the same pages now (ADR 11).

A redirect is a small page in the language of its address: it works without JavaScript, and with it keeps what follows
the `?` and the `#`. It is not indexed. For hosts that read it, `_redirects` says the same.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from math import ceil
from typing import Any

from generator.catalogue.model import Act, Catalogue, Withdrawn
from generator.catalogue.vocabulary import Organisation
from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.pages.site_pages import SitePages
from generator.render.pages.templates import load_macro
from generator.render.urls import PAGE_SIZE, Urls
from generator.schema.collections import COLLECTIONS, FORMER_SECTIONS
from generator.schema.identifiers import short_codes
from generator.schema.introspection import describe
from generator.text import Language, Text

REDIRECTS = "_redirects"
_NAMED = tuple(each.name for each in COLLECTIONS if each.words and "name" in describe(each.record))
"""Sections whose pages are called by the `name` of their record."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that leads to another on this site. `title` is of the page there, in `lang` or the page's language."""

    address: str
    target: str
    language: Language
    title: str
    lang: Language | None = None


def find_heir(organisation: Organisation, catalogue: Catalogue, doers: Collection[str]) -> Organisation | None:
    """The organisation to whose page this one's leads: this has merged into it and has no acts under its own name.

    `doers` are the ids of organisations that have acts. A circle of successors leads nowhere.
    """
    seen: set[str] = set()
    found: Organisation | None = organisation
    while found and found.id not in doers and found.successor and found.id not in seen:
        seen.add(found.id)
        found = catalogue.organisations.get(found.successor)
    return None if found is None or found.id in {organisation.id, *seen} else found


class Redirects(SitePages):
    """Draws the pages that redirect."""

    def list_artifacts(self, pages: Iterable[Artifact]) -> Iterator[Artifact]:
        """A page for each address that leads to one of `pages`, and the file that lists them for the host."""
        paths = {artifact.path for artifact in pages}
        # moved pages come first: some hosts read only so many lines
        moved = [
            *self._list_records(),
            *self._list_withdrawn(),
            *self._list_vanished(),
            *_list_sections(self._to, self._settings.languages, paths),
        ]
        found = {}
        for redirect in (*moved, *self._list_short_codes()):
            path = self._to.output(redirect.address)
            if self._to.output(redirect.target) in paths and path not in paths:
                found[path] = redirect
        for path, redirect in found.items():
            key = sha256(self._digest + repr(redirect).encode()).digest()
            yield Artifact(path, key, partial(self._draw, redirect), leads_to=redirect.target)
        lines = "".join(f"{each.address} {each.target} 301\n" for each in found.values()).encode()
        yield Artifact(REDIRECTS, sha256(lines).digest(), partial(bytes, lines))

    def _draw(self, redirect: Redirect) -> bytes:
        draw = load_macro(self._environment, "pages/redirect/redirect.html", "redirect_page")
        return draw(redirect, self._to.absolute(redirect.target), INTERFACES[redirect.language]).encode()

    def _list_short_codes(self) -> Iterator[Redirect]:
        """Every short code that an act or a withdrawn act has ever had, to its page in its own language."""
        held: tuple[Act | Withdrawn, ...] = (*self._catalogue.acts, *self._catalogue.withdrawn)
        for each in held:
            language = each.language if each.language in self._settings.languages else self._settings.languages[0]
            title, lang = _choose_title(each, language)
            for code in short_codes(each.id, each.former_ids):
                yield Redirect(self._to.short_of(code), self._to.act_of(each.id, language), language, title, lang)

    def _list_records(self) -> Iterator[Redirect]:
        """Every former id, and organisations that have merged."""
        catalogue, to = self._catalogue, self._to
        doers = {act.organisation.id for act in catalogue.acts}
        heirs = {each.id: find_heir(each, catalogue, doers) for each in catalogue.organisations.values()}
        for language in self._settings.languages:
            for act in catalogue.acts:
                title, lang = _choose_title(act, language)
                target = to.act(act, language)
                for old in act.former_ids:
                    yield Redirect(to.act_of(old, language), target, language, title, lang)
            for section in _NAMED:
                records: Mapping[str, Any] = getattr(catalogue, section)
                ids = dict(catalogue.former.get(section, {}))
                if section == "organisations":
                    ids |= {each: each for each, heir in heirs.items() if heir}
                for old, new in ids.items():
                    record = heirs.get(new) or records[new] if section == "organisations" else records[new]
                    name: Text = record.name
                    here, there = (to.record(section, each, language) for each in (old, record.id))
                    yield Redirect(here, there, language, name.pick(language))
            for old, new in catalogue.former.get("newsletters", {}).items():
                issue = catalogue.newsletters[new]
                here, there = (to.record("newsletters", each, language) for each in (old, new))
                lang = issue.language if issue.language != language else None
                yield Redirect(here, there, language, issue.title, lang)

    def _list_withdrawn(self) -> Iterator[Redirect]:
        for gone in self._catalogue.withdrawn:
            for language in self._settings.languages:
                title, lang = _choose_title(gone, language)
                for old in gone.former_ids:
                    target = self._to.act_of(gone.id, language)
                    yield Redirect(self._to.act_of(old, language), target, language, title, lang)

    def _list_vanished(self) -> Iterator[Redirect]:
        """Pages of the market that were there when it had more acts: it never had more than it has and has lost."""
        catalogue = self._catalogue
        held: tuple[Act | Withdrawn, ...] = (*catalogue.acts, *catalogue.withdrawn)
        lost = len(catalogue.withdrawn) + sum(len(each.former_ids) for each in held)
        now, most = (max(1, ceil(count / PAGE_SIZE)) for count in (len(catalogue.acts), len(catalogue.acts) + lost))
        for language in self._settings.languages:
            t = INTERFACES[language]
            # years have no list of their own: it is that of the months
            here, there = (self._to.section(name, language) for name in ("years", "new"))
            yield Redirect(here, there, language, t.news.title)
            for page in range(now + 1, most + 1):
                here, there = (self._to.acts(language, number) for number in (page, now))
                yield Redirect(here, there, language, t.market.title)


def _choose_title(each: Act | Withdrawn, language: Language) -> tuple[str, Language | None]:
    title, own = (
        (each.title, each.language)
        if isinstance(each, Withdrawn)
        else (each.choose_story(language).title, each.choose_story(language).language)
    )
    return title, own if own != language else None


def _list_sections(
    to: Urls,
    languages: tuple[Language, ...],
    paths: Iterable[str],
    former: Mapping[str, tuple[Text, ...]] = FORMER_SECTIONS,
) -> Iterator[Redirect]:
    """Everything below a section's former word, to the same below the word that it has now."""
    for section, words in former.items():
        for language in languages:
            front = to.section(section, language)
            below = [path for path in paths if path.startswith(to.output(front).removesuffix("index.html"))]
            for word in words:
                old = f"{to.home(language)}{word.pick(language)}/"
                for path in sorted(each for each in below if each.endswith("index.html")):
                    address = to.of_file(path)
                    title = INTERFACES[language].site_name
                    yield Redirect(old + address.removeprefix(front), address, language, title)
