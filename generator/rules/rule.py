"""What a rule is: a small function with an id and a sentence in three languages. It finds; others place and print."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path as Folder

from pydantic import BaseModel

from generator.problems import Diagnostic, Fix, Path, Severity
from generator.schema.collections import Records
from generator.text import Text
from generator.yaml.reading import Document


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
