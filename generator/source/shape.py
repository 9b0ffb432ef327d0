"""A tree of text → the record that it should be, with everything that does not fit.

pydantic reports every error with its path; here each becomes a problem with a place, words and, where one can be
computed, a fix. What fits is kept: a record with mistakes is still given on (`Shaped.record`), its bad keys left out,
so that the rules can judge the rest.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError, create_model
from pydantic_core import ErrorDetails

from generator.problems import Fix, Path, Position, Problem, ProblemKind, dotted
from generator.source import kinds
from generator.source.identifiers import slug
from generator.source.nodes import Mapping, Node, Plain, Scalar, Sequence, find, nearest, place, plain
from generator.source.reading import Document
from generator.source.records.fields import Choice, Key
from generator.source.slips import line_slip, quote
from generator.source.suggest import labels_of, likely, offer
from generator.words import Words

ERROR_LIMIT = 100
"""Misfits told of one file."""
_LANGUAGES = {
    "fi": ("suomi", "finska", "Finnish"),
    "sv": ("ruotsi", "svenska", "Swedish"),
    "en": ("englanti", "engelska", "English"),
}


@dataclass(frozen=True, slots=True)
class Shaped:
    """What came of a document: the record, whole only when there are no problems, and the problems.

    `meant` are the top-level keys that were typed under another name.
    """

    record: BaseModel | None
    problems: tuple[Problem, ...]
    meant: frozenset[str] = frozenset()


def shape(document: Document, model: type[BaseModel]) -> Shaped:
    """The record of `model` in a document; None when nothing in it could be read."""
    if not document.readable:
        return Shaped(None, ())
    data = cast("dict[str, Plain]", plain(document.root) or {})
    data = {key: value for key, value in data.items() if key not in document.broken}
    try:
        return Shaped(model.model_validate(data), ())
    except ValidationError as error:
        errors = error.errors(include_url=False)
    told = _once_each(errors, document.root)[:ERROR_LIMIT]
    missing = [tuple(each["loc"]) for each in told if each["type"] == "missing"]
    unknown = [tuple(each["loc"]) for each in told if each["type"] == "extra_forbidden"]
    # a key under another name is one slip, not two: nothing more is said of the name that is missing
    meant = {(*path[:-1], code) for path in unknown if (code := _meant_key(path, document, model))}
    meant |= {(code,) for key in document.broken if (code := _meant_key((key,), document, model))}
    problems = [_missing(path, document, model) for path in missing if path not in meant]
    problems += (_unknown_key(path, document, model) for path in unknown)
    others = (each for each in told if each["type"] not in {"missing", "extra_forbidden"})
    problems += (_Wrong(each, document, model).problem() for each in others)
    return Shaped(
        _without(data, errors, model), tuple(problems), frozenset(str(path[0]) for path in meant if len(path) == 1)
    )


def _without(data: "dict[str, Plain]", errors: list[ErrorDetails], model: type[BaseModel]) -> BaseModel | None:
    """The record of the top-level keys that are right."""
    wrong = {str(each["loc"][0]) for each in errors if each["loc"]}
    fitting = {key: value for key, value in data.items() if key not in wrong}
    try:
        found = _lenient(model).model_validate(fitting)
    except ValidationError:  # a key that is right only together with another
        return None
    # of the class itself, since one that is made here could not be kept in the cache
    return found if isinstance(found, RootModel) else model.model_construct(**dict(found))


@cache
def _lenient(model: type[BaseModel]) -> type[BaseModel]:
    """The same record with nothing required: what is missing is empty."""
    if issubclass(model, RootModel):
        return model
    empty: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        if info.is_required():
            kind = _core(info.annotation)
            blank: Any = (
                ()
                if get_origin(kind) is tuple
                else "fi"
                if get_origin(kind) is Literal
                else ""
                if kind is str
                else None
            )
            empty[name] = (Any, blank) if blank is None else (info.rebuild_annotation(), blank)
    return create_model(f"Lenient{model.__name__}", __base__=model, **empty)


def _once_each(errors: list[ErrorDetails], root: Mapping) -> list[ErrorDetails]:
    """Of the errors of a union's branches only those that speak of what was typed, text or keys.

    A list whose items are wrong is not also too short, though pydantic counts only the right ones.
    """
    by_place: dict[Path, list[ErrorDetails]] = {}
    for each in errors:
        for index, step in enumerate(each["loc"]):
            if step in {"constrained-str", "Labels"} or "function-" in str(step):  # the name of a branch
                by_place.setdefault(nearest(root, each["loc"][:index]), []).append(each)
                break
    dropped: set[int] = set()
    for path, group in by_place.items():
        off_topic = "string_type" if isinstance(find(root, path), Mapping) else "model_type"
        dropped |= {id(each) for each in group if each["type"] == off_topic and len(group) > 1}
    dropped |= {id(each) for each in errors if each["type"] == "too_short" and _has_items(find(root, each["loc"]))}
    return [each for each in errors if id(each) not in dropped]


def _has_items(node: Node | None) -> bool:
    return node is not None and not isinstance(node, Scalar) and bool(plain(node))


class _Wrong:
    """A value that does not fit, with all that its sentence and its fix are made of."""

    def __init__(self, error: ErrorDetails, document: Document, model: type[BaseModel]) -> None:
        self.name = error["type"]
        self.context = dict(error.get("ctx") or {})
        self.document = document
        self.model = model
        self.path: Path = tuple(error["loc"])
        self.known = nearest(document.root, self.path)
        for inner in ("date",) if self.name == "DATE" else ("about",) if self.name == "YES-NO" else ():
            self.known = nearest(document.root, (*self.known, inner))  # `{date: 2024, about: true}` is judged as one
        self.node = find(document.root, self.known)
        self.typed = self.node.text if isinstance(self.node, Scalar) else ""
        key = _key_at(model, self.path)
        self.values: dict[str, object] = {
            "label": key.label if key else Words.same(str(self.path[-1]) if self.path else ""),
            "help": key.help if key else Words.same(""),
            "typed": shortened(self.typed),
        }

    def problem(self) -> Problem:
        """The problem of this value, in its place."""
        kind, answer = _ANSWERS.get(self.name) or (kinds.KINDS.get(self.name, kinds.VALUE), _no_fix)
        if self.name == "model_type" and (slip := self._glued_key()):
            return slip
        fix = answer(self)
        return kind.at(self.document.file, place(self.document.root, self.known), self.known, fix, self.values)

    def _glued_key(self) -> Problem | None:
        """`title:Foo` or `title Foo` on a line below its record is read as one text."""
        inner = _model_at(self.model, self.path)
        if inner is None or not isinstance(self.node, Scalar) or not self.node.plain:
            return None
        line = self.document.lines[self.node.line - 1]
        slip = line_slip(self.document.file, self.node.line, line, frozenset(inner.model_fields))
        told = {kinds.YAML_SPACE.rule, kinds.YAML_MISSING_COLON.rule}
        return replace(slip, field=dotted(self.known)) if slip and slip.rule in told else None

    def with_value(self, text: str) -> Fix | None:
        """The line with `text` in the place of the value."""
        return replaced(self.document, self.node, text)


def shortened(typed: str) -> str:
    """What was typed, at a length that a sentence can hold."""
    return typed if len(typed) <= _SHOWN else f"{typed[:_SHOWN].rstrip()}…"


_SHOWN = 60


def _no_fix(_wrong: _Wrong) -> None:
    """Only the writer knows what should stand there."""


def _too_long(wrong: _Wrong) -> None:
    length = wrong.context.get("actual_length", len(wrong.typed))
    wrong.values |= {"limit": wrong.context["max_length"], "length": length}


def _as_keys(wrong: _Wrong) -> Fix | None:
    """The text below the key that it most likely belongs to: `source: Tiedote` → `source:` and `  title: Tiedote`."""
    inner = _model_at(wrong.model, wrong.path)
    wrong.values["keys"] = ", ".join(inner.model_fields) if inner else ""
    node = wrong.node
    if inner is None or not isinstance(node, Scalar) or node.block or node.line != node.end_line:
        return None
    line = wrong.document.lines[node.line - 1]
    head, text = line[: node.column - 1].rstrip(), line[node.column - 1 :]
    name = _key_for(wrong.typed, inner)
    if name is None or not head.endswith((":", "-")) or "{" in head or "[" in head:
        return None
    indent = " " * (len(head) - len(head.lstrip(" -")) + 2)
    return Fix(
        node.line, node.line, f"{head} {name}: {text}" if head.endswith("-") else f"{head}\n{indent}{name}: {text}"
    )


def _key_for(typed: str, model: type[BaseModel]) -> str | None:
    """The key of a record that a text by itself belongs to, by its form; else the first one that holds a text."""
    forms = ((r"https?://\S+", ("url", "page", "link")), (r"\S+@\S+", ("mailbox",)), (r"[\d.,]+", ("value",)))
    for form, names in forms:
        if re.fullmatch(form, typed):
            return next((name for name in names if name in model.model_fields), None)
    texts = (name for name, info in model.model_fields.items() if _core(info.annotation) is str)
    return next(texts, None)


def _as_date(wrong: _Wrong) -> Fix | None:
    return wrong.with_value(wrong.context["offer"]) if wrong.context.get("offer") else None


def _date_parts(wrong: _Wrong) -> None:
    wrong.values["example"] = "{date: 2024, about: true}"


def _as_id(wrong: _Wrong) -> Fix | None:
    offered = slug(wrong.typed)
    return wrong.with_value(offered) if offered else None


def _as_address(wrong: _Wrong) -> Fix | None:
    typed = wrong.typed
    plain_host = "." in typed and not set(typed) & set(" @") and "//" not in typed
    return wrong.with_value(f"https://{typed}") if plain_host else None


def _as_mail(wrong: _Wrong) -> Fix | None:
    return wrong.with_value(wrong.typed[7:]) if wrong.typed.startswith("mailto:") else None


def _as_whole_number(wrong: _Wrong) -> Fix | None:
    wrong.values |= {name: wrong.context[name] for name in ("whole", "decimal")}
    return wrong.with_value(wrong.context["whole"])


def _as_choice(wrong: _Wrong) -> Fix | None:
    known = _choices_at(wrong.model, wrong.path)
    code = likely(wrong.typed, known)
    options = (
        ", ".join(_with_label(code, names[index : index + 1]) for code, names in known.items()) for index in range(3)
    )
    wrong.values |= {"options": Words(*options), "offer": offer(code)}
    return wrong.with_value(code) if code else None


def _with_label(code: str, label: tuple[str, ...]) -> str:
    """`trial (Kokeilu)`, or the code alone when it is its own label."""
    return f"{code} ({label[0]})" if label and label[0].casefold() != code else code


def _as_text(wrong: _Wrong) -> Fix | None:
    """`- ASKEL: asiakas` was meant as text: the same line with quotes. So was `[one]`: the same without brackets."""
    node = wrong.node
    if isinstance(node, Mapping) and len(node.entries) == 1:
        (name, value), *_ = node.entries.values()
        if isinstance(value, Scalar) and name.line == value.end_line and not node.flow:
            line = wrong.document.lines[name.line - 1]
            whole = quote(line[name.column - 1 : value.end_column - 1])
            return Fix(name.line, name.line, line[: name.column - 1] + whole + line[value.end_column - 1 :])
    if isinstance(node, Sequence) and node.flow and len(node.items) == 1 and isinstance(node.items[0], Scalar):
        line = wrong.document.lines[node.line - 1]
        closing = line.find("]", node.items[0].end_column - 1)
        if closing >= 0:
            return Fix(node.line, node.line, line[: node.column - 1] + node.items[0].text + line[closing + 1 :])
    return None


def _as_list(wrong: _Wrong) -> Fix | None:
    """One text, or texts with commas between them, in brackets."""
    if not isinstance(wrong.node, Scalar) or wrong.node.block:
        return None
    items = [item.strip() for item in wrong.typed.split(",") if item.strip()]
    safe = all(not set(item) & set("[]{}:#\"'&*!|>%@`") for item in items)
    return wrong.with_value(f"[{', '.join(items)}]") if safe and items else None


_ANSWERS: dict[str, tuple[ProblemKind, Callable[[_Wrong], Fix | None]]] = {
    "string_too_long": (kinds.TEXT_LONG, _too_long),
    "string_too_short": (kinds.TEXT_EMPTY, _no_fix),
    "too_long": (kinds.LIST_LONG, _too_long),
    "too_short": (kinds.LIST_SHORT, _no_fix),
    "string_type": (kinds.TYPE_TEXT, _as_text),
    "tuple_type": (kinds.TYPE_LIST, _as_list),
    "model_type": (kinds.TYPE_KEYS, _as_keys),
    "dict_type": (kinds.TYPE_KEYS, _as_keys),
    "enum": (kinds.ENUM, _as_choice),
    "literal_error": (kinds.ENUM, _as_choice),
    "int_parsing": (kinds.NUMBER, _no_fix),
    "int_type": (kinds.NUMBER, _no_fix),
    "greater_than_equal": (kinds.NUMBER, _no_fix),
    "less_than_equal": (kinds.NUMBER, _no_fix),
    "DATE": (kinds.DATE, _as_date),
    "DATE-PARTS": (kinds.DATE_PARTS, _date_parts),
    "ID": (kinds.ID, _as_id),
    "ADDRESS": (kinds.ADDRESS, _as_address),
    "MAIL": (kinds.MAIL, _as_mail),
    "NUMBER-TWO-WAYS": (kinds.NUMBER_TWO_WAYS, _as_whole_number),
}
"""pydantic's name of what is wrong → the kind of problem, and what fills its sentence and mends the line."""


