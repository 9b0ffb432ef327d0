"""A visitor's errand from the front page to the act's doer and back, with the keyboard alone.

An act is found, the list narrowed, the act read, its doer reached, the address copied, the act kept, the language
changed. Once more in the reader's own colours, and once without JavaScript, where the pages of themes narrow.
"""

import re

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as Tab

from browser.sites import Site
from browser.visiting import Opener, Sites, as_lines, picture

pytestmark = pytest.mark.access("errand")

ACT = "Perehdytys yhdellä kortilla"
WORD, THEME = "uusi", "Rekrytointi ja perehdyttäminen"
FINNISH, SWEDISH = "teot/esimerkkila/perehdytyskortti/", "sv/garningar/esimerkkila/perehdytyskortti/"
MAIL = re.compile(r"^mailto:varhaiskasvatus@esimerkkila\.example")
MOST = 90
"""Stops on the way to anything: more is no errand but a pilgrimage."""
HERE = """there => {
  const focused = document.activeElement;
  const styles = [focused, focused.closest(".stall, .result, .entry") ?? focused].map(each => getComputedStyle(each));
  const ringed = styles.some(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    && style.outlineColor !== style.backgroundColor && !/^rgba.*, 0\\)$/.test(style.outlineColor));
  const box = focused.getBoundingClientRect();
  const seen = box.width > 1 && box.bottom > 0 && box.top < innerHeight;
  const shown = focused === document.body || (ringed && seen); // the page's end comes round to its beginning
  return {there: focused === there, shown, what: focused.outerHTML.slice(0, 120)};
}"""


def go_to(tab: Tab, there: Locator, key: str = "Tab") -> None:
    """Presses Tab until the focus is there; at every stop on the way it can be seen where one is."""
    expect(there).to_have_count(1)
    wanted = there.element_handle()
    for _ in range(MOST):
        tab.keyboard.press(key)
        for _ in range(10):
            stop = tab.evaluate(HERE, wanted)
            if stop["shown"]:
                break
            tab.wait_for_timeout(50)  # the page scrolls there
        assert stop["shown"], stop["what"]
        if stop["there"]:
            return
    pytest.fail(f"{there} is not reached with {key}")


def past_the_navigation(tab: Tab) -> None:
    tab.keyboard.press("Tab")
    expect(tab.locator(".skip")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("main")).to_be_focused()


def reached(tab: Tab) -> None:
    """From the top of the act's page: it is read, and its doer is one press away."""
    expect(tab.get_by_role("heading", level=1)).to_have_text(ACT)
    past_the_navigation(tab)
    tab.keyboard.press("PageDown")
    expect(tab.get_by_role("heading", name="Mitä tehtiin")).to_be_in_viewport()
    still = -1
    while still != (now := tab.evaluate("scrollY")):  # it scrolls in steps
        still = now
        tab.wait_for_timeout(150)
    contact = tab.get_by_role("main").locator("a[href^=mailto]").first
    go_to(tab, contact)
    expect(contact).to_have_attribute("href", MAIL)
    expect(contact).to_have_accessible_name("Ota yhteyttä tekijään")


def in_swedish(tab: Tab, site: Site) -> None:
    go_to(tab, tab.locator(".langs a[hreflang=sv]"), "Shift+Tab")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(site.url(SWEDISH))
    expect(tab.locator("html")).to_have_attribute("lang", "sv")
    expect(tab.get_by_role("main").locator("a[href^=mailto]").first).to_have_accessible_name("Kontakta genomföraren")


def back(tab: Tab, site: Site, *path: str) -> None:
    """Back through the history, page by page; what the skip link led to is a step of its own."""
    for each in path:
        before = tab.url.split("#")[0]
        while tab.url.split("#")[0] == before:
            tab.go_back()
        assert tab.url.split("#")[0] == site.url(each)


@pytest.mark.parametrize("colours", ["none", "active"], ids=["own colours of the site", "forced colours"])
def test_an_act_is_found_read_and_kept_and_its_doer_reached(visit: Opener, sites: Sites, colours: str) -> None:
    site = sites["esimerkkila"]
    opened = visit(site, forced_colors=colours, permissions=["clipboard-read", "clipboard-write"])
    tab = opened.to("")
    past_the_navigation(tab)
    go_to(tab, tab.get_by_role("main").get_by_role("combobox"))
    tab.keyboard.type(WORD)
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(site.url(f"teot/?q={WORD}"))
    expect(tab.locator("[data-results]")).to_have_attribute("data-state", "ready")
    found = tab.locator("[data-results] [data-act-id]")
    before = found.count()
    assert before > 1

    past_the_navigation(tab)
    theme = tab.get_by_role("checkbox", name=THEME)
    go_to(tab, theme)
    tab.keyboard.press("Space")
    expect(found).not_to_have_count(before)
    narrowed = f"teot/?q={WORD}&theme=rekrytointi-perehdytys"
    expect(tab).to_have_url(site.url(narrowed))
    expect(tab.locator("[data-search-count] h2")).to_have_text(re.compile(rf"^{found.count()} teko"))
    expect(theme).to_be_focused()
    go_to(tab, found.get_by_role("link", name=ACT))
    picture(tab, f"errand-{colours}", whole=False)
    tab.keyboard.press("Enter")

    expect(tab).to_have_url(site.url(FINNISH))
    reached(tab)
    sharing = tab.locator("[data-sharing]")
    go_to(tab, sharing.get_by_role("button", name="Kopioi osoite"))
    tab.keyboard.press("Enter")
    expect(sharing.get_by_role("status")).to_have_text("Kopioitu")
    assert re.fullmatch(rf"{site.public}t/[a-z2-7]{{7}}/", tab.evaluate("navigator.clipboard.readText()"))
    go_to(tab, sharing.get_by_role("button", name="Lisää koriin"))
    tab.keyboard.press("Enter")
    expect(tab.locator("[data-basket-words]")).to_have_text("Lisätty koriin.")
    in_swedish(tab, site)
    expect(tab.locator("header [data-basket-link]:visible")).to_have_text("Korg 1")

    back(tab, site, FINNISH, narrowed)
    expect(theme).to_be_checked()
    expect(found.get_by_role("link", name=ACT)).to_be_visible()
    assert not opened.faults, as_lines(opened.faults)


def test_without_javascript_the_errand_goes_by_the_pages_of_themes(visit: Opener, sites: Sites) -> None:
    site = sites["esimerkkila"]
    opened = visit(site, java_script_enabled=False)
    tab = opened.to("")
    past_the_navigation(tab)
    go_to(tab, tab.get_by_role("main").get_by_role("link", name=THEME))
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(site.url("teemat/rekrytointi-perehdytys/"))
    past_the_navigation(tab)
    go_to(tab, tab.get_by_role("main").get_by_role("link", name=ACT))
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(site.url(FINNISH))
    reached(tab)
    expect(tab.get_by_role("main").locator("code[data-short-url]").first).to_be_visible()
    in_swedish(tab, site)
    back(tab, site, FINNISH, "teemat/rekrytointi-perehdytys/")
    assert not opened.faults, as_lines(opened.faults)
