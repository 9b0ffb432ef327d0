"""What the form tells somebody: where it stands, where it leads, and what one press mends."""

from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from browser.sites import Site
from browser.test_axe import AXE, axe
from browser.test_form import field, opened, proceed
from browser.test_reflow import wide
from browser.visiting import Opener, Sites, as_lines

PICTURE = "![IMG_1](https://github.com/user-attachments/assets/0f7a1b2c-1111-4222-8333-444455556666)"
ANSWERS = {
    "title": "Varastokortti",
    "summary": "Varaston tavarat löytyvät kortista.",
    "starting_point": "Tavaroita etsittiin.",
    "action": "Teimme kortin.",
    "started.date": "2024",
    "results": "Etsintä lyheni.",
}
CHOICES = {"sectors.0": "hallinto-tuki", "themes.0": "prosessit", "stage": "in-use", "scale": "unit"}


def at_second_step(visit: Opener, site: Site) -> Tab:
    tab = opened(visit(site).tab, site.url("kerro-teosta/"))
    field(tab, "organisation").fill("Esimerkkilän kaupunki")
    proceed(tab)
    return tab


def answered(tab: Tab) -> None:
    for name, text in ANSWERS.items():
        field(tab, name).fill(text)
    for name, value in {
        "sectors.0": "hallinto-tuki",
        "themes.0": "prosessit",
        "stage": "in-use",
        "scale": "unit",
    }.items():
        field(tab, name).select_option(value)


def test_a_pasted_table_is_mended_with_one_press_and_a_picture_is_told(visit: Opener, sites: Sites) -> None:
    tab = at_second_step(visit, sites["esimerkkila"])
    field(tab, "action").fill("Mittasimme.\nMittari\tEnnen\tJälkeen\nAika\t5 h\t3 h")
    told = tab.locator("[data-field=action] .field__warning")
    expect(told).to_contain_text("Tekstissä on taulukon rivejä (Mittari | Ennen | Jälkeen)")
    expect(tab.locator("[data-field=action] .field__mended")).to_have_text(
        "| Mittari | Ennen | Jälkeen |\n|---|---|---|\n| Aika | 5 h | 3 h |"
    )
    tab.evaluate(AXE)
    assert not axe(tab), as_lines(axe(tab))
    assert not wide(tab)
    tab.get_by_role("button", name="Vaihda korjattuihin riveihin").click()
    expect(field(tab, "action")).to_be_focused()
    expect(field(tab, "action")).to_have_value(
        "Mittasimme.\n\n| Mittari | Ennen | Jälkeen |\n|---|---|---|\n| Aika | 5 h | 3 h |"
    )
    expect(told).to_have_count(0)
    expect(tab.get_by_role("button", name="Vaihda korjattuihin riveihin")).to_have_count(0)

    field(tab, "results").fill(f"Melu väheni. {PICTURE}")
    field(tab, "results").blur()
    expect(tab.locator("[data-field=results] .error")).to_contain_text(
        "Tekstissä on kuva (![IMG_1](https://github.com/"
    )
    expect(tab.locator("[data-field=results] .error")).not_to_contain_text("(images)")


def test_what_is_told_of_an_earlier_step_leads_to_its_field(visit: Opener, sites: Sites) -> None:
    tab = at_second_step(visit, sites["esimerkkila"])
    answered(tab)
    proceed(tab)
    field(tab, "contact.role").fill("toimiston esihenkilö")
    field(tab, "contact.mailbox").fill("toimisto@esimerkkila.example")
    proceed(tab)
    expect(tab.get_by_role("heading", name="Lähetä teko")).to_be_focused()

    # something goes missing in each of two steps, and the last one is opened by its address
    tab.locator("[data-progress=done] a").click()
    field(tab, "summary").fill("")
    field(tab, "action").fill(f"Teimme kortin. {PICTURE}")
    tab.locator("[data-progress=learn] a").click()
    field(tab, "contact.mailbox").fill("")
    proceed(tab)
    links = tab.locator("[data-errors] a")
    expect(links).to_have_count(3)
    expect(tab.locator("[data-errors]")).to_be_focused()

    links.first.click()
    expect(field(tab, "summary")).to_be_focused()
    expect(tab.locator("[data-step=done]")).to_be_visible()
    assert tab.evaluate("location.hash") == "#done"
    tab.go_back()
    expect(tab.locator("[data-step=learn]")).to_be_visible()

    tab.locator("[data-progress=check] a").click()
    tab.get_by_role("link", name="Tekstissä on kuva").click()
    expect(field(tab, "action")).to_be_focused()
    expect(field(tab, "action")).to_be_in_viewport()
    tab.locator("[data-progress=check] a").click()
    tab.get_by_role("link", name="Yhteystiedosta puuttuu osoite").click()
    expect(field(tab, "contact.mailbox")).to_be_focused()


def test_what_is_told_of_a_step_that_an_adoption_leaves_out_leads_there_too(visit: Opener, sites: Sites) -> None:
    site = sites["esimerkkila"]
    tab = opened(visit(site).tab, site.url("kerro-teosta/?adopt=esimerkkila/perehdytyskortti"))
    expect(tab.locator("[data-progress=done]")).to_be_hidden()
    field(tab, "summary").evaluate("each => { each.value = ''; }")
    proceed(tab)
    tab.get_by_role("link", name="Lisää tiivistelmä").click()
    expect(field(tab, "summary")).to_be_focused()
    expect(tab.locator("[data-progress=done]")).to_be_visible()
    field(tab, "summary").fill("Kortti opastaa ensimmäisen päivän.")
    proceed(tab)
    expect(tab.locator("[data-step=learn]")).to_be_visible()
    proceed(tab)
    expect(tab.locator("[data-ready]")).to_be_visible()
