"""`tori report codeowners`: whether the forge's CODEOWNERS says what the organisations' records say."""

import sys
from datetime import date

import click

from generator.commands.file_writing import write_whole
from generator.commands.place import LANGUAGE, TODAY, find_place
from generator.locales import TEXTS
from generator.reports.codeowners import PLACE, format_codeowners
from generator.text import Language


@click.command("codeowners")
@click.option("--write", "writes", is_flag=True, help="Kirjoita tiedosto.")
@TODAY
@LANGUAGE
def write_codeowners(writes: bool, today: date, language: Language) -> None:  # noqa: FBT001 - a flag of the command line
    """Kerro, onko CODEOWNERS ajan tasalla organisaatioiden tarkastajista. Paluuarvo on 1, kun se on vanhentunut."""
    place = find_place(today)
    text, path = format_codeowners(place.check().records.organisations), place.root / PLACE
    if writes:
        write_whole(path, text.encode())
    fresh = path.is_file() and path.read_text("utf-8", "replace") == text
    click.echo((TEXTS.codeowners.fresh if fresh else TEXTS.codeowners.old).fill({"place": PLACE}).pick(language))
    sys.exit(0 if fresh else 1)
