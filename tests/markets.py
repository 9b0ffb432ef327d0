"""The fictional markets that tests stand on, and copies of them that a test may change.

Esimerkkilä is small and has every part that a page can show; Mallimaa has a long list, and records around it. The live
acts and records are never read: `make content` judges them.
"""

import shutil
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from generator import cli
from generator.catalogue.model import Catalogue
from generator.checking import loading
from generator.commands import place
from generator.schema.source_files import Folders

ROOT = Path(__file__).parent.parent
CATALOGUES = ROOT / "tests" / "catalogues"
ESIMERKKILA = CATALOGUES / "esimerkkila"
MALLIMAA = CATALOGUES / "mallimaa"
FINLAND = CATALOGUES / "finland"
"""No market: the municipalities and regions of Finland with a few organisations, for what is about their names."""
PAGES = CATALOGUES / "pages"
"""The editors' pages of both."""
TODAY = date(2026, 11, 22)
"""The day on which all tests happen, whatever the machine's clock says."""


@cache
def checked_of(market: Path) -> loading.CheckResult:
    """Everything of a market as it was read and judged. Its files are named as in a repository of its own."""
    return loading.check(Folders.at(market), TODAY)


@cache
def catalogue_of(market: Path) -> Catalogue:
    return checked_of(market).catalogue(TODAY)


@dataclass(frozen=True)
class Repository:
    """A copy of a market with the theme, which a test may change, and the command `tori` run in it."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def tori(self, *arguments: str, code: int = 0) -> str:
        """What the command prints on TODAY; the exit status is asserted."""
        with chdir(self.root), patch.object(place, "today", lambda: TODAY):
            done = CliRunner().invoke(cli.main, arguments)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code == code, done.output
        return done.output

    def process(self, *arguments: str, code: int = 0) -> str:
        """The same in a process of its own, whose clock is the machine's."""
        done = subprocess.run(
            [sys.executable, "-m", "generator.cli", *arguments],
            cwd=self.root,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout + done.stderr

    def build(self, *arguments: str, code: int = 0, pictures: bool = False) -> str:
        """Builds the site of TODAY. Pictures take long, so tests ask for them."""
        return self.tori(*self.building(*arguments, pictures=pictures), code=code)

    @staticmethod
    def building(*arguments: str, pictures: bool = False) -> tuple[str, ...]:
        """The arguments of a build: in this process alone, since a forked one may wait for a lock for ever."""
        rest = () if pictures else ("--no-pictures",)
        return ("build", "--today", TODAY.isoformat(), "--jobs", "1", *rest, *arguments)

    def files(self, site: Path | None = None) -> dict[str, bytes]:
        """Every file of a built site."""
        return files_in(site or self.site)


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path from there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def copy_repository(target: Path, market: Path = MALLIMAA, *, acts: bool = True) -> Repository:
    shutil.copytree(market / "editorial", target / "editorial")
    shutil.copytree(PAGES, target / "editorial" / "pages")
    if acts:
        shutil.copytree(market / "acts", target / "acts")
    else:
        (target / "acts").mkdir()
        without_acts(target)
    shutil.copytree(ROOT / "theme", target / "theme")
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    return Repository(target)


def without_acts(target: Path) -> None:
    """Takes from the records the lines that name acts."""
    for path in (target / "editorial").rglob("*.yaml"):
        lines = path.read_text("utf-8").split("\n")
        path.write_text("\n".join(line for line in lines if not line.strip().startswith("act: ")), "utf-8")
