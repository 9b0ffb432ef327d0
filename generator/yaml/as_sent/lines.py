"""The lines of a file as they were sent, and what every step of their mending gives back."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator import diagnostics
from generator.problems import Fix, Position, Problem
from generator.yaml.syntax_errors import find_key_path

Lines = tuple[str, ...]


Mended = tuple[Lines, list[Problem]]


SEVERAL = 3
"""Keys that are said again before a second act is seen in them."""


def copied(file: str, typed: str, fix: Fix, path: tuple[str, ...] = ()) -> Problem:
    """The problem of marks that came along with what was copied."""
    return diagnostics.YAML_COPIED.at(file, Position(fix.first), path, fix, {"typed": typed.strip()})


def written_otherwise(file: str, typed: str, fix: Fix, path: tuple[str, ...] = ()) -> Problem:
    """The problem of entries in the form of a table, of questions, of a program, of one line."""
    shown = typed.strip() if len(typed.strip()) <= _SHOWN else f"{typed.strip()[:_SHOWN].rstrip()}…"
    return diagnostics.YAML_FORM.at(file, Position(fix.first), path, fix, {"typed": shown})


_SHOWN = 30
"""Letters of a line that a sentence shows."""


def find_above(lines: Lines, index: int) -> tuple[str, ...]:
    """The key of the top level that a line stands below."""
    return next((path for line in reversed(lines[:index]) if line[:1].strip() and (path := find_key_path(line))), ())


def find_runs(indexes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of the numbers that follow one another."""
    for _, run in groupby(enumerate(sorted(indexes)), key=lambda pair: pair[1] - pair[0]):
        numbers = [index for _, index in run]
        yield numbers[0], numbers[-1]