def replaced(document: Document, node: Node | None, text: str) -> Fix | None:
    """The line of a one-line scalar with its value replaced."""
    if not isinstance(node, Scalar) or node.line != node.end_line:
        return None
    line = document.lines[node.line - 1]
    return Fix(node.line, node.line, line[: node.column - 1] + text + line[node.end_column - 1 :])


def _missing(path: Path, document: Document, model: type[BaseModel]) -> Problem:
    """A required key that is not there."""
    found = _key_at(model, path)
    values = {
        "label": called(found.label if found else Words.same(str(path[-1]))),
        "key": path[-1],
        "help": found.help if found else Words.same(""),
    }
    above = find(document.root, nearest(document.root, path[:-1]))
    if isinstance(above, Mapping) and path[-1] in above.entries:  # the key is there, its value is not
        position = place(document.root, path)
    else:
        position = Position(above.line, above.column) if above and len(path) > 1 else Position(1)
    return kinds.KEY_MISSING.at(document.file, position, path, None, values)


def called(label: Words) -> Words:
    """A key's label in the middle of a sentence: small, and a label that is a question or a verb in quotes."""
    if label.fi.split()[0] in _NO_NOUNS:
        return Words(f"kohta ”{label.fi}”", f"”{label.sv}”", f"“{label.en}”")
    return Words(*(f"{text[:1].lower()}{text[1:]}" for text in labels_of(label)))


