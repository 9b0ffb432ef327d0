"""Every kind of page in every language: axe finds nothing in it, on a phone and a desk, in light and dark."""

import importlib.resources

import pytest
from playwright.sync_api import Page as Tab

from browser.conftest import DESK, PHONE, Opener, as_lines
from browser.sites import Site
from generator.words import Language

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that another colour scheme can break."""


def axe(tab: Tab, kind: str, values: list[str]) -> list[str]:
    """What axe finds in the page, one line a fault."""
    run = """async only => {
      const options = {runOnly: only, resultTypes: ["violations"], preload: false};
      const found = await axe.run(document, options);
      return found.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id} ${node.target.join(" ")}: ${(node.any[0] ?? node.all[0] ?? node.none[0]).message}`));
    }"""
    return tab.evaluate(run, {"type": kind, "values": values})


def test_axe_sees_faults(visit: Opener, site: Site) -> None:
    """The proof that the tests below can fail."""
    tab = visit(site).to("")
    tab.evaluate(AXE)
    tab.evaluate("document.querySelector('.stall__sum').style.setProperty('color', '#999')")
    assert "color-contrast" in as_lines(axe(tab, "rule", COLOURS))
    tab.evaluate("document.querySelector('main a').replaceChildren()")
    assert "link-name" in as_lines(axe(tab, "tag", STANDARDS))


@pytest.mark.parametrize(
    ("name", "language", "views"),
    [
        ("root", "fi", [(PHONE, "light", STANDARDS), (DESK, "light", STANDARDS), (DESK, "dark", COLOURS)]),
        ("root", "sv", [(DESK, "dark", STANDARDS)]),
        ("root", "en", [(PHONE, "dark", STANDARDS)]),
        ("esimerkkila", "fi", [(PHONE, "dark", STANDARDS)]),
        ("esimerkkila", "sv", [(DESK, "light", STANDARDS)]),
    ],
)
def test_every_kind_of_page_is_accessible(
    visit: Opener, sites: dict[str, Site], name: str, language: Language, views: list[tuple[int, str, list[str]]]
) -> None:
    site = sites[name]
    found = {}
    # without transitions, so that a changed scheme is there at once
    opened = visit(site, PHONE, reduced_motion="reduce")
    for page in site.visited:
        if page.language != language:
            continue
        tab = opened.to(page)
        tab.evaluate(AXE)
        for width, scheme, rules in views:
            tab.set_viewport_size({"width": width, "height": 900})
            tab.emulate_media(color_scheme=scheme)
            found[f"{page} {width} px {scheme}"] = axe(tab, "tag" if rules is STANDARDS else "rule", rules)
    faults = {where: what for where, what in found.items() if what}
    assert len(found) > 10
    assert not faults, as_lines(faults)
    assert not opened.faults, as_lines(opened.faults)
    assert not opened.strangers
