"""The form as people meet it: told in Finnish with a mouse, in Swedish with keys alone on a phone, edited, adopted."""

import gzip
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from markets import ESIMERKKILA, copy_repository
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from browser.sites import Site
from browser.test_axe import AXE, axe
from browser.test_reflow import wide
from browser.visiting import FLAGS, PHONE, Opener, Sites, as_lines, picture
from generator.yaml.nodes import unwrap
from generator.yaml.reading import read

WEIGHT = 138_000
"""Bytes of all that the page loads, compressed."""


def at_ease(tab: Tab, state: str) -> None:
    """Nothing for axe to find, and nothing wider than the window."""
    tab.evaluate(AXE)
    assert not axe(tab), f"{state}: {as_lines(axe(tab))}"
    assert not wide(tab), state


def opened(tab: Tab, url: str) -> Tab:
    tab.goto(url)
    tab.locator("[data-form][data-state=ready]").wait_for()
    return tab


def proceed(tab: Tab) -> None:
    tab.locator("[data-next]").click()


def field(tab: Tab, name: str):
    return tab.locator(f"[name='{name}']")


FINNISH = {
    "title": "Varastokortti: # ja 🎉",
    "summary": "Varaston tavarat löytyvät kortista. Etsintä lyheni.",
    "starting_point": "Tavaroita etsittiin.\n\nJoka päivä: kaksi tuntia.",
    "action": "Teimme **kortin**.\n\n- yksi\n- kaksi <kortti onclick=alert(1)>",
    "started.date": "5/2024",
    "results": "Etsintä lyheni. [linkki](javascript:alert(1))",
}


