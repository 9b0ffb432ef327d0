"""The columns of a sheet of acts: one for each key of the record, found again by its heading in any language.

A part of a part has its labels joined (`Yhteystieto: Rooli`), an item of a list its number after the list's label
(`Tulokset lukuina 2: Ennen: Luku`), a translation its language (`Käännökset: Ruotsiksi: Otsikko`). The dotted key
(`measures.2.before.value`, numbers from 1) is understood as well. Lists of texts stand in one cell, one a line.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

from generator.schema import aliases
from generator.schema.asked import find_asked
from generator.schema.introspection import FieldType, describe, describe_class, find_key
from generator.schema.records import fields
from generator.schema.records.act import EDITORS_ORDER, ORDER, ActRecord
from generator.schema.suggestions import fold, list_labels
from generator.text import LANGUAGE_NAMES, LANGUAGES, Language, Text

Step = str | int
Path = tuple[Step, ...]
ID: Path = ("id",)
ORGANISATION: Path = ("organisation",)
KIND: Path = ("kind",)
MUNICIPALITY: Path = ("municipality",)
_OWN = {
    ID: Text("Tunnus", "Id", "Id"),
    ORGANISATION: Text("Organisaatio", "Organisation", "Organisation"),
    KIND: Text("Organisaation tyyppi", "Organisationens typ", "The kind of organisation"),
    MUNICIPALITY: Text("Organisaation kunta", "Organisationens kommun", "The organisation's municipality"),
}
_LONGEST = 200
"""Characters of a heading: what is longer is text."""


class Kind(Enum):
    """How the cells of a column are read."""

    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    LIST = "list"
    PART = "part"
    """A cell for a whole part: an address, a name or a mailbox, put where it belongs by its form."""
    PARTS = "parts"
    """The same for a list of parts."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the path in the record, list indices from 0."""

    path: Path
    kind: Kind

    @property
    def dotted(self) -> str:
        """`measures.1.what`: list indices from 1, as people count."""
        return ".".join(str(step + 1) if isinstance(step, int) else step for step in self.path)

    def heading(self, language: Language) -> str:
        """`Tulokset lukuina 1: Mitä mitattiin`."""
        return ": ".join(label.pick(language) for label in _labels(self.path))

    def help(self, language: Language) -> str:
        """What belongs in it."""
        if self.path in _OWN:
            return ""
        found = find_key(ActRecord, self.path)
        return found.help.pick(language) if found else ""


def make_column(path: Path) -> Column:
    """The column of a path that the record has."""
    if path in _OWN:
        return Column(path, Kind.TEXT)
    kind = find_type(path)
    return Column(path, _kind(kind) if kind else Kind.TEXT)


def list_columns(counts: dict[Path, int], used: frozenset[Path]) -> Iterator[Column]:
    """Every column of an export: lists of parts as often as `counts` says, rarer parts only when in `used`."""
    yield make_column(ID)
    yield make_column(ORGANISATION)
    for name in (*ORDER, *EDITORS_ORDER):
        for path in _below((name,), describe(ActRecord)[name].type, counts):
            if _is_common(path) or path in used:
                yield make_column(path)


def _is_common(path: Path) -> bool:
    """A key of the act, or of one of its parts: sheets have it even when no act does."""
    return (
        len(path) <= len(("contact", "role"))
        and path[0] != "translations"
        and not any(isinstance(step, int) for step in path)
    )


def _below(path: Path, kind: FieldType, counts: dict[Path, int]) -> Iterator[Path]:
    if kind.in_languages:
        yield path
        yield from ((*path, language) for language in LANGUAGES)
    elif kind.part is None:
        yield path
    else:
        starts = ((*path, index) for index in range(counts.get(path, 0))) if kind.is_list else (path,)
        for start in starts:
            for name, field in describe(kind.part).items():
                yield from _below((*start, name), field.type, counts)


@cache
def find_column(heading: str) -> Column | None:
    """The column that a heading means: a label in any language, the labels of a part, or a dotted key."""
    if len(heading) > _LONGEST:
        return None
    for text in _readings(heading):
        path = _by_own(text) or _by_key(text) or _by_labels(text) or _bare().get(fold(text)) or _by_alias(text)
        if path is not None:
            return make_column(path)
    return _by_question(heading)


def _readings(heading: str) -> Iterator[str]:
    """What a heading may say: `Yhteystieto (rooli)` a label and its part, `Tiivistelmä (lyhyt)` a label and a remark."""
    text = " ".join(heading.replace("*", " ").split()).rstrip(":?!. ").strip()
    text = re.sub(
        r"^(?i:q|k|kysymys|kohta|fråga|question)?\s?\d{1,2}\s?[.):–-]\s*(?=[^\W\d])", "", text
    )  # `3. Mitä teitte?`
    readings = (
        text,
        re.sub(r"\s*\(([^()]*)\)", r": \1", text),
        re.sub(r"\s+[–—/>-]\s+", ": ", text),
        re.sub(r"\([^()]*\)", " ", text).strip().rstrip(":").strip(),
    )
    yield from (reading for reading in dict.fromkeys(readings) if reading)


def list_headings() -> dict[str, tuple[str, ...]]:
    """Dotted key → headings of the columns that most sheets have, for a suggestion."""
    found = {".".join(map(str, path)): list_labels(label) for path, label in _OWN.items()}
    return found | {name: list_labels(field.label) for name, field in describe(ActRecord).items()}


