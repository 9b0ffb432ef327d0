"""Lines mended: the value of a key replaced, an entry taken away, a new one put in its place.

What only the writer knows is an ellipsis, `…`, in a mended line (OPEN). A value that is still one is told
(PLACEHOLDER), so a line that was pasted as it stands cannot be published.
"""

from collections.abc import Collection
from collections.abc import Sequence as Several

from pydantic import BaseModel

from generator.problems import Fix, Path
from generator.schema.introspection import FieldType, describe
from generator.yaml.edits import OPEN, drop_lines
from generator.yaml.nodes import Mapping, Node, Scalar, Sequence, find, find_last_line, list_scalars
from generator.yaml.reading import Document
from generator.yaml.syntax_errors import quote_if_needed


def replace_value(document: Document, node: Node | None, text: str, *, safe: bool = True) -> Fix | None:
    """The line of a scalar with its value replaced; the lines, where it has several."""
    if not isinstance(node, Scalar):
        return None
    head = document.lines[node.line - 1][: node.column - 1]
    if node.block:
        return Fix(node.line, find_last_line(node), f"{head}{text}", safe)
    rest = document.lines[node.end_line - 1][node.end_column - 1 :] if node.end_line <= len(document.lines) else ""
    return Fix(node.line, node.end_line, f"{head}{text}{rest}", safe)


def find_end(document: Document) -> int:
    """The last line that is not empty."""
    fill = (number for number in range(len(document.lines), 0, -1) if document.lines[number - 1].strip())
    return next(fill, 0)


def find_lines(document: Document, path: Path) -> tuple[int, int] | None:
    """(first, last) of the lines of an entry; None where other entries share them."""
    above, here = find(document.root, path[:-1]), find(document.root, path)
    if above is None or here is None or isinstance(above, Scalar) or above.flow:
        return None
    if isinstance(above, Mapping):
        key = above.entries[str(path[-1])][0]
        first, last = key.line, find_last_line(here, key)
        if document.lines[first - 1][: key.column - 1].strip():  # the first key of an item, behind its dash
            return None
    else:
        first, last = here.line, find_last_line(here)
    while last > first and not document.lines[last - 1].strip():
        last -= 1
    return first, min(last, len(document.lines))


def remove_entry(document: Document, path: Path, *, safe: bool = False) -> Fix | None:
    """The lines without an entry; an item of a list in brackets goes with its comma."""
    above = find(document.root, path[:-1])
    if isinstance(above, Sequence) and above.flow:
        return _drop_item(document, above, int(path[-1]), safe=safe)
    if isinstance(above, Mapping) and above.flow:
        return _drop_key(document, above, str(path[-1]), safe=safe)
    lines = find_lines(document, path)
    return drop_lines(document.lines, *lines, safe=safe) if lines else None


def _drop_key(document: Document, above: Mapping, name: str, *, safe: bool) -> Fix | None:
    """The same for a key in braces, all on one line."""
    keys = list(above.entries)
    index = keys.index(name)
    spots = [(key.column - 1, key.line, _find_value_end(node, key)) for key, node in above.entries.values()]
    if len(keys) == 1 or any(line != above.line or end[0] != above.line for _, line, end in spots):
        return None
    line = document.lines[above.line - 1]
    start, end = (spots[0][0], spots[1][0]) if index == 0 else (spots[index - 1][2][1] - 1, spots[index][2][1] - 1)
    return Fix(above.line, above.line, line[:start] + line[end:], safe)


def _find_value_end(node: Node, key: Scalar) -> tuple[int, int]:
    """(line, column) behind the value; of one in brackets behind its last word, so that is no entry to cut at."""
    if isinstance(node, Scalar):
        return (node.end_line, node.end_column) if node.text or not node.plain else (key.end_line, key.end_column + 1)
    return (0, 0)


