"""Bytes from strangers → a tree of text with places, and every slip in it.

libyaml's events are walked without recursion and with limits, and every scalar stays text: `no` is a word, `020` is not
16, an alias cannot multiply. Where the file as a whole cannot be read it is cut at its keys in column 1, so that a slip
at one key hides nothing at the others. Nothing in a file can raise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.problems import Fix, Position, Problem, ProblemKind
from generator.source import kinds
from generator.source.nodes import Mapping, Node, Scalar, Sequence
from generator.source.slips import diagnose, line_slip, quiet_slips, quoted_line

SIZE_LIMIT = 64 * 1024
"""Bytes in one file that strangers send."""
DEPTH_LIMIT = 12
COUNT_LIMIT = 5_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u0080-\u0084\u0086-\u009f\ufffe\uffff\ud800-\udfff]")
_QUIET = re.compile("[#”“„«]")
_TOP_KEY = re.compile(r"^[^\s#\-\]}].*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read. `broken` holds the top-level keys that could not be read; not `readable`: nothing could."""

    file: str
    lines: tuple[str, ...]
    root: Mapping
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()
    readable: bool = True


def read(file: str, data: bytes, *, size_limit: int = SIZE_LIMIT) -> Document:
    """The document in `data`, with every slip as a problem. Never raises; `file` only names it in the problems."""
    if len(data) > size_limit:
        return _unread(file, kinds.FILE_SIZE, 1, limit=size_limit // 1024)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unread(file, kinds.FILE_ENCODING, data.count(b"\n", 0, error.start) + 1)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if match := _CONTROL.search(text):
        return _unread(
            file, kinds.FILE_CONTROL, text.count("\n", 0, match.start()) + 1, character=f"U+{ord(match[0]):04X}"
        )
    lines = tuple(text.split("\n"))
    if not any(line.strip() and not line.lstrip().startswith("#") for line in lines):
        return _unread(file, kinds.FILE_EMPTY, 1)

    try:
        whole = _Walk(file, lines).walk(text)
    except yaml.YAMLError:
        return _read_in_parts(file, text, lines)
    if whole.root is None:
        return Document(file, lines, Mapping(), tuple(whole.problems), readable=False)
    quiet = quiet_slips(file, lines, whole.root) if _QUIET.search(text) else ()
    return Document(file, lines, whole.root, (*whole.problems, *quiet), frozenset(whole.broken))


def _unread(file: str, kind: ProblemKind, line: int, **values: object) -> Document:
    return Document(file, (), Mapping(), (kind.at(file, Position(line), values=values),), readable=False)


def _read_in_parts(file: str, text: str, lines: tuple[str, ...]) -> Document:
    """Each top-level key by itself; what cannot be read is diagnosed, the rest is put together."""
    entries: dict[str, tuple[Scalar, Node]] = {}
    problems: list[Problem] = []
    broken: set[str] = set()
    for first, part in _parts(text):
        key = part.split(":", 1)[0].strip() if ":" in part.split("\n", 1)[0] else ""
        # blank lines before the part keep its line numbers true
        try:
            found = _Walk(file, lines).walk("\n" * (first - 1) + part)
        except yaml.YAMLError as error:
            problems.append(diagnose(file, lines, first, part, error))
            broken.add(key)
            continue
        problems += found.problems
        broken |= found.broken
        if found.root is None:
            broken.add(key)
            continue
        for name, entry in found.root.entries.items():
            if name in entries:
                problems.append(_duplicate(file, entry[0], entries[name][0]))
            else:
                entries[name] = entry
    root = Mapping(entries)
    return Document(file, lines, root, (*problems, *quiet_slips(file, lines, root)), frozenset(broken))


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """(first line, text) of each stretch that begins in column 1; comments and document marks stand outside."""
    starts = [match.start() for match in _TOP_KEY.finditer(text) if not match[0].startswith(("---", "...", "%YAML"))]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text.count("\n", 0, start) + 1, text[start:end]


def _duplicate(file: str, again: Scalar, first: Scalar) -> Problem:
    values = {"key": again.text, "first": first.line}
    return kinds.YAML_DUPLICATE.at(file, Position(again.line, again.column), (again.text,), values=values)


class _Walk:
    """Builds the tree from libyaml's events with a stack of its own, so that no nesting can exhaust ours."""

    def __init__(self, file: str, lines: tuple[str, ...]) -> None:
        self.file = file
        self.lines = lines
        self.problems: list[Problem] = []
        self.broken: set[str] = set()
        self.root: Mapping | None = None
        self._slipped: set[int] = set()

    def walk(self, text: str) -> "_Walk":
        """Read all events; raises only `yaml.YAMLError`."""
        stack: list[_Open] = []
        count = 0
        documents = 0
        for event in yaml.parse(text, Loader=_LOADER):
            kind = type(event)  # compared by identity: this loop runs forty times an act, ten thousand acts a build
            if kind is yaml.ScalarEvent:
                count += 1
                if event.anchor is not None or event.tag is not None:
                    self._refuse(event, stack)
                self._add(stack, _scalar(event))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                count += 1
                if event.anchor is not None or event.tag is not None:
                    self._refuse(event, stack)
                stack.append(_Open.of(event))
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._add(stack, stack.pop().close())
            elif kind is yaml.AliasEvent:
                count += 1
                self._swallowed(kinds.YAML_ALIAS, event, stack)
                self._add(stack, Scalar("", event.start_mark.line + 1, 1, event.end_mark.line + 1, 1))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._stop(kinds.YAML_DOCUMENTS, event)
                    break
            if len(stack) > DEPTH_LIMIT:
                self._stop(kinds.YAML_DEPTH, event, limit=DEPTH_LIMIT)
                break
            if count > COUNT_LIMIT:
                self._stop(kinds.YAML_COUNT, event, limit=COUNT_LIMIT)
                break
        return self

    def _add(self, stack: "list[_Open]", node: Node) -> None:
        if stack:
            stack[-1].add(node, self)
        elif isinstance(node, Mapping):
            self.root = node
        else:
            self.problems.append(self._top_problem(node))

    def _top_problem(self, node: Node) -> Problem:
        line = self.lines[node.line - 1] if node.line <= len(self.lines) else ""
        if isinstance(node, Scalar) and (slip := line_slip(self.file, node.line, line)):
            return slip
        return kinds.YAML_TOP.at(self.file, Position(node.line, node.column))

    def _refuse(self, event: yaml.NodeEvent, stack: "list[_Open]") -> None:
        """Anchors and tags have no use in an act; the text they swallow is shown back in quotes."""
        self._swallowed(kinds.YAML_ANCHOR if event.anchor is not None else kinds.YAML_TAG, event, stack)

    def _swallowed(self, kind: ProblemKind, event: yaml.Event, stack: "list[_Open]") -> None:
        """One message a line; the key above it is not judged further, since its text is not what was meant."""
        line = event.start_mark.line + 1
        key = stack[0].key if stack else None
        if key is not None:
            self.broken.add(key.text)
        if line in self._slipped:
            return
        self._slipped.add(line)
        text = quoted_line(self.lines[line - 1])
        fix = Fix(line, line, text) if text else None
        path = (key.text,) if key else ()
        self.problems.append(kind.at(self.file, Position(line, event.start_mark.column + 1), path, fix))

    def _stop(self, kind: ProblemKind, event: yaml.Event, **values: object) -> None:
        position = Position(event.start_mark.line + 1, event.start_mark.column + 1)
        self.problems.append(kind.at(self.file, position, values=values))


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    start, end, style = event.start_mark, event.end_mark, event.style
    block = style == "|" or style == ">"  # noqa: PLR1714 - a set would be hashed for every scalar
    text = event.value.strip() if block else event.value
    return Scalar(text, start.line + 1, start.column + 1, end.line + 1, end.column + 1, not style, block)


class _Open:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("column", "entries", "flow", "is_mapping", "items", "key", "line")

    def __init__(self, *, is_mapping: bool, line: int, column: int, flow: bool) -> None:
        self.is_mapping, self.line, self.column, self.flow = is_mapping, line, column, flow
        self.items: list[Node] = []
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.key: Scalar | None = None

    @classmethod
    def of(cls, event: yaml.CollectionStartEvent) -> "_Open":
        mark = event.start_mark
        return cls(
            is_mapping=isinstance(event, yaml.MappingStartEvent),
            line=mark.line + 1,
            column=mark.column + 1,
            flow=bool(event.flow_style),
        )

    def add(self, node: Node, walk: _Walk) -> None:
        if not self.is_mapping:
            self.items.append(node)
        elif self.key is None:
            if not isinstance(node, Scalar):
                walk.problems.append(kinds.YAML_KEY.at(walk.file, Position(node.line, node.column)))
                node = Scalar(f"\0{len(self.entries)}", node.line, node.column, node.line, node.column)
            self.key = node
        else:
            key, self.key = self.key, None
            if key.text.startswith("\0"):
                return
            if key.text in self.entries:
                walk.problems.append(_duplicate(walk.file, key, self.entries[key.text][0]))
            else:
                self.entries[key.text] = (key, node)

    def close(self) -> Node:
        if self.is_mapping:
            return Mapping(self.entries, self.line, self.column, self.flow)
        return Sequence(tuple(self.items), self.line, self.column, self.flow)
