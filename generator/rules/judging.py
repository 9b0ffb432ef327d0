"""Files → what they hold and everything that is wrong with them.

Each file is first judged by itself (`load`: read, shape, the rules that need no other file), work that can be kept and
shared between processes; then all records together (`judge`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from pydantic import BaseModel

from generator.problems import Fix, Position, Problem
from generator.rules import references
from generator.rules.registry import FILE_RULES, LIBRARY_RULES, TEXT_RULES
from generator.rules.rule import Finding, Rule, RuleContext
from generator.source import kinds
from generator.source.files import SourceFile
from generator.source.library import Library
from generator.source.nodes import find, place
from generator.source.reading import Document, read
from generator.source.records.act import ActRecord
from generator.source.shape import replaced, shape


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
        return Loaded(file, None, (kinds.FILE_PLACE.at(file.name, Position(1), values={"pattern": file.name}),), b"")
    document = read(file.name, data, size_limit=file.size_limit)
    shaped = shape(document, file.kind)
    problems = [*document.problems, *shaped.problems]
    for rule in TEXT_RULES:
        if not rule.about or issubclass(file.kind, rule.about):
            problems += (placed(rule, finding, document) for finding in rule.find(document))
    if shaped.record is not None:
        told = {problem.field.split(".")[0] for problem in problems if problem.field}
        for rule in FILE_RULES:
            if not rule.about or issubclass(file.kind, rule.about):
                for finding in rule.find(shaped.record):
                    if not finding.at or finding.at[0] not in told or rule.kind.rule not in _OF_MISSING:
                        problems.append(placed(rule, finding, document))
    return Loaded(
        file, shaped.record, tuple(sorted(problems, key=lambda problem: problem.sort_key)), sha256(data).digest()
    )


_OF_MISSING = frozenset({"SUBMITTED", "STORY", "SOURCE"})
"""Rules about what is missing keep quiet about a key that is there but wrong: one slip, one message."""


def judge(loaded: Iterable[Loaded], library: Library, today: date) -> Iterator[Problem]:
    """What is wrong with each record among the others."""
    others, codes = references.by_title(library.acts), references.by_short_code(library.acts)
    for each in loaded:
        if each.record is None:
            continue
        document: Document | None = None
        context = RuleContext(each.file.id, library, today)
        found: list[tuple[Rule, Finding]] = [
            (rule, finding)
            for rule in LIBRARY_RULES
            if issubclass(each.file.kind, rule.about)
            for finding in rule.find(each.record, context)
        ]
        if isinstance(each.record, ActRecord):
            double, code = references.titles_differ, references.short_addresses_differ
            found += ((double, finding) for finding in double.find(each.record, context, others))
            found += ((code, finding) for finding in code.find(each.record, context, codes))
        for rule, finding in found:
            document = document or read(each.file.name, each.file.data(), size_limit=each.file.size_limit)
            yield placed(rule, finding, document)


def placed(rule: Rule, finding: Finding, document: Document) -> Problem:
    """The problem that a finding is, at its place in the file, with its fix where one can be written."""
    node = find(document.root, finding.at)
    position = place(document.root, finding.at)
    if finding.line is not None and finding.line != position.line:
        position = Position(finding.line)
    fix: Fix | None = None
    if finding.replace is not None:
        fix = replaced(document, node, finding.replace)
    elif finding.insert is not None:
        last = len(document.lines) - (1 if document.lines and not document.lines[-1] else 0)
        fix = Fix(last + 1, last, finding.insert)
    return rule.kind.at(document.file, position, finding.at, fix, finding.values)