_NO_NOUNS = frozenset({"Mitä", "Mistä", "Alkoi", "Päättyi", "Milloin"})


def _unknown_key(path: Path, document: Document, model: type[BaseModel]) -> Problem:
    """A key that the record does not have; its label in any language, or a near miss, is answered with its name."""
    above = find(document.root, nearest(document.root, path[:-1]))
    typed = str(path[-1])
    position, fix = place(document.root, path), None
    code = _meant_key(path, document, model)
    if isinstance(above, Mapping) and typed in above.entries:
        key = above.entries[typed][0]
        position = Position(key.line, key.column)
        if code and code not in above.entries:
            fix = replaced(document, key, code)
    written = (*nearest(document.root, path[:-1]), typed)
    known = _model_at(model, path[:-1]) or _branch_at(model, path[:-1])
    answer = offer(code) if code else _known_keys(tuple(known.model_fields) if known else ())
    return kinds.KEY_UNKNOWN.at(document.file, position, written, fix, {"typed": shortened(typed), "offer": answer})


def _known_keys(names: tuple[str, ...]) -> Words:
    """What to do with a key that nobody can guess: the keys that there are, when they fit in a sentence."""
    if 0 < len(names) <= _FEW:
        keys = ", ".join(names)
        return Words(
            f" Käytä näistä sopivaa: {keys}.", f" Använd den som passar: {keys}.", f" Use one of these: {keys}."
        )
    return Words(
        " Poista se tai siirrä teksti tunnetun avaimen alle, esimerkiksi action tai lessons.",
        " Ta bort den eller flytta texten till en känd nyckel, till exempel action eller lessons.",
        " Remove it or move the text under a known key, for example action or lessons.",
    )


