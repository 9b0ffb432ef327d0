"""What a contributor most likely meant where YAML does not read: the common slips, each with its own hint and fix."""

import re
from collections.abc import Iterator

import yaml

from generator.problems import Fix, Position, Problem, ProblemKind
from generator.source import kinds
from generator.source.nodes import Mapping, scalars

_KEY = r"(?P<indent>\s*(?:-\s+)?)(?P<key>[^\s:#\"'\[{][^:]*?)"
_PAIR = re.compile(rf"^{_KEY}:\s+(?P<value>\S.*?)\s*$")
_ITEM = re.compile(r"^(?P<indent>\s*-\s+)(?P<value>\S.*?)\s*$")
_GLUED = re.compile(rf"^{_KEY}:(?P<value>[^\s/:].*?)\s*$")
_CURLY = "”“„‟«»’‘"
_NBSP = "\u00a0\u202f\u2007"
_STARTS = {"@", "`", "%", "&", "*", "!"}


def quote(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{escaped}"'


def quoted_line(line: str) -> str | None:
    """The line with its value in straight quotes; None when it has no `key: value` or `- value`."""
    match = _PAIR.match(line) or _ITEM.match(line)
    if not match:
        return None
    value = match["value"]
    if len(value) > 1 and (value[0] in _CURLY or value[0] in "\"'") and (value[-1] in _CURLY or value[-1] in "\"'"):
        value = value[1:-1]
    return line[: match.start("value")] + quote(value.strip())


def line_slip(file: str, number: int, line: str) -> Problem | None:
    """The slip that makes this line unreadable, when the line alone shows it."""
    for kind, mended, column, values in _line_slips(line):
        fix = Fix(number, number, mended) if mended is not None else None
        return kind.at(file, Position(number, column), _key_path(line), fix=fix, values=values)
    return None


def _key_path(line: str) -> tuple[str, ...]:
    match = re.match(r"^([A-Za-z_åäöÅÄÖ]+)\s*:", line)
    return (match[1],) if match else ()


def _line_slips(line: str) -> Iterator[tuple[ProblemKind, str | None, int, dict[str, object]]]:
    """(kind, mended line, column, values) of each slip that the line shows, the likeliest first."""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in line and ("\t" in indent or re.match(r"^\s*(?:-\s*)?[^:]+:\s*\t", line)):
        yield kinds.YAML_TAB, line.replace("\t", "  "), line.index("\t") + 1, {}
    if match := re.match(rf"^(?P<head>\s*(?:-\s+)?[A-Za-z_]+:)[{_NBSP}]+(?P<rest>.*)$", line):
        yield kinds.YAML_NBSP, f"{match['head']} {match['rest']}", match.end("head") + 1, {}
    if any(space in indent for space in _NBSP):
        mended = re.sub(f"[{_NBSP}]", " ", indent) + line.lstrip()
        yield kinds.YAML_NBSP, mended, 1, {}
    pair = _PAIR.match(line)
    item = None if pair else _ITEM.match(line)
    if match := pair or item:
        yield from _value_slips(line, match)
    elif (match := _GLUED.match(line)) and " " not in match["key"]:
        mended = f"{match['indent']}{match['key']}: {match['value']}"
        yield kinds.YAML_SPACE, mended, match.start("value") + 1, {"key": match["key"]}
    if line.strip() and ":" not in line and not line.lstrip().startswith(("-", "#")):
        yield kinds.YAML_NO_COLON, None, 1, {}


def _value_slips(line: str, match: re.Match[str]) -> Iterator[tuple[ProblemKind, str | None, int, dict[str, object]]]:
    value, column = match["value"], match.start("value") + 1
    mended = quoted_line(line)
    if value[0] in _CURLY:
        yield kinds.YAML_QUOTES, mended, column, {}
    elif value[0] in "\"'":
        yield from _quote_slips(line, value, column)
    elif value[0] in "[{":
        yield from _bracket_slips(line, value, column)
    elif value[0] in _STARTS or (value[0] in "|>" and not re.fullmatch(r"[|>][+-]?\d?", value)):
        yield kinds.YAML_START, mended, column, {"character": value[0]}
    elif value.startswith("- ") or value == "-":
        yield kinds.YAML_DASH, _listed(match, value), column, {}
    elif re.search(r":(\s|$)", value):
        yield kinds.YAML_COLON, mended, column + value.index(":"), {}


def _listed(match: re.Match[str], value: str) -> str | None:
    """`key: - one` as a key and an indented item below it."""
    if "key" not in match.groupdict() or len(value) < 3:  # noqa: PLR2004 - a dash, a space and something
        return None
    indent = " " * len(match["indent"])
    return f"{match['indent']}{match['key']}:\n{indent}  {value}"


def _quote_slips(
    line: str, value: str, column: int
) -> Iterator[tuple[ProblemKind, str | None, int, dict[str, object]]]:
    mark = value[0]
    inner = value[1:]
    closes = [found.start() for found in re.finditer(r'(?<!\\)"' if mark == '"' else r"'", inner)]
    head = line[: column - 1]
    if not closes:
        yield kinds.YAML_UNCLOSED, head + quote(inner), column, {}
    elif closes[0] != len(inner) - 1:
        whole = inner[:-1] if inner.endswith(mark) else value
        yield kinds.YAML_AFTER_QUOTE, head + quote(whole), column + closes[0] + 1, {}


def _bracket_slips(
    line: str, value: str, column: int
) -> Iterator[tuple[ProblemKind, str | None, int, dict[str, object]]]:
    opening, closing = value[0], "]" if value[0] == "[" else "}"
    if value.count(opening) > value.count(closing):
        looks_like_list = "," in value or re.fullmatch(r"\[[\w\- ]+", value)
        yield (
            kinds.YAML_BRACKET,
            line.rstrip() + closing if looks_like_list else line[: column - 1] + quote(value),
            column,
            {},
        )
    elif value.rstrip()[-1] != closing:
        yield kinds.YAML_BRACKET, line[: column - 1] + quote(value), column, {}


def diagnose(file: str, lines: tuple[str, ...], first: int, part: str, error: yaml.YAMLError) -> Problem:
    """The one problem of a part that libyaml could not read; `first` is the line on which the part begins."""
    last = first + part.rstrip("\n").count("\n")
    marked = getattr(error, "problem_mark", None)
    at = min(max(marked.line + 1 if marked else first, first), last)
    begun = getattr(error, "context_mark", None)
    context = min(max(begun.line + 1, first), last) if begun else at
    for number in dict.fromkeys((at, context, at - 1, *range(first, last + 1))):
        if (
            first <= number <= last
            and not _in_block(lines, first, number)
            and (slip := line_slip(file, number, lines[number - 1]))
        ):
            return slip
    path = _key_path(lines[first - 1])
    text = str(getattr(error, "problem", "") or "")
    where = str(getattr(error, "context", "") or "")
    kind = kinds.YAML_INDENT if "indent" in text or "parsing a block" in where else kinds.YAML_SYNTAX
    if "quoted scalar" in where and "end of stream" in text:
        kind, at = kinds.YAML_UNCLOSED, context
    if "flow" in where:
        kind, at = kinds.YAML_BRACKET, context
    return kind.at(file, Position(at, (marked.column + 1) if marked and marked.line + 1 == at else 1), path)


def _in_block(lines: tuple[str, ...], first: int, number: int) -> bool:
    """Whether the line is prose after a `|` or `>`: nothing in prose is a slip."""
    below: int | None = None
    for line in lines[first - 1 : number]:
        indent = len(line) - len(line.lstrip(" "))
        if below is not None and (not line.strip() or indent > below):
            continue
        below = indent if re.search(r":\s*[|>][+-]?\d?\s*$", line) else None
    return below is not None and len(lines[number - 1]) - len(lines[number - 1].lstrip(" ")) > below


def quiet_slips(file: str, lines: tuple[str, ...], root: Mapping) -> Iterator[Problem]:
    """Slips that libyaml reads without a word: text lost behind ` #`, and curly quotes around a whole value."""
    for path, scalar in scalars(root):
        if not scalar.plain or not scalar.text:
            continue
        line = lines[scalar.end_line - 1] if scalar.end_line <= len(lines) else ""
        rest = line[scalar.end_column - 1 :] if scalar.line == scalar.end_line else ""
        lost = rest.strip()
        # a remark after one word (`stage: trial # since May`) is a comment; after a sentence it is most likely text
        if lost.startswith("#") and (" " in scalar.text or not lost.startswith("# ")):
            fix = Fix(scalar.line, scalar.line, line[: scalar.column - 1] + quote(line[scalar.column - 1 :].rstrip()))
            yield kinds.YAML_COMMENT.at(file, Position(scalar.line, scalar.end_column), path, fix, {"lost": lost})
        elif (
            scalar.text[0] in "”“„«"
            and scalar.text[-1] in "”“»"
            and len(scalar.text) > 1
            and not _CURLY_INSIDE.search(scalar.text[1:-1])
        ):
            fix = None
            if scalar.line == scalar.end_line:
                fix = Fix(scalar.line, scalar.line, line[: scalar.column - 1] + quote(scalar.text[1:-1]) + rest)
            yield kinds.YAML_QUOTES.at(file, Position(scalar.line, scalar.column), path, fix)


_CURLY_INSIDE = re.compile("[”“„«»]")
