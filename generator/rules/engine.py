"""Files → what they hold and everything that is wrong with them.

Each file is first judged by itself (`load`: read, shape, the rules that need no other file), work that can be kept and
shared between processes; then all records together (`judge`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256

from pydantic import BaseModel

from generator import diagnostics
from generator.problems import Fix, Position, Problem
from generator.rules import references
from generator.rules.registry import FILE_RULES, LIBRARY_RULES, TEXT_RULES
from generator.rules.rule import Finding, Rule, RuleContext
from generator.schema.collections import Records
from generator.schema.fixes import replaced
from generator.schema.introspection import describe
from generator.schema.source_files import SourceFile
from generator.schema.validation import shape
from generator.yaml.nodes import find, place
from generator.yaml.reading import Document, read


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one file gave: its record (its bad keys left out), its problems, and the digest of its bytes.

    `record` is None when nothing could be read. Places are not kept; the file is read again when a later rule needs one.
    """

    file: SourceFile
    record: BaseModel | None
    problems: tuple[Problem, ...]
    digest: bytes


def load(file: SourceFile) -> Loaded:
    """Read, shape and judge one file by itself. Nothing that a file holds raises; one that cannot be opened is a problem."""
    try:
        data = file.data()
    except OSError:
        return Loaded(file, None, (diagnostics.FILE_READ.at(file.name, Position(1)),), b"")
    return load_bytes(file, data)


def load_bytes(file: SourceFile, data: bytes) -> Loaded:
    """The same of bytes that need not lie anywhere yet; `file` says what they are to be."""
    document = read(file.name, data, size_limit=file.size_limit, keys=_keys(file.kind))
    shaped = shape(document, file.kind)
    problems = [*document.problems, *shaped.problems]
    misfits = {problem.field for problem in shaped.problems}
    for rule in _about(file.kind, TEXT_RULES):
        found = (placed(rule, finding, document) for finding in rule.find(document))
        # quotes around a code, say, are told with the code
        problems += (problem for problem in found if problem.rule not in _SAID_WITH or problem.field not in misfits)
    if shaped.record is not None:
        told = document.broken | shaped.meant | {problem.field.split(".")[0] for problem in problems if problem.field}
        for rule in _about(file.kind, FILE_RULES):
            if told.isdisjoint(ABSENCES.get(rule.kind.rule, ())):
                problems += (
                    placed(rule, finding, document)
                    for finding in rule.find(shaped.record)
                    if rule.kind.rule != "SUBMITTED" or finding.at[0] not in told
                )
    problems.sort(key=lambda problem: problem.sort_key)
    return Loaded(file, shaped.record, tuple(problems), sha256(data).digest())


_SAID_WITH = frozenset({"TEXT-QUOTES", "PERSON"})
"""Rules that keep quiet of a value that does not fit its key: one slip, one message."""
ABSENCES: Mapping[str, frozenset[str]] = {
    "SUBMITTED": frozenset({"provenance"}),
    "STORY": frozenset({"provenance", "stage", "results", "lessons"}),
    "STAGE-RESULTS": frozenset({"provenance", "stage", "results", "measures"}),
    "EVIDENCE": frozenset({"evidence", "measures", "adoptions"}),
    "SOURCE": frozenset({"provenance", "source"}),
    "TRANSLATION": frozenset({"language"}),
    "CONTACT": frozenset({"contact"}),
    "MEASURE": frozenset({"measures"}),
    "PARTNER": frozenset({"partners"}),
}
"""Rules about what is not there keep quiet when a key that they look at is there but wrong: one slip, one message."""


@cache
def _about(kind: type[BaseModel], rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules that judge records of one class."""
    return tuple(rule for rule in rules if not rule.about or issubclass(kind, rule.about))


@cache
def _keys(kind: type[BaseModel]) -> frozenset[str]:
    """The keys of a record class; vocabularies have ids in their place."""
    return frozenset(describe(kind))


def judge(loaded: Iterable[Loaded], records: Records, today: date, *, external_acts: bool = False) -> Iterator[Problem]:
    """What is wrong with each record among the others."""
    holders = references.holders_in(records)
    for each in loaded:
        if each.record is None:
            continue
        context = RuleContext(each.file.id, records, today, holders, external_acts, each.file.path.parent)
        found = [
            (rule, finding)
            for rule in _about(each.file.kind, LIBRARY_RULES)
            for finding in rule.find(each.record, context)
        ]
        if found:
            document = read(
                each.file.name, each.file.data(), size_limit=each.file.size_limit, keys=_keys(each.file.kind)
            )
            yield from (placed(rule, finding, document) for rule, finding in found)


def placed(rule: Rule, finding: Finding, document: Document) -> Problem:
    """The problem that a finding is, at its place in the file, with its fix where one can be written."""
    node = find(document.root, finding.at)
    position = place(document.root, finding.at)
    if finding.line is not None and finding.line != position.line:
        position = Position(finding.line)
    fix = finding.fix(document) if finding.fix else None
    if finding.replace is not None:
        fix = replaced(document, node, finding.replace, safe=finding.safe)
    elif finding.insert is not None:
        last = finding.after or len(document.lines) - (1 if document.lines and not document.lines[-1] else 0)
        fix = Fix(last + 1, last, finding.insert, safe=False)
    return rule.kind.at(document.file, position, finding.at, fix, finding.values)
