"""Everything that can be said of a file, by rules and before them, in the groups and the order of the pages that list it."""

from collections.abc import Mapping
from functools import cache

from generator import diagnostics
from generator.problems import Diagnostic
from generator.rules import editors_pages, permalinks, sent_letters
from generator.rules.registry import RULES
from generator.rules.rule import Group


@cache
def group_diagnostics() -> Mapping[Group, tuple[Diagnostic, ...]]:
    """Each group with what belongs to it."""
    told_before = {
        Group.FILE: tuple(each for each in diagnostics.DIAGNOSTICS.values() if each.rule.startswith(("YAML-", "FILE-")))
        + editors_pages.DIAGNOSTICS,
        Group.SHAPE: tuple(
            each for each in diagnostics.DIAGNOSTICS.values() if not each.rule.startswith(("YAML-", "FILE-"))
        ),
        Group.CHANGE: (*permalinks.DIAGNOSTICS, *sent_letters.DIAGNOSTICS),
    }
    return {
        group: told_before.get(group) or tuple(rule.diagnostic for rule in RULES if rule.group is group)
        for group in Group
    }
