"""Judged queries, and what a search is worth by them. Pure functions.

A file of queries is a JSON list of `{"kind": "typo", "q": "kirjsato", "relevant": ["a09", "a10"]}`; a query that should
find nothing has no relevant ids, and the kind `none`.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

FIRST = 10
"""Hits that count."""


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types, its kind, and the ids of the acts that answer it."""

    kind: str
    text: str
    relevant: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search gave to a query: ids in order, at least the first ten, and how many there were in all."""

    query: Query
    ids: tuple[str, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Worth:
    """Means over queries that should find something. `none` is over the others: the share that did find something."""

    queries: int
    recall: float
    mrr: float
    zero: float
    none: float

    @property
    def line(self) -> str:
        """The closing line of a report."""
        return f"recall@10={self.recall:.3f} mrr={self.mrr:.3f} zero={self.zero:.3f} none={self.none:.3f}"


def read_queries(file: Path) -> list[Query]:
    """The queries of a file, in its order."""
    told = json.loads(file.read_text("utf-8"))
    return [Query(str(each["kind"]), str(each["q"]), frozenset(map(str, each["relevant"]))) for each in told]


def worth(answers: Iterable[Answer]) -> Worth:
    """Recall among the first ten (of at most ten), mean 1/place of the first hit, and the share without a hit."""
    found = list(answers)
    asked = [each for each in found if each.query.relevant]
    empty = [each for each in found if not each.query.relevant]
    return Worth(
        len(found),
        _mean([_recall(each) for each in asked]),
        _mean([_first(each) for each in asked]),
        _mean([float(each.total == 0) for each in asked]),
        _mean([float(each.total > 0) for each in empty]),
    )


def by_kind(answers: Sequence[Answer]) -> dict[str, Worth]:
    """The worth by kind of query, in the order of the file."""
    kinds = dict.fromkeys(each.query.kind for each in answers)
    return {kind: worth(each for each in answers if each.query.kind == kind) for kind in kinds}


def percentile(values: Iterable[float], share: float) -> float:
    """The value that `share` of the values do not pass: `percentile(times, 0.95)`."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def _recall(answer: Answer) -> float:
    relevant = answer.query.relevant
    return len(relevant.intersection(answer.ids[:FIRST])) / min(FIRST, len(relevant))


def _first(answer: Answer) -> float:
    places = [place for place, each in enumerate(answer.ids[:FIRST], 1) if each in answer.query.relevant]
    return 1 / places[0] if places else 0.0


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
