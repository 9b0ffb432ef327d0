"""What a rule is: a small function with an id and a sentence in three languages. It finds; others place and print."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path as Folder
from typing import Any, TypeVar, get_args

from pydantic import BaseModel

from generator.problems import Diagnostic, Fix, Path, Severity
from generator.schema.collections import Records
from generator.text import Text
from generator.yaml.reading import Document

RecordType = TypeVar("RecordType", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach: where in the record, the values of the sentence, and what may stand there instead.

    `replace` is a new text for the value at `at`; `insert` are lines put below line `after`, by default at the end of the
    file. `line` (from 1) says the line where the path alone does not, in a long text for instance. `fix` gives the mended
    lines where neither will do, `safe` says that `replace` is what the writer meant.
    """

    at: Path
    values: dict[str, object] = field(default_factory=dict)
    replace: str | None = None
    insert: str | None = None
    line: int | None = None
    after: int | None = None
    fix: Callable[[Document], Fix | None] | None = None
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Holders:
    """Who holds what can be held once: ids in order, so that the first is the one that had it before."""

    titles: Mapping[tuple[str, str], list[str]] = field(default_factory=dict)
    """(organisation, title without case) → acts."""
    codes: Mapping[str, list[str]] = field(default_factory=dict)
    """Short code → acts, those that are withdrawn too."""
    former: Mapping[tuple[str, str], list[str]] = field(default_factory=dict)
    """(collection, former id) → records."""


@dataclass(frozen=True, slots=True)
class RuleContext:
    """What a rule may look at beside the record: its id, all other records, and the day.

    `external_acts`: the acts are not those that the editors' records were written beside. `folder` is where the record's
    file lies, and what belongs to it; None where it lies nowhere yet.
    """

    id: str
    records: Records
    today: date
    holders: Holders = field(default_factory=Holders)
    external_acts: bool = False
    folder: Folder | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule with its kind of problem. `about` says which records it judges."""

    kind: Diagnostic
    about: tuple[type[BaseModel], ...]
    find: Callable[..., Iterator[Finding]]
    doc: str


Judge = Callable[..., Iterator[Finding]]


def rule(
    rule_id: str, *about: type[BaseModel], fi: str, sv: str, en: str, severity: Severity = Severity.ERROR
) -> Callable[[Judge], Rule]:
    """Make a rule of a function. Its arguments are its scope's: see rules/registry.py."""

    def made(find: Judge) -> Rule:
        return Rule(Diagnostic(rule_id, severity, Text(fi=fi, sv=sv, en=en)), about, find, (find.__doc__ or "").strip())

    return made


def parts_of(record: BaseModel, kind: type[RecordType], path: Path = ()) -> Iterator[tuple[Path, RecordType]]:
    """Every part of a record that is of one class, with its path."""
    if isinstance(record, kind):
        yield path, record
    for name in _ways(type(record), kind):
        value: Any = getattr(record, name)
        step = path if name == "root" else (*path, name)
        if isinstance(value, BaseModel):
            yield from parts_of(value, kind, step)
        elif value:
            items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
            for index, item in items:
                if isinstance(item, BaseModel):
                    yield from parts_of(item, kind, (*step, index))


@cache
def _ways(holder: type[BaseModel], kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a record class through which a part of `kind` can be reached."""
    return tuple(name for name, info in holder.model_fields.items() if _reaches(info.annotation, kind, set()))


def _reaches(annotation: Any, kind: type[BaseModel], seen: set[object]) -> bool:  # noqa: ANN401 - any annotation
    if annotation is Any:  # a key that had to be there and is not (schema/validation.py)
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if issubclass(annotation, kind):
            return True
        if annotation in seen:
            return False
        seen.add(annotation)
        return any(_reaches(info.annotation, kind, seen) for info in annotation.model_fields.values())
    return any(_reaches(part, kind, seen) for part in get_args(annotation))
