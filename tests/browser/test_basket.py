"""The basket: acts are collected on cards and pages, ordered by keyboard, shared, copied, printed, taken as files."""

import csv
import re
from io import StringIO
from pathlib import Path

from markets import Repository
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from browser.sites import Site
from browser.visiting import Opener, Sites, Visit, picture
from generator.locales.formats import strip_breaks

ALLOWED = ["clipboard-read", "clipboard-write"]
READY = "[data-basket-page][data-state=ready]"


def titles(tab: Tab) -> list[str]:
    tab.locator(READY).wait_for()
    return tab.locator("[data-basket-list] h3").all_text_contents()


def downloaded(tab: Tab, button: str) -> tuple[str, str]:
    with tab.expect_download() as kept:
        tab.get_by_role("button", name=button).click()
    return kept.value.suggested_filename, Path(kept.value.path()).read_bytes().decode()


def collected(opened: Visit) -> list[str]:
    """Three acts put into the basket, two of them on rows of a list by keyboard; gives their ids."""
    tab = opened.to("teot/")
    header = tab.locator("header [data-basket-link]:visible")
    expect(header).to_have_count(0)
    rows = tab.locator("[data-results] [data-act-id]")
    ids = [rows.nth(place).get_attribute("data-act-id") for place in (0, 1)]
    for place in (0, 1):
        button = rows.nth(place).get_by_role("button")
        title = strip_breaks(rows.nth(place).locator("h3").inner_text())
        assert button.get_attribute("aria-label") == f"Lisää koriin: {title}"
        button.focus()
        tab.keyboard.press("Enter")
        expect(button).to_have_text("Poista korista")
    expect(tab.locator("[data-basket-words]")).to_have_text("Lisätty koriin.")
    expect(header).to_have_text("Kori 2")

    act = opened.site.rich("acts/*/*")
    tab = opened.to(act)
    third = act.path.removeprefix("teot/").rstrip("/")
    assert third not in ids
    tab.locator("[data-sharing]").get_by_role("button", name="Lisää koriin").click()
    expect(header).to_have_text("Kori 3")
    tab.reload()
    expect(tab.locator("[data-sharing] [data-basket]")).to_have_text("Poista korista")
    return [*ids, third]


def ordered(tab: Tab) -> list[str]:
    """The second act moved up, one taken out and put back; gives the titles in their new order."""
    first, second, last = titles(tab)
    up = tab.locator("[data-basket-list] li").nth(1).get_by_role("button", name=f"Siirrä ylemmäs: {second}")
    up.focus()
    tab.keyboard.press("Enter")
    assert titles(tab) == [second, first, last]
    expect(tab.locator("[data-basket-status]")).to_have_text(f"{second}: paikka 1 / 3")
    focused = tab.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == f"Siirrä alemmas: {second}"  # it cannot be moved further up
    tab.get_by_role("button", name=f"Poista: {first}").click()
    assert titles(tab) == [second, last]
    expect(tab.locator("[data-basket-status]")).to_have_text(f"Poistettu: {first}")
    tab.get_by_role("button", name="Palauta").click()
    tab.reload()
    assert titles(tab) == [second, first, last]
    return [second, first, last]


def copied_as_blocks(tab: Tab, order: list[str]) -> None:
    tab.get_by_role("button", name="Kopioi uutiskirjeeseen").click()
    expect(tab.locator("[data-basket-status]")).to_have_text("Kopioitu")
    blocks = tab.evaluate("navigator.clipboard.readText()").split("\n\n")
    assert [block.split("\n")[0] for block in blocks] == order
    assert all(re.search(r"\nLue teko: https://example.org/tori/t/[a-z2-7]{7}/$", block) for block in blocks)
    tab.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<div contenteditable=true id=letter></div>')"
    )
    tab.locator("#letter").focus()
    tab.keyboard.press("Control+V")
    assert tab.locator("#letter h3 a").all_text_contents() == order


