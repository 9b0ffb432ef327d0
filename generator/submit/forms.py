"""Files of the repository that are drawn from the record: templates of an act, forms. `tori forms` writes them."""

from collections.abc import Mapping

from generator.source.library import Library
from generator.submit.act_file import template_text
from generator.submit.issues.form import form_files
from generator.submit.offers import Names, names_of
from generator.words import LANGUAGES, Language

TEMPLATES: Mapping[Language, str] = {
    "fi": "docs/templates/teko.yaml",
    "sv": "docs/templates/garning.yaml",
    "en": "docs/templates/act.yaml",
}
"""Where the template in each language lies. Not below acts/, where every file is an act."""


def repository_files(library: Library, schema_url: str, site: str) -> dict[str, str]:
    """Path in the repository → what stands there. `site` is where the forms say that there is more to read."""
    vocabulary = vocabulary_of(library)
    templates = {TEMPLATES[language]: template_text(language, schema_url, vocabulary) for language in LANGUAGES}
    return templates | form_files(library, site)


def vocabulary_of(library: Library) -> dict[str, Names]:
    """The words that the keys of the vocabulary may have, in the editors' order."""
    return {"sectors": names_of(library.sectors), "themes": names_of(library.themes)}
