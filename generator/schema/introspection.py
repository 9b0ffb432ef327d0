"""What a record says of itself: the one walk over record classes, which gives their keys as frozen descriptions.

A key has its name, label and help, whether it must be there, and its type: the kind of value, limits, choices, what a
list or a part of it holds, and the collection that it refers to. Whoever must know the keys (the messages, the form,
the spreadsheet, the JSON Schema, the template, the rules) asks here, and nobody else looks at annotations.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import BaseModel, RootModel, StringConstraints, create_model

from generator.problems import Path
from generator.schema.records.fields import Choice, Key, Kind, Labels, Ref
from generator.schema.suggestions import list_labels
from generator.text import LANGUAGE_NAMES, Text

RecordType = TypeVar("RecordType", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class FieldType:
    """What a key holds. `limit` and `least` are characters of a text or items of a list.

    `item` is what a list or a table of ids holds, `record` the class of a part, `choice` that of a closed list, `ref`
    what an id refers to. Either of the `branches` will do where there are any.
    """

    kind: Kind
    limit: int | None = None
    least: int | None = None
    options: tuple[tuple[str, Text], ...] = ()
    item: "FieldType | None" = None
    branches: "tuple[FieldType, ...]" = ()
    record: type[BaseModel] | None = None
    choice: type[Choice] | None = None
    ref: Ref | None = None

    @property
    def fields(self) -> "Mapping[str, Field]":
        """The keys of a part."""
        return describe(self.record) if self.record else {}

    @property
    def part(self) -> type[BaseModel] | None:
        """The class of a part, or of the parts that a list holds; a text in several languages is no part."""
        inner = self.item or self
        return inner.record if inner.kind is Kind.RECORD else None

    @property
    def simplest(self) -> "FieldType":
        """What most writers give where it may be one or the other: the first branch."""
        return self.branches[0] if self.branches else self

    @property
    def is_list(self) -> bool:
        """Whether it holds several."""
        return self.kind is Kind.LIST

    @property
    def in_languages(self) -> bool:
        """Whether it is a text that may be given in each language."""
        return self.kind is Kind.LABELS or any(each.kind is Kind.LABELS for each in self.branches)

    @property
    def collection(self) -> str | None:
        """The collection that it refers to, or that each item of a list refers to."""
        ref = (self.item or self).ref
        return ref.collection if ref else None


@dataclass(frozen=True, slots=True)
class Field:
    """A key of a record. `default` is a closed list's, where it has one."""

    name: str
    label: Text
    help: Text
    required: bool
    type: FieldType
    default: Choice | None = None
    has_words: bool = True
    """Whether the record says what it is called; otherwise the label is the bare name."""

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called beside its name: its label in every language, and that of a language."""
        return (
            *list_labels(self.label),
            *(list_labels(LANGUAGE_NAMES[self.name]) if self.name in LANGUAGE_NAMES else ()),
        )


@cache
def describe(model: type[BaseModel]) -> Mapping[str, Field]:
    """Every key of a record in its order; a file of the vocabulary has ids in their place, so it has none."""
    if issubclass(model, RootModel):
        return {}
    found = {}
    for name, info in model.model_fields.items():
        key = next((each for each in info.metadata if isinstance(each, Key)), None)
        words = key or Key(Text.same(name), Text.same(""))
        default = info.default if isinstance(info.default, Choice) else None
        kind = _describe_type(info.annotation, info.metadata)
        found[name] = Field(name, words.label, words.help, info.is_required(), kind, default, key is not None)
    return found


def _describe_type(annotation: Any, metadata: Iterable[Any] = ()) -> FieldType:  # noqa: ANN401 - any annotation
    known = list(metadata)
    while get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        known += more
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin in {Union, UnionType}:
        branches = [part for part in parts if part is not NoneType]
        if len(branches) == 1:
            return _describe_type(branches[0], known)
        return FieldType(Kind.EITHER, branches=tuple(map(_describe_type, branches)))
    if origin is tuple:
        limit = next((each.max_length for each in known if isinstance(each, MaxLen)), None)
        least = next((each.min_length for each in known if isinstance(each, MinLen)), None)
        return FieldType(Kind.LIST, limit, least, item=_describe_type(parts[0]))
    if origin is dict:
        return FieldType(Kind.TABLE, item=_describe_type(parts[1]))
    if origin is Literal:
        return FieldType(Kind.CHOICE, options=tuple((each, LANGUAGE_NAMES[each]) for each in parts))
    return describe_class(annotation, known)


def describe_class(kind: type, metadata: Sequence[Any] = ()) -> FieldType:
    """What is held where a class is: a record, a closed list, a text."""
    if issubclass(kind, Choice):
        return FieldType(Kind.CHOICE, options=tuple((each.value, each.label) for each in kind), choice=kind)
    if issubclass(kind, RootModel):
        return _describe_type(kind.model_fields["root"].annotation)
    if issubclass(kind, BaseModel):
        return FieldType(Kind.LABELS if issubclass(kind, Labels) else Kind.RECORD, record=kind)
    marked = next((each for each in metadata if isinstance(each, Kind)), Kind.WHOLE if kind is int else Kind.LINE)
    limit = next((each.max_length for each in metadata if isinstance(each, StringConstraints)), None)
    return FieldType(marked, limit, ref=next((each for each in metadata if isinstance(each, Ref)), None))


# --- what stands at a path ------------------------------------------------------------------------------------------


def _follow(model: type[BaseModel], path: Path) -> tuple[Field | None, FieldType]:
    """(the last key on the way, the type at the end of the way); a step that names a branch of pydantic's is no key."""
    found, here = None, describe_class(model)
    for step in path:
        if isinstance(step, str) and step in here.fields:
            found = here.fields[step]
            here = found.type
        elif here.item:
            here = here.item
        else:
            branches = (each for each in here.branches if each.record and each.record.__name__ == step)
            here = next(branches, here)
    return found, here


