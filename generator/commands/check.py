"""`tori check`: what is wrong with acts and records, and the fixes that are sure."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.checking.change import ChangeReport, report_change
from generator.checking.fixes import fix_files
from generator.checking.loading import CheckResult
from generator.checking.selection import Selection, select_files
from generator.commands.place import LANGUAGE, TODAY, Place, find_place
from generator.problems import has_errors
from generator.render.urls import Urls
from generator.reports import REPORTS
from generator.reports.fixes_report import format_fixes
from generator.reports.rules_link import format_rules_link
from generator.text import Language


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(REPORTS)), default="text", show_default=True, help="Raportin muoto."
)
@LANGUAGE
@click.option(
    "--base", metavar="REF", help="Arvioi vain se, mikä on muuttunut tämän version jälkeen, esimerkiksi main."
)
@click.option("--editorial", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Toimituksen kansio.")
@click.option("--fix", is_flag=True, help="Korjaa se, minkä voi korjata kysymättä, ja näytä muutokset.")
@TODAY
def check(  # noqa: PLR0913, PLR0917 - one argument for each option of the contract
    paths: tuple[Path, ...],
    form: str,
    language: Language,
    base: str | None,
    editorial: Path | None,
    fix: bool,  # noqa: FBT001
    today: date,
) -> None:
    """Tarkista teot ja tietueet. Ilman polkuja tarkistetaan kaikki.

    Paluuarvo on 0, kun virheitä ei ole, 1, kun niitä on, ja 2, kun komento on väärin.
    """
    place = find_place(today, editorial=editorial)
    selection = find_selection(paths, place)
    result, report = check_selection(selection, place, base)
    if fix and _write_fixes(result, report, selection, today, language):
        result, report = check_selection(selection, place, base)
    problems, older = selection.keep(report.own), selection.keep(report.older)
    files = None
    if report.files is not None:
        files = {file: name for file, name in report.names(language).items() if selection.wants(file)}
    acts = result.acts if not paths else sum(selection.wants(each.file.name) for each in result.loaded)
    click.echo(REPORTS[form](problems, language, acts, older=older, files=files))
    if problems and form in {"text", "markdown"}:
        to = Urls(place.program_settings().base_url)
        click.echo(f"\n{format_rules_link(to.absolute(to.section('rules', language)), language)}")
    sys.exit(1 if has_errors(problems) else 0)


def find_selection(paths: tuple[Path, ...], place: Place) -> Selection:
    """What the paths mean. Raises NotThereError."""
    return select_files(paths, place.folders)


def check_selection(selection: Selection, place: Place, base: str | None) -> tuple[CheckResult, ChangeReport]:
    """Everything there is as read, and the trouble to tell: all that there is, or that of the change since `base`.

    Raises HistoryError where git cannot tell what has changed.
    """
    result = place.check(selection.extra, alone=base is None)
    if base is None:
        return result, ChangeReport((*result.problems, *selection.misplaced))
    return result, report_change(result, place.folders, place.root, base, place.today)


def _write_fixes(
    result: CheckResult, report: ChangeReport, selection: Selection, today: date, language: Language
) -> bool:
    """Write the fixes that are sure into the files that are judged, and show them; whether anything was written."""
    names = {problem.file for problem in selection.keep(report.own) if problem.fix and problem.fix.safe}
    files = [each.file for each in result.loaded if each.file.name in names]
    changes, refused = fix_files(files, result.records, today)
    count = sum(len(each.gone) for each in changes)
    click.echo(format_fixes([each.difference for each in changes], count, refused, language) + "\n", err=True)
    return bool(changes)
