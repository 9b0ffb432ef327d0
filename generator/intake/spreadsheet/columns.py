"""The columns of a sheet of acts: one for each key of the record, found again by its heading in any language.

A part of a part has its labels joined (`Yhteystieto: Rooli`), an item of a list its number after the list's label
(`Tulokset lukuina 2: Ennen: Luku`), a translation its language (`Käännökset: Ruotsiksi: Otsikko`). The dotted key
(`measures.2.before.value`, numbers from 1) is understood as well. Lists of texts stand in one cell, one a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from generator.intake.act_file import EDITORS_ORDER, ORDER
from generator.intake.terminal import words
from generator.schema.records.act import ActRecord
from generator.schema.records.fields import Date, Labels, Moment, Record
from generator.schema.records.figure import Unit
from generator.schema.suggestions import folded, labels_of
from generator.schema.validation import keys_of
from generator.text import LANGUAGES, Language, Text

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
"""Columns that tell of the organisation; the last two of one that is not on the market yet."""
_ALIASES: dict[str, Path] = {
    **{label.casefold(): path for path, labels in _OWN.items() for label in labels_of(labels)},
    **dict.fromkeys(("tunnus", "id", "teon tunnus", "gärningens id", "act id"), ID),
    **dict.fromkeys(
        ("organisaatio", "organisation", "organization", "kunta", "kommun", "municipality", "kuntanumero", "kaupunki"),
        ORGANISATION,
    ),
    **dict.fromkeys(("toimiala", "sektor", "sector"), ("sectors",)),
    **dict.fromkeys(("teema", "tema", "theme", "asiasanat"), ("themes",)),
    **dict.fromkeys(("teon nimi", "nimi", "namn", "name"), ("title",)),
    **dict.fromkeys(("lähtötilanne", "tausta", "bakgrund", "background"), ("starting_point",)),
    **dict.fromkeys(("toteutus", "toimenpiteet", "genomförande", "implementation"), ("action",)),
    **dict.fromkeys(("tulokset", "resultat"), ("results",)),
    **dict.fromkeys(("opit", "lärdomar"), ("lessons",)),
    **dict.fromkeys(("aloitettu", "aloitusvuosi", "påbörjad", "startår"), ("started",)),
}
"""Other names that editors' own sheets have, beside the labels of the record."""
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
        model: Any = ActRecord
        text = ""
        for step in self.path:
            if isinstance(step, str) and isinstance(model, type) and issubclass(model, Record):
                text = keys_of(model)[step].help.pick(language) if step in model.model_fields else text
                model = inner_of(model.model_fields[step].annotation)
        return text


def column(path: Path) -> Column:
    """The column of a path that the record has."""
    if path in _OWN:
        return Column(path, Kind.TEXT)
    return Column(path, _kind(_annotation(path)))


def leaves(counts: dict[Path, int], used: frozenset[Path]) -> Iterator[Column]:
    """Every column of an export: lists of parts as often as `counts` says, rarer parts only when in `used`."""
    yield column(ID)
    yield column(ORGANISATION)
    for name in (*ORDER, *EDITORS_ORDER):
        for path in _below((name,), ActRecord.model_fields[name].annotation, counts):
            if _is_common(path) or path in used:
                yield column(path)


def _is_common(path: Path) -> bool:
    """A key of the act, or of one of its parts: sheets have it even when no act does."""
    return (
        len(path) <= len(("contact", "role"))
        and path[0] != "translations"
        and not any(isinstance(step, int) for step in path)
    )


def _below(path: Path, annotation: Any, counts: dict[Path, int]) -> Iterator[Path]:  # noqa: ANN401 - any annotation
    kind, inner = core(annotation), inner_of(annotation)
    if kind == Unit or kind is Labels:
        yield path
        yield from ((*path, language) for language in LANGUAGES)
    elif inner is None:
        yield path
    elif get_origin(kind) is tuple:
        for index in range(counts.get(path, 0)):
            for name, info in inner.model_fields.items():
                yield from _below((*path, index, name), info.annotation, counts)
    else:
        for name, info in inner.model_fields.items():
            yield from _below((*path, name), info.annotation, counts)


@cache
def recognised(heading: str) -> Column | None:
    """The column that a heading means: a label in any language, the labels of a part, or a dotted key."""
    if len(heading) > _LONGEST:
        return None
    for text in _readings(heading):
        path = _by_key(text) or _by_labels(text) or _bare().get(folded(text))
        if path is not None:
            return column(path)
    return None


def _readings(heading: str) -> Iterator[str]:
    """What a heading may say: `Yhteystieto (rooli)` a label and its part, `Tiivistelmä (lyhyt)` a label and a remark."""
    text = " ".join(heading.replace("*", " ").split()).rstrip(":").strip()
    readings = (
        text,
        re.sub(r"\s*\(([^()]*)\)", r": \1", text),
        re.sub(r"\s+[–—/>-]\s+", ": ", text),
        re.sub(r"\([^()]*\)", " ", text).strip().rstrip(":").strip(),
    )
    yield from (reading for reading in dict.fromkeys(readings) if reading)


def known_headings() -> dict[str, tuple[str, ...]]:
    """Dotted key → headings of the columns that most sheets have, for a suggestion."""
    found = {str(path[0]): tuple(labels_of(label)) for path, label in _OWN.items()}
    return found | {name: tuple(labels_of(key.label)) for name, key in keys_of(ActRecord).items()}


