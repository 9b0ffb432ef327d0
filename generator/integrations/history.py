"""What git knows of the files: which have changed since a commit, what they held then, and when each came.

git runs with fixed arguments and no shell. What it says of files is data: their bytes are given on, never run.
"""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.locales import TEXTS
from generator.text import Text, ToldError

_SECONDS = 120
_NOTHING = "0" * 40
_LINK = "120000"
_COMMIT = "\x01"
_LOG = (
    # each setting that could make two machines tell the same history in two ways
    *("--no-replace-objects", "-c", "log.showRoot=true", "-c", "log.showSignature=false", "-c", "log.follow=false"),
    *("log", "--first-parent", "-m", "--reverse", "--raw", "-z", "--no-abbrev", "-M50%", "-l1000", "--relative"),
    *("--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--date=short"),
    f"--format={_COMMIT}%cd",
)


class HistoryError(ToldError):
    """Git cannot say what has changed, or when. Raised in this module only."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed since a commit, by path relative to the folder that was asked about.

    `before` holds the bytes of files that have changed or gone, `now` the paths that have changed or come.
    """

    before: Mapping[str, bytes]
    now: frozenset[str]


@dataclass(frozen=True, slots=True)
class Version:
    """What a file held from a day on: the name of its bytes in git."""

    day: date
    blob: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """The day when a file first came under its path, and the path that it then left, where it was renamed."""

    day: date
    was: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """How the files of a folder came to be what they are in the commit that is checked out, by path from there.

    Told along the first parents: what came by a merge came on the day of the merge, whenever it was written. A day is
    that of the commit where it was made, so that it is the same on every machine.
    """

    arrivals: Mapping[str, Arrival] = field(default_factory=dict)
    versions: Mapping[str, tuple[Version, ...]] = field(default_factory=dict)
    """The versions of each path, the oldest first."""


