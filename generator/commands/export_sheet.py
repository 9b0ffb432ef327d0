"""`tori export`: acts become a spreadsheet."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import click

from generator.commands.failures import WrongUseError
from generator.commands.file_writing import require_replaceable, write_whole
from generator.commands.place import ACTS, LANGUAGE, find_place
from generator.intake.spreadsheet.workbook_writer import tabulate_acts, write_csv, write_workbook
from generator.locales import TEXTS
from generator.problems import has_errors
from generator.schema.records.act import ActRecord
from generator.text import Language
from generator.yaml.nodes import unwrap
from generator.yaml.reading import read
from generator.yaml.writer import Value


@click.command("export")
@click.option(
    "--xlsx", type=click.Path(path_type=Path, dir_okay=False), help="Excel-tiedosto, johon teot kirjoitetaan."
)
@click.option(
    "--csv", "text", type=click.Path(path_type=Path, dir_okay=False), help="CSV-tiedosto, johon teot kirjoitetaan."
)
@ACTS
@LANGUAGE
def export_sheet(xlsx: Path | None, text: Path | None, acts: Path | None, language: Language) -> None:
    """Vie teot taulukkoon. Toinen välilehti selittää sarakkeet ja koodit. tori import tuo taulukon takaisin."""
    if xlsx is None and text is None:
        raise WrongUseError(TEXTS.spreadsheet.no_form.pick(language))
    place = find_place(acts=acts)
    for path, ending in ((xlsx, ".xlsx"), (text, ".csv")):
        if path:
            require_replaceable(path, ending, place.kept)
    result = place.check()
    if has_errors([problem for problem in result.problems if problem.file.startswith(f"{place.folders.acts_name}/")]):
        raise click.ClickException(TEXTS.spreadsheet.broken.pick(language))
    trees: Mapping[str, dict[str, Value]] = {
        each.file.id: cast("dict[str, Value]", unwrap(read(each.file.name, each.file.data()).root))
        for each in result.loaded
        if each.file.kind is ActRecord
    }
    columns, rows = tabulate_acts(trees, result.records, language)
    made: list[tuple[Path, bytes]] = []
    if xlsx:
        made.append((xlsx, write_workbook(columns, rows, result.records, language)))
    if text:
        made.append((text, write_csv(columns, rows, language)))
    for path, data in made:
        write_whole(path, data)
        click.echo(TEXTS.spreadsheet.exported.fill({"file": path, "count": len(rows)}).pick(language))
