"""The market page narrowed by facets: true counts, states to link to, the keyboard alone, a phone's dialog, axe."""

import os
import random
import re
from collections.abc import Iterable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from browser.sites import Site
from browser.test_axe import AXE, axe
from browser.visiting import DESK, PHONE, Opener, Sites, as_lines, picture
from generator.catalogue.model import Act, Catalogue

RESULTS = "[data-results]"
COMBINATIONS = 200 if os.environ.get("TORI_FULL") else 16
QUERIES = ("", "kirjasto", "johtaminen", "kaupunki", "robotti", "työhyvinvointi", "Suvikoski", "qqxyzzy")

SHOWN = """() => {
  const counts = {};
  for (const facet of document.querySelectorAll("[data-facet]:not([hidden])")) {
    facet.open = true;
    const more = facet.querySelector("fieldset > button[aria-expanded=false]");
    if (more && !more.hidden) more.click();
    const seen = [...facet.querySelectorAll(".check:not([hidden])")];
    const values = seen.map(value => [value.querySelector("input"), value]);
    counts[facet.dataset.facet] = Object.fromEntries(values.map(([box, value]) =>
      [box.value, [Number(value.querySelector("b").textContent), box.checked]]));
  }
  document.activeElement.blur();
  return counts;
}"""
"""Every count on the page, once all values of all facets are shown: facet → value → [count, whether it is chosen]."""


def values_of(act: Act) -> dict[str, set[str]]:
    """What an act has in each facet, straight from the catalogue."""
    adopt = act.stories[act.language].adopt
    return {
        "sector": {each.id for each in act.sectors},
        "theme": {each.id for each in act.themes},
        "region": {each.id for each in act.organisation.regions},
        "organisation": {act.organisation.id},
        "stage": {act.stage.value} if act.stage else set(),
        "cost": {adopt.cost.value} if adopt and adopt.cost else set(),
        "year": {str(year) for year in act.years},
        "programme": {act.programme.id} if act.programme else set(),
        "challenge": {act.challenge.id} if act.challenge else set(),
        "language": set(act.stories),
    }


def settle(tab: Tab) -> None:
    expect(tab.locator(RESULTS)).not_to_have_attribute("data-state", "loading")
    expect(tab.locator("[data-search-facets]")).to_have_attribute("data-state", "ready")


def go(tab: Tab, **state: object) -> None:
    """To a state without loading the page anew, as going back does."""
    search = urlencode(state, doseq=True)
    tab.evaluate(
        "search => { history.pushState(null, '', search || location.pathname); dispatchEvent(new Event('popstate')); }",
        f"?{search}",
    )
    tab.wait_for_function("() => document.querySelector('[data-results]').dataset.state !== 'loading'")
    settle(tab)


def shown_ids(tab: Tab) -> list[str]:
    """The ids of all acts of the list, the further ones too."""
    total = int(tab.locator(RESULTS).get_attribute("data-total"))
    while tab.get_by_role("button", name="Näytä lisää").is_visible():
        count = tab.locator(f"{RESULTS} [data-act-id]").count()
        tab.get_by_role("button", name="Näytä lisää").click()
        expect(tab.locator(f"{RESULTS} [data-act-id]")).to_have_count(min(count + 12, total))
    found = tab.locator(f"{RESULTS} [data-act-id]:not([data-near] *)").evaluate_all(
        "all => all.map(each => each.dataset.actId)"
    )
    assert len(found) == total
    return found


def passing(acts: Iterable[str], having: dict[str, dict[str, set[str]]], chosen: dict[str, list[str]]) -> set[str]:
    return {act for act in acts if all(having[act][facet] & set(ids) for facet, ids in chosen.items())}


