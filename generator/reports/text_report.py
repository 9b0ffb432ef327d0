"""Problems → words for a person at a terminal: what is wrong, where, and the mended line."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from generator.problems import Problem, Severity
from generator.reports.fix_sentences import describe_fix
from generator.text import Language, Text

_SEVERITY = {
    Severity.ERROR: Text("virhe", "fel", "error"),
    Severity.WARNING: Text("varoitus", "varning", "warning"),
    Severity.NOTE: Text("huomautus", "anmärkning", "note"),
}
_PLURAL = {
    Severity.ERROR: Text("virhettä", "fel", "errors"),
    Severity.WARNING: Text("varoitusta", "varningar", "warnings"),
    Severity.NOTE: Text("huomautusta", "anmärkningar", "notes"),
}
_FINE = Text("Kaikki on kunnossa: {files}.", "Allt är i ordning: {files}.", "All is well: {files}.")
_SUM = Text("Yhteensä {counts}.", "Sammanlagt {counts}.", "{counts} in all.")
_ACT = Text("1 teko", "1 gärning", "1 act")
_ACTS = Text("{count} tekoa", "{count} gärningar", "{count} acts")
_FILE = Text("1 tiedosto", "1 fil", "1 file")
_FILES = Text("{count} tiedostoa", "{count} filer", "{count} files")
_NOTHING = Text(
    "Muutoksessa ei ole tekoja eikä tietueita, joten tarkistettavaa ei ole.",
    "Ändringen har inga gärningar eller poster, så det finns inget att kontrollera.",
    "The change has no acts or records, so there is nothing to check.",
)
_OLDER = Text(
    "Vanhaa, ei tästä muutoksesta. Tämä ei estä muutosta, eikä sinun tarvitse korjata sitä:",
    "Gammalt, inte av den här ändringen. Det hindrar inte ändringen, och du behöver inte rätta det:",
    "Older, not from this change. It does not stop the change, and you need not mend it:",
)


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
        total = _SUM.fill({"counts": count_severities(problems, language)}).pick(language)
        parts = [*_group_by_file(problems, language), total]
    else:
        parts = [say_all_is_well(language, acts, files)]
    if older:
        parts += [_OLDER.pick(language), *_group_by_file(older, language)]
    return "\n\n".join(parts)


def say_all_is_well(language: Language, acts: int, files: Mapping[str, str] | None) -> str:
    """That nothing is wrong, and with how many."""
    if files is None:
        counted_words = (_ACT if acts == 1 else _ACTS).fill({"count": acts})
    elif not files:
        return _NOTHING.pick(language)
    else:
        counted_words = (_FILE if len(files) == 1 else _FILES).fill({"count": len(files)})
    return _FINE.fill({"files": counted_words}).pick(language)


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
            parts.append(f"{count} {(_SEVERITY if count == 1 else _PLURAL)[severity].pick(language)}")
    return ", ".join(parts)


def _describe(problem: Problem, language: Language) -> list[str]:
    place = f"{problem.position.line}:{problem.position.column}"
    lines = [
        f"  {place:>7}  {_SEVERITY[problem.severity].pick(language)}: {problem.message.pick(language)} [{problem.rule}]"
    ]
    if problem.fix is not None:
        lines.append(f"           {describe_fix(problem.fix, language)}")
        lines += [f"             {line}" for line in problem.fix.text.split("\n")]
    return lines