_FEW = 12


def _meant_key(path: Path, document: Document, model: type[BaseModel]) -> str | None:
    """The key that an unknown one most likely is, by its name or its label in any language."""
    inner = _model_at(model, path[:-1])
    if inner is None and isinstance(find(document.root, nearest(document.root, path[:-1])), Mapping):
        inner = _branch_at(model, path[:-1])
    if inner is None:
        return None
    known = {name: (*labels_of(key.label), *_LANGUAGES.get(name, ())) for name, key in keys_of(inner).items()}
    return likely(str(path[-1]), known)


# --- what the record says of itself ----------------------------------------------------------------------------------


def _core(annotation: Any) -> Any:  # noqa: ANN401 - an annotation may be anything
    """The type without `Annotated` and `| None`."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, UnionType) and NoneType in get_args(annotation):
            rest = [part for part in get_args(annotation) if part is not NoneType]
            if len(rest) > 1:
                return annotation
            annotation = rest[0]
        else:
            return annotation


@cache
def keys_of(model: type[BaseModel]) -> dict[str, Key]:
    """The `Key` of every field of a record."""
    return {
        name: next((found for found in info.metadata if isinstance(found, Key)), Key(Words.same(name), Words.same("")))
        for name, info in model.model_fields.items()
    }


def _walk(model: type[BaseModel], path: Path) -> tuple[Key | None, Any]:
    """(the last `Key` on the way, the type at the end of the way)."""
    found: Key | None = None
    here: Any = model
    for step in path:
        here = _core(here)
        if isinstance(here, type) and issubclass(here, RootModel):
            here = _core(here.model_fields["root"].annotation)
        if isinstance(here, type) and issubclass(here, BaseModel) and step in here.model_fields:
            found = keys_of(here).get(str(step), found)
            here = here.model_fields[str(step)].annotation
        elif get_origin(here) in (tuple, dict):
            here = get_args(here)[0 if get_origin(here) is tuple else 1]
        elif get_origin(here) in (Union, UnionType):
            named = [part for part in get_args(here) if getattr(_core(part), "__name__", "") == step]
            here = named[0] if named else here
    return found, _core(here)


def _key_at(model: type[BaseModel], path: Path) -> Key | None:
    return _walk(model, path)[0]


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    here = _walk(model, path)[1]
    if get_origin(here) is tuple:
        here = _core(get_args(here)[0])
    return here if isinstance(here, type) and issubclass(here, BaseModel) else None


def _branch_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Of a union, the branch that is a record."""
    for part in get_args(_walk(model, path)[1]):
        if isinstance(_core(part), type) and issubclass(_core(part), BaseModel):
            return cast("type[BaseModel]", _core(part))
    return None


def _choices_at(model: type[BaseModel], path: Path) -> dict[str, tuple[str, ...]]:
    here = _walk(model, path)[1]
    if isinstance(here, type) and issubclass(here, Choice):
        return {member.value: labels_of(member.label) for member in here}
    if isinstance(here, type) and issubclass(here, Enum):
        return {str(member.value): () for member in here}
    if get_origin(here) is Literal:
        return {str(value): _LANGUAGES.get(str(value), ()) for value in get_args(here)}
    return {}
