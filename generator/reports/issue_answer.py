"""What is answered to somebody who told of an act through a form: thanks, then what is missing or what happens next.

The answer is Markdown on the forge. What comes from the form is a stranger's and is escaped, so that it mentions nobody.
"""

from collections.abc import Iterator, Sequence
from textwrap import dedent, indent

from generator.locales import TEXTS
from generator.problems import Problem, Severity
from generator.reports.markdown_report import escape, quote_code, quote_lines
from generator.rules.pasted_tables import find_pasted_tables
from generator.schema.introspection import describe, mention
from generator.schema.records.act_parts import Image
from generator.text import Language, Text

MARK = "<!-- tekojen-tori: vastaus -->"
"""By this the forge's comment is found again, so that an edited form changes the answer and adds none."""
_MOST = 40
"""Things told at once."""
_MESSAGE_LIMIT = 1_000
_NAME_LIMIT = 100
_ROWS_LIMIT = 8_000


def write_answer(
    problems: Sequence[tuple[Text | None, Problem]],
    language: Language,
    *,
    file: str = "",
    proposal: str = "",
    held: bool = False,
    pictures: Sequence[tuple[Text, str]] = (),
) -> str:
    """The answer. `file` is what came of the form, empty when it has errors; `proposal` the reference of its pull request.

    Each problem comes with the label of the part that it is about, and so does the name of each picture that was left
    out. `held`: the editors work on the proposal already.
    """
    told = _write_paragraphs(problems, language, file, proposal, held=held)
    return "\n\n".join([MARK, *told, *_ask_of_pictures(pictures, language)]) + "\n"


def _ask_of_pictures(pictures: Sequence[tuple[Text, str]], language: Language) -> Iterator[str]:
    """Which pictures were left out, and what must be known of each before it can be shown."""
    if not pictures:
        return
    yield TEXTS.issue_answer.pictures.pick(language)
    yield "\n".join(
        f"- **{escape(label.pick(language))}.** {escape(name[:_NAME_LIMIT])}" for label, name in pictures[:_MOST]
    )
    if len(pictures) > _MOST:
        yield TEXTS.issue_answer.more.fill({"count": len(pictures) - _MOST}).pick(language)
    keys = describe(Image)
    asked = {name: mention(keys[name].label) for name in ("alt", "credit", "licence")}
    yield TEXTS.issue_answer.pictures_next.fill(asked).pick(language)


def _write_paragraphs(
    problems: Sequence[tuple[Text | None, Problem]], language: Language, file: str, proposal: str, *, held: bool
) -> Iterator[str]:
    errors = [each for each in problems if each[1].severity is Severity.ERROR]
    if errors or not file:
        heading = TEXTS.issue_answer.one if len(errors) == 1 else TEXTS.issue_answer.many.fill({"count": len(errors)})
        yield f"## {heading.pick(language)}"
        yield TEXTS.issue_answer.mend_next.pick(language)
        yield from _list_problems(errors, language)
        return
    yield f"## {TEXTS.issue_answer.ready.pick(language)}"
    link = f" ({proposal})" if proposal else ""
    yield TEXTS.issue_answer.ready_next.fill({"link": link}).pick(language)
    yield (TEXTS.issue_answer.held if held else TEXTS.issue_answer.change).pick(language)
    yield quote_code(file)
    rest = [each for each in problems if each[1].severity is Severity.WARNING]
    if rest:
        yield TEXTS.issue_answer.ask.pick(language)
        yield from _list_problems(rest, language)


def _list_problems(problems: Sequence[tuple[Text | None, Problem]], language: Language) -> Iterator[str]:
    lines = []
    for label, problem in problems[:_MOST]:
        message = problem.message.pick(language)
        text = escape(message if len(message) <= _MESSAGE_LIMIT else f"{message[:_MESSAGE_LIMIT].rstrip()}…")
        name = label.pick(language) if label else ""
        begins = not name or message.startswith(f"{name}: ")  # many messages begin with the label themselves
        rows = _show_mended_rows(problem)
        if rows:
            text = f"{text} {TEXTS.issue_answer.rows.pick(language)}"
        lines += [f"- {text}" if begins else f"- **{escape(name)}.** {text}", *rows]
    yield "\n".join(lines)
    if len(problems) > _MOST:
        yield TEXTS.issue_answer.more.fill({"count": len(problems) - _MOST}).pick(language)


def _show_mended_rows(problem: Problem) -> list[str]:
    """The rows of a pasted table as they may be pasted back; of other problems an answer has no use for a file's lines."""
    if problem.rule != find_pasted_tables.id or not problem.fix or len(problem.fix.text) > _ROWS_LIMIT:
        return []
    return [indent(f"\n{quote_lines(dedent(problem.fix.text).strip(), 'text')}\n", "  ")]