def test_every_count_is_that_of_the_catalogue(visit: Opener, site: Site, catalogue: Catalogue) -> None:
    having = {act.id: values_of(act) for act in catalogue.acts}
    offered = {
        facet: sorted({each for act in having.values() for each in act[facet]})
        for facet in values_of(catalogue.acts[0])
    }
    dice = random.Random(2026)
    opened = visit(site)
    tab = opened.to("teot/")
    found = {"": set(having)}
    for query in QUERIES[1:]:
        go(tab, q=query)
        found[query] = set(shown_ids(tab))
    checked = 0
    for _ in range(COMBINATIONS):
        query = dice.choice(QUERIES)
        facets = dice.sample([facet for facet, ids in offered.items() if len(ids) > 1], dice.randint(0, 3))
        chosen = {facet: dice.sample(offered[facet], dice.randint(1, min(3, len(offered[facet])))) for facet in facets}
        go(tab, **({"q": query} if query else {}), **chosen)
        state = f"{query} {chosen}"
        total = len(passing(found[query], having, chosen))
        assert int(tab.locator(RESULTS).get_attribute("data-total")) == total, state
        counts = tab.evaluate(SHOWN)
        for facet, ids in offered.items():
            others = {each: of for each, of in chosen.items() if each != facet}
            among = passing(found[query], having, others)
            true = {each: sum(each in having[act][facet] for act in among) for each in ids}
            told = {
                each: [n, each in chosen.get(facet, ())]
                for each, n in true.items()
                if n or each in chosen.get(facet, ())
            }
            assert counts.get(facet, {}) == (told if len(told) > 1 else {}), f"{facet} of {state}"
            checked += len(told)
    assert checked > 10 * COMBINATIONS
    assert not opened.faults, as_lines(opened.faults)


def test_a_choice_is_an_address_that_can_be_sent_and_gone_back_from(visit: Opener, site: Site) -> None:
    opened = visit(site)
    tab = opened.to("teot/")
    settle(tab)
    theme = tab.locator("[data-facet=theme]")
    theme.get_by_role("checkbox", name="Johtaminen ja esihenkilötyö").check()
    expect(tab).to_have_url(site.url("teot/?theme=johtaminen"))
    expect(tab.locator("[data-search-count] h2")).to_have_text("7 tekoa löytyi")
    expect(theme.get_by_role("checkbox", name="Johtaminen ja esihenkilötyö")).to_be_focused()
    theme.get_by_role("checkbox", name="Asiakaslähtöisyys").check()
    expect(tab).to_have_url(site.url("teot/?theme=johtaminen&theme=asiakaslahtoisyys"))
    settle(tab)
    both = shown_ids(tab)
    tab.locator("[data-facet=sector] summary").click()
    chips = tab.get_by_role("list", name="Valitut rajaukset")
    expect(chips.get_by_role("button")).to_have_count(3)
    linked = visit(site).to("teot/?theme=johtaminen&theme=asiakaslahtoisyys")
    settle(linked)
    assert shown_ids(linked) == both
    chips.get_by_role("button", name="Asiakaslähtöisyys, poista rajaus").click()
    expect(tab).to_have_url(site.url("teot/?theme=johtaminen"))
    expect(chips.get_by_role("button").nth(1)).to_be_focused()
    tab.go_back()
    expect(tab).to_have_url(site.url("teot/?theme=johtaminen&theme=asiakaslahtoisyys"))
    settle(tab)
    assert shown_ids(tab) == both
    chips.get_by_role("button", name="Tyhjennä rajaukset").click()
    expect(tab).to_have_url(site.url("teot/"))
    expect(chips).to_be_hidden()
    expect(tab.locator(f"{RESULTS} [data-act-id]")).to_have_count(24)
    assert not [url for url in opened.requests if "/pagefind/" in url], "browsing needs no index"
    assert not opened.faults, as_lines(opened.faults)


def test_an_unknown_value_or_order_is_no_fault(visit: Opener, site: Site) -> None:
    opened = visit(site)
    tab = opened.to("teot/?theme=ei-ole&sort=hinta")
    settle(tab)
    assert tab.locator(RESULTS).get_attribute("data-total") == "0"
    expect(tab.get_by_role("link", name=re.compile(r"^Poista rajaus ei-ole: 41"))).to_be_visible()
    tab.get_by_role("link", name=re.compile(r"^Poista rajaus ei-ole")).click()
    expect(tab.locator(f"{RESULTS} [data-act-id]")).to_have_count(24)
    assert not opened.faults, as_lines(opened.faults)


def test_nothing_found_says_which_filter_to_drop(visit: Opener, site: Site) -> None:
    tab = visit(site).to("teot/?q=kirjasto&theme=tekoaly-robotiikka&region=tunturimaa")
    settle(tab)
    assert tab.locator(f"{RESULTS} [data-act-id]").count() == 0
    expect(tab.locator("[data-search-count] h2")).to_have_text("Hakusi ei löytänyt tekoja")
    drop = tab.get_by_role("link", name=re.compile("^Poista rajaus Tekoäly ja ohjelmistorobotiikka"))
    promised = int(re.search(r"(\d+)$", drop.inner_text()).group(1))
    drop.click()
    expect(tab).to_have_url(site.url("teot/?q=kirjasto&region=tunturimaa"))
    settle(tab)
    assert int(tab.locator(RESULTS).get_attribute("data-total")) == promised > 0


