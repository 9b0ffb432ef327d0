"""Problems → one JSON array, for programs (contracts.md)."""

import json
from collections.abc import Mapping, Sequence

from generator.problems import Problem
from generator.text import Language


def format_json(
    problems: Sequence[Problem],
    language: Language,
    acts: int = 0,  # noqa: ARG001 - every report is asked alike
    *,
    older: Sequence[Problem] = (),  # noqa: ARG001
    files: Mapping[str, str] | None = None,  # noqa: ARG001
) -> str:
    """An array of objects with file, line, column, severity, rule, field, message and fix; lines and columns from 1.

    A fix is `safe` when `--fix` may write it: the writer said just this in another way. Otherwise it is an example.

    Trouble that is older than the change is left out: every error in the array fails the check.
    """
    return json.dumps([_describe(problem, language) for problem in problems], ensure_ascii=False, indent=2)


def _describe(problem: Problem, language: Language) -> dict[str, object]:
    fix = problem.fix
    return {
        "file": problem.file,
        "line": problem.position.line,
        "column": problem.position.column,
        "severity": problem.severity.value,
        "rule": problem.rule,
        "field": problem.field,
        "message": problem.message.pick(language),
        "fix": {"from": fix.first, "to": fix.last, "text": fix.text, "safe": fix.safe} if fix else None,
    }
