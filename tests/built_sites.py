"""Sites that many tests read and none changes: each is built once, by the first of pytest's processes that asks."""

import fcntl
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from markets import ESIMERKKILA, MALLIMAA, ROOT, copy_repository

PUBLIC = {"root": "https://tekojentori.example/", "below": "https://example.org/tori/"}


@dataclass(frozen=True)
class Build:
    """A site to build: of what, for which address, how else."""

    market: Path
    public: str
    options: tuple[str, ...] = ()
    pictures: bool = True


BUILDS = {
    "root": Build(MALLIMAA, PUBLIC["root"]),
    "below": Build(MALLIMAA, PUBLIC["below"], pictures=False),
    # the acts that our own queries were judged on
    "judged": Build(ROOT / "tests" / "search" / "market", PUBLIC["root"], pictures=False),
    # on a day when a challenge is on, and stays on
    "esimerkkila": Build(ESIMERKKILA, PUBLIC["root"], ("--today", "2026-11-26", "--samples")),
}


def folder_of(name: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this name."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # what one of pytest's processes has built the others use
        shared = shared.parent
    site = shared / "sites" / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            build = BUILDS[name]
            repository = copy_repository(shared / "repositories" / name, build.market)
            if (ROOT / "docs" / "audit.json").exists():  # what the accessibility statement tells of
                (repository.root / "docs").mkdir()
                shutil.copy(ROOT / "docs" / "audit.json", repository.root / "docs")
            place = ("--no-cache", "--site-dir", str(site), "--base-url", build.public)
            repository.build(*place, *build.options, pictures=build.pictures)
    return site
