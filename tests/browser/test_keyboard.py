"""Keyboard and fingers: what can be reached, in which order, what shows it, what it is called and how large it is."""

import re
from itertools import groupby
from pathlib import Path

import pytest
from golden import agrees
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from browser.sites import Page, Site
from browser.visiting import DESK, PHONE, Opener, Sites, Visit, as_lines

pytestmark = pytest.mark.access("keyboard")

FOCUS = Path(__file__).parent / "focus"
"""The path of the focus through a page of every kind; TORI_GOLDEN=write writes it anew. Read it as a walk."""
LONG = 5
"""Stops of one list in a page's main part from which on they are told as a count."""
WHOLE = ("home", "acts-one")
"""Where the stops of the header and the footer are told too: with and without the search in the header."""
RUN = 30
"""Links one after another, in whatever lists, from which on two are told: every new rule adds one."""
KINDS = ("home", "acts", "acts/*/*", "organisations", "organisations/*", "tell", "404.html")
CAN_TAKE_FOCUS = "a[href], button, input:not([type=radio]:not(:checked)), select, textarea, summary, [tabindex='0']"
"""Of radios the chosen one: Tab stops at the group once."""
WALK = f"""() => {{
  const stops = [], lists = [null]; // suggestions come as a list of their own meanwhile: no counting of the page's
  const numberOf = list => (lists.includes(list) || lists.push(list), lists.indexOf(list) - 1);
  const look = () => {{
    const focused = document.activeElement;
    if (focused === document.body) return stops.push(null);
    const rings = [focused, focused.closest(".stall, .result, .entry") ?? focused].map(each => getComputedStyle(each));
    const ring = rings.find(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
    const box = focused.getBoundingClientRect();
    if (!focused.dataset.stop) focused.dataset.stop = stops.length;
    stops.push({{
      place: [...document.querySelectorAll("{CAN_TAKE_FOCUS}")].indexOf(focused),
      stop: focused.dataset.stop,
      what: focused.outerHTML.slice(0, 120),
      landmark: focused.closest("header.top, main, footer.foot")?.localName ?? "page",
      card: focused.closest("[data-act-id]:not(article)")?.dataset.actId ?? "",
      list: numberOf(focused.closest("ul, ol, dl, table, fieldset, p")),
      inMenu: !!focused.closest("#valikko"),
      ring: ring ? parseFloat(ring.outlineWidth) : 0,
      seen: box.width > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }});
  }};
  addEventListener("keydown", look, {{capture: true}}); // where Tab leaves from, once the page has scrolled there
  window.walked = () => (removeEventListener("keydown", look, {{capture: true}}), look(), stops);
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


def stops(tab: Tab) -> list[dict]:
    """Every element that Tab, held down, stops at from the top of the page to its end."""
    tab.evaluate(WALK)
    can = tab.locator(CAN_TAKE_FOCUS).evaluate_all("all => all.filter(each => each.checkVisibility()).length")
    for _ in range(can + 1):
        tab.keyboard.down("Tab")
    tab.keyboard.up("Tab")
    walked = tab.evaluate("walked()")
    if not walked[0]:  # the walk began at the top, where nothing has the focus
        del walked[0]
    # from the last stop Tab leaves the page, or begins it anew
    end = next((place for place, stop in enumerate(walked) if not stop or (place and stop == walked[0])), None)
    assert end is not None, "Tab stops at more than can take the focus, or goes round and round"
    return walked[:end]


def named(tab: Tab, found: list[dict]) -> list[dict]:
    """The stops with the role and the name that a screen reader tells of each."""
    session = tab.context.new_cdp_session(tab)
    session.send("Accessibility.enable")
    nodes = {node.get("backendDOMNodeId"): node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    told: dict[str, tuple[str, str]] = {}
    waiting = [session.send("DOM.getDocument", {"depth": -1})["root"]]
    while waiting:
        element = waiting.pop()
        waiting += element.get("children", ())
        attributes = element.get("attributes", [])
        if "data-stop" in attributes[::2]:
            node = nodes[element["backendNodeId"]]
            name = " ".join(node.get("name", {}).get("value", "").replace("\u00ad", "").split())
            told[attributes[attributes.index("data-stop") + 1]] = (node["role"]["value"], name)
    session.detach()
    return [stop | dict(zip(("role", "name"), told[stop["stop"]], strict=True)) for stop in found]


def path_of(found: list[dict], *, whole: bool) -> str:
    """The stops a line each below their landmark; cards after the first of a kind, and long lists, as their count.

    What stands in no list, but is as long (the page of rules), is shortened too. Not `whole`: of the page's top and end
    only how many stops there are.
    """
    lines = []
    for landmark, inside in groupby(found, key=lambda stop: stop["landmark"]):
        if landmark in {"header", "footer"} and not whole:
            lines.append(f"{landmark}: {len(list(inside))} stops")
            continue
        lines.append(landmark)
        drawn: list[list[str]] = []
        cards: list[list[str]] = []
        for (card, listed), group in groupby(inside, key=lambda stop: (stop["card"], stop["card"] or stop["list"])):
            stand = list(group)
            said = [f"  {stop['role']}  {stop['name']}" for stop in stand]
            roles = [stop["role"] for stop in stand]
            if card and roles in cards:
                drawn.append(["  … a card", *roles])
                continue
            if card:
                cards.append(roles)
            elif listed >= 0 and landmark == "main" and len(said) > LONG:
                said = [*said[:2], f"  … {len(said) - 2} more"]
            drawn.append(said)
        for same, group in groupby(drawn):
            count = len(list(group))
            if same[0] == "  … a card":
                lines.append(f"  … {count} more of cards: {', '.join(same[1:])}")
            else:
                lines += same * count
    told = []
    for role, group in groupby(lines, key=lambda line: line.split("  ")[1] if line.startswith("  ") else line):
        run = list(group)
        told += [*run[:2], "  … and more"] if len(run) > RUN and role == "link" else run
    return "\n".join(told) + "\n"


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


def paths(site: Site) -> dict[str, dict[str, Page]]:
    """Which pages are walked, by look and by the name of the file that keeps the path: every kind, and samples."""
    desk: dict[str, Page] = {}
    for page in site.visited:
        if page.language == "fi" and not page.kind.startswith("_"):
            name = re.sub(r"(/\*)+", "-one", page.kind).replace("/", "-")
            desk[f"{name}-thin" if name in desk else name] = page
    phone = {f"{name}.{PHONE}": desk[name] for name in ("home", "acts", "acts-one", "tell")}
    swedish = {
        f"{name}.sv": site.rich(desk[name].kind, "sv") for name in ("home", "acts", "acts-one", "newsletters-one")
    }
    return {"desk": desk, "phone": phone, "swedish": swedish}


def walked(opened: Visit, page: Page) -> list[dict]:
    """The stops of a page, held to what is asked of all of them."""
    tab = opened.to(page)
    tab.locator(".market__facets [data-search-facets][data-state=loading]").wait_for(state="detached")
    found = named(tab, stops(tab))
    places = [stop["place"] for stop in found]
    assert places == sorted(set(places)), page
    shown = tab.locator(CAN_TAKE_FOCUS).evaluate_all("all => all.filter(each => each.checkVisibility()).length")
    assert len(found) == shown > 10, page
    for fault, those in {
        "no ring": [stop["what"] for stop in found if stop["ring"] < 2],
        "out of sight": [stop["what"] for stop in found if not stop["seen"]],
        "nameless": [stop["what"] for stop in found if not stop["name"]],
        "no role": [stop["what"] for stop in found if stop["role"] in {"generic", "none"}],
    }.items():
        assert not those, f"{page}: {fault}: {as_lines(those)}"
    return found


@pytest.mark.parametrize(("look", "width"), [("desk", DESK), ("phone", PHONE), ("swedish", DESK)])
def test_tab_goes_through_every_kind_of_page_in_its_order_and_shows_where_it_is(
    visit: Opener, sites: Sites, look: str, width: int
) -> None:
    """In Esimerkkilä, whose acts nobody changes; the path of each kind of page is kept in `focus/`."""
    opened = visit(sites["esimerkkila"], width, reduced_motion="reduce")
    all_paths = paths(sites["esimerkkila"])
    for name, page in all_paths[look].items():
        agrees(FOCUS / f"{name}.txt", f"{page}\n\n{path_of(walked(opened, page), whole=name.startswith(WHOLE))}")
    kept = {file.stem for file in FOCUS.glob("*.txt")}
    assert kept <= {name for each in all_paths.values() for name in each}, "a path of no page"
    assert not opened.faults, as_lines(opened.faults)


def test_tab_goes_through_pages_of_many_acts(visit: Opener, site: Site) -> None:
    opened = visit(site, reduced_motion="reduce")
    for kind in ("acts/page/*", "organisations"):
        walked(opened, site.rich(kind))


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
def test_targets_are_large_enough(visit: Opener, sites: Sites, width: int, touch: bool) -> None:  # noqa: FBT001
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
