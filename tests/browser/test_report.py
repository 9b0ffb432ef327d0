"""A small sample of `make search-report`, over the site that the other tests have built."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from markets import ROOT
from playwright.sync_api import Browser

from bench.search.asking import first_searches, next_searches
from bench.search.corpus import STUDY
from bench.search.judged import read_queries, worth
from bench.search.serving import serving
from browser.visiting import Sites


def test_a_sample_of_our_own_queries_finds_what_it_should(chromium: Browser, sites: Sites) -> None:
    queries = read_queries(ROOT / "tests" / "search" / "queries.json")[::21]
    with serving({"": sites["judged"].folder}) as served:
        found = list(first_searches(chromium, served, queries))
        after = list(next_searches(chromium, served, queries[:3]))
    judged = worth(each.answer for each in found)
    assert judged.recall >= 0.85
    assert judged.none == 0
    assert not sum(each.junk for each in found)
    assert sum(each.marked for each in found) >= 0.98 * sum(each.rows for each in found)
    assert max(each.size for each in found) < 250_000
    assert all(each.requests > 10 for each in found)
    assert all(each.milliseconds > 100 for each in after)


def test_the_command_judges_another_corpus_and_ends_with_the_line(tmp_path: Path) -> None:
    for act in ("kemi/a03", "seinajoki/a09", "rovaniemi/a10"):
        target = tmp_path / "acts" / f"{act}.yaml"
        target.parent.mkdir(parents=True)
        shutil.copy(STUDY / "acts" / f"{act}.yaml", target)
    (tmp_path / "editorial").symlink_to(STUDY / "editorial")
    queries = [
        {"kind": "base", "q": "kirjasto", "relevant": ["seinajoki/a09", "rovaniemi/a10"]},
        {"kind": "none", "q": "avaruusasema", "relevant": []},
    ]
    (tmp_path / "queries.json").write_text(json.dumps(queries), "utf-8")
    command = [sys.executable, "-m", "bench.search", "--queries", "queries.json", "--acts", "acts"]
    paths = {"PYTHONPATH": str(ROOT), **os.environ}
    done = subprocess.run(command, cwd=tmp_path, env=paths, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "recall@10=1.000 mrr=1.000 zero=0.000 none=0.000"
    assert "lunr as Material uses it: recall@10=" in done.stdout
    assert "Pagefind as it comes: recall@10=" in done.stdout
