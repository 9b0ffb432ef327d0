"""libyaml's events → a tree of text with places, without recursion and within limits."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import yaml

from generator import diagnostics
from generator.problems import Diagnostic, Fix, Position, Problem
from generator.yaml.edits import comment_out, drop_lines
from generator.yaml.nodes import Mapping, Node, Scalar, Sequence, find_last_line, unwrap
from generator.yaml.syntax_errors import quote, quote_line

DEPTH_LIMIT = 12
COUNT_LIMIT = 5_000
"""Parts of a file that a stranger sent: keys, values, lists."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
"""Characters that take no room and come along from web pages: dropped from what is read."""

Entry = tuple[Scalar, Node]


def report_duplicate(
    file: str, lines: tuple[str, ...], again: Entry, first: Entry, above: tuple[str, ...] = ()
) -> Problem:
    """A key that is there twice below the keys `above`: the second goes when it says the same, else it is set aside."""
    key, node = again
    values = {"key": key.text, "first": first[0].line}
    end = find_last_line(node, key)
    fix = None
    if not lines[key.line - 1][: key.column - 1].strip():
        same = unwrap(node) == unwrap(first[1])
        fix = drop_lines(lines, key.line, end, safe=True) if same else comment_out(lines, key.line, end)
    return diagnostics.YAML_DUPLICATE.at(file, Position(key.line, key.column), (*above, key.text), fix, values)


_PAIRS = {"before": "after"}
"""Keys of which a copied line most likely was meant to be the other."""


def _report_uncompared(tree: "TreeBuilder", key: Scalar, first: Scalar, pair: str) -> Problem:
    """`before` twice, once for what was after: the line was copied, and its key was left."""
    line = tree.lines[key.line - 1]
    fix = Fix(key.line, key.line, f"{line[: key.column - 1]}{pair}{line[key.end_column - 1 :]}", safe=False)
    values = {"key": key.text, "first": first.line}
    path = (*tree.path_above, key.text)
    return diagnostics.YAML_DUPLICATE.at(tree.file, Position(key.line, key.column), path, fix, values)


_new: Callable[[type[Scalar], tuple[str, int, int, int, int, bool, bool]], Scalar] = tuple.__new__
"""A scalar without the call of its class, which would take as long as the rest of its reading."""


class _Stopped(Exception):  # noqa: N818 - not an error: the walk has seen enough
    """A limit was met. Raised and caught by `TreeBuilder` only."""


class TreeBuilder:
    """Builds the tree from libyaml's events with a stack of its own, so that no nesting can exhaust ours.

    `first` is the line of the file on which the text begins; `tidy` says that scalars hold characters to mend, `most`
    how many parts it may have.
    """

    def __init__(
        self, file: str, lines: tuple[str, ...], first: int = 1, *, tidy: bool = False, most: int = COUNT_LIMIT
    ) -> None:
        """Of a text of the file whose lines are given."""
        self.file = file
        self.lines = lines
        self.first = first
        self.tidy = tidy
        self.most = most
        self.problems: list[Problem] = []
        self.broken: set[str] = set()
        self.root: Mapping | None = None
        self.top: Node | None = None
        self.stopped: Diagnostic | None = None
        self._slipped: set[int] = set()
        self._stack: list[_OpenNode] = []
        self._count = 0

    @property
    def top_key(self) -> str | None:
        """The key of the top level that is being read."""
        key = self._stack[0].key if self._stack else None
        return key.text if key else None

    @property
    def path_above(self) -> tuple[str, ...]:
        """The keys that what is being read stands below; which item of a list it is in is not counted."""
        return tuple(node.key.text for node in self._stack[:-1] if node.key is not None)

    def read(self, text: str) -> None:
        """Read all events; raises only `yaml.YAMLError`."""
        handlers: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self._read_scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._read_alias,
        }
        next_event = _LOADER(text).get_event
        try:
            while (event := next_event()) is not None:
                if handle := handlers.get(type(event)):
                    handle(event)
        except _Stopped:
            self.root = None

    def _read_scalar(self, event: yaml.ScalarEvent) -> None:
        self._count += 1
        if event.anchor is not None or event.tag is not None:
            self._report_swallowed(diagnostics.YAML_TAG if event.anchor is None else diagnostics.YAML_ANCHOR, event)
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
        if self._count > self.most:
            self._stop(diagnostics.YAML_COUNT, event, self.most)
        if self._stack:
            self._stack[-1].add(node, self)
        else:
            self._keep_top(node)

    def _refuse_hard_indent(self, event: Any) -> None:  # noqa: ANN401 - type checkers do not tell PyYAML's events apart
        """To libyaml a no-break space is a letter: as an indent it would make a key of the top level."""
        mark = event.start_mark
        line = self.lines[mark.line + self.first - 1] if self.lines else ""
        if not line[: mark.column + 1].strip():
            raise yaml.MarkedYAMLError(problem="a no-break space as indent", problem_mark=mark)

    def _open(self, event: Any) -> None:  # noqa: ANN401 - as above
        self._count += 1
        if event.anchor is not None or event.tag is not None:
            self._report_swallowed(diagnostics.YAML_TAG if event.anchor is None else diagnostics.YAML_ANCHOR, event)
        mark = event.start_mark
        is_mapping = type(event) is yaml.MappingStartEvent
        line, column = mark.line + self.first, mark.column + 1
        self._stack.append(_OpenNode(is_mapping=is_mapping, line=line, column=column, flow=bool(event.flow_style)))
        if len(self._stack) > DEPTH_LIMIT:
            self._stop(diagnostics.YAML_DEPTH, event, DEPTH_LIMIT)
        if self._count > self.most:
            self._stop(diagnostics.YAML_COUNT, event, self.most)

    def _close(self, _event: object) -> None:
        node = self._stack.pop().close()
        if self._stack:
            self._stack[-1].add(node, self)
        else:
            self._keep_top(node)

    def _read_alias(self, event: Any) -> None:  # noqa: ANN401 - as above
        self._report_swallowed(diagnostics.YAML_ALIAS, event)
        line = event.start_mark.line + self.first
        node = Scalar("", line, event.start_mark.column + 1, line, event.end_mark.column + 1)
        if self._stack:
            self._stack[-1].add(node, self)

    def _keep_top(self, node: Node) -> None:
        """A node that stands in nothing else: the whole of what is read."""
        self.top = node
        self.root = node if isinstance(node, Mapping) else None

    def _report_swallowed(self, kind: Diagnostic, event: Any) -> None:  # noqa: ANN401 - as above
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
        text = quote_line(self.lines[line - 1])
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


