"""Problems → annotations of a workflow on GitHub, which its page shows at the lines of the pull request.

Every line printed is a command or our own sentence: what a file says is escaped, so that it cannot be a command.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.locales import TEXTS
from generator.problems import Problem, Severity
from generator.reports.fix_sentences import describe_fix
from generator.reports.text_report import count_severities, say_all_is_well
from generator.text import Language, Text

OLDER_LIMIT = 10
"""Older problems that are told one by one; GitHub shows ten of a kind, and the contributor's own come first."""
_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def format_github(
    problems: Sequence[Problem],
    language: Language,
    acts: int,
    *,
    older: Sequence[Problem] = (),
    files: Mapping[str, str] | None = None,
) -> str:
    """One annotation for each problem, the errors first, and a line that counts them.

    `older` and `files` are as in `text_report`.
    """
    order = list(Severity)
    first = sorted(problems, key=lambda problem: order.index(problem.severity))
    lines = [
        _annotate(problem, language, _COMMAND[problem.severity], TEXTS.github_report.title[problem.severity])
        for problem in first
    ]
    lines += [
        _annotate(replace(problem, fix=None), language, "notice", TEXTS.github_report.older)
        for problem in older[:OLDER_LIMIT]
    ]
    if problems:
        lines.append(TEXTS.github_report.sum.fill({"counts": count_severities(problems, language)}).pick(language))
    else:
        lines.append(say_all_is_well(language, acts, files))
    if older:
        lines.append(TEXTS.github_report.more.fill({"count": len(older)}).pick(language))
    return "\n".join(lines)


def _annotate(problem: Problem, language: Language, command: str, title: Text) -> str:
    message = problem.message.pick(language)
    if problem.fix is not None:
        message = f"{message}\n{describe_fix(problem.fix, language)}\n{problem.fix.text}"
    place = (
        f"file={_escape_property(problem.file)},line={problem.position.line},col={problem.position.column},"
        f"title={_escape_property(f'{title.pick(language)} ({problem.rule})')}"
    )
    return f"::{command} {place}::{_escape_data(message)}"


def _escape_data(text: str) -> str:
    """The text as the workflow runner reads it back."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
