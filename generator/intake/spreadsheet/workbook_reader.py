"""A spreadsheet's bytes → its sheets as rows of text: Excel and its kin, or text with separators.

What a spreadsheet would take for a formula is text here. A cell with a real formula gives the value that was kept with
it; where none was kept (a program wrote it), the formula's own text.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import openpyxl
from python_calamine import CalamineError, CalamineWorkbook

from generator.intake.spreadsheet.columns import find_column
from generator.locales import TEXTS
from generator.text import ToldError
from generator.yaml.syntax_errors import CONTROL

SIZE_LIMIT = 50 * 1024 * 1024
ROW_LIMIT = 20_000
_SEPARATORS = (";", "\t", ",")
_LOOKED_AT = 20
"""Rows among which the headings are looked for: some sheets begin with a title."""
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
"""Text that a spreadsheet would take for a formula, with the mark that keeps it text (writing.py)."""


class SheetError(ToldError):
    """A file that cannot be read as a sheet of acts. Raised by this package only."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of text; `first` is the index of the row with the headings, rows count from 0 at the top of the sheet."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    first: int

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings, one a column."""
        return self.rows[self.first]


def read_sheet(name: str, data: bytes, wanted: str | None = None) -> Sheet:
    """The sheet of acts in a file: the one called `wanted`, else the first with headings. Raises SheetError."""
    if len(data) > SIZE_LIMIT:
        raise SheetError(TEXTS.spreadsheet.too_large.fill({"limit": SIZE_LIMIT // 1024 // 1024}))
    suffix = Path(name).suffix.casefold()
    sheets = list(_of_text(name, data) if suffix in {".csv", ".txt", ".tsv"} else _of_workbook(data))
    if wanted is not None:
        sheets = [sheet for sheet in sheets if sheet.name.casefold() == wanted.casefold()]
        if not sheets:
            raise SheetError(TEXTS.spreadsheet.no_sheet.fill({"sheet": wanted}))
    for sheet in sheets:
        first = _heading_row(sheet.rows)
        if first is not None:
            if len(sheet.rows) > ROW_LIMIT:
                raise SheetError(TEXTS.spreadsheet.too_long.fill({"limit": ROW_LIMIT}))
            return replace(sheet, first=first)
    raise SheetError(TEXTS.spreadsheet.no_headings)


def _heading_row(rows: tuple[tuple[str, ...], ...]) -> int | None:
    """The row near the top with most headings that are known; two at least."""
    counts = [len({found.path for cell in row if (found := find_column(cell))}) for row in rows[:_LOOKED_AT]]
    most = max(counts, default=0)
    return counts.index(most) if most > 1 else None


# --- text with separators ---------------------------------------------------------------------------------------------


def _of_text(name: str, data: bytes) -> Iterator[Sheet]:
    text = _decoded(data)
    found: list[tuple[int, int, Sheet]] = []
    for separator in _SEPARATORS:
        try:
            rows = tuple(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
        except csv.Error:
            continue
        cells = tuple(tuple(_clean(_unguarded(cell)) for cell in row) for row in rows)
        first = _heading_row(cells)
        known = 0 if first is None else sum(find_column(cell) is not None for cell in cells[first])
        found.append((known, -len(found), Sheet(name, cells, 0)))
    yield from (sheet for _, _, sheet in sorted(found, key=lambda each: each[:2], reverse=True)[:1])


def _decoded(data: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252, which Excel writes in Finland."""
    encodings = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetError(TEXTS.spreadsheet.encoding)


def _clean(text: str) -> str:
    """Text whose lines end as a file's do, without characters that nobody sees; Word breaks lines with U+000B."""
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n"))


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


# --- workbooks --------------------------------------------------------------------------------------------------------


def _of_workbook(data: bytes) -> Iterator[Sheet]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        found = [
            (name, workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in workbook.sheet_names
        ]
    except (CalamineError, OSError, ValueError):
        raise SheetError(TEXTS.spreadsheet.not_a_workbook) from None
    formulas = _formulas(data)
    for name, rows in found:
        own = formulas.get(name, {})
        yield Sheet(
            name,
            tuple(
                tuple(_text(cell) or own.get((row, column), "") for column, cell in enumerate(cells))
                for row, cells in enumerate(_with_rows(rows, own))
            ),
            0,
        )


def _with_rows(rows: Sequence[Sequence[object]], formulas: dict[tuple[int, int], str]) -> list[list[object]]:
    """The rows, wide and many enough for every formula."""
    height = max((row + 1 for row, _ in formulas), default=0)
    width = max((column + 1 for _, column in formulas), default=0)
    taller: list[Sequence[object]] = [*rows, *([] for _ in range(height - len(rows)))]
    return [[*row, *([""] * (width - len(row)))] for row in taller]


def _formulas(data: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """Sheet → (row, column) → the text of the formula there; empty when no sheet has any."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            sheets = [each for each in archive.namelist() if each.startswith("xl/worksheets/")]
            if not any(re.search(rb"<f[ >/]", archive.read(each)) for each in sheets):
                return {}
    except BadZipFile:  # another format than xlsx
        return {}
    found: dict[str, dict[tuple[int, int], str]] = {}
    workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    for sheet in workbook.worksheets:
        own = found.setdefault(sheet.title, {})
        for cells in sheet.iter_rows():
            for cell in cells:
                if getattr(cell, "data_type", "") == "f" and cell.row and cell.column:
                    own[cell.row - 1, int(cell.column) - 1] = str(getattr(cell.value, "text", cell.value))
    workbook.close()
    return found


def _text(cell: object) -> str:
    """A cell as it would be typed: 2024.0 is 2024, a day is its date."""
    match cell:
        case bool():
            return "true" if cell else "false"
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
        case date():
            return cell.isoformat()
        case str():
            return _clean(cell)
    return "" if cell is None else str(cell)
