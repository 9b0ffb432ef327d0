"""Every sentence for people, in one file a language; dataclasses say which there are."""

from generator.locales.interface import Interface
from generator.locales.messages import Messages
from generator.locales.reading import read_locale, read_texts
from generator.text import LANGUAGES, Language

INTERFACES: dict[Language, Interface] = {language: read_locale(language, Interface, "pages") for language in LANGUAGES}
"""What stands on pages, in letters and feeds, in each language."""
TEXTS: Messages = read_texts(Messages, "messages")
"""What commands, reports and doors say, in every language."""

__all__ = ["INTERFACES", "TEXTS", "Interface"]
