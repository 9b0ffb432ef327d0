"""Acts → a sheet: a workbook whose second sheet explains columns and codes, or text with semicolons.

Every cell is text, dates and figures too, so that a spreadsheet changes nothing; what it would take for a formula is
marked as text (in a workbook by its format, in CSV by a leading ').
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from generator.intake.choices import names_of
from generator.intake.spreadsheet import sheet_texts
from generator.intake.spreadsheet.columns import ID, ORGANISATION, Column, Kind, Path, find_type, list_columns
from generator.locales import TEXTS
from generator.schema.collections import Records
from generator.schema.records.fields import Precision
from generator.schema.suggestions import fold
from generator.text import Language, Text
from generator.yaml.writer import Value

FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""In a workbook `_x0041_` means a character; the underscore that begins it is itself written so."""
_WIDTHS = {1: 14.0, 2: 24.0, 3: 48.0}
Table = list[list[str]]


def tabulate_acts(
    acts: Mapping[str, dict[str, Value]], records: Records, language: Language
) -> tuple[list[Column], Table]:
    """The columns, and a row of text for each act; `acts` are the trees of their files by id."""
    flat = {act_id: dict(_flat((), tree, language)) for act_id, tree in acts.items()}
    used = frozenset(path for cells in flat.values() for path in cells)
    counts: dict[Path, int] = {}
    for path in used:
        for index, step in enumerate(path):
            if isinstance(step, int):
                counts[path[:index]] = max(counts.get(path[:index], 0), step + 1)
    columns = list(list_columns(counts, used))
    names = names_of(records.organisations)
    rows = []
    for act_id, cells in flat.items():
        organisation = act_id.partition("/")[0]
        own = {
            ID: act_id,
            ORGANISATION: names[organisation].pick(language) if organisation in names else organisation,
        }
        rows.append([own.get(column.path) or cells.get(column.path, "") for column in columns])
    return columns, rows


def _flat(path: Path, value: Value, language: Language) -> Iterable[tuple[Path, str]]:
    """Every cell of an act with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            texts = [" ".join(str(item).split()) for item in value]
            alone = len(texts) == 1 and set(texts[0]) & set(";|,")
            yield path, "\n".join(texts) + ("\n" if alone else "")
        else:
            for index, item in enumerate(value):
                yield from _flat((*path, index), item, language)
    elif "date" in value and set(value) <= {"date", "about"}:
        about = fold(str(value.get("about", ""))) in {"true", "yes", "kylla", "ja", "on"}
        near = f"{Precision.ABOUT.label.pick(language)} " if about else ""
        yield path, f"{near}{value['date']}"
    else:
        for key, item in value.items():
            yield from _flat((*path, key), item, language)


def write_csv(columns: Sequence[Column], rows: Table, language: Language) -> bytes:
    """UTF-8 with its mark, semicolons: what Excel opens as it should in Finland."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([_guarded(column.heading(language)) for column in columns])
    writer.writerows([[_guarded(cell) for cell in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    return f"'{cell}" if FORMULA.match(cell) else cell


def write_workbook(columns: Sequence[Column], rows: Table, records: Records, language: Language) -> bytes:
    """An Excel workbook: the acts, and a sheet that explains the columns and the codes."""
    workbook = Workbook(write_only=True)
    # a sheet that is only written has what its stubs do not say
    acts: Any = workbook.create_sheet(TEXTS.spreadsheet.acts_sheet.pick(language))
    acts.freeze_panes = "C2"
    acts.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    for index, column in enumerate(columns, start=1):
        acts.column_dimensions[get_column_letter(index)].width = 40.0 if column.kind is Kind.TEXT else 18.0
    acts.append([_cell(acts, column.heading(language), bold=True) for column in columns])
    for row in rows:
        acts.append([_cell(acts, cell) if cell else None for cell in row])
    guide: Any = workbook.create_sheet(TEXTS.spreadsheet.help_sheet.pick(language))
    for number, width in _WIDTHS.items():
        guide.column_dimensions[get_column_letter(number)].width = width * 2
    for line in _guide(columns, records, language):
        guide.append([_cell(guide, cell, bold=line.bold) for cell in line.cells])
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _cell(sheet: Any, text: str, *, bold: bool = False) -> Cell:  # noqa: ANN401 - openpyxl's stubs differ on write-only sheets
    """A cell of text, whatever the text looks like."""
    cell: Cell = WriteOnlyCell(sheet, _ESCAPE.sub("_x005F_", text))
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
    if FORMULA.match(text):
        cell.quotePrefix = True
    return cell


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the guide."""

    cells: tuple[str, ...]
    bold: bool = False


def _guide(columns: Sequence[Column], records: Records, language: Language) -> Iterable[_Line]:
    """What belongs in each column, then every code with its meaning."""
    yield _Line(tuple(each.pick(language) for each in sheet_texts.HELP_COLUMNS), bold=True)
    for column in columns:
        own = TEXTS.spreadsheet.help_own.get(column.dotted)
        text = own.pick(language) if own else column.help(language)
        if column.kind is Kind.LIST:
            text = f"{text} {TEXTS.spreadsheet.help_lists.pick(language)}"
        yield _Line((column.heading(language), column.dotted, text))
    yield _Line(("",))
    yield _Line(tuple(each.pick(language) for each in sheet_texts.CODE_COLUMNS), bold=True)
    for column in columns:
        for code, label in _codes(column, records).items():
            yield _Line((column.heading(language), code, label.pick(language)))


def _codes(column: Column, records: Records) -> Mapping[str, Text]:
    """The codes that the cells of a column may have."""
    kind = find_type(column.path)
    if kind and len(column.path) == 1 and kind.collection and kind.collection != "acts":
        return names_of(records.in_collection(kind.collection))
    return dict(kind.options) if kind else {}
