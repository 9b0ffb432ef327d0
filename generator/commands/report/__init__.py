"""`tori report`: what the editors want to know, one report a module."""

import click

from generator.commands.lazy_group import LazyGroup

_REPORTS = {
    "codeowners": "generator.commands.report.codeowners:write_codeowners",
    "comment": "generator.commands.report.comment:post_comment",
    "permalinks": "generator.commands.report.permalinks:compare_permalinks",
    "stale": "generator.commands.report.stale:list_stale",
}


@click.group(cls=LazyGroup, modules=_REPORTS)
def report() -> None:
    """Raportteja toimitukselle."""
