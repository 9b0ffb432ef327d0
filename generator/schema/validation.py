"""A tree of text → the record that it should be, with everything that does not fit.

pydantic reports every error with its path; here each becomes a problem with a place, words and, where one can be
computed, a fix. What fits is kept: a record with mistakes is still given on (`Shaped.record`), its bad keys left out,
so that the rules can judge the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import cast

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from generator import diagnostics
from generator.locales.placeholders import PLACEHOLDERS
from generator.problems import Fix, Path, Position, Problem
from generator.schema import aliases
from generator.schema.collections import COLLECTIONS
from generator.schema.field_answers import explain
from generator.schema.field_errors import FieldError, has_words, list_options, says_nothing, shorten
from generator.schema.fixes import (
    add_key,
    exchange_key,
    find_lines,
    give_example,
    move_entry,
    remove_entry,
    replace_value,
    write_entry,
)
from generator.schema.introspection import (
    describe,
    find_branch,
    find_field,
    find_key,
    find_record,
    find_type,
    list_choices,
    list_classes,
    mention,
    relax,
)
from generator.schema.records.concept import ConceptsRecord
from generator.schema.records.fields import Kind
from generator.schema.small_words import count_small_words
from generator.schema.suggestions import find_exact, find_likely, list_labels, offer
from generator.text import Text
from generator.yaml.edits import OPEN, comment_out
from generator.yaml.nodes import (
    Mapping,
    Node,
    Plain,
    Scalar,
    Sequence,
    find,
    find_last_line,
    find_nearest,
    list_scalars,
    locate,
    unwrap,
)
from generator.yaml.reading import Document

ERROR_LIMIT = 100
"""Misfits told of one file."""


@dataclass(frozen=True, slots=True)
class Validated:
    """What came of a document: the record, whole only when there are no problems, and the problems.

    `meant` are the top-level keys that were typed under another name.
    """

    record: BaseModel | None
    problems: tuple[Problem, ...]
    meant: frozenset[str] = frozenset()


def validate(document: Document, model: type[BaseModel]) -> Validated:
    """The record of `model` in a document; None when nothing in it could be read."""
    if not document.readable:
        return Validated(None, ())
    data = cast("dict[str, Plain]", unwrap(document.root) or {})
    unsaid = list(_find_placeholders(document, model))
    open_keys = {str(path[0]) for path, _ in unsaid}
    data = {key: value for key, value in data.items() if key not in document.broken | open_keys}
    try:
        return Validated(model.model_validate(data), tuple(problem for _, problem in unsaid), frozenset(open_keys))
    except ValidationError as error:
        errors = [each for each in error.errors(include_url=False) if not open_keys.intersection(each["loc"][:1])]
    if not errors:
        return Validated(_keep_fitting(data, [], model), tuple(problem for _, problem in unsaid), frozenset(open_keys))
    told = _drop_off_topic(errors, document.root)[:ERROR_LIMIT]
    missing = [tuple(each["loc"]) for each in told if each["type"] == "missing"]
    unknown = [tuple(each["loc"]) for each in told if each["type"] == "extra_forbidden"]
    # a key under another name is one slip, not two: nothing more is said of the name that is missing
    meant = {(*path[:-1], code) for path in unknown if (code := _guess_key(path, document, model))}
    meant |= {(*path[:-1], code) for path in unknown if (code := _find_swapped(path, document, model))}
    meant |= {home for path in unknown if (home := _find_home(path, document, model))}
    meant |= {(code,) for key in document.broken if (code := _guess_key((key,), document, model))}
    problems = [_report_missing(path, document, model) for path in missing if path not in meant]
    problems += (_report_unknown(path, document, model) for path in unknown)
    others = (each for each in told if each["type"] not in {"missing", "extra_forbidden"})
    problems += (explain(FieldError(each, document, model)) for each in others)
    problems += (problem for _, problem in unsaid)
    typed_otherwise = frozenset(str(path[0]) for path in meant if len(path) == 1)
    return Validated(_keep_fitting(data, errors, model), tuple(problems), typed_otherwise | open_keys)


def _find_placeholders(document: Document, model: type[BaseModel]) -> Iterator[tuple[Path, Problem]]:
    """Values that are still to be written: the ellipsis of a mended line, `xxx`, the help of the key itself."""
    for path, scalar in list_scalars(document.root):
        if not path or not scalar.text or len(scalar.text) > LONGEST_HELP or path[0] in document.broken:
            continue
        if issubclass(model, ConceptsRecord) and scalar.text != OPEN:
            continue  # in a thesaurus `test` and `24/7` are words like any other
        if _is_wordless(scalar.text, path, model) or _is_file_name(scalar.text, path):
            key = find_key(model, path)
            label = key.label if key else Text.same(str(path[-1]))
            values: dict[str, object] = {"label": label, "help": key.help if key else Text.same("")}
            fix = replace_value(document, scalar, OPEN, safe=False)
            yield path, diagnostics.TEXT_EMPTY.at(document.file, locate(document.root, path), path, fix, values)
            continue
        if _is_unsaid(scalar.text) or scalar.text in _list_helps():
            key = find_key(model, path)
            is_help = key is not None and scalar.text in list_labels(key.help)
            options = list_choices(model, path)
            values = {
                "label": key.label if key else Text.same(str(path[-1])),
                "help": list_options(options) if options else key.help if key and not is_help else Text.same(""),
                "typed": scalar.text,
            }
            field = find_field(model, path)
            fix = None if field is None or field.required else remove_entry(document, path)
            yield path, diagnostics.PLACEHOLDER.at(document.file, locate(document.root, path), path, fix, values)


def _is_wordless(text: str, path: Path, model: type[BaseModel]) -> bool:
    """Whether a text that readers see has no word in it; a unit may be a sign."""
    if has_words(text) or says_nothing(text) or _is_unsaid(text) or path[-1] == "unit":
        return False
    return find_type(model, path).kind in {Kind.LINE, Kind.PROSE}


def _is_file_name(text: str, path: Path) -> bool:
    """Whether a file's name stands where words are to tell what it is."""
    return (path == ("title",) or path[-1] == "alt") and FILE_NAME.fullmatch(text.strip()) is not None


