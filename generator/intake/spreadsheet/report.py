"""What `tori import` shows: which column is what, and what is wrong in which cell."""

from collections.abc import Iterable, Iterator, Sequence

from generator.intake.spreadsheet.columns import make_column
from generator.intake.spreadsheet.row_import import RowProblem
from generator.intake.spreadsheet.rows import Heading, is_no_act, name_column
from generator.intake.spreadsheet.workbook_reader import Sheet
from generator.locales import TEXTS
from generator.text import Language

_SHOWN = 60


def describe_columns(sheet: Sheet, known: Sequence[Heading], language: Language) -> Iterator[str]:
    """`  D  Toimiala → Toimialat`, one line a heading."""
    yield TEXTS.spreadsheet.headings.fill({"sheet": sheet.name, "row": sheet.first + 1}).pick(language)
    width = max((len(_short(each.text)) for each in known), default=0)
    for each in known:
        yield f"  {each.letter:>2}  {_short(each.text):<{width}}  →  {_meaning(each, language)}"


def describe_left_out(sheet: Sheet, language: Language) -> Iterator[str]:
    """Rows that are no acts, and other sheets that seem to have some."""
    below = enumerate(sheet.rows[sheet.first + 1 :], start=sheet.first + 2)
    rows = ", ".join(str(number) for number, row in below if is_no_act(row, sheet.headings))
    if rows:
        yield TEXTS.spreadsheet.no_acts.fill({"rows": rows}).pick(language)
    if sheet.others:
        yield TEXTS.spreadsheet.other_sheets.fill({"sheets": ", ".join(sheet.others)}).pick(language)


def _meaning(heading: Heading, language: Language) -> str:
    if heading.column:
        return heading.column.heading(language)
    if heading.first is not None:
        return TEXTS.spreadsheet.twice.fill({"letter": name_column(heading.first)}).pick(language)
    if heading.respondent:
        return TEXTS.spreadsheet.respondent.pick(language)
    text = TEXTS.spreadsheet.not_known.pick(language)
    if heading.offer:
        offered = make_column(tuple(heading.offer.split("."))).heading(language)
        text += TEXTS.spreadsheet.meant.fill({"offer": offered}).pick(language)
    return text


def describe_problems(found: Iterable[RowProblem], sheet: Sheet, language: Language) -> Iterator[str]:
    """`Rivi 12, sarake D (Toimialat): …`, in the rules' own words."""
    for each in found:
        message = _printable(each.problem.message.pick(language))
        if each.column is None:
            yield TEXTS.spreadsheet.row.fill({"row": each.row, "message": message}).pick(language)
        else:
            values = {
                "row": each.row,
                "letter": name_column(each.column),
                "heading": _short(sheet.headings[each.column]),
                "message": message,
            }
            yield TEXTS.spreadsheet.cell.fill(values).pick(language)


def _short(text: str) -> str:
    line = _printable(text)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"


def _printable(text: str) -> str:
    """One line, without characters that a terminal obeys."""
    return "".join(mark if mark.isprintable() else " " for mark in " ".join(text.split()))
