"""`tori preview`: an act's page and card before it is published, as files that anybody can open."""

from datetime import date
from pathlib import Path

import click

from generator.build.context import Job
from generator.build.previews import draw_previews, name_preview, write_previews
from generator.build.target import require_outside
from generator.checking.days import find_days
from generator.commands.check import check_selection, find_selection
from generator.commands.place import LANGUAGE, TODAY, find_cache, find_place
from generator.integrations.screenshots import NoBrowserError, take_pictures
from generator.problems import Severity
from generator.reports.preview_report import format_previews
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders
from generator.text import Language


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--to", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, help="Minne tiedostot tehdään."
)
@click.option("--base", metavar="REF", help="Esikatsele teot, jotka ovat muuttuneet tämän version jälkeen.")
@click.option("--no-pictures", is_flag=True, help="Tee vain sivut, ei kuvia niistä.")
@TODAY
@LANGUAGE
def preview(
    paths: tuple[Path, ...],
    folder: Path,
    base: str | None,
    no_pictures: bool,  # noqa: FBT001
    today: date,
    language: Language,
) -> None:
    """Näytä teon sivu ja kortti ennen julkaisua: tiedostot, jotka aukeavat kaikkialla, ja kuvat niistä."""
    place = find_place(today)
    require_outside(folder, place.kept)
    selection = find_selection(paths, place)
    result, report = check_selection(selection, place, base)
    names = [
        each.file.name
        for each in result.loaded
        if issubclass(each.file.kind, ActRecord)
        and selection.wants(each.file.name)
        and (report.files is None or each.file.name in report.files)
    ]
    root = place.program_root
    job = Job(root, today, Folders.at(root), cache=find_cache(root), search=False)
    days = find_days(result, place.folders.acts, today, place.cache)
    made, shots = write_previews(draw_previews(job, result, names, days), folder)
    pictures = True
    try:
        if shots and not no_pictures:
            take_pictures(shots)
            made += [shot.picture.name for shot in shots]
    except NoBrowserError:
        pictures = False
    errors = {problem.file for problem in report.own if problem.severity is Severity.ERROR}
    shown = {each.file.name for each in result.loaded if f"{name_preview(each.file.id)}.html" in made}
    broken = [name for name in names if name in errors]
    misled = [name for name in names if name not in errors | shown]
    click.echo(format_previews(made, broken, misled, language, pictures=pictures))
