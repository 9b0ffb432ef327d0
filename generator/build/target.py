"""Where a site may be made: what is no site of ours is never replaced, whoever asks and by whatever way."""

import os
from collections.abc import Collection
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.cache import PACKAGE
from generator.locales import TEXTS
from generator.render.artifact import Artifact
from generator.schema.source_files import Folders
from generator.text import ToldError

MARKER = ".tekojen-tori"
"""The file of a site that says whose it is."""
_SAYS = b"Made by tori. The next build replaces this folder and everything in it.\n"
_OLDER = ("404.html", "_redirects", "sitemap.xml", "api/v1/permalinks.json", "api/v1/schema/act.json")
"""What every site had before there was a marker, and nothing but a site of ours has."""


class TargetError(ToldError):
    """A site is not made there. Raised by this module only."""


def build_marker() -> Artifact:
    """The marker as a file of a site."""
    return Artifact(MARKER, sha256(_SAYS).digest(), partial(bytes, _SAYS))


def require_target(folder: Path, kept: Collection[Path] = ()) -> Path:
    """The folder itself, links followed, if a site may be made there. Nothing is read but its own first level.

    It is new, empty or an earlier site of ours; and it neither holds one of `kept`, which are what a site is made from,
    nor is one of them or in one. Raises TargetError.
    """
    whole = _follow(folder)
    for each in map(_follow, kept):
        if whole == each or whole in each.parents:
            raise TargetError(TEXTS.failures.target_holds.fill({"folder": folder, "kept": each.name}))
    require_outside(folder, kept)
    if whole.is_dir():
        if not is_ours(whole):
            raise TargetError(TEXTS.failures.target_not_ours.fill({"folder": folder}))
    elif os.path.lexists(whole):
        raise TargetError(TEXTS.failures.target_is_file.fill({"folder": folder}))
    return whole


def require_outside(place: Path, kept: Collection[Path]) -> None:
    """Raises TargetError where a file or folder is one of `kept` or lies in one: nothing is written over it."""
    whole = _follow(place)
    for each in map(_follow, kept):
        if whole == each or each in whole.parents:
            raise TargetError(TEXTS.failures.kept_folder.fill({"kept": each.name, "place": place}))


def list_kept(root: Path, folders: Folders) -> tuple[Path, ...]:
    """What a site is made from and kept in: the acts, the records, the theme, the settings, the history."""
    own = (root / name for name in ("acts", "editorial", "theme", "mkdocs.yml", ".git"))
    return (folders.acts, folders.editorial, *own, PACKAGE)


def _follow(path: Path) -> Path:
    """The path without links; a circle of links stays as it is."""
    return Path(os.path.realpath(path))


def is_ours(folder: Path) -> bool:
    """Whether a folder may go: it is empty, or a site of ours in which nobody keeps a history."""
    entries = {entry.name for entry in folder.iterdir()}
    if ".git" in entries:
        return False
    return not entries or _is_file(folder / MARKER) or all(_is_file(folder / name) for name in _OLDER)


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
