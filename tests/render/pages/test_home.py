"""The front page with no act, one, a few and many: a part without data is not drawn."""

import re
from dataclasses import replace

from drawing import frame
from markets import ROOT
from sample_acts import SETTINGS, catalogue, figure, full_act

from generator.catalogue.model import Measure
from generator.catalogue.programmes import Statistic
from generator.catalogue.vocabulary import Region, Term
from generator.render.context import RenderContext
from generator.render.pages.front_pages import MOST_ADOPTED, NEWEST
from generator.render.pages.page_list import list_pages
from generator.render.pages.templates import load_templates
from generator.schema.collections import Records
from generator.schema.dates import PartialDate
from generator.text import Text


def acts(number, **changes):
    """So many acts, the first the newest; every one has been taken into use twice unless `changes` say otherwise."""
    return [
        full_act(f"teko{n:02}", f"sana{n:02}", published=PartialDate(2024, 12, 28 - n), based_on=(), **changes)
        for n in range(number)
    ]


def home(shown, **parts):
    first = catalogue(*(shown or [full_act()]))
    regions = {name: Region(name, name, Text.same(name), 1, 1) for name in ("r", "s")}
    whole = replace(first, acts=tuple(shown), regions=regions, **parts)
    environment = load_templates(ROOT / "theme", SETTINGS)
    frames = {("fi", section): frame() for section in (None,)}
    artifact = next(list_pages(RenderContext(whole, Records(), SETTINGS, environment, frames, b"")))
    assert artifact.path == "index.html"
    return artifact.draw().decode()


def sections(page):
    return re.findall(r'aria-labelledby="([\w-]+)"', page)


def titles(page):
    return re.findall(r'class="stall__title"><a[^>]*>(\w+)', page)


def test_an_empty_market_invites_the_first_act_and_offers_no_choice():
    page = home([], statistics={})
    assert sections(page) == ["title", "newest", "tell"]
    assert "Kerro ensimmäinen teko" in page
    assert titles(page) == []


def test_one_act_stands_alone():
    page = home(acts(1))
    assert sections(page) == ["title", "newest", "doors", "tell"]
    assert titles(page) == ["sana00"]


def test_a_figure_that_has_been_counted_is_shown_with_the_longest_series():
    series = Statistic("tekoja", Text.same("Sarja"), None, None, (figure(), figure()), (), ())
    page = home(acts(1), statistics={"tekoja": series})
    assert sections(page) == ["title", "newest", "doors", "figures", "tell"]
    assert "<h3>Sarja</h3>" in page


def test_the_most_adopted_stand_apart_when_the_newest_do_not_show_them_all():
    few = home(acts(NEWEST))
    assert "most-adopted" not in sections(few)
    quiet = [replace(act, adoptions=act.adoptions * (n == NEWEST + 1)) for n, act in enumerate(acts(NEWEST + 3))]
    page = home(quiet)
    assert titles(page) == [f"sana{n:02}" for n in (*range(NEWEST), NEWEST + 1)]
    assert len(titles(home(acts(NEWEST + 3)))) == NEWEST  # those adopted as often are the newest
    loved = [replace(act, adoptions=act.adoptions * (n + 1)) for n, act in enumerate(acts(NEWEST + 3))]
    assert titles(home(loved))[NEWEST:] == [f"sana{n:02}" for n in (8, 7, 6)][:MOST_ADOPTED]


def test_figures_are_counted_from_the_acts():
    measured, silent = full_act(), full_act("toinen", measures=(), adoptions=())
    page = home([measured, silent])
    found = re.findall(r"<dt>([^<]+)</dt><dd class=\"figures__number\"><b>([^<]+)</b>", page)
    assert [int(number) for _, number in found] == [2, 1, 1, 1, 2]
    without = home([replace(silent, id=f"kaupunki/t{n}") for n in range(2)])
    assert [
        number for _, number in re.findall(r"<dt>([^<]+)</dt><dd class=\"figures__number\"><b>([^<]+)", without)
    ] == [
        "2",
        "1",
        "1",
    ]


def test_more_than_ten_themes_end_in_a_link_to_all_of_them():
    themes = {f"t{n}": Term(f"t{n}", Text.same(f"teema{n}")) for n in range(11)}
    act = full_act(themes=tuple(themes.values()), based_on=())
    page = home([act], themes=themes)
    assert page.count('class="chip"') == 11
    assert "Kaikki 11 teemaa" in page
    assert "Kaikki" not in home(acts(1))


def test_a_measure_without_a_figure_is_counted_by_its_pair():
    pair = full_act(measures=(Measure("aika", None, figure(), figure()),))
    assert "teko kertoo tuloksensa lukuina" in home([pair, full_act("toinen", measures=())])
