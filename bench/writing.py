"""A value → YAML as contributors write it: ids plain, lists of ids in brackets, prose in blocks of a sentence a line.

A library's own writer would do, but its line breaks are its own affair, and the bytes here are promised.
"""

import re
from collections.abc import Iterator, Mapping, Sequence


class Prose(str):
    """Text that stands in a block of its own lines."""

    __slots__ = ()


class Ids(tuple[str, ...]):
    """A list that stands on one line."""

    __slots__ = ()


Value = str | int | Sequence["Value"] | Mapping[str, "Value"]
_PLAIN = re.compile(r"[^\W_](?:(?!: | #).)*(?<![:\s])")
"""Text that YAML reads as it stands: begins with a letter or digit, holds no `: ` and no ` #`."""


def yaml_of(entries: Mapping[str, Value]) -> str:
    """The lines of a file."""
    return "".join(f"{line}\n" for line in _mapping(entries, ""))


def _mapping(entries: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in entries.items():
        yield from _entry(f"{indent}{key}:", value, f"{indent}  ")


def _entry(head: str, value: Value, indent: str) -> Iterator[str]:
    """What follows a key or a dash; `indent` is that of lines below it."""
    match value:
        case Prose():
            yield f"{head} |"
            yield from (f"{indent}{line}" if line else "" for line in value.split("\n"))
        case str() | int():
            yield f"{head} {_scalar(str(value))}"
        case Ids():
            yield f"{head} [{', '.join(value)}]"
        case Mapping():
            yield head
            yield from _mapping(value, indent)
        case _:
            yield head
            for item in value:
                yield from _item(item, indent)


def _item(item: Value, indent: str) -> Iterator[str]:
    if isinstance(item, Mapping):
        # the first key stands on the dash's own line
        first, *rest = _mapping(item, f"{indent}  ")
        yield f"{indent}- {first.lstrip()}"
        yield from rest
    else:
        yield from _entry(f"{indent}-", item, f"{indent}  ")


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
