"""The page of rules, docs/rules.md, written from the rules themselves: `python -m generator.rules.documentation`."""

from collections.abc import Iterator
from pathlib import Path

from generator.problems import Diagnostic
from generator.rules.groups import group_diagnostics
from generator.rules.registry import RULES
from generator.rules.rule import Group

PAGE = Path("docs/rules.md")
"""Where the page lies in the repository."""
_TOP = """\
# Rules

What `tori check` judges, and what it says. This page is written by `python -m generator.rules.documentation`; a test fails when it is old.

An **error** stops the build, a **warning** asks, a **note** informs. Words in braces are filled in with what the file has.
"""
_SECTIONS = (
    (
        "The file and its shape",
        "Before any rule: whether the file can be read, and whether it holds what it should.",
        (Group.FILE, Group.SHAPE),
    ),
    ("The text of one file", "Judged in the file's own lines, comments too.", (Group.TEXT,)),
    ("One record by itself", "Judged without looking at other files.", (Group.ONE_RECORD,)),
    ("A record among the others", "Judged with every other record at hand.", (Group.ALL_RECORDS,)),
    (
        "A change among what was there before",
        "Judged by `tori check --base`: addresses never die, and letters that were sent stay as they were.",
        (Group.CHANGE,),
    ),
)


def render_rules_page() -> str:
    """The whole page as Markdown, ending in a newline."""
    return "\n".join([_TOP, *_render_sections()])


def _render_sections() -> Iterator[str]:
    reasons = {rule.id: rule.reason for rule in RULES}
    for title, about, groups in _SECTIONS:
        told = (each for group in groups for each in group_diagnostics()[group])
        entries = "\n".join(_render_entry(each, reasons.get(each.rule, "")) for each in told)
        yield f"## {title}\n\n{about}\n\n{entries}"


def _render_entry(diagnostic: Diagnostic, reason: str) -> str:
    words = diagnostic.words
    said = "\n".join(
        f"- {language}: {text.strip()}" for language, text in (("fi", words.fi), ("sv", words.sv), ("en", words.en))
    )
    why = f" {' '.join(reason.split())}" if reason else ""
    return f"### {diagnostic.rule}\n\n*{diagnostic.severity.value}.*{why}\n\n{said}\n"


def main() -> None:
    """Write the page into the repository that the command is run in."""
    PAGE.write_text(render_rules_page(), "utf-8")


if __name__ == "__main__":
    main()
