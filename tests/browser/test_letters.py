"""Letters as a mail tool shows them, at the width of a desk and of a small phone, light and dark; and their archive."""

import pytest
from markets import ROOT
from playwright.sync_api import Browser, Route

from browser.visiting import Opener, Sites, picture

LETTERS = ROOT / "tests" / "render" / "newsletter" / "expected"
"""Held against what is rendered by tests/render/newsletter."""
SENT = ("2026-09-10-keys-and-cards", "2026-10-15-hosten-pa-arenan", "2026-11-20-marraskuun-teot")
CONTRAST = """() => {
  const bright = text => { const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = node => { for (let up = node; up; up = up.parentElement) {
    const colour = getComputedStyle(up).backgroundColor;
    if (!/, 0\\)$/.test(colour)) return colour; } return "rgb(255,255,255)"; };
  const low = [];
  for (const node of document.querySelectorAll("p, h1, h2, a, li")) {
    if (!node.textContent.trim() || !node.checkVisibility()) continue;
    const [one, other] = [bright(getComputedStyle(node).color), bright(ground(node))].sort((a, b) => b - a);
    const contrast = (one + 0.05) / (other + 0.05);
    if (contrast < 4.5) low.push(`${node.textContent.trim().slice(0, 30)} ${contrast.toFixed(1)}`);
  }
  return low;
}"""


@pytest.mark.parametrize("issue_id", SENT)
def test_a_letter_fits_and_shows_its_pictures(chromium: Browser, sites: Sites, issue_id: str) -> None:
    site = sites["esimerkkila"]
    letter = (LETTERS / f"{issue_id}.html").read_text("utf-8")
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        file = site.folder / route.request.url.removeprefix(site.public)
        route.fulfill(path=file) if file.is_file() else route.abort()

    for width, scheme in ((640, "light"), (320, "dark"), (320, "light")):
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        tab = context.new_page()
        tab.route("**/*", answer)
        tab.set_content(letter, wait_until="load")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        broken = (
            "images => images.filter(image => image.checkVisibility() && !image.naturalWidth).map(image => image.src)"
        )
        assert tab.locator("img").evaluate_all(broken) == []
        assert tab.evaluate(CONTRAST) == []
        picture(tab, f"letter-{issue_id}-{width}-{scheme}")
        context.close()
    assert all(url.startswith(site.public) and "?" not in url for url in asked), asked
    assert {"/cloth-" in url for url in asked if "/t/" in url} == {True, False}, "cloths and a photograph"


def test_the_archive_has_what_was_sent(visit: Opener, sites: Sites) -> None:
    site = sites["esimerkkila"]
    opened = visit(site)
    tab = opened.to("sv/nyhetsbrev/")
    assert [link.get_attribute("href") for link in tab.locator(".issue a").all()] == [
        f"/sv/nyhetsbrev/{issue_id}/" for issue_id in reversed(SENT)
    ]
    tab.get_by_role("link", name="Keys & cards").click()
    assert tab.locator("h1").get_attribute("lang") == "en"
    assert tab.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert tab.locator("link[rel=canonical]").get_attribute("href") == f"{site.public}en/newsletters/{SENT[0]}/"
    assert "Den här gärningen finns inte längre på arenan." in tab.locator("main").inner_text()
    assert not site.has("/uutiskirjeet/2026-12-08-joulukuun-teot/")
    picture(tab, "newsletter-page")
    assert not opened.faults
