"""A spreadsheet's bytes → its sheets as rows of text: Excel and its kin, or text with separators.

What a spreadsheet would take for a formula is text here. A cell with a real formula gives the value that was kept with
it; where none was kept (a program wrote it), the formula's own text.
"""

import csv
import io
import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeVar
from zipfile import BadZipFile, ZipFile

import openpyxl
from openpyxl.cell.read_only import ReadOnlyCell
from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from generator.intake.spreadsheet.columns import find_column
from generator.intake.spreadsheet.heading_rows import find_headings
from generator.locales import TEXTS
from generator.rules.text_hygiene import BROKEN_LETTERS
from generator.text import ToldError
from generator.yaml.syntax_errors import CONTROL

_T = TypeVar("_T")
SIZE_LIMIT = 50 * 1024 * 1024
ROW_LIMIT = 20_000
_SEPARATORS = (";", "\t", ",")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
"""Text that a spreadsheet would take for a formula, with the mark that keeps it text (writing.py)."""


class SheetError(ToldError):
    """A file that cannot be read as a sheet of acts. Raised by this package only."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of text; `first` is the index of the last row of the headings, rows count from 0 at the top of the sheet."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    first: int
    headings: tuple[str, ...] = ()
    hidden: bool = False
    others: tuple[str, ...] = ()
    """Names of other sheets in the file that have headings as well."""


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
        _require_letters(sheet)
    found = [(sheet, headings) for sheet in sheets if (headings := find_headings(sheet.rows))]
    if not found:
        raise SheetError(TEXTS.spreadsheet.no_headings)
    (sheet, (first, joined)), *others = found
    if len(sheet.rows) > ROW_LIMIT:
        raise SheetError(TEXTS.spreadsheet.too_long.fill({"limit": ROW_LIMIT}))
    return replace(
        sheet, first=first, headings=joined, others=tuple(each.name for each, _ in others if not each.hidden)
    )


def _require_letters(sheet: Sheet) -> None:
    """A file that was read in the wrong encoding on its way is told once, not in each of its cells."""
    beyond = [cell for row in sheet.rows for cell in row if not cell.isascii()]
    broken = [cell for cell in beyond if BROKEN_LETTERS.search(cell)]
    if len(broken) > 1 and len(broken) * 2 > len(beyond):
        typed = next(word for word in broken[0].split() if BROKEN_LETTERS.search(word))
        raise SheetError(TEXTS.spreadsheet.letters.fill({"typed": typed[:_SHOWN]}))


_SHOWN = 40


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
        headings = find_headings(cells)
        known = sum(find_column(cell) is not None for cell in headings[1]) if headings else 0
        found.append((known, -len(found), Sheet(name, cells, 0)))
    yield from (sheet for _, _, sheet in sorted(found, key=lambda each: each[:2], reverse=True)[:1])


def _decoded(data: bytes) -> str:
    """UTF-8 or UTF-16 with or without its mark, else the old encoding that gives most of our letters.

    Excel writes Windows-1252 in Finland, MS-DOS text 850, old Macintoshes their own.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif data[:200].count(0) > len(data[:200]) // 4:
        encodings = ["utf-16-le" if data[1:2] == b"\0" else "utf-16-be"]
    else:
        usual, *others = _OLD
        likelier = [each for each in others if _count_letters(data, each) > max(1, _count_letters(data, usual))]
        encodings = ["utf-8-sig", *likelier, usual]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetError(TEXTS.spreadsheet.encoding)


_OLD = ("cp1252", "cp850", "mac_roman")


def _count_letters(data: bytes, encoding: str) -> int:
    """How many letters of Finnish and Swedish beyond ASCII the data has so read; -1 where it cannot be."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return -1
    return len(re.findall("[äöåÄÖÅ–”]", text))


def _clean(text: str) -> str:
    """Text whose lines end as a file's do, without characters that nobody sees; Word breaks lines with U+000B."""
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n"))


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


# --- workbooks --------------------------------------------------------------------------------------------------------


