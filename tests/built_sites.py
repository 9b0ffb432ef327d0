"""Sites that many tests read and none changes: each is built once, by the first of pytest's processes that asks."""

import fcntl
import os
import shutil
from pathlib import Path

import pytest
from markets import ESIMERKKILA, MALLIMAA, ROOT, copy_repository

PUBLIC = {"root": "https://tekojentori.example/", "below": "https://example.org/tori/"}
BUILDS: dict[str, tuple[Path, str, tuple[str, ...], bool]] = {
    "root": (MALLIMAA, PUBLIC["root"], (), True),
    "below": (MALLIMAA, PUBLIC["below"], (), False),
    # on a day when a challenge is on, and stays on
    "esimerkkila": (ESIMERKKILA, PUBLIC["root"], ("--today", "2026-11-26", "--samples"), True),
}
"""By name: the market, the address that it is built for, further options, and whether with pictures."""


def folder_of(name: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this name."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # what one of pytest's processes has built the others use
        shared = shared.parent
    site = shared / "sites" / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            market, public, options, pictures = BUILDS[name]
            repository = copy_repository(shared / "repositories" / name, market)
            if (ROOT / "docs" / "audit.json").exists():  # what the accessibility statement tells of
                (repository.root / "docs").mkdir()
                shutil.copy(ROOT / "docs" / "audit.json", repository.root / "docs")
            repository.build(
                *("--no-cache", "--site-dir", str(site), "--base-url", public, *options), pictures=pictures
            )
    return site
