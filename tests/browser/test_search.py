"""The search as people use it: typed, linked to, gone back from, out of order, at a root and below a path."""

import re
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route, expect

from browser.sites import Site
from browser.visiting import PHONE, Opener, Sites, picture
from generator.locales import INTERFACES
from generator.text import LANGUAGES, Language

MARKETS: dict[Language, str] = {"fi": "teot/", "sv": "sv/garningar/", "en": "en/acts/"}
RESULTS = "[data-results]"


def hits(tab: Tab) -> list[str]:
    """The whole hits that are shown."""
    return tab.locator(f"{RESULTS} [data-act-id]:not([data-near] *)").evaluate_all(
        "all => all.map(hit => hit.dataset.actId)"
    )


def ready(tab: Tab, query: str) -> Tab:
    """Waits for the answer to a query."""
    expect(tab.locator(RESULTS)).to_have_attribute("data-query", query)
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", "ready")
    return tab


def said(tab: Tab) -> str:
    return tab.locator("[data-search-count] h2").inner_text()


def total(tab: Tab) -> int:
    return int(tab.locator(RESULTS).get_attribute("data-total"))


def field(tab: Tab):
    """The field of the page's search: with scripts it offers what there is, so it is a combobox."""
    return tab.get_by_role("search").get_by_role("combobox")


