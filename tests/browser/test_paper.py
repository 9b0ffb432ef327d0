"""An act on paper, a handout of at most two pages with its QR code and address; and its lines on the screen."""

import re

import pytest

from browser.sites import Site
from browser.visiting import PHONE, Opener, Sites, picture

A4_INSIDE = 665
"""Pixels between the margins."""
LINES = """[...document.querySelectorAll(".story > section.prose > div > p")].flatMap(paragraph => {
  const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT), range = document.createRange(), lines = [];
  while (text.nextNode()) for (let at = 0; at < text.currentNode.length; at++) {
    range.setStart(text.currentNode, at);
    range.setEnd(text.currentNode, at + 1);
    const box = range.getBoundingClientRect(), last = lines.at(-1);
    if (!box.width) continue;
    if (last && Math.abs(last.top - box.top) < 4) last.letters++;
    else lines.push({ top: box.top, letters: 1 });
  }
  return lines.slice(0, -1).map(line => line.letters);
})"""
"""The letters of each line of the story but the last of a paragraph."""


@pytest.mark.parametrize(("name", "act"), [("esimerkkila", "perehdytyskortti"), ("root", "lupa-kehittaa")])
def test_an_act_is_a_handout_of_two_pages(visit: Opener, sites: Sites, name: str, act: str) -> None:
    (page,) = (page for page in sites[name].by_kind["fi", "acts/*/*"] if page.path.endswith(f"/{act}/"))
    tab = visit(sites[name]).to(page)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", tab.pdf(prefer_css_page_size=True))) <= 2
    tab.emulate_media(media="print")
    tab.set_viewport_size({"width": A4_INSIDE, "height": 900})
    picture(tab, f"{act}-paper")
    for seen in ("[data-qr]", "[data-short-url]", "h1", ".facts", ".cloth--head", "main .panel"):
        assert tab.locator(seen).first.is_visible(), seen
    for unseen in ("nav", "button", ".button", ".crumbs", "footer.foot", "section.section"):
        assert not tab.locator(unseen).locator("visible=true").count(), unseen


def test_lines_are_read_at_a_glance(visit: Opener, site: Site) -> None:
    pages = site.by_kind["fi", "acts/*/*"][:4]
    opened = visit(site)
    lines = [letters for page in pages for letters in opened.to(page).evaluate(LINES)]
    assert len(lines) >= 5
    assert max(lines) <= 80
    assert 60 <= sum(lines) / len(lines) <= 75
    assert max(visit(site, PHONE).to(pages[0]).evaluate(LINES)) <= 60