@cache
def _list_helps() -> frozenset[str]:
    """The help of every key of a record, in every language: what a template says where the writer is to write."""
    classes = (each for kept in COLLECTIONS for each in list_classes(kept.record))
    records = {each for each in classes if issubclass(each, BaseModel)}
    return frozenset(text for each in records for field in describe(each).values() for text in list_labels(field.help))


def _is_unsaid(text: str) -> bool:
    """Whether it stands for what is still to be written, however its letters, spaces, marks and apostrophes are."""
    plain = " ".join(text.casefold().replace("'", "’").split())
    return plain.startswith(FILLER) or plain in UNSAID or plain.rstrip(".:!") in UNSAID or f"{plain}." in UNSAID


FILE_NAME = re.compile(r".{1,120}\.(?:docx?|odt|pdf|xlsx?|pptx?|txt|yaml|jpe?g|png|heic|webp|gif)", re.IGNORECASE)
LONGEST_HELP = 300
FILLER = "lorem ipsum"
"""What the text begins with that printers fill a page with."""
UNSAID = frozenset(
    {
        OPEN,
        "...",
        "....",
        "[…]",
        "xxx",
        "xx",
        "xxxx",
        "todo",
        "tbd",
        "täydennä",
        "täytä",
        "tähän",
        "???",
        "??",
        "fyll i",
        "tekstiä",
        FILLER,
        "otsikko",
        "otsikko tähän",
        "teon otsikko",
        "rubrik",
        "title",
        "testi",
        "testi testi",
        "test",
        "testar",
        "asdf",
    }
    | PLACEHOLDERS
)


