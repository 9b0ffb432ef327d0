"""What a reader feels of speed: the next page is there before it is asked for, and nothing jumps while a page loads."""

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from browser.sites import Site
from browser.visiting import DESK, PHONE, Opener, Sites, Visit, as_lines

PREFETCHED = "head link[rel=prefetch]"
OTHERS = """() => {
  document.body.tabIndex = -1;
  const others = ["https://example.org/elsewhere/", location.href, "#sisalto", "?q=a", "api/v1/acts.json", "a.ics"];
  const made = others.map(href => Object.assign(document.createElement("a"), {href, textContent: "Linkki"}));
  made.push(Object.assign(document.createElement("a"), {href: "../", download: "", textContent: "Linkki"}));
  document.querySelector("main").prepend(...made);
  made.forEach(each => each.classList.add("other"));
}"""
SAVE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } })"
SHIFTS = """() => new Promise(told => {
  const found = [];
  const name = node => node && (node.id || node.className || node.localName || node.textContent.trim().slice(0, 40));
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) found.push([entry.value, entry.sources.map(each => name(each.node))]);
  }).observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => setTimeout(() => told(found), 250));
})"""
"""Every shift of the layout since the page began to load, with what moved. Without any input of the reader's."""
STEADY = 0.01


def intend(tab: Tab, selector: str) -> None:
    """The pointer rests on a link for as long as the script waits, and a little."""
    tab.locator(selector).hover()
    tab.wait_for_timeout(120)


def prefetched(opened: Visit) -> list[str]:
    return [
        each.removeprefix(opened.site.address)
        for each in opened.tab.locator(PREFETCHED).evaluate_all("all => all.map(each => each.href)")
    ]


@pytest.mark.parametrize("name", ["root", "below"])
def test_the_page_of_a_link_is_fetched_when_somebody_is_about_to_open_it(
    visit: Opener, sites: Sites, name: str
) -> None:
    opened = visit(sites[name])
    tab = opened.to("teemat/")
    assert prefetched(opened) == []
    menu = ".nav__main a >> nth={}"
    with tab.expect_request(opened.site.url("teot/")) as asked:
        tab.locator(menu.format(0)).hover()
    assert asked.value.resource_type != "document"
    assert asked.value.response().ok
    intend(tab, menu.format(0))
    tab.locator(".brand").first.focus()
    expect(tab.locator(PREFETCHED)).to_have_count(2)
    assert prefetched(opened) == ["teot/", ""]

    tab.evaluate(OTHERS)
    for place in range(tab.locator(".other").count()):
        intend(tab, f".other >> nth={place}")
    tab.locator(".foot a").last.focus()  # the source code's host, or a mail
    tab.wait_for_timeout(200)
    assert prefetched(opened) == ["teot/", ""]
    tab.locator(menu.format(0)).click()
    expect(tab).to_have_url(opened.site.url("teot/"))
    assert not opened.faults, as_lines(opened.faults)
    assert not opened.strangers


def test_a_finger_fetches_at_once_and_who_saves_data_is_left_in_peace(visit: Opener, site: Site) -> None:
    touched, saving = visit(site, PHONE, has_touch=True), visit(site)
    saving.tab.add_init_script(SAVE_DATA)
    for opened in (touched, saving):
        link = opened.to("teemat/").locator("main a[href*='teemat/']").first
        link.dispatch_event("touchstart", {"touches": [], "targetTouches": [], "changedTouches": []})
        link.hover()
    expect(touched.tab.locator(PREFETCHED)).to_have_count(1)
    saving.tab.wait_for_timeout(200)
    assert prefetched(saving) == []


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_jumps_while_a_page_loads(visit: Opener, sites: Sites, width: int) -> None:
    site = sites["root"]
    opened = visit(site, width)
    act = site.rich("acts/*/*").path
    faults = {}
    for path in ("", "teot/", "teot/?q=kirjasto", "teot/?theme=johtaminen", act, "kerro-teosta/"):
        tab = opened.to(path)
        for busy in (".market__facets [data-state=loading]", "[data-form]:not([data-state=ready])"):
            tab.locator(busy).wait_for(state="detached")
        shifts = tab.evaluate(SHIFTS)
        if sum(value for value, _ in shifts) > STEADY:
            faults[path] = shifts
    assert not faults, as_lines(faults)
    # the proof that this can fail
    tab.evaluate("document.querySelector('main').style.setProperty('margin-top', '300px')")
    assert sum(value for value, _ in tab.evaluate(SHIFTS)) > STEADY