def _drop_item(document: Document, above: Sequence, index: int, *, safe: bool) -> Fix | None:
    item = above.items[index]
    if not isinstance(item, Scalar) or item.line != item.end_line:
        return None
    before, after = (above.items[each] if 0 <= each < len(above.items) else None for each in (index - 1, index + 1))
    if isinstance(before, Scalar) and before.end_line == item.line:
        start, end = before.end_column - 1, item.end_column - 1
    elif isinstance(after, Scalar) and after.line == item.line:
        start, end = item.column - 1, after.column - 1
    else:  # alone, or on a line of its own
        return None
    line = document.lines[item.line - 1]
    return Fix(item.line, item.line, line[:start] + line[end:], safe)


def add_key(document: Document, path: Path, key: str, value: str, *, after: str | None = None) -> Fix | None:
    """A new `key: value` in the record at `path`: below the key `after`, or below all that it has.

    The value may be of several lines, indented as at the left edge.
    """
    holder = find(document.root, path)
    if not isinstance(holder, Mapping) or not holder.entries:
        return None
    if holder.flow:
        return _add_in_braces(document, holder, key, value)
    first_key, _ = next(iter(holder.entries.values()))
    indent = " " * (first_key.column - 1)
    text = "\n".join(f"{indent}{line}" if line else line for line in write_entry(key, value).split("\n"))
    if after == "" and document.lines[first_key.line - 1][: first_key.column - 1].strip():
        after = first_key.text  # above it stands the dash of the item
    if after in holder.entries:
        last = find_last_line(holder.entries[after][1], holder.entries[after][0])
    elif after is not None:
        return Fix(first_key.line, first_key.line - 1, text, safe=False)
    else:
        last = max(find_last_line(node, name) for name, node in holder.entries.values())
    last = min(last, find_end(document)) if path else last
    while last > 1 and not document.lines[last - 1].strip():
        last -= 1
    return Fix(last + 1, last, text, safe=False)


def _add_in_braces(document: Document, holder: Mapping, key: str, value: str) -> Fix | None:
    last = max((scalar for _, scalar in list_scalars(holder)), key=lambda scalar: (scalar.end_line, scalar.end_column))
    line = document.lines[last.end_line - 1]
    closing = line.find("}", last.end_column - 1)
    if "\n" in value or closing < 0:
        return None
    return Fix(last.end_line, last.end_line, f"{line[:closing]}, {key}: {value}{line[closing:]}", safe=False)


def move_entry(document: Document, path: Path, home: Path) -> Fix | None:
    """The entry at `path` in the record at `home`, which is the top level or a key of it; what lies between stays.

    A record that is not there yet is made; one that holds nothing else any more goes.
    """
    lines, source = document.lines, find_lines(document, path)
    if source is None:
        return None
    first, last = source
    key = find(document.root, path[:-1])
    if not isinstance(key, Mapping):
        return None
    margin = key.entries[str(path[-1])][0].column - 1
    own = [line[margin:] for line in lines[first - 1 : last]]
    left = find_lines(document, path[:1]) if len(path) > 1 else None
    if left and len(key.entries) == 1 and len(path) == 2:  # noqa: PLR2004 - a record of one key, and the key goes
        first, last = left
    held = find(document.root, home) if home else None
    if home and isinstance(held, Mapping):
        target = find_lines(document, home)
        if held.flow or target is None or not held.entries:
            return None
        depth = " " * (next(iter(held.entries.values()))[0].column - 1)
        moved = [f"{depth}{line}" if line else line for line in own]
        if target[1] < first:
            return Fix(target[1] + 1, last, "\n".join([*moved, *lines[target[1] : first - 1]]), safe=False)
        return Fix(first, target[1], "\n".join([*lines[last : target[1]], *moved]), safe=False)
    if home:
        own = [f"{home[-1]}:", *(f"  {line}" if line else line for line in own)]
    start = left[0] if left else first
    return Fix(start, last, "\n".join([*own, *lines[start - 1 : first - 1]]), safe=False)


