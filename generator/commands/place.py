"""Where and when a command is run: the repository, its settings and records, the day, the processors, the cache."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from generator.build.settings_file import read_settings
from generator.build.target import list_kept
from generator.cache import PACKAGE, Cache, locate_cache
from generator.catalogue.model import Catalogue
from generator.checking.days import find_days
from generator.checking.loading import CheckResult, check
from generator.checking.whole import require_whole
from generator.locales import TEXTS
from generator.render.settings import Settings
from generator.schema.source_files import Folders, SourceFile
from generator.text import LANGUAGES, Language, ToldError

LANGUAGE = click.option(
    "--language", type=click.Choice(LANGUAGES), default="fi", show_default=True, help="Viestien kieli."
)
DAY = click.DateTime(["%Y-%m-%d"])
ACTS = click.option("--acts", type=click.Path(path_type=Path, file_okay=False), help="Tekojen kansio. [oletus: acts]")
TODAY = click.option(
    "--today",
    type=DAY,
    callback=lambda _context, _option, typed: typed.date() if typed else today(),
    help="Päivä, jonka mukaan toimitaan. [oletus: tämä päivä]",
)
"""The day of a command, as a `date`: only here and in `find_place` is the clock read."""


@dataclass(frozen=True, slots=True)
class Place:
    """A repository on a day. What is read from its files is kept in `cache`."""

    root: Path
    today: date
    folders: Folders
    cache: Cache

    @property
    def program_root(self) -> Path:
        """The checkout that the program lies in, else the one that is worked in.

        The theme and the settings that pages of a stranger's act are drawn with: an act is data, a template a program.
        """
        own = PACKAGE.parent
        return own if (own / "mkdocs.yml").is_file() and (own / "theme").is_dir() else self.root

    def settings(self, base_url: str | None = None) -> Settings:
        """What its mkdocs.yml says. Raises SettingsError."""
        return read_settings(self.root / "mkdocs.yml", base_url)

    def program_settings(self) -> Settings:
        """The same of the program's own checkout: those that were sent with an act might lead anywhere."""
        return read_settings(self.program_root / "mkdocs.yml")

    @property
    def kept(self) -> tuple[Path, ...]:
        """What no command may write over by the way."""
        return list_kept(self.root, self.folders)

    def check(self, extra: Iterable[SourceFile] = (), *, alone: bool = True) -> CheckResult:
        """Everything there is, with `extra` files from elsewhere, and what is wrong with it.

        Not `alone`: as part of a change, which may be one of the settings and the folders too. Otherwise raises
        SettingsError, and LackingError where folders or vocabularies are not there.
        """
        if alone:
            self.settings()
            require_whole(self.folders)
        return check(self.folders, self.today, cache=self.cache, jobs=count_processors(), extra=extra)

    def read_catalogue(self, result: CheckResult, language: Language) -> Catalogue:
        """What was checked without errors, resolved, with the days that history tells; a note where it cannot."""
        days = find_days(result, self.folders.acts, self.today, self.cache)
        if days.note:
            click.echo(days.note.pick(language), err=True)
        return result.catalogue(self.today, days)


class NoRepositoryError(ToldError):
    """The command was given outside a repository. Raised by `find_place` only."""


def find_place(day: date | None = None, acts: Path | None = None, editorial: Path | None = None) -> Place:
    """The nearest folder upwards with mkdocs.yml, on a day (today); `acts` and `editorial` may lie elsewhere."""
    start = Path.cwd()
    for root in (start, *start.parents):
        if (root / "mkdocs.yml").is_file():
            return Place(root, day or today(), Folders.at(root, acts, editorial), find_cache(root))
    raise NoRepositoryError(TEXTS.failures.no_repository)


def find_cache(root: Path) -> Cache:
    """What is kept of builds of a repository, in the folder that the system has for such things."""
    try:
        home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    except RuntimeError:  # nobody is at home: a container's user without a folder
        return Cache(None)
    return Cache(locate_cache(root, Path(home)))


def today() -> date:
    """The day where the command is run."""
    return date.today()  # noqa: DTZ011 - the day where the site is built


def count_processors() -> int:
    """How many may be used."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
