"""One row → the act that it tells, with the cell that each part came from."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.intake.proposal import OrganisationAnswer
from generator.intake.spreadsheet.cells import Cells
from generator.intake.spreadsheet.columns import (
    ID,
    KIND,
    MUNICIPALITY,
    ORGANISATION,
    Column,
    Path,
    find_column,
    list_headings,
)
from generator.schema.asked import is_questionnaire, tells_respondent
from generator.schema.suggestions import find_likely
from generator.yaml.writer import Value


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands: its column in the sheet (from 0), and what it was taken for.

    `column` None: not known, `offer` is the dotted key that was most likely meant. `first`: the column that has it already.
    `respondent`: it is of who answered a questionnaire, which no act has.
    """

    index: int
    text: str
    column: Column | None
    offer: str | None = None
    first: int | None = None
    respondent: bool = False

    @property
    def letter(self) -> str:
        """`A`, `Z`, `AA`, as spreadsheets name columns."""
        return name_column(self.index)


def name_column(index: int) -> str:
    """The name of a column that is counted from 0."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def read_headings(cells: Sequence[str]) -> list[Heading]:
    """Every heading that is not empty, and what it means; of two that mean the same, the first."""
    found: list[Heading] = []
    taken: dict[Path, int] = {}
    questionnaire = is_questionnaire(tuple(cells))
    for index, text in enumerate(cells):
        if not text.strip():
            continue
        if tells_respondent(text, questionnaire=questionnaire):
            found.append(Heading(index, text.strip(), None, respondent=True))
            continue
        column = find_column(text)
        if column is None:
            found.append(Heading(index, text.strip(), None, find_likely(text, list_headings())))
        elif column.path in taken:
            found.append(Heading(index, text.strip(), None, first=taken[column.path]))
        else:
            taken[column.path] = index
            found.append(Heading(index, text.strip(), column))
    return found


@dataclass(frozen=True, slots=True)
class Row:
    """One act of a sheet. `number` counts from 1 as the spreadsheet shows it; `cells` has the column of each path."""

    number: int
    id: str
    organisation: OrganisationAnswer
    tree: dict[str, Value]
    cells: Mapping[Path, int] = field(default_factory=dict)


def read_rows(cells: Sequence[Sequence[str]], first: int, known: Sequence[Heading], reading: Cells) -> Iterator[Row]:
    """The rows below the headings that hold anything."""
    empty = {
        each.column.path: each.index
        for each in known
        if each.column and not any(isinstance(step, int) for step in each.column.path)
    }
    for number, row in enumerate(cells[first + 1 :], start=first + 2):
        told = [
            (each.index, each.column, row[each.index])
            for each in known
            if each.column and each.index < len(row) and row[each.index].strip()
        ]
        if told and not is_no_act(row, cells[first]):
            yield _row(number, told, reading, empty)


def is_no_act(row: Sequence[str], headings: Sequence[str]) -> bool:
    """Whether it is a row of sums, or the headings once more."""
    typed = [cell.strip() for cell in row if cell.strip()]
    words = [cell.rstrip(":. ").casefold() for cell in typed if not re.fullmatch(r"[\d\s.,%€=A-Z():-]+", cell)]
    return bool(typed) and (
        (bool(words) and all(_TOTAL.fullmatch(word) for word in words))
        or (len(typed) > 1 and typed == [cell.strip() for cell in headings if cell.strip()])
    )


_TOTAL = re.compile(
    r"(?:rivejä |tekoja )?(?:yhteensä|yht|summa|kaikki yhteensä)|totalt?|summa totalt|sammanlagt|sum|grand total"
)


def _row(number: int, told: Sequence[tuple[int, Column, str]], reading: Cells, empty: Mapping[Path, int]) -> Row:
    own: dict[Path, str] = {}
    flat: dict[Path, tuple[Value, int]] = {}
    cells: dict[Path, int] = {}
    for index, column, text in told:
        if column.path in {ID, ORGANISATION, KIND, MUNICIPALITY}:
            own[column.path] = text.strip()
            cells[column.path] = index
        else:
            flat[column.path] = (reading.value(column, text), index)
    tree: dict[str, Value] = {}
    for path, (value, index) in sorted(_counted_on(flat).items(), key=lambda each: _order(each[0])):
        cells[path] = index
        _put(tree, path, value)
    kind = reading.kind(own.get(KIND, ""))
    organisation = OrganisationAnswer(own.get(ORGANISATION, ""), kind, own.get(MUNICIPALITY, ""))
    return Row(number, own.get(ID, ""), organisation, tree, {**empty, **cells})


def _order(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def _counted_on(flat: Mapping[Path, tuple[Value, int]]) -> dict[Path, tuple[Value, int]]:
    """The paths with list indices that leave no gap: where only items 1 and 3 are filled, the latter is the second."""
    used: dict[Path, set[int]] = {}
    for path in flat:
        for index, step in enumerate(path):
            if isinstance(step, int):
                used.setdefault(path[:index], set()).add(step)
    ranks = {path: {step: rank for rank, step in enumerate(sorted(steps))} for path, steps in used.items()}
    return {
        tuple(ranks[path[:index]][step] if isinstance(step, int) else step for index, step in enumerate(path)): value
        for path, value in flat.items()
    }


def _put(tree: dict[str, Value], path: Path, value: Value) -> None:
    """Set the value at a path, making the parts on the way; a part that was given whole is completed."""
    here: Value = tree
    for step, after in itertools.pairwise(path):
        empty: Value = [] if isinstance(after, int) else {}
        if isinstance(step, int) and isinstance(here, list):
            if step >= len(here):
                here.append(empty)
            here = here[step]
        elif isinstance(step, str) and isinstance(here, dict):
            if not isinstance(here.get(step), type(empty)):
                here[step] = empty
            here = here[step]
    last = path[-1]
    if isinstance(last, str) and isinstance(here, dict):
        known = here.get(last)
        here[last] = {**value, **known} if isinstance(known, dict) and isinstance(value, dict) else value
