"""Rows → what becomes of each: a file to write, nothing since it is there already, or what is wrong in which cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from generator import diagnostics
from generator.intake.act_file import write_bare_act
from generator.intake.proposal import Doer, Proposer, settle_dates, tell_outside_files, write_doer
from generator.intake.spreadsheet import sheet_texts
from generator.intake.spreadsheet.columns import ID
from generator.intake.spreadsheet.rows import Row
from generator.intake.unwritten_file import UnwrittenFile
from generator.locales import TEXTS
from generator.problems import Diagnostic, Path, Position, Problem, has_errors
from generator.rules.engine import LoadedFile, load_bytes
from generator.schema.collections import RESERVED
from generator.schema.identifiers import is_act_id, slug
from generator.schema.records.act import ActRecord
from generator.text import Language


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One thing to say of a row; `column` counts from 0, None where no cell of the sheet holds it."""

    row: int
    column: int | None
    problem: Problem


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came of all rows: texts of new and changed acts by id, ids of acts that are there already, errors, warnings.

    `organisations` has the files of those that are new, by their paths.
    """

    new: Mapping[str, str]
    changed: Mapping[str, str]
    same: tuple[str, ...]
    organisations: Mapping[str, str]
    errors: tuple[RowProblem, ...]
    warnings: tuple[RowProblem, ...]

    @property
    def rows_left_out(self) -> int:
        """How many rows do not become files."""
        return len({each.row for each in self.errors})


class RowImporter:
    """Makes acts of rows, judged by the rules that judge files, among what is on the market."""

    def __init__(self, proposer: Proposer, files: frozenset[str], schema_url: str, *, update: bool) -> None:
        """`files` are the ids of acts that have a file, also one that cannot be read. `update`: a row may replace an act."""
        self.proposer, self.records = proposer, proposer.records
        self.broken = files - set(self.records.acts)
        self.schema_url, self.update = schema_url, update
        self.errors: list[RowProblem] = []
        self.slips: list[RowProblem] = []
        self.doers: dict[str, Doer] = {}
        acts, withdrawn = self.records.acts, self.records.withdrawn
        self.former = {old: act_id for act_id, act in acts.items() for old in act.former_ids}
        self.former |= {old: gone_id for gone_id, gone in withdrawn.items() for old in gone.former_ids}
        self.former |= {gone_id: gone_id for gone_id in withdrawn}

    def import_rows(self, rows: Iterable[Row], language: Language) -> ImportResult:
        """What becomes of the rows. A row with an error is left out whole; others that lean on it are then judged again."""
        texts: dict[str, str] = {}
        by_id: dict[str, Row] = {}
        loaded: dict[str, LoadedFile] = {}
        for row in rows:
            act_id = self._id(row)
            if act_id is not None and act_id in by_id:
                self._refuse(row, sheet_texts.ROW_TWICE, ("title",), {"other": by_id[act_id].number})
                act_id = None
            if act_id is None:
                self._judge_alone(row)
                continue
            by_id[act_id] = row
            texts[act_id] = write_bare_act(settle_dates(row.tree, self.proposer.today), self.schema_url)
            file = UnwrittenFile.of("acts", act_id, texts[act_id])
            loaded[act_id] = load_bytes(file, file.data())
        warnings = [*self.slips, *self._judge(loaded, by_id)]
        new, changed, same = dict[str, str](), dict[str, str](), list[str]()
        for act_id, each in loaded.items():
            known = self.records.acts.get(act_id)
            if known is None and act_id not in self.broken:
                new[act_id] = texts[act_id]
            elif known == each.record:
                same.append(act_id)
            elif self.update:
                changed[act_id] = texts[act_id]
            else:
                self._refuse(by_id[act_id], sheet_texts.ROW_DIFFERS, ID, {"id": act_id})
        written = {by_id[act_id].number for act_id in (*new, *changed)}
        folders = {act_id.partition("/")[0] for act_id in new}
        organisations = {
            path: text
            for name, doer in self.doers.items()
            if name in folders
            for path, text in write_doer(doer, language).items()
        }
        warnings = [each for each in warnings if each.row in written]
        return ImportResult(new, changed, tuple(same), organisations, _sorted(self.errors), _sorted(warnings))

    def _judge(self, loaded: dict[str, LoadedFile], by_id: Mapping[str, Row]) -> list[RowProblem]:
        """Take out of `loaded` what has errors, until the rest has none; gives what is odd about the rest."""
        while True:
            acts = {act_id: each.record for act_id, each in loaded.items() if isinstance(each.record, ActRecord)}
            by_file: dict[str, list[Problem]] = {each.file.name: list(each.problems) for each in loaded.values()}
            for problem in self.proposer.judge_acts(loaded.values(), acts, self.doers.values()):
                by_file[problem.file].append(problem)
            found = {act_id: by_file[each.file.name] for act_id, each in loaded.items()}
            wrong = [act_id for act_id, problems in found.items() if has_errors(problems)]
            if not wrong:
                return [_place(by_id[act_id], problem) for act_id, problems in found.items() for problem in problems]
            for act_id in wrong:
                errors = (problem for problem in found[act_id] if has_errors([problem]))
                self.errors += (_place(by_id[act_id], problem) for problem in errors)
                del loaded[act_id]

    def _judge_alone(self, row: Row) -> None:
        """A row that is left out for its id or its organisation is told of everything else at once too."""
        told = self.proposer.judge_alone(settle_dates(row.tree, self.proposer.today))
        self.errors += (_place(row, each) for each in told if has_errors([each]))

    def _id(self, row: Row) -> str | None:
        """The act's id: the row's own, else its organisation and its title; None when there can be none."""
        act_id = row.id or self._id_of_title(row)
        if not act_id:
            return None
        name = act_id.partition("/")[2]
        if not is_act_id(act_id):
            values = {"label": TEXTS.spreadsheet.help_id, "typed": act_id[:_SHOWN]}
            self._refuse(row, diagnostics.ACT_ID, ID, values)
        elif name in RESERVED:
            self._refuse(row, diagnostics.FILE_RESERVED, ID, {"typed": name})
        elif act_id in self.former and act_id not in self.records.acts:
            self._refuse(row, sheet_texts.ROW_TAKEN, ("title",), {"id": act_id, "other": self.former[act_id]})
        else:
            return act_id
        return None

    def _id_of_title(self, row: Row) -> str:
        """The same title of the same organisation is the same act, so that a sheet may be read again."""
        doer = self.proposer.find_doer(row.organisation)
        own = self.doers.setdefault(doer.id, doer) if doer.id else doer
        errors = [each for each in doer.problems if has_errors([each])]
        self.errors += (_place(row, each) for each in errors)
        self.slips += (_place(row, each) for each in doer.problems if each not in errors)
        if doer.unit:
            row.tree.setdefault("unit", doer.unit)
        name = slug(str(row.tree.get("title", ""))) or "teko"
        return "" if errors else f"{own.id}/{name}{'-2' if name in RESERVED else ''}"

    def _refuse(self, row: Row, kind: Diagnostic, path: Path, values: Mapping[str, object]) -> None:
        problem = kind.at(str(row.number), Position(1), path, None, values)
        self.errors.append(RowProblem(row.number, row.cells.get(path), problem))


_SHOWN = 60


def _place(row: Row, problem: Problem) -> RowProblem:
    """The problem in the cell that it came from: the longest part of its path that a cell was, else one below it."""
    problem = tell_outside_files(problem)
    steps = problem.field.split(".") if problem.field else []
    path: Path = tuple(int(step) if step.isdigit() else step for step in steps)
    for length in range(len(path), 0, -1):
        if path[:length] in row.cells:
            return RowProblem(row.number, row.cells[path[:length]], problem)
    below = (index for cell, index in row.cells.items() if path and cell[: len(path)] == path)
    return RowProblem(row.number, next(below, None), problem)


def _sorted(problems: Sequence[RowProblem]) -> tuple[RowProblem, ...]:
    return tuple(sorted(problems, key=lambda each: (each.row, -1 if each.column is None else each.column)))


def locate_act(folder: FilePath, act_id: str) -> FilePath:
    """Where an act lies below the folder of acts."""
    organisation, _, name = act_id.partition("/")
    return folder / organisation / f"{name}.yaml"
