"""What is wrong with a file, and where: frozen values. Finding, phrasing and printing happen elsewhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.text import CodedText, Text

Path = tuple[str | int, ...]
"""Where in a record: keys and list indices from the top, `("measures", 0, "figure")`."""


class Severity(StrEnum):
    """How much it matters: an error stops the build, a warning asks, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; line and column start at 1."""

    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Fix:
    """Replace lines `first` to `last` by `text`, which ends without a newline.

    `last == first - 1` inserts before `first`. `safe`: this is what the writer meant, said in another way, so
    `tori check --fix` may write it. Otherwise it is an example for the writer to look at.
    """

    first: int
    last: int
    text: str
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in one file.

    `file` is a path relative to the repository, `rule` the id on the rules page, `field` the path of the key or None,
    `message` the whole sentence in each language, `fix` the mended lines where they can be computed. `outside` is the
    sentence for people who see labels and no codes, where that is another.
    """

    file: str
    position: Position
    severity: Severity
    rule: str
    field: str | None
    message: Text
    fix: Fix | None = None
    outside: Text | None = None

    @property
    def sort_key(self) -> tuple[str, Position, str, str]:
        """By file, then by place, then by rule: the order in which reports list problems."""
        return (self.file, self.position, self.rule, self.field or "")


def dotted(path: Path) -> str | None:
    """The path as reports write it: `measures.0.figure`; None for the whole file."""
    return ".".join(str(step) for step in path) or None


def has_errors(problems: Sequence[Problem]) -> bool:
    """Whether any of them stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One way in which a file can be wrong: its id, how much it matters and its sentence with {placeholders}.

    `asks_for_missing`: it speaks of what is not there, so it is said when somebody has answered, not while they do.
    """

    rule: str
    severity: Severity
    words: Text
    asks_for_missing: bool = False

    def at(
        self,
        file: str,
        position: Position,
        path: Path = (),
        fix: Fix | None = None,
        values: Mapping[str, object] | None = None,
    ) -> Problem:
        """The problem of this kind at one place, its sentence filled with `values`."""
        told = values or {}
        labels = {name: value.labels for name, value in told.items() if isinstance(value, CodedText)}
        outside = self.words.fill({**told, **labels}) if labels else None
        return Problem(file, position, self.severity, self.rule, dotted(path), self.words.fill(told), fix, outside)
