"""The page of rules, docs/rules.md, written from the rules themselves: `python -m generator.rules.documentation`."""

from collections.abc import Iterable
from pathlib import Path

from generator import diagnostics
from generator.problems import Diagnostic
from generator.rules import permalinks, sent_letters
from generator.rules.registry import FILE_RULES, LIBRARY_RULES, TEXT_RULES
from generator.rules.rule import Rule

PAGE = Path("docs/rules.md")
"""Where the page lies in the repository."""
_TOP = """\
# Rules

What `tori check` judges, and what it says. This page is written by `python -m generator.rules.documentation`; a test fails when it is old.

An **error** stops the build, a **warning** asks, a **note** informs. Words in braces are filled in with what the file has.
"""


def rules_page() -> str:
    """The whole page as Markdown, ending in a newline."""
    sections = (
        (
            "The file and its shape",
            "Before any rule: whether the file can be read, and whether it holds what it should.",
            _of_kinds(),
        ),
        ("The text of one file", "Judged in the file's own lines, comments too.", _of_rules(TEXT_RULES)),
        ("One record by itself", "Judged without looking at other files.", _of_rules(FILE_RULES)),
        ("A record among the others", "Judged with every other record at hand.", _of_rules(LIBRARY_RULES)),
        (
            "A change among what was there before",
            "Judged by `tori check --base`: addresses never die, and letters that were sent stay as they were.",
            "\n".join(_entry(kind, "") for kind in (*permalinks.KINDS, *sent_letters.KINDS)),
        ),
    )
    return "\n".join([_TOP, *(f"## {title}\n\n{about}\n\n{entries}" for title, about, entries in sections)])


def _of_kinds() -> str:
    return "\n".join(_entry(kind, "") for kind in diagnostics.KINDS.values())


def _of_rules(rules: Iterable[Rule]) -> str:
    return "\n".join(_entry(rule.kind, rule.doc) for rule in rules)


def _entry(kind: Diagnostic, why: str) -> str:
    words = kind.words
    said = "\n".join(
        f"- {language}: {text.strip()}" for language, text in (("fi", words.fi), ("sv", words.sv), ("en", words.en))
    )
    reason = f" {' '.join(why.split())}" if why else ""
    return f"### {kind.rule}\n\n*{kind.severity.value}.*{reason}\n\n{said}\n"


def main() -> None:
    """Write the page into the repository that the command is run in."""
    PAGE.write_text(rules_page(), "utf-8")


if __name__ == "__main__":
    main()
