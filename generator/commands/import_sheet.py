"""`tori import`: acts from a spreadsheet become files."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from generator.commands.failures import WrongUseError
from generator.commands.file_writing import write_whole
from generator.commands.place import ACTS, LANGUAGE, Place, find_place
from generator.intake.proposal import Proposer
from generator.intake.spreadsheet import sheet_texts
from generator.intake.spreadsheet.cells import Cells
from generator.intake.spreadsheet.columns import ID, ORGANISATION, make_column
from generator.intake.spreadsheet.report import describe_columns, describe_left_out, describe_problems
from generator.intake.spreadsheet.row_import import ImportResult, RowImporter, locate_act
from generator.intake.spreadsheet.rows import Heading, read_headings, read_rows
from generator.intake.spreadsheet.workbook_reader import Sheet, read_sheet
from generator.locales import TEXTS
from generator.schema.records.act import ActRecord
from generator.text import Language, Text


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--sheet", "wanted", help="Välilehden nimi. [oletus: ensimmäinen, jolla on otsikkorivi]")
@ACTS
@click.option("--update", is_flag=True, help="Korvaa torilla jo olevat teot, kun rivin tiedot ovat erilaiset.")
@click.option("--yes", is_flag=True, help="Kirjoita kysymättä.")
@click.option("--dry-run", is_flag=True, help="Älä kirjoita mitään, näytä vain.")
@LANGUAGE
def import_sheet(  # noqa: PLR0913, PLR0917 - one argument for each option
    file: Path,
    wanted: str | None,
    acts: Path | None,
    update: bool,  # noqa: FBT001
    yes: bool,  # noqa: FBT001
    dry_run: bool,  # noqa: FBT001
    language: Language,
) -> None:
    """Tuo teot taulukosta (xlsx, ods tai csv). Jokaisesta rivistä tulee tiedosto tai selitys siitä, mikä on vialla.

    Paluuarvo on 0, kun kaikki rivit kelpasivat, ja 1, kun jokin jäi pois.
    """
    place = find_place(acts=acts)
    say = _Printer(language)
    sheet = read_sheet(file.name, file.read_bytes(), wanted)
    known = read_headings(sheet.headings)
    say.lines(describe_columns(sheet, known, language))
    _require_columns(known, language)
    say.lines(describe_left_out(sheet, language))
    result = _import_rows(place, sheet, known, language, update=update)
    _print_result(result, sheet, say)
    files = {place.root / path: text for path, text in result.organisations.items()}
    for act_id, text in {**result.new, **result.changed}.items():
        files[locate_act(place.folders.acts, act_id)] = text
    if not files:
        say(TEXTS.spreadsheet.nothing)
    elif dry_run or not (yes or _ask(TEXTS.spreadsheet.write.fill({"count": len(files)}).pick(language))):
        say(TEXTS.spreadsheet.not_written)
        sys.exit(1)
    else:
        _write_files(files, language)
        say(TEXTS.spreadsheet.written.fill({"count": len(files)}))
    sys.exit(1 if result.rows_left_out else 0)


class _Printer:
    """Prints in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, text: Text) -> None:
        click.echo(text.pick(self.language))

    @staticmethod
    def lines(lines: Iterable[str]) -> None:
        for line in lines:
            click.echo(line)


def _require_columns(known: list[Heading], language: Language) -> None:
    """Every act has a title and somebody who did it; a sheet without those columns is another kind of sheet."""
    there = {each.column.path for each in known if each.column}
    lacking = [
        path for path in (("title",), ORGANISATION) if path not in there and not (path == ORGANISATION and ID in there)
    ]
    if lacking:
        label = make_column(lacking[0]).heading(language)
        raise WrongUseError(TEXTS.spreadsheet.no_column.fill({"label": label}).pick(language))


def _import_rows(place: Place, sheet: Sheet, known: list[Heading], language: Language, *, update: bool) -> ImportResult:
    result = place.check()
    files = frozenset(each.file.id for each in result.loaded if each.file.kind is ActRecord)
    proposer = Proposer(result.records, place.today)
    rows = read_rows(sheet.rows, sheet.first, known, Cells(result.records, proposer.names))
    return RowImporter(proposer, files, place.settings().schema_url, update=update).import_rows(rows, language)


def _print_result(result: ImportResult, sheet: Sheet, say: _Printer) -> None:
    for title, found in ((TEXTS.spreadsheet.blocked, result.errors), (TEXTS.spreadsheet.asked, result.warnings)):
        if found:
            click.echo()
            say(title)
            say.lines(describe_problems(found, sheet, say.language))
    click.echo()
    for text, count in (
        (TEXTS.spreadsheet.new, len(result.new)),
        (TEXTS.spreadsheet.new_organisations, len(result.organisations)),
        (TEXTS.spreadsheet.changed, len(result.changed)),
        (TEXTS.spreadsheet.same, len(result.same)),
        (TEXTS.spreadsheet.left, result.rows_left_out),
    ):
        if count:
            say(text.fill({"count": count}))


def _write_files(files: Mapping[Path, str], language: Language) -> None:
    """Each file whole, one after another. Where the disk refuses, what was written stays; run again for the rest."""
    for count, (path, text) in enumerate(files.items()):
        try:
            write_whole(path, text.encode())
        except OSError:
            stopped = TEXTS.spreadsheet.stopped.fill({"file": path, "count": count})
            raise click.ClickException(stopped.pick(language)) from None


def _ask(question: str) -> bool:
    """Whether the person says yes; who is not there to answer does not."""
    try:
        answer: str = click.prompt(question, default="", show_default=False)
    except click.Abort:
        click.echo()
        return False
    return answer.strip().casefold() in sheet_texts.YES
