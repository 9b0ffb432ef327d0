"""What our own templates and exports say where somebody is to write: left as it is, it is no answer."""

from generator.locales import INTERFACES, TEXTS
from generator.text import LANGUAGES

PLACEHOLDERS = frozenset(
    text.casefold()
    for language in LANGUAGES
    for text in (
        INTERFACES[language].basket.issue_title,
        INTERFACES[language].form.preview_empty,
        TEXTS.act_file.example_title.pick(language),
        TEXTS.terminal.unknown.pick(language),
    )
)
"""In lower case: the title of a basket's newsletter, the form's preview, an empty file's first line, a draft's open answer."""
