"""Files → records and everything that is wrong with them: the first stage of every command."""

from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from multiprocessing import get_context

from generator.cache import Cache, version_digest
from generator.catalogue.assembly import assemble
from generator.catalogue.days import UNKNOWN, Days
from generator.catalogue.model import Catalogue
from generator.problems import Problem
from generator.rules.editors_pages import judge_pages
from generator.rules.engine import LoadedFile, judge, load
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders, SourceFile, find_files

Progress = Callable[[str, int, int], None]
"""Progress: the stage's name, how many are done, of how many."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """All files as read, the records they gave, and everything that is wrong."""

    loaded: tuple[LoadedFile, ...]
    records: Records
    problems: tuple[Problem, ...]

    @property
    def acts(self) -> int:
        """How many files hold acts."""
        return sum(issubclass(each.file.kind, ActRecord) for each in self.loaded)

    def catalogue(self, today: date, days: Days = UNKNOWN) -> Catalogue:
        """What the files say, resolved, and the `days` that they do not; only where nothing is wrong with them."""
        return assemble(self.records, self.loaded, today, days)


def show_nothing(stage: str, done: int, total: int) -> None:
    """No progress is shown."""


def check(
    folders: Folders,
    today: date,
    *,
    cache: Cache | None = None,
    jobs: int = 1,
    progress: Progress = show_nothing,
    extra: Iterable[SourceFile] = (),
) -> CheckResult:
    """Read everything and say what is wrong with it. `extra` are files outside the folders, judged among the others."""
    files, misplaced = find_files(folders)
    known = {file.name for file in files}
    files += [file for file in extra if file.name not in known]
    loaded = load_all(files, cache or Cache(None), jobs, progress)
    records = Records.of((each.file.id, each.record) for each in loaded if each.record is not None)
    among = judge(loaded, records, today, external_acts=folders.external_acts)
    problems = [*misplaced, *judge_pages(folders), *(problem for each in loaded for problem in each.problems), *among]
    return CheckResult(tuple(loaded), records, tuple(sorted(problems, key=lambda problem: problem.sort_key)))


def load_all(
    files: list[SourceFile], cache: Cache, jobs: int = 1, progress: Progress = show_nothing
) -> list[LoadedFile]:
    """Every file read and judged by itself; what was kept for the same bytes is not read again."""
    version = version_digest("text.py", "problems.py", "diagnostics.py", "yaml", "schema", "rules")
    known: dict[str, LoadedFile] = cache.get("loaded", version) or {}
    found: dict[str, LoadedFile] = {}
    for file in files:
        before = known.get(file.name)
        if before is not None and before.file == file and before.digest == _digest(file):
            found[file.name] = before
    fresh = [file for file in files if file.name not in found]
    done = len(found)
    for each in _load_each(fresh, jobs):
        found[each.file.name] = each
        done += 1
        progress("check", done, len(files))
    if fresh or len(found) != len(known):
        cache.put("loaded", version, found)
    return [found[file.name] for file in files]


def _digest(file: SourceFile) -> bytes:
    try:
        return sha256(file.data()).digest()
    except OSError:  # it was a file, and is a link or gone now: to be told anew
        return b""


def _load_each(files: list[SourceFile], jobs: int) -> Iterable[LoadedFile]:
    if jobs > 1 and len(files) > 1_000:  # noqa: PLR2004 - below this, starting processes costs more than it saves
        with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
            yield from pool.map(load, files, chunksize=200)
    else:
        yield from map(load, files)
