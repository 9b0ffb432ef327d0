"""One command run in a process of its own: seconds of wall clock, and the most memory that it and its workers held."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SHORTEST_WAIT = 0.05
IDLE_SHARE = 20
"""The watcher rests this many times as long as a look took, so that watching takes at most a twentieth of one core."""
MEMORY_MEANING = (
    "the greatest sum over the build's processes of PSS (/proc/…/smaps_rollup: shared pages counted once), looked at "
    "about every 0.05 s"
)


class FailedError(Exception):
    """A command that was to be measured ended badly. Raised by `run` only."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took. `megabytes` is None where the system does not tell the memory of a group of processes."""

    seconds: float
    megabytes: float | None


def run(command: Sequence[str], folder: Path) -> Run:
    """Run a command in a folder. Raises FailedError with the end of what it said."""
    started = time.perf_counter()
    # a session of its own, so that its workers are known by it
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    watcher = Watcher(process.pid)
    watcher.start()
    try:
        said, _ = process.communicate()
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)  # its workers too: Ctrl-C does not reach another session
        raise
    seconds = time.perf_counter() - started
    watcher.stop()
    if process.returncode:
        end = said.decode("utf-8", "replace")[-2000:]
        message = f"{' '.join(command)} ended with {process.returncode}:\n{end}"
        raise FailedError(message)
    return Run(seconds, watcher.most / 1024 if watcher.most else None)


class Watcher(threading.Thread):
    """Looks at the memory of a session's processes again and again. `most` is in kilobytes."""

    def __init__(self, session: int) -> None:
        """Watch the processes of a session; `start()` begins to look."""
        super().__init__(daemon=True)
        self.most = 0
        self._session = session
        self._done = threading.Event()

    def run(self) -> None:
        """Look until told to stop."""
        while sys.platform == "linux":
            before = time.perf_counter()
            self.most = max(self.most, sum(_pss(process) for process in _members(self._session)))
            spent = time.perf_counter() - before
            if self._done.wait(max(SHORTEST_WAIT, spent * IDLE_SHARE)):
                break

    def stop(self) -> None:
        """End the watching."""
        self._done.set()
        self.join()


def _members(session: int) -> Iterator[Path]:
    """The folders in /proc of a session's processes."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                # after the name in brackets: state, parent, group, session
                fields = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
            except OSError:
                continue  # it has ended
            if fields[3] == str(session):
                yield folder


def _pss(process: Path) -> int:
    """Kilobytes that a process holds, pages shared by n processes counted as one nth."""
    try:
        lines = (process / "smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