def _keep_fitting(data: "dict[str, Plain]", errors: list[ErrorDetails], model: type[BaseModel]) -> BaseModel | None:
    """The record of the top-level keys that are right."""
    wrong = {str(each["loc"][0]) for each in errors if each["loc"]}
    fitting = {key: value for key, value in data.items() if key not in wrong}
    try:
        found = relax(model).model_validate(fitting)
    except ValidationError:  # a key that is right only together with another
        return None
    # of the class itself, since one that is made here could not be kept in the cache
    return found if isinstance(found, RootModel) else model.model_construct(**dict(found))


def _drop_off_topic(errors: list[ErrorDetails], root: Mapping) -> list[ErrorDetails]:
    """Of the errors of a union's branches only those that speak of what was typed, text or keys.

    A list whose items are wrong is not also too short, though pydantic counts only the right ones.
    """
    by_place: dict[Path, list[ErrorDetails]] = {}
    for each in errors:
        for index, step in enumerate(each["loc"]):
            if step in {"constrained-str", "Labels"} or "function-" in str(step):  # the name of a branch
                by_place.setdefault(find_nearest(root, each["loc"][:index]), []).append(each)
                break
    dropped: set[int] = set()
    for path, group in by_place.items():
        off_topic = "string_type" if isinstance(find(root, path), Mapping) else "model_type"
        dropped |= {id(each) for each in group if each["type"] == off_topic and len(group) > 1}
    dropped |= {id(each) for each in errors if each["type"] == "too_short" and _has_items(find(root, each["loc"]))}
    return [each for each in errors if id(each) not in dropped]


def _has_items(node: Node | None) -> bool:
    return node is not None and not isinstance(node, Scalar) and bool(unwrap(node))


def _report_missing(path: Path, document: Document, model: type[BaseModel]) -> Problem:
    """A required key that is not there."""
    found = find_key(model, path)
    values = {
        "label": mention(found.label if found else Text.same(str(path[-1]))),
        "key": path[-1],
        "help": found.help if found else Text.same(""),
    }
    above = find(document.root, find_nearest(document.root, path[:-1]))
    if isinstance(above, Mapping) and path[-1] in above.entries:  # the key is there, its value is not
        position = locate(document.root, path)
    else:
        position = Position(above.line, above.column) if above and len(path) > 1 else Position(1)
    return diagnostics.KEY_MISSING.at(document.file, position, path, add_missing_key(document, path, model), values)


def add_missing_key(document: Document, path: Path, model: type[BaseModel]) -> Fix | None:
    """A line for the missing key where its readers look for it: below the keys that come before it."""
    above = find(document.root, path[:-1])
    inner = find_record(model, path[:-1])
    field = find_field(model, path)
    if inner is None or field is None or not isinstance(above, Mapping):
        return None
    name = str(path[-1])
    value = _guess_language(document) if name == "language" and len(path) == 1 else give_example(field.type)
    if name in above.entries:
        key, empty = above.entries[name]
        if isinstance(empty, Scalar) and not above.flow:
            line = document.lines[key.line - 1]
            indent = " " * (key.column - 1)
            text = write_entry(name, value).replace("\n", f"\n{indent}")
            return Fix(key.line, max(key.line, find_last_line(empty, key)), line[: key.column - 1] + text, safe=False)
        return None
    order = list(describe(inner))
    if len(path) == 1 and "title" in order:
        order = ["title", "summary", *(each for each in order if each not in {"title", "summary"})]
        if name == "language":
            order.remove("language")
            order.insert(2, "language")
    before = [each for each in order[: order.index(name)] if each in above.entries]
    return add_key(document, path[:-1], name, value, after=before[-1] if before else "")


def _guess_language(document: Document) -> str:
    """The language that the text is most likely written in."""
    counts = count_small_words(scalar.text for _, scalar in list_scalars(document.root))
    return max(counts, key=lambda code: counts[code])


