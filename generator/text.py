"""The interface languages, and a text said in all of them. Nothing lies below this module."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in Finnish, Swedish and English."""

    fi: str
    sv: str
    en: str

    def pick(self, language: Language) -> str:
        """The text in one language."""
        match language:
            case "fi":
                return self.fi
            case "sv":
                return self.sv
            case "en":
                return self.en

    def fill(self, values: Mapping[str, object]) -> "Text":
        """The same text with its placeholders filled; a value that is itself `Text` is said in each language."""

        def said(language: Language) -> str:
            own = {name: _said(value, language) for name, value in values.items()}
            return self.pick(language).format_map(own)

        return Text(fi=said("fi"), sv=said("sv"), en=said("en"))

    @classmethod
    def same(cls, text: str) -> "Text":
        """A text that reads the same in every language, a proper name for instance."""
        return cls(fi=text, sv=text, en=text)


@dataclass(frozen=True, slots=True)
class CodedText(Text):
    """A text with codes, as a file has them: `trial (Kokeilu)`. `labels` is for people who see no file: `Kokeilu`."""

    labels: Text


def _said(value: object, language: Language) -> object:
    return value.pick(language) if isinstance(value, Text) else value


class ToldError(Exception):
    """Why a thing cannot be done, in words for whoever asked for it. Each subclass says what raises it."""

    status: ClassVar[int] = 2
    """The exit status of a command that it ends."""

    def __init__(self, words: Text) -> None:
        """`words` are the whole sentence."""
        super().__init__(words.en)
        self.words = words


LANGUAGE_NAMES: Mapping[str, Text] = {
    "fi": Text("suomi", "finska", "Finnish"),
    "sv": Text("ruotsi", "svenska", "Swedish"),
    "en": Text("englanti", "engelska", "English"),
}
"""The interface languages as people write them in place of their codes."""
