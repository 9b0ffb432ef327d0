"""The examples on the page of rules are what the check says of the tests' own cases.

After a change: `TORI_GOLDEN=write .venv/bin/pytest -n 0 tests/rules/test_examples.py`.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from golden import agrees

from generator.problems import Problem
from generator.rules import examples as shown
from generator.schema.records.act import ActRecord
from generator.schema.source_files import SourceFile
from generator.text import LANGUAGES

sys.path.insert(0, str(Path(__file__).parents[1]))
from test_mistakes import ALL, in_utf8
from test_rules import CASES, EVERY_KIND, IDS, file_of, judged

SLIPS = Path(__file__).parents[1] / "source" / "slips"
LONGEST = 8
"""Lines of an example."""
FIRST_CHOICE = {
    "DATE": "date-day-first",
    "ENUM": "stage-as-label",
    "KEY-UNKNOWN": "key-in-finnish",
    "KEY-MISSING": "summary-missing",
    "PERSON": "person-in-text",
    "PERSON-CONTACT": "contact-with-name",
    "SUBMITTED": "contact-missing",
    "VOCABULARY": "sector-as-label",
    "YAML-COLON": "colon-in-title",
    "YAML-NO-COLON": "second-line-not-indented",
    "YAML-TAB": "tab-indent",
    "YAML-INDENT": "indent-too-deep",
    "YAML-UNCLOSED": "quote-left-open",
    "NUMBER": "number-with-percent",
    "TYPE-LIST": "sectors-with-commas",
    "TYPE-KEYS": "link-on-one-line",
    "ADDRESS": "address-without-scheme",
}
"""The mistake that shows a rule best; the others show the first of theirs."""


def found_in(file: SourceFile) -> Iterator[tuple[str, Problem]]:
    data = file.data()
    # a file in the letters of Windows is shown as an editor shows it
    text = (in_utf8(data) if data[:1] == b"\xff" else data).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    for problem in judged(file, file.data()):
        yield text, problem


def cases() -> Iterator[tuple[str, Problem]]:
    by_name = {mistake.name: mistake for mistake in ALL}
    for name in FIRST_CHOICE.values():
        yield from found_in(by_name[name].file)
    for mistake in ALL:
        yield from found_in(mistake.file)
    for path in sorted(SLIPS.glob("*.yaml")):
        yield from found_in(SourceFile(f"acts/esimerkkila/{path.name}", path, ActRecord, f"esimerkkila/{path.stem}"))
    for rule_id in IDS:
        yield from found_in(file_of(CASES / rule_id / "fails.yaml"))


def example_of(text: str, problem: Problem) -> dict[str, object]:
    fix, lines = problem.fix, text.split("\n")
    first, last = (fix.first, fix.last) if fix else (problem.position.line, problem.position.line)
    return {
        "message": {language: problem.message.pick(language) for language in LANGUAGES},
        "typed": shortened(lines[first - 1 : last]),
        "mended": shortened(fix.text.split("\n")) if fix else "",
        "safe": fix is not None and fix.safe,
    }


UNSEEN = {"\t": "⇥ ", "\u00a0": "⍽", "\u202e": "⟨U+202E⟩", "\x07": "⟨U+0007⟩"}


def shortened(lines: list[str]) -> str:
    """Some lines, with what nobody sees made visible."""
    lines = ["".join(UNSEEN.get(mark, mark) for mark in line) for line in lines]
    return "\n".join(lines if len(lines) <= LONGEST else [*lines[:LONGEST], "…"])


def test_the_examples_are_what_the_check_says() -> None:
    told: dict[str, dict[str, object]] = {}
    for text, problem in cases():
        if problem.rule not in told and FIRST_CHOICE.get(problem.rule) in {None, Path(problem.file).stem}:
            told[problem.rule] = example_of(text, problem)
    agrees(
        Path(shown.__file__).parent / shown.FILE, json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    )


def test_every_rule_of_a_file_s_own_text_has_one() -> None:
    without = {kind.rule for kind in EVERY_KIND} - set(shown.examples())
    # these are about what lies where, and how large it is; or cannot be shown
    assert {rule for rule in without if not rule.startswith(("FILE-", "IMAGE-"))} <= {"YAML-COUNT", "VALUE"}