def _by_key(text: str) -> Path | None:
    """`measures.2.before.value`."""
    if not re.fullmatch(r"[a-z_]+(?:\.[a-z0-9_]+)*", text):
        return None
    steps = tuple(int(step) - 1 if step.isdigit() else step for step in text.split("."))
    if steps in {ID, ORGANISATION}:
        return steps
    return steps if _annotation(steps) is not None else None


def _by_labels(text: str) -> Path | None:
    """`Tulokset lukuina 2: Ennen: Luku`, in one language or several."""
    if (own := _ALIASES.get(" ".join(text.casefold().split()))) is not None:
        return own
    steps: list[Step] = []
    model: type[Record] | None = ActRecord
    annotation: Any = None
    for part in (each.strip() for each in text.split(":")):
        if model is None:
            language = _language(part) if core(annotation) == Unit else None
            if language is None:
                return None
            steps.append(language)
            annotation = None
            continue
        number = re.fullmatch(r"(.*\S)\s+(\d{1,3})\.?", part)
        name = _named(model, part) or (_named(model, number[1]) if number else None)
        if name is None:
            return None
        annotation = model.model_fields[name].annotation
        steps.append(name)
        model = inner_of(annotation)
        if model is not None and get_origin(core(annotation)) is tuple:
            counted = int(number[2]) - 1 if number and _named(model, part) is None else 0
            if counted < 0:
                return None
            steps.append(counted)
    if model is not None and isinstance(steps[-1], int):
        steps.pop()  # the list itself
    return tuple(steps)


def _named(model: type[Record], text: str) -> str | None:
    """The key of a record with this label, in any language, or with this name."""
    word = folded(text)
    for name, key in keys_of(model).items():
        if word in {folded(name), *map(folded, labels_of(key.label))}:
            return name
    return None


def _language(text: str) -> Language | None:
    for language in LANGUAGES:
        if folded(text) in {language, *map(folded, labels_of(words.LANGUAGE_NAMES[language]))}:
            return language
    return None


@cache
def _bare() -> dict[str, Path]:
    """Labels of parts that need no mark before them: `Sähköposti` can only be the contact's, `contact role` its role."""
    found: dict[str, list[Path]] = {}
    for name, info in ActRecord.model_fields.items():
        inner = inner_of(info.annotation)
        if inner is None or name == "translations" or get_origin(core(info.annotation)) is tuple:
            continue
        for key, label in keys_of(inner).items():
            texts = {key, f"{name} {key}", *labels_of(label.label)}
            texts |= {f"{keys_of(ActRecord)[name].label.pick(each)} {label.label.pick(each)}" for each in LANGUAGES}
            for text in {folded(each) for each in texts}:
                found.setdefault(text, []).append((name, key))
    return {text: paths[0] for text, paths in found.items() if len(paths) == 1}


def _labels(path: Path) -> Iterator[Text]:
    if path in _OWN:
        yield _OWN[path]
        return
    model: type[Record] | None = ActRecord
    for index, step in enumerate(path):
        if isinstance(step, int):
            continue
        if model is None:  # a text in several languages
            yield words.LANGUAGE_NAMES[step]
            continue
        label = keys_of(model)[step].label
        number = path[index + 1] if index + 1 < len(path) else None
        if isinstance(number, int):
            label = Text(*(f"{text} {number + 1}" for text in labels_of(label)))
        yield label
        model = inner_of(model.model_fields[step].annotation)


def _annotation(path: Path) -> Any:  # noqa: ANN401 - any annotation
    """The annotation at a path of the act, or None when the record does not have it."""
    here: Any = ActRecord
    for step in path:
        kind = core(here)
        if isinstance(step, int):
            if get_origin(kind) is not tuple or inner_of(here) is None or not 0 <= step < _MOST:
                return None
            here = inner_of(here)
        elif kind == Unit and step in LANGUAGES:
            return str
        elif isinstance(kind, type) and issubclass(kind, Record) and step in kind.model_fields:
            here = kind.model_fields[step].rebuild_annotation()
        else:
            return None
    return here


def holder_of(path: Path) -> type[Record] | None:
    """The record that the last step of a path is a key of."""
    here = core(_annotation(path[:-1])) if len(path) > 1 else ActRecord
    return here if isinstance(here, type) and issubclass(here, Record) and path[-1] in here.model_fields else None


_MOST = 100
"""Items of a list beyond which a column is not looked for."""


def _kind(annotation: Any) -> Kind:  # noqa: ANN401 - any annotation
    kind, inner = core(annotation), inner_of(annotation)
    if inner is not None:
        return Kind.PARTS if get_origin(kind) is tuple else Kind.PART
    if get_origin(kind) is tuple:
        return Kind.LIST
    parts = (annotation, *get_args(annotation), *(part for each in get_args(annotation) for part in get_args(each)))
    if any(part == Moment for part in parts):
        return Kind.MOMENT
    return Kind.DATE if any(part == Date for part in parts) else Kind.TEXT


def core(annotation: Any) -> Any:  # noqa: ANN401 - any annotation
    """The type without `Annotated` and `| None`."""
    if get_origin(annotation) is Annotated:
        return core(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        rest = [part for part in get_args(annotation) if part is not NoneType]
        if len(rest) == 1:
            return core(rest[0])
        return Unit if set(rest) == set(get_args(Unit)) else annotation
    return annotation


def inner_of(annotation: Any) -> type[Record] | None:  # noqa: ANN401 - any annotation
    """The record that a key holds, or a list of it."""
    kind = core(annotation)
    kind = core(get_args(kind)[0]) if get_origin(kind) is tuple else kind
    return kind if isinstance(kind, type) and issubclass(kind, Record) and kind is not Labels else None