def find_head(folder: Path) -> str | None:
    """The commit that is checked out where a folder lies; None before the first one.

    Raises HistoryError where there is no history, or only the end of it.
    """
    found = _try(folder, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--verify", "--quiet", "HEAD")
    inside, shallow, *head = (*found.stdout.decode("ascii", "replace").split(), "", "")
    if inside != "true":
        raise _make_absence(found.stderr, TEXTS.history.days_no_repository)
    if shallow == "true":
        raise HistoryError(TEXTS.history.days_shallow)
    return head[0] or None


def read_history(folder: Path, commit: str) -> History:
    """How the files of a folder came to be what they are in a commit, in one run of git. Raises HistoryError."""
    arrivals: dict[str, Arrival] = {}
    versions: dict[str, list[Version]] = {}
    for day, status, blob, paths in _parse_log(_run(folder, *_LOG, commit, "--", ".")):
        path = paths[-1]
        if status[0] in "ARC":
            arrivals.setdefault(path, Arrival(day, paths[0] if status[0] == "R" else None))
        if status[0] != "D":
            versions.setdefault(path, []).append(Version(day, blob))
    return History(arrivals, {path: tuple(found) for path, found in versions.items()})


def _parse_log(output: bytes) -> Iterator[tuple[date, str, str, tuple[str, ...]]]:
    """(day, status, blob, paths) of each change that `git log --raw -z` tells, the oldest first."""
    day = date.min
    fields = iter(_split_paths(output))
    for part in fields:
        text = part.lstrip("\n")
        if text.startswith(_COMMIT):
            day = date.fromisoformat(text[len(_COMMIT) :])
        elif text.startswith(":"):
            _old_mode, _new_mode, _old, blob, status = text.split(" ")
            yield day, status, blob, tuple(next(fields) for _ in range(2 if status[0] in "RC" else 1))


def find_changes(folder: Path, ref: str, *, size_limit: int) -> Changes:
    """What differs between the point where `ref` and HEAD parted and the files as they lie in `folder` now.

    Committed, staged, unstaged and untracked changes count alike. Of older bytes at most `size_limit` + 1 are kept, as
    in reading files. Raises HistoryError.
    """
    base = _find_parting(folder, ref)
    differing = _run(
        folder,
        *("diff", "--raw", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules"),
        *("--abbrev=40", "--relative", base, "--"),
    )
    untracked = _run(folder, "ls-files", "-z", "--others", "--exclude-standard")
    blobs, now = _parse_diff(differing)
    now |= {path for path in _split_paths(untracked) if path}
    held = read_blobs(folder, blobs.values(), size_limit)
    return Changes({path: held[blob] for path, blob in blobs.items() if blob in held}, frozenset(now))


def _find_parting(folder: Path, ref: str) -> str:
    """The commit where `ref` and HEAD parted."""
    if not ref or ref.startswith("-") or any(ord(mark) <= ord(" ") or mark == "\x7f" for mark in ref):
        raise HistoryError(TEXTS.history.odd_ref.fill({"ref": ascii(ref)}))
    inside = _try(folder, "rev-parse", "--is-inside-work-tree")
    if inside.stdout.strip() != b"true":
        raise _make_absence(inside.stderr, TEXTS.history.no_repository)
    shallow = _run(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
    found = _try(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if found.returncode:
        raise HistoryError((TEXTS.history.shallow if shallow else TEXTS.history.unknown).fill({"ref": ref}))
    common = _try(folder, "merge-base", found.stdout.decode().strip(), "HEAD")
    if common.returncode:
        raise HistoryError((TEXTS.history.shallow if shallow else TEXTS.history.no_common).fill({"ref": ref}))
    return common.stdout.decode().strip()


def _make_absence(output: bytes, words: Text) -> HistoryError:
    """Why there is no history: `words`, but git's own where it is there and belongs to somebody else."""
    return HistoryError(_describe_failure(output) if b"dubious ownership" in output else words)


def _parse_diff(raw: bytes) -> tuple[dict[str, str], set[str]]:
    """(path → blob that it was, paths that are there now) of the output of `git diff --raw -z`."""
    blobs: dict[str, str] = {}
    now: set[str] = set()
    fields = _split_paths(raw)
    for modes, path in zip(fields[::2], fields[1::2], strict=False):
        old_mode, new_mode, old, _new, _status = modes.lstrip(":").split(" ")
        if old != _NOTHING and old_mode != _LINK:
            blobs[path] = old
        if int(new_mode, 8):
            now.add(path)
    return blobs, now


def read_blobs(folder: Path, blobs: Iterable[str], size_limit: int) -> dict[str, bytes]:
    """Blob → its bytes, cut as in `find_changes`; one process for all of them. Raises HistoryError."""
    names = dict.fromkeys(blobs)
    if not names:
        return {}
    output = _run(folder, "cat-file", "--batch", feed="".join(f"{blob}\n" for blob in names).encode())
    held: dict[str, bytes] = {}
    at = 0
    while at < len(output):
        end = output.index(b"\n", at)
        head = output[at:end].decode("ascii", "replace").split(" ")
        at = end + 1
        if len(head) == 3 and head[2].isdigit():  # noqa: PLR2004 - blob, kind, size; otherwise: missing
            size = int(head[2])
            held[head[0]] = output[at : at + min(size, size_limit + 1)]
            at += size + 1
    return held


def _split_paths(output: bytes) -> list[str]:
    return [part.decode("utf-8", "surrogateescape") for part in output.split(b"\0")][:-1]


def _run(folder: Path, *arguments: str, feed: bytes = b"") -> bytes:
    done = _try(folder, *arguments, feed=feed)
    if done.returncode:
        raise HistoryError(_describe_failure(done.stderr))
    return done.stdout


def _try(folder: Path, *arguments: str, feed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = ["git", "--no-optional-locks", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false", *arguments]
    try:
        return subprocess.run(command, cwd=folder, input=feed, capture_output=True, check=False, timeout=_SECONDS)  # noqa: S603
    except FileNotFoundError:
        raise HistoryError(TEXTS.history.no_git) from None
    except subprocess.TimeoutExpired:
        raise HistoryError(_describe_failure(b"timeout")) from None


def _describe_failure(output: bytes) -> Text:
    lines = output.decode("utf-8", "replace").strip().splitlines() or [""]
    return TEXTS.history.failed.fill({"said": lines[0][:200]})
