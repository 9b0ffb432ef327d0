"""The interface languages, and a text said in all of them. Nothing lies below this module."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """One text in Finnish, Swedish and English."""

    fi: str
    sv: str
    en: str

    def said_in(self, language: Language) -> str:
        """The text in one language."""
        match language:
            case "fi":
                return self.fi
            case "sv":
                return self.sv
            case "en":
                return self.en

    def filled(self, values: Mapping[str, object]) -> "Words":
        """The same text with its placeholders filled; a value that is itself `Words` is said in each language."""

        def said(language: Language) -> str:
            own = {name: _said(value, language) for name, value in values.items()}
            return self.said_in(language).format_map(own)

        return Words(fi=said("fi"), sv=said("sv"), en=said("en"))

    @classmethod
    def same(cls, text: str) -> "Words":
        """A text that reads the same in every language, a proper name for instance."""
        return cls(fi=text, sv=text, en=text)


def _said(value: object, language: Language) -> object:
    return value.said_in(language) if isinstance(value, Words) else value
