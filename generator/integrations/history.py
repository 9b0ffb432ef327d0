"""What git knows of the files: which have changed since a commit, and what they held then.

git runs with fixed arguments and no shell. What it says of files is data: their bytes are given on, never run.
"""

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.locales import TEXTS
from generator.text import Text, ToldError

_SECONDS = 120
_NOTHING = "0" * 40
_LINK = "120000"


class HistoryError(ToldError):
    """Git cannot say what has changed. Raised by `find_changes` only."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What has changed since a commit, by path relative to the folder that was asked about.

    `before` holds the bytes of files that have changed or gone, `now` the paths that have changed or come.
    """

    before: Mapping[str, bytes]
    now: frozenset[str]


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
    held = _read_blobs(folder, list(dict.fromkeys(blobs.values())), size_limit)
    return Changes({path: held[blob] for path, blob in blobs.items() if blob in held}, frozenset(now))


def _find_parting(folder: Path, ref: str) -> str:
    """The commit where `ref` and HEAD parted."""
    if not ref or ref.startswith("-") or any(ord(mark) <= ord(" ") or mark == "\x7f" for mark in ref):
        raise HistoryError(TEXTS.history.odd_ref.fill({"ref": ascii(ref)}))
    if _try(folder, "rev-parse", "--is-inside-work-tree").stdout.strip() != b"true":
        output = _try(folder, "rev-parse", "--is-inside-work-tree").stderr
        raise HistoryError(_describe_failure(output) if b"dubious ownership" in output else TEXTS.history.no_repository)
    shallow = _run(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"
    found = _try(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if found.returncode:
        raise HistoryError((TEXTS.history.shallow if shallow else TEXTS.history.unknown).fill({"ref": ref}))
    common = _try(folder, "merge-base", found.stdout.decode().strip(), "HEAD")
    if common.returncode:
        raise HistoryError((TEXTS.history.shallow if shallow else TEXTS.history.no_common).fill({"ref": ref}))
    return common.stdout.decode().strip()


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


def _read_blobs(folder: Path, blobs: list[str], size_limit: int) -> dict[str, bytes]:
    """Blob → its bytes, one process for all of them."""
    if not blobs:
        return {}
    output = _run(folder, "cat-file", "--batch", feed="".join(f"{blob}\n" for blob in blobs).encode())
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