@pytest.mark.parametrize("name", ["root", "below"])
def test_an_address_with_a_query_shows_its_hits(visit: Opener, sites: Sites, name: str) -> None:
    opened = visit(sites[name])
    tab = ready(opened.to("teot/?q=kirjasto"), "kirjasto")
    expect(field(tab)).to_have_value("kirjasto")
    found = hits(tab)
    assert {"ayraskoski/kirjasto-kotiin", "kultasalmi/palvelumuotoiltu-kirjasto"} <= set(found[:5])
    assert len(found) == len(set(found)) == min(12, total(tab))
    assert said(tab) == f"{total(tab)} tekoa löytyi"
    assert tab.title().startswith("kirjasto – ")
    first = tab.locator(f"{RESULTS} h3 a").first
    assert first.locator("mark").count()
    first.click()
    expect(tab.locator("article")).to_have_attribute("data-act-id", found[0])
    assert not opened.strangers
    assert not opened.faults
    picture(tab, f"search-{name}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_finds_something_in_its_language(visit: Opener, site: Site, language: Language) -> None:
    tab = visit(site).to(MARKETS[language])
    for word in INTERFACES[language].search.examples:
        field(tab).fill(word)
        field(tab).press("Enter")
        ready(tab, word)
        assert total(tab) > 0, word
        links = tab.locator(f"{RESULTS} h3 a").evaluate_all("all => all.map(it => it.getAttribute('href'))")
        assert all(link.startswith(f"/{MARKETS[language]}") for link in links)
        assert said(tab) == INTERFACES[language].search.found(total(tab))


def test_a_text_in_another_language_is_marked_so(visit: Opener, site: Site) -> None:
    tab = ready(visit(site).to("teot/?q=arbetshälsa"), "arbetshälsa")
    row = tab.locator("[data-act-id='kultasalmi/frisk-vardag']")
    expect(row.locator("h3 a")).to_have_attribute("lang", "sv")
    expect(row).to_contain_text("Kultasalmen kaupunki")
    expect(row.locator(".tag--open")).to_have_text("Ruotsiksi")
    swedish = ready(visit(site).to("sv/garningar/?q=arbetshälsa"), "arbetshälsa")
    row = swedish.locator("[data-act-id='kultasalmi/frisk-vardag']")
    assert row.locator("h3 a").get_attribute("lang") is None
    expect(row).to_contain_text("Guldsunds stad")


def test_typing_searches_and_keeps_the_focus_and_one_entry_of_history(visit: Opener, site: Site) -> None:
    opened = visit(site)
    tab = opened.to("teot/")
    before = tab.evaluate("history.length")
    assert not [url for url in opened.requests if "/pagefind/" in url], "nothing is loaded before somebody searches"
    field(tab).press_sequentially("päivähoito", delay=30)
    ready(tab, "päivähoito")
    expect(field(tab)).to_be_focused()
    assert tab.url.endswith("/teot/?q=p%C3%A4iv%C3%A4hoito")
    assert tab.evaluate("history.length") == before
    assert hits(tab)[0] == "suvikoski/joustava-osa-aikainen-paivahoito"
    field(tab).fill("")
    ready(tab, "")
    assert tab.url.endswith("/teot/")
    assert total(tab) == 41
    assert len(hits(tab)) == 24


def test_going_back_restores_the_search_before(visit: Opener, site: Site) -> None:
    tab = visit(site).to("teot/")
    field(tab).fill("kirjasto")
    field(tab).press("Enter")
    libraries = hits(ready(tab, "kirjasto"))
    field(tab).fill("tekoäly")
    field(tab).press("Enter")
    assert hits(ready(tab, "tekoäly")) != libraries
    tab.go_back()
    assert hits(ready(tab, "kirjasto")) == libraries
    expect(field(tab)).to_have_value("kirjasto")
    tab.go_back()
    ready(tab, "")
    expect(field(tab)).to_have_value("")
    assert said(tab) == "41 tekoa"
    tab.go_forward()
    assert hits(ready(tab, "kirjasto")) == libraries
    tab.locator(f"{RESULTS} h3 a").first.click()
    tab.go_back()
    assert hits(ready(tab, "kirjasto")) == libraries


def test_an_answer_that_comes_late_is_dropped(visit: Opener, site: Site) -> None:
    tab = ready(visit(site).to("teot/?q=kirjasto"), "kirjasto")
    held: list[Route] = []
    tab.route("**/search/texts*/**", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks its handlers
    field(tab).fill("johtaminen")
    field(tab).press("Enter")
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", "loading")
    tab.wait_for_timeout(300)
    field(tab).fill("")
    field(tab).press("Enter")
    ready(tab, "")
    assert held
    for route in held:
        route.continue_()
    tab.wait_for_timeout(300)
    ready(tab, "")
    assert said(tab) == "41 tekoa"


def test_a_search_that_finds_nothing_says_what_to_try(visit: Opener, site: Site) -> None:
    for language in LANGUAGES:
        words = INTERFACES[language].search
        tab = ready(visit(site).to(f"{MARKETS[language]}?q=qqxyzzy"), "qqxyzzy")
        assert total(tab) == 0
        assert hits(tab) == []
        assert said(tab) == words.nothing
        expect(tab.locator(f"{RESULTS} .empty__tips li")).to_have_text(list(words.tips))
        tab.get_by_role("link", name=words.all_acts).click()
        assert len(hits(tab)) == 24
        picture(tab, f"search-nothing-{language}")


def test_one_hit_is_one_act(visit: Opener, site: Site) -> None:
    tab = ready(visit(site).to("teot/?q=lomituskansio"), "lomituskansio")
    assert hits(tab) == ["hilajarvi/lomittajan-turvallinen-tyo"]
    assert said(tab) == "1 teko löytyi"
    expect(tab.get_by_label("Järjestys")).to_be_hidden()


def test_when_the_search_does_not_load_the_list_still_works(visit: Opener, site: Site) -> None:
    tab = visit(site).tab
    tab.route("**/pagefind/**", lambda route: route.abort())
    tab.goto(site.url("teot/?q=kirjasto"))
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", "error")
    assert said(tab) == "Haku ei latautunut"
    expect(tab.get_by_text("Alla oleva luettelo toimii silti.")).to_be_visible()
    assert len(hits(tab)) == 24
    assert not Axe().run(tab).response["violations"]
    picture(tab, "search-failed", whole=False)
    retry = tab.get_by_role("button", name="Yritä uudelleen")
    retry.click()
    expect(retry).to_be_visible()
    tab.unroute("**/pagefind/**")
    retry.focus()
    tab.keyboard.press("Enter")
    ready(tab, "kirjasto")
    expect(tab.locator("[data-search-count] h2")).to_be_focused()
    expect(tab.get_by_text("Alla oleva luettelo toimii silti.")).to_be_hidden()


def test_an_index_that_is_broken_is_an_error_too(visit: Opener, site: Site) -> None:
    tab = visit(site).tab
    tab.route("**/pagefind/index/**", lambda route: route.fulfill(status=404, body="gone"))
    tab.route("**/pagefind/fragment/**", lambda route: route.fulfill(status=404, body="gone"))
    tab.goto(site.url("teot/?q=kirjasto"))
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", re.compile("error|ready"))
    assert tab.locator(RESULTS).get_attribute("data-state") == "error" or not hits(tab)


def test_orders(visit: Opener, site: Site) -> None:
    opened = visit(site)
    tab = ready(opened.to("teot/?q=tekoäly"), "tekoäly")
    relevant = hits(tab)
    tab.get_by_label("Järjestys").select_option("Otsikon mukaan")
    expect(tab).to_have_url(re.compile(r"\?q=teko%C3%A4ly&sort=title$"))
    tab.wait_for_function(
        "before => document.querySelector('[data-results] [data-act-id]').dataset.actId !== before", arg=relevant[0]
    )
    ready(tab, "tekoäly")
    titles = tab.locator(f"{RESULTS} h3:not([data-near] *)").all_inner_texts()
    assert titles == sorted(titles, key=lambda title: title.casefold().translate(str.maketrans("åäö", "{|}")))
    assert len(titles) == len(relevant)
    tab.go_back()
    expect(tab.get_by_label("Järjestys")).to_have_value("relevance")
    assert hits(ready(tab, "tekoäly")) == relevant
    newest = hits(ready(opened.to("teot/?q=tekoäly&sort=newest"), "tekoäly"))
    assert sorted(newest) == sorted(relevant)
    expect(tab.get_by_label("Järjestys")).to_have_value("newest")
    everything = opened.to("teot/").locator("[data-act-id]").evaluate_all("all => all.map(it => it.dataset.actId)")
    listed = [act for act in everything if act in newest]
    assert [act for act in newest if act in listed] == listed, "the order of the static list"
    odd = ready(opened.to("teot/?q=tekoäly&sort=hinta"), "tekoäly")
    assert hits(odd) == relevant


def test_more_hits_are_shown_a_batch_at_a_time(visit: Opener, site: Site) -> None:
    tab = ready(visit(site).to("teot/?q=kaupunki"), "kaupunki")
    assert total(tab) > 24
    assert len(hits(tab)) == 12
    tab.get_by_role("button", name="Näytä lisää").click()
    expect(tab.locator(f"{RESULTS} [data-act-id]")).to_have_count(24)
    assert len(set(hits(tab))) == len(hits(tab))
    expect(tab.locator(f"{RESULTS} h3 a").nth(12)).to_be_focused()
    assert tab.url.endswith("?q=kaupunki")


def test_only_words_of_the_act_become_a_page(visit: Opener, site: Site) -> None:
    query = "<img src=x onerror=alert(1)> kirjasto"
    tab = visit(site).to("teot/")
    field(tab).fill(query)
    field(tab).press("Enter")
    expect(tab.locator(RESULTS)).not_to_have_attribute("data-state", "loading")
    assert tab.locator("main img[src=x]").count() == 0
    assert query in tab.title()


def test_other_parts_of_the_address_stay(visit: Opener, site: Site) -> None:
    tab = visit(site).to("teot/?from=uutiskirje&theme=osallisuus")
    field(tab).fill("kirjasto")
    field(tab).press("Enter")
    ready(tab, "kirjasto")
    assert tab.url.endswith("/teot/?from=uutiskirje&q=kirjasto&theme=osallisuus")


@pytest.mark.parametrize("name", ["root", "below"])
def test_other_pages_lead_to_the_market(visit: Opener, sites: Sites, name: str) -> None:
    site = sites[name]
    for language, home in (("fi", ""), ("sv", "sv/"), ("en", "en/"))[: 3 if name == "root" else 1]:
        tab = visit(site).to(home)
        tab.get_by_role("link", name=INTERFACES[language].search.examples[1], exact=True).click()
        ready(tab, INTERFACES[language].search.examples[1])
        assert tab.url.startswith(site.url(MARKETS[language]))
        tab.goto(site.url(f"{home}404.html"))
        field(tab).fill("digitalisering")
        field(tab).press("Enter")
        ready(tab, "digitalisering")
        assert tab.url == site.url(f"{MARKETS[language]}?q=digitalisering")
        tab.goto(
            site.url(f"{MARKETS[language]}{'page' if language == 'en' else 'sida' if language == 'sv' else 'sivu'}/2/")
        )
        field(tab).fill("digitalisering")
        tab.get_by_role("search").get_by_role("button").click()
        ready(tab, "digitalisering")
        assert tab.url == site.url(f"{MARKETS[language]}?q=digitalisering")


def test_the_search_is_found_where_it_is_expected(visit: Opener, site: Site) -> None:
    tab = visit(site).to("")
    expect(tab.get_by_role("search")).to_be_visible()
    expect(field(tab)).to_have_accessible_name("Mitä haluat kehittää?")
    expect(tab.get_by_role("link", name="Selaa tekoja")).to_be_hidden()
    act = visit(site).to(site.rich("acts/*/*"))
    expect(act.get_by_role("banner").get_by_role("combobox", name="Hae sivustolta")).to_be_visible()
    expect(visit(site).to("teot/").get_by_role("banner").get_by_role("search")).to_have_count(0)
    expect(field(visit(site).to("sv/garningar/"))).to_have_accessible_name("Sök gärningar")


def near(tab: Tab) -> list[str]:
    return tab.locator("[data-near] [data-act-id]").evaluate_all("all => all.map(each => each.dataset.actId)")


def told(tab: Tab):
    """What a screen reader is told of the results."""
    return tab.locator("[data-search-status]")


def test_what_meets_some_words_is_near_and_says_why(visit: Opener, site: Site) -> None:
    tab = ready(visit(site).to("teot/?q=kirjasto+qqxyzzy"), "kirjasto qqxyzzy")
    assert total(tab) == 0
    assert hits(tab) == []
    assert said(tab) == f"Yksikään teko ei vastaa kaikkiin sanoihin. Näytetään {len(near(tab))} lähintä."
    expect(told(tab)).to_have_text(said(tab))
    section = tab.get_by_role("region", name="Lähimmät teot")
    expect(section.locator("p").first).to_have_text(f"{len(near(tab))} tekoa")
    for line in section.locator(".result__why").all_inner_texts():
        assert line.startswith("Ei mainitse: qqxyzzy")
    headings = tab.locator("main h1, main h2, main h3").evaluate_all("all => all.map(each => each.localName)")
    assert headings[:2] == ["h1", "h2"]
    expect(tab.get_by_role("link", name="kirjasto", exact=True)).to_be_visible()
    swedish = ready(visit(site).to("sv/garningar/?q=kultur+qqxyzzy"), "kultur qqxyzzy")
    expect(swedish.locator("[data-near] .result__why").first).to_have_text(re.compile("^Nämner inte: qqxyzzy"))
    tab.get_by_role("link", name="kirjasto", exact=True).click()
    ready(tab, "kirjasto")
    assert total(tab) > 0


def test_filters_apply_to_near_acts_as_well(visit: Opener, site: Site) -> None:
    tab = visit(site).to("teot/?q=kirjasto+qqxyzzy&region=tunturimaa")
    ready(tab, "kirjasto qqxyzzy")
    some = near(tab)
    everything = ready(visit(site).to("teot/?q=kirjasto+qqxyzzy"), "kirjasto qqxyzzy")
    assert 0 < len(some) < len(near(everything))
    assert set(some) <= set(near(everything))


def test_what_somebody_seeks_can_be_told_to_the_office(visit: Opener, site: Site) -> None:
    for language, path in MARKETS.items():
        words = INTERFACES[language].narrowing
        tab = ready(visit(site).to(f"{path}?q=qqxyzzy+vyö&theme=johtaminen"), "qqxyzzy vyö")
        expect(tab.get_by_role("heading", name=words.seek_title)).to_be_visible()
        mail = urlsplit(tab.get_by_role("link", name=words.seek, exact=True).get_attribute("href"))
        said_in = parse_qs(mail.query)
        assert (mail.scheme, mail.path) == ("mailto", tab.locator(".foot a[href^=mailto]").get_attribute("href")[7:])
        assert said_in["subject"] == [words.seek_subject(query="qqxyzzy vyö")]
        body = said_in["body"][0]
        assert tab.url in body
        assert "qqxyzzy vyö\r\n" in body
        theme = tab.get_by_role("list", name=words.chosen).get_by_role("button").first.inner_text().split("\n")[0]
        assert theme.removesuffix("✕").strip() in body
    expect(tab.get_by_role("main").get_by_role("link", name=words.seek, exact=True)).to_be_visible()


def test_a_screen_reader_hears_the_count_when_typing_has_paused(visit: Opener, site: Site) -> None:
    tab = visit(site).to("teot/")
    tab.evaluate("""() => {
      window.heard = [];
      const region = document.querySelector("[data-search-status]");
      new MutationObserver(() => region.textContent && heard.push(region.textContent))
        .observe(region, { childList: true, characterData: true, subtree: true });
    }""")
    for key in "kirjasto":
        field(tab).press(key)
        tab.wait_for_timeout(190)  # each key is a search of its own
    ready(tab, "kirjasto")
    expect(told(tab)).to_have_text(re.compile(rf"^{total(tab)} tekoa löytyi\."))
    assert len(tab.evaluate("heard")) == 1


@pytest.mark.parametrize("address", ["teot/?q=kaupunki", "teot/?language=fi"])
def test_a_reader_who_comes_back_is_where_they_were(visit: Opener, site: Site, address: str) -> None:
    tab = visit(site).to(address)
    rows = tab.locator(f"{RESULTS} [data-act-id]")
    expect(rows).to_have_count(12)
    tab.get_by_role("button", name="Näytä lisää").click()
    expect(rows).to_have_count(24)
    row = rows.nth(20)
    row.scroll_into_view_if_needed()
    before = row.bounding_box()["y"]
    act = row.get_attribute("data-act-id")
    row.locator("h3 a").click()
    expect(tab.locator("article")).to_have_attribute("data-act-id", act)
    tab.goto("about:blank")  # the page before is not kept by the browser
    tab.go_back()
    tab.go_back()
    expect(rows).to_have_count(24)
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", "ready")
    tab.wait_for_timeout(100)
    assert abs(row.bounding_box()["y"] - before) < 4
    tab.reload()
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", "ready")
    expect(rows).to_have_count(24)
    tab.wait_for_timeout(100)
    assert abs(row.bounding_box()["y"] - before) < 4


def test_the_other_languages_are_asked_the_same(visit: Opener, site: Site) -> None:
    tab = ready(visit(site).to("teot/?q=kirjasto&theme=osallisuus"), "kirjasto")
    field(tab).fill("digitalisering")
    field(tab).press("Enter")
    ready(tab, "digitalisering")
    tab.get_by_role("navigation", name="Kieli").get_by_role("link", name="SV").click()
    ready(tab, "digitalisering")
    assert tab.url == site.url("sv/garningar/?q=digitalisering&theme=osallisuus")
    tab.goto(site.url("sv/garningar/sida/2/"))
    tab.locator(".langs [hreflang=en]").click()
    assert tab.url == site.url("en/acts/page/2/")


def test_an_address_with_a_query_never_shows_the_whole_list(visit: Opener, site: Site) -> None:
    opened = visit(site)
    tab = opened.tab
    held: list[Route] = []
    tab.route("**/pages/market/market.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks its handlers
    tab.goto(site.url("teot/?q=kirjasto"), wait_until="commit")
    tab.locator(".foot").wait_for()
    tab.wait_for_timeout(200)
    expect(tab.locator(f"{RESULTS} h3").first).to_be_hidden()
    expect(tab.locator("[data-search-count] h2")).to_be_hidden()
    expect(tab.locator("main .lead").first).to_be_hidden()
    held[0].continue_()
    ready(tab, "kirjasto")
    expect(tab.locator(f"{RESULTS} h3").first).to_be_visible()
    assert not opened.faults
    lost = visit(site).tab
    lost.route("**/pages/market/market.js", lambda route: route.abort())
    lost.goto(site.url("teot/?q=kirjasto"))
    expect(lost.locator(f"{RESULTS} [data-act-id]")).to_have_count(24)
    expect(lost.locator(f"{RESULTS} h3").first).to_be_visible()


def test_a_text_that_does_not_come_loses_one_row_only(visit: Opener, site: Site) -> None:
    tab = visit(site).tab
    lost: list[str] = []

    def lose(route: Route) -> None:
        if not lost or route.request.url in lost:
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    tab.route("**/search/texts*/**", lose)
    tab.goto(site.url("teot/?q=kirjasto"))
    ready(tab, "kirjasto")
    assert len(lost) == 2, "it is asked for once more"
    assert len(hits(tab)) == min(12, total(tab)) - 1
    expect(tab.locator("[data-search-lost]")).to_have_text("1 tekoa ei voitu näyttää.")
    tab.unroute("**/search/texts*/**")
    tab.reload()
    ready(tab, "kirjasto")
    expect(tab.locator("[data-search-lost]")).to_be_hidden()


def test_the_count_is_there_before_the_texts(visit: Opener, site: Site) -> None:
    tab = visit(site).tab
    held: list[Route] = []
    tab.route("**/search/texts*/**", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks its handlers
    tab.goto(site.url("teot/?q=kirjasto"))
    expect(tab.locator("[data-search-count] h2")).to_have_text(re.compile(r"tekoa löytyi$"))
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", "loading")
    expect(tab.locator(".result--waiting").first).to_be_visible()
    top = tab.locator(".result--waiting").first.bounding_box()["y"]
    for route in held:
        route.continue_()
    ready(tab, "kirjasto")
    expect(tab.locator(".result--waiting")).to_have_count(0)
    assert tab.locator("[data-act-id]").first.bounding_box()["y"] == top


def test_the_first_row_is_on_the_first_screen_of_a_phone_and_excerpts_are_short(visit: Opener, site: Site) -> None:
    for query in ("kirjasto", "kirjasto qqxyzzy", "tekoäly", "johtaminen työ"):
        tab = ready(visit(site, PHONE, 844).to(f"teot/?q={quote(query)}"), query)
        assert tab.locator("[data-act-id]").first.bounding_box()["y"] < 500, query
        lines = tab.locator(".result__sum").evaluate_all(
            "all => all.map(each => Math.round(each.offsetHeight / parseFloat(getComputedStyle(each).lineHeight)))"
        )
        assert max(lines) <= 3, query


def test_an_address_with_former_ids_has_the_present_ones(visit: Opener, sites: Sites) -> None:
    site = sites["esimerkkila"]
    opened = visit(site)
    tab = opened.to("teot/?organisation=esimerkkilan-kauppala&sector=hallinto")
    expect(tab.locator(RESULTS)).to_have_attribute("data-state", "ready")
    query = parse_qs(urlsplit(tab.url).query)
    assert query["organisation"] == ["esimerkkila"]
    assert query["sector"] != ["hallinto"]
    present = visit(site).to(tab.url.removeprefix(site.address))
    assert hits(tab) == hits(present)
    assert all(act.startswith("esimerkkila/") for act in hits(tab))
    expect(tab.get_by_role("list", name="Valitut rajaukset").get_by_role("button")).to_have_count(3)
    assert not opened.faults


def test_words_that_lead_to_acts_are_suggested_and_searched(visit: Opener, site: Site) -> None:
    opened = visit(site)
    tab = opened.to("teot/")
    field(tab).press_sequentially("päiväko", delay=20)
    option = tab.get_by_role("option").filter(has_text="Hakusana").filter(has_text="päiväkoti")
    expect(option).to_be_visible()
    word = option.locator("span").inner_text()
    assert word == "päiväkoti"
    tab.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    tab.keyboard.press("Enter")
    ready(tab, word)
    expect(field(tab)).to_be_focused()
    expect(tab.get_by_role("listbox")).to_be_hidden()
    assert total(tab) > 0
    act = visit(site).to(site.rich("acts/*/*"))
    act.get_by_role("banner").get_by_role("combobox").press_sequentially("päiväko", delay=20)
    act.get_by_role("option").filter(has_text="Hakusana").filter(has_text="päiväkoti").click()
    ready(act, word)
    assert act.url == tab.url
    assert not opened.faults
