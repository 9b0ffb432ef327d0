"""Which file holds what: the folders of the repository, and the record class of each kind of file."""

import os
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from generator import diagnostics
from generator.problems import Position, Problem
from generator.schema.collections import BY_NAME, COLLECTIONS, RESERVED
from generator.schema.identifiers import slug
from generator.schema.records.act import ActRecord
from generator.text import Text
from generator.yaml.reading import SIZE_LIMIT

FOLDERS: Mapping[str, type[BaseModel]] = {
    each.name: each.file for each in COLLECTIONS if not each.is_vocabulary and each.addresses != "acts"
}
"""Folders of `editorial/` with one record a file; the file's name is its id."""
VOCABULARIES: Mapping[str, type[BaseModel]] = {each.name: each.file for each in COLLECTIONS if each.has_choices}
"""Files of `editorial/vocabulary/`, without which no act can be judged."""
FIELDS: Mapping[str, type[BaseModel]] = {each.name: each.file for each in COLLECTIONS if each.in_fields}
"""Folders of `editorial/vocabulary/` with one field a file; a market may do without them."""
EDITORS_LIMIT = 1024 * 1024
"""Bytes in one file that the editors keep."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. `name` is how reports call it, `kind` its record class, `id` what its path says."""

    name: str
    path: Path
    kind: type[BaseModel]
    id: str

    def data(self) -> bytes:
        """The bytes, at most one more than the limit, so that no file can fill the memory.

        Raises OSError where there is no plain file: a link is not followed, and a pipe or a device is not waited for.
        """
        opened = os.open(self.path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(opened, "rb") as file:
            if self.path.is_symlink() or not stat.S_ISREG(os.fstat(opened).st_mode):
                message = "not a plain file"
                raise OSError(message)
            return file.read(self.size_limit + 1)

    @property
    def size_limit(self) -> int:
        """Bytes that such a file may have."""
        return SIZE_LIMIT if self.kind is ActRecord else EDITORS_LIMIT


@dataclass(frozen=True, slots=True)
class Folders:
    """Where acts and editors' records lie, and what reports call the two folders."""

    acts: Path
    editorial: Path
    acts_name: str = "acts"
    editorial_name: str = "editorial"
    external_acts: bool = False
    """Acts of elsewhere beside the repository's own records, which then may name acts that are not there."""
    pages: Path | None = None
    """Where the editors' pages lie, in a repository: those of the given records, or else its own."""

    @classmethod
    def at(cls, root: Path, acts: Path | None = None, editorial: Path | None = None) -> "Folders":
        """The folders of a repository; another folder of acts or records takes the place of its own."""
        strange = acts is not None and editorial is None and acts.resolve() != (root / "acts").resolve()
        acts, editorial = acts or root / "acts", editorial or root / "editorial"
        own = editorial / "pages"
        pages = own if own.is_dir() else root / "editorial" / "pages"
        return cls(acts, editorial, _name_folder(acts, root), _name_folder(editorial, root), strange, pages)


def _name_folder(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def find_files(folders: Folders) -> tuple[list[SourceFile], list[Problem]]:
    """Every file of acts and records, in order of their names, and what lies in the wrong place."""
    files: list[SourceFile] = []
    problems: list[Problem] = [*_find_linked_folders(folders)]
    vocabulary_is_here = not (folders.editorial / "vocabulary").is_symlink()
    fields = {f"vocabulary/{each}": kind for each, kind in FIELDS.items() if vocabulary_is_here}
    for folder, kind in {**FOLDERS, **fields}.items():
        for path in _list_yaml_files(folders.editorial / folder):
            name = _make_readable(f"{folders.editorial_name}/{folder}/{path.name}")
            files.append(SourceFile(name, path, kind, path.stem))
            problems += _check_name(name, path.stem)
    for word, kind in VOCABULARIES.items():
        path = folders.editorial / "vocabulary" / f"{word}.yaml"
        if vocabulary_is_here and (path.exists() or path.is_symlink()):
            files.append(SourceFile(f"{folders.editorial_name}/vocabulary/{word}.yaml", path, kind, word))
    for base, base_name, kind in (
        (folders.editorial / "withdrawn", f"{folders.editorial_name}/withdrawn", BY_NAME["withdrawn"].file),
        (folders.acts, folders.acts_name, ActRecord),
    ):
        found, wrong = _find_nested(base, base_name, kind)
        files += found
        problems += wrong
    return files, problems


def _find_nested(base: Path, base_name: str, kind: type[BaseModel]) -> tuple[list[SourceFile], list[Problem]]:
    """`<organisation>/<slug>.yaml` below a folder."""
    files: list[SourceFile] = []
    problems: list[Problem] = []
    pattern = Text(
        f"{base_name}/<organisaatio>/<teko>.yaml",
        f"{base_name}/<organisation>/<gärning>.yaml",
        f"{base_name}/<organisation>/<act>.yaml",
    )
    misplaced = [f"{base_name}/{path.name}" for path in _list_yaml_files(base)]
    entries = sorted(_list_entries(base))
    linked = (f"{base_name}/{entry.name}" for entry in entries if entry.is_symlink() and entry.is_dir())
    problems += (diagnostics.FILE_LINK.at(_make_readable(name), Position(1)) for name in linked)
    if base.is_symlink():  # nothing in it is read
        problems.append(diagnostics.FILE_LINK.at(_make_readable(base_name), Position(1)))
    for folder in (entry for entry in entries if entry.is_dir() and not entry.is_symlink()):
        for path in _list_yaml_files(folder):
            name = _make_readable(f"{base_name}/{folder.name}/{path.name}")
            files.append(SourceFile(name, path, kind, _make_readable(f"{folder.name}/{path.stem}")))
            problems += _check_name(name, path.stem)
        inner = (entry for entry in _list_entries(folder) if entry.is_dir() and not _MEANT_AS_YAML.search(entry.name))
        deep = (path for entry in inner if not entry.is_symlink() for path in sorted(entry.rglob("*.y*ml")))
        misplaced += [f"{base_name}/{path.relative_to(base).as_posix()}" for path in deep]
    places = (
        diagnostics.FILE_PLACE.at(_make_readable(name), Position(1), values={"pattern": pattern}) for name in misplaced
    )
    return files, [*problems, *places]


def _find_linked_folders(folders: Folders) -> Iterator[Problem]:
    """Folders of the repository that are links to elsewhere: nothing in them is read."""
    for name in (*FOLDERS, "vocabulary", *(f"vocabulary/{each}" for each in FIELDS), "withdrawn"):
        if (folders.editorial / name).is_symlink():
            yield diagnostics.FILE_LINK.at(f"{folders.editorial_name}/{name}", Position(1))


def _make_readable(name: str) -> str:
    """The name as text that can be written anywhere; bytes that are not UTF-8 become question marks."""
    return name if name.isascii() else name.encode("utf-8", "replace").decode("utf-8")


def _list_entries(folder: Path) -> list[Path]:
    if not folder.is_dir() or folder.is_symlink():
        return []
    return [entry for entry in folder.iterdir() if not entry.name.startswith(".")]


def _list_yaml_files(folder: Path) -> list[Path]:
    return sorted(entry for entry in _list_entries(folder) if _MEANT_AS_YAML.search(entry.name))


_MEANT_AS_YAML = re.compile(r"\.(?:ya?ml|txt)$", re.IGNORECASE)
"""`.txt` too, since some editors add it unseen: `teko.yaml.txt` would otherwise be missed without a word."""


def _check_name(name: str, stem: str) -> Iterator[Problem]:
    if PurePosixPath(name).suffix != ".yaml" or not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", stem):
        bare = re.sub(r"(?:\.ya?ml)?(?:\.txt)?$", "", stem, flags=re.IGNORECASE)
        values = {"offer": f"{slug(bare) or 'teon-nimi'}.yaml"}
        yield diagnostics.FILE_NAME.at(name, Position(1), values=values)
    elif stem in RESERVED:
        yield diagnostics.FILE_RESERVED.at(name, Position(1), values={"typed": stem})
