"""axe finds nothing on any kind of page in any language, width and scheme: pairwise; `make audit` takes all of them."""

import importlib.resources
import os
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, product

import pytest
from playwright.sync_api import Page as Tab

from browser.sites import Page, Site
from browser.visiting import DESK, PHONE, Opener, Sites, Visit, as_lines
from generator.text import LANGUAGES

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
VERSION = re.search(r"axe v([\d.]+)", AXE)[1]
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALLEST = 320
WIDTHS = (SMALLEST, PHONE, DESK)
SCHEMES = ("light", "dark")
Look = tuple[int, str]
"""The window's width and the scheme of colours."""
LOOKS: tuple[Look, ...] = tuple(product(WIDTHS, SCHEMES))
EVERY = bool(os.environ.get("TORI_AUDIT"))


def axe(tab: Tab) -> list[str]:
    """What axe finds in the page, one line a fault."""
    run = """async standards => {
      const options = {runOnly: standards, resultTypes: ["violations"], preload: false};
      const found = await axe.run(document, options);
      return found.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id} ${node.target.join(" ")}: ${(node.any[0] ?? node.all[0] ?? node.none[0]).message}`));
    }"""
    return tab.evaluate(run, STANDARDS)


def plan(pages: Iterable[Page], *, every: bool = EVERY) -> Iterator[tuple[Page, Look]]:
    """Which page is looked at how: all ways, or of each kind each language once and each width once.

    The languages of a kind stand beside one another and the looks go round, so that in the whole of it each language
    meets each width and scheme.
    """
    if every:
        yield from product(pages, LOOKS)
        return
    ordered = sorted(pages, key=lambda page: (page.kind, LANGUAGES.index(page.language), page.path))
    for turn, (_, kind) in enumerate(groupby(ordered, key=lambda page: page.kind)):
        for place, page in enumerate(kind):
            width = WIDTHS[(turn + place) % len(WIDTHS)]
            yield page, (width, SCHEMES[(turn // len(WIDTHS) + place) % len(SCHEMES)])


def test_the_plan_pairs_every_language_with_every_look_and_every_kind_with_every_width() -> None:
    kinds = [f"kind-{number}" for number in range(8)]
    pages = [Page(f"{language}/{kind}", language, kind) for kind in kinds for language in LANGUAGES]
    seen = list(plan(pages, every=False))
    assert len(seen) == len(pages)
    assert {(page.language, width) for page, (width, _) in seen} == set(product(LANGUAGES, WIDTHS))
    assert {(page.language, scheme) for page, (_, scheme) in seen} == set(product(LANGUAGES, SCHEMES))
    assert {(page.kind, width) for page, (width, _) in seen} == set(product(kinds, WIDTHS))
    assert {look for _, look in seen} == set(LOOKS)
    assert len(list(plan(pages, every=True))) == len(pages) * len(LOOKS)


def test_axe_sees_faults(visit: Opener, site: Site) -> None:
    """The proof that the tests below can fail."""
    tab = visit(site).to("")
    tab.evaluate(AXE)
    tab.evaluate("document.querySelector('.stall__sum').style.setProperty('color', '#999')")
    assert "color-contrast" in as_lines(axe(tab))
    tab.evaluate("document.querySelector('main a').replaceChildren()")
    assert "link-name" in as_lines(axe(tab))


@pytest.mark.access("axe")
@pytest.mark.parametrize("name", ["root", "esimerkkila"])
def test_every_kind_of_page_is_accessible(
    visit: Opener, sites: Sites, name: str, record_property: Callable[[str, object], None]
) -> None:
    site = sites[name]
    found: dict[str, list[str]] = {}
    opened: dict[Look, Visit] = {}
    for page, (width, scheme) in plan(site.visited):
        if (width, scheme) not in opened:
            opened[width, scheme] = visit(site, width, color_scheme=scheme)
        tab = opened[width, scheme].to(page)
        tab.evaluate(AXE)
        found[f"{page} {width} {scheme}"] = axe(tab)
    faults = {where: what for where, what in found.items() if what}
    record_property("tool", f"axe-core {VERSION}, Chromium {tab.context.browser.version}")
    record_property("pages", len(found))
    record_property("faults", sum(map(len, faults.values())))
    assert len(found) > 50
    assert not faults, as_lines(faults)
    for each in opened.values():
        assert not each.faults, as_lines(each.faults)
        assert not each.strangers
