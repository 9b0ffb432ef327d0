"""Where all rules are told with examples: the last line of a report that has something to mend."""

from generator.locales import TEXTS
from generator.text import Language


def format_rules_link(address: str, language: Language) -> str:
    """The line, with the address of the page in the same language."""
    return TEXTS.rules_link.where.fill({"address": address}).pick(language)
