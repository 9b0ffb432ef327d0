"""Where and when a command is run: the repository, its settings and records, the day, the processors."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from generator.build.settings_file import SettingsError, read_settings
from generator.cache import Cache
from generator.checking import loading
from generator.render.settings import Settings
from generator.schema.source_files import Folders
from generator.text import LANGUAGES

WRONG_USE = 2
LANGUAGE = click.option(
    "--language", type=click.Choice(LANGUAGES), default="fi", show_default=True, help="Viestien kieli."
)


@dataclass(frozen=True, slots=True)
class Place:
    """A repository on a day. `acts` may be another folder of acts than its own."""

    root: Path
    today: date
    acts: Path | None = None

    @property
    def folders(self) -> Folders:
        """Where acts and records lie."""
        return Folders.at(self.root, self.acts)

    def settings(self) -> Settings:
        """What mkdocs.yml says. Raises click.ClickException where it does not say enough."""
        try:
            return read_settings(self.root / "mkdocs.yml")
        except SettingsError as error:
            raise click.ClickException(str(error)) from None

    def checked(self) -> loading.Checked:
        """Everything there is, judged."""
        return loading.check(self.folders, self.today, cache=Cache(self.root / ".cache"), jobs=processors())


class WrongUseError(click.ClickException):
    """One line, and the exit status of a command that was given wrong."""

    exit_code = WRONG_USE


def here(acts: Path | None = None) -> Place:
    """The repository: the nearest folder upwards with mkdocs.yml, today."""
    start = Path.cwd()
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return Place(folder, today(), acts)
    message = "tori toimii kansiossa, jossa on mkdocs.yml. Siirry ensin tietovaraston kansioon."
    raise click.UsageError(message)


def today() -> date:
    """The day where the command is run."""
    return date.today()  # noqa: DTZ011 - the day where the site is built


def processors() -> int:
    """How many may be used."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
