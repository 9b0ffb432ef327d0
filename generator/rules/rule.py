"""What a rule is: a small function with an id and a sentence in three languages. It finds; others place and print."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.problems import Path, ProblemKind, Severity
from generator.source.library import Library
from generator.words import Words

RecordType = TypeVar("RecordType", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach: where in the record, the values of the sentence, and what may stand there instead.

    `replace` is a new text for the value at `at`; `insert` are lines put at the end of the file. `line` (from 1) says
    the line where the path alone does not, in a long text for instance.
    """

    at: Path
    values: dict[str, object] = field(default_factory=dict)
    replace: str | None = None
    insert: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class RuleContext:
    """What a rule may look at beside the record: its id, all other records, and the day."""

    id: str
    library: Library
    today: date


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its kind of problem. `about` says which records it judges."""

    kind: ProblemKind
    about: tuple[type[BaseModel], ...]
    find: Callable[..., Iterator[Finding]]
    doc: str


Judge = Callable[..., Iterator[Finding]]


def rule(
    rule_id: str, *about: type[BaseModel], fi: str, sv: str, en: str, severity: Severity = Severity.ERROR
) -> Callable[[Judge], Rule]:
    """Make a rule of a function. Its arguments are its scope's: see rules/registry.py."""

    def made(find: Judge) -> Rule:
        return Rule(
            ProblemKind(rule_id, severity, Words(fi=fi, sv=sv, en=en)), about, find, (find.__doc__ or "").strip()
        )

    return made


def parts_of(record: BaseModel, kind: type[RecordType], path: Path = ()) -> Iterator[tuple[Path, RecordType]]:
    """Every part of a record that is of one class, with its path."""
    if isinstance(record, kind):
        yield path, record
    for name in type(record).model_fields:
        value: Any = getattr(record, name, None)
        step = path if name == "root" else (*path, name)
        if isinstance(value, BaseModel):
            yield from parts_of(value, kind, step)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from parts_of(item, kind, (*step, index))
        elif isinstance(value, dict):
            for key, item in value.items():
                if isinstance(item, BaseModel):
                    yield from parts_of(item, kind, (*step, key))
