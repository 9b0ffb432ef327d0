"""Every kind of page loads without a fault, asks no other host, and links to what is there."""

import pytest

from browser.sites import Site
from browser.visiting import Opener, Sites, as_lines
from generator.text import LANGUAGES


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.audit)])
def test_below_a_path_every_page_loads_whole_from_its_own_host_and_its_links_lead_somewhere(
    visit: Opener,
    sites: Sites,
    every: bool,  # noqa: FBT001
) -> None:
    """Of every kind a page, the languages by turns; `make audit` opens each language's.

    At a root the same is asked where axe looks at the pages, and of the links of all pages in `tests/build`.
    """
    site = sites["below"]
    opened = visit(site, color_scheme="dark")
    links: dict[str, str] = {}
    kinds = sorted({page.kind for page in site.visited})
    for page in site.visited:
        if not every and LANGUAGES[kinds.index(page.kind) % len(LANGUAGES)] != page.language:
            continue
        before = len(opened.requests)
        tab = opened.to(page)
        assert len(opened.requests) > before
        hrefs = tab.evaluate("[...document.querySelectorAll('[href], [src]')].map(each => each.href || each.src)")
        links |= {href.split("#")[0]: str(page) for href in hrefs if href.startswith(f"http://{site.host}/")}
    assert not opened.strangers
    assert not opened.faults, as_lines(opened.faults)
    dead = {link: page for link, page in links.items() if not site.has(link.removeprefix(site.address))}
    assert len(links) > 100
    assert not dead, as_lines(dead)


def test_what_another_host_is_asked_for_is_seen(visit: Opener, site: Site) -> None:
    """The proof that the test above can fail."""
    opened = visit(site)
    opened.to("").evaluate("document.body.append(Object.assign(new Image(), {src: 'https://example.org/a.png'}))")
    opened.tab.evaluate("fetch('/not-there.json')")
    opened.tab.wait_for_load_state("networkidle")
    assert "policy: img-src https://example.org/a.png" in as_lines(opened.faults)
    assert "404" in as_lines(opened.faults)


@pytest.mark.parametrize("name", ["root", "below"])
def test_a_missing_page_is_answered_in_the_language_of_its_address(visit: Opener, sites: Sites, name: str) -> None:
    site = sites[name]
    for start, language in (("", "fi"), ("sv/", "sv"), ("en/", "en")):
        opened = visit(site)
        tab = opened.to(f"{start}ei-ole/taalla/")
        assert tab.locator("html").get_attribute("lang") == language
        tab.get_by_role("main").get_by_role("link").first.click()
        tab.wait_for_url(site.url(start))
        assert opened.faults
        assert all("404" in fault for fault in opened.faults), opened.faults


@pytest.mark.parametrize(
    "path",
    [
        "/evil.invalid/sivu/2/",
        "/evil.invalid/uutta/2025-01/",
        "/evil.invalid/vuosi/2025/",
        "%5Cevil.invalid/sivu/2/",
        "%09/evil.invalid/sivu/2/",
    ],
)
def test_a_missing_page_leads_to_no_other_host(visit: Opener, sites: Sites, path: str) -> None:
    site = sites["esimerkkila"]
    opened = visit(site)
    tab = opened.to(path)
    tab.wait_for_load_state("networkidle")
    assert tab.url.startswith(site.address)
    assert not opened.strangers
