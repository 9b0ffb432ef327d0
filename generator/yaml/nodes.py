"""A YAML file as a tree of text with places: what a contributor wrote, before anybody says what it should be."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.problems import Path, Position


class Scalar(NamedTuple):
    """A text with its first and last place; `unwrap` when it stands without quotes, `block` when after `|` or `>`.

    A tuple, since an act has forty of them and a frozen dataclass takes five times as long to make.
    """

    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    plain: bool = True
    block: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list, in brackets when `flow`. An item without a value is left out, as if it had not been typed."""

    items: "tuple[Node, ...]"
    line: int
    column: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order they stand."""

    entries: "dict[str, tuple[Scalar, Node]]" = field(default_factory=dict)
    line: int = 1
    column: int = 1
    flow: bool = False


Node = Scalar | Sequence | Mapping
Plain = str | list["Plain"] | dict[str, "Plain"]


def unwrap(node: Node) -> Plain | None:
    """The node as text, lists and dicts; a key without a value is left out, as if it had not been typed."""
    if isinstance(node, Scalar):
        return node.text if node.text or not node.plain else None
    if isinstance(node, Sequence):
        return [value for item in node.items if (value := unwrap(item)) is not None]
    return {key: value for key, (_, item) in node.entries.items() if (value := unwrap(item)) is not None}


def find(node: Node, path: Path) -> Node | None:
    """The node at a path, or None."""
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            node = node.entries[step][1]
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def find_nearest(node: Node, path: Path) -> Path:
    """The longest beginning of `path` that the tree has (a validator may name steps that no file writes)."""
    found: list[str | int] = []
    for step in path:
        if find(node, (*found, step)) is not None:
            found.append(step)
    return tuple(found)


def locate(node: Node, path: Path) -> Position:
    """Where the value at `path` stands, or the nearest thing above it: the key's line for what has a key."""
    known = find_nearest(node, path)
    if known and isinstance(known[-1], str):
        above = find(node, known[:-1])
        if isinstance(above, Mapping):
            typed = above.entries[known[-1]][0]
            found = above.entries[known[-1]][1]
            if isinstance(found, Scalar) and found.line == typed.line and found.text:
                return Position(found.line, found.column)
            return Position(typed.line, typed.column)
    here = find(node, known)
    return Position(here.line, here.column) if here else Position(1)


def find_last_line(node: Node, key: Scalar | None = None) -> int:
    """The last line that a value stands on; with `key`, that of the key where the value is empty."""
    inner = [scalar for _, scalar in list_scalars(node)]
    if isinstance(node, (Sequence, Mapping)) and not inner:
        return node.line
    # libyaml ends a block text on the line after it, and after the empty lines below that
    ends = (scalar.end_line - (1 if scalar.block else 0) for scalar in inner if scalar.text or not scalar.plain)
    return max(ends, default=key.line if key else node.line)


def list_scalars(node: Node, path: Path = ()) -> Iterator[tuple[Path, Scalar]]:
    """Every text in the tree with its path, in the order they stand."""
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from list_scalars(item, (*path, index))
    else:
        for key, (_, item) in node.entries.items():
            yield from list_scalars(item, (*path, key))
