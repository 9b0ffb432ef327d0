"""What `tori check --fix` has written: the difference of each file, and what it left alone."""

from collections.abc import Sequence

from generator.locales import TEXTS
from generator.reports.text_report import make_printable
from generator.text import Language


def format_fixes(differences: Sequence[str], count: int, left: Sequence[str], language: Language) -> str:
    """The differences as `diff -u` shows them, and a line that says how many problems are gone."""
    shown = ["\n".join(_show_tabs(line) for line in difference.split("\n")) for difference in differences]
    refused = [TEXTS.fixes_report.left.fill({"file": make_printable(name)}).pick(language) for name in left]
    words = (
        TEXTS.fixes_report.nothing if not count else TEXTS.fixes_report.one if count == 1 else TEXTS.fixes_report.more
    )
    total = [words.fill({"count": count}).pick(language)] if count or not left else []
    return "\n\n".join([*shown, *refused, *total])


def _show_tabs(line: str) -> str:
    """A line in which a tab can be told from spaces."""
    return make_printable(line.replace("\t", "⇥ "))
