"""Files → what they hold and everything that is wrong with them.

Each file is first judged by itself (`load`: read, shape, the rules that need no other file), work that can be kept and
shared between processes; then all records together (`judge`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import chain

from pydantic import BaseModel

from generator import diagnostics
from generator.problems import Position, Problem
from generator.rules.registry import RULES
from generator.rules.requirements import find_unmet
from generator.rules.rule import Finding, Group, Rule, RuleContext
from generator.rules.uniqueness import collect_holders
from generator.schema.collections import Records
from generator.schema.fixes import replace_value
from generator.schema.key_names import name_keys
from generator.schema.source_files import SourceFile
from generator.schema.validation import validate
from generator.yaml.nodes import find, locate
from generator.yaml.reading import Document, read


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """What one file gave: its record (its bad keys left out), its problems, and the digest of its bytes.

    `record` is None when nothing could be read. Places are not kept; the file is read again when a later rule needs one.
    """

    file: SourceFile
    record: BaseModel | None
    problems: tuple[Problem, ...]
    digest: bytes


def load(file: SourceFile) -> LoadedFile:
    """Read, shape and judge one file by itself. Nothing that a file holds raises; one that cannot be opened is a problem."""
    try:
        data = file.data()
    except OSError:
        wrong = diagnostics.FILE_LINK if file.path.is_symlink() else diagnostics.FILE_READ
        return LoadedFile(file, None, (wrong.at(file.name, Position(1)),), b"")
    return load_bytes(file, data)


def load_bytes(file: SourceFile, data: bytes) -> LoadedFile:
    """The same of bytes that need not lie anywhere yet; `file` says what they are to be."""
    document = read(file.name, data, size_limit=file.size_limit, names=name_keys(file.kind))
    shaped = validate(document, file.kind)
    problems = [*document.problems, *shaped.problems]
    misfits = {problem.field for problem in shaped.problems}
    for rule in _select_rules(file.kind, Group.TEXT):
        found = (place_finding(rule, finding, document) for finding in rule.find(document))
        # quotes around a code, say, are told with the code
        problems += (each for each in found if not rule.quiet_at_misfits or each.field not in misfits)
    if shaped.record is not None:
        told = document.broken | shaped.meant | {problem.field.split(".")[0] for problem in problems if problem.field}
        for rule in _select_rules(file.kind, Group.ONE_RECORD):
            unmet = (find_unmet(shaped.record, requirement, told) for requirement in rule.requires)
            findings = chain(*unmet, rule.find(shaped.record))
            problems += (place_finding(rule, finding, document) for finding in findings)
    if document.typed:
        problems = [_see_as_sent(problem, document) for problem in problems]
    problems.sort(key=lambda problem: problem.sort_key)
    return LoadedFile(file, shaped.record, tuple(problems), sha256(data).digest())


def _see_as_sent(problem: Problem, document: Document) -> Problem:
    """The problem at a column that its line has as it was sent; a fix of lines that were mended first waits for that."""
    sent, (line, column), fix = document.typed, astuple(problem.position), problem.fix
    longest = len(sent[line - 1]) + 1 if line <= len(sent) else 1
    if fix and fix.safe and document.lines[fix.first - 1 : fix.last] != sent[fix.first - 1 : fix.last]:
        told_with = any(each.fix is fix for each in document.problems)
        problem = problem if told_with else replace(problem, fix=replace(fix, safe=False))
    return problem if column <= longest else replace(problem, position=Position(line, longest))


@cache
def _select_rules(kind: type[BaseModel], group: Group) -> tuple[Rule, ...]:
    """The rules of a group that judge records of one class."""
    return tuple(rule for rule in RULES if rule.group is group and rule.judges(kind))


def judge(
    loaded: Iterable[LoadedFile], records: Records, today: date, *, external_acts: bool = False
) -> Iterator[Problem]:
    """What is wrong with each record among the others."""
    holders = collect_holders(records)
    for each in loaded:
        if each.record is None:
            continue
        context = RuleContext(each.file.id, records, today, holders, external_acts, each.file.path.parent)
        found = [
            (rule, finding)
            for rule in _select_rules(each.file.kind, Group.ALL_RECORDS)
            for finding in rule.find(each.record, context)
        ]
        if found:
            document = read(
                each.file.name, each.file.data(), size_limit=each.file.size_limit, names=name_keys(each.file.kind)
            )
            yield from (place_finding(rule, finding, document) for rule, finding in found)


def place_finding(rule: Rule, finding: Finding, document: Document) -> Problem:
    """The problem that a finding is, at its place in the file, with its fix where one can be written."""
    node = find(document.root, finding.at)
    position = locate(document.root, finding.at)
    if finding.line is not None and finding.line != position.line:
        position = Position(finding.line)
    fix = finding.fix(document) if finding.fix else None
    if finding.replace is not None:
        fix = replace_value(document, node, finding.replace, safe=finding.safe)
    return rule.diagnostic.at(document.file, position, finding.at, fix, finding.values)
