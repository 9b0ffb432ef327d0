"""What `tori import` shows: which column is what, and what is wrong in which cell."""

from collections.abc import Iterable, Iterator, Sequence

from generator.submit.sheets import words
from generator.submit.sheets.columns import column
from generator.submit.sheets.judging import Trouble
from generator.submit.sheets.reading import Sheet
from generator.submit.sheets.rows import Heading, letter
from generator.words import Language

_SHOWN = 60


def mapping(sheet: Sheet, known: Sequence[Heading], language: Language) -> Iterator[str]:
    """`  D  Toimiala → Toimialat (sectors)`, one line a heading."""
    yield words.HEADINGS.filled({"sheet": sheet.name, "row": sheet.first + 1}).said_in(language)
    width = max((len(_short(each.text)) for each in known), default=0)
    for each in known:
        yield f"  {each.letter:>2}  {_short(each.text):<{width}}  →  {_meaning(each, language)}"


def _meaning(heading: Heading, language: Language) -> str:
    if heading.column:
        return f"{heading.column.heading(language)} ({heading.column.dotted})"
    if heading.first is not None:
        return words.TWICE.filled({"letter": letter(heading.first)}).said_in(language)
    text = words.NOT_KNOWN.said_in(language)
    if heading.offer:
        offered = column(tuple(heading.offer.split("."))).heading(language)
        text += words.MEANT.filled({"offer": offered}).said_in(language)
    return text


def troubles(found: Iterable[Trouble], sheet: Sheet, language: Language) -> Iterator[str]:
    """`Rivi 12, sarake D (Toimialat): …`, in the rules' own words."""
    for each in found:
        message = _printable(each.problem.message.said_in(language))
        if each.column is None:
            yield words.ROW.filled({"row": each.row, "message": message}).said_in(language)
        else:
            values = {
                "row": each.row,
                "letter": letter(each.column),
                "heading": _short(sheet.headings[each.column]),
                "message": message,
            }
            yield words.CELL.filled(values).said_in(language)


def _short(text: str) -> str:
    line = _printable(text)
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"


def _printable(text: str) -> str:
    """One line, without characters that a terminal obeys."""
    return "".join(mark if mark.isprintable() else " " for mark in " ".join(text.split()))
