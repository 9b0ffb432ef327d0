"""What a page says of itself to search engines, link previews and other programs, and where its addresses lead."""

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest
from playwright.sync_api import expect

from browser.sites import Page, Site
from browser.visiting import Opener, Sites, as_lines
from generator.text import LANGUAGES

FRISK = "kultasalmi/frisk-vardag/"
EVERY_SITE = pytest.mark.parametrize("name", ["root", "below", "esimerkkila"])


@dataclass(frozen=True)
class Told:
    """A page as a program reads it."""

    tree: Element

    @classmethod
    @lru_cache(maxsize=64)
    def by(cls, site: Site, path: str) -> "Told":
        file = site.folder / (f"{path}index.html" if path.endswith("/") or not path else path)
        return cls(html5lib.parse(file.read_text("utf-8"), namespaceHTMLElements=False))

    def meta(self, name: str) -> str | None:
        found = [each for each in self.tree.iter("meta") if name in {each.get("name"), each.get("property")}]
        assert len(found) < 2, f"{name} twice"
        return found[0].get("content") if found else None

    @cached_property
    def title(self) -> str:
        return self.tree.findtext(".//title", "")

    @cached_property
    def canonical(self) -> str:
        (found,) = self.tree.findall(".//link[@rel='canonical']")
        return found.get("href", "")

    @cached_property
    def alternates(self) -> dict[str, str]:
        return {
            each.get("hreflang"): each.get("href") for each in self.tree.findall(".//link[@rel='alternate'][@hreflang]")
        }

    @cached_property
    def switch(self) -> dict[str, str]:
        return {each.get("hreflang"): each.get("href") for each in self.tree.findall(".//nav[@class='langs']//a")}

    @cached_property
    def data(self) -> list[dict]:
        found = self.tree.findall(".//script[@type='application/ld+json']")
        return [json.loads("".join(each.itertext())) for each in found]


@EVERY_SITE
def test_the_language_switch_leads_to_the_same_page_in_the_other_language(sites: Sites, name: str) -> None:
    site = sites[name]
    base = urlsplit(site.public).path
    for page in site.visited:
        told = Told.by(site, page.path)
        assert list(told.switch) == list(LANGUAGES), page
        if page.kind != "404.html":
            assert told.switch[page.language] == base + page.path
        if page.kind == "_mallisto":  # for those who build the site, in one language
            continue
        for language, path in told.switch.items():
            other = Told.by(site, path.removeprefix(base))
            assert other.tree.get("lang") == language
            assert other.switch == told.switch, page
            if language in told.alternates:
                assert told.alternates[language] == site.public + path.removeprefix(base)
                assert other.alternates == told.alternates, page


@EVERY_SITE
def test_every_page_says_what_it_is(sites: Sites, name: str) -> None:
    site = sites[name]
    titles: dict[tuple[str, str], Page] = {}
    pages = site.visited
    if name == "root":
        pages = [page for (_, kind), pages in site.by_kind.items() if kind != "redirect" for page in pages]
    assert len(pages) > 50
    for page in pages:
        if page.kind.startswith("_"):
            continue  # the page of samples is for the tests alone
        told = Told.by(site, page.path)
        assert told.tree.get("lang") == page.language
        assert told.meta("og:title") == told.title, page
        assert told.meta("og:description") == told.meta("description"), page
        assert 10 < len(told.meta("description") or "") <= 400, page
        assert told.canonical == told.meta("og:url"), page
        assert len(told.tree.findall(".//h1")) == 1, page
        own = told.canonical == site.public + page.path
        indexed = told.meta("robots") is None
        # what is gone, and what only this browser knows, is nobody's to find
        unlisted = page.kind in {"withdrawn", "basket"}
        assert own == (indexed or unlisted), f"{page}: indexed where it is its own canonical page, and only there"
        if own:
            other = titles.setdefault((page.language, told.title), page)
            assert other is page, f"{page} and {other} have one title"
        for data in told.data:
            assert data["@context"] == "https://schema.org"
            assert data["@type"]


