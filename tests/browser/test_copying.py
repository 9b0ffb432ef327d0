"""The box that shares an act: what is copied, where it is pasted, and that a screen reader hears of it."""

from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from browser.sites import Site
from browser.visiting import Opener, Sites

NO_CLIPBOARD = "void Object.defineProperty(navigator, 'clipboard', { value: undefined })"
NO_WAY = f"{NO_CLIPBOARD}; void (document.execCommand = () => false)"
FIELDS = """document.querySelector("main").insertAdjacentHTML("beforeend",
    "<div contenteditable='true' id='letter'></div><textarea id='plain'></textarea>")"""
ALLOWED = ["clipboard-read", "clipboard-write"]


def pasted(tab: Tab, field: str) -> None:
    tab.locator(field).focus()
    tab.keyboard.press("Control+V")


@pytest.mark.parametrize("name", ["root", "below"])
@pytest.mark.parametrize("browser_lacks", ["", NO_CLIPBOARD], ids=["clipboard", "fallback"])
def test_the_address_and_the_block_are_copied_announced_and_pasted(
    visit: Opener, sites: Sites, name: str, browser_lacks: str
) -> None:
    site = sites[name]
    opened = visit(site, permissions=ALLOWED)
    tab = opened.to(site.rich("acts/*/*"))
    tab.evaluate(f"{browser_lacks or '0'}")
    tab.evaluate(FIELDS)
    short = tab.locator("[data-short-url]").get_attribute("data-short-url")
    assert short.startswith(f"{site.public}t/")
    status = tab.locator("[data-sharing]").get_by_role("status")
    expect(status).to_have_text("")
    address = tab.get_by_role("button", name="Kopioi osoite")
    address.focus()
    tab.keyboard.press("Enter")
    expect(status).to_have_text("Kopioitu")
    expect(address).to_be_focused()
    pasted(tab, "#plain")
    expect(tab.locator("#plain")).to_have_value(short)

    # soft hyphens break words on the page and go nowhere else
    tab.evaluate(
        "const block = document.querySelector('[data-newsletter-block]').content;"
        "for (const part of block.querySelectorAll('h3 a, p:nth-child(3)'))"
        " part.textContent = part.textContent.replace(/(\\w{4})(\\w{4})/g, '$1\\u00ad$2')"
    )
    tab.get_by_role("button", name="Kopioi uutiskirjeeseen").focus()
    tab.keyboard.press("Space")
    expect(status).to_have_text("Kopioitu")
    title = tab.locator("h1").text_content().replace("\u00ad", "")
    lead = tab.locator(".lead").text_content().replace("\u00ad", "")
    tab.evaluate("document.querySelector('#plain').value = ''")
    pasted(tab, "#plain")
    first, doer, summary, last = tab.locator("#plain").input_value().split("\n")
    assert (first, summary, last) == (title, lead, f"Lue teko: {short}")
    assert doer
    pasted(tab, "#letter")
    letter = tab.locator("#letter")
    expect(letter.locator("h3 a")).to_have_text(title)
    assert {link.get_attribute("href") for link in letter.locator("a").all()} == {short}
    assert letter.locator("p").all_text_contents() == [doer, lead, f"Lue teko: {short.partition('://')[2].rstrip('/')}"]
    assert "\u00ad" not in letter.text_content()
    assert not opened.faults


def test_the_card_is_embedded_as_plain_html(visit: Opener, site: Site) -> None:
    tab = visit(site, permissions=ALLOWED).to(site.rich("acts/*/*", "sv"))
    tab.get_by_text("Bädda in på en sida").click()
    card = tab.get_by_label("Kortet som HTML")
    tab.get_by_role("button", name="Kopiera kortet").click()
    expect(tab.locator("[data-sharing] [role=status]")).to_have_text("Kopierat")
    assert tab.evaluate("navigator.clipboard.readText()") == card.input_value()
    tab.evaluate(
        f"{FIELDS}; document.querySelector('#letter').innerHTML = document.querySelector('.share__code').value"
    )
    letter = tab.locator("#letter")
    assert letter.locator("script, style, img, iframe, link, [style], [onclick]").count() == 0
    expect(letter.locator("blockquote strong")).to_have_text(tab.locator("h1").text_content())
    assert letter.locator("a").get_attribute("href") == tab.locator("[data-short-url]").get_attribute("data-short-url")


def test_what_is_selected_is_copied_without_soft_hyphens(visit: Opener, site: Site) -> None:
    tab = visit(site, permissions=ALLOWED).to(site.rich("acts/*/*"))
    title = tab.locator("h1").text_content().replace("\u00ad", "")
    tab.evaluate(
        "title => { const h1 = document.querySelector('h1'); h1.textContent = title.replace(/(\\w{4})/g, '$1\\u00ad');"
        " getSelection().selectAllChildren(h1); }",
        title,
    )
    assert "\u00ad" in tab.locator("h1").text_content()
    tab.keyboard.press("Control+C")
    kinds = """async () => { const [item] = await navigator.clipboard.read();
        return Promise.all(["text/plain", "text/html"].map(async type => (await item.getType(type)).text())); }"""
    plain, rich = tab.evaluate(kinds)
    assert plain.strip() == title
    assert title in rich.replace("&amp;", "&")
    assert "\u00ad" not in rich


def test_a_copy_that_fails_is_announced_too(visit: Opener, site: Site) -> None:
    tab = visit(site).to(site.rich("acts/*/*", "sv"))
    tab.evaluate(NO_WAY)
    tab.get_by_role("button", name="Kopiera till nyhetsbrevet").click()
    expect(tab.locator("[data-sharing] [role=status]")).to_have_text(
        "Kopieringen lyckades inte. Markera adressen och kopiera den själv."
    )


def test_the_code_is_downloaded_sharp_and_read_back(visit: Opener, site: Site) -> None:
    opened = visit(site)
    tab = opened.to(site.rich("acts/*/*"))
    tab.locator("summary", has_text="QR-koodi").click()
    with tab.expect_download() as kept:
        tab.get_by_role("button", name="Lataa PNG").click()
    short = tab.locator("[data-short-url]").get_attribute("data-short-url")
    assert kept.value.suggested_filename == f"qr-{short.rstrip('/').rpartition('/')[2]}.png"
    image = Image.open(BytesIO(Path(kept.value.path()).read_bytes())).convert("L")
    assert image.size == (1184, 1184)
    assert {shade for _, shade in image.getcolors()} == {0, 255}
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [short]
    with tab.expect_download() as kept:
        tab.get_by_role("link", name="Lataa SVG").click()
    assert short.encode() in Path(kept.value.path()).read_bytes()
    assert not opened.faults


def test_the_page_for_communicators_copies_its_examples(visit: Opener, sites: Sites) -> None:
    site = sites["esimerkkila"]
    opened = visit(site, permissions=ALLOWED)
    tab = opened.to("viestijalle/")
    part = tab.get_by_role("region", name="Uutiskirjeeseen")
    part.get_by_role("button", name="Kopioi uutiskirjeeseen").click()
    expect(part.get_by_role("status")).to_have_text("Kopioitu")
    tab.evaluate(FIELDS)
    pasted(tab, "#letter")
    assert tab.locator("#letter a").first.get_attribute("href").startswith(f"{site.public}t/")
    shared = tab.get_by_role("link", name="Jaettu kori").get_attribute("href")
    tab = opened.to(shared.removeprefix(site.public))
    expect(tab.locator("[data-basket-list] li")).to_have_count(shared.count(".") - site.public.count(".") + 1)
    assert not opened.faults
