"""The page of the form, in every language."""

from collections.abc import Iterator
from functools import partial

from generator.intake.web_form.layout import newcomer_fields, steps_of
from generator.intake.web_form.payload import in_a_page, knowledge
from generator.intake.web_form.preview import card_template, page_template, sample_cloths
from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.pages.site_pages import SitePages
from generator.text import Language


class FormPage(SitePages):
    """Draws the form. Of the catalogue it needs only what the editors keep: it changes with no act."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """One page a language."""
        for language in self._settings.languages:
            yield self._build_page(self._to.section("tell", language), self._digest, partial(self._form, language))
        yield from sample_cloths(self._catalogue, self._to, self._digest)

    def _form(self, language: Language) -> str:
        words = INTERFACES[language].form
        paths = self._build_paths(partial(self._to.section, "tell"))
        return self._render(
            "pages/form/form.html",
            language,
            "tell",
            self._build_head(words.title, words.description, paths, language),
            words=words,
            steps=steps_of(self._context.records, language),
            newcomer=newcomer_fields(language),
            knowledge=in_a_page(knowledge(self._context.records, self._settings, language)),
            card=card_template(self._environment, self._to, language),
            act=page_template(self._environment, self._to, self._settings, language),
        )
