"""Rows → what becomes of each: a file to write, nothing since it is there already, or what is wrong in which cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path as FilePath

from generator import diagnostics
from generator.intake.act_file import bare_text
from generator.intake.spreadsheet import words
from generator.intake.spreadsheet.cells import organisation_names
from generator.intake.spreadsheet.columns import ID, ORGANISATION
from generator.intake.spreadsheet.rows import Row
from generator.intake.unwritten_file import UnwrittenFile
from generator.problems import Diagnostic, Path, Position, Problem, Severity
from generator.rules.engine import Loaded, judge, load_bytes
from generator.schema.collections import Records
from generator.schema.identifiers import is_act_id, slug
from generator.schema.records.act import ActRecord
from generator.schema.source_files import RESERVED
from generator.schema.suggestions import likely, offer


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing to say of a row; `column` counts from 0, None where no cell of the sheet holds it."""

    row: int
    column: int | None
    problem: Problem


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of all rows: files to write by act id, acts there already, and what is wrong (`blocked`) or odd."""

    new: Mapping[str, str]
    changed: Mapping[str, str]
    same: tuple[str, ...]
    blocked: tuple[Trouble, ...]
    asked: tuple[Trouble, ...]

    @property
    def rows_blocked(self) -> int:
        """How many rows do not become files."""
        return len({each.row for each in self.blocked})


@dataclass(frozen=True, slots=True)
class Market:
    """What is there already: all records, the ids of the files of acts, what reports call their folder; and the day."""

    records: Records
    files: frozenset[str]
    acts_name: str
    today: date


class RowJudge:
    """Judges rows by the rules that judge files, among what is on the market."""

    def __init__(self, market: Market, *, schema_url: str, update: bool) -> None:
        """`update`: a row may replace an act that differs."""
        self.records, self.today, self.acts_name = market.records, market.today, market.acts_name
        self.broken = market.files - set(market.records.acts)
        self.schema_url, self.update = schema_url, update
        records = self.records
        self.blocked: list[Trouble] = []
        self.former = {old: act_id for act_id, act in records.acts.items() for old in act.former_ids}
        self.former |= {old: gone_id for gone_id, gone in records.withdrawn.items() for old in gone.former_ids}
        self.former |= {gone_id: gone_id for gone_id in records.withdrawn}

    def verdict(self, rows: Iterable[Row]) -> Verdict:
        """What becomes of the rows. A row with an error is left out whole; others that lean on it are then judged again."""
        texts: dict[str, str] = {}
        by_id: dict[str, Row] = {}
        loaded: dict[str, Loaded] = {}
        for row in rows:
            act_id = self._id(row)
            if act_id is None:
                continue
            if act_id in by_id:
                self._block(row, words.ROW_TWICE, ("title",), {"other": by_id[act_id].number})
                continue
            by_id[act_id] = row
            texts[act_id] = bare_text(row.tree, self.schema_url)
            file = UnwrittenFile.of(self.acts_name, act_id, texts[act_id])
            loaded[act_id] = load_bytes(file, file.data())
        asked = self._judged(loaded, by_id)
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
                self._block(by_id[act_id], words.ROW_DIFFERS, ID, {"id": act_id})
        written = {by_id[act_id].number for act_id in (*new, *changed)}
        asked = [each for each in asked if each.row in written]
        return Verdict(new, changed, tuple(same), _sorted(self.blocked), _sorted(asked))

    def _judged(self, loaded: dict[str, Loaded], by_id: Mapping[str, Row]) -> list[Trouble]:
        """Take out of `loaded` what has errors, until the rest has none; gives what is odd about the rest."""
        while True:
            acts = {act_id: each.record for act_id, each in loaded.items() if isinstance(each.record, ActRecord)}
            records = replace(self.records, acts={**self.records.acts, **acts})
            among = [problem for problem in judge(loaded.values(), records, self.today) if problem]
            by_file: dict[str, list[Problem]] = {each.file.name: list(each.problems) for each in loaded.values()}
            for problem in among:
                by_file[problem.file].append(problem)
            wrong = {
                act_id
                for act_id, each in loaded.items()
                if any(problem.severity is Severity.ERROR for problem in by_file[each.file.name])
            }
            told = {act_id: by_file[each.file.name] for act_id, each in loaded.items()}
            if not wrong:
                return [self._trouble(by_id[act_id], problem) for act_id, found in told.items() for problem in found]
            for act_id in wrong:
                self.blocked += (
                    self._trouble(by_id[act_id], problem)
                    for problem in told[act_id]
                    if problem.severity is Severity.ERROR
                )
                del loaded[act_id]

    def _id(self, row: Row) -> str | None:
        """The act's id: the row's own, else its organisation and its title; None when there can be none."""
        if row.id:
            if not is_act_id(row.id):
                values = {"label": words.HELP_ID, "typed": row.id[:_SHOWN]}
                self._block(row, diagnostics.ACT_ID, ID, values)
                return None
            if row.id.partition("/")[2] in RESERVED:
                self._block(row, diagnostics.FILE_RESERVED, ID, {"typed": row.id.partition("/")[2]})
                return None
            act_id = row.id
        else:
            if not row.organisation:
                self._block(row, words.ROW_NO_ORGANISATION, ORGANISATION, {})
                return None
            if row.organisation not in self.records.organisations:
                code = likely(row.organisation, organisation_names(self.records))
                values = {"typed": row.organisation[:_SHOWN], "offer": offer(code)}
                self._block(row, words.ROW_ORGANISATION, ORGANISATION, values)
                return None
            name = slug(str(row.tree.get("title", ""))) or "teko"
            act_id = f"{row.organisation}/{name}{'-2' if name in RESERVED else ''}"
        if act_id in self.former and act_id not in self.records.acts:
            self._block(row, words.ROW_TAKEN, ("title",), {"id": act_id, "other": self.former[act_id]})
            return None
        return act_id

    def _block(self, row: Row, kind: Diagnostic, path: Path, values: Mapping[str, object]) -> None:
        problem = kind.at(str(row.number), Position(1), path, None, values)
        self.blocked.append(Trouble(row.number, row.cells.get(path), problem))

    @staticmethod
    def _trouble(row: Row, problem: Problem) -> Trouble:
        """The problem in the cell that it came from: the longest part of its path that a cell was, else one below it."""
        steps = (problem.field or "").split(".") if problem.field else []
        path: Path = tuple(int(step) if step.isdigit() else step for step in steps)
        for length in range(len(path), 0, -1):
            if path[:length] in row.cells:
                return Trouble(row.number, row.cells[path[:length]], problem)
        below = (index for cell, index in row.cells.items() if path and cell[: len(path)] == path)
        return Trouble(row.number, next(below, None), problem)


_SHOWN = 60


def _sorted(troubles: Sequence[Trouble]) -> tuple[Trouble, ...]:
    return tuple(sorted(troubles, key=lambda each: (each.row, -1 if each.column is None else each.column)))


def acts_file(folder: FilePath, act_id: str) -> FilePath:
    """Where an act lies below the folder of acts."""
    organisation, _, name = act_id.partition("/")
    return folder / organisation / f"{name}.yaml"