def find_key(model: type[BaseModel], path: Path) -> Field | None:
    """The last key of a path that the record has."""
    return _follow(model, path)[0]


def find_type(model: type[BaseModel], path: Path) -> FieldType:
    """What stands at a path."""
    return _follow(model, path)[1]


def find_field(model: type[BaseModel], path: Path) -> Field | None:
    """The key that a path ends with, where the record above has it."""
    above = find_record(model, path[:-1])
    return describe(above).get(str(path[-1])) if above else None


def find_record(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The record at the end of a path, or that of a list's items."""
    here = find_type(model, path)
    return here.record or (here.item.record if here.is_list and here.item else None)


def find_branch(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Of what may be one or the other, the branch that is a record."""
    return next((each.record for each in find_type(model, path).branches if each.record), None)


def list_choices(model: type[BaseModel], path: Path) -> dict[str, tuple[str, ...]]:
    """The values that may stand at a path, each with its labels."""
    return {value: list_labels(label) for value, label in find_type(model, path).options}


# --- everything below a record --------------------------------------------------------------------------------------


@cache
def list_classes(model: type[BaseModel]) -> tuple[type, ...]:
    """The records and closed lists that a record is made of, itself first."""
    found: dict[type, None] = {model: None}
    for kind in _list_types(model).values():
        for each in _list_inner(kind):
            found |= dict.fromkeys(list_classes(each) if issubclass(each, BaseModel) else (each,))
    return tuple(found)


def _list_inner(kind: FieldType) -> Iterator[type]:
    yield from (each for each in (kind.record, kind.choice) if each)
    for inner in (*kind.branches, *((kind.item,) if kind.item else ())):
        yield from _list_inner(inner)


def list_collections(kind: FieldType) -> frozenset[str]:
    """The collections that a value or a part of it refers to."""
    inner = (*kind.branches, *((kind.item,) if kind.item else ()), *(each.type for each in kind.fields.values()))
    own = {kind.ref.collection} if kind.ref else set()
    return frozenset(own.union(*map(list_collections, inner)))


def find_parts(record: BaseModel, kind: type[RecordType], path: Path = ()) -> Iterator[tuple[Path, RecordType]]:
    """Every part of a record that is of one class, with its path."""
    if isinstance(record, kind):
        yield path, record
    for name in _find_ways(type(record), kind):
        value: Any = getattr(record, name)
        step = path if name == "root" else (*path, name)
        if isinstance(value, BaseModel):
            yield from find_parts(value, kind, step)
        elif value:
            items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
            for index, item in items:
                if isinstance(item, BaseModel):
                    yield from find_parts(item, kind, (*step, index))


def find_part_paths(model: type[BaseModel], part: type[BaseModel], path: str = "") -> Iterator[str]:
    """Where parts of one class may stand in a record: `measures.*.figure`."""
    for name, field in describe(model).items():
        inner = field.type.item or field.type
        here = f"{path}{name}.*" if field.type.item else f"{path}{name}"
        if inner.record and issubclass(inner.record, part):
            yield here
        elif inner.record:
            yield from find_part_paths(inner.record, part, f"{here}.")


@cache
def _find_ways(model: type[BaseModel], kind: type[BaseModel]) -> tuple[str, ...]:
    """The keys through which a part of `kind` can be reached."""
    return tuple(
        name
        for name, each in _list_types(model).items()
        if any(issubclass(part, kind) for inner in _list_inner(each) for part in _list_below(inner))
    )


def _list_types(model: type[BaseModel]) -> dict[str, FieldType]:
    """What each key holds; a file of the vocabulary has one, `root`."""
    if issubclass(model, RootModel):
        return {"root": describe_class(model)}
    return {name: field.type for name, field in describe(model).items()}


def _list_below(kind: type) -> tuple[type, ...]:
    return list_classes(kind) if issubclass(kind, BaseModel) else ()


def find_references(record: BaseModel, path: Path = ()) -> Iterator[tuple[Ref, Path, str]]:
    """(what it refers to, its path, the id as typed) of every reference in a record."""
    if isinstance(record, RootModel):
        for code, each in record.root.items():
            yield from find_references(each, (*path, code))
        return
    for name, field in describe(type(record)).items():
        value = getattr(record, name)
        for index, each in enumerate(value) if isinstance(value, tuple) else ((None, value),):
            step = (*path, name) if index is None else (*path, name, index)
            inner = field.type.item or field.type
            if isinstance(each, BaseModel):
                yield from find_references(each, step)
            elif inner.ref and each:
                yield inner.ref, step, each


@cache
def relax(model: type[BaseModel]) -> type[BaseModel]:
    """The same record with nothing required: what is missing is empty."""
    if issubclass(model, RootModel):
        return model
    blanks: dict[str, Any] = {}
    for name, field in describe(model).items():
        if field.required:
            blank = _find_blank(field.type)
            own = model.model_fields[name].rebuild_annotation()
            blanks[name] = (own | None if blank is None else own, blank)
    return create_model(f"Relaxed{model.__name__}", __base__=model, **blanks)


def _find_blank(kind: FieldType) -> object:
    """What stands for a value that is missing; None where nothing of its type would be empty."""
    if kind.kind is Kind.CHOICE and kind.choice is None:
        return kind.options[0][0]
    return () if kind.is_list else "" if kind.kind in TEXTS else None


TEXTS = frozenset({Kind.LINE, Kind.PROSE, Kind.ADDRESS, Kind.MAIL, Kind.ID, Kind.ACT_ID})
"""Kinds of value that are a text."""


# --- a label in a sentence ------------------------------------------------------------------------------------------


def mention(label: Text) -> Text:
    """A key's label in the middle of a sentence: small, and a label that is a question or a verb in quotes."""
    if label.fi.split()[0] in _NO_NOUNS:
        return Text(f"kohta ”{label.fi}”", f"”{label.sv}”", f"“{label.en}”")
    return Text(*(f"{text[:1].lower()}{text[1:]}" for text in list_labels(label)))


_NO_NOUNS = frozenset({"Mitä", "Mistä", "Alkoi", "Päättyi", "Milloin"})
