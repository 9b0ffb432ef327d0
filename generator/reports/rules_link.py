"""Where all rules are told with examples: the last line of a report that has something to mend."""

from generator.text import Language, Text

_WHERE = Text(
    "Kaikki säännöt esimerkkeineen: {address}",
    "Alla regler med exempel: {address}",
    "All rules with examples: {address}",
)


def format_rules_link(address: str, language: Language) -> str:
    """The line, with the address of the page in the same language."""
    return _WHERE.fill({"address": address}).pick(language)
