"""Months, years and the page for communicators: drawn from the catalogue, and what they say agrees with it."""

import html
import re
from dataclasses import replace
from pathlib import Path

from golden import agrees
from markets import ROOT
from sample_acts import SETTINGS, full_act
from sample_acts import catalogue as sample

from generator.catalogue.model import Catalogue
from generator.render.context import RenderContext
from generator.render.frame import SLOTS, build_mark, split_frame
from generator.render.pages.page_list import list_pages
from generator.render.pages.templates import load_templates
from generator.render.urls import Urls
from generator.schema.collections import Records
from generator.schema.dates import PartialDate

ENVIRONMENT = load_templates(ROOT / "theme", SETTINGS)
TO = Urls(SETTINGS.base_url)


def drawn(held: Catalogue, *folders: str) -> dict[str, str]:
    """The pages below some folders, by their paths."""
    frame = split_frame("".join(f"{build_mark(slot)}\n" for slot in SLOTS))

    class Frames(dict):
        def __missing__(self, _key):
            return frame

    pages = list_pages(RenderContext(held, Records(), SETTINGS, ENVIRONMENT, Frames(), b""))
    return {each.path: each.draw().decode() for each in pages if each.path.startswith(folders)}


def said(page: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page))).replace("\u00a0", " ")


def test_months_and_years_have_their_addresses_in_every_language(esimerkkila: Catalogue) -> None:
    pages = drawn(esimerkkila, "uutta/", "vuosi/", "sv/nytt/", "sv/ar/", "en/new/", "en/year/")
    for path in ("uutta/2025-01", "sv/nytt/2025-01", "en/new/2025-01", "vuosi/2024", "sv/ar/2024", "en/year/2024"):
        assert f"{path}/index.html" in pages
    assert "Frukost utan svinn" in pages["sv/nytt/2025-01/index.html"]
    assert "Aamupala ilman hävikkiä" in pages["uutta/2025-01/index.html"]
    assert 'href="/tori/uutta/2025-01/"' in pages["uutta/index.html"]
    assert 'url=/tori/uutta/"' in pages["vuosi/index.html"], "years have no list of their own"


def test_a_month_leads_to_the_ones_beside_it(esimerkkila: Catalogue) -> None:
    page = drawn(esimerkkila, "uutta/2025-03/")["uutta/2025-03/index.html"]
    assert re.findall(r'rel="(prev|next)" href="([^"]+)"', page) == [
        ("prev", "/tori/uutta/2025-01/"),
        ("next", "/tori/uutta/2025-09/"),
    ]


def test_a_full_month_goes_on_in_pages() -> None:
    acts = [
        full_act(f"teko-{n:02}", published=PartialDate(2024, 5, 1 + n % 28), based_on=(), adoptions=())
        for n in range(30)
    ]
    pages = drawn(sample(*acts), "uutta/")
    assert {"uutta/2024-05/index.html", "uutta/2024-05/sivu/2/index.html"} <= pages.keys()
    rows = [
        len(set(re.findall(r"/teot/kaupunki/teko-\d\d/", pages[f"uutta/2024-05/{page}index.html"])))
        for page in ("", "sivu/2/")
    ]
    assert rows == [24, 6]


def test_a_year_can_be_pasted_into_a_report(esimerkkila: Catalogue) -> None:
    page = drawn(esimerkkila, "vuosi/2025/")["vuosi/2025/index.html"]
    text = html.unescape(re.search(r'data-copy="([^"]*)"', page)[1])
    agrees(Path(__file__).with_name("year_2025.expected.txt"), f"{text}\n")
    assert "lähes 70 jäsentä" in said(page)
    assert "Lähde: Perehdyttäjät, muistio 2025" in said(page)


def test_without_acts_there_is_nothing_new(esimerkkila: Catalogue) -> None:
    bare = replace(
        esimerkkila, acts=(), challenges={}, programmes={}, networks={}, statistics={}, withdrawn=(), former={}
    )
    pages = drawn(bare, "uutta/", "viestijalle/")
    assert "Torilla ei ole vielä mitään uutta." in pages["uutta/index.html"]
    assert "data-copy" not in pages["viestijalle/index.html"]


def test_the_page_for_communicators_has_every_feed_and_examples_that_exist(esimerkkila: Catalogue) -> None:
    pages = drawn(esimerkkila, "viestijalle/", "sv/for-kommunikatorer/")
    page = pages["viestijalle/index.html"]
    collections = ("sectors", "themes", "regions", "programmes", "challenges", "organisations")
    names = [
        "acts",
        *(f"{collection}/{each}" for collection in collections for each in getattr(esimerkkila, collection)),
    ]
    for name in names:
        for form in ("atom", "json"):
            assert f'href="{TO.absolute(TO.feed(name, "fi", form))}"' in page
    assert "https://example.org/tori/feeds/sv/acts.atom" in pages["sv/for-kommunikatorer/index.html"]
    (short,) = set(re.findall(r'data-copy="([^"]+)"', page))
    assert short in {TO.absolute(TO.short(act)) for act in esimerkkila.acts}
    shared = re.search(r'href="https://example.org/tori/kori/\?t=([a-z2-7.]+)">Jaettu kori, jossa on (\d+) teko', page)
    assert shared
    assert set(shared[1].split(".")) <= {act.code for act in esimerkkila.acts}
    assert len(shared[1].split(".")) == int(shared[2]) > 1
    assert '<a href="/tori/uutiskirjeet/2026-11-20-marraskuun-teot/">Marraskuun teot</a>' in page
    assert (
        '<a href="/tori/sv/nyhetsbrev/2026-11-20-marraskuun-teot/" lang="fi">'
        in pages["sv/for-kommunikatorer/index.html"]
    )
    views = re.findall(r'<li><a href="(https://example.org/tori/teot/\?[^"]+)">', page)
    assert len(views) >= 4
    assert all(re.fullmatch(r".*\?(?:(?:theme|sector|region|year|q|sort)=[^&]+(?:&amp;)?)+", view) for view in views)


def test_a_page_with_a_feed_says_so_in_its_head(esimerkkila: Catalogue) -> None:
    for path, feed in (
        ("index.html", "acts"),
        ("sv/garningar/index.html", "sv/acts"),
        ("en/themes/ymparisto/index.html", "en/themes/ymparisto"),
        ("organisaatiot/mallila/index.html", "organisations/mallila"),
        ("haasteet/arjen-teot-2024/index.html", "challenges/arjen-teot-2024"),
        ("ohjelmat/rohkea-arki/index.html", "programmes/rohkea-arki"),
    ):
        page = drawn(esimerkkila, path)[path]
        found = re.findall(r'<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)">', page)
        assert found == [
            ("application/atom+xml", f"/tori/feeds/{feed}.atom"),
            ("application/feed+json", f"/tori/feeds/{feed}.json"),
        ]
