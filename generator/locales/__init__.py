"""Every sentence for people, in one file a language; dataclasses say which there are."""

from generator.locales.interface import Interface
from generator.locales.reading import read_locale
from generator.text import LANGUAGES, Language

INTERFACES: dict[Language, Interface] = {language: read_locale(language, Interface, "pages") for language in LANGUAGES}
"""What stands on pages, in letters and feeds, in each language."""

__all__ = ["INTERFACES", "Interface"]
