"""What the form asks, in the story's order: steps, blocks and fields, each as its template draws it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.intake.choices import names_of
from generator.locales import INTERFACES
from generator.locales.form import Form
from generator.render.pages.facts import MORE
from generator.rules.acts import TOLD_BY_SUBMITTERS
from generator.schema import introspection
from generator.schema.collections import Records
from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord
from generator.schema.records.fields import Kind
from generator.schema.records.figure import Figure
from generator.schema.records.organisation import OrganisationRecord
from generator.text import Language, Text

ROW = "__n__"
"""Stands for the number of a row in the names of its fields."""
STEPS: Mapping[str, tuple[str, ...]] = {
    "who": ("who",),
    "done": ("what", "came"),
    "learn": ("lessons", "adopt", "contact", "adoptions", "more", "acknowledged"),
}
"""Steps and the blocks in each; the last step, `check`, asks nothing."""
BLOCKS: Mapping[str, tuple[str, ...]] = {
    "who": ("organisation", "unit", "language"),
    "what": ("title", "summary", "sectors", "themes", "starting_point", "action", "stage", "scale", "started", "ended"),
    "came": ("results", "measures", "evidence"),
    "lessons": ("lessons",),
    "adopt": (
        *("adopt.requirements", "adopt.steps", "adopt.cost", "adopt.effort", "adopt.duration"),
        "adopt.pitfalls",
    ),
    "contact": ("contact.role", "contact.mailbox", "contact.page"),
    "adoptions": ("adoptions",),
    "more": (*MORE, "links"),
    "acknowledged": ("acknowledged",),
}
_ASKED = frozenset(name.partition(".")[0] for names in BLOCKS.values() for name in names)
KEPT = tuple(name for name in describe(ActRecord) if name not in _ASKED)
"""Keys that the form does not ask for: they stay as they are when an act is edited."""
FOLDED = frozenset({"adoptions", "more", "acknowledged"})
"""Blocks that are closed until somebody opens them."""
_REQUIRED = frozenset({*TOLD_BY_SUBMITTERS, "contact.role"})
_EITHER = frozenset({"results", "lessons", "contact.mailbox", "contact.page"})
"""Of these one will do, so neither is called optional."""
_FIGURE_ROW = ("before", "after", "unit"), ("figure", "precision", "date")
_BODY = frozenset({"partners.who", "adoptions.organisation"})
"""Fields where an organisation is found by typing."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values of a field. `note` explains it."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `widget` says how it is drawn; `rows` has the fields of each row, in lines of one or more."""

    name: str
    widget: str
    label: str
    help: str
    optional: bool
    limit: int | None = None
    choices: tuple[Choice, ...] = ()
    example: str = ""
    rows: tuple[tuple["Field", ...], ...] = ()
    most: int = 0
    least: int = 0
    add: str = ""

    @property
    def id(self) -> str:
        """The id of its element."""
        return "f-" + self.name.replace(".", "-")


@dataclass(frozen=True, slots=True)
class Block:
    """Questions under one heading."""

    name: str
    title: str
    note: str
    folded: bool
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of the form."""

    name: str
    title: str
    blocks: tuple[Block, ...]


def list_steps(records: Records, language: Language) -> tuple[Step, ...]:
    """The whole form in one language, without its last step."""
    asking = _Asking(records, language)
    return tuple(
        Step(name, asking.words.steps[name], tuple(asking.block(block) for block in blocks))
        for name, blocks in STEPS.items()
    )


