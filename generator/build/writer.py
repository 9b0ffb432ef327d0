"""Artifacts → files, in parallel processes; a file whose key has not changed is linked from the old site, not drawn."""

import gc
import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from generator.render.artifact import Artifact

Advance = Callable[[int], None]
"""Told how many more files are done."""
_BATCH = 200
_PARALLEL_FROM = 1_000
"""Files below which starting processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """A file of a site as it was written: its artifact's key, and the size and time that prove it is still it."""

    key: bytes
    size: int
    time: int


Manifest = dict[str, ManifestEntry]


def write_all(
    artifacts: Sequence[Artifact],
    folder: Path,
    *,
    old: Path | None = None,
    known: Mapping[str, ManifestEntry] | None = None,
    jobs: int = 1,
    progress: Advance | None = None,
) -> Manifest:
    """Write each artifact below `folder`: linked where its key is in `known` and its file in `old` is untouched."""
    _Work.artifacts, _Work.folder, _Work.old, _Work.known = artifacts, folder, old, known or {}
    batches = [(first, min(first + _BATCH, len(artifacts))) for first in range(0, len(artifacts), _BATCH)]
    manifest: Manifest = {}
    gc.collect()
    gc.freeze()  # the catalogue stays shared between processes, and is not walked again and again
    gc.disable()
    try:
        if jobs > 1 and len(artifacts) >= _PARALLEL_FROM:
            # forked, so that the catalogue is shared instead of copied
            with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
                for written in pool.map(_write_batch, batches):
                    manifest.update(written)
                    if progress:
                        progress(len(written))
        else:
            for batch in batches:
                written = _write_batch(batch)
                manifest.update(written)
                if progress:
                    progress(len(written))
    finally:
        gc.enable()
        gc.unfreeze()
    return manifest


def write_over(artifacts: Sequence[Artifact], folder: Path) -> None:
    """Write each artifact below `folder`, over what is there: another keeps the folder, and watches it."""
    for artifact in artifacts:
        target = folder / artifact.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(artifact.draw())


def is_current(artifacts: Sequence[Artifact], site: Path, known: Mapping[str, ManifestEntry]) -> bool:
    """Whether `site` holds exactly these artifacts, each untouched since it was written: then nothing need be built."""
    if len(known) != len(artifacts):
        return False
    for artifact in artifacts:
        written = known.get(artifact.path)
        if written is None or written.key != artifact.key or not _is_untouched(f"{site}/{artifact.path}", written):
            return False
    return sum(len(files) for _, _, files in os.walk(site)) == len(artifacts)


def _is_untouched(path: str, written: ManifestEntry) -> bool:
    try:
        status = os.stat(path)  # noqa: PTH116 - Path costs more than the look itself
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (written.size, written.time)


class _Work:
    """What the forked processes share."""

    artifacts: Sequence[Artifact] = ()
    folder = Path()
    old: Path | None = None
    known: Mapping[str, ManifestEntry] = {}


def _write_batch(batch: tuple[int, int]) -> list[tuple[str, ManifestEntry]]:
    return [_write(artifact) for artifact in _Work.artifacts[batch[0] : batch[1]]]


def _write(artifact: Artifact) -> tuple[str, ManifestEntry]:
    target = f"{_Work.folder}/{artifact.path}"
    known = _Work.known.get(artifact.path)
    if known is not None and known.key == artifact.key and _link(artifact.path, target, known):
        return artifact.path, known
    content = artifact.read_content()
    try:
        file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120 - Path costs as much as the writing
        file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    try:
        for piece in content:
            view = memoryview(piece)
            while view:
                view = view[os.write(file, view) :]
        status = os.fstat(file)
    finally:
        os.close(file)
    return artifact.path, ManifestEntry(artifact.key, status.st_size, status.st_mtime_ns)


def _link(path: str, target: str, known: ManifestEntry) -> bool:
    """Link the old site's file if nobody has touched it since it was written."""
    if _Work.old is None:
        return False
    source = f"{_Work.old}/{path}"
    if not _is_untouched(source, known):
        return False
    try:
        try:
            os.link(source, target)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
            os.link(source, target)
    except OSError:
        return False
    return True
