"""All texts for people, in one file a language; dataclasses are their schema."""

from generator.locales.interface import Interface
from generator.locales.messages import Messages
from generator.locales.reading import read_locale, read_texts
from generator.text import LANGUAGES, Language

INTERFACES: dict[Language, Interface] = {language: read_locale(language, Interface, "pages") for language in LANGUAGES}
"""The texts of pages, letters and feeds in each language."""
TEXTS: Messages = read_texts(Messages, "messages")
"""The texts of commands, reports and the ways in, in each language."""

__all__ = ["INTERFACES", "TEXTS", "Interface"]
