"""Every rule and kind of problem, in the groups and the order of the pages that list them."""

from generator import diagnostics
from generator.problems import Diagnostic
from generator.rules import permalinks
from generator.rules.registry import FILE_RULES, LIBRARY_RULES, TEXT_RULES


def grouped() -> tuple[tuple[Diagnostic, ...], ...]:
    """The kinds in six groups: how a file is written, its keys, its texts, its record, references, addresses."""
    written = tuple(
        kind for start in ("YAML-", "FILE-") for kind in diagnostics.KINDS.values() if kind.rule.startswith(start)
    )
    shaped = tuple(kind for kind in diagnostics.KINDS.values() if kind not in written)
    rules = (tuple(rule.kind for rule in group) for group in (TEXT_RULES, FILE_RULES, LIBRARY_RULES))
    return (written, shaped, *rules, permalinks.KINDS)
