"""`tori build`: the whole site, swapped in at once."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as Bar

from generator.build.context import Job
from generator.build.site import build_site
from generator.cache import Cache
from generator.checking.loading import Progress, show_nothing
from generator.commands.place import LANGUAGE, TODAY, count_processors, find_place
from generator.locales import TEXTS
from generator.reports.text_report import format_text
from generator.text import Language

_STAGES = {"check": "Luen tekoja", "write": "Kirjoitan sivuja"}


@click.command()
@click.option("--acts", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Tekojen kansio.")
@click.option("--editorial", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Toimituksen kansio.")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Minne sivusto tehdään. [oletus: site]")
@click.option("--base-url", help="Sivuston osoite, esimerkiksi https://esimerkki.fi/tori/.")
@TODAY
@click.option("--jobs", type=click.IntRange(min=1), help="Rinnakkaisten prosessien määrä.")
@click.option("--no-search", is_flag=True, help="Jätä hakuhakemisto pois.")
@click.option("--no-pictures", is_flag=True, help="Jätä kuvat pois.")
@click.option("--no-cache", is_flag=True, help="Tee kaikki alusta.")
@click.option("--samples", is_flag=True, hidden=True)  # for the tests: a page of every component
@LANGUAGE
def build(  # noqa: PLR0913, PLR0917 - one argument for each option of the contract
    acts: Path | None,
    editorial: Path | None,
    site_dir: Path | None,
    base_url: str | None,
    today: date,
    jobs: int | None,
    no_search: bool,  # noqa: FBT001
    no_pictures: bool,  # noqa: FBT001
    no_cache: bool,  # noqa: FBT001
    samples: bool,  # noqa: FBT001
    language: Language,
) -> None:
    """Tee sivusto. Jos teoissa on virheitä, ne luetellaan ja vanha sivusto jää paikalleen."""
    place = find_place(today, acts, editorial)
    folder = site_dir or Path(os.path.relpath(place.root / "site"))
    job = Job(
        root=place.root,
        today=today,
        folders=place.folders,
        base_url=base_url,
        cache=Cache(None) if no_cache else place.cache,
        jobs=jobs or count_processors(),
        search=not no_search,
        pictures=not no_pictures,
        samples=samples,
    )
    with _show_progress() as progress:
        result = build_site(job, folder, progress)
    if result.problems:
        click.echo(format_text(result.problems, language, result.acts), err=True)
    if result.note:
        click.echo(result.note.pick(language), err=True)
    if not result.done:
        click.echo(TEXTS.commands.not_built.pick(language), err=True)
        sys.exit(1)
    values = {"acts": result.acts, "files": result.files, "folder": os.path.relpath(folder)}
    click.echo(TEXTS.commands.built.fill(values).pick(language))


@contextmanager
def _show_progress() -> Iterator[Progress]:
    """A bar on a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield show_nothing
        return
    with Bar(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=console, transient=True
    ) as bar:
        tasks = {stage: bar.add_task(label, total=None, visible=False) for stage, label in _STAGES.items()}

        def show(stage: str, done: int, total: int) -> None:
            bar.update(tasks[stage], completed=done, total=total, visible=True)

        yield show
