"""What a contributor most likely meant where YAML does not read: the common slips, each with its own hint and fix."""

import re
from collections.abc import Iterator, Sequence

import yaml

from generator import diagnostics
from generator.problems import Diagnostic, Fix, Position, Problem
from generator.yaml.edits import comment_out
from generator.yaml.nodes import Mapping, Scalar, list_scalars

CONTROL_CHARACTERS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff"
"""Characters that no text needs: control codes, and marks that turn the direction of what a reviewer sees."""
CONTROL = re.compile(f"[{CONTROL_CHARACTERS}]")
_KEY = r"(?P<indent>\s*(?:-\s+)?)(?P<key>[^\s:#\"'\[{][^:]*?)"
_PAIR = re.compile(rf"^{_KEY}:\s+(?P<value>\S.*)$")
_ITEM = re.compile(r"^(?P<indent>\s*-\s+)(?P<value>\S.*)$")
_GLUED = re.compile(rf"^{_KEY}:(?P<value>[^\s/:].*)$")
SIGN = re.compile(r"(?P<key>[a-z_]+)\s*(?P<sign>:=|[=;：]|->|→)\s*(?P<value>\S.*)")
_HAS_KEY = re.compile(r":(?=\s|$)")
_CURLY = "”“„‟«»’‘"
_NBSP = "\u00a0\u202f\u2007"
_STARTS = frozenset("@`%&*!,]}")
_BLOCK = re.compile(r"[|>][+-]?\d?(?:\s+#.*)?")
_LAST_SHORT = 49
"""The latest year that two digits stand for in this century."""
_MERGED = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
TO_ESCAPE = re.compile(rf'[\\"\n\t\r\u0085\u2028\u2029\ufeff]|{CONTROL.pattern}')
_BACKSLASH = re.compile(r'\\(?!["\\/])')
_PLAIN = re.compile(rf"[^\s\[\]{{}},#&*!|>'\"%@`:?-][^\n\t{CONTROL_CHARACTERS}\u0085\u2028\u2029\ufeff]*|-[^\s]+")
Slip = tuple[Diagnostic, str | None, int, dict[str, object]]
"""(kind, mended line, column, values of the sentence)."""


def has_key(line: str) -> bool:
    """Whether the line has a colon that ends a key."""
    return _HAS_KEY.search(line) is not None


