"""Addresses that lead elsewhere: what leads where, and the page that does it."""

from collections.abc import Iterable
from dataclasses import replace

import html5lib
import pytest
from markets import ROOT
from sample_acts import SETTINGS, catalogue, full_act, organisation

from generator.catalogue.model import Act, Catalogue, Withdrawn
from generator.catalogue.vocabulary import Organisation
from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.frame import SLOTS, build_mark, split_frame
from generator.render.pages import redirects
from generator.render.pages.page_list import list_pages
from generator.render.pages.redirects import find_heir
from generator.render.pages.templates import load_templates
from generator.render.urls import Urls
from generator.schema.collections import Records
from generator.schema.dates import PartialDate
from generator.schema.identifiers import short_code, short_codes
from generator.text import Text

ENVIRONMENT = load_templates(ROOT / "theme", SETTINGS)
TO = Urls(SETTINGS.base_url)


def drawn(held: Catalogue) -> dict[str, Artifact]:
    frame = split_frame("".join(build_mark(slot) for slot in SLOTS))

    class Frames(dict):
        def __missing__(self, _key):
            return frame

    return {
        each.path: each for each in list_pages(RenderContext(held, Records(), SETTINGS, ENVIRONMENT, Frames(), b""))
    }


def lone(slug: str = "teko", **changes: object) -> Act:
    return full_act(slug, **({"based_on": ()} | changes))


def withdrawn(**changes: object) -> Withdrawn:
    values = {
        "id": "kaupunki/poissa",
        "language": "sv",
        "title": "Borta <b>",
        "date": PartialDate(2024, 5, 12),
        "reason": Text.same("Syy."),
        "instead": ("kaupunki/teko", "kaupunki/ei-ole"),
        "former_ids": ("kaupunki/entinen",),
    }
    return Withdrawn(**(values | changes))


def test_a_redirect_is_a_small_page_in_the_language_of_its_address() -> None:
    pages = drawn(catalogue(lone(word='"<i>', former_ids=("kaupunki/vanha",))))
    tree = html5lib.parse(pages["sv/garningar/kaupunki/vanha/index.html"].draw(), namespaceHTMLElements=False)
    target = "/tori/sv/garningar/kaupunki/teko/"
    assert tree.get("lang") == "sv"
    assert tree.find(".//link[@rel='canonical']").get("href") == f"https://example.org{target}"
    assert tree.find(".//meta[@name='robots']").get("content") == "noindex"
    assert "default-src 'self'" in tree.find(".//meta[@http-equiv='Content-Security-Policy']").get("content")
    link = tree.find(".//a")
    assert (link.get("href"), link.text) == (target, '"<i>')
    assert [each.get("src").rpartition("/")[2] for each in tree.iter("script")] == ["redirect.js"]
    assert tree.find(".//noscript/meta").get("content") == f"0; url={target}"


def test_every_code_that_an_act_has_had_leads_to_it_in_its_own_language() -> None:
    act = lone(former_ids=("kaupunki/ensin", "kaupunki/sitten"), language="sv")
    pages = drawn(catalogue(replace(act, stories={"sv": act.stories["sv"]})))
    codes = [short_code(each) for each in ("kaupunki/ensin", "kaupunki/sitten", "kaupunki/teko")]
    assert list(short_codes(act.id, act.former_ids)) == codes
    for code in codes:
        assert pages[f"t/{code}/index.html"].leads_to == "/tori/sv/garningar/kaupunki/teko/"


def test_after_a_merger_the_act_that_stays_keeps_its_code_first() -> None:
    assert short_codes("a/x", ("a/x", "a/y")) == (short_code("a/x"), short_code("a/y"))
    assert short_codes("a/x", ()) == (short_code("a/x"),)


def test_a_withdrawn_act_leaves_a_page_at_every_address() -> None:
    held = replace(catalogue(lone()), withdrawn=(withdrawn(),))
    pages = drawn(held)
    for path in ("teot/kaupunki/poissa", "sv/garningar/kaupunki/poissa", "en/acts/kaupunki/poissa"):
        page = pages[f"{path}/index.html"]
        assert (page.withdrawn, page.listing) == (True, None)
        assert "Syy." in page.draw().decode()
        assert "Borta &lt;b&gt;" in page.draw().decode()
        assert "kaupunki/ei-ole" not in page.draw().decode()
    assert pages["teot/kaupunki/entinen/index.html"].leads_to == "/tori/teot/kaupunki/poissa/"
    for code in short_codes("kaupunki/poissa", ("kaupunki/entinen",)):
        assert pages[f"t/{code}/index.html"].leads_to == "/tori/sv/garningar/kaupunki/poissa/"


def test_pages_of_the_market_that_went_with_its_acts_lead_to_the_last_one() -> None:
    acts = [lone(f"teko-{n:02}") for n in range(30)]
    gone = tuple(withdrawn(id=f"kaupunki/poissa-{n:02}", former_ids=(), instead=()) for n in range(20))
    pages = drawn(replace(catalogue(*acts), withdrawn=gone))
    assert pages["teot/sivu/2/index.html"].leads_to is None
    assert pages["teot/sivu/3/index.html"].leads_to == "/tori/teot/sivu/2/"
    assert pages["en/acts/page/3/index.html"].leads_to == "/tori/en/acts/page/2/"
    assert "teot/sivu/4/index.html" not in pages


def bodies(*successors: tuple[str, str | None]) -> dict[str, Organisation]:
    return {each: replace(organisation(), id=each, successor=successor) for each, successor in successors}


@pytest.mark.parametrize(
    ("successors", "doers", "heir"),
    [
        ([("a", "b"), ("b", None)], {"b"}, "b"),
        ([("a", "b"), ("b", "c"), ("c", None)], set(), "c"),
        ([("a", "b"), ("b", "c"), ("c", None)], {"b"}, "b"),
        ([("a", "b"), ("b", None)], {"a"}, None),
        ([("a", None)], set(), None),
        ([("a", "b"), ("b", "a")], set(), None),
        ([("a", "a")], set(), None),
    ],
)
def test_a_merged_organisation_leads_to_the_one_that_goes_on(
    successors: list[tuple[str, str | None]], doers: set[str], heir: str | None
) -> None:
    """With acts of its own it keeps its page, and a circle leads nowhere."""
    held = replace(catalogue(lone()), organisations=bodies(*successors))
    found = find_heir(held.organisations["a"], held, doers)
    assert (found.id if found else None) == heir


def test_a_section_under_a_new_word_is_still_found_under_the_old_one() -> None:
    former = {"acts": (Text("kehittamisteot", "utvecklingsgarningar", "deeds"),)}
    paths: Iterable[str] = ("teot/index.html", "teot/kemi/x/index.html", "teemat/index.html", "en/acts/index.html")
    found = {each.address: each.target for each in redirects._list_sections(TO, ("fi", "sv", "en"), paths, former)}
    assert found == {
        "/tori/kehittamisteot/": "/tori/teot/",
        "/tori/kehittamisteot/kemi/x/": "/tori/teot/kemi/x/",
        "/tori/en/deeds/": "/tori/en/acts/",
    }


def test_the_file_for_hosts_says_the_same() -> None:
    pages = drawn(catalogue(lone(former_ids=("kaupunki/vanha",))))
    lines = pages["_redirects"].draw().decode().splitlines()
    assert "/tori/teot/kaupunki/vanha/ /tori/teot/kaupunki/teko/ 301" in lines
    assert {tuple(line.split(" ")[:2]) for line in lines} == {
        (TO.of_file(each.path), each.leads_to) for each in pages.values() if each.leads_to
    }
