"""Bytes from strangers → a tree of text with places, and every slip in it.

libyaml's events are walked without recursion and with limits, and every scalar stays text: `no` is a word, `020` is not
16, an alias cannot multiply. Where the file as a whole cannot be read it is cut at its keys in column 1, so that a slip
at one key hides nothing at the others. Nothing in a file can raise.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from generator import diagnostics
from generator.problems import Diagnostic, Fix, Position, Problem
from generator.yaml.edits import OPEN, gone, set_aside
from generator.yaml.nodes import Mapping, Node, Scalar, Sequence, last_line, plain
from generator.yaml.syntax_errors import (
    CONTROL,
    CONTROL_CHARACTERS,
    SIGN,
    diagnose,
    has_key,
    line_slip,
    loose_text,
    quiet_slips,
    quote_if_needed,
    quoted_line,
)

SIZE_LIMIT = 64 * 1024
"""Bytes in one file that strangers send."""
DEPTH_LIMIT = 12
COUNT_LIMIT = 5_000
PROBLEM_LIMIT = 50
"""Slips told of one file: who has more of them has sent something that is not an act."""
ROUNDS = 8
"""Slips looked for under one key, each behind the mended one before it."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUIET = re.compile(r"[#\\]|:\t")
_TOP_KEY = re.compile(r"^[^\s#\-\]}].*", re.MULTILINE)
_MARK = re.compile(r"^(?:---|\.\.\.)(?=\s|$)", re.MULTILINE)
_CONTENT = re.compile(r"^(?:[^\S\n]+[^\s#]|[^\s#%])", re.MULTILINE)
_OTHER_BREAKS = str.maketrans("\u0085\u2028\u2029", "   ")
"""Breaks that libyaml counts as lines and editors do not; each becomes one space, so that places stay true."""
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
"""Characters that take no room and come along from web pages: dropped from what is read."""
_ODD = re.compile(f"[{CONTROL_CHARACTERS}\u00ad\u0085\u0300-\u036f\u200b\u200e\u200f\u2028\u2029\u2060\ufeff]")


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
        return _unread(file, (), diagnostics.FILE_SIZE.at(file, Position(1), values={"limit": size_limit // 1024}))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        position = _place_of_byte(data, error.start)
        return _read_otherwise(file, data, position, keys) or _unread(
            file, (), diagnostics.FILE_ENCODING.at(file, position)
        )
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    odd = _ODD.search(text) is not None
    unseen: list[Problem] = []
    if odd:
        text = text.translate(_OTHER_BREAKS)
        unseen = list(_control_characters(file, text))
        if len(unseen) > PROBLEM_LIMIT or text.count("\0") > len(text) // 4:
            return _unread(file, (), diagnostics.FILE_ENCODING.at(file, unseen[0].position))
        text = CONTROL.sub(" ", text)
    lines = tuple(text.split("\n"))
    if not any(line and not line.isspace() and not line.lstrip().startswith("#") for line in lines):
        return _unread(file, lines, *(unseen or [_empty(file)]))
    document = _read_text(file, text, lines, keys, tidy=odd)
    if unseen or len(document.problems) > PROBLEM_LIMIT:
        return replace(document, problems=(*unseen, *document.problems)[:PROBLEM_LIMIT])
    return document


def _read_otherwise(file: str, data: bytes, position: Position, keys: frozenset[str]) -> Document | None:
    """The document in letters of Windows, or in those of Notepad's Unicode; None when it is neither.

    The fix is the same in UTF-8. Each line is read by itself, since a file may hold lines of both kinds.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
        whole = True
    else:
        text = "\n".join(map(_decoded, data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")))
        whole = False
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if CONTROL.search(text) or "\ufffd" in text or sum(mark in _FOREIGN for mark in text) * 20 > len(text):
        return None
    document = read(file, text.encode(), keys=keys)
    lines = text.split("\n")
    originals = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    wrong = [number for number, line in enumerate(originals, start=1) if not _is_utf8(line)]
    first, last = (1, len(lines) - (not lines[-1])) if whole else (wrong[0], wrong[-1])
    fix = Fix(first, last, "\n".join(lines[first - 1 : last]))
    return replace(document, problems=(diagnostics.FILE_ENCODING.at(file, position, fix=fix), *document.problems))


_FOREIGN = frozenset(map(chr, range(0xA1, 0xC0))) - frozenset("«»§°±²³´µ·½") | frozenset("×÷þðÐÞ")
"""Signs that a text in Finnish or Swedish has few of; where there are many, the letters have been guessed wrong."""


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded(line: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    return line.decode("latin-1")


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
            yield diagnostics.FILE_CONTROL.at(file, Position(number, match.start() + 1), fix=fix, values=values)


def _read_text(file: str, text: str, lines: tuple[str, ...], keys: frozenset[str], *, tidy: bool) -> Document:
    if "\n---" in text or "\n..." in text:
        text, second = _first_document(file, text)
    else:
        second = []
    whole = _Walk(file, lines, tidy=tidy)
    try:
        whole.walk(text)
    except yaml.YAMLError as error:
        document = _read_in_parts(file, text, lines, keys, tidy=tidy)
        if not document.problems:  # what broke the file stands outside every part
            document = replace(document, problems=(diagnose(file, lines, 1, text, error, keys),))
    else:
        if whole.stopped is diagnostics.YAML_DEPTH:
            document = _read_in_parts(file, text, lines, keys, tidy=tidy)
        elif whole.root is None:
            top = _top_problem(file, lines, whole.top, keys) if whole.top else _empty(file)
            return _unread(file, lines, *(whole.problems or [top]))
        else:
            document = Document(file, lines, whole.root, tuple(whole.problems), frozenset(whole.broken))
    if second or _QUIET.search(text):
        document = replace(
            document, problems=(*document.problems, *second, *quiet_slips(file, lines, document.root, document.broken))
        )
    return document


def _first_document(file: str, text: str) -> tuple[str, list[Problem]]:
    """The text up to a line `---` below something, and the problem of what stands after it."""
    content = _CONTENT.search(_MARK.sub("###", text))
    for mark in _MARK.finditer(text):
        if content and mark.start() > content.start():
            after = text[mark.end() :]
            line = text.count("\n", 0, mark.start()) + 1
            more = _CONTENT.search(_MARK.sub("###", after))
            lines = text.split("\n")
            last = len(lines) - (1 if not lines[-1] else 0)
            fix = set_aside(lines, line, last)
            return text[: mark.start()], [diagnostics.YAML_DOCUMENTS.at(file, Position(line), fix=fix)] if more else []
    return text, []


def _read_in_parts(file: str, text: str, lines: tuple[str, ...], keys: frozenset[str], *, tidy: bool) -> Document:
    """Each top-level key by itself; what cannot be read is diagnosed, the rest is put together."""
    entries: dict[str, tuple[Scalar, Node]] = {}
    problems: list[Problem] = []
    broken: set[str] = set()
    parts = _parts(text, keys)
    for index, (first, part) in enumerate(parts):
        if len(problems) >= PROBLEM_LIMIT:
            break
        found = _Walk(file, lines, first, tidy=tidy)
        try:
            found.walk(part)
        except yaml.YAMLError as error:
            slips = list(_slips_of(file, lines, first, part, error, keys))
            problems += slips
            broken.add(_key_of(part, keys))
            broken |= {_key_of(slip.fix.text, keys) for slip in slips if slip.fix and slip.fix.first > first}
            continue
        if found.root is None:
            problems += found.problems
            if isinstance(found.top, Scalar):
                before = parts[index - 1][1] if index else ""
                loose = loose_text(file, first, part, before, keys)
                problems.append(loose)
                if loose.fix is not None and index:  # the text above goes on here, so it is not whole
                    broken.add(_key_of(before, keys))
            elif found.top is not None:
                problems.append(_top_problem(file, lines, found.top, keys))
            broken.add(_key_of(part, keys))
            continue
        problems += found.problems
        broken |= found.broken
        for name, entry in found.root.entries.items():
            if name in entries:
                problems.append(_duplicate(file, lines, entry, entries[name]))
            else:
                entries[name] = entry
    readable = bool(entries) or not broken.isdisjoint(keys)
    return Document(file, lines, Mapping(entries), tuple(problems), frozenset(broken), readable)


def _slips_of(
    file: str, lines: tuple[str, ...], first: int, part: str, error: yaml.YAMLError, keys: frozenset[str]
) -> Iterator[Problem]:
    """The slip that breaks a part; and, with that one mended, the next, as long as each can be mended."""
    mended = list(lines)
    last = first + part.rstrip("\n").count("\n")
    told: set[int] = set()
    for _ in range(ROUNDS):
        slip = diagnose(file, tuple(mended), first, part, error, keys)
        if slip.position.line in told:
            return
        yield slip
        told.add(slip.position.line)
        if slip.fix is None or slip.fix.first != slip.fix.last or "\n" in slip.fix.text:
            return
        mended[slip.fix.first - 1] = slip.fix.text
        part = "\n".join(mended[first - 1 : last]) + "\n"
        try:
            _Walk(file, lines, first).walk(part)
        except yaml.YAMLError as next_error:
            error = next_error
        else:
            return


def _parts(text: str, keys: frozenset[str]) -> list[tuple[int, str]]:
    """(first line, text) of each stretch that begins in column 1; lines without a key that follow one another are one.

    Comments and document marks stand outside.
    """
    starts: list[int] = []
    loose = False
    for match in _TOP_KEY.finditer(text):
        line = match[0]
        if line.startswith(("---", "...", "%YAML")):
            continue
        begins = has_key(line) or line.split(maxsplit=1)[0].rstrip(":") in keys
        if begins or not loose:
            starts.append(match.start())
        loose = not begins
    if not starts or _CONTENT.search(_MARK.sub("###", text[: starts[0]])):
        starts.insert(0, 0)
    parts: list[tuple[int, str]] = []
    line_number, counted = 1, 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line_number += text.count("\n", counted, start)
        counted = start
        parts.append((line_number, text[start:end]))
    return _whole_quotes(parts)


def _whole_quotes(parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The parts, one that ends within quotes together with the lines without a key that close them."""
    joined: list[tuple[int, str]] = []
    for first, part in parts:
        if joined and not has_key(part.split("\n", 1)[0]) and _ends_in_quotes(joined[-1][1]):
            joined[-1] = (joined[-1][0], joined[-1][1] + part)
        else:
            joined.append((first, part))
    return joined


def _ends_in_quotes(part: str) -> bool:
    value = part.partition(":")[2].strip()
    return bool(value) and value[0] in "\"'" and value.count(value[0]) % 2 == 1


def _key_of(part: str, keys: frozenset[str]) -> str:
    """The key that a part most likely begins with; empty when none can be seen."""
    line = part.split("\n", 1)[0]
    word = line.split(maxsplit=1)[0] if line.split() else ""
    if sign := SIGN.match(line):
        return sign["key"]
    return line.split(":", 1)[0].strip().strip("\"'") if ":" in line else word if word in keys else ""


def _top_problem(file: str, lines: tuple[str, ...], node: Node, keys: frozenset[str]) -> Problem:
    if isinstance(node, Scalar) and not node.text:  # `---` and nothing: libyaml places it below the last line
        return _empty(file)
    slip = line_slip(file, node.line, lines[node.line - 1], keys) if isinstance(node, Scalar) else None
    return slip or diagnostics.YAML_TOP.at(file, Position(node.line, node.column), fix=_as_story(lines, node))


def _empty(file: str) -> Problem:
    return diagnostics.FILE_EMPTY.at(file, Position(1), fix=Fix(1, 0, f"title: {OPEN}", safe=False))


def _as_story(lines: tuple[str, ...], node: Node) -> Fix | None:
    """A text without keys, as it comes from Word: its first line as the title, the rest as the story."""
    fill = [number for number, line in enumerate(lines, start=1) if line.strip()]
    if isinstance(node, Sequence) and len(node.items) == 1 and isinstance(node.items[0], Mapping) and not node.flow:
        depth = node.items[0].column - 1
        bare = (f"{line[:depth].lstrip(' -')}{line[depth:]}" for line in lines[node.line - 1 : fill[-1]])
        return Fix(node.line, fill[-1], "\n".join(bare))
    if not isinstance(node, Scalar) or not node.plain or not fill:
        return None
    first, last = fill[0], fill[-1]
    story = "\n".join(f"  {line.strip()}" if line.strip() else "" for line in lines[first:last]).strip("\n")
    title = f"title: {quote_if_needed(lines[first - 1].strip())}"
    return Fix(first, last, f"{title}\naction: |\n{story}" if story else title, safe=False)


Entry = tuple[Scalar, Node]


def _duplicate(file: str, lines: tuple[str, ...], again: Entry, first: Entry) -> Problem:
    """A key that is there twice: the second one goes when it says the same, else it is set aside."""
    key, node = again
    values = {"key": key.text, "first": first[0].line}
    end = last_line(node, key)
    fix = None
    if not lines[key.line - 1][: key.column - 1].strip():
        same = plain(node) == plain(first[1])
        fix = gone(lines, key.line, end, safe=True) if same else set_aside(lines, key.line, end)
    return diagnostics.YAML_DUPLICATE.at(file, Position(key.line, key.column), (key.text,), fix, values)


_new: Callable[[type[Scalar], tuple[str, int, int, int, int, bool, bool]], Scalar] = tuple.__new__
"""A scalar without the call of its class, which would take as long as the rest of its reading."""


class _Stopped(Exception):  # noqa: N818 - not an error: the walk has seen enough
    """A limit was met. Raised and caught by `_Walk` only."""


class _Walk:
    """Builds the tree from libyaml's events with a stack of its own, so that no nesting can exhaust ours.

    `first` is the line of the file on which the text begins; `tidy` says that scalars hold characters to mend.
    """

    def __init__(self, file: str, lines: tuple[str, ...], first: int = 1, *, tidy: bool = False) -> None:
        self.file = file
        self.lines = lines
        self.first = first
        self.tidy = tidy
        self.problems: list[Problem] = []
        self.broken: set[str] = set()
        self.root: Mapping | None = None
        self.top: Node | None = None
        self.stopped: Diagnostic | None = None
        self._slipped: set[int] = set()
        self._stack: list[_Open] = []
        self._count = 0

    @property
    def top_key(self) -> str | None:
        """The key of the top level that is being read."""
        key = self._stack[0].key if self._stack else None
        return key.text if key else None

    def walk(self, text: str) -> None:
        """Read all events; raises only `yaml.YAMLError`."""
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
        }
        next_event = _LOADER(text).get_event
        try:
            while (event := next_event()) is not None:
                if handle := handlers.get(type(event)):
                    handle(event)
        except _Stopped:
            self.root = None

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._count += 1
        if event.anchor is not None or event.tag is not None:
            self._swallowed(diagnostics.YAML_TAG if event.anchor is None else diagnostics.YAML_ANCHOR, event)
        text = event.value.strip()
        if len(text) != len(event.value) and not event.style:
            self._refuse_hard_indent(event)
        if self.tidy:
            text = unicodedata.normalize("NFC", text.translate(_UNSEEN))
        start: Any = event.start_mark
        end: Any = event.end_mark
        first, style = self.first, event.style
        block = style == "|" or style == ">"  # noqa: PLR1714 - a set would be hashed for every scalar
        node = _new(
            Scalar,
            (text, start.line + first, start.column + 1, end.line + first, end.column + 1, not style, block),
        )
        if self._count > COUNT_LIMIT:
            self._stop(diagnostics.YAML_COUNT, event, COUNT_LIMIT)
        if self._stack:
            self._stack[-1].add(node, self)
        else:
            self._found(node)

    def _refuse_hard_indent(self, event: Any) -> None:  # noqa: ANN401 - type checkers do not tell PyYAML's events apart
        """To libyaml a no-break space is a letter: as an indent it would make a key of the top level."""
        mark = event.start_mark
        line = self.lines[mark.line + self.first - 1] if self.lines else ""
        if not line[: mark.column + 1].strip():
            raise yaml.MarkedYAMLError(problem="a no-break space as indent", problem_mark=mark)

    def _open(self, event: Any) -> None:  # noqa: ANN401 - as above
        self._count += 1
        if event.anchor is not None or event.tag is not None:
            self._swallowed(diagnostics.YAML_TAG if event.anchor is None else diagnostics.YAML_ANCHOR, event)
        mark = event.start_mark
        is_mapping = type(event) is yaml.MappingStartEvent
        line, column = mark.line + self.first, mark.column + 1
        self._stack.append(_Open(is_mapping=is_mapping, line=line, column=column, flow=bool(event.flow_style)))
        if len(self._stack) > DEPTH_LIMIT:
            self._stop(diagnostics.YAML_DEPTH, event, DEPTH_LIMIT)
        if self._count > COUNT_LIMIT:
            self._stop(diagnostics.YAML_COUNT, event, COUNT_LIMIT)

    def _close(self, _event: object) -> None:
        node = self._stack.pop().close()
        if self._stack:
            self._stack[-1].add(node, self)
        else:
            self._found(node)

    def _alias(self, event: Any) -> None:  # noqa: ANN401 - as above
        self._swallowed(diagnostics.YAML_ALIAS, event)
        line = event.start_mark.line + self.first
        node = Scalar("", line, event.start_mark.column + 1, line, event.end_mark.column + 1)
        if self._stack:
            self._stack[-1].add(node, self)

    def _found(self, node: Node) -> None:
        """A node that stands in nothing else: the whole of what is read."""
        self.top = node
        self.root = node if isinstance(node, Mapping) else None

    def _swallowed(self, kind: Diagnostic, event: Any) -> None:  # noqa: ANN401 - as above
        """Anchors, aliases and tags have no use in an act; the text that they swallow is shown back in quotes.

        One message a line; the key above it is not judged further, since its text is not what was meant.
        """
        line = event.start_mark.line + self.first
        key = self._stack[0].key if self._stack else None
        if key is not None:
            self.broken.add(key.text)
        if line in self._slipped:
            return
        self._slipped.add(line)
        text = quoted_line(self.lines[line - 1])
        fix = Fix(line, line, text) if text else None
        path = (key.text,) if key else ()
        self.problems.append(kind.at(self.file, Position(line, event.start_mark.column + 1), path, fix))

    def _stop(self, kind: Diagnostic, event: Any, limit: int) -> None:  # noqa: ANN401 - as above
        mark = event.start_mark
        path = (key.text,) if (key := self._stack[0].key if self._stack else None) else ()
        position = Position(mark.line + self.first, mark.column + 1)
        self.problems.append(kind.at(self.file, position, path, values={"limit": limit}))
        self.stopped = kind
        raise _Stopped


_GLUED_KEY = re.compile(r"([a-z_]+)\s*:\s*(\S.*)")


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("column", "entries", "flow", "is_mapping", "items", "key", "line")

    def __init__(self, *, is_mapping: bool, line: int, column: int, flow: bool) -> None:
        self.is_mapping, self.line, self.column, self.flow = is_mapping, line, column, flow
        self.items: list[Node] = []
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.key: Scalar | None = None

    def add(self, node: Node, walk: _Walk) -> None:
        if not self.is_mapping:
            if not isinstance(node, Scalar) or node.text or not node.plain:
                self.items.append(node)
        elif self.key is None:
            if not isinstance(node, Scalar):
                aside = set_aside(walk.lines, node.line, node.line)
                walk.problems.append(diagnostics.YAML_KEY.at(walk.file, Position(node.line, node.column), fix=aside))
                node = Scalar(f"\0{len(self.entries)}", node.line, node.column, node.line, node.column)
            self.key = node
        else:
            key, self.key = self.key, None
            if self.flow and ":" in key.text:
                self._glued(key, node, walk)
            if key.text in self.entries:
                walk.problems.append(_duplicate(walk.file, walk.lines, (key, node), self.entries[key.text]))
            elif not key.text.startswith("\0"):
                self.entries[key.text] = (key, node)

    @staticmethod
    def _glued(key: Scalar, node: Node, walk: "_Walk") -> None:
        """`{value:120}`: within braces a key goes on to the next space, so the value became a part of it."""
        match = _GLUED_KEY.fullmatch(key.text)
        if match is None or not isinstance(node, Scalar) or node.text or key.line != key.end_line:
            return
        line = walk.lines[key.line - 1]
        mended = f"{line[: key.column - 1]}{match[1]}: {match[2]}{line[key.end_column - 1 :]}"
        top = walk.top_key
        path = (top,) if top else ()
        position = Position(key.line, key.column + len(match[1]) + 1)
        values = {"key": match[1]}
        walk.problems.append(
            diagnostics.YAML_SPACE.at(walk.file, position, path, Fix(key.line, key.line, mended), values)
        )
        walk.broken.add(top or "")

    def close(self) -> Node:
        if self.is_mapping:
            return Mapping(self.entries, self.line, self.column, self.flow)
        return Sequence(tuple(self.items), self.line, self.column, self.flow)
