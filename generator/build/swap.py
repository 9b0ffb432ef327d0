"""Puts a finished folder in the place of another in one step, so that neither a reader nor a crash sees half a site."""

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.locales import TEXTS
from generator.text import ToldError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class BusyError(ToldError):
    """Another build is writing to the same site folder. Raised by `fresh_folder` only."""


@contextmanager
def fresh_folder(site: Path) -> Iterator[Path]:
    """An empty folder beside `site` to build into; swapped in when the block ends well, removed when it does not.

    What a killed build left behind is cleared first. Raises BusyError while another build of this folder runs.
    """
    site = site.absolute()
    site.parent.mkdir(parents=True, exist_ok=True)
    fresh, lock = site.with_name(f".{site.name}.new"), site.with_name(f".{site.name}.lock")
    with _hold_lock(lock):
        _repair(site)
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        try:
            yield fresh
            exchange(fresh, site)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


@contextmanager
def _hold_lock(lock: Path) -> Iterator[None]:
    """Held by the process, not by the file: a killed build leaves no lock behind."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    with lock.open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BusyError(TEXTS.failures.busy.fill({"folder": lock.name[1:-5]})) from None
        yield


def exchange(fresh: Path, site: Path) -> None:
    """`fresh` becomes `site`; what was there before takes the name of `fresh`."""
    if not site.exists():
        fresh.rename(site)
        return
    if sys.platform == "linux" and _renameat2(fresh, site):
        return
    # two renames: `_repair` finishes the second if the process dies between them
    old = _name_aside(site)
    site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def _renameat2(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the kernel or the file system cannot."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    done: int = call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def _name_aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _repair(site: Path) -> None:
    """After a crash between two renames the old site lies aside: it comes back, or goes if the new one is there."""
    old = _name_aside(site)
    if old.exists() and not site.exists():
        old.rename(site)
    shutil.rmtree(old, ignore_errors=True)
