"""The page of the form, in every language."""

from collections.abc import Iterator
from functools import partial

from generator.intake.web_form.json_text import write_json
from generator.intake.web_form.layout import list_newcomer_fields, list_steps
from generator.intake.web_form.payload import describe_form
from generator.intake.web_form.person_words import PersonWordsFile
from generator.intake.web_form.preview import draw_card_template, draw_page_template, list_sample_cloths
from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.pages.site_pages import SitePages
from generator.text import Language


class FormPage(SitePages):
    """Draws the form. Of the catalogue it needs only what the editors keep: it changes with no act."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """One page a language, and what all of them load."""
        person_words = PersonWordsFile(self._context.records, self._to)
        for language in self._settings.languages:
            draw = partial(self._form, language, person_words.address)
            yield self._build_page(self._to.section("tell", language), self._digest, draw)
        yield from person_words.list_artifacts()
        yield from list_sample_cloths(self._catalogue, self._to, self._digest)

    def _form(self, language: Language, person_words: str) -> str:
        words = INTERFACES[language].form
        paths = self._build_paths(partial(self._to.section, "tell"))
        return self._render(
            "pages/form/form.html",
            language,
            "tell",
            self._build_head(words.title, words.description, paths, language),
            words=words,
            steps=list_steps(self._context.records, language),
            newcomer=list_newcomer_fields(language),
            knowledge=write_json(describe_form(self._context.records, self._settings, language)),
            person_words=person_words,
            card=draw_card_template(self._environment, self._to, language),
            act=draw_page_template(self._environment, self._to, self._settings, language),
        )
