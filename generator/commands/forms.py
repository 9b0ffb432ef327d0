"""`tori forms`: the files of the repository that are drawn from the record."""

import sys
from pathlib import Path

import click

from generator.commands.file_writing import write_whole
from generator.commands.place import LANGUAGE, find_place
from generator.intake.generated_files import write_repository_files
from generator.locales import TEXTS
from generator.text import Language


@click.command("forms")
@click.option("--check", "only_check", is_flag=True, help="Älä kirjoita. Paluuarvo on 1, jos jokin on vanhentunut.")
@LANGUAGE
def write_forms(only_check: bool, language: Language) -> None:  # noqa: FBT001 - a flag of the command line
    """Kirjoita tietueesta tehdyt tiedostot uudelleen: tekojen mallit ja lomakkeet."""
    place = find_place()
    settings = place.settings()
    drawn = write_repository_files(place.check().records, settings.schema_url, settings.base_url)
    old = [name for name, text in drawn.items() if _read_text(place.root / name) != text]
    for name in old:
        said = TEXTS.commands.outdated if only_check else TEXTS.commands.written
        click.echo(said.fill({"file": name}).pick(language))
        if not only_check:
            write_whole(place.root / name, drawn[name].encode())
    if not old:
        click.echo(TEXTS.commands.up_to_date.pick(language))
    elif only_check:
        click.echo(TEXTS.commands.run_forms.pick(language))
        sys.exit(1)


def _read_text(path: Path) -> str | None:
    return path.read_text("utf-8", "replace") if path.is_file() else None
