"""What a change did: the trouble that is its own, and the older trouble that it only met."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from pydantic import BaseModel

from generator.checking.loading import CheckResult
from generator.checking.unjudged import find_unjudged
from generator.integrations.history import Changes, find_changes
from generator.problems import Position, Problem
from generator.rules.engine import LoadedFile, judge, load
from generator.rules.permalinks import find_lost_addresses
from generator.rules.sent_letters import find_changed_letters
from generator.schema.collections import Records
from generator.schema.records.fields import Labels
from generator.schema.source_files import EDITORS_LIMIT, Folders, find_files
from generator.text import Language


@dataclass(frozen=True, slots=True)
class ChangeReport:
    """The problems of a change and those that were there before it.

    `files` are those that it touched, each with what it holds; None where it is not a change that is judged.
    """

    own: tuple[Problem, ...]
    older: tuple[Problem, ...] = ()
    files: Mapping[str, BaseModel | None] | None = None

    def names(self, language: Language) -> dict[str, str]:
        """The files that it touched, each with its title or name, or nothing where that cannot be read."""
        return {file: _read_name(record, language) for file, record in (self.files or {}).items()}


def _read_name(record: BaseModel | None, language: Language) -> str:
    name = getattr(record, "title", None) or getattr(record, "name", None)
    if isinstance(name, Labels):
        return getattr(name, language) or name.fi or name.sv or name.en or ""
    return name if isinstance(name, str) else ""


def report_change(result: CheckResult, folders: Folders, root: Path, ref: str, today: date) -> ChangeReport:
    """What has changed since `ref`, judged. Raises HistoryError where git cannot tell.

    A file that was not touched counts too where the change broke it: a rule that looks at other records finds in it
    now what it did not find before.
    """
    changes = find_changes(root, ref, size_limit=EDITORS_LIMIT)
    touched = {_make_readable(path) for path in (*changes.now, *changes.before)}
    untouched = [each for each in result.loaded if each.file.name not in touched]
    with TemporaryDirectory(prefix="tori-") as folder:
        before = _load_before(changes, folders, Path(folder))
        records = Records.of((each.file.id, each.record) for each in (*untouched, *before) if each.record is not None)
        lost = [*find_lost_addresses(before, result.loaded), *find_changed_letters(before, result.loaded)]
    now = judge(untouched, result.records, today, external_acts=folders.external_acts)
    broken = _identify_all(now) - _identify_all(judge(untouched, records, today, external_acts=folders.external_acts))
    own = [problem for problem in result.problems if problem.file in touched or _identify(problem) in broken]
    mine = {id(problem) for problem in own}
    held: dict[str, BaseModel | None] = {problem.file: None for problem in own}
    held |= {each.file.name: each.record for each in result.loaded}
    unjudged = find_unjudged(map(_make_readable, changes.now), map(_make_readable, changes.before), held, folders)
    return ChangeReport(
        own=tuple(sorted([*own, *lost, *unjudged], key=lambda problem: problem.sort_key)),
        older=tuple(problem for problem in result.problems if id(problem) not in mine),
        files={file: held[file] for file in sorted(held.keys() & touched)},
    )


def _load_before(changes: Changes, folders: Folders, folder: Path) -> list[LoadedFile]:
    """The acts and records that have changed or gone, as they were; laid in a folder of their own to be found there."""
    acts, editorial = _find_folder(folders.acts_name), _find_folder(folders.editorial_name)
    for path, data in changes.before.items():
        parts = PurePosixPath(path)
        if any(name and name in parts.parents for name in (acts, editorial)) and ".." not in parts.parts:
            target = folder / parts
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    none = PurePosixPath("\0")
    was = Folders(folder / (acts or none), folder / (editorial or none), folders.acts_name, folders.editorial_name)
    return [load(file) for file in find_files(was)[0]]


def _find_folder(name: str) -> PurePosixPath | None:
    """The folder, when it lies in the repository: git knows nothing of others."""
    path = PurePosixPath(name)
    return None if path.is_absolute() or ".." in path.parts or not path.parts else path


Identity = tuple[str, str, str | None, Position]


def _identify(problem: Problem) -> Identity:
    """What makes it the same problem before and after: not its sentence, which may list what else there is."""
    return problem.file, problem.rule, problem.field, problem.position


def _identify_all(problems: Iterable[Problem]) -> set[Identity]:
    return {_identify(problem) for problem in problems}


def _make_readable(path: str) -> str:
    """The path as `schema/source_files.py` names it."""
    return path.encode("utf-8", "replace").decode("utf-8")
