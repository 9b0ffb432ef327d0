"""axe finds nothing on any kind of page in any language, width and scheme: pairwise; `make audit` takes all of them.

A test for each look, so that pytest's processes share them.
"""

import importlib.resources
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby, product

import pytest
from playwright.sync_api import Page as Tab

from browser.sites import EVERY, Page, Site, in_turn
from browser.visiting import DESK, PHONE, Opener, Sites, as_lines
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


def axe(tab: Tab) -> list[str]:
    """What axe finds in the page, one line a fault."""
    run = """async standards => {
      const options = {runOnly: standards, resultTypes: ["violations"], preload: false};
      const found = await axe.run(document, options);
      return found.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id} ${node.target.join(" ")}: ${(node.any[0] ?? node.all[0] ?? node.none[0]).message}`));
    }"""
    return tab.evaluate(run, STANDARDS)


def plan(pages: Mapping[str, Iterable[Page]], *, every: bool = EVERY) -> Iterator[tuple[str, Page, Look]]:
    """Which page of which site is looked at how: all ways, or of each kind each language once and each width once.

    The languages of a kind stand beside one another and the looks go round, so that in the whole of it each language
    meets each width and scheme.
    """
    if every:
        yield from ((name, page, look) for name, those in pages.items() for page, look in product(those, LOOKS))
        return
    for turn, (_, kind) in enumerate(groupby(in_turn(pages), key=lambda stop: stop[1].kind)):
        for place, (name, page) in enumerate(kind):
            width = WIDTHS[(turn + place) % len(WIDTHS)]
            yield name, page, (width, SCHEMES[(turn // len(WIDTHS) + place) % len(SCHEMES)])


def test_the_plan_pairs_every_language_with_every_look_and_every_kind_with_every_width_and_site() -> None:
    kinds = [f"kind-{number}" for number in range(12)]
    pages = [Page(f"{language}/{kind}", language, kind) for kind in kinds for language in LANGUAGES]
    only = [Page(f"{language}/only", language, "only") for language in LANGUAGES]
    both = {"one": pages, "other": pages + only}
    seen = list(plan(both, every=False))
    assert {page for _, page, _ in seen} == {*pages, *only}
    assert len(seen) == len(pages + only)
    assert {(page.language, width) for _, page, (width, _) in seen} == set(product(LANGUAGES, WIDTHS))
    assert {(page.language, scheme) for _, page, (_, scheme) in seen} == set(product(LANGUAGES, SCHEMES))
    assert {(page.kind, width) for _, page, (width, _) in seen} == set(product([*kinds, "only"], WIDTHS))
    assert {(page.kind, name) for name, page, _ in seen} == {*product(kinds, both), ("only", "other")}
    assert {(name, page.language, look[1]) for name, page, look in seen} == set(product(both, LANGUAGES, SCHEMES))
    assert {(name, look) for name, _, look in seen} == set(product(both, LOOKS))
    assert len(list(plan(both, every=True))) == len(pages + pages + only) * len(LOOKS)


def test_axe_sees_faults(visit: Opener, site: Site) -> None:
    """The proof that the tests below can fail."""
    tab = visit(site).to("")
    tab.evaluate(AXE)
    tab.evaluate("document.querySelector('.stall__sum').style.setProperty('color', '#999')")
    assert "color-contrast" in as_lines(axe(tab))
    tab.evaluate("document.querySelector('main a').replaceChildren()")
    assert "link-name" in as_lines(axe(tab))


@pytest.mark.access("axe")
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look[0]}-{look[1]}")
def test_every_kind_of_page_is_accessible(
    visit: Opener, sites: Sites, look: Look, record_property: Callable[[str, object], None]
) -> None:
    width, scheme = look
    opened = {name: visit(sites[name], width, color_scheme=scheme) for name in ("root", "esimerkkila")}
    found: dict[str, list[str]] = {}
    for name, page, how in plan({name: sites[name].visited for name in opened}):
        if how == look:
            tab = opened[name].to(page)
            tab.evaluate(AXE)
            found[f"{name} {page}"] = axe(tab)
    faults = {where: what for where, what in found.items() if what}
    record_property("tool", f"axe-core {VERSION}, Chromium {tab.context.browser.version}")
    record_property("pages", len(found))
    record_property("faults", sum(map(len, faults.values())))
    assert len(found) > 15
    assert not faults, as_lines(faults)
    for each in opened.values():
        assert not each.faults, as_lines(each.faults)
        assert not each.strangers
