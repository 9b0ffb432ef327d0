"""What other searches make of the same acts: Pagefind as it comes, and lunr as Material for MkDocs uses it."""

import html
import importlib.resources
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.search.asking import Next, tab
from bench.search.judged import Answer, Query
from bench.search.serving import Served
from generator.catalogue.model import Act

PAUSE = 150
"""Milliseconds of no typing before a search, as on the market page."""
_EMPTY = '<!doctype html><html lang="fi"><title>Haku</title><body></body></html>'
_TAG = re.compile(r"<[^>]+>")

_PAGEFIND = """async ([query, pause]) => {
  window.engine ??= await (async () => {
    const made = await import("/pagefind/pagefind.js");
    await made.init();
    return made;
  })();
  const began = performance.now();
  const found = await engine.debouncedSearch(query, {}, pause);
  const shown = await Promise.all(found.results.slice(0, 12).map(each => each.data()));
  return [performance.now() - began, shown.map(each => each.meta.act), found.results.length];
}"""
_LUNR = """async ([query, worker]) => {
  const ask = (data, type) => new Promise(resolve => {
    window.worker.onmessage = ({ data: answer }) => resolve(answer);
    window.worker.postMessage({ type, data });
  });
  if (!window.worker) {
    window.worker = new Worker(worker);
    await ask({ ...(await (await fetch("/index.json")).json()), options: { suggest: false } }, 0);
  }
  const { data } = await ask(query, 2);
  const pages = data.items.map(([first]) => first.location.replace(/#.*/, ""));
  return [pages.slice(0, 12), pages.length];
}"""


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer's folder to serve, and the seconds that its index took."""

    folder: Path
    seconds: float = 0.0


def text_of(act: Act) -> list[str]:
    """What an act's page says, a paragraph each, without the title."""
    story = act.stories[act.language]
    parts = (story.starting_point, story.action, story.results, story.lessons)
    labels = [term.name.pick(act.language) for term in (*act.sectors, *act.themes)]
    told = [html.unescape(_TAG.sub(" ", part)) for part in parts if part]
    return [act.organisation.name.pick(act.language), story.summary, *told, ", ".join(labels)]


def pagefind_peer(acts: Sequence[Act], folder: Path) -> Peer:
    """A plain page an act in its own language, indexed by Pagefind with nothing said to it."""
    for number, act in enumerate(acts):
        page = folder / "teot" / str(number) / "index.html"
        page.parent.mkdir(parents=True)
        title = html.escape(act.stories[act.language].title)
        body = "".join(f"<p>{html.escape(each)}</p>" for each in text_of(act))
        page.write_text(
            f'<!doctype html><html lang="{act.language}"><title>{title}</title><body data-pagefind-body>'
            f'<h1>{title}</h1><span data-pagefind-meta="act[data-id]" data-id="{act.id}"></span>{body}</body></html>',
            "utf-8",
        )
    seconds = timed_pagefind(folder)
    (folder / "index.html").write_text(_EMPTY, "utf-8")
    return Peer(folder, seconds)


def timed_pagefind(folder: Path) -> float:
    """Seconds of Pagefind's own command over a folder of pages."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--silent"]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def lunr_peer(acts: Sequence[Act], folder: Path) -> Peer:
    """The index file that Material's own plugin would write for the same pages."""
    folder.mkdir(parents=True)
    docs = [
        {"location": act.id, "title": act.stories[act.language].title, "text": "\n".join(text_of(act))} for act in acts
    ]
    config = {
        "lang": ["fi"],
        "separator": r"[\s\-]+",
        "pipeline": ["stopWordFilter"],
        "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
    }
    (folder / "index.json").write_text(json.dumps({"config": config, "docs": docs}), "utf-8")
    (folder / "index.html").write_text(_EMPTY, "utf-8")
    return Peer(folder)


def material_scripts() -> Path:
    """The scripts of the installed Material for MkDocs."""
    return Path(str(importlib.resources.files("material"))) / "templates" / "assets" / "javascripts"


def ask_pagefind(browser: Browser, peer: Served, queries: Sequence[Query]) -> Iterator[tuple[Answer, Next]]:
    """Every query of the plain index, on one page."""
    with tab(browser) as page:
        page.goto(peer.address)
        page.evaluate(_PAGEFIND, ["kunta", PAUSE])
        for query in queries:
            peer.take()
            milliseconds, ids, total = page.evaluate(_PAGEFIND, [query.text, PAUSE])
            yield Answer(query, tuple(ids), total), Next(milliseconds, peer.take()[0])


def ask_lunr(browser: Browser, peer: Served, queries: Sequence[Query]) -> Iterator[Answer]:
    """Every query of lunr in Material's own worker."""
    worker = next((material_scripts() / "workers").glob("search.*.min.js")).name
    with tab(browser) as page:
        page.goto(peer.address)
        for query in queries:
            ids, total = page.evaluate(_LUNR, [query.text, f"/javascripts/workers/{worker}"])
            yield Answer(query, tuple(ids), total)
