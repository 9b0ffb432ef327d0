"""Narrow screens, wide letters, the reader's own colours, and less movement."""

from pathlib import Path

import pytest
from markets import ESIMERKKILA, copy_repository
from playwright.sync_api import Page as Tab

from browser.sites import EVERY, Site, in_turn, served
from browser.visiting import DESK, Opener, Sites, as_lines, picture
from generator.text import Language

pytestmark = pytest.mark.access("reflow")

SMALLEST = 320
TEXT_SPACING = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
"""
"""What WCAG 1.4.12 lets a reader set."""
CUT = """() => {
  const found = [], near = 3, name = each => [each.localName, ...each.classList].join(".");
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(box => box.width && box.height);
    const unseen = text.parentElement.getBoundingClientRect().width < 2; // for screen readers alone
    if (!text.data.trim() || !boxes.length || unseen || text.parentElement.closest(".vh, .skip")) continue;
    if (!text.parentElement.checkVisibility()) continue; // in a closed details
    for (let each = text.parentElement; each; each = each.parentElement) {
      const style = getComputedStyle(each), box = each.getBoundingClientRect();
      if (/auto|scroll/.test(style.overflowX)) break;
      if (style.display === "inline") continue;
      const seen = style.overflow !== "visible" || parseFloat(style.borderBottomWidth) || each === document.body
        || !/^rgba\\(.*, 0\\)$/.test(style.backgroundColor);
      if (seen && boxes.some(it => it.left < box.left - near || it.right > box.right + near
          || it.top < box.top - near || it.bottom > box.bottom + near)) {
        found.push(`${name(each)}: ${text.data.trim().slice(0, 60)}`);
        break;
      }
    }
  }
  return found;
}"""
"""Texts that reach out of a box which is seen: one with a ground, a border, or hidden overflow, and the page itself."""


def set_style(tab: Tab, style: str) -> None:
    """Adds a stylesheet as a browser's own settings do: the page's policy has no say in it."""
    tab.evaluate(
        "css => { const made = new CSSStyleSheet(); made.replaceSync(css); document.adoptedStyleSheets = [made]; }",
        style,
    )


def wide(tab: Tab) -> list[int]:
    """The page's width and the window's, when the first is greater."""
    width, room = tab.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
    return [width, room] if width > room else []


def test_a_cut_text_is_seen(visit: Opener, site: Site) -> None:
    """The proof that the tests below can fail."""
    tab = visit(site, SMALLEST).to(site.rich("acts/*/*"))
    assert not tab.evaluate(CUT)
    set_style(
        tab, ".button { height: 10px; min-height: 0; width: 20px; white-space: nowrap } main p { min-width: 400px }"
    )
    assert wide(tab)
    assert "a.button" in as_lines(tab.evaluate(CUT))


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_nothing_is_cut_and_nothing_scrolls_sideways(visit: Opener, sites: Sites, language: Language) -> None:
    """The words are longest in Finnish and Swedish."""
    pages = {
        name: [page for page in sites[name].visited if page.language == language] for name in ("root", "esimerkkila")
    }
    opened = {name: visit(sites[name], SMALLEST) for name in pages}
    every = [(name, page) for name, those in pages.items() for page in those]
    faults = {}
    for name, page in every if EVERY else in_turn(pages, [language]):
        tab = opened[name].to(page)
        for style, width in (("", SMALLEST), (TEXT_SPACING, SMALLEST), (TEXT_SPACING, DESK)):
            set_style(tab, style)
            tab.set_viewport_size({"width": width, "height": 900})
            if found := [*wide(tab), *tab.evaluate(CUT)]:
                faults[f"{page} {width} px{', wide letters' * bool(style)}"] = found
    assert not faults, as_lines(faults)


def test_the_readers_own_colours_keep_focus_and_borders(visit: Opener, site: Site) -> None:
    opened = visit(site, forced_colors="active")
    for page in (site.rich("home"), site.rich("acts"), site.rich("acts/*/*"), site.rich("organisations/*")):
        tab = opened.to(page)
        picture(tab, f"{page.kind.replace('/*', '-one')}-forced")
        bare = tab.locator(".button, .tag, .tile, .door__arch, .note, .panel, .stall__body").evaluate_all(
            "all => all.filter(each => each.checkVisibility() && getComputedStyle(each).borderBottomStyle === 'none')"
            ".map(each => each.outerHTML.slice(0, 80))"
        )
        assert not bare, as_lines(bare)
        for role in ("banner", "main", "contentinfo"):
            link = tab.get_by_role(role).get_by_role("link").last
            link.focus()
            tab.keyboard.press("Shift+Tab")
            tab.keyboard.press("Tab")
            ring = link.evaluate(
                "it => [it, it.closest('.stall, .result') ?? it].map(each => getComputedStyle(each).outlineStyle)"
            )
            assert "solid" in ring, f"{page}: {role}"


def test_nothing_moves_for_those_who_ask_for_less_movement(visit: Opener, site: Site) -> None:
    moving = """[...document.querySelectorAll("*")].filter(each => ["", "::before", "::after"].some(part => {
      const style = getComputedStyle(each, part), moves = style.animationName === "none" ? "" : style.animationDuration;
      const times = `${style.transitionDuration}, ${moves}`.split(", ");
      return times.some(time => parseFloat(time) > 0) || style.scrollBehavior === "smooth";
    })).map(each => each.outerHTML.slice(0, 80))"""
    opened, still = visit(site), visit(site, reduced_motion="reduce")
    assert opened.to("").evaluate(moving), "the front page has transitions, so that this test can fail"
    pages = [page for page in site.visited if page.language == "fi"]
    faults = {str(page): found for page in pages if (found := still.to(page).evaluate(moving))}
    assert not faults, as_lines(faults)


LONG = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilaskoulutuskeskus"
STRESS = {
    "title: Perehdytys yhdellä kortilla": f"title: {LONG}{LONG[:24]}",
    "summary: Uusi työntekijä saa ensimmäisenä päivänä kortin": f"summary: {LONG}{LONG} kortin",
    "unit: Keskustan päiväkodit": f"unit: {LONG}",
    "  Uusi työntekijä kysyi": f"  {LONG * 4} https://esimerkkila.example/{'polku' * 60} `{LONG * 2}`",
    "results: ": f"results: {LONG * 3} ",
    "lessons: Kortin": f"lessons: {LONG * 3} Kortin",
    "what: Ohjaukseen kulunut aika": f"what: {LONG} aika",
    "unit: min,": f"unit: {LONG[:40]},",
    "unit: työntekijää": f"unit: {LONG[:40]}",
    "source: Esimerkkilän henkilöstöpalvelut": f"source: {LONG}",
    "effort: noin kaksi henkilötyöpäivää": f"effort: {LONG}",
    "    - Kerää uusien kysymykset": f"    - {LONG} kysymykset",
    "Arjen teko 2024": LONG,
    "- title: Kortin pohja tulostettavaksi": f"- title: {LONG}",
    "https://esimerkkila.example/kortti": f"https://{'a' * 60}.{'b' * 60}.example/{'polku' * 100}",
    "alt: Yhden sivun kortti": f"alt: {LONG} kortti",
    "credit: Esimerkkilän kaupunki": f"credit: {LONG}",
    "role: varhaiskasvatuksen palvelupäällikkö": f"role: {LONG}",
    "mailbox: varhaiskasvatus@": f"mailbox: {'varhaiskasvatus.' * 6}yksikko@",
    "page: https://esimerkkila.example/varhaiskasvatus": f"page: https://esimerkkila.example/{'varhaiskasvatus' * 20}",
    "changed: Kortti": f"changed: {LONG}",
    "organisation: Keksilän seurakunta": f"organisation: {LONG}n seurakunta",
    "name: Esimerkkilän ammattiopisto": f"name: {LONG}",
    "customer_groups: [uudet työntekijät": f"customer_groups: [{LONG}",
    "methods: [palvelumuotoilu": f"methods: [{LONG}",
}
"""What is in an act → the same with words and addresses that no screen is wide enough for."""


def test_no_word_or_address_of_an_act_makes_a_page_wider_than_the_screen(visit: Opener, tmp_path: Path) -> None:
    repository = copy_repository(tmp_path / "stress", ESIMERKKILA)
    act = repository.root / "acts" / "esimerkkila" / "perehdytyskortti.yaml"
    text = act.read_text("utf-8")
    for was, now in STRESS.items():
        assert was in text, was
        text = text.replace(was, now)
    act.write_text(text, "utf-8")
    name = f"esimerkkila/{'a' * 100}"
    act.rename(repository.root / "acts" / f"{name}.yaml")
    for path in repository.root.rglob("*.yaml"):  # what names the act names it still
        path.write_text(path.read_text("utf-8").replace("esimerkkila/perehdytyskortti", name), "utf-8")
    repository.build("--no-search", "--base-url", "http://stress.example/")
    with served(repository.site, "http://stress.example/") as site:
        opened = visit(site, SMALLEST)
        faults = {}
        for page in site.visited:
            if page.language != "en" and (found := wide(opened.to(page))):
                faults[str(page)] = found
        tab = opened.to(site.rich("acts/*/*"))
        assert name in tab.url
        assert not tab.evaluate(CUT)
        assert not faults, as_lines(faults)
