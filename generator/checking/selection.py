"""Which files a person means by the paths given to `tori check`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.locales import TEXTS
from generator.problems import Problem
from generator.schema.records.act import ActRecord
from generator.schema.source_files import FIELDS, FOLDERS, Folders, SourceFile, find_files
from generator.text import ToldError


class NotThereError(ToldError):
    """A path that was given does not exist, or holds no acts. Raised by `select_files` only."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Files to read besides those of the folders, and the names whose problems are wanted (None: all).

    `misplaced` says what lies in the wrong place or has a wrong name among the files outside.
    """

    extra: tuple[SourceFile, ...] = ()
    names: frozenset[str] | None = None
    below: tuple[str, ...] = ()
    misplaced: tuple[Problem, ...] = ()

    def wants(self, name: str) -> bool:
        """Whether problems of this file are to be told."""
        return self.names is None or name in self.names or name.startswith(self.below or ("\0",))

    def keep(self, problems: Iterable[Problem]) -> list[Problem]:
        """Those that are to be told."""
        return [problem for problem in problems if self.wants(problem.file)]


def select_files(paths: tuple[Path, ...], folders: Folders) -> Selection:
    """What the paths mean: files and folders of the repository, or acts and records that lie elsewhere.

    A folder outside the repository is a folder of acts (`<organisation>/<slug>.yaml`); a file outside it is a record
    when its folder is called as one (`programmes/x.yaml`), else an act. Raises NotThereError.
    """
    if not paths:
        return Selection()
    own, _ = find_files(folders)
    by_path = {file.path.resolve(): file for file in own}
    names: set[str] = set()
    below: list[str] = []
    extra: list[SourceFile] = []
    misplaced: list[Problem] = []
    for path in paths:
        whole = path.resolve()
        if not whole.exists():
            raise NotThereError(TEXTS.failures.no_path.fill({"path": path}))
        if whole in by_path:
            names.add(by_path[whole].name)
        elif whole.is_file() and (folders.editorial / "pages").resolve() in whole.parents:
            names.add(f"{folders.editorial_name}/{whole.relative_to(folders.editorial.resolve()).as_posix()}")
        elif whole.is_file():
            file = _describe_file(path, whole)
            extra.append(file)
            names.add(file.name)
        elif any(whole in known.parents for known in by_path) or _is_inside(whole, folders):
            names |= {file.name for known, file in by_path.items() if whole in known.parents}
            below += (f"{name}/" for name in _list_names(whole, folders))
        else:
            found, wrong = find_files(replace(folders, acts=path, acts_name=path.as_posix(), editorial=path / "\0"))
            if not found and not wrong:
                raise NotThereError(TEXTS.failures.no_acts_there.fill({"path": path}))
            extra += found
            misplaced += wrong
            below.append(f"{path.as_posix()}/")
    return Selection(tuple(extra), frozenset(names), tuple(below), tuple(misplaced))


def _describe_file(path: Path, whole: Path) -> SourceFile:
    kind = {**FOLDERS, **FIELDS}.get(whole.parent.name)
    if kind is not None:
        return SourceFile(path.as_posix(), path, kind, whole.stem)
    return SourceFile(path.as_posix(), path, ActRecord, f"{whole.parent.name}/{whole.stem}")


def _is_inside(whole: Path, folders: Folders) -> bool:
    return any(whole == base.resolve() or base.resolve() in whole.parents for base in (folders.acts, folders.editorial))


def _list_names(whole: Path, folders: Folders) -> Iterator[str]:
    """How reports call a folder of the repository: by its place in acts or editorial, or by what it holds of them."""
    for base, name in ((folders.acts, folders.acts_name), (folders.editorial, folders.editorial_name)):
        if whole == base.resolve() or whole in base.resolve().parents:
            yield name
        elif base.resolve() in whole.parents:
            yield f"{name}/{whole.relative_to(base.resolve()).as_posix()}"
