"""Problems → Markdown for a pull request: first what is good, then what needs mending, file by file.

Texts from files are a stranger's. In a sentence every character that means something in Markdown is escaped, and what
GitHub would make a mention, a reference or a link is broken by a mark that nobody sees; mended lines stand in a code
block whose fence they cannot close.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from generator.diagnostics import FILE_UNJUDGED
from generator.locales import TEXTS
from generator.problems import Fix, Problem, Severity
from generator.reports.fix_sentences import describe_fix
from generator.text import Language, Text

SIZE_LIMIT = 60_000
"""Bytes; a comment on GitHub holds 65 536 characters."""
_MESSAGE_LIMIT = 1_500
_FIX_LIMIT = 4_000
_RESERVE = 1_000
"""Bytes kept for the sentence that says how much was left out."""

_HOW = {
    Severity.ERROR: Text("", "", ""),
    Severity.WARNING: Text(", ei estä julkaisua", ", hindrar inte publiceringen", ", does not stop publishing"),
    Severity.NOTE: Text(", hyvä tietää", ", bra att veta", ", good to know"),
}


def format_markdown(
    problems: Sequence[Problem],
    language: Language,
    acts: int,
    *,
    older: Sequence[Problem] = (),
    files: Mapping[str, str] | None = None,
) -> str:
    """The report as Markdown of at most SIZE_LIMIT bytes. `older` and `files` are as in `text_report`.

    The files of the change come before others that it broke, and errors decide the heading: warnings ask, no more.
    """
    files_known = files or {}
    ordered = sorted(problems, key=lambda problem: bool(files_known) and problem.file not in files_known)
    page = _Page(language)
    for text in _open_report(ordered, language, acts, files):
        page.add(text)
    for file, found in groupby(ordered, key=lambda problem: problem.file):
        page.section(file, list(found), files)
    if older and page.whole:
        page.add(f"### {TEXTS.markdown_report.older.pick(language)}")
        words = TEXTS.markdown_report.older_one if len(older) == 1 else TEXTS.markdown_report.older_why
        page.add(words.fill({"count": len(older)}).pick(language))
        for file, found in groupby(older, key=lambda problem: problem.file):
            page.remember(file, list(found))
    elif older:
        page.left_out += len(older)
    return page.text()


def _open_report(
    problems: Sequence[Problem], language: Language, acts: int, files: Mapping[str, str] | None
) -> Iterator[str]:
    """The heading, what to do next, and what is in order already."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors:
        heading = TEXTS.markdown_report.mend_one if errors == 1 else TEXTS.markdown_report.mend.fill({"count": errors})
        yield f"## {heading.pick(language)}"
        yield TEXTS.markdown_report.mend_next.pick(language)
    elif any(problem.rule == FILE_UNJUDGED.rule for problem in problems):
        yield f"## {TEXTS.markdown_report.unjudged.pick(language)}"
        yield TEXTS.markdown_report.unjudged_next.pick(language)
    elif files is not None and not files:
        yield f"## {TEXTS.markdown_report.ready.pick(language)}"
        yield TEXTS.markdown_report.nothing.pick(language)
    else:
        yield f"## {TEXTS.markdown_report.ready.pick(language)}"
        yield (
            TEXTS.markdown_report.read.fill({"count": acts}) if files is None else TEXTS.markdown_report.ready_next
        ).pick(language)
        if problems:
            yield TEXTS.markdown_report.ask.pick(language)
    wrong = {problem.file for problem in problems}
    good = [(file, title) for file, title in (files or {}).items() if file not in wrong]
    if good:
        listed = [
            f"- {escape(title)} ({quote_code(file)})" if title else f"- {quote_code(file)}" for file, title in good
        ]
        yield "\n".join([f"**{TEXTS.markdown_report.good.pick(language)}:**", "", *listed[:_LISTED]])


_LISTED = 200


