"""Withdrawn acts → the pages at their addresses: when and why they were withdrawn, and which acts to read instead."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.catalogue.model import Act, Withdrawn
from generator.locales import INTERFACES
from generator.render import phrases
from generator.render.artifact import Artifact
from generator.render.pages.site_pages import SitePages
from generator.text import Language


class WithdrawnPages(SitePages):
    """Draws the pages of withdrawn acts."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """A page for each of them in every language."""
        by_id = self._catalogue.by_id
        for gone in self._catalogue.withdrawn:
            instead = tuple(by_id[act_id] for act_id in gone.instead if act_id in by_id)
            key = self._build_key(*instead, also=repr(gone))
            for language in self._settings.languages:
                address = self._to.act_of(gone.id, language)
                draw = partial(self._draw_withdrawn, language, gone, instead)
                yield replace(self._build_unlisted(address, key, draw), withdrawn=True)

    def _draw_withdrawn(self, language: Language, gone: Withdrawn, instead: tuple[Act, ...]) -> str:
        t = INTERFACES[language]
        paths = self._build_paths(partial(self._to.act_of, gone.id))
        description = t.moved.description(title=gone.title)
        return self._render(
            "pages/withdrawn/withdrawn.html",
            language,
            "acts",
            replace(self._build_head(gone.title, description, paths, language), indexed=False, alternates={}),
            paths,
            gone=gone,
            date=phrases.format_day(gone.date, language),
            organisation=self._catalogue.organisations.get(gone.id.partition("/")[0]),
            instead=instead,
        )
