"""`tori check --fix`: the fixes that say what the writer meant, written into the files.

A fix is kept only when the file, judged again, is better for it: the problem is gone, nothing that could be read has
become unreadable, and where only the writing was mended, every letter and digit is still there.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from difflib import unified_diff
from pathlib import Path

from pydantic import BaseModel

from generator.problems import Problem
from generator.rules.engine import judge, load_bytes
from generator.schema.collections import Records
from generator.schema.source_files import SourceFile
from generator.yaml.patches import keep_letters, patch

ROUNDS = 200
"""Fixes tried in one file; each may let another problem be seen."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file before and after, with the problems that are gone."""

    file: SourceFile
    before: bytes
    after: bytes
    gone: tuple[Problem, ...]

    @property
    def difference(self) -> str:
        """What has changed, as `diff -u` shows it."""
        old, new = (_split_lines(data) for data in (self.before, self.after))
        return "\n".join(unified_diff(old, new, self.file.name, self.file.name, n=1, lineterm=""))


FindProblems = Callable[[bytes], list[Problem]]


def fix_file(file: SourceFile, records: Records, today: date) -> FileChange | None:
    """The file with all that can be mended without asking; None when there is nothing. Nothing is written."""
    before = file.data()
    with tempfile.TemporaryDirectory(prefix="tori-") as folder:
        draft = replace(file, path=Path(folder) / "draft.yaml")

        def find_problems(data: bytes) -> list[Problem]:
            draft.path.write_bytes(data)
            own = load_bytes(draft, data)
            known = records if own.record is None else _replace_record(records, file.id, own.record)
            return [*own.problems, *judge([own], known, today)]

        after, gone = _apply_fixes(before, find_problems)
    return FileChange(file, before, after, tuple(gone)) if after != before else None


def _replace_record(records: Records, record_id: str, record: BaseModel) -> Records:
    """The records with this one in the place of what they held of the file."""
    return records.with_others(Records.of([(record_id, record)]))


def _apply_fixes(data: bytes, find_problems: FindProblems) -> tuple[bytes, list[Problem]]:
    gone: list[Problem] = []
    refused: set[tuple[str, int, str]] = set()
    found = find_problems(data)
    for _ in range(ROUNDS):
        candidate = next(
            (each for each in found if each.fix and each.fix.safe and _identify(each) not in refused), None
        )
        if candidate is None or candidate.fix is None:
            break
        changed = patch(data, [candidate.fix])
        left = find_problems(changed)
        if changed == data or not _is_better(candidate, data, changed, found, left):
            refused.add(_identify(candidate))
            continue
        data, found = changed, left
        gone.append(candidate)
    return data, gone


def _identify(problem: Problem) -> tuple[str, int, str]:
    return problem.rule, problem.position.line, problem.fix.text if problem.fix else ""


def _is_better(fixed: Problem, before: bytes, after: bytes, found: list[Problem], left: list[Problem]) -> bool:
    """Whether the problem is gone, and nothing else is lost or broken by its mending."""
    if _identify(fixed) in {_identify(each) for each in left}:
        return False
    place = (fixed.rule, fixed.position.line, fixed.field)
    places = {(each.rule, each.position.line, each.field) for each in left}
    if before.count(b"\n") == after.count(b"\n") and place in places:
        return False
    if sum(map(_is_unreadable, left)) > sum(map(_is_unreadable, found)):
        return False
    if sum(each.rule == fixed.rule for each in left) > sum(each.rule == fixed.rule for each in found):
        return False
    only_written = fixed.rule.startswith("YAML-") and fixed.rule not in _MAY_LOSE
    return not only_written or keep_letters(before) == keep_letters(after)


_MAY_LOSE = frozenset({"YAML-DUPLICATE", "YAML-UNCLOSED"})
"""What goes is there twice; or a year that had two digits has four."""


def _is_unreadable(problem: Problem) -> bool:
    return problem.rule.startswith(("YAML-", "FILE-"))


class UnsafeError(Exception):
    """A file cannot be mended in place. Raised by `write_change` only; its text is the file's name."""


def write_change(each: FileChange) -> None:
    """Put the mended file in the place of the old one in one step. Raises UnsafeError and changes nothing.

    A link, a file that may not be written, or one that has changed since it was read is left alone.
    """
    path = each.file.path
    try:
        if path.is_symlink() or not os.access(path, os.W_OK) or path.read_bytes() != each.before:
            raise UnsafeError(each.file.name)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        fresh = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(each.after)
                file.flush()
                os.fsync(file.fileno())
            shutil.copymode(path, fresh)
            fresh.replace(path)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
    except OSError:
        raise UnsafeError(each.file.name) from None


def fix_files(files: Iterable[SourceFile], records: Records, today: date) -> tuple[list[FileChange], list[str]]:
    """(the files that are mended now, the names of those that could not be written)."""
    done: list[FileChange] = []
    left: list[str] = []
    for file in files:
        found = fix_file(file, records, today)
        if found is None:
            continue
        try:
            write_change(found)
        except UnsafeError:
            left.append(file.name)
        else:
            done.append(found)
    return done, left


def _split_lines(data: bytes) -> list[str]:
    text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
