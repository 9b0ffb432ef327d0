"""The record as the form sees it: every key with its kind, limits, labels and choices, read from its annotations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel, StringConstraints

from generator.intake.terminal.words import LANGUAGE_NAMES
from generator.schema.introspection import called
from generator.schema.records import fields
from generator.schema.records.fields import Choice, Key, Labels
from generator.schema.suggestions import labels_of
from generator.text import Language, Text


class Kind(StrEnum):
    """What a key holds."""

    LINE = "line"
    PROSE = "prose"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"
    ADDRESS = "address"
    MAIL = "mail"
    ID = "id"
    ACT_ID = "act-id"
    CHOICE = "choice"
    LABELS = "labels"
    LIST = "list"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of value and its limits: characters of a text, items of a list, values of a choice, keys of a record."""

    kind: Kind
    limit: int | None = None
    least: int | None = None
    item: "Shape | None" = None
    options: tuple[tuple[str, Text], ...] = ()
    keys: Mapping[str, "Described"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Described:
    """A key of a record: what it is called, what belongs in it, and whether it must be there."""

    label: Text
    help: Text
    required: bool
    shape: Shape


_NAMED: tuple[tuple[Any, Kind], ...] = (
    (fields.Date, Kind.DATE),
    (fields.Moment, Kind.MOMENT),
    (fields.Number, Kind.NUMBER),
    (fields.Address, Kind.ADDRESS),
    (fields.Mail, Kind.MAIL),
    (fields.Id, Kind.ID),
    (fields.ActId, Kind.ACT_ID),
    (fields.Line100, Kind.LINE),
)
"""The values of records/fields.py, told apart by the validator that each has of its own; what has none is prose."""


@cache
def described(model: type[BaseModel]) -> Mapping[str, Described]:
    """Every key of a record in its order."""
    found = {}
    for name, info in model.model_fields.items():
        key = next((each for each in info.metadata if isinstance(each, Key)), Key(Text.same(name), Text.same("")))
        found[name] = Described(key.label, key.help, info.is_required(), _shape(info.annotation, info.metadata))
    return found


def _shape(annotation: Any, metadata: Iterable[Any]) -> Shape:  # noqa: ANN401 - an annotation may be anything
    """The kind of value that an annotation is of."""
    known = list(metadata)
    while get_origin(annotation) in {Annotated, Union, UnionType}:
        if get_origin(annotation) is Annotated:
            annotation, *more = get_args(annotation)
            known += more
        else:
            annotation = next(part for part in get_args(annotation) if part is not NoneType)
    if get_origin(annotation) is tuple:
        most = next((each.max_length for each in known if isinstance(each, MaxLen)), None)
        least = next((each.min_length for each in known if isinstance(each, MinLen)), None)
        return Shape(Kind.LIST, limit=most, least=least, item=_shape(get_args(annotation)[0], ()))
    if get_origin(annotation) is Literal:
        return Shape(Kind.CHOICE, options=tuple((str(each), LANGUAGE_NAMES[each]) for each in get_args(annotation)))
    return _class_shape(annotation, known)


def _class_shape(kind: type, metadata: list[Any]) -> Shape:
    if issubclass(kind, Choice):
        return Shape(Kind.CHOICE, options=tuple((each.value, each.label) for each in kind))
    if issubclass(kind, Labels):
        return Shape(Kind.LABELS)
    if issubclass(kind, BaseModel):
        return Shape(Kind.RECORD, keys=described(kind))
    return Shape(_text_kind(metadata), limit=_longest(metadata))


def _text_kind(metadata: list[Any]) -> Kind:
    own = _validator(metadata)
    return next((kind for alias, kind in _NAMED if own is not None and own is _validator(get_args(alias))), Kind.PROSE)


def _validator(metadata: Iterable[Any]) -> object:
    return next((each.func for each in metadata if hasattr(each, "func")), None)


def _longest(metadata: list[Any]) -> int | None:
    return next((each.max_length for each in metadata if isinstance(each, StringConstraints)), None)


def told(keys: Mapping[str, Described], language: Language) -> dict[str, Any]:
    """The keys as JSON values for the browser; `called` is the label in the middle of a sentence."""
    return {name: _told_key(each, language) for name, each in keys.items()}


def _told_key(key: Described, language: Language) -> dict[str, Any]:
    found = _told_shape(key.shape, language) | {
        "label": key.label.pick(language),
        "called": called(key.label).pick(language),
        "help": key.help.pick(language),
    }
    return found | {"required": True} if key.required else found


def _told_shape(shape: Shape, language: Language) -> dict[str, Any]:
    found: dict[str, Any] = {"kind": shape.kind.value}
    if shape.limit is not None:
        found["limit"] = shape.limit
    if shape.least:
        found["least"] = shape.least
    if shape.item:
        found["item"] = _told_shape(shape.item, language)
    if shape.options:
        found["options"] = {value: list(labels_of(label)) for value, label in shape.options}
    if shape.keys:
        found["keys"] = told(shape.keys, language)
    return found