def test_an_act_told_in_finnish_ends_as_a_file_that_passes_and_renders(  # noqa: PLR0915 - one journey
    visit: Opener, sites: Sites, tmp_path: Path
) -> None:
    site = sites["esimerkkila"]
    visited = visit(site, permissions=["clipboard-read", "clipboard-write"], accept_downloads=True)
    tab = opened(visited.tab, site.url("kerro-teosta/"))
    at_ease(tab, "empty")

    # who: nothing is told, then a part of the name in Swedish
    proceed(tab)
    expect(tab.locator("[data-errors]")).to_be_focused()
    expect(tab.locator("[data-errors]")).to_contain_text("Yksi kohta on vielä kesken")
    assert tab.title().startswith("Virhe: Kerro teostasi, vaihe 1/4")
    at_ease(tab, "errors")
    tab.locator("[data-errors] a").click()
    expect(field(tab, "organisation")).to_be_focused()
    tab.keyboard.type("exempel")
    expect(tab.get_by_role("option")).to_have_text(["Esimerkkilän kaupunki"])
    at_ease(tab, "suggestions")
    tab.get_by_role("option").click()
    expect(field(tab, "organisation")).to_have_value("Esimerkkilän kaupunki")
    expect(tab.locator("[data-errors]")).to_be_hidden()
    proceed(tab)
    expect(tab.get_by_role("heading", name="Mitä teitte?")).to_be_focused()

    # what: similar acts, counts, a person's name, a date as it is written in Finland
    field(tab, "title").fill("Perehdytys yhdellä kortilla")
    expect(tab.locator("[data-similar]")).to_contain_text("Torilla on jo tällainen teko")
    expect(tab.locator("[data-similar] a").first).to_have_attribute("href", "/teot/esimerkkila/perehdytyskortti/")
    expect(tab.locator(".field__warning")).to_contain_text("esimerkkila/perehdytyskortti")
    expect(tab.locator("[data-count=title]")).to_have_text("27/100")
    field(tab, "summary").fill("Kysy Maija Mallikkaalta, 040 123 4567.")
    field(tab, "summary").blur()
    expect(tab.locator("[data-field=summary] .error").first).to_contain_text(
        "Tekstissä on henkilön nimi: Maija Mallikkaalta."
    )
    expect(field(tab, "summary")).to_have_attribute("aria-invalid", "true")
    for name, text in FINNISH.items():
        field(tab, name).fill(text)
    expect(tab.locator("[data-field=summary] .error")).to_have_count(0)
    field(tab, "sectors.0").select_option("hallinto-tuki")
    field(tab, "themes.0").select_option("prosessit")
    tab.get_by_role("button", name="Lisää toinen teema").click()
    field(tab, "themes.1").select_option("tyohyvinvointi")
    field(tab, "stage").select_option("in-use")
    proceed(tab)
    expect(tab.locator("[data-errors] a")).to_have_text(["Lisää laajuus. Kuinka laajasti teko on tehty."])
    field(tab, "scale").select_option("unit")
    expect(field(tab, "started.date")).to_have_value("2024-05")
    tab.get_by_role("button", name="Lisää luku").click()
    for name, text in {"what": "Etsintään kulunut aika", "before": "120", "after": "45", "unit": "min"}.items():
        field(tab, f"measures.0.{name}").fill(text)
    at_ease(tab, "filled")
    expect(tab.locator(".form__preview .stall__title")).to_have_text("Varastokortti: # ja 🎉")
    expect(tab.locator(".form__preview .stall__who")).to_have_text("Esimerkkilän kaupunki · 2024")
    picture(tab, "form-desk")
    proceed(tab)

    # what others can learn
    field(tab, "adopt.steps").fill("Tee kortti\nSovi: kuka päivittää")
    field(tab, "contact.role").fill("toimistopalvelujen esihenkilö")
    proceed(tab)
    expect(tab.locator("[data-errors] a")).to_have_text(
        ["Yhteystiedosta puuttuu osoite. Lisää yhteinen sähköposti tai sivu."]
    )
    field(tab, "contact.mailbox").fill("toimisto@esimerkkila.example")
    proceed(tab)

    # the end: the real page, and three ways
    expect(tab.get_by_role("heading", name="Lähetä teko")).to_be_focused()
    page = tab.locator("[data-page]")
    expect(page.get_by_role("heading", name="Mitä tehtiin")).to_be_visible()
    expect(page.locator("li", has_text="yksi")).to_be_visible()
    expect(page.locator(".measure__after dd")).to_have_text("45 min")
    assert page.locator("script, [href*=javascript], [onclick]").count() == 0
    at_ease(tab, "done")
    picture(tab, "form-done")
    with tab.expect_download() as download:
        tab.get_by_role("button", name="Lataa tiedosto").click()
    assert download.value.suggested_filename == "varastokortti-ja.yaml"
    text = Path(download.value.path()).read_text("utf-8")
    link = urlsplit(tab.get_by_role("link", name="Avaa pyyntö").get_attribute("href"))
    assert link.geturl().startswith("https://forge.example/tekojen-tori/new/main?")
    assert parse_qs(link.query) == {"filename": ["acts/esimerkkila/varastokortti-ja.yaml"], "value": [text]}
    tab.get_by_role("button", name="Kopioi viesti").click()
    expect(tab.locator("[data-way=mail] [role=status]")).to_have_text("Kopioitu")
    assert text in tab.evaluate("navigator.clipboard.readText()")
    assert rendered(tmp_path, {"acts/esimerkkila/varastokortti-ja.yaml": text}, "teot/esimerkkila/varastokortti-ja")

    # a text that does not fit an address is copied, and the page opens without it
    tab.locator("[data-progress=done] a").click()
    field(tab, "action").fill("Teimme kortin. " * 400)
    proceed(tab)
    proceed(tab)
    paste = tab.get_by_role("link", name="Kopioi teksti ja avaa sivu")
    assert len(paste.get_attribute("href")) < 6000

    # the draft is deleted, and comes back when that was a mistake
    tab.get_by_role("button", name="Poista luonnos").last.click()
    expect(field(tab, "organisation")).to_have_value("")
    assert tab.evaluate("Object.keys(localStorage)") == []
    at_ease(tab, "deleted")
    tab.get_by_role("button", name="Peru poisto").click()
    expect(field(tab, "organisation")).to_have_value("Esimerkkilän kaupunki")
    assert not visited.faults, as_lines(visited.faults)
    assert not visited.strangers


