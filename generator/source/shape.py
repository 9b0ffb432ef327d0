"""A tree of text → the record that it should be, with everything that does not fit.

pydantic reports every error with its path; here each becomes a problem with a place, words and, where one can be
computed, a fix. What fits is kept: a record with mistakes is still given on (`Shaped.record`), its bad keys left out, so
that the rules can judge the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError, create_model
from pydantic_core import ErrorDetails

from generator.problems import Fix, Path, Position, Problem, ProblemKind
from generator.source import kinds
from generator.source.nodes import Mapping, Node, Plain, Scalar, Sequence, find, nearest, place, plain
from generator.source.reading import Document
from generator.source.records.fields import Choice, Key
from generator.source.suggest import labels_of, likely, offer
from generator.words import Words

RecordType = TypeVar("RecordType", bound=BaseModel)
_LANGUAGES = {
    "fi": ("suomi", "finska", "Finnish"),
    "sv": ("ruotsi", "svenska", "Swedish"),
    "en": ("englanti", "engelska", "English"),
}


@dataclass(frozen=True, slots=True)
class Shaped:
    """What came of a document: the record, whole only when there are no problems, and the problems."""

    record: BaseModel | None
    problems: tuple[Problem, ...]


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
    told = _once_each(errors, document.root)
    problems = [problem for each in told if (problem := _problem(each, document, model))]
    return Shaped(_without(data, errors, model), tuple(_one_a_slip(problems, document, model)))


def _one_a_slip(problems: list[Problem], document: Document, model: type[BaseModel]) -> Iterator[Problem]:
    """A key under another name is one slip, not two: nothing more is said of the name that is missing."""
    meant = {
        _dotted_beside(problem.field or "", code)
        for problem in problems
        if problem.rule == kinds.KEY_UNKNOWN.rule and (code := _meant_key(_path(problem.field), document, model))
    }
    for problem in problems:
        if problem.rule != kinds.KEY_MISSING.rule or problem.field not in meant:
            yield problem


def _path(field: str | None) -> Path:
    return tuple(int(step) if step.isdigit() else step for step in field.split(".")) if field else ()


def _dotted_beside(field: str, name: str) -> str:
    return ".".join([*field.split(".")[:-1], name])


def _without(data: "dict[str, Plain]", errors: list[ErrorDetails], model: type[BaseModel]) -> BaseModel | None:
    """The record of the top-level keys that are right."""
    wrong = {str(each["loc"][0]) for each in errors if each["loc"]}
    fitting = {key: value for key, value in data.items() if key not in wrong}
    try:
        return _lenient(model).model_validate(fitting)
    except ValidationError:  # a key that is right only together with another
        return None


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
        if any(step in {"constrained-str", "Labels"} or "function-" in str(step) for step in each["loc"]):
            by_place.setdefault(nearest(root, each["loc"]), []).append(each)
    dropped: set[int] = set()
    for path, group in by_place.items():
        off_topic = "string_type" if isinstance(find(root, path), Mapping) else "model_type"
        dropped |= {id(each) for each in group if each["type"] == off_topic and len(group) > 1}
    dropped |= {id(each) for each in errors if each["type"] == "too_short" and _has_items(find(root, each["loc"]))}
    return [each for each in errors if id(each) not in dropped]


def _has_items(node: Node | None) -> bool:
    return node is not None and not isinstance(node, Scalar) and bool(plain(node))


def _problem(error: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem | None:
    path: Path = tuple(error["loc"])
    context = dict(error.get("ctx") or {})
    if error["type"] == "missing":
        return _missing(path, document, model)
    if error["type"] == "extra_forbidden":
        return _unknown_key(path, document, model)
    known = nearest(document.root, path)
    node = find(document.root, known)
    found = _key_at(model, path)
    values: dict[str, object] = {"label": found.label if found else Words.same(str(path[-1]) if path else "")}
    values["help"] = found.help if found else Words.same("")
    values["typed"] = node.text if isinstance(node, Scalar) else ""
    kind, fix = _kind_and_fix(error["type"], context, node, document, model, path, values)
    return kind.at(document.file, place(document.root, known), known, fix, values)


def _kind_and_fix(  # noqa: PLR0913, PLR0911, C901 - one branch for each way in which a value can be wrong
    name: str,
    context: dict[str, Any],
    node: Node | None,
    document: Document,
    model: type[BaseModel],
    path: Path,
    values: dict[str, object],
) -> tuple[ProblemKind, Fix | None]:
    match name:
        case "string_too_long":
            values |= {"limit": context["max_length"], "length": len(node.text) if isinstance(node, Scalar) else 0}
            return kinds.TEXT_LONG, None
        case "string_too_short":
            return kinds.TEXT_EMPTY, None
        case "too_long":
            values |= {"limit": context["max_length"], "length": context["actual_length"]}
            return kinds.LIST_LONG, None
        case "too_short":
            return kinds.LIST_SHORT, None
        case "string_type":
            return kinds.TYPE_TEXT, _as_text(node, document)
        case "tuple_type" | "list_type":
            return kinds.TYPE_LIST, _as_list(node, document)
        case "model_type" | "dict_type" | "model_attributes_type":
            inner = _model_at(model, path)
            values["keys"] = ", ".join(inner.model_fields) if inner else ""
            return kinds.TYPE_KEYS, None
        case "enum" | "literal_error":
            return kinds.ENUM, _choice_fix(node, document, model, path, values)
        case "int_parsing" | "int_type" | "greater_than_equal" | "less_than_equal":
            return kinds.NUMBER, None
        case "DATE":
            return kinds.DATE, replaced(document, node, context["offer"]) if context.get("offer") else None
        case "DATE-PARTS":
            values["example"] = "{date: 2024, about: true}"
            return kinds.DATE_PARTS, None
        case "ID":
            slug = _as_id(str(values["typed"]))
            return kinds.ID, replaced(document, node, slug) if slug else None
        case "ADDRESS":
            typed = str(values["typed"])
            plain_host = "." in typed and " " not in typed and "//" not in typed and "@" not in typed
            return kinds.ADDRESS, replaced(document, node, f"https://{typed}") if plain_host else None
        case _:
            return kinds.KINDS.get(name, kinds.VALUE), None


def replaced(document: Document, node: Node | None, text: str) -> Fix | None:
    """The line of a one-line scalar with its value replaced."""
    if not isinstance(node, Scalar) or node.line != node.end_line:
        return None
    line = document.lines[node.line - 1]
    return Fix(node.line, node.line, line[: node.column - 1] + text + line[node.end_column - 1 :])


def _as_text(node: Node | None, document: Document) -> Fix | None:
    """`- ASKEL: asiakas` was meant as text: the same line with quotes."""
    if isinstance(node, Mapping) and len(node.entries) == 1:
        (name, value), *_ = node.entries.values()
        if isinstance(value, Scalar) and name.line == value.end_line and not node.flow:
            line = document.lines[name.line - 1]
            whole = line[name.column - 1 : value.end_column - 1].replace("\\", "\\\\").replace('"', '\\"')
            return Fix(name.line, name.line, line[: name.column - 1] + f'"{whole}"' + line[value.end_column - 1 :])
    if isinstance(node, Sequence) and node.flow and len(node.items) == 1 and isinstance(node.items[0], Scalar):
        line = document.lines[node.line - 1]
        closing = line.find("]", node.items[0].end_column - 1)
        if closing >= 0:
            return Fix(node.line, node.line, line[: node.column - 1] + node.items[0].text + line[closing + 1 :])
    return None


def _as_list(node: Node | None, document: Document) -> Fix | None:
    """One text, or texts with commas between them, in brackets."""
    if not isinstance(node, Scalar) or node.block:
        return None
    items = [item.strip() for item in node.text.split(",") if item.strip()]
    safe = all(not set(item) & set("[]{}:#\"'&*!|>%@`") for item in items)
    return replaced(document, node, f"[{', '.join(items)}]") if safe and items else None


def _as_id(typed: str) -> str:
    from generator.source.identifiers import slug  # noqa: PLC0415 - only for mistakes

    return slug(typed)


def _choice_fix(
    node: Node | None, document: Document, model: type[BaseModel], path: Path, values: dict[str, object]
) -> Fix | None:
    known = _choices_at(model, path)
    code = likely(str(values["typed"]), known)
    values |= {"options": ", ".join(known), "offer": offer(code)}
    return replaced(document, node, code) if code else None


def _missing(path: Path, document: Document, model: type[BaseModel]) -> Problem | None:
    """A required key that is not there, unless its line is there but could not be read."""
    if len(path) == 1 and path[0] in document.broken:
        return None
    found = _key_at(model, path)
    label = found.label if found else Words.same(str(path[-1]))
    lower = Words(*(f"{text[:1].lower()}{text[1:]}" for text in labels_of(label)))
    values = {"label": lower, "key": path[-1], "help": found.help if found else Words.same("")}
    above = find(document.root, nearest(document.root, path[:-1]))
    position = Position(above.line, above.column) if above and len(path) > 1 else Position(1)
    return kinds.KEY_MISSING.at(document.file, position, path, None, values)


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
    return kinds.KEY_UNKNOWN.at(document.file, position, written, fix, {"typed": typed, "offer": offer(code)})


def _meant_key(path: Path, document: Document, model: type[BaseModel]) -> str | None:
    """The key that an unknown one most likely is, by its name or its label in any language."""
    inner = _model_at(model, path[:-1])
    if inner is None and isinstance(find(document.root, nearest(document.root, path[:-1])), Mapping):
        inner = _branch_at(model, path[:-1])
    return (
        likely(str(path[-1]), {name: labels_of(key.label) for name, key in keys_of(inner).items()}) if inner else None
    )


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