def _report_unknown(path: Path, document: Document, model: type[BaseModel]) -> Problem:
    """A key that the record does not have; its label in any language, or a near miss, is answered with its name."""
    above = find(document.root, find_nearest(document.root, path[:-1]))
    typed = str(path[-1])
    position, fix = locate(document.root, path), None
    if stray := _report_stray(path, document, model) or _report_misplaced(path, document, model):
        return stray
    code = _guess_key(path, document, model)
    if code is None and (swapped := _find_swapped(path, document, model)):
        key = above.entries[typed][0] if isinstance(above, Mapping) else None
        fix = exchange_key(document, path)
        at = Position(key.line, key.column) if key else position
        values = {"typed": shorten(typed), "offer": offer(swapped)}
        return diagnostics.KEY_UNKNOWN.at(document.file, at, (*path[:-1], swapped), fix, values)
    if isinstance(above, Mapping) and typed in above.entries:
        key = above.entries[typed][0]
        position = Position(key.line, key.column)
        if code and code not in above.entries:
            fix = replace_value(document, key, code, safe=find_exact(typed, _list_names(model, path)) == code)
        elif not above.flow and not document.lines[key.line - 1][: key.column - 1].strip():
            fix = comment_out(document.lines, key.line, find_last_line(above.entries[typed][1], key))
    written = (*find_nearest(document.root, path[:-1]), typed)
    known = find_record(model, path[:-1]) or find_branch(model, path[:-1])
    answer = offer(code) if code else _list_known(tuple(describe(known)) if known else ())
    return diagnostics.KEY_UNKNOWN.at(document.file, position, written, fix, {"typed": shorten(typed), "offer": answer})


def _report_stray(path: Path, document: Document, model: type[BaseModel]) -> Problem | None:
    """A key at the left edge that belongs to the record above it: its indent is missing."""
    entries, typed = document.root.entries, str(path[-1])
    if len(path) != 1 or typed not in entries:
        return None
    key, _ = entries[typed]
    above = [(name, node) for name, (other, node) in entries.items() if other.line < key.line]
    if not above or not isinstance(above[-1][1], (Mapping, Sequence)) or above[-1][1].flow:
        return None
    name, node = above[-1]
    inner, holder = find_record(model, (name,)), node.items[-1] if isinstance(node, Sequence) and node.items else node
    lines = find_lines(document, path)
    if inner is None or not isinstance(holder, Mapping) or typed not in describe(inner) or lines is None:
        return None
    if typed in holder.entries:
        return None
    indent = " " * (holder.column - 1)
    text = "\n".join(f"{indent}{line}" if line else line for line in document.lines[lines[0] - 1 : lines[1]])
    position = Position(key.line, key.column)
    return diagnostics.YAML_INDENT.at(document.file, position, (name, typed), Fix(*lines, text))


def _report_misplaced(path: Path, document: Document, model: type[BaseModel]) -> Problem | None:
    """A key that is right in another place: its lines are moved there."""
    home = _find_home(path, document, model)
    if home is None:
        return None
    above = find(document.root, path[:-1])
    key = above.entries[str(path[-1])][0] if isinstance(above, Mapping) else None
    position = Position(key.line, key.column) if key else locate(document.root, path)
    place = _INNER_PLACE.fill({"key": home[0]}) if len(home) > 1 else _TOP_PLACE
    fix = move_entry(document, path, home[:-1])
    holder = document.root.entries.get(str(home[0]))
    if len(home) > 1 and len(path) == 1 and (holder is None or isinstance(holder[1], Scalar)):
        fix = _gather_strays(path, home, document, model)
    return diagnostics.KEY_PLACE.at(document.file, position, home, fix, {"typed": path[-1], "place": place})


def _find_swapped(path: Path, document: Document, model: type[BaseModel]) -> str | None:
    """The key that was typed in the place of its value: `päiväkodin johtaja: role`."""
    above, node = find(document.root, path[:-1]), find(document.root, path)
    if not isinstance(node, Scalar) or not isinstance(above, Mapping) or above.flow or node.text in above.entries:
        return None
    return node.text if node.text in _list_names(model, path) else None


