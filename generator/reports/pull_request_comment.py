"""The comment below a pull request: the report that its check left, and where its pages and pictures are.

The report comes from a run that whoever sent the request could have changed, so it is judged here once more as a
stranger's text: it stays Markdown, but calls nobody, holds no HTML, and is no longer than a report is.
"""

import re
from collections.abc import Iterator

from generator.locales import TEXTS
from generator.reports.markdown_report import SIZE_LIMIT
from generator.text import Language, ToldError

MARK = "<!-- tekojen-tori: tarkistus -->"
"""By this the forge's comment is found again, so that the next check changes it and adds none."""
LIMIT = SIZE_LIMIT + 2_000
"""Bytes of a report with the link to the rules after it; the forge takes 65 536 characters with what is added here."""
_FENCE = re.compile(r"(`{3,})[^`]*|(~{3,}).*")
_LIKE_A_FENCE = re.compile(r"`{3}|~{3}")
_CALLS = re.compile(r"@(?!\u2060)|#(?=\d)|&(?=[#A-Za-z])|(?<=GH)-(?=\d)", re.IGNORECASE)
"""After these the forge may see a mention or a reference, also behind an entity; a word joiner keeps them letters."""


class NotAReportError(ToldError):
    """What the run left is no report of ours. Raised by `write_comment` only."""

    status = 1


def write_comment(report: bytes, run: str, language: Language) -> str:
    """The comment. `run` is the whole address of the run that judged the request. Raises NotAReportError."""
    if len(report) > LIMIT:
        raise NotAReportError(TEXTS.failures.report_too_long.fill({"size": len(report)}))
    try:
        text = report.decode().strip()
    except UnicodeDecodeError:
        raise NotAReportError(TEXTS.failures.report_not_text) from None
    if not text or "\0" in text:
        raise NotAReportError(TEXTS.failures.report_not_text if text else TEXTS.failures.report_empty)
    body = "\n".join(_calm(re.split(r"\r\n?|\n", text)))
    return f"{MARK}\n\n{body}\n\n{TEXTS.pull_request_comment.preview.fill({'run': run}).pick(language)}\n"


def _calm(lines: list[str]) -> Iterator[str]:
    """The lines; in a block of code they stay as they are, since there they are to be pasted and call nobody.

    Our report opens a block at the left edge only, and has no HTML: where either were otherwise, it would not be sure
    what the forge takes for code.
    """
    fence = ""
    for line in lines:
        if fence:
            yield line
            if re.fullmatch(rf" {{0,3}}{fence}{fence[0]}*[ \t]*", line):
                fence = ""
            continue
        opened = _FENCE.fullmatch(line)
        if line.lstrip().startswith("<") or (not opened and _LIKE_A_FENCE.search(line)):
            raise NotAReportError(TEXTS.failures.report_strange)
        fence = (opened[1] or opened[2]) if opened else ""
        yield line if opened else _CALLS.sub(lambda found: f"{found[0]}\u2060", line)
    if fence:
        yield fence
