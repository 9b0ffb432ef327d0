"""Without JavaScript: everything can be read and reached."""

import pytest
from playwright.sync_api import expect

from browser.sites import Site
from browser.visiting import DESK, PHONE, Opener

pytestmark = pytest.mark.access("without-script")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_from_the_front_page_to_the_last_act_of_the_market_and_its_doer(visit: Opener, site: Site, width: int) -> None:
    tab = visit(site, width, java_script_enabled=False).to("")
    tab.get_by_role("navigation", name="Päävalikko").get_by_role("link", name="Teot").click()
    expect(tab).to_have_url(site.url("teot/"))
    seen = []
    while True:
        acts = tab.locator("[data-act-id] h3 a")
        expect(acts.first).to_be_visible()
        seen += acts.all_inner_texts()
        further = tab.locator("a[rel=next]")
        if not further.count():
            break
        further.click()
    assert len(seen) == len(set(seen)) == 41

    acts.last.click()
    expect(tab.get_by_role("heading", level=1)).to_have_text(seen[-1])
    expect(tab.locator("article")).to_be_visible()
    tab.locator(".crumbs a").last.click()
    expect(tab.get_by_role("main").get_by_role("link", name=seen[-1])).to_be_visible()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_languages_are_switched(visit: Opener, site: Site, width: int) -> None:
    tab = visit(site, width, java_script_enabled=False).to("teot/kultasalmi/frisk-vardag/")
    for language, path in (
        ("sv", "sv/garningar/kultasalmi/frisk-vardag/"),
        ("en", "en/acts/kultasalmi/frisk-vardag/"),
        ("fi", "teot/kultasalmi/frisk-vardag/"),
    ):
        tab.locator(f".langs a[hreflang={language}]").click()
        expect(tab).to_have_url(site.url(path))
        expect(tab.locator("html")).to_have_attribute("lang", language)


def test_what_only_a_script_can_do_is_not_offered_and_nothing_else_is_missing(visit: Opener, site: Site) -> None:
    page = site.rich("acts/*/*")
    with_script, without = visit(site).to(page), visit(site, java_script_enabled=False).to(page)
    expect(with_script.locator("[data-copy]").first).to_be_visible()
    expect(without.locator("[data-copy]").first).to_be_hidden()
    expect(without.locator(".menu-button")).to_be_hidden()
    expect(without.locator("[data-short-url]").first).to_be_visible()
    with_script.evaluate("document.querySelectorAll('main .needs-js').forEach(part => part.remove())")
    texts = "main :is(h1, h2, h3, p, dd, li):not(.needs-js)"
    visible = [each for each in with_script.locator(texts).all_inner_texts() if each.strip()]
    assert [each for each in without.locator(texts).all_inner_texts() if each.strip()] == visible
    assert len(visible) > 20
