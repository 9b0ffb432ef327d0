"""Which files a person means by the paths given to `tori check`."""

from dataclasses import dataclass, replace
from pathlib import Path

from generator.source.files import Folders, SourceFile, find_files
from generator.source.records.act import ActRecord


class NotThereError(Exception):
    """A path that was given does not exist, or holds no acts. Raised by `select` only."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The folders to read, files outside them to read too, and the names whose problems are wanted (None: all)."""

    folders: Folders
    extra: tuple[SourceFile, ...] = ()
    names: frozenset[str] | None = None
    below: tuple[str, ...] = ()

    def wants(self, name: str) -> bool:
        """Whether problems of this file are to be told."""
        return self.names is None or name in self.names or name.startswith(self.below or ("\0",))


def select(paths: tuple[Path, ...], folders: Folders) -> Selection:
    """What the paths mean: files and folders of the repository, or acts that lie elsewhere.

    A folder outside the repository is a folder of acts (`<organisation>/<slug>.yaml`). Raises NotThereError.
    """
    if not paths:
        return Selection(folders)
    own, _ = find_files(folders)
    by_path = {file.path.resolve(): file for file in own}
    names: set[str] = set()
    below: list[str] = []
    extra: list[SourceFile] = []
    for path in paths:
        whole = path.resolve()
        if not whole.exists():
            message = f"Polkua {path} ei ole."
            raise NotThereError(message)
        if whole in by_path:
            names.add(by_path[whole].name)
        elif whole.is_file():
            file = SourceFile(path.as_posix(), path, ActRecord, f"{whole.parent.name}/{whole.stem}")
            extra.append(file)
            names.add(file.name)
        elif any(whole in known.parents for known in by_path) or _inside(whole, folders):
            names |= {file.name for known, file in by_path.items() if whole in known.parents}
            below.append(f"{_name_of(whole, folders)}/")
        else:
            elsewhere, _ = find_files(replace(folders, acts=path, acts_name=path.as_posix(), editorial=path / "\0"))
            extra += elsewhere
            below.append(f"{path.as_posix()}/")
    return Selection(folders, tuple(extra), frozenset(names), tuple(below))


def _inside(whole: Path, folders: Folders) -> bool:
    return any(whole == base.resolve() or base.resolve() in whole.parents for base in (folders.acts, folders.editorial))


def _name_of(whole: Path, folders: Folders) -> str:
    for base, name in ((folders.acts, folders.acts_name), (folders.editorial, folders.editorial_name)):
        if whole == base.resolve():
            return name
        if base.resolve() in whole.parents:
            return f"{name}/{whole.relative_to(base.resolve()).as_posix()}"
    return whole.as_posix()