@pytest.mark.parametrize("name", ["below", "esimerkkila"])
def test_every_act_has_what_others_rely_on(sites: Sites, name: str) -> None:
    site = sites[name]
    for page in site.by_kind["sv", "acts/*/*"]:
        told = Told.by(site, page.path)
        (article,) = told.tree.findall(".//article")
        assert f"/{page.path}".endswith(f"/{article.get('data-act-id')}/")
        (short,) = {each.get("data-short-url") for each in told.tree.findall(".//*[@data-short-url]")}
        assert short.startswith(f"{site.public}t/")
        shown = "".join(told.tree.find(".//code[@data-short-url]").itertext()).strip()
        assert f"https://{shown}/" == short
        assert [data["@type"] for data in told.data][:1] == ["CreativeWork"]
        assert told.data[0]["url"] == told.canonical


@pytest.mark.parametrize("name", ["root", "below"])
def test_an_act_is_indexed_in_the_language_that_it_is_told_in(visit: Opener, sites: Sites, name: str) -> None:
    site = sites[name]
    swedish = f"{site.public}sv/garningar/{FRISK}"
    opened = visit(site)
    for path, robots in (
        (f"teot/{FRISK}", "noindex"),
        (f"sv/garningar/{FRISK}", None),
        (f"en/acts/{FRISK}", "noindex"),
    ):
        told = Told.by(site, path)
        assert (told.canonical, told.meta("robots"), told.alternates) == (swedish, robots, {})
        assert (told.data[0]["inLanguage"], told.data[0]["url"]) == ("sv", swedish)
        title = opened.to(path).get_by_role("heading", level=1)
        expect(title).to_have_text("FRISK – arbetshälsa i Guldsunds stad")
        assert title.evaluate("title => title.closest('[lang]').lang") == "sv"


@pytest.mark.parametrize(("name", "script"), [("root", False), ("below", True)])
def test_a_short_address_leads_to_its_act(
    visit: Opener,
    sites: Sites,
    name: str,
    script: bool,  # noqa: FBT001
) -> None:
    site = sites[name]
    opened = visit(site, java_script_enabled=script)
    for page in (site.rich("acts/*/*"), site.thin("acts/*/*", "sv")):
        told = Told.by(site, page.path)
        short = told.tree.find(".//code[@data-short-url]").get("data-short-url")
        opened.tab.goto(site.here(short))
        opened.tab.wait_for_url(site.here(told.canonical))
        act = told.tree.find(".//article").get("data-act-id")
        expect(opened.tab.locator("article")).to_have_attribute("data-act-id", act)
    assert not opened.faults, as_lines(opened.faults)


def test_an_old_address_leads_on_with_its_query_and_a_lost_page_to_its_list(visit: Opener, sites: Sites) -> None:
    site = sites["esimerkkila"]
    opened = visit(site)
    for old, new in (
        ("sv/sektorer/hallinto/?q=kort#acts", "sv/sektorer/hallinto-tuki/?q=kort#acts"),
        ("en/organisations/mallin-kuntayhtyma/", "en/organisations/mallin-hyvinvointialue/"),
        ("teot/esimerkkila/etakahvi/", "teot/esimerkkila/aamukahvi-etana/"),
    ):
        opened.tab.goto(site.url(old))
        opened.tab.wait_for_url(site.url(new))
    expect(opened.tab.locator("[data-withdrawn]")).to_contain_text("Aamukahvi etänä")
    assert not opened.faults, as_lines(opened.faults)
    for lost, there in (
        ("teemat/ymparisto/sivu/7/?q=a", "teemat/ymparisto/?q=a"),
        ("en/acts/page/12/", "en/acts/"),
    ):
        opened.tab.goto(site.url(lost))
        opened.tab.wait_for_url(site.url(there))
