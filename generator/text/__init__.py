"""Interface strings in fi, sv and en. Imports `generator.words` and the standard library only."""

from generator.text.en import ENGLISH
from generator.text.fi import FINNISH
from generator.text.interface import Interface
from generator.text.sv import SWEDISH
from generator.words import Language

INTERFACES: dict[Language, Interface] = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}

__all__ = ["INTERFACES", "Interface"]
