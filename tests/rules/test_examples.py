"""The examples on the page of rules are what the check says of the tests' own cases.

A rule shows its case that says `example: yes`, or else the first. After a change:
`TORI_GOLDEN=write .venv/bin/pytest -n 0 tests/rules/test_examples.py`.
"""

import json
from pathlib import Path

from golden import agrees
from tables import all_cases, in_utf8, problems_of, seen
from telling import EVERY_KIND

from generator.problems import Problem
from generator.rules import examples as shown
from generator.rules.groups import group_diagnostics
from generator.rules.rule import Group
from generator.text import LANGUAGES

LONGEST = 8
"""Lines of an example."""


def example_of(data: bytes, problem: Problem) -> dict[str, object]:
    # a file in the letters of Windows is shown as an editor shows it
    text = in_utf8(data).decode("utf-8-sig").replace("\r\n", "\n")
    fix, lines = problem.fix, text.split("\n")
    first, last = (fix.first, fix.last) if fix else (problem.position.line, problem.position.line)
    return {
        "message": {language: problem.message.pick(language) for language in LANGUAGES},
        "typed": shortened(lines[first - 1 : last]),
        "mended": shortened(fix.text.split("\n")) if fix else "",
        "safe": fix is not None and fix.safe,
    }


def shortened(lines: list[str]) -> str:
    """Some lines, with what nobody sees made visible."""
    lines = [seen(line).replace("⇥", "⇥ ") for line in lines]
    return "\n".join(lines if len(lines) <= LONGEST else [*lines[:LONGEST], "…"])


def test_the_examples_are_what_the_check_says() -> None:
    told: dict[str, dict[str, object]] = {}
    for case in sorted(
        (case for case in all_cases() if not (case.made or case.looked_for)), key=lambda case: not case.example
    ):
        for problem in problems_of(case)[:1]:
            told.setdefault(problem.rule, example_of(case.data(), problem))
    agrees(
        Path(shown.__file__).parent / shown.FILE, json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    )


def test_a_rule_shows_one_case() -> None:
    rules = [case.rule for case in all_cases() if case.example]
    assert len(rules) == len(set(rules))


def test_every_rule_of_a_file_s_own_text_has_one() -> None:
    of_changes = {each.rule for each in group_diagnostics()[Group.CHANGE]}
    without = {kind.rule for kind in EVERY_KIND} - of_changes - set(shown.read_examples())
    # these are about what lies where, and how large it is; or cannot be shown
    assert {rule for rule in without if not rule.startswith(("FILE-", "IMAGE-", "PAGE-"))} <= {"YAML-COUNT", "VALUE"}
