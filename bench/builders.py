"""The site builders that are measured, each by how it is started. A peer to compare with is one more entry."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.acts import ROOT, write_acts

TODAY = "2026-01-01"
"""The same day for every build: a front page that changes at midnight would spoil a warm run."""


@dataclass(frozen=True, slots=True)
class Place:
    """The folders of one measurement: where the builder runs, what it reads and what it makes."""

    work: Path
    acts: Path
    site: Path


@dataclass(frozen=True, slots=True)
class Builder:
    """`prepare` makes the folders for so many acts; `command` builds, with or without results kept before."""

    name: str
    prepare: Callable[[Place, int], None]
    command: Callable[[Place, bool], list[str]]


def _tori_prepare(place: Place, acts: int) -> None:
    """A copy of what a build reads of the repository, so that the developer's own cache and site are left alone."""
    place.work.mkdir(parents=True)
    for name in ("theme", "editorial"):
        shutil.copytree(ROOT / name, place.work / name)
    shutil.copy(ROOT / "mkdocs.yml", place.work)
    write_acts(acts, place.acts)


def _tori(place: Place, cached: bool) -> list[str]:  # noqa: FBT001 - called by position through `Builder`
    command = [str(Path(sys.executable).with_name("tori")), "build", "--today", TODAY]
    command += ["--acts", str(place.acts), "--site-dir", str(place.site), "--no-search", "--no-pictures"]
    return command if cached else [*command, "--no-cache"]


BUILDERS = (Builder("tori", _tori_prepare, _tori),)
