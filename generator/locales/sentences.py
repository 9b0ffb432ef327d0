"""Texts with a number or named places in them. Apart from the interface, so that an area's own words may use them."""

from dataclasses import dataclass

from generator.locales.formats import format_number
from generator.text import Language


@dataclass(frozen=True, slots=True)
class Plural:
    """A text about a number, `{n}`: `acts(1)` is "1 teko", `acts(65)` is "65 tekoa"."""

    language: Language
    one: str
    other: str

    def __call__(self, count: int) -> str:
        """The text about `count` of them, the number written as the language writes it."""
        chosen = self.one if count == 1 else self.other
        return chosen.replace("{n}", format_number(count, self.language))


@dataclass(frozen=True, slots=True)
class Message:
    """A text with named places: `Message("Lähde: {source}")(source="KT")`."""

    text: str

    def __call__(self, **values: str) -> str:
        """The text with its places filled. A brace in a value stays a brace."""
        return self.text.format_map(values)
