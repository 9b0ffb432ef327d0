"""What a rule is: an id, a sentence in three languages, and a small function that finds or data that says what is needed.

A rule is one place. Its module stands in `registry.py`; all else is read from the rule: which files it judges, where it
stands on the pages of rules, and what the form on the site does with it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from inspect import signature
from itertools import chain
from pathlib import Path as Folder

from pydantic import BaseModel

from generator.problems import Diagnostic, Fix, Path, Severity
from generator.schema.collections import Records
from generator.schema.organisation_names import OrganisationNames
from generator.text import Text
from generator.yaml.reading import Document


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach: where in the record, the values of the sentence, and what may stand there instead.

    `replace` is a new text for the value at `at`, `safe` says that it is what the writer meant. `line` (from 1) says the
    line where the path alone does not, in a long text for instance. `fix` gives the mended lines where `replace` will not do.
    """

    at: Path
    values: dict[str, object] = field(default_factory=dict)
    replace: str | None = None
    line: int | None = None
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
    municipalities: Mapping[str, list[str]] = field(default_factory=dict)
    """The code of a municipality → organisations that say that they are it."""
    concepts: Mapping[str, str] = field(default_factory=dict)
    """The id of a concept → the field whose file has it."""
    names: OrganisationNames = field(default_factory=lambda: OrganisationNames(Records()))
    """Who is meant by a name."""


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


class Group(Enum):
    """What has to be seen to find something; on the pages of rules each is a part, in this order and under this title."""

    FILE = Text("Tiedosto ja sen merkit", "Filen och dess tecken", "The file and its marks")
    SHAPE = Text("Kohdat ja niiden arvot", "Nycklar och deras värden", "Keys and their values")
    TEXT = Text("Tekstit ja ihmiset", "Texter och människor", "Texts and people")
    ONE_RECORD = Text("Yksi teko tai tietue", "En gärning eller en post", "One act or record")
    ALL_RECORDS = Text("Viittaukset muihin", "Hänvisningar till andra", "References to others")
    CHANGE = Text(
        "Mikä ei saa kadota tai muuttua", "Det som inte får försvinna eller ändras", "What must not disappear or change"
    )


Alternative = str | tuple[str, ...]
"""A key, or keys that go together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """When a record says this, then it has these keys: data that `requirements.py` and the form in the browser judge by.

    `when`: key → values, of which the record has one; without values it has any. Then it has at least one of `any_of`,
    exactly one of `one_of`, or none of `none_of`. A dot leads to a part: `source.title`.

    `within`: so has each part of this class, not the record itself. `at`: the key where it is told, by default the one
    that is missing; `instead`: what may be written there.
    """

    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    any_of: tuple[Alternative, ...] = ()
    one_of: tuple[Alternative, ...] = ()
    none_of: tuple[str, ...] = ()
    within: type[BaseModel] | None = None
    at: str = ""
    instead: str = ""

    @property
    def alternatives(self) -> tuple[tuple[str, ...], ...]:
        """The keys that go together, each group of which will do."""
        return tuple((each,) if isinstance(each, str) else each for each in self.any_of or self.one_of)

    @property
    def reads(self) -> frozenset[str]:
        """The record's own keys that it looks at."""
        keys = () if self.within else chain(self.none_of, *self.alternatives)
        return frozenset(key.partition(".")[0] for key in (*self.when, *keys))


Judge = Callable[..., Iterator[Finding]]


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """Something that is asked of records of some classes, of all where `records` is empty.

    `find` is for what `requires` cannot say. `reason` tells why the rule is there, `quiet_at_misfits` that it says
    nothing of a value that does not fit its key anyway, and `not_in_form` why no answer in the form can break it.
    """

    diagnostic: Diagnostic
    records: tuple[type[BaseModel], ...]
    reason: str
    find: Judge
    group: Group
    requires: tuple[Requirement, ...] = ()
    quiet_at_misfits: bool = False
    not_in_form: str = ""

    @property
    def id(self) -> str:
        """Its id on the pages of rules."""
        return self.diagnostic.rule

    def judges(self, record: type[BaseModel]) -> bool:
        """Whether it judges records of a class."""
        return not self.records or issubclass(record, self.records)


def rule(  # noqa: PLR0913 - all that is said of a rule is said here
    rule_id: str,
    *records: type[BaseModel],
    fi: str,
    sv: str,
    en: str,
    severity: Severity = Severity.ERROR,
    requires: tuple[Requirement, ...] = (),
    quiet_at_misfits: bool = False,
    not_in_form: str = "",
) -> Callable[[Judge], Rule]:
    """Make a rule of a function; its docstring is the reason.

    What it is given says what it sees: `document` the file's own text, `record` (by any name) one record by itself,
    and with `context` that record among all others.
    """

    def make_rule(find: Judge) -> Rule:
        diagnostic = Diagnostic(rule_id, severity, Text(fi, sv, en))
        reason = (find.__doc__ or "").strip()
        return Rule(diagnostic, records, reason, find, _group_of(find), requires, quiet_at_misfits, not_in_form)

    return make_rule


def require(  # noqa: PLR0913 - all that is said of a rule is said here
    rule_id: str,
    *records: type[BaseModel],
    requires: tuple[Requirement, ...],
    reason: str,
    fi: str,
    sv: str,
    en: str,
    severity: Severity = Severity.ERROR,
    not_in_form: str = "",
) -> Rule:
    """Make a rule of data alone, `when this, then these keys`: written once, judged here and in the browser."""
    asks = not any(each.none_of for each in requires)
    diagnostic = Diagnostic(rule_id, severity, Text(fi, sv, en), asks_for_missing=asks)
    return Rule(diagnostic, records, reason, _find_nothing, Group.ONE_RECORD, requires, not_in_form=not_in_form)


def _find_nothing(_: BaseModel) -> Iterator[Finding]:
    return iter(())


def _group_of(find: Judge) -> Group:
    given = signature(find).parameters
    return Group.TEXT if "document" in given else Group.ALL_RECORDS if "context" in given else Group.ONE_RECORD