def quote(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line."""
    return f'"{TO_ESCAPE.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"


def quote_if_needed(text: str, *, flow: bool = False) -> str:
    """The text as a value on one line: as it is where YAML reads it so, else in quotes; `flow`: within brackets."""
    plain = _PLAIN.fullmatch(text) and not has_key(text) and " #" not in text and text == text.strip()
    return text if plain and not (flow and set(text) & set("[]{},")) else quote(text)


def quote_line(line: str) -> str | None:
    """The line with its value in straight quotes; None when it has no `key: value` or `- value`."""
    line = line.rstrip()
    match = _PAIR.match(line) or _ITEM.match(line)
    if not match:
        return None
    value = match["value"]
    if len(value) > 1 and (value[0] in _CURLY or value[0] in "\"'") and (value[-1] in _CURLY or value[-1] in "\"'"):
        value = value[1:-1]
    return line[: match.start("value")] + quote(value.strip())


def find_line_slip(file: str, number: int, lines: Sequence[str], keys: frozenset[str] = frozenset()) -> Problem | None:
    """The slip that makes one of the lines unreadable, when the line alone shows it."""
    for kind, mended, column, values in _find_line_slips(lines[number - 1], keys):
        fix = Fix(number, number, mended) if mended is not None else None
        return kind.at(file, Position(number, column), find_enclosing_path(lines, number), fix=fix, values=values)
    return None


def find_loose_text(
    file: str, whole: Sequence[str], first: int, part: str, before: str, keys: frozenset[str]
) -> Problem:
    """The problem of lines in column 1 that hold no key; they most likely go on from the part `before`."""
    if slip := find_line_slip(file, first, whole, keys):
        return slip
    lines = part.rstrip().split("\n")
    fix = None
    value = before.partition(":")[2].strip()
    if not value or value[0] not in "\"'[{-":
        # below a bar or an empty value the text can belong nowhere else; marks of a merge belong nowhere
        sure = (not value or _BLOCK.fullmatch(value) is not None) and not any(map(_MERGED.match, lines))
        text = "\n".join(f"  {line}" if line else line for line in lines)
        fix = Fix(first, first + len(lines) - 1, text, safe=sure)
    return diagnostics.YAML_NO_COLON.at(file, Position(first), fix=fix)


def find_key_path(line: str) -> tuple[str, ...]:
    """The key that a line at the left edge begins with, as a path; of another line nothing."""
    match = re.match(r"^([A-Za-z_åäöÅÄÖ]+)\s*(?::|\s|[=;]|->|$)", line)
    return (match[1],) if match else ()


def find_enclosing_path(lines: Sequence[str], number: int) -> tuple[str, ...]:
    """The keys that a line stands below, with its own; which item of a list it is in is not counted."""
    path: list[str] = []
    depth: int | None = None
    for line in reversed(lines[:number]):
        bare = line.lstrip("\t \u00a0")
        found = re.match(r"((?:-\s+)*)([A-Za-z_]+)\s*(?::(?!//)|[=;]\s|\s*$)", bare)
        indent = len(line) - len(bare)
        if bare and found and (depth is None or indent < depth):
            depth = indent
            path.insert(0, found[2])
        elif bare and depth is None:
            depth = indent + (1 if bare.startswith("-") else 0)
        if depth == 0:
            break
    return tuple(path)


def is_block_head(value: str) -> bool:
    """Whether a value is only the `|` or `>` that a text stands below."""
    return _BLOCK.fullmatch(value) is not None


def _find_line_slips(line: str, keys: frozenset[str]) -> Iterator[Slip]:
    """Each slip that the line shows, the likeliest first."""
    indent = line[: len(line) - len(line.lstrip())]
    line = line.rstrip()
    if not line:
        return
    yield from _find_space_slips(line, indent)
    pair = _PAIR.match(line)
    item = None if pair else _ITEM.match(line)
    word = line.split(maxsplit=1)[0]
    if sign := SIGN.match(line[len(indent) :]):
        mended = f"{indent}{sign['key']}: {sign['value']}"
        if sign["key"] in keys or (sign["sign"] == "：" and not has_key(line)):
            yield (
                diagnostics.YAML_SIGN,
                mended,
                len(indent) + sign.start("sign") + 1,
                {"key": sign["key"], "sign": sign["sign"]},
            )
    if word in keys and not has_key(line):
        mended = f"{indent}{word}: {line[len(indent) + len(word) :].strip()}".rstrip()
        yield diagnostics.YAML_MISSING_COLON, mended, len(indent) + len(word) + 1, {"key": word}
    elif match := pair or item:
        yield from _find_value_slips(line, match)
    elif (match := _GLUED.match(line)) and " " not in match["key"] and (match["key"] in keys or not keys or indent):
        mended = f"{match['indent']}{match['key']}: {match['value']}"
        yield diagnostics.YAML_SPACE, mended, match.start("value") + 1, {"key": match["key"]}


def _find_space_slips(line: str, indent: str) -> Iterator[Slip]:
    """Tabs and no-break spaces where YAML wants ordinary ones."""
    head, colon, rest = line.partition(":")
    gap = rest[: len(rest) - len(rest.lstrip())]
    if "\t" in indent or "\t" in gap:
        mended = f"{indent.replace(chr(9), '  ')}{head[len(indent) :]}{colon}{' ' if gap else ''}{rest.lstrip()}"
        yield diagnostics.YAML_TAB, mended, line.index("\t") + 1, {}
    elif any(space in gap for space in _NBSP) and re.fullmatch(r"[\w-]+", head.strip(" -")):
        yield diagnostics.YAML_NBSP, f"{head}: {rest.lstrip()}", len(head) + 2, {}
    elif any(space in indent for space in _NBSP):
        yield diagnostics.YAML_NBSP, " " * len(indent) + line.lstrip(), 1, {}


def _find_value_slips(line: str, match: re.Match[str]) -> Iterator[Slip]:
    value, column = match["value"], match.start("value") + 1
    if value[0] in _CURLY:
        yield diagnostics.YAML_QUOTES, quote_line(line), column, {}
    elif value[0] in "\"'":
        yield from _find_quote_slips(line, value, column)
    elif value[0] in "[{":
        yield from _find_bracket_slips(line, value, column)
    elif value[0] in "|>" and not _BLOCK.fullmatch(value):
        amount = re.match(r">\s*[=\d]", value)  # `>90 %` is more than 90
        mended = quote_line(line) if amount else _make_block(match, value)
        yield diagnostics.YAML_BLOCK, mended, column, {"character": value[0]}
    elif value[0] in _STARTS or value.startswith("? "):
        yield diagnostics.YAML_START, quote_line(line), column, {"character": value[0]}
    elif value.startswith("- ") or value == "-":
        yield diagnostics.YAML_DASH, _make_list(match, value), column, {}
    elif has_key(value):
        yield diagnostics.YAML_COLON, _quote_whole(line, match), column + value.index(":"), {}


def _quote_whole(line: str, match: re.Match[str]) -> str | None:
    """The value in quotes; the whole item where what stands before its first colon does not look like a key."""
    if "-" in match["indent"] and "key" in match.groupdict() and not re.fullmatch("[a-z_]+", match["key"]):
        return match["indent"] + quote(line[match.end("indent") :])
    return quote_line(line)


def _make_block(match: re.Match[str], value: str) -> str | None:
    """`key: |text` as `key: |` and an indented line below it."""
    if "key" not in match.groupdict():
        return None
    indent = " " * len(match["indent"])
    return f"{match['indent']}{match['key']}: {value[0]}\n{indent}  {value[1:].strip()}"


def _make_list(match: re.Match[str], value: str) -> str | None:
    """`key: - one` as a key and an indented item below it."""
    if "key" not in match.groupdict():
        return None
    if len(value) < 3:  # noqa: PLR2004 - a dash, a space and something
        return f"{match['indent']}{match['key']}:"
    indent = " " * len(match["indent"])
    return f"{match['indent']}{match['key']}:\n{indent}  {value}"


def _find_quote_slips(line: str, value: str, column: int) -> Iterator[Slip]:
    mark = value[0]
    inner = value[1:]
    closes = [found.start() for found in re.finditer(r'(?<!\\)"' if mark == '"' else r"'", inner)]
    head = line[: column - 1]
    if mark == '"' and (escape := _BACKSLASH.search(inner)) and closes in ([len(inner) - 1], []):
        yield diagnostics.YAML_BACKSLASH, head + quote(inner.removesuffix('"')), column + escape.start() + 1, {}
    elif not closes:
        shut = inner.rstrip(_CURLY).rstrip()
        yield (
            diagnostics.YAML_UNCLOSED,
            head
            + (
                quote_if_needed(f"{19 if int(shut) > _LAST_SHORT else 20}{shut}")
                if re.fullmatch(r"\d\d", shut)
                else quote(shut)
            ),
            column,
            {},
        )
    elif closes[0] != len(inner) - 1:
        whole = inner[:-1] if inner.endswith(mark) else value
        yield diagnostics.YAML_AFTER_QUOTE, head + quote(whole), column + closes[0] + 1, {}


def _find_bracket_slips(line: str, value: str, column: int) -> Iterator[Slip]:
    opening, closing = value[0], "]" if value[0] == "[" else "}"
    if value.count(opening) > value.count(closing):
        looks_like_list = "," in value or re.fullmatch(r"\[[\w\- ]+[)}>]?", value)
        yield (
            diagnostics.YAML_BRACKET,
            line.rstrip(" )}>") + closing if looks_like_list else line[: column - 1] + quote(value),
            column,
            {},
        )
    elif value.count(opening) < value.count(closing) and value.rstrip().endswith(closing * 2):
        extra = value.count(closing) - value.count(opening)
        yield diagnostics.YAML_BRACKET_EXTRA, line.rstrip()[:-extra], column + len(value) - extra, {}
    elif value.rstrip()[-1] != closing:
        yield diagnostics.YAML_START, line[: column - 1] + quote(value), column, {"character": opening}


def diagnose(
    file: str, lines: tuple[str, ...], first: int, part: str, error: yaml.YAMLError, keys: frozenset[str]
) -> Problem:
    """The one problem of a part that libyaml could not read; `first` is the line on which the part begins."""
    last = first + part.rstrip("\n").count("\n")
    marked = getattr(error, "problem_mark", None)
    at = min(marked.line + first if marked else first, last)
    begun = getattr(error, "context_mark", None)
    context = min(begun.line + first, last) if begun else at
    prose = find_prose(lines, first, last)
    suspects = [number for number in dict.fromkeys((at, context, at - 1, *range(first, last + 1))) if number >= first]
    for number in suspects:
        if number not in prose and (slip := find_line_slip(file, number, lines, keys)):
            return slip
    if "mapping values are not allowed" in str(getattr(error, "problem", "")) and at > first:
        return _explain_stray_key(file, lines, first, at, keys)
    column = marked.column + 1 if marked and marked.line + first == at else 1
    kind, at, column = _read_error(error, at, context, column)
    fix = None
    if kind is diagnostics.YAML_SYNTAX and (bare := _find_bare_line(lines, suspects, prose)):
        kind, at, column = diagnostics.YAML_NO_COLON, bare, 1
        fix = Fix(at, at, f"  {lines[at - 1]}", safe=False)
    elif kind in {diagnostics.YAML_SYNTAX, diagnostics.YAML_BRACKET}:
        fix = comment_out(lines, at, at)
    return kind.at(file, Position(at, column), find_key_path(lines[first - 1]), fix)


def _explain_stray_key(file: str, lines: tuple[str, ...], first: int, at: int, keys: frozenset[str]) -> Problem:
    """A line with a colon that goes on from the text above: a key that is indented wrongly, or prose with a colon."""
    line = lines[at - 1]
    above = next((number for number in range(at - 1, first - 1, -1) if has_key(lines[number - 1])), first)
    match = _PAIR.match(lines[above - 1].rstrip())
    word = re.match(r"\s*(?:- )?([a-z_]+):(?:\s|$)", line)
    path = find_key_path(lines[first - 1])
    if word and (not keys or above > first or word[1] in keys):
        level = len(match["indent"]) if match else 0
        path = (*(path if level else ()), word[1])
        return diagnostics.YAML_INDENT.at(file, Position(at), path, Fix(at, at, " " * level + line.strip()))
    fix = None
    if match and above + 1 <= at:
        level = len(lines[above]) - len(lines[above].lstrip())
        value = f"{match['indent']}{match['key']}: >-\n{' ' * level}{match['value']}"
        fix = Fix(above, above, value) if level > len(match["indent"]) else None
    return diagnostics.YAML_COLON.at(file, Position(at, line.index(":") + 1), path, fix)


def _read_error(error: yaml.YAMLError, at: int, context: int, column: int) -> tuple[Diagnostic, int, int]:
    """(kind, line, column) as libyaml's own words tell."""
    text = str(getattr(error, "problem", "") or "")
    where = str(getattr(error, "context", "") or "")
    if "quoted scalar" in where and "end of stream" in text:
        return diagnostics.YAML_UNCLOSED, context, 1
    if "flow" in where:
        return diagnostics.YAML_BRACKET, context, 1
    if "indent" in text or "parsing a block" in where:
        return diagnostics.YAML_INDENT, at, column
    return diagnostics.YAML_SYNTAX, at, column


def _find_bare_line(lines: tuple[str, ...], suspects: list[int], prose: set[int]) -> int | None:
    """The first suspect line that has neither key nor dash."""
    for number in suspects:
        line = lines[number - 1].strip()
        if line and number not in prose and ":" not in line and not line.startswith(("-", "#")):
            return number
    return None


def find_prose(lines: Sequence[str], first: int, last: int) -> set[int]:
    """The numbers of the lines that stand after a `|` or `>`: nothing in prose is a slip."""
    found: set[int] = set()
    below: int | None = None
    for number in range(first, last + 1):
        line = lines[number - 1]
        indent = len(line) - len(line.lstrip(" "))
        if below is not None and (not line.strip() or indent > below):
            found.add(number)
            continue
        below = indent if re.search(r":\s+[|>][+-]?\d?\s*$", line) else None
    return found


def _find_swallowed(file: str, lines: tuple[str, ...], path: tuple[str | int, ...], scalar: Scalar) -> Problem | None:
    """`title: #ollaan yhdessä` is empty to YAML; a remark begins with `# `."""
    if scalar.line > len(lines) or (match := _EMPTIED.fullmatch(lines[scalar.line - 1].rstrip())) is None:
        return None
    fix = Fix(scalar.line, scalar.line, match["head"] + quote(match["lost"]))
    values = {"lost": match["lost"]}
    return diagnostics.YAML_COMMENT.at(file, Position(scalar.line, match.start("lost") + 1), path, fix, values)


_EMPTIED = re.compile(r"(?P<head>\s*(?:- )?[\w-]+:\s+)(?P<lost>#[^\s#].*)")


def find_quiet_slips(
    file: str, lines: tuple[str, ...], root: Mapping, broken: frozenset[str] = frozenset()
) -> Iterator[Problem]:
    """Slips that libyaml reads without a word: text lost behind ` #`, escaped control characters."""
    for path, scalar in list_scalars(root):
        if path and path[0] in broken:
            continue
        if not scalar.text:
            if scalar.plain and (told := _find_swallowed(file, lines, path, scalar)):
                yield told
            continue
        if not scalar.plain:
            if CONTROL.search(scalar.text):
                character = f"U+{ord(CONTROL.findall(scalar.text)[0]):04X}"
                position = Position(scalar.line, scalar.column)
                head, rest = (
                    lines[scalar.line - 1][: scalar.column - 1],
                    lines[scalar.end_line - 1][scalar.end_column - 1 :],
                )
                bare = quote(CONTROL.sub("", scalar.text))
                fix = Fix(scalar.line, scalar.end_line, f"{head}{bare}{rest}", safe=False)
                yield diagnostics.FILE_CONTROL.at(file, position, path, fix, {"character": character})
            continue
        head, rest = lines[scalar.line - 1][: scalar.column - 1], lines[scalar.end_line - 1][scalar.end_column - 1 :]
        if head.endswith("\t") and head.rstrip().endswith(":"):
            spaced = Fix(scalar.line, scalar.line, f"{head.rstrip()} {lines[scalar.line - 1][scalar.column - 1 :]}")
            yield diagnostics.YAML_BLANK.at(file, Position(scalar.line, len(head.rstrip()) + 1), path, spaced)
        lost = rest.strip()
        mended: str | None = None
        # a remark after one word (`stage: trial # since May`) is a comment; after a sentence it is most likely text
        if lost.startswith("#") and (" " in scalar.text or not lost.startswith("# ")):
            mended = head + quote(scalar.text + rest.rstrip())
            position = Position(scalar.end_line, scalar.end_column)
        if mended is not None:
            yield diagnostics.YAML_COMMENT.at(
                file, position, path, Fix(scalar.line, scalar.end_line, mended), {"lost": lost}
            )
