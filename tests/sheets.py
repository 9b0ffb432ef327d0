"""Spreadsheets of acts for tests: made, read as an editor's, and what the command says of them."""

from pathlib import Path

import openpyxl
from click.testing import CliRunner, Result
from markets import ESIMERKKILA, TODAY

from generator import cli
from generator.checking import loading
from generator.intake.spreadsheet.cells import Cells
from generator.intake.spreadsheet.rows import read_headings, read_rows
from generator.intake.spreadsheet.workbook_reader import read_sheet
from generator.rules.engine import load
from generator.schema.collections import Records
from generator.schema.organisation_names import OrganisationNames
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders
from generator.yaml.nodes import unwrap
from generator.yaml.reading import read


def tori(*arguments: object, code: int = 0, typed: str = "") -> str:
    done: Result = CliRunner().invoke(cli.main, [str(each) for each in arguments], input=typed)
    assert done.exit_code == code, done.output
    return done.output


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in ("acts", "editorial")
        for path in (folder / name).rglob("*")
        if path.is_file()
    }


def workbook(path: Path, *rows: list, title: str = "Teot") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


# --- a round trip -----------------------------------------------------------------------------------------------------


def trees_of(folders: Folders) -> tuple[dict[str, dict], Records]:
    checked = loading.check(folders, TODAY)
    acts = [each for each in checked.loaded if isinstance(each.record, ActRecord)]
    return {each.file.id: unwrap(read(each.file.name, each.file.data()).root) for each in acts}, checked.records


def act(path: Path) -> ActRecord:
    from generator.schema.source_files import SourceFile  # noqa: PLC0415

    return load(SourceFile(path.name, path, ActRecord, "a/b")).record


def row_of(title: str, **more: object) -> dict[str, object]:
    return {
        "Organisaatio": "Keksilä",
        "Otsikko": title,
        "Tiivistelmä": "Lyhyesti.",
        "Kieli": "suomi",
        "Toimialat": "Opetus- ja kasvatusala",
        "Teemat": "Työhyvinvointi",
        "Vaihe": "Kokeilu",
        "Laajuus": "Yksikkö",
        "Alkoi": "5/2024",
        "Mistä lähdettiin": "Melu väsytti.",
        "Mitä tehtiin": "Sovimme hiljaisesta tunnista.",
        "Rooli": "palvelupäällikkö",
        "Sähköposti": "palvelut@keksila.example",
        **more,
    }


def sheet_of(path: Path, rows: list[dict[str, object]]) -> Path:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return workbook(path, names, *([row.get(name) for name in names] for row in rows))


# --- what editors have in their sheets --------------------------------------------------------------------------------


def told(name: str, data: bytes) -> list[dict]:
    _, records = trees_of(Folders.at(ESIMERKKILA))
    sheet = read_sheet(name, data)
    return [
        row.tree
        for row in read_rows(
            sheet.rows, sheet.first, read_headings(sheet.headings), Cells(records, OrganisationNames(records))
        )
    ]
