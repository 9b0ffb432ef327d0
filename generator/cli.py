"""The command `tori`. The clock, the paths and the number of processors are read here and given on as arguments."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from generator import pipeline
from generator.problems import has_errors
from generator.reports.json_report import json_report
from generator.reports.text_report import text_report
from generator.selection import NotThereError, select
from generator.site.cache import Cache
from generator.site.settings import SettingsError
from generator.site.swap import BusyError
from generator.source.files import Folders
from generator.words import LANGUAGES, Language

WRONG_USE = 2
_LANGUAGE = click.option(
    "--language", type=click.Choice(LANGUAGES), default="fi", show_default=True, help="Viestien kieli."
)
_STAGES = {"check": "Luen tekoja", "write": "Kirjoitan sivuja"}


def _root() -> Path:
    """The repository: the nearest folder upwards with mkdocs.yml."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    message = "tori toimii kansiossa, jossa on mkdocs.yml. Siirry ensin tietovaraston kansioon."
    raise click.UsageError(message)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tekojen-tori", prog_name="tori")
def main() -> None:
    """Tekojen tori: kehittämisteot kansiosta luetteloksi."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Raportin muoto."
)
@_LANGUAGE
@click.option("--editorial", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Toimituksen kansio.")
def check(paths: tuple[Path, ...], form: str, language: Language, editorial: Path | None) -> None:
    """Tarkista teot ja tietueet. Ilman polkuja tarkistetaan kaikki.

    Paluuarvo on 0, kun virheitä ei ole, 1, kun niitä on, ja 2, kun komento on väärin.
    """
    root = _root()
    folders = Folders.at(root, editorial=editorial)
    try:
        selection = select(paths, folders)
    except NotThereError as error:
        raise click.UsageError(str(error)) from None
    checked = pipeline.check(
        selection.folders, _today(), cache=Cache(root / ".cache"), jobs=_processors(), extra=selection.extra
    )
    problems = [problem for problem in checked.problems if selection.wants(problem.file)]
    acts = checked.acts if not paths else sum(selection.wants(each.file.name) for each in checked.loaded)
    if form == "json":
        click.echo(json_report(problems, language))
    else:
        click.echo(text_report(problems, language, acts))
    sys.exit(1 if has_errors(problems) else 0)


@main.command()
@click.option("--acts", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Tekojen kansio.")
@click.option("--editorial", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Toimituksen kansio.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Minne sivusto tehdään. [oletus: site]")
@click.option("--base-url", help="Sivuston osoite, esimerkiksi https://esimerkki.fi/tori/.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Päivä, jolle sivusto tehdään.")
@click.option("--jobs", type=click.IntRange(min=1), help="Rinnakkaisten prosessien määrä.")
@click.option("--no-search", is_flag=True, help="Jätä hakuhakemisto pois.")
@click.option("--no-pictures", is_flag=True, help="Jätä kuvat pois.")
@click.option("--no-cache", is_flag=True, help="Tee kaikki alusta.")
@_LANGUAGE
def build(  # noqa: PLR0913, PLR0917 - one argument for each option of the contract
    acts: Path | None,
    editorial: Path | None,
    site_dir: Path | None,
    base_url: str | None,
    today: datetime | None,
    jobs: int | None,
    no_search: bool,  # noqa: ARG001, FBT001 - the index comes with the search; the option is already promised
    no_pictures: bool,  # noqa: ARG001, FBT001 - likewise
    no_cache: bool,  # noqa: FBT001
    language: Language,
) -> None:
    """Tee sivusto. Jos teoissa on virheitä, ne luetellaan ja vanha sivusto jää paikalleen."""
    root = _root()
    job = pipeline.Job(
        root=root,
        site_dir=(site_dir or root / "site").absolute(),
        today=today.date() if today else _today(),
        folders=Folders.at(root, acts, editorial),
        base_url=base_url,
        jobs=jobs or _processors(),
        cache=None if no_cache else root / ".cache",
    )
    try:
        with _progress() as told:
            built = pipeline.build(job, told)
    except (SettingsError, BusyError) as error:
        raise click.ClickException(str(error)) from None
    if built.problems:
        click.echo(text_report(built.problems, language, built.acts), err=True)
    if not built.done:
        click.echo("Sivustoa ei tehty. Vanha sivusto on paikallaan.", err=True)
        sys.exit(1)
    click.echo(f"Valmis: {built.acts} tekoa, {built.files} tiedostoa kansiossa {os.path.relpath(job.site_dir)}.")


@main.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Osoite, jossa sivustoa katsotaan.")
def serve(address: str) -> None:
    """Näytä sivusto omalla koneella. Se päivittyy, kun teot, tietueet, sivut tai ulkoasu muuttuvat."""
    from mkdocs.commands.serve import serve as serve_pages  # noqa: PLC0415 - MkDocs is slow to load
    from mkdocs.exceptions import Abort, MkDocsException  # noqa: PLC0415

    root = _root()
    host, _, port = address.rpartition(":")
    try:
        serve_pages(str(root / "mkdocs.yml"), dev_addr=f"{host}:{port}", site_url=f"http://{address}/")
    except (Abort, MkDocsException) as error:
        raise click.ClickException(str(error)) from None


@contextmanager
def _progress() -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _stage, _done, _total: None
        return
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    ) as bar:
        tasks = {stage: bar.add_task(label, total=None, visible=False) for stage, label in _STAGES.items()}

        def told(stage: str, done: int, total: int) -> None:
            bar.update(tasks[stage], completed=done, total=total, visible=True)

        yield told


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day where the site is built


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


if __name__ == "__main__":
    main()
