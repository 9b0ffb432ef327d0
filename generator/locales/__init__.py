"""Interface strings in fi, sv and en. Imports `generator.text` and the standard library only."""

from generator.locales.en import ENGLISH
from generator.locales.fi import FINNISH
from generator.locales.interface import Interface
from generator.locales.sv import SWEDISH
from generator.text import Language

INTERFACES: dict[Language, Interface] = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}

__all__ = ["INTERFACES", "Interface"]
