"""A site in its folder: checked, drawn, and swapped in whole."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.build.composition import site_artifacts
from generator.build.context import Job, make_context
from generator.build.settings_file import read_settings
from generator.build.swap import fresh_folder
from generator.build.target import list_kept, require_target
from generator.build.writer import Manifest, is_current, write_all
from generator.checking.days import find_days
from generator.checking.loading import Progress, check, show_nothing
from generator.checking.whole import require_whole
from generator.problems import Problem, has_errors
from generator.text import Text


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What came of a build: its problems, and the number of acts and files when the site is new.

    `note`: why the days that files leave untold are not known, where that is so.
    """

    problems: tuple[Problem, ...]
    acts: int = 0
    files: int = 0
    done: bool = False
    note: Text | None = None


def build_site(job: Job, folder: Path, progress: Progress = show_nothing) -> BuildResult:
    """Build the whole site into a folder. With errors nothing is written and the old site stays.

    Raises TargetError before anything is read where no site may be made there, SettingsError, LackingError,
    HostError, SearchError, and BusyError while another build writes there.
    """
    folder = require_target(folder, list_kept(job.root, job.folders))
    read_settings(job.config_file, job.base_url)  # what is wrong with them is said before all acts are read
    require_whole(job.folders, pages=True)
    result = check(job.folders, job.today, cache=job.cache, jobs=job.jobs, progress=progress)
    if has_errors(result.problems):
        return BuildResult(result.problems)
    days = find_days(result, job.folders.acts, job.today, job.cache)
    context = make_context(job, result, days)
    artifacts = site_artifacts(context)
    place = sha256(str(folder.resolve()).encode()).digest()
    known: Manifest = job.cache.get("manifest", place) or {}
    done = BuildResult(result.problems, len(context.render.catalogue.acts), len(artifacts), done=True, note=days.note)
    if is_current(artifacts, folder, known):
        return done
    with fresh_folder(folder) as fresh:
        require_target(folder)  # nobody else builds here now
        written = 0

        def advance(count: int) -> None:
            nonlocal written
            written += count
            progress("write", written, len(artifacts))

        manifest = write_all(artifacts, fresh, old=folder, known=known, jobs=job.jobs, progress=advance)
    job.cache.put("manifest", place, manifest)
    return done
