"""Rows of a table that were pasted into a text: from Word with tabs between their cells, from elsewhere with bars.

Markdown joins the lines of a paragraph, so the rows would run together. They are shown back as a table, or as a list
where each has a label and a value; no word or figure of them is left out. The form does the same (`pasted_tables.js`),
by the same cases (tests/rules/tables.yaml).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.problems import Severity
from generator.rules.pasted_text import CODE, locate_line, mend_text, shorten
from generator.rules.rule import Finding, rule
from generator.schema.records.act import ActRecord
from generator.yaml.reading import Document

_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_MARK = re.compile(r"^\s*(?:[-*+•·▪■●○◦‣⁃∙➢►✓✔–—o]|\d{1,3}[.)])\t+")
"""What Word puts before a line of a list, with its tab."""
_BAR = re.compile(r"(?<!\\)\|")
_BETWEEN = re.compile(r"(?<=\S)[ \t]+\|[ \t]+(?=\S)")
_BORDER = re.compile(r"\+[-=+]+\+")
_DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?")
_DIGIT = re.compile(r"[0-9]")

Row = list[str]


@dataclass(frozen=True, slots=True)
class PastedTable:
    """Lines `first` to `end`, which is not among them, and what may stand in their place."""

    first: int
    end: int
    typed: str
    mended: tuple[str, ...]


@rule(
    "TEXT-TABLE",
    ActRecord,
    severity=Severity.WARNING,
    fi="Tekstissä on taulukon rivejä ({typed}), ja sivulla ne menisivät peräkkäin. Aloita jokainen rivi väliviivalla ja välillä, tai tee riveistä taulukko.",
    sv="Texten har rader ur en tabell ({typed}), och på sidan skulle de löpa ihop. Börja varje rad med bindestreck och mellanslag, eller gör raderna till en tabell.",
    en="The text has rows of a table ({typed}), and on the page they would run together. Begin each row with a hyphen and a space, or make the rows a table.",
)
def find_pasted_tables(document: Document) -> Iterator[Finding]:
    """Rows that run together cannot be read: nobody sees which figure belongs to what."""
    for path, scalar in document.texts:
        may_hold_rows = "\n" in scalar.text and ("\t" in scalar.text or "|" in scalar.text)
        tables = find_tables(scalar.text.split("\n")) if may_hold_rows else []
        if tables:
            line = locate_line(document, scalar, scalar.text.split("\n")[tables[0].first].strip())
            fix = partial(mend_text, scalar=scalar, mend=mend_tables)
            yield Finding(path, {"typed": shorten(tables[0].typed)}, line=line, fix=fix)


def mend_tables(text: str) -> str:
    """The text, indented as it may be, with its pasted tables mended."""
    lines = text.split("\n")
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    bare = [line[indent:] for line in lines]
    written: list[str] = []
    last = 0
    for table in find_tables(bare):
        written += bare[last : table.first]
        if written and written[-1].strip():
            written.append("")
        written += table.mended
        if table.end < len(bare) and bare[table.end].strip():
            written.append("")
        last = table.end
    written += bare[last:]
    return "\n".join(f"{' ' * indent}{line}" if line.strip() else line for line in written)


def find_tables(lines: Sequence[str]) -> list[PastedTable]:
    """Tables that would not be drawn as such, in order."""
    found: list[PastedTable] = []
    code = _find_code(lines)
    for is_row, read in ((_has_tabs, _read_tabbed), (_has_bars, _read_barred)):
        rows = [number not in code and is_row(line) for number, line in enumerate(lines)]
        for first, end in _find_runs(rows):
            table, has_head = read(lines[first:end])
            if len(table) > 1:
                typed = " | ".join(filter(None, table[0]))
                mended = _write_table(table) if has_head or not _is_list(table) else _write_list(table)
                found.append(PastedTable(first, end, typed, tuple(mended)))
    return sorted(found, key=lambda table: table.first)


def _find_code(lines: Sequence[str]) -> set[int]:
    """The lines between fences."""
    code: set[int] = set()
    inside = False
    for number, line in enumerate(lines):
        inside ^= bool(_FENCE.match(line))
        if inside:
            code.add(number)
    return code


def _find_runs(are_rows: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """(first, end) of rows one below another."""
    first = 0
    for number, is_row in enumerate([*are_rows, False]):
        if not is_row:
            if number > first + 1:
                yield first, number
            first = number + 1


def _has_tabs(line: str) -> bool:
    """Whether a tab parts two cells; that behind the mark of a list does not."""
    bare = CODE.sub("x", line)
    return not bare.lstrip().startswith("|") and "\t" in _MARK.sub("", bare, count=1).strip()


def _has_bars(line: str) -> bool:
    bare = CODE.sub("x", line).strip()
    if bare.startswith("|"):
        return len(_BAR.findall(bare)) > 1
    is_rule = bool(_BORDER.fullmatch(bare)) or ("|" in bare and bool(_DELIMITERS.fullmatch(bare)))
    return is_rule or bool(_BETWEEN.search(bare) and not _has_tabs(line))


def _read_tabbed(lines: Sequence[str]) -> tuple[list[Row], bool]:
    rows = [[_BAR.sub(r"\|", cell.strip()) for cell in line.rstrip().split("\t")] for line in lines]
    rest = {len(row) for row in rows[1:]}
    if rest == {len(rows[0]) + 1} and len(rows[0]) > 1:  # the empty corner of the head was trimmed away
        rows[0].insert(0, "")
    full = [[cell for cell in row if cell] for row in rows]
    is_aligned = len({len(row) for row in rows}) > 1 and len({len(row) for row in full}) == 1  # by more tabs than one
    return _even(full if is_aligned else rows), False


def _read_barred(lines: Sequence[str]) -> tuple[list[Row], bool]:
    """The rows, none where they are drawn as a table or are lines that happen to have bars, and whether they have a head."""
    typed = [line.strip() for line in lines]
    if len(_split_bars(typed[0])) == len(_split_bars(typed[1])) and _DELIMITERS.fullmatch(typed[1]):
        return [], True
    are_rows = [not _BORDER.fullmatch(line) and not _DELIMITERS.fullmatch(line) for line in typed]
    rows = [_split_bars(line) for line, is_row in zip(typed, are_rows, strict=True) if is_row]
    is_even = len({len(row) for row in rows}) == 1
    if not is_even and not all(line.startswith(("|", "+")) for line in typed):
        return [], False
    first = are_rows.index(True) if rows else 0
    return _even(rows), not all(are_rows[first : first + 2])


def _split_bars(line: str) -> Row:
    return [cell.strip() for cell in _BAR.split(re.sub(r"^\||(?<!\\)\|$", "", line))]


def _even(rows: list[Row]) -> list[Row]:
    """Rows of one length, without columns that are empty in all of them."""
    width = max(map(len, rows), default=0)
    whole = [[*row, *[""] * (width - len(row))] for row in rows]
    columns = [column for column in range(width) if any(row[column] for row in whole)]
    return [[row[column] for column in columns] for row in whole]


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether these are labels and their values; not where the first row says what the others hold."""
    head, *others = rows
    figures = [bool(_DIGIT.search(row[-1])) for row in others]
    is_head = not head[0] or (len(figures) > 1 and all(figures) and not _DIGIT.search(head[-1]))
    return len(head) <= len(("label", "value")) and not is_head


def _write_list(rows: Sequence[Row]) -> Iterator[str]:
    for label, *value in rows:
        yield f"- {': '.join(filter(None, (label.rstrip(':'), *value)))}"


def _write_table(rows: Sequence[Row]) -> Iterator[str]:
    head, *others = rows
    yield _write_row(head)
    yield f"|{'---|' * len(head)}"
    for row in others:
        yield _write_row(row)


def _write_row(row: Row) -> str:
    return "|" + "|".join(f" {cell} " if cell else " " for cell in row) + "|"
