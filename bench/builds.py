"""Builds of growing catalogues, measured: from nothing, with nothing changed, and with one act changed."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.builders import Builder, Place
from bench.measuring import Run, run

COLD, UNCHANGED, CHANGED = "cold", "warm, unchanged", "warm, one act changed"


@dataclass(frozen=True, slots=True)
class Result:
    """What one kind of build took at one size: the median of the runs' seconds, the greatest of their memory."""

    builder: str
    acts: int
    build: str
    seconds: float
    megabytes: float | None
    files: int
    site_megabytes: float

    @property
    def milliseconds_an_act(self) -> float:
        """Seconds shared out over the acts."""
        return self.seconds * 1000 / self.acts


def measure(
    builder: Builder, acts: int, runs: int, folder: Path, told: Callable[[str], None] = lambda _: None
) -> Iterator[Result]:
    """All three builds of one catalogue, in a folder that is empty afterwards."""
    place = Place(folder / "work", folder / "acts", folder / "site")
    builder.prepare(place, acts)
    try:
        for build, once in ((COLD, _cold), (UNCHANGED, _unchanged), (CHANGED, _changed)):
            measured: list[Run] = []
            for again in range(runs):
                told(f"{builder.name}, {acts} acts, {build}, run {again + 1} of {runs}")
                measured.append(once(builder, place, again))
            memories = [each.megabytes for each in measured if each.megabytes is not None]
            files, size = _extent(place.site)
            seconds = median(each.seconds for each in measured)
            yield Result(builder.name, acts, build, seconds, max(memories, default=None), files, size)
    finally:
        shutil.rmtree(folder)


def _cold(builder: Builder, place: Place, again: int) -> Run:  # noqa: ARG001 - every time is the first
    shutil.rmtree(place.site, ignore_errors=True)
    return _run(builder, place, cached=False)


def _unchanged(builder: Builder, place: Place, again: int) -> Run:
    """The first time a build is needed that leaves its results behind; it is not measured."""
    if not again:
        _run(builder, place, cached=True)
    return _run(builder, place, cached=True)


def _changed(builder: Builder, place: Place, again: int) -> Run:
    """One act has another summary: its own pages, its lists and the choice of related acts have to follow."""
    files = sorted(place.acts.rglob("*.yaml"))
    file = files[len(files) // 2]
    lines = file.read_text("utf-8").split("\n")
    new = f"summary: Tiivistelmä muuttui, kerta {again + 1}."
    file.write_text("\n".join(new if line.startswith("summary:") else line for line in lines), "utf-8")
    return _run(builder, place, cached=True)


def _run(builder: Builder, place: Place, *, cached: bool) -> Run:
    os.sync()  # what earlier runs wrote is not to be waited for in this one
    return run(builder.command(place, cached), place.work)


def _extent(site: Path) -> tuple[int, float]:
    """Files of a site, and its megabytes (10⁶ bytes)."""
    sizes = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
    return len(sizes), sum(sizes) / 1e6
