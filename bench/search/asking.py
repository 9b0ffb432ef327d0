"""Asks the market page, and its peers, as a reader does: in Chromium, from a fresh profile and on from there."""

import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, sync_playwright

from bench.search.judged import Answer, Query
from bench.search.serving import Served

MARKET = "teot/"
_FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")
_JUNK = re.compile(r"[\^\ue000-\uf8ff]|zsyn|<[a-z]+")
"""What must never be seen in a result: marks and codes of the annotated copies, or code."""

_TYPE = """async ([query, timeout]) => {
  const list = document.querySelector("[data-results]");
  const field = document.querySelector("[data-search-live] input");
  const began = performance.now();
  const done = new Promise((resolve, reject) => {
    const look = () => {
      if (list.dataset.query !== query || list.dataset.state === "loading") return;
      observer.disconnect();
      resolve(performance.now() - began);
    };
    const observer = new MutationObserver(look);
    observer.observe(list, { attributes: true });
    setTimeout(() => reject(new Error(`no answer to ${query}`)), timeout);
  });
  field.value = query;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return done;
}"""
_READ = """() => {
  const list = document.querySelector("[data-results]");
  const read = rows => [...rows].map(row => [row.dataset.actId, row.querySelector("mark") !== null, row.innerText]);
  return {
    state: list.dataset.state, total: Number(list.dataset.total),
    rows: read(list.querySelectorAll("[data-act-id]")),
    near: read(document.querySelectorAll("[data-near] [data-act-id]")),
  };
}"""


@dataclass(frozen=True, slots=True)
class First:
    """A first search from a fresh profile: the answer, what it cost, and its rows with a mark and with junk."""

    answer: Answer
    size: int
    requests: int
    rows: int
    marked: int
    junk: int


@dataclass(frozen=True, slots=True)
class Next:
    """A search typed on an open page: milliseconds from the keystroke to the results, and bytes."""

    milliseconds: float
    size: int


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        yield browser
        browser.close()


@contextmanager
def tab(browser: Browser) -> Iterator[Page]:
    """A page of a fresh profile."""
    context = browser.new_context()
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def first_searches(browser: Browser, site: Served, queries: Sequence[Query]) -> Iterator[First]:
    """Each query as the address that a link or the form of another page leads to, never opened before."""
    for query in queries:
        with tab(browser) as page:
            site.take()
            page.goto(f"{site.address}{MARKET}?{urlencode({'q': query.text})}", wait_until="commit")
            page.locator("[data-results]:is([data-state=ready], [data-state=error])").wait_for()
            told = page.evaluate(_READ)
            size, requests = site.take()
        near = tuple(row[0] for row in told["near"])
        ids = tuple(row[0] for row in told["rows"] if row[0] not in near)
        rows = told["rows"] + [row for row in told["near"] if row not in told["rows"]]
        yield First(
            Answer(query, ids, told["total"] if told["state"] == "ready" else 0, near),
            size,
            requests,
            len(rows),
            sum(marked for _, marked, _ in rows),
            sum(bool(_JUNK.search(text)) for _, _, text in rows),
        )


def next_searches(browser: Browser, site: Served, queries: Sequence[Query]) -> Iterator[Next]:
    """All queries on one page, after a first that is not counted."""
    with tab(browser) as page:
        page.goto(f"{site.address}{MARKET}")
        _typed(page, "kunta")
        site.take()
        for query in queries:
            milliseconds = _typed(page, query.text)
            size, _ = site.take()
            yield Next(milliseconds, size)


def _typed(page: Page, query: str) -> float:
    milliseconds: float = page.evaluate(_TYPE, [query, 25_000])
    return milliseconds