def _of_workbook(data: bytes) -> Iterator[Sheet]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        seen = [each.name for each in workbook.sheets_metadata if each.visible == SheetVisibleEnum.Visible]
        hidden = [name for name in workbook.sheet_names if name not in seen]
        found = [(name, _read_cells(workbook.get_sheet_by_name(name), data)) for name in (*seen, *hidden)]
        formulas, formats = _formulas(data), _month_formats(data)
    except Exception as error:  # of a damaged file calamine, zipfile, zlib and openpyxl raise what they like
        raise SheetError(TEXTS.spreadsheet.not_a_workbook) from error
    for name, rows in found:
        own, coarse = formulas.get(name, {}), formats.get(name, {})
        yield Sheet(
            name,
            tuple(
                tuple(
                    _text(cell, coarse.get((row, column), _DAY)) or own.get((row, column), "")
                    for column, cell in enumerate(cells)
                )
                for row, cells in enumerate(_with_rows(rows, own))
            ),
            0,
            hidden=name in hidden,
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
            sheets = [each for each in archive.namelist() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", each)]
            if not any(re.search(rb"<f[ >/]", archive.read(each)) for each in sheets):
                return {}
    except BadZipFile:  # another format than xlsx
        return {}
    return _map_cells(data, _read_formula)


def _read_formula(cell: ReadOnlyCell) -> str | None:
    return str(getattr(cell.value, "text", cell.value)) if cell.data_type == "f" else None


def _read_cells(sheet: CalamineSheet, data: bytes) -> list[list[object]]:
    """The cells of a sheet; what is merged over several rows stands in each of them."""
    try:
        cells: list[list[object]] = [list(row) for row in sheet.to_python(skip_empty_area=False)]
    except OverflowError:
        cells = _read_cells_alone(sheet.name, data)
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        for row in cells[top + 1 : bottom + 1]:
            if left < len(row) and row[left] == "":
                row[left] = cells[top][left]
    return cells


def _read_cells_alone(name: str, data: bytes) -> list[list[object]]:
    """The same where a number in a cell of times is too large for any: openpyxl gives that one as `#VALUE!`."""
    with warnings.catch_warnings(action="ignore"):
        workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        rows = workbook[name].iter_rows(values_only=True)
        cells: list[list[object]] = [["" if each is None else each for each in row] for row in rows]
    workbook.close()
    return cells


def _month_formats(data: bytes) -> dict[str, dict[tuple[int, int], int]]:
    """Sheet → (row, column) → how much of its day a cell shows: 7 characters (`2024-05`) a month, 4 a year."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            styles = archive.read("xl/styles.xml").decode("utf-8", "replace")
    except (BadZipFile, KeyError):  # another format than xlsx
        return {}
    formats = [*re.findall(r'formatCode="([^"]*)"', styles), *(["mmm-yy"] if 'numFmtId="17"' in styles else [])]
    if not any(_shown_of_day(each) for each in formats):
        return {}
    return _map_cells(data, lambda cell: _shown_of_day(cell.number_format) if cell.is_date else 0)


def _map_cells(data: bytes, read: Callable[[ReadOnlyCell], _T | None]) -> dict[str, dict[tuple[int, int], _T]]:
    """Sheet → (row, column) → what `read` finds in the cell there, of cells where it finds something."""
    found: dict[str, dict[tuple[int, int], _T]] = {}
    with warnings.catch_warnings(action="ignore"):  # openpyxl's, in English
        workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
        for sheet in workbook.worksheets:
            own = found.setdefault(sheet.title, {})
            for cells in sheet.iter_rows():
                for cell in cells:  # an empty one has no place of its own
                    if isinstance(cell, ReadOnlyCell) and (value := read(cell)):
                        own[cell.row - 1, int(cell.column) - 1] = value
    workbook.close()
    return found


def _shown_of_day(number_format: str) -> int:
    """`mm/yyyy` shows 7 characters of a date, `yyyy` 4; 0 of what shows the day or is no date."""
    marks = re.sub(r'"[^"]*"|&quot;.*?&quot;|\\.|\[[^\]]*\]', "", number_format.partition(";")[0]).casefold()
    if not re.search("[yv]{2}", marks) or re.search(r"[dphs]|general", marks):
        return 0
    return len("2024-05") if re.search("[mk]", marks) else len("2024")


_DAY = len("2024-05-12")


def _text(cell: object, shown: int = _DAY) -> str:
    """A cell as it would be typed: 2024.0 is 2024, a day is as much of its date as is shown (characters)."""
    match cell:
        case bool():
            return "true" if cell else "false"
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime():
            return cell.date().isoformat()[:shown] if cell.time() == time() or shown < _DAY else cell.isoformat(" ")
        case date():
            return cell.isoformat()[:shown]
        case str():
            return _clean(cell)
    return "" if cell is None else str(cell)
