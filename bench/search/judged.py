"""Judged queries, and what a search is worth by them. Pure functions.

A file of queries is a JSON list of `{"kind": "typo", "q": "kirjsato", "relevant": ["a09", "a10"], "welcome": ["a11"]}`;
a query that should find nothing has no relevant ids, and the kind `none`. An act is right when it answers the query,
welcome when who asked would be glad of it beside the answers. Older files do not say which are welcome.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

FIRST = 10
"""Hits that count."""


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types, its kind, the ids of the acts that answer it, and of those that are welcome beside them."""

    kind: str
    text: str
    relevant: frozenset[str]
    welcome: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search gave to a query: ids of hits, at least the first ten, how many there were in all, and near ids."""

    query: Query
    ids: tuple[str, ...]
    total: int
    near: tuple[str, ...] = ()

    @property
    def first(self) -> tuple[str, ...]:
        """The first ten rows: hits, and near ones after them."""
        return (*self.ids, *self.near)[:FIRST]


@dataclass(frozen=True, slots=True)
class Worth:
    """Means over queries that should find something.

    `zero`: the share of them without a row. `precision` is of hits among the first ten, `near` of near rows there: the
    share that is right or welcome. `none` is over the other queries: the share that did have a hit.
    """

    queries: int
    recall: float
    mrr: float
    zero: float
    none: float
    precision: float
    near: float

    @property
    def line(self) -> str:
        """The closing line of a report."""
        return f"recall@10={self.recall:.3f} mrr={self.mrr:.3f} zero={self.zero:.3f} none={self.none:.3f}"


def read_queries(file: Path) -> list[Query]:
    """The queries of a file, in its order."""
    told = json.loads(file.read_text("utf-8"))
    return [
        Query(str(each["kind"]), str(each["q"]), frozenset(each["relevant"]), frozenset(each.get("welcome", ())))
        for each in told
    ]


def worth(answers: Iterable[Answer]) -> Worth:
    """Recall among the first ten (of at most ten), mean 1/place of the first hit, and the share without a hit."""
    found = list(answers)
    asked = [each for each in found if each.query.relevant]
    empty = [each for each in found if not each.query.relevant]
    return Worth(
        len(found),
        _mean([_recall(each) for each in asked]),
        _mean([_first(each) for each in asked]),
        _mean([float(not each.first) for each in asked]),
        _mean([float(each.total > 0) for each in empty]),
        _precision((each.query, each.ids[:FIRST]) for each in asked),
        _precision((each.query, each.first[len(each.ids) :]) for each in asked),
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
    return len(relevant.intersection(answer.first)) / min(FIRST, len(relevant))


def _first(answer: Answer) -> float:
    places = [place for place, each in enumerate(answer.first, 1) if each in answer.query.relevant]
    return 1 / places[0] if places else 0.0


def _precision(shown: Iterable[tuple[Query, Sequence[str]]]) -> float:
    """The share of all rows that is right or welcome."""
    rows = [each in query.relevant or each in query.welcome for query, ids in shown for each in ids]
    return _mean([float(row) for row in rows])


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