def _gather_strays(path: Path, home: Path, document: Document, model: type[BaseModel]) -> Fix | None:
    """The keys below one another that make one record together, told with the first of them."""
    names = [name for name in document.root.entries if _find_home((name,), document, model) == (home[0], name)]
    if path[0] != names[0]:
        return None
    places = [place for name in names if (place := find_lines(document, (name,)))]
    if len(places) < len(names) or any(start > end + 1 for (_, end), (start, _) in pairwise(places)):
        return move_entry(document, path, home[:-1])
    first, last = places[0][0], places[-1][1]
    entries = [f"  {line}" if line else line for line in document.lines[first - 1 : last]]
    holder = document.root.entries.get(str(home[0]))
    if holder is None:
        return Fix(first, last, "\n".join([f"{home[0]}:", *entries]), safe=False)
    between = document.lines[holder[0].line : first - 1]
    return None if any(line.strip() for line in between) else Fix(first, last, "\n".join(entries))


_TOP_PLACE = Text(
    "siirrä se vasempaan reunaan, omaksi kohdakseen",
    "flytta den till vänsterkanten, till en egen punkt",
    "move it to the left edge, to stand by itself",
)
_INNER_PLACE = Text("siirrä se kohtaan {key}", "flytta den till {key}", "move it to {key}")


def _find_home(path: Path, document: Document, model: type[BaseModel]) -> Path | None:
    """Where a key that its record does not have belongs: where it is known, and is not there yet."""
    typed, entries = str(path[-1]), document.root.entries
    above = find(document.root, path[:-1])
    if not isinstance(above, Mapping) or above.flow or typed not in above.entries:
        return None
    if find_exact(typed, _list_names(model, path)):  # another name of a key that is right here
        return None
    fields = describe(model)
    homes = [(name, typed) for name, field in fields.items() if field.type.record and typed in field.type.fields]
    homes = [home for home in homes if path[:-1] != home[:-1]]
    if len(path) > 1 and typed in fields and typed not in entries:
        return (typed,)
    there = [home for home in homes if home[0] in entries]
    for name, _ in there:
        node = entries[name][1]
        if (
            isinstance(node, Scalar) and not node.text and len(path) == 1
        ):  # its indent, and that of all its parts, is lost
            return (name, typed)
        if isinstance(node, Mapping) and typed not in node.entries and not node.flow:
            return (name, typed)
    return homes[0] if len(homes) == 1 and not there and homes[0][0] not in entries else None


def _list_known(names: tuple[str, ...]) -> Text:
    """What to do with a key that nobody can guess: the keys that there are, when they fit in a sentence."""
    if 0 < len(names) <= _FEW:
        keys = ", ".join(names)
        return Text(
            f" Käytä näistä sopivaa: {keys}.", f" Använd den som passar: {keys}.", f" Use one of these: {keys}."
        )
    return Text(
        " Poista se tai siirrä teksti tunnetun avaimen alle, esimerkiksi action tai lessons.",
        " Ta bort den eller flytta texten till en känd nyckel, till exempel action eller lessons.",
        " Remove it or move the text under a known key, for example action or lessons.",
    )


_FEW = 12


def _guess_key(path: Path, document: Document, model: type[BaseModel]) -> str | None:
    """The key that an unknown one most likely is, by its name or its label in any language."""
    inner = find_record(model, path[:-1])
    if inner is None and isinstance(find(document.root, find_nearest(document.root, path[:-1])), Mapping):
        inner = find_branch(model, path[:-1])
    if inner is None:
        return None
    typed, known = str(path[-1]), _list_names(model, path)
    return find_exact(typed, known) or find_exact(typed, aliases.list_keys(known)) or find_likely(typed, known)


def _list_names(model: type[BaseModel], path: Path) -> dict[str, tuple[str, ...]]:
    """The keys beside the last one of a path, with their labels."""
    inner = find_record(model, path[:-1]) or find_branch(model, path[:-1])
    return {name: field.names for name, field in describe(inner).items()} if inner else {}