def write_entry(key: str, value: str) -> str:
    """`key: value`, or the key and below it the lines of the value, indented."""
    if "\n" not in value and not value.startswith("\n"):
        return f"{key}: {value}"
    return "\n".join([f"{key}:", *(f"  {line}" for line in value.strip("\n").split("\n"))])


def give_example(kind: FieldType) -> str:
    """What may stand for a value of this type until its writer fills it in."""
    if kind.is_list:
        return f"[{OPEN}]"
    return "\n" + "\n".join(list_needed(kind.record, ())) if kind.record else OPEN


def list_needed(model: type[BaseModel], there: Collection[str]) -> list[str]:
    """A line for each key that a record cannot do without, beside those that are there."""
    fields = describe(model)
    names = [name for name, field in fields.items() if field.required]
    names += [
        next(name for name in group if name in fields)
        for group in _TELLING
        if any(name in fields for name in group) and not any(name in there for name in group)
    ]
    lines = []
    for name in dict.fromkeys(names):
        kind = fields[name].type
        value = f"{{{', '.join(list_needed(kind.record, ()))}}}" if kind.record else give_example(kind)
        if name not in there:
            lines.append(f"{name}: {value}")
    return lines


_TELLING = (("mailbox", "page"), ("title", "url"), ("value", "low"), ("figure", "before", "after"), ("fi",), ("sv",))
"""Groups of keys of which a record has at least one, though none of them by itself is required."""


def exchange_values(document: Document, one: Path, other: Path) -> Fix | None:
    """Two values in each other's place."""
    first, second = find(document.root, one), find(document.root, other)
    if not isinstance(first, Scalar) or not isinstance(second, Scalar):
        return None
    start, end = sorted((first.line, second.line))
    lines = list(document.lines[start - 1 : end])
    # the later in a line first, so that the place of the other stays
    for node, text in sorted(((first, second.text), (second, first.text)), key=lambda pair: -pair[0].column):
        line = lines[node.line - start]
        lines[node.line - start] = f"{line[: node.column - 1]}{text}{line[node.end_column - 1 :]}"
    return Fix(start, end, "\n".join(lines), safe=False)


def exchange_key(document: Document, path: Path) -> Fix | None:
    """A key and its value in each other's place."""
    above, node = find(document.root, path[:-1]), find(document.root, path)
    if not isinstance(above, Mapping) or not isinstance(node, Scalar) or node.line != node.end_line:
        return None
    key = above.entries[str(path[-1])][0]
    line = document.lines[node.line - 1]
    head, rest = line[: key.column - 1], line[node.end_column - 1 :]
    return Fix(node.line, node.line, f"{head}{node.text}: {quote_if_needed(key.text)}{rest}", safe=False)


def exchange_lists(document: Document, one: Path, other: Path) -> Fix | None:
    """Two lists in each other's place, with all that stands between them; each keeps its key."""
    places = sorted(place for path in (one, other) if (place := find_lines(document, path)))
    if len(places) < 2:  # noqa: PLR2004
        return None
    (first, end), (start, last) = places
    lines = document.lines
    heads = [lines[number - 1].partition(":")[0] for number in (first, start)]
    tails = [[lines[number - 1].partition(":")[2], *lines[number:stop]] for number, stop in places]
    text = [
        f"{heads[0]}:{tails[1][0]}",
        *tails[1][1:],
        *lines[end : start - 1],
        f"{heads[1]}:{tails[0][0]}",
        *tails[0][1:],
    ]
    return Fix(first, last, "\n".join(text), safe=False)


def split_item(document: Document, path: Path, items: Several[str]) -> Fix | None:
    """An item of a list as the several that it holds."""
    above, node = find(document.root, path[:-1]), find(document.root, path)
    if not isinstance(above, Sequence) or not isinstance(node, Scalar) or node.line != node.end_line:
        return None
    line = document.lines[node.line - 1]
    head, rest = line[: node.column - 1], line[node.end_column - 1 :]
    join = ", " if above.flow else f"\n{head}"
    return Fix(node.line, node.line, f"{head}{join.join(items)}{rest}")
