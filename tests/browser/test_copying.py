"""The copy button: the short address goes to the clipboard, and a screen reader hears of it."""

import pytest
from playwright.sync_api import expect

from browser.conftest import Opener
from browser.sites import Site

NO_CLIPBOARD = "void (navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')))"
NO_WAY = f"{NO_CLIPBOARD}; void (document.execCommand = () => false)"


@pytest.mark.parametrize("name", ["root", "below"])
@pytest.mark.parametrize("browser_lacks", ["", NO_CLIPBOARD], ids=["clipboard", "fallback"])
def test_the_address_is_copied_and_announced(
    visit: Opener, sites: dict[str, Site], name: str, browser_lacks: str
) -> None:
    site = sites[name]
    opened = visit(site, permissions=["clipboard-read", "clipboard-write"])
    tab = opened.to(site.rich("acts/*/*"))
    tab.evaluate(browser_lacks)
    status = tab.locator(".panel", has=tab.locator("[data-short-url]")).get_by_role("status")
    expect(status).to_have_text("")
    button = tab.locator("[data-copy]").first
    button.focus()
    tab.keyboard.press("Enter")
    expect(status).to_have_text("Kopioitu")
    expect(button).to_be_focused()
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied == tab.locator("[data-short-url]").first.get_attribute("data-short-url")
    assert copied.startswith(f"{site.public}t/")
    assert not opened.faults


def test_a_copy_that_fails_is_announced_too(visit: Opener, site: Site) -> None:
    tab = visit(site).to(site.rich("acts/*/*", "sv"))
    tab.evaluate(NO_WAY)
    button = tab.locator("[data-copy]").first
    button.click()
    failed = button.get_attribute("data-copy-failed")
    expect(tab.get_by_role("status").first).to_have_text(failed)
    assert failed != button.get_attribute("data-copied")
