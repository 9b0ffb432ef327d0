"""Plain writing kept as it was typed: signs that Markdown would read as marks, though nobody meant them, are escaped.

A story is Markdown, but its writers write Finnish: `5. marraskuuta` begins a sentence, `> 50 % vastasi` is no quotation
and `3*4*5` no emphasis. What is plainly a mark (two or more numbered lines in order, a hyphen before each line, a word
between stars) stays one. The form's preview does the same (`theme/pages/form/plain_writing.js`), by the same cases.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalogue.kept_lines import find_kept_ends

_NUMBERED = re.compile(r"(?P<indent> {0,3})(?P<number>\d{1,9})(?P<sign>[.)])(?=[ \t]|$)")
_BULLET = re.compile(r"(?P<indent> {0,3})(?P<sign>[-*+])(?=[ \t]|$)")
_SIGNED_NUMBER = re.compile(r" {0,3}[-+][ \t]+\d")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)[ \t]*(?=\S)")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_CODE = re.compile(r"(`+[^`\n]*`+)")
_SIGNS = re.compile(r"(?<=\d)(?<!\*)\*(?=\w)|(?<=\w)(?<!\*)\*(?=\d)|(?<!~)~(?!~)")
"""A star beside a digit multiplies, and a single tilde means "about"."""
_LINE_STARTS = (
    (re.compile(r"( {0,3})>(?=[> ]*[^\s\w”“\"'’>([*_-]|[> ]*\d)"), r"\1\\>"),
    (re.compile(r"( {0,3})\[(?=[^\]]+\]:)"), r"\1\\["),
    (re.compile(r"( {0,3})(?==+\s*$)"), r"\1\\"),
    (re.compile(r"( {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+)\[(?=[ xX]\])"), r"\1\\["),
    (re.compile(r"( {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+\d{1,9})(?=[.)](?:[ \t]|$))"), r"\1\\"),
)
"""More than 50 %, a note `[1]: …`, a line under a heading, a ticked box, a second number in a numbered line."""


_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A line that begins with a number and a dot or bracket."""

    line: int
    number: int
    sign: str


def escape_plain_writing(text: str) -> str:
    """The Markdown whose HTML shows every sign of `text` that was not meant as a mark."""
    lines = text.split("\n")
    code = _find_code(lines)
    numbers = [each for each in _find_numbered(lines) if each.line not in code]
    lists = {each.line for run in _find_runs(numbers, lines) for each in run if _counts_up(run)}
    plain = ({each.line for each in numbers} - lists) | (_find_signs(lines) - code)
    kept = find_kept_ends(lines, code | lists)
    inside = False
    written: list[str] = []
    for number, line in enumerate(lines):
        if number in code:
            written.append(line)
            continue
        follows = not line.strip() or line.startswith((" ", "\t")) or (number > 0 and bool(lines[number - 1].strip()))
        bullet = bool(_BULLET.match(line)) and number not in plain
        inside = number in lists or bullet or (inside and follows)
        mended = line if inside or not _INDENTED.match(line) else line.lstrip()
        if number in plain:
            mended = re.sub(r"([-+*]|(?<=\d)[.)])", r"\\\1", mended, count=1)
            if number - 1 in plain - kept:  # what stood on lines of its own stays on them
                written[-1] += "\\"
        underline = set(line.strip()) == {"-"} and number > 0 and lines[number - 1].strip()
        # a line below words makes no heading of them
        escaped = f"\n{line}" if underline else _escape_line(mended)
        written.append(f"{escaped}  " if number in kept else escaped)
    return "\n".join(written)


def _find_code(lines: Sequence[str]) -> set[int]:
    """The numbers of lines within fences, and of the fences."""
    fences = [number for number, line in enumerate(lines) if _FENCE.match(line)]
    pairs = zip(fences[::2], [*fences[1::2], len(lines)], strict=False)
    return {number for first, last in pairs for number in range(first, last + 1)}


def _find_numbered(lines: Sequence[str]) -> list[_Numbered]:
    found = ((number, _NUMBERED.match(line)) for number, line in enumerate(lines))
    return [_Numbered(number, int(match["number"]), match["sign"]) for number, match in found if match]


def _find_runs(numbers: Sequence[_Numbered], lines: Sequence[str]) -> list[list[_Numbered]]:
    """Numbered lines that could be one list: nothing but empty and indented lines stand between two of them."""
    runs: list[list[_Numbered]] = []
    for each in numbers:
        last = runs[-1][-1] if runs else None
        between = lines[last.line + 1 : each.line] if last else []
        apart = any(line.strip() and not line.startswith(("  ", "\t")) for line in between)
        if last is None or apart or last.sign != each.sign:
            runs.append([each])
        else:
            runs[-1].append(each)
    return runs


def _counts_up(run: Sequence[_Numbered]) -> bool:
    """Two or more, each one more than the one before: the numbers that a list shows are then those that were typed."""
    return len(run) > 1 and all(each.number == run[0].number + index for index, each in enumerate(run))


def _find_signs(lines: Sequence[str]) -> set[int]:
    """Lines that begin with a plus or minus that is meant: what is good and bad about a thing, or a lone number."""
    runs: list[list[int]] = [[]]
    for number, line in enumerate(lines):
        if _BULLET.match(line):
            runs[-1].append(number)
        elif line.strip():
            runs.append([])
    return {
        number
        for run in runs
        for number in run
        if any(lines[each].lstrip()[0] == "+" for each in run)
        or (len(run) == 1 and _SIGNED_NUMBER.match(lines[number]))
    }


def _escape_line(line: str) -> str:
    pattern, escaped = next(((each, to) for each, to in _LINE_STARTS if each.match(line)), (_NOTHING, ""))
    parts = _CODE.split(pattern.sub(escaped, line, count=1))
    mended = "".join(part if index % 2 else _SIGNS.sub(r"\\\g<0>", part) for index, part in enumerate(parts))
    return f"{mended}\\" if mended.endswith("\\") and not mended.endswith("\\\\") else mended
