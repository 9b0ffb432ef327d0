"""Keyboard and fingers: what can be reached, in which order, what shows it, what it is called and how large it is."""

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from browser.conftest import DESK, PHONE, Opener, as_lines
from browser.sites import Page, Site

pytestmark = pytest.mark.access("keyboard")

KINDS = ("home", "acts", "acts/*/*", "organisations", "organisations/*", "tell", "404.html")
CAN_TAKE_FOCUS = "a[href], button, input:not([type=radio]:not(:checked)), select, textarea, summary, [tabindex='0']"
"""Of radios the chosen one: Tab stops at the group once."""
STOP = f"""() => {{
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const rings = [focused, focused.closest(".stall, .result") ?? focused].map(each => getComputedStyle(each));
  const ring = rings.find(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
  const box = focused.getBoundingClientRect();
  return {{
    place: [...document.querySelectorAll("{CAN_TAKE_FOCUS}")].indexOf(focused),
    what: focused.outerHTML.slice(0, 120),
    inMenu: !!focused.closest("#valikko"),
    ring: ring ? parseFloat(ring.outlineWidth) : 0,
    seen: box.width > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }};
}}"""
TARGETS = f"""() => [...document.querySelectorAll("{CAN_TAKE_FOCUS}")].filter(it => it.checkVisibility()).map(each => {{
  const cover = getComputedStyle(each, "::after").position === "absolute"; // a card's title
  let target = each.closest("label:has(> input)") ?? each; // who misses a radio hits its words
  while (cover && getComputedStyle(target).position === "static") target = target.parentElement;
  const box = target.getBoundingClientRect();
  return {{
    width: Math.round(box.width), height: Math.round(box.height), what: each.outerHTML.slice(0, 120),
    inSentence: getComputedStyle(each).display === "inline" && !cover,
    main: each.matches(".top *, .button, .pages a, .crumbs a, .letters a, .more, button, select, summary")
      || each.matches("input:not([type=checkbox])"), // a facet's row is lower under a mouse
  }};
}}).filter(each => each.width > 1)"""


def chosen(site: Site) -> list[Page]:
    return [site.rich(kind) for kind in KINDS]


def stops(tab: Tab) -> list[dict]:
    """Every element that Tab stops at, from the top of the page to its end."""
    found = []
    tab.keyboard.press("Tab")
    # from the last stop Tab leaves the page, or begins it anew
    while (stop := tab.evaluate(STOP)) and stop not in found[:1]:
        found.append(stop)
        assert len(found) < 500, "Tab goes round and round"
        tab.keyboard.press("Tab")
    return found


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_first_stop_leads_past_the_navigation_to_the_content(visit: Opener, site: Site, language: str) -> None:
    opened = visit(site)
    for kind in KINDS:
        tab = opened.to(site.rich(kind, language))
        tab.keyboard.press("Tab")
        skip = tab.locator(":focus")
        expect(skip).to_have_class("skip")
        expect(skip).to_be_in_viewport(ratio=1)
        tab.keyboard.press("Enter")
        expect(tab.get_by_role("main")).to_be_focused()
        tab.keyboard.press("Tab")
        expect(tab.locator("main :focus, footer :focus")).to_have_count(1)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_tab_stops_at_everything_in_the_order_of_the_page_and_shows_where_it_is(
    visit: Opener, site: Site, width: int
) -> None:
    opened = visit(site, width, reduced_motion="reduce")
    for page in chosen(site) if width == DESK else (site.rich("acts/*/*"),):
        tab = opened.to(page)
        found = stops(tab)
        places = [stop["place"] for stop in found]
        assert places == sorted(places), page
        shown = tab.locator(CAN_TAKE_FOCUS).evaluate_all("all => all.filter(each => each.checkVisibility()).length")
        assert len(found) == shown, page
        assert [stop["what"] for stop in found if stop["ring"] < 2] == [], page
        assert [stop["what"] for stop in found if not stop["seen"]] == [], page


def test_everything_that_takes_focus_has_a_name(visit: Opener, site: Site) -> None:
    opened = visit(site)
    for page in chosen(site):
        tab = opened.to(page)
        tree = tab.context.new_cdp_session(tab).send("Accessibility.getFullAXTree")["nodes"]
        controls = [
            node for node in tree if node.get("role", {}).get("value") in {"link", "button", "textbox", "combobox"}
        ]
        assert len(controls) > 10
        assert [node for node in controls if not node["name"]["value"].strip()] == [], page


def test_the_menu_of_a_phone_opens_and_closes_from_the_keyboard(visit: Opener, site: Site) -> None:
    opened = visit(site, PHONE)
    tab = opened.to(site.rich("acts/*/*"))
    button, menu = tab.locator(".menu-button"), tab.locator("#valikko")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_hidden()
    assert [stop["what"] for stop in stops(tab) if stop["inMenu"]] == []

    button.focus()
    tab.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(menu).to_be_visible()
    tab.keyboard.press("Tab")
    expect(menu.get_by_role("combobox")).to_be_focused()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")

    tab.keyboard.press("Space")
    assert len([stop for stop in stops(tab) if stop["inMenu"]]) > 5
    button.focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("Space")
    expect(menu).to_be_visible()
    tab.keyboard.press("Space")
    expect(menu).to_be_hidden()


@pytest.mark.parametrize(("width", "touch"), [(PHONE, True), (DESK, False)])
def test_targets_are_large_enough(visit: Opener, sites: dict[str, Site], width: int, touch: bool) -> None:  # noqa: FBT001
    faults = {}
    for site, pages in (
        (sites["root"], [page for page in sites["root"].visited if page.language == "fi"]),
        (sites["esimerkkila"], [sites["esimerkkila"].rich("acts/*/*")]),
    ):
        opened = visit(site, width, has_touch=touch)
        for page in pages:
            tab = opened.to(page)
            if width == PHONE:
                tab.locator(".menu-button").click()
            for each in tab.evaluate(TARGETS):
                least = 44 if each["main"] else 24
                if not each["inSentence"] and min(each["height"], each["width"]) < least:
                    faults[f"{page} {each['what']}"] = f"{each['width']} × {each['height']}"
    assert not faults, as_lines(faults)