class _OpenNode:
    """A list or mapping whose end has not come yet."""

    __slots__ = ("column", "entries", "flow", "is_mapping", "items", "key", "line")

    def __init__(self, *, is_mapping: bool, line: int, column: int, flow: bool) -> None:
        self.is_mapping, self.line, self.column, self.flow = is_mapping, line, column, flow
        self.items: list[Node] = []
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.key: Scalar | None = None

    def add(self, node: Node, tree: TreeBuilder) -> None:
        if not self.is_mapping:
            if not isinstance(node, Scalar) or node.text or not node.plain:
                self.items.append(node)
        elif self.key is None:
            if not isinstance(node, Scalar):
                aside = comment_out(tree.lines, node.line, node.line)
                tree.problems.append(diagnostics.YAML_KEY.at(tree.file, Position(node.line, node.column), fix=aside))
                node = Scalar(f"\0{len(self.entries)}", node.line, node.column, node.line, node.column)
            self.key = node
        else:
            key, self.key = self.key, None
            if self.flow and ":" in key.text:
                self._report_glued(key, node, tree)
            if self.flow and isinstance(node, Scalar) and not node.text and node.plain and self.entries:
                self._report_split(key, tree)
            if key.text in self.entries:
                first = self.entries[key.text]
                pair = _PAIRS.get(key.text)
                if pair and pair not in self.entries and unwrap(node) != unwrap(first[1]):
                    tree.problems.append(_report_uncompared(tree, key, first[0], pair))
                    self.entries[pair] = (key, node)
                    return
                tree.problems.append(report_duplicate(tree.file, tree.lines, (key, node), first, tree.path_above))
            elif not key.text.startswith("\0"):
                self.entries[key.text] = (key, node)

    @staticmethod
    def _report_glued(key: Scalar, node: Node, tree: TreeBuilder) -> None:
        """`{value:120}`: within braces a key goes on to the next space, so the value became a part of it."""
        match = _GLUED_KEY.fullmatch(key.text)
        if match is None or not isinstance(node, Scalar) or node.text or key.line != key.end_line:
            return
        line = tree.lines[key.line - 1]
        mended = f"{line[: key.column - 1]}{match[1]}: {match[2]}{line[key.end_column - 1 :]}"
        top = tree.top_key
        path = (top,) if top else ()
        position = Position(key.line, key.column + len(match[1]) + 1)
        values = {"key": match[1]}
        tree.problems.append(
            diagnostics.YAML_SPACE.at(tree.file, position, path, Fix(key.line, key.line, mended), values)
        )
        tree.broken.add(top or "")

    def _report_split(self, key: Scalar, tree: TreeBuilder) -> None:
        """`{value: 2 200,50}`: within braces a comma ends the value, and what follows is a key that says nothing."""
        name, before = next(reversed(self.entries.values()))
        line = tree.lines[key.line - 1]
        between = line[before.end_column - 1 : key.column - 1] if isinstance(before, Scalar) else ""
        if not isinstance(before, Scalar) or before.line != key.line or not before.text or between.strip() != ",":
            return
        if not (between == "," or " " in key.text or not key.text.islower()):
            return
        whole = f"{before.text}{between}{key.text}"
        mended = f"{line[: before.column - 1]}{quote(whole)}{line[key.end_column - 1 :]}"
        path = (*tree.path_above, tree.top_key or "", name.text)
        tree.problems.append(
            diagnostics.YAML_SPLIT.at(
                tree.file,
                Position(key.line, before.column),
                tuple(dict.fromkeys(path)),
                Fix(key.line, key.line, mended),
                {"lost": key.text},
            )
        )
        tree.broken.add(tree.top_key or "")

    def close(self) -> Node:
        if self.is_mapping:
            return Mapping(self.entries, self.line, self.column, self.flow)
        return Sequence(tuple(self.items), self.line, self.column, self.flow)
