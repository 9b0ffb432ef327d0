"""Bytes from strangers → a tree of text with places, and every slip in it.

libyaml's events are walked without recursion and with limits, and every scalar stays text: `no` is a word, `020` is not
16, an alias cannot multiply. Where the file as a whole cannot be read it is cut at its keys in column 1, so that a slip
at one key hides nothing at the others. Nothing in a file can raise.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from generator.problems import Fix, Position, Problem, ProblemKind
from generator.source import kinds
from generator.source.nodes import Mapping, Node, Scalar, Sequence
from generator.source.slips import CONTROL, diagnose, line_slip, loose_text, quiet_slips, quoted_line

SIZE_LIMIT = 64 * 1024
"""Bytes in one file that strangers send."""
DEPTH_LIMIT = 12
COUNT_LIMIT = 5_000
PROBLEM_LIMIT = 50
"""Slips told of one file: who has more of them has sent something that is not an act."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUIET = re.compile(r"[#”“„«\\]")
_TOP_KEY = re.compile(r"^[^\s#\-\]}].*", re.MULTILINE)
_MARK = re.compile(r"^(?:---|\.\.\.)(?=\s|$)", re.MULTILINE)
_OTHER_BREAKS = str.maketrans("\u0085\u2028\u2029", "   ")
"""Breaks that libyaml counts as lines and editors do not; each becomes one space, so that places stay true."""
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
"""Characters that take no room and come along from web pages: dropped from what is read."""
_ODD = re.compile(rf"{CONTROL.pattern}|[\u00ad\u0085\u0300-\u036f\u200b\u200e\u200f\u2028\u2029\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. `broken` holds the top-level keys that could not be read; not `readable`: nothing could."""

    file: str
    lines: tuple[str, ...]
    root: Mapping
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()
    readable: bool = True


def read(file: str, data: bytes, *, size_limit: int = SIZE_LIMIT, keys: frozenset[str] = frozenset()) -> Document:
    """The document in `data`, with every slip as a problem. Never raises; `file` only names it in the problems.

    `keys` are the keys that such a file may have: with them `title Lupa` is known for a key without its colon.
    """
    if len(data) > size_limit:
        return _unread(file, (), kinds.FILE_SIZE.at(file, Position(1), values={"limit": size_limit // 1024}))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unread(file, (), kinds.FILE_ENCODING.at(file, _place_of_byte(data, error.start)))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    odd = _ODD.search(text) is not None
    unseen: list[Problem] = []
    if odd:
        text = text.translate(_OTHER_BREAKS)
        unseen = list(_control_characters(file, text))
        if len(unseen) > PROBLEM_LIMIT or text.count("\0") > len(text) // 4:
            return _unread(file, (), kinds.FILE_ENCODING.at(file, unseen[0].position))
        text = CONTROL.sub(" ", text)
    lines = tuple(text.split("\n"))
    if not any(line and not line.isspace() and not line.lstrip().startswith("#") for line in lines):
        return _unread(file, lines, *(unseen or [kinds.FILE_EMPTY.at(file, Position(1))]))
    document = _read_text(file, text, lines, keys, tidy=odd)
    return replace(document, problems=(*unseen, *document.problems)) if unseen else document


def _unread(file: str, lines: tuple[str, ...], *problems: Problem) -> Document:
    return Document(file, lines, Mapping(), problems, readable=False)


def _place_of_byte(data: bytes, index: int) -> Position:
    """The line and column of a byte; what stands before it is UTF-8."""
    start = max(data.rfind(b"\n", 0, index), data.rfind(b"\r", 0, index)) + 1
    before = data[:index].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return Position(before.count(b"\n") + 1, len(data[start:index].decode("utf-8-sig", "replace")) + 1)


def _control_characters(file: str, text: str) -> Iterator[Problem]:
    """One problem a line; the fix leaves the characters out."""
    if CONTROL.search(text) is None:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if match := CONTROL.search(line):
            fix = Fix(number, number, CONTROL.sub("", line))
            values = {"character": f"U+{ord(match[0]):04X}"}
            yield kinds.FILE_CONTROL.at(file, Position(number, match.start() + 1), fix=fix, values=values)


def _read_text(file: str, text: str, lines: tuple[str, ...], keys: frozenset[str], *, tidy: bool) -> Document:
    whole = _Walk(file, lines, tidy=tidy)
    try:
        whole.walk(text)
    except yaml.YAMLError:
        return _read_in_parts(file, text, lines, keys, tidy=tidy)
    if whole.stopped is kinds.YAML_DEPTH:
        return _read_in_parts(file, text, lines, keys, tidy=tidy)
    if whole.root is None:
        return _unread(file, lines, *whole.problems)
    quiet = quiet_slips(file, lines, whole.root) if _QUIET.search(text) else ()
    return Document(file, lines, whole.root, (*whole.problems, *quiet), frozenset(whole.broken))


def _read_in_parts(file: str, text: str, lines: tuple[str, ...], keys: frozenset[str], *, tidy: bool) -> Document:
    """Each top-level key by itself; what cannot be read is diagnosed, the rest is put together."""
    entries: dict[str, tuple[Scalar, Node]] = {}
    broken: set[str] = set()
    text, problems = _first_document(file, text)
    parts = list(_parts(text))
    while parts and len(problems) < PROBLEM_LIMIT:
        first, part = parts.pop(0)
        found = _Walk(file, lines, first, tidy=tidy)
        try:
            found.walk(part)
        except yaml.YAMLError as error:
            if parts and (joined := _joined(file, lines, first, part + parts[0][1], tidy=tidy)):
                found = joined
                parts.pop(0)
            else:
                problems.append(diagnose(file, lines, first, part, error))
                broken.add(_key_of(part, keys))
                continue
        if isinstance(found.top, Scalar) and not line_slip(file, first, lines[first - 1], keys):
            problems.append(loose_text(file, lines, first, part, after=bool(entries)))
            continue
        ...
    root = Mapping(entries)
    quiet = quiet_slips(file, lines, root)
    return Document(file, lines, root, (*problems, *quiet), frozenset(broken))
