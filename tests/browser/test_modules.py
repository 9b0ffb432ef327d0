"""The pure functions of the scripts, called in the browser that runs them."""

import pytest
from playwright.sync_api import Page as Tab

from browser.sites import Site
from browser.visiting import Opener


@pytest.fixture
def modules(visit: Opener, site: Site):
    """`modules("pages/market/address.js", "(module, given) => …", given)`: what the function answers."""
    tab: Tab = visit(site).to("teot/")
    folder = next(site.folder.glob("assets/js.*")).name

    def call(module: str, function: str, given: object = None) -> object:
        return tab.evaluate(
            f"async given => ({function})(await import('/assets/{folder}/{module}'), given)",
            given,
        )

    return call


ROUND_TRIP = """({ readState, searchOf }, search) => {
  const state = readState(search);
  return [state.query, state.asTyped, state.sort, Object.fromEntries(state.chosen), searchOf(state, search)];
}"""


def test_a_state_and_its_address_say_the_same(modules) -> None:
    for search, query, as_typed, sort, chosen, again in (
        ("", "", False, "newest", {}, ""),
        ("?q=+kirjasto+", "kirjasto", False, "relevance", {}, "?q=kirjasto"),
        ("?q=a&typed=1&sort=title", "a", True, "title", {}, "?q=a&typed=1&sort=title"),
        ("?sort=relevance", "", False, "newest", {}, ""),
        ("?q=a&sort=newest", "a", False, "newest", {}, "?q=a&sort=newest"),
        ("?sort=hinta&typed=1", "", False, "newest", {}, ""),
        (
            "?year=2020&theme=b&theme=a&theme=b&sector=&from=x",
            *("", False, "newest", {"theme": ["b", "a"], "year": ["2020"]}, "?from=x&theme=b&theme=a&year=2020"),
        ),
        ("?q=%3Cimg%3E%26", "<img>&", False, "relevance", {}, "?q=%3Cimg%3E%26"),
    ):
        assert modules("pages/market/address.js", ROUND_TRIP, search) == [query, as_typed, sort, chosen, again], search


def test_choices_are_added_and_taken_away(modules) -> None:
    toggle = (
        "({ toggled }, [chosen, facet, id]) => Object.fromEntries(toggled(new Map(Object.entries(chosen)), facet, id))"
    )
    assert modules("pages/market/address.js", toggle, [{}, "theme", "a"]) == {"theme": ["a"]}
    assert modules("pages/market/address.js", toggle, [{"theme": ["a"]}, "theme", "b"]) == {"theme": ["a", "b"]}
    assert modules("pages/market/address.js", toggle, [{"theme": ["a"]}, "theme", "a"]) == {}


TABLE = {
    "acts": 4,
    "facets": {
        "theme": {"values": ["a", "b", "c"], "columns": ["#$#%", "$   "]},
        "organisation": {"values": ["x", "y"], "runs": [1, 3]},
        "year": {"values": ["2022", "2021", "2020"], "from": "#% $", "to": "$% $"},
    },
}
COUNT = """({ readTable, counted }, [told, numbers, chosen]) => {
  const { passing, counts } = counted(readTable(told), numbers, new Map(Object.entries(chosen)));
  return [passing, Object.fromEntries([...counts].map(([name, all]) => [name, [...all]]))];
}"""


def test_counts_leave_out_the_choices_of_their_own_facet(modules) -> None:
    every = [0, 1, 2, 3]
    assert modules("pages/market/facet_counts.js", COUNT, [TABLE, every, {}]) == [
        every,
        {"theme": [2, 2, 1], "organisation": [1, 3], "year": [1, 2, 1]},
    ]
    assert modules("pages/market/facet_counts.js", COUNT, [TABLE, every, {"theme": ["a", "c"], "organisation": ["y"]}]) == [
        [2, 3],
        {"theme": [1, 1, 1], "organisation": [1, 2], "year": [0, 1, 0]},
    ]
    assert modules("pages/market/facet_counts.js", COUNT, [TABLE, [0, 1], {"year": ["1999"]}]) == [
        [],
        {"theme": [0, 0, 0], "organisation": [0, 0], "year": [1, 1, 1]},
    ]


def test_a_column_with_more_values_than_a_backslash_is_read(modules) -> None:
    values = [f"v{place}" for place in range(70)]
    column = "".join(chr(35 + place if 35 + place < 92 else 36 + place) for place in range(70))
    table = {"acts": 70, "facets": {"theme": {"values": values, "columns": [column]}}}
    passing, counts = modules("pages/market/facet_counts.js", COUNT, [table, list(range(70)), {"theme": ["v60"]}])
    assert passing == [60]
    assert counts["theme"] == [1] * 70


def test_what_is_offered_begins_with_what_is_typed(modules) -> None:
    labels = {
        "facets": {
            "theme": {"digi": "Digitalisaatio", "ty": "Työhyvinvointi"},
            "organisation": {"kemi": "Kemin kaupunki"},
        },
        "sections": {"theme": "/teemat/", "organisation": "/organisaatiot/", "act": "/teot/"},
        "titles": "/market/titles/",
    }
    offers = """async ({ offersFor }, [typed, labels, files]) => {
      const asked = [];
      const load = async (address) => {
        asked.push(address);
        return files[address] ?? Promise.reject(new Error(address));
      };
      return [(await offersFor(typed, labels, load)).map(each => each.href), asked];
    }"""
    small = {
        "/market/titles/all.json": {"acts": [["Työ ja kemia", "a/b", "fi"], ["Sähkötyö", "a/c", "fi"]], "deeper": 0}
    }
    assert modules("components/suggest/suggest.js", offers, ["ty", labels, small])[0] == ["/teemat/ty/", "/teot/a/b/"]
    assert modules("components/suggest/suggest.js", offers, ["KEM", labels, small])[0] == ["/organisaatiot/kemi/", "/teot/a/b/"]
    assert modules("components/suggest/suggest.js", offers, ["ja tyo", labels, small])[0] == ["/teot/a/b/"]
    assert modules("components/suggest/suggest.js", offers, ["t", labels, small]) == [[], []]
    assert modules("components/suggest/suggest.js", offers, ["<b>", labels, small])[0] == []
    large = {
        "/market/titles/all.json": {"acts": [], "deeper": 1},
        "/market/titles/ty.json": {"acts": [], "deeper": 1},
        "/market/titles/tyo.json": {"acts": [["Työvuorot", "a/d", "fi"]], "deeper": 0},
    }
    assert modules("components/suggest/suggest.js", offers, ["työv", labels, large]) == [["/teot/a/d/"], list(large)]
    assert modules("components/suggest/suggest.js", offers, ["xyz", labels, large])[0] == []
