"""Problems → words for a person at a terminal: what is wrong, where, and the mended line."""

from collections.abc import Sequence
from itertools import groupby

from generator.problems import Problem, Severity
from generator.words import Language, Words

_SEVERITY = {
    Severity.ERROR: Words("virhe", "fel", "error"),
    Severity.WARNING: Words("varoitus", "varning", "warning"),
    Severity.NOTE: Words("huomautus", "anmärkning", "note"),
}
_PLURAL = {
    Severity.ERROR: Words("virhettä", "fel", "errors"),
    Severity.WARNING: Words("varoitusta", "varningar", "warnings"),
    Severity.NOTE: Words("huomautusta", "anmärkningar", "notes"),
}
_FIX = Words("Korjattuna:", "Rättat:", "Mended:")
_ADD = Words("Lisää rivit:", "Lägg till raderna:", "Add the lines:")
_FINE = Words("Kaikki on kunnossa: {files}.", "Allt är i ordning: {files}.", "All is well: {files}.")
_SUM = Words("Yhteensä {counts}.", "Sammanlagt {counts}.", "{counts} in all.")
_ACT = Words("1 teko", "1 gärning", "1 act")
_ACTS = Words("{count} tekoa", "{count} gärningar", "{count} acts")


def text_report(problems: Sequence[Problem], language: Language, acts: int) -> str:
    """The report of all problems, file by file, ending in a line that counts them. `acts`: how many acts were read."""
    if not problems:
        files = (_ACT if acts == 1 else _ACTS).filled({"count": acts})
        return _FINE.filled({"files": files}).said_in(language)
    blocks = [
        "\n".join([file, *(line for problem in found for line in _lines(problem, language))])
        for file, found in groupby(problems, key=lambda problem: problem.file)
    ]
    return "\n\n".join([*blocks, _SUM.filled({"counts": counted(problems, language)}).said_in(language)])


def counted(problems: Sequence[Problem], language: Language) -> str:
    """`2 virhettä, 1 varoitus`."""
    parts = []
    for severity in Severity:
        count = sum(problem.severity is severity for problem in problems)
        if count:
            parts.append(f"{count} {(_SEVERITY if count == 1 else _PLURAL)[severity].said_in(language)}")
    return ", ".join(parts)


def _lines(problem: Problem, language: Language) -> list[str]:
    place = f"{problem.position.line}:{problem.position.column}"
    lines = [
        f"  {place:>7}  {_SEVERITY[problem.severity].said_in(language)}: {problem.message.said_in(language)} [{problem.rule}]"
    ]
    if problem.fix is not None:
        adds = problem.fix.last < problem.fix.first
        lines.append(f"           {(_ADD if adds else _FIX).said_in(language)}")
        lines += [f"             {line}" for line in problem.fix.text.split("\n")]
    return lines
