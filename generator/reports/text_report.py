"""Problems → words for a person at a terminal: what is wrong, where, and the mended line."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from generator.locales import TEXTS
from generator.problems import Problem, Severity
from generator.reports.fix_sentences import describe_fix
from generator.text import Language


def format_text(
    problems: Sequence[Problem],
    language: Language,
    acts: int,
    *,
    older: Sequence[Problem] = (),
    files: Mapping[str, str] | None = None,
) -> str:
    """The report of all problems, file by file, ending in a line that counts them. `acts`: how many acts were read.

    Where a change was judged, `files` are its files with their names, and `older` the trouble that it only met.
    """
    if problems:
        total = TEXTS.text_report.sum.fill({"counts": count_severities(problems, language)}).pick(language)
        parts = [*_group_by_file(problems, language), total]
    else:
        parts = [say_all_is_well(language, acts, files)]
    if older:
        parts += [TEXTS.text_report.older.pick(language), *_group_by_file(older, language)]
    return "\n\n".join(parts)


def say_all_is_well(language: Language, acts: int, files: Mapping[str, str] | None) -> str:
    """That nothing is wrong, and with how many."""
    if files is None:
        counted_words = (TEXTS.text_report.act if acts == 1 else TEXTS.text_report.acts).fill({"count": acts})
    elif not files:
        return TEXTS.text_report.nothing.pick(language)
    else:
        counted_words = (TEXTS.text_report.file if len(files) == 1 else TEXTS.text_report.files).fill(
            {"count": len(files)}
        )
    return TEXTS.text_report.fine.fill({"files": counted_words}).pick(language)


def _group_by_file(problems: Sequence[Problem], language: Language) -> list[str]:
    return [
        "\n".join([make_printable(file), *(line for problem in found for line in _describe(problem, language))])
        for file, found in groupby(problems, key=lambda problem: problem.file)
    ]


def make_printable(name: str) -> str:
    """A file's name on one line, without characters that a terminal obeys."""
    return "".join(mark if mark.isprintable() else "\ufffd" for mark in name)


def count_severities(problems: Sequence[Problem], language: Language) -> str:
    """`2 virhettä, 1 varoitus`."""
    parts = []
    for severity in Severity:
        count = sum(problem.severity is severity for problem in problems)
        if count:
            parts.append(
                f"{count} {(TEXTS.text_report.severity if count == 1 else TEXTS.text_report.plural)[severity].pick(language)}"
            )
    return ", ".join(parts)


def _describe(problem: Problem, language: Language) -> list[str]:
    place = f"{problem.position.line}:{problem.position.column}"
    lines = [
        f"  {place:>7}  {TEXTS.text_report.severity[problem.severity].pick(language)}: {problem.message.pick(language)} [{problem.rule}]"
    ]
    if problem.fix is not None:
        lines.append(f"           {describe_fix(problem.fix, language)}")
        lines += [f"             {line}" for line in problem.fix.text.split("\n")]
    return lines
