"""A value that does not fit its key, with what was typed and where it stands."""

import re
import unicodedata

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.problems import Fix, Path
from generator.schema.fixes import replace_value
from generator.schema.introspection import find_key
from generator.text import LANGUAGES, CodedText, Text
from generator.yaml.nodes import (
    Mapping,
    Scalar,
    find,
    find_nearest,
)
from generator.yaml.reading import Document


class FieldError:
    """A value that does not fit, with all that its sentence and its fix are made of."""

    def __init__(self, error: ErrorDetails, document: Document, model: type[BaseModel]) -> None:
        """Of one error that pydantic found in a document."""
        self.name = error["type"]
        self.context = dict(error.get("ctx") or {})
        self.document = document
        self.model = model
        self.path: Path = tuple(error["loc"])
        self.known = find_nearest(document.root, self.path)
        for inner in (
            ("date",) if self.name in ("DATE", "DATE-IMPOSSIBLE") else ("about",) if self.name == "YES-NO" else ()
        ):
            # `{date: 2024, about: true}` is judged as one
            self.known = find_nearest(document.root, (*self.known, inner))
        self.node = find(document.root, self.known)
        self.typed = self.node.text if isinstance(self.node, Scalar) else ""
        key = find_key(model, self.path)
        self.values: dict[str, object] = {
            "label": key.label if key else Text.same(str(self.path[-1]) if self.path else ""),
            "help": key.help if key else Text.same(""),
            "typed": shorten(self.typed),
        }

    def with_value(self, text: str, *, safe: bool = True) -> Fix | None:
        """The line with `text` in the place of the value."""
        return replace_value(self.document, self.node, text, safe=safe)

    @property
    def sister_keys(self) -> frozenset[str]:
        """The keys that stand beside this one."""
        above = find(self.document.root, self.known[:-1])
        return frozenset(above.entries) if isinstance(above, Mapping) else frozenset()


def shorten(typed: str) -> str:
    """What was typed, at a length that a sentence can hold."""
    return typed if len(typed) <= SHOWN else f"{typed[:SHOWN].rstrip()}…"


SHOWN = 60


def says_nothing(typed: str) -> bool:
    """Whether a text says only that there is nothing to say: `ei ole`, `–`, `n/a`."""
    return re.sub(r"\s+\d+$", "", typed.strip(" .,!")).casefold() in NOTHING


NOTHING = frozenset({
    *("-", "--", "---", "–", "—", "ei", "ei ole", "ei mitään", "ei tiedossa", "ei tietoa", "ei vielä", "puuttuu"),
    *("tyhjä", "ei vielä tiedossa", "ei tarvita", "nej", "inget", "inga", "ingen", "saknas", "okänt", "inte känt"),
    *("no", "none", "nothing", "unknown", "n/a", "na", "n.a", "not known", "null", "nil", "~", "/"),
    *("ks. liite", "ks liite", "kts. liite", "katso liite", "liite", "liitteenä"),
    *("ks. edellä", "katso edellä", "ks. yllä"),
    *("se bilaga", "se bilagan", "bilaga", "som bilaga", "se ovan", "see attachment", "attached", "see above"),
})  # fmt: skip


def has_words(text: str) -> bool:
    """Whether a text has a letter or a digit that can be seen: emoji alone, or letters without a shape, say nothing."""
    return any(unicodedata.category(mark)[0] in "LN" and mark not in _SHAPELESS for mark in text)


_SHAPELESS = frozenset("\u115f\u1160\u17b4\u17b5\u3164\uffa0")
"""Letters that are drawn as nothing."""


def list_options(known: dict[str, tuple[str, ...]]) -> Text:
    """The choices with their labels, in each language."""
    places = range(len(LANGUAGES))
    said = (", ".join(_add_label(code, names[at : at + 1]) for code, names in known.items()) for at in places)
    labels = (", ".join(names[at] for names in known.values()) for at in places)
    fi, sv, en = said
    return CodedText(fi, sv, en, Text(*labels))


def _add_label(code: str, label: tuple[str, ...]) -> str:
    """`trial (Kokeilu)`, or the code alone when it is its own label."""
    return f"{code} ({label[0]})" if label and label[0].casefold() != code else code