class _Asking:
    """Makes fields of keys, in the words of one language."""

    def __init__(self, records: Records, language: Language) -> None:
        self.records, self.language = records, language
        self.words: Form = INTERFACES[language].form

    def block(self, name: str) -> Block:
        fields = tuple(self._organisation() if each == "organisation" else self._field(each) for each in BLOCKS[name])
        return Block(name, self.words.blocks[name], self.words.notes.get(name, ""), name in FOLDED, fields)

    def _organisation(self) -> Field:
        return Field("organisation", "body", self.words.organisation, self.words.organisation_help, optional=False)

    def _field(self, name: str) -> Field:
        keys = describe(ActRecord)
        for step in name.split(".")[:-1]:
            keys = keys[step].type.fields
        return self._drawn(name, keys[name.rpartition(".")[2]])

    def _drawn(self, name: str, key: introspection.Field, *, optional: bool | None = None) -> Field:
        needed = key.required or name in _REQUIRED or name in _EITHER
        shape = key.type.simplest
        item = shape.item
        return Field(
            name=f"{name}.date" if shape.kind is Kind.MOMENT else name,
            widget=self._widget(name, key),
            label=key.label.pick(self.language),
            help=key.help.pick(self.language),
            optional=(not needed) if optional is None else optional,
            limit=None if item or shape.kind not in {Kind.LINE, Kind.PROSE} else shape.limit,
            choices=self._choices(key),
            example=self.words.examples.get(name, ""),
            rows=tuple(self._rows(name, key)) if item else (),
            most=(shape.limit or 0) if item else 0,
            least=(shape.least or 0) if item else 0,
            add=self.words.add.get(name, ""),
        )

    def _widget(self, name: str, key: introspection.Field) -> str:
        shape = key.type.simplest
        bare = name.replace(f".{ROW}", "")
        if bare in _BODY:
            return "body"
        if name == "language" or any(each.note.fi for each in key.type.choice or ()):
            return "radios"
        if shape.item:
            return "rows" if shape.item.kind is Kind.RECORD or _collection(key) else "lines"
        if shape.kind is Kind.CHOICE or _collection(key):
            return "select"
        return (
            shape.kind.value
            if shape.kind in {Kind.PROSE, Kind.MOMENT, Kind.NUMBER, Kind.MAIL, Kind.ADDRESS}
            else "line"
        )

    def _choices(self, key: introspection.Field) -> tuple[Choice, ...]:
        if collection := _collection(key):
            names = names_of(self.records.in_collection(collection))
            return tuple(Choice(code, label.pick(self.language)) for code, label in names.items())
        notes = {each.value: each.note.pick(self.language) for each in key.type.choice or ()}
        return tuple(
            Choice(value, label.pick(self.language), notes.get(value, "")) for value, label in key.type.options
        )

    def _rows(self, name: str, key: introspection.Field) -> Iterator[tuple[Field, ...]]:
        """The fields of one row of a list, line by line."""
        item = key.type.item
        if item is None or item.kind is not Kind.RECORD:
            if _collection(key) and item:
                plain = replace(key, help=Text.same(""), required=False, type=item)
                yield (self._drawn(f"{name}.{ROW}", plain, optional=False),)
            return
        if name == "measures":
            yield (self._in_row(name, "what", item.fields["what"]),)
            for line in _FIGURE_ROW:
                yield tuple(self._figure_field(name, each, item.fields) for each in line)
            yield (self._figure_field(name, "source", item.fields), self._in_row(name, "kind", item.fields["kind"]))
        elif name == "partners":
            yield (self._in_row(name, "who", item.fields["name"]),)
        else:
            for each, inner in item.fields.items():
                yield (self._in_row(name, each, inner),)

    def _in_row(self, name: str, inner: str, key: introspection.Field) -> Field:
        return self._drawn(f"{name}.{ROW}.{inner}", key, optional=not key.required)

    def _figure_field(self, name: str, inner: str, measure: Mapping[str, introspection.Field]) -> Field:
        """A figure's value under its own name, or what its figures share."""
        figure = describe(Figure)
        if inner in measure:
            key = measure[inner]
            key = replace(key, required=False, type=figure["value"].type)
        else:
            key = figure[inner]
        return self._drawn(f"{name}.{ROW}.{inner}", key, optional=False)


def _collection(key: introspection.Field) -> str | None:
    """The collection that a value is chosen from; None where a name will do as well."""
    ref = (key.type.item or key.type).ref
    return ref.collection if ref and not ref.or_name else None


def list_newcomer_fields(language: Language) -> tuple[Field, ...]:
    """What a new organisation's record needs."""
    words = INTERFACES[language].form
    kind = describe(OrganisationRecord)["kind"]
    choices = tuple(Choice(value, label.pick(language)) for value, label in kind.type.options)
    return (
        Field("newcomer.name.fi", "line", words.name_fi, "", optional=False),
        Field("newcomer.name.sv", "line", words.name_sv, words.name_sv_help, optional=False),
        Field("newcomer.kind", "select", kind.label.pick(language), "", optional=False, choices=choices),
        Field("newcomer.municipality", "place", words.municipality, words.municipality_help, optional=False),
    )