def rendered(folder: Path, files: dict[str, str], page: str) -> bool:
    """The files beside Esimerkkilä's pass `tori check` and are pages of a built site."""
    market = copy_repository(folder, ESIMERKKILA)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    market.build("--no-cache", "--no-search")
    title = unwrap(read("x", next(reversed(files.values())).encode()).root)["title"]
    return title in (folder / "site" / page / "index.html").read_text("utf-8")


# --- keys alone, a phone, a restart ----------------------------------------------------------------------------------


def tab_to(tab: Tab, name: str) -> None:
    """Presses Tab until the field has the focus."""
    for _ in range(80):
        if tab.evaluate("document.activeElement.name ?? ''") == name:
            return
        tab.keyboard.press("Tab")
    pytest.fail(f"no way to {name}")


def press_button(tab: Tab, text: str) -> None:
    for _ in range(80):
        if (
            tab.evaluate("document.activeElement.matches('button, a') && document.activeElement.textContent.trim()")
            == text
        ):
            tab.keyboard.press("Enter")
            return
        tab.keyboard.press("Tab")
    pytest.fail(f"no way to {text}")


def typed(tab: Tab, answers: dict[str, str]) -> None:
    for name, text in answers.items():
        tab_to(tab, name)
        tab.keyboard.type(text)


def test_an_act_is_told_in_swedish_by_keyboard_on_a_phone_with_the_browser_restarted_half_way(
    chromium: Browser, sites: Sites, tmp_path: Path
) -> None:
    site = sites["esimerkkila"]

    def browser():
        return chromium.browser_type.launch_persistent_context(
            tmp_path / "profile",
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=list(FLAGS),
            viewport={"width": PHONE, "height": 844},
        )

    first = browser()
    tab = opened(first.new_page(), site.url("sv/beratta/"))
    at_ease(tab, "empty")
    tab_to(tab, "organisation")
    tab.keyboard.type("nyby")
    press_button(tab, "Fortsätt")
    expect(tab.locator("[data-errors]")).to_be_focused()
    typed(tab, {"newcomer.name.sv": " kommun", "newcomer.kind": "Annan"})
    tab_to(tab, "newcomer.municipality")
    tab.keyboard.type("keks")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    at_ease(tab, "a new organisation")
    press_button(tab, "Fortsätt")
    expect(tab.get_by_role("heading", name="Vad gjorde ni?")).to_be_focused()
    typed(tab, {"title": "Kort för vikarier", "summary": "Vikarien får ett kort den första morgonen."})
    expect(tab.locator("[data-saved]")).to_contain_text("Utkastet sparat")
    first.close()

    second = browser()
    tab = opened(second.new_page(), site.url("sv/beratta/"))
    expect(tab.locator("[data-restored]")).to_contain_text("Du fortsätter på ett utkast som sparades")
    expect(field(tab, "title")).to_have_value("Kort för vikarier")
    at_ease(tab, "restored draft")
    answers = {
        "sectors.0": "Förv",
        "themes.0": "Arb",
        "starting_point": "Det kom vikarier: varje vecka.",
        "action": "Vi frågade # vikarier.",
    }
    typed(tab, answers | {"stage": "Idé", "scale": "Enhet", "started.date": "2025"})
    picture(tab, "form-phone")
    press_button(tab, "Fortsätt")
    expect(tab.get_by_role("heading", name="Vad kan andra lära sig?")).to_be_focused()
    typed(tab, {"contact.role": "personalchef", "contact.mailbox": "personal@nyby.example"})
    press_button(tab, "Fortsätt")
    expect(tab.get_by_role("heading", name="Skicka gärningen")).to_be_focused()
    at_ease(tab, "done")
    files = dict(
        zip(
            tab.locator("[data-files] [data-name]").all_text_contents(),
            tab.locator("[data-files] code").all_text_contents(),
            strict=True,
        )
    )
    second.close()
    organisation, act = files
    assert act == organisation.replace("editorial/organisations/", "acts/").replace(".yaml", "/kort-for-vikarier.yaml")
    assert rendered(tmp_path, files, act.replace("acts/", "sv/garningar/").removesuffix(".yaml"))


