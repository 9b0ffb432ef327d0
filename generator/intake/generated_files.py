"""Files of the repository that are drawn from the record: templates of an act, forms. `tori forms` writes them."""

from collections.abc import Mapping

from generator.intake.act_file import write_template
from generator.intake.choices import Names, names_of
from generator.intake.issue_form.form import write_forms
from generator.schema.collections import Records
from generator.text import LANGUAGES, Language

TEMPLATES: Mapping[Language, str] = {
    "fi": "docs/templates/teko.yaml",
    "sv": "docs/templates/garning.yaml",
    "en": "docs/templates/act.yaml",
}
"""Where the template in each language lies. Not below acts/, where every file is an act."""


def write_repository_files(records: Records, schema_url: str, site: str) -> dict[str, str]:
    """Path in the repository → what stands there. `site` is where the forms say that there is more to read."""
    vocabulary = list_vocabulary(records)
    templates = {TEMPLATES[language]: write_template(language, schema_url, vocabulary) for language in LANGUAGES}
    return templates | write_forms(records, site)


def list_vocabulary(records: Records) -> dict[str, Names]:
    """The words that the keys of the vocabulary may have, in the editors' order."""
    return {"sectors": names_of(records.sectors), "themes": names_of(records.themes)}