def test_acts_are_collected_ordered_shared_and_taken_along(visit: Opener, sites: Sites, repository: Repository) -> None:
    site = sites["below"]
    opened = visit(site, permissions=ALLOWED)
    ids = collected(opened)
    tab = opened.to("kori/")
    order = ordered(tab)
    picture(tab, "basket-1280")
    ids = [ids[1], ids[0], ids[2]]
    copied_as_blocks(tab, order)

    name, text = downloaded(tab, "Lataa taulukko (CSV)")
    assert re.fullmatch(r"kori-\d{4}-\d\d-\d\d\.csv", name)
    assert text.startswith("\ufeff")
    table = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert table[0] == ["Nro", "Otsikko", "Tekijä", "Tiivistelmä", "Osoite", "Kieli"]
    assert [row[1] for row in table[1:]] == order
    _, text = downloaded(tab, "Lataa Markdown")
    assert re.findall(r"^## \[(.*)\]", text, re.MULTILINE) == order
    name, text = downloaded(tab, "Tee uutiskirjeen pohja (YAML)")
    folder = repository.root / "editorial" / "newsletters"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    said = repository.tori("check", str(folder / name), code=1)
    assert "[PLACEHOLDER]" in said, "nobody sends a letter whose title is still to be written"
    assert "Yhteensä 1 virhe." in said
    (folder / name).write_text(text.replace("Kirjoita otsikko tähän", "Kolme tekoa"), "utf-8")
    repository.tori("check", str(folder / name))
    assert re.findall(r"- act: (.*)", text) == ids

    tab.emulate_media(media="print")
    assert tab.locator(".kept__qr:visible").count() == 3
    assert not tab.locator("button:visible, .top .nav:visible").count()
    assert tab.locator(".kept__qr").evaluate_all("codes => codes.every(code => code.complete && code.naturalWidth > 0)")
    picture(tab, "basket-print")
    tab.emulate_media(media="screen")

    tab.get_by_role("button", name="Kopioi korin osoite").click()
    expect(tab.locator("[data-basket-status]")).to_have_text("Kopioitu")
    link = tab.evaluate("navigator.clipboard.readText()")
    assert link.startswith("https://example.org/tori/kori/?t=")
    tab.get_by_role("button", name="Tyhjennä kori").click()
    expect(tab.locator("[data-basket-page]")).to_have_attribute("data-state", "empty")
    assert tab.evaluate("localStorage.length") == 0
    assert not opened.faults
    assert not opened.strangers
    opened_elsewhere(visit(site), site.here(link), ids)


def opened_elsewhere(other: Visit, link: str, ids: list[str]) -> None:
    """Somebody else opens the address, in Swedish."""
    tab = other.to(link.removeprefix(other.site.address).replace("kori/", "sv/korg/"))
    assert len(titles(tab)) == len(ids)
    links = tab.locator("[data-basket-list] h3 a")
    assert [link.get_attribute("href") for link in links.all()] == [f"/tori/sv/garningar/{each}/" for each in ids]
    assert links.first.get_attribute("lang") == "fi"
    assert tab.evaluate("localStorage.length") == 0
    pages = {url for url in other.requests if url.endswith("/") and "/t/" not in url}
    assert len(pages) <= len(ids)  # the acts' own, nothing of the others
    tab.get_by_role("button", name="Lägg de här i min korg").click()
    expect(tab.locator("header [data-basket-link]:visible")).to_have_text("Korg 3")
    assert not other.faults


def test_what_cannot_be_shown_is_told(visit: Opener, site: Site) -> None:
    opened = visit(site, width=390)
    tab = opened.to("kori/?t=aaaaaaa.xx.%3Cb%3E")
    tab.locator(READY).wait_for()
    expect(tab.locator("[data-basket-list] li")).to_have_count(1)
    expect(tab.locator("[data-summary]")).to_have_text("Tätä tekoa ei enää ole torilla.")
    assert {fault.split(": ", 1)[1].split()[0] for fault in opened.faults} <= {"404", "console"}
    tab.evaluate("localStorage.setItem('tori-basket', '{broken')")
    tab = opened.to("en/basket/")
    expect(tab.get_by_role("heading", name="The basket is empty")).to_be_visible()
    picture(tab, "basket-empty-390")
