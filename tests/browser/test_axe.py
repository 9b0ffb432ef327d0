"""Every kind of page in every language: axe finds nothing in it, on a phone and a desk, in light and dark."""

import importlib.resources

import pytest
from playwright.sync_api import Page as Tab

from browser.conftest import DESK, PHONE, Opener, as_lines
from browser.sites import Site
from generator.words import Language

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe(tab: Tab) -> list[str]:
    """What axe finds in the page, one line a fault."""
    run = """async standards => {
      const options = {runOnly: standards, resultTypes: ["violations"], preload: false};
      const found = await axe.run(document, options);
      return found.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id} ${node.target.join(" ")}: ${(node.any[0] ?? node.all[0] ?? node.none[0]).message}`));
    }"""
    return tab.evaluate(run, STANDARDS)


def test_axe_sees_faults(visit: Opener, site: Site) -> None:
    """The proof that the tests below can fail."""
    tab = visit(site).to("")
    tab.evaluate(AXE)
    tab.evaluate("document.querySelector('.stall__sum').style.setProperty('color', '#999')")
    assert "color-contrast" in as_lines(axe(tab))
    tab.evaluate("document.querySelector('main a').replaceChildren()")
    assert "link-name" in as_lines(axe(tab))


@pytest.mark.parametrize(
    ("name", "language", "width", "scheme"),
    [
        ("root", "fi", PHONE, "light"),
        ("root", "sv", DESK, "dark"),
        ("root", "en", DESK, "light"),
        ("esimerkkila", "fi", PHONE, "dark"),
    ],
)
def test_every_kind_of_page_is_accessible(
    visit: Opener, sites: dict[str, Site], name: str, language: Language, width: int, scheme: str
) -> None:
    """Every kind at every width and scheme, and in every language, though not all of them with each other."""
    site = sites[name]
    opened = visit(site, width, color_scheme=scheme)
    found = {}
    for page in site.visited:
        if page.language == language:
            tab = opened.to(page)
            tab.evaluate(AXE)
            found[str(page)] = axe(tab)
    faults = {where: what for where, what in found.items() if what}
    assert len(found) > 10
    assert not faults, as_lines(faults)
    assert not opened.faults, as_lines(opened.faults)
    assert not opened.strangers