def test_the_whole_search_by_keyboard_alone(visit: Opener, site: Site) -> None:
    opened = visit(site)
    tab = opened.to("teot/")
    settle(tab)
    press, key = tab.keyboard.press, lambda: tab.evaluate("document.activeElement.dataset.suggest !== undefined")
    press("/")
    assert key()
    tab.keyboard.type("kirj")
    options = tab.get_by_role("listbox").get_by_role("option")
    expect(options.first).to_be_visible()
    press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert tab.evaluate("document.activeElement.getAttribute('aria-activedescendant')") == options.first.get_attribute(
        "id"
    )
    press("Escape")
    expect(tab.get_by_role("listbox")).to_be_hidden()
    expect(tab.get_by_role("combobox", name="Hae tekoja")).to_have_value("kirj")
    tab.keyboard.type("asto")
    press("Enter")
    expect(tab).to_have_url(site.url("teot/?q=kirjasto"))
    expect(tab.get_by_role("listbox")).to_be_hidden()
    settle(tab)
    for _ in range(30):  # on to a value of the first facet
        press("Tab")
        if tab.evaluate("document.activeElement.type") == "checkbox":
            break
    before = tab.evaluate("document.activeElement.value")
    press("Space")
    expect(tab).to_have_url(re.compile(rf"q=kirjasto&\w+={before}"))
    settle(tab)
    assert tab.evaluate("document.activeElement.value") == before, "the focus is kept"
    press("Space")
    expect(tab).to_have_url(site.url("teot/?q=kirjasto"))
    settle(tab)
    first = tab.locator(f"{RESULTS} [data-act-id]").first.get_attribute("data-act-id")
    for _ in range(80):
        press("Tab")
        if tab.evaluate("Boolean(document.activeElement.closest('[data-act-id]'))"):
            break
    press("Enter")
    expect(tab.locator("article")).to_have_attribute("data-act-id", first)
    assert not opened.faults, as_lines(opened.faults)


def test_on_a_phone_the_facets_are_a_dialog(visit: Opener, site: Site) -> None:
    tab = visit(site, PHONE).to("teot/?q=kirjasto")
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", "ready")
    total = tab.locator(RESULTS).get_attribute("data-total")
    button = tab.get_by_role("button", name="Rajaa")
    button.focus()
    tab.keyboard.press("Enter")
    sheet = tab.get_by_role("dialog", name="Rajaa tekoja")
    expect(sheet).to_be_visible()
    settle(tab)
    for _ in range(40):
        tab.keyboard.press("Tab")
        assert tab.evaluate("Boolean(document.activeElement.closest('dialog'))"), "the focus stays in the dialog"
    tab.keyboard.press("Shift+Tab")
    assert tab.evaluate("Boolean(document.activeElement.closest('dialog'))")
    sheet.get_by_role("checkbox", name="Palvelumuotoilu").check()
    show = sheet.get_by_role("button", name=re.compile(r"^Näytä \d+ teko"))
    expect(show).to_have_text("Näytä 3 tekoa")
    tab.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(tab.get_by_role("button", name="Rajaa (1)")).to_be_focused()
    assert len(shown_ids(tab)) == 3
    tab.get_by_role("button", name="Rajaa (1)").click()
    sheet.get_by_role("button", name="Tyhjennä").click()
    expect(show).to_have_text(f"Näytä {total} tekoa")
    show.click()
    expect(sheet).to_be_hidden()
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_facet_with_many_values_has_a_field_of_its_own(visit: Opener, site: Site) -> None:
    tab = visit(site).to("teot/")
    settle(tab)
    facet = tab.locator("[data-facet=organisation]")
    facet.locator("summary").click()
    expect(facet.get_by_role("checkbox")).to_have_count(6)
    facet.get_by_role("button", name="Näytä kaikki organisaatiot").click()
    expect(facet.get_by_role("checkbox")).to_have_count(16)
    find = facet.get_by_role("searchbox", name="Etsi: organisaatio")
    expect(find).to_be_focused()
    find.fill("järven")
    expect(facet.get_by_role("checkbox")).to_have_count(3)
    find.fill("zzz")
    expect(facet.get_by_text("Ei osumia")).to_be_visible()
    find.fill("")
    facet.get_by_role("button", name="Näytä vähemmän").click()
    expect(facet.get_by_role("checkbox")).to_have_count(6)