class _Page:
    """Paragraphs up to the limit; what comes after it is counted."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.parts: list[str] = []
        self.size = 0
        self.left_out = 0

    @property
    def whole(self) -> bool:
        return not self.left_out

    def add(self, text: str) -> bool:
        """Whether there was room."""
        size = len(text.encode("utf-8", "replace")) + 2
        if self.size + size > SIZE_LIMIT - _RESERVE:
            return False
        self.parts.append(text)
        self.size += size
        return True

    def section(self, file: str, problems: Sequence[Problem], files: Mapping[str, str] | None) -> None:
        """One file: its name, and each of its problems with the mended lines."""
        head = f"### {quote_code(file)}"
        if files and file not in files:
            head = f"{head}\n\n{TEXTS.markdown_report.others.pick(self.language)}"
        for problem in problems:
            text = _describe(problem, self.language)
            if not self.whole or not self.add(f"{head}\n\n{text}" if head else text):
                self.left_out += 1
            else:
                head = ""

    def remember(self, file: str, problems: Sequence[Problem]) -> None:
        """One file of older trouble, in short."""
        lines = "\n".join(_describe_briefly(problem, self.language) for problem in problems)
        if not self.whole or not self.add(f"{quote_code(file)}\n\n{lines}"):
            self.left_out += len(problems)

    def text(self) -> str:
        """The whole report."""
        if self.left_out:
            self.parts.append(TEXTS.markdown_report.left_out.fill({"count": self.left_out}).pick(self.language))
        return "\n\n".join(self.parts)


def _describe(problem: Problem, language: Language) -> str:
    where = TEXTS.markdown_report.line.fill({"line": problem.position.line}).pick(language)
    message = _shorten(problem.message.pick(language))
    text = f"**{where}{_HOW[problem.severity].pick(language)}.** {escape(message)}"
    return f"{text}\n\n{_show_fix(problem.fix, language)}" if problem.fix else text


def _describe_briefly(problem: Problem, language: Language) -> str:
    """The same on one line, without a request: it is not the reader's to mend."""
    where = TEXTS.markdown_report.line.fill({"line": problem.position.line}).pick(language)
    return f"- {where}: {escape(_shorten(problem.message.pick(language)))}"


def _shorten(message: str) -> str:
    return message if len(message) <= _MESSAGE_LIMIT else f"{message[:_MESSAGE_LIMIT].rstrip()}…"


def _show_fix(fix: Fix, language: Language) -> str:
    if len(fix.text) > _FIX_LIMIT:
        return TEXTS.markdown_report.long_fix.pick(language)
    return f"{describe_fix(fix, language)}\n\n{quote_lines(fix.text, 'yaml')}"


def quote_lines(text: str, kind: str) -> str:
    """A stranger's lines as a block of code."""
    lines = "\n".join(_drop_unseen(line) for line in text.replace("\r", "\n").split("\n"))
    longest = max((len(run) for run in re.findall(r"`+", lines)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{kind}\n{lines}\n{fence}"


_SPECIAL = re.compile(r"[\\`*_\[\]<>&~|$#!]")
_JOINED = re.compile(r"[@#]|(?<=[A-Za-z]):(?=//)|(?<=ww)w(?=\.)|(?<=GH)-", re.IGNORECASE)
"""After these GitHub sees a mention, a reference or an address; a word joiner makes them letters among letters."""
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def escape(text: str) -> str:
    """A stranger's text inside a sentence: it reads as it was typed and means nothing more."""
    line = " ".join(_drop_unseen(text).split())
    return _JOINED.sub(lambda found: f"{found[0]}\u2060", _SPECIAL.sub(lambda found: f"\\{found[0]}", line))


def quote_code(text: str) -> str:
    """A stranger's text as code in a line."""
    line = " ".join(_drop_unseen(text).split())
    longest = max((len(run) for run in re.findall(r"`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") or not line else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def _drop_unseen(text: str) -> str:
    """Without characters that are not seen or turn the direction of the text; tabs and line ends stay."""
    return _UNSEEN.sub("", text)
