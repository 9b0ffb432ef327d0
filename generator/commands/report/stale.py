"""`tori report stale`: what each organisation should look at again in what it has told."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.build.target import require_outside
from generator.catalogue.stale import MONTHS, find_stale, list_addresses
from generator.commands.file_writing import write_whole
from generator.commands.place import LANGUAGE, TODAY, find_place
from generator.integrations.links import find_dead, is_dead
from generator.problems import has_errors
from generator.reports.stale_lists import format_stale_list, say_nothing_is_stale
from generator.reports.text_report import format_text
from generator.text import Language


@click.command("stale")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Kansio, johon tehdään tiedosto organisaatiota kohti.",
)
@click.option(
    "--months",
    type=click.IntRange(min=1),
    default=MONTHS,
    show_default=True,
    help="Näin vanha tarkistus on vanhentunut.",
)
@click.option("--no-links", is_flag=True, help="Älä kokeile, avautuvatko linkit.")
@click.option(
    "--seconds", type=click.FloatRange(min=1), default=300, show_default=True, help="Aika kaikkien linkkien kokeiluun."
)
@TODAY
@LANGUAGE
def list_stale(
    folder: Path | None,
    months: int,
    no_links: bool,  # noqa: FBT001
    seconds: float,
    today: date,
    language: Language,
) -> None:
    """Kirjoita organisaatioille, mitä niiden tiedoista pitäisi tarkistaa: vanhat teot ja katkenneet linkit."""
    place = find_place(today)
    if folder:
        require_outside(folder, place.kept)
    result = place.check()
    if has_errors(result.problems):
        click.echo(format_text(result.problems, language, result.acts), err=True)
        sys.exit(1)
    catalogue, settings = place.read_catalogue(result, language), place.settings()
    gone = frozenset[str]() if no_links else find_dead(list_addresses(catalogue), is_dead, seconds)
    lists = find_stale(catalogue, gone, months)
    texts = {each.organisation.id: format_stale_list(each, language, settings, today.isoformat()) for each in lists}
    if folder is None:
        click.echo("\n\n".join(texts.values()) or say_nothing_is_stale(language))
        return
    for name, text in texts.items():
        write_whole(folder / f"{name}.md", f"{text}\n".encode())
        click.echo((folder / f"{name}.md").as_posix())
    if not texts:
        click.echo(say_nothing_is_stale(language))
