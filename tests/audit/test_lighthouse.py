"""Lighthouse gives full marks to the pages that people come to, with its mobile settings."""

import json
import shutil
from statistics import median

import pytest
from browser.visiting import FLAGS, Sites, as_lines

from audit.report import Audit, Result
from audit.tools import NODE, VERSIONS, npm, run

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = 3


def test_the_front_page_the_market_an_act_and_the_form_have_full_marks(sites: Sites, audit_results: Audit) -> None:
    program = npm("lighthouse") / "cli" / "index.js"
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        pytest.skip("Puuttuu: chromium. / This machine lacks Chromium.")
    site, rich = sites["root"], sites["esimerkkila"]
    pages = {
        "home": site.url(site.rich("home")),
        "market": site.url(site.rich("acts")),
        "act": site.url(site.rich("acts/*/*")),
        "act with every part": rich.url(rich.rich("acts/*/*")),
        "form": site.url(site.rich("tell")),
    }
    rows = [("page", *CATEGORIES)]
    low: list[str] = []
    inaccessible = 0
    for name, address in pages.items():
        runs = []
        for _ in range(TIMES):
            flags = f"--chrome-flags=--headless {' '.join(FLAGS)}"
            done = run(NODE, str(program), address, "--quiet", "--output", "json", flags, CHROME_PATH=chromium)
            assert done.returncode == 0, done.stderr[-2000:]
            runs.append(json.loads(done.stdout)["categories"])
        marks = [round(100 * median(each[category]["score"] for each in runs)) for category in CATEGORIES]
        rows.append((name, *map(str, marks)))
        inaccessible += marks[CATEGORIES.index("accessibility")] < 100
        low += [f"{name}: {category} {mark}" for category, mark in zip(CATEGORIES, marks, strict=True) if mark < 100]
    tool = f"Lighthouse {VERSIONS['lighthouse']}, median of {TIMES}"
    audit_results.measured("lighthouse", Result(tool, len(pages), inaccessible, tuple(rows)))
    assert not low, as_lines(low)