# --- acts that are there already -------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_act_is_edited_and_an_adoption_added_from_its_page(visit: Opener, sites: Sites, scheme: str) -> None:
    """At 320 px, the width of a page enlarged four times."""
    site = sites["esimerkkila"]
    visited = visit(site, 320, color_scheme=scheme)
    tab = visited.to("en/acts/esimerkkila/perehdytyskortti/")
    link = "Edit this act" if scheme == "light" else "We took this into use"
    tab.get_by_role("link", name=link).first.click()
    tab.locator("[data-form][data-state=ready]").wait_for()
    before = unwrap(read("x", (ESIMERKKILA / "acts/esimerkkila/perehdytyskortti.yaml").read_bytes()).root)
    before["measures"][1]["figure"]["value"] = "2200"  # typed as 2 200, written as a number
    expect(tab.locator("[data-purpose]")).to_contain_text(before["title"])
    at_ease(tab, "beginning")
    if scheme == "light":
        proceed(tab)
        expect(field(tab, "title")).to_have_value(before["title"])
        field(tab, "summary").fill("Uusi tiivistelmä: kortti.")
        at_ease(tab, "editing")
        proceed(tab)
        tab.locator("details[data-block=more]").evaluate("each => { each.open = true; }")
        at_ease(tab, "all fields")
        changed = {"summary": "Uusi tiivistelmä: kortti."}
    else:
        row = len(before["adoptions"])
        field(tab, f"adoptions.{row}.organisation").fill("Keksilän kunta")
        field(tab, f"adoptions.{row}.year").fill("2025")
        changed = {"adoptions": [*before["adoptions"], {"organisation": "keksila", "year": "2025"}]}
    proceed(tab)
    expect(tab.get_by_role("heading", name="Send the act")).to_be_focused()
    at_ease(tab, "done")
    text = tab.locator("[data-files] code").text_content()
    assert unwrap(read("x", text.encode()).root) == before | changed
    paste = tab.get_by_role("link", name="Copy the text and open the page")
    assert (
        paste.get_attribute("href")
        == "https://forge.example/tekojen-tori/edit/main/acts/esimerkkila/perehdytyskortti.yaml"
    )
    assert not visited.faults, as_lines(visited.faults)


def test_the_page_is_light_and_says_what_to_do_without_scripts(visit: Opener, site: Site) -> None:
    visited = visit(site)
    opened(visited.tab, site.url("kerro-teosta/"))
    loaded = {urlsplit(url).path.lstrip("/") for url in visited.requests}
    files = [site.folder / (f"{path}index.html" if path.endswith("/") or not path else path) for path in loaded]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < WEIGHT
    plain_page = visit(site, java_script_enabled=False).to("kerro-teosta/")
    expect(plain_page.get_by_role("heading", name="Lomake tarvitsee JavaScriptin")).to_be_visible()
    expect(plain_page.locator("main").get_by_role("link", name="toimitus@")).to_be_visible()
    expect(plain_page.locator("main form")).to_be_hidden()
    missing = visit(site)
    tab = opened(missing.tab, site.url("kerro-teosta/?act=ei/ole"))
    expect(tab.locator("[data-purpose]")).to_contain_text("Teon tietoja ei saatu haettua.")
    at_ease(tab, "not loaded")
