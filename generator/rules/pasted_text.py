"""The texts of a file, and their lines mended: what the rules of pasted texts share."""

import re
from collections.abc import Callable

from generator.problems import Fix
from generator.yaml.edits import drop_lines
from generator.yaml.nodes import Scalar, find_last_line
from generator.yaml.reading import Document
from generator.yaml.syntax_errors import quote, quote_if_needed

Mend = Callable[[str], str]
CODE = re.compile(r"`+[^`]*`+")
"""What a writer shows as it is typed: no mark in it is meant."""
SHOWN = 30
ADDRESS_KEYS = frozenset({"url", "link", "page"})
"""Keys whose text is an address by itself."""


def shorten(typed: str) -> str:
    """A mark as it was typed, at a length that a sentence can hold."""
    return typed if len(typed) <= SHOWN else f"{typed[:SHOWN].rstrip()}…"


def locate_line(document: Document, scalar: Scalar, typed: str) -> int:
    """The line of a text that has this, or its first."""
    lines = range(scalar.line, min(scalar.end_line, len(document.lines)) + 1)
    return next((number for number in lines if typed in document.lines[number - 1]), scalar.line)


def mend_text(
    document: Document, scalar: Scalar, mend: Mend, *, safe: bool = True, item: re.Pattern[str] | None = None
) -> Fix | None:
    """The lines of a text mended: of a block those that change, another in one line, in quotes where it needs them.

    `item` begins a line of a list that `mend` makes: an empty line is put before the first, so that it is one.
    """
    if scalar.block:
        return _mend_block(document, scalar, mend, safe=safe, item=item)
    head, rest = (
        document.lines[scalar.line - 1][: scalar.column - 1],
        document.lines[scalar.end_line - 1][scalar.end_column - 1 :],
    )
    mended = mend(scalar.text).strip()
    in_brackets = "[" in head or "{" in head
    return Fix(
        scalar.line,
        scalar.end_line,
        f"{head}{quote_if_needed(mended, flow=in_brackets) if scalar.plain else quote(mended)}{rest}",
        safe,
    )


def _mend_block(
    document: Document, scalar: Scalar, mend: Mend, *, safe: bool, item: re.Pattern[str] | None
) -> Fix | None:
    first = scalar.line + 1
    before = list(document.lines[first - 1 : find_last_line(scalar)])
    after = mend("\n".join(before)).split("\n")
    if before == after:
        return None
    most = min(len(before), len(after))
    start = next((number for number in range(most) if before[number] != after[number]), most)
    rest = most - start
    kept = next((number for number in range(rest) if before[-1 - number] != after[-1 - number]), rest)
    changed = after[start : len(after) - kept]
    if not changed:
        return drop_lines(document.lines, first + start, first + len(before) - kept - 1, safe=safe)
    if item and start and before[start - 1].strip() and not item.match(before[start - 1]):
        changed[0] = f"\n{changed[0]}"
    return Fix(first + start, first + len(before) - kept - 1, "\n".join(changed), safe)