def test_suggestions_lead_to_acts_topics_and_organisations(visit: Opener, sites: Sites) -> None:
    for name, path, typed, kind, target in (
        ("root", "", "suvik", "Organisaatio", "organisaatiot/suvikoski/"),
        ("below", "teemat/", "digi", "Teema", "teemat/digitalisaatio/"),
        ("root", "sv/garningar/", "frisk", "Gärning", "sv/garningar/kultasalmi/frisk-vardag/"),
    ):
        opened = visit(sites[name])
        tab = opened.to(path)
        field = tab.get_by_role("search").get_by_role("combobox")
        field.focus()
        field.press_sequentially(typed, delay=20)
        option = tab.get_by_role("option").filter(has_text=kind).first
        expect(option).to_be_visible()
        expect(field).to_have_attribute("aria-expanded", "true")
        expect(tab.locator(".suggest [role=status]")).not_to_be_empty()
        for _ in range(8):
            tab.keyboard.press("ArrowDown")
            if option.get_attribute("aria-selected") == "true":
                break
        tab.keyboard.press("Enter")
        expect(tab).to_have_url(sites[name].url(target))
        assert not opened.faults, as_lines(opened.faults)


@pytest.mark.parametrize(("width", "colours"), [(DESK, "light"), (PHONE, "dark")])
def test_axe_finds_nothing_in_any_state(visit: Opener, site: Site, width: int, colours: str) -> None:
    opened = visit(site, width, color_scheme=colours)
    tab = opened.tab
    faults = {}

    def look(state: str) -> None:
        tab.evaluate(AXE)
        faults[state] = axe(tab)
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), state
        picture(tab, f"market-{state}-{width}-{colours}", whole=False)

    for state, address in {
        "results": "teot/?q=kirjasto&theme=osallisuus",
        "empty": "teot/?q=kirjasto&theme=tekoaly-robotiikka",
        "near": "teot/?q=kirjasto+qqxyzzy",
        "nothing": "teot/?q=qqxyzzy",
    }.items():
        tab.goto(site.url(address))
        expect(tab.locator(RESULTS)).to_have_attribute("data-state", "ready")
        if width == DESK:
            settle(tab)
        look(state)
    field = tab.get_by_role("combobox", name="Hae tekoja")
    field.fill("")
    field.press_sequentially("kirj", delay=20)
    expect(tab.get_by_role("option").first).to_be_visible()
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", "ready")
    tab.keyboard.press("ArrowDown")
    look("suggestions")
    tab.keyboard.press("Escape")
    if width == PHONE:
        tab.get_by_role("button", name="Rajaa").click()
        settle(tab)
        look("dialog")
    assert not {state: found for state, found in faults.items() if found}, as_lines(faults)
    assert not opened.strangers
    assert not opened.faults, as_lines(opened.faults)


def test_without_scripts_the_form_leads_to_ways_to_browse(visit: Opener, site: Site) -> None:
    tab = visit(site, java_script_enabled=False).to("")
    tab.get_by_role("search").get_by_role("searchbox").fill("kirjasto")
    tab.get_by_role("search").get_by_role("button").click()
    expect(tab).to_have_url(site.url("teot/?q=kirjasto"))
    section = tab.get_by_role("region", name="Haku ja rajaaminen tarvitsevat JavaScriptin")
    expect(section).to_be_visible()
    expect(tab.locator("[data-act-id]")).to_have_count(24)
    expect(tab.get_by_role("complementary")).to_have_count(0)
    for link in ("Toimialat", "Teemat", "Alueet", "Organisaatiot", "Haasteet"):
        expect(section.get_by_role("link", name=link)).to_be_visible()
    section.get_by_role("link", name="Toimialat").click()
    tab.get_by_role("main").get_by_role("link", name=re.compile("Kulttuuri ja vapaa-aika")).click()
    expect(tab.locator("main")).to_contain_text("Kirjasto pulkassa")
