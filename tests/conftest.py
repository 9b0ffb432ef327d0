"""What many tests share: the repository, its own catalogue, and sites built from it."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from generator.catalogue.model import Catalogue
from generator.checking import loading
from generator.schema.source_files import Folders

# no test asserts a time: a busy machine is not a fault
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

# one browser and one build of the sites for the browser tests and the audits: Playwright cannot run twice in a process
pytest_plugins = ["browser.visiting"]

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def checked() -> loading.CheckResult:
    """The repository's own acts and records."""
    return loading.check(Folders.at(ROOT), TODAY)


@pytest.fixture(scope="session")
def catalogue(checked: loading.CheckResult) -> Catalogue:
    return checked.catalogue(TODAY)


@dataclass(frozen=True)
class Repository:
    """A copy of the repository that a test may change, with the command `tori` run in it."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def tori(self, *arguments: str, code: int = 0) -> str:
        """What the command prints; the exit status is asserted."""
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
        """Builds the site of a fixed day. Pictures take longer than all the rest, so tests ask for them."""
        rest = () if pictures else ("--no-pictures",)
        return self.tori("build", "--today", TODAY.isoformat(), *rest, *arguments, code=code)

    def files(self, site: Path | None = None) -> dict[str, bytes]:
        """Every file of a built site."""
        site = site or self.site
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def copy_repository(target: Path, *, acts: bool = True) -> Repository:
    for name in ("editorial", "theme", *(("acts",) if acts else ())):
        shutil.copytree(ROOT / name, target / name)
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    return Repository(target)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return copy_repository(tmp_path / "repository")


@pytest.fixture
def small_repository(tmp_path: Path) -> Repository:
    """The repository with one act."""
    found = copy_repository(tmp_path / "repository", acts=False)
    shutil.copytree(ROOT / "acts" / "ylojarvi", found.root / "acts" / "ylojarvi")
    for path in (found.root / "editorial" / "programmes").glob("*.yaml"):
        text = path.read_text("utf-8")
        # records may name acts that this catalogue does not have
        path.write_text("\n".join(line for line in text.split("\n") if not line.strip().startswith("act: ")), "utf-8")
    return found
