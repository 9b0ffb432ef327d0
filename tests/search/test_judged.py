"""The judged queries, and what a search is worth by them."""

import json
from datetime import date
from pathlib import Path

import pytest

from bench.search.corpus import OWN, STUDY, folders_of
from bench.search.judged import Answer, Query, by_kind, percentile, read_queries, worth
from bench.search.results import measured_with, results_page
from generator.schema.source_files import find_files

HERE = Path(__file__).parent
A = Query("base", "a", frozenset({"x", "y"}))
NONE = Query("none", "b", frozenset())


def test_our_own_queries_are_judged_over_the_acts_that_were_real_then() -> None:
    acts = {path.relative_to(OWN / "acts").with_suffix("").as_posix() for path in (OWN / "acts").glob("*/*.yaml")}
    queries = read_queries(HERE / "queries.json")
    assert len(queries) >= 150
    assert len({each.text for each in queries}) == len(queries)
    assert {each.kind for each in queries} == {
        *("base", "infl", "head", "mod", "split", "syn", "typo", "sv", "org", "multi", "none"),
    }
    assert not {act for each in queries for act in each.relevant} - acts
    assert all(bool(each.relevant) is (each.kind != "none") for each in queries)


def test_the_queries_of_the_study_name_acts_of_its_corpus() -> None:
    slugs = {path.stem for path in (STUDY / "acts").glob("*/*.yaml")}
    assert len(slugs) == 66
    assert not {act for each in read_queries(HERE / "study_queries.json") for act in each.relevant} - slugs


def test_the_corpus_says_that_it_is_test_data() -> None:
    files, misplaced = find_files(folders_of(STUDY / "acts"))
    assert not misplaced
    acts = list((STUDY / "acts").glob("*/*.yaml"))
    assert all("Test data, never published" in path.read_text("utf-8").splitlines()[0] for path in acts)
    assert len(files) > len(acts)


@pytest.mark.parametrize(
    ("ids", "total", "recall", "mrr"),
    [((), 0, 0, 0), (("x",), 1, 0.5, 1), (("z", "y", "x"), 3, 1, 0.5), (("z",) * 10 + ("x",), 11, 0, 0)],
)
def test_recall_and_place(ids: tuple[str, ...], total: int, recall: float, mrr: float) -> None:
    found = worth([Answer(A, ids, total)])
    assert (found.recall, found.mrr, found.zero) == (recall, mrr, float(not total))


def test_recall_is_of_at_most_ten() -> None:
    many = Query("base", "a", frozenset(map(str, range(30))))
    assert worth([Answer(many, tuple(map(str, range(12))), 30)]).recall == 1


def test_queries_that_should_find_nothing_are_counted_apart() -> None:
    found = worth([Answer(A, ("x", "y"), 2), Answer(NONE, (), 0), Answer(NONE, ("x",), 1)])
    assert found.line == "recall@10=1.000 mrr=1.000 zero=0.000 none=0.500"
    assert list(by_kind([Answer(NONE, (), 0), Answer(A, ("x",), 1)])) == ["none", "base"]


def test_percentiles() -> None:
    assert percentile(range(1, 101), 0.95) == 96
    assert percentile([7], 0.5) == 7
    assert percentile([], 0.5) == 0


def test_a_file_of_queries_is_a_list(tmp_path: Path) -> None:
    (tmp_path / "q.json").write_text(json.dumps([{"kind": "typo", "q": "kirjsato", "re": "x", "relevant": ["a09"]}]))
    assert read_queries(tmp_path / "q.json") == [Query("typo", "kirjsato", frozenset({"a09"}))]


def test_a_whole_report_is_kept_with_its_day_and_versions() -> None:
    measured = measured_with(date(2026, 11, 26), "142.0")
    page = results_page(["## 66 acts\n\nkind | queries\n", "First search: 1 kB"], measured)
    assert page.startswith("# What the search finds and costs\n")
    assert "- date: 2026-11-26\n- Chromium: 142.0\n- libraries: pagefind " in page
    assert page.endswith("## 66 acts\n\nkind | queries\n\nFirst search: 1 kB\n")