def _by_own(text: str) -> Path | None:
    """The act's id or its organisation, which its file says by where it lies."""
    word = fold(text)
    names = {path: (*list_labels(label), *aliases.KEYS.get(str(path[0]), ())) for path, label in _OWN.items()}
    return next((path for path, known in names.items() if word in map(fold, known)), None)


def _by_key(text: str) -> Path | None:
    """`measures.2.before.value`."""
    if not re.fullmatch(r"[a-z_]+(?:\.[a-z0-9_]+)*", text):
        return None
    steps = tuple(int(step) - 1 if step.isdigit() else step for step in text.split("."))
    return steps if steps in {ID, ORGANISATION} or find_type(steps) is not None else None


def _by_labels(text: str) -> Path | None:
    """`Tulokset lukuina 2: Ennen: Luku`, in one language or several."""
    steps: list[Step] = []
    kind = describe_class(ActRecord)
    for part in (each.strip() for each in text.split(":")):
        if kind.in_languages:
            language = _language(part)
            if language is None:
                return None
            steps.append(language)
            kind = _TEXT
            continue
        number = re.fullmatch(r"(.*\S)\s+(\d{1,3})\.?", part)
        name = _named(kind, part) or (_named(kind, number[1]) if number else None)
        if name is None:
            return None
        counted = int(number[2]) - 1 if number and _named(kind, part) is None else 0
        kind = kind.fields[name].type
        steps.append(name)
        if kind.part is not None and kind.item:
            kind = kind.item
            if counted < 0:
                return None
            steps.append(counted)
    if isinstance(steps[-1], int):
        steps.pop()  # the list itself
    return tuple(steps)


_TEXT = FieldType(fields.Kind.LINE)


def _named(kind: FieldType, text: str) -> str | None:
    """The key of a part with this name or label, in any language, or that people call so."""
    word = fold(text)
    by_label = (name for name, field in kind.fields.items() if word in map(fold, (name, *list_labels(field.label))))
    return next(by_label, None) or next((name for name in aliases.find_keys(text) if name in kind.fields), None)


def _language(text: str) -> Language | None:
    word = fold(text)
    return next((each for each in LANGUAGES if word in (each, *map(fold, list_labels(LANGUAGE_NAMES[each])))), None)


@cache
def _bare() -> dict[str, Path]:
    """Labels of parts that need no mark before them: `Sähköposti` can only be the contact's, `contact role` its role."""
    found: dict[str, list[Path]] = {}
    for name, field in describe(ActRecord).items():
        if field.type.part is None or field.type.is_list or name == "translations":
            continue
        for key, part in field.type.fields.items():
            texts = {key, f"{name} {key}", *list_labels(part.label)}
            texts |= {f"{field.label.pick(each)} {part.label.pick(each)}" for each in LANGUAGES}
            for text in {fold(each) for each in texts}:
                found.setdefault(text, []).append((name, key))
    return {text: paths[0] for text, paths in found.items() if len(paths) == 1}


def _by_alias(text: str) -> Path | None:
    """Another name of a key, wherever in the act it stands."""
    keys = tuple(aliases.find_keys(text))
    return next((path for path in _places() if path[-1] in keys), None)


def _by_question(heading: str) -> Column | None:
    """`Mitä saitte aikaan?` asks for the results."""
    key = None if re.search(r"\d\s*:", heading) else find_asked(heading)
    own = next((path for path in _OWN if path[0] == key), None)
    path = own or next((path for path in _places() if path[-1] == key), None)
    return make_column(path) if path else None


@cache
def _places() -> tuple[Path, ...]:
    """Every key of the act and of its parts in the act's own language: the act's first, those of lists last."""
    found: list[Path] = []
    left: list[tuple[Path, FieldType]] = [((), describe_class(ActRecord))]
    for path, kind in left:
        for name, field in kind.fields.items():
            if name != "translations" and kind.part:
                found.append((*path, name))
                start: Path = (*path, name, 0) if field.type.is_list else (*path, name)
                left.append((start, field.type.item or field.type))
    return tuple(sorted(found, key=lambda path: (any(isinstance(step, int) for step in path), len(path))))


def _labels(path: Path) -> Iterator[Text]:
    if path in _OWN:
        yield _OWN[path]
        return
    kind = describe_class(ActRecord)
    for step, after in itertools.zip_longest(path, path[1:]):
        if isinstance(step, int):
            kind = kind.item or kind
        elif step not in kind.fields:  # a text in several languages
            yield LANGUAGE_NAMES[step]
        else:
            label, kind = kind.fields[step].label, kind.fields[step].type
            yield Text(*(f"{text} {after + 1}" for text in list_labels(label))) if isinstance(after, int) else label


def find_type(path: Path) -> FieldType | None:
    """What stands at a path of the act, or None when the record does not have it."""
    here = describe_class(ActRecord)
    for step in path:
        if isinstance(step, int):
            if here.item is None or here.part is None or not 0 <= step < _MOST:
                return None
            here = here.item
        elif here.in_languages and step in LANGUAGES:
            here = _TEXT
        elif step in here.fields:
            here = here.fields[step].type
        else:
            return None
    return here


_MOST = 100
"""Items of a list beyond which a column is not looked for."""


def _kind(kind: FieldType) -> Kind:
    if kind.part is not None:
        return Kind.PARTS if kind.is_list else Kind.PART
    if kind.is_list:
        return Kind.LIST
    return {fields.Kind.MOMENT: Kind.MOMENT, fields.Kind.DATE: Kind.DATE}.get(kind.kind, Kind.TEXT)
