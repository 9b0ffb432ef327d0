"""The files that the market page's script and the search fields load."""

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from sample_acts import SETTINGS

from generator.catalogue.model import Catalogue
from generator.search.facet_table import Facet, Value, build_facets
from generator.search.market_data import build_facet_table, list_market_artifacts, number_by_title
from generator.search.title_files import ROOM, WHOLE, list_title_artifacts
from generator.text import Text


def test_a_facet_has_the_values_that_acts_have_in_their_own_order(catalogue: Catalogue) -> None:
    found = {facet.name: facet for facet in build_facets(catalogue)}
    assert list(found) == [
        *("sector", "theme", "region", "organisation", "stage"),
        *("cost", "year", "programme", "challenge", "language"),
    ]
    stages = ["idea", "trial", "in-use", "established", "spread", "ended"]
    assert [value.id for value in found["stage"].values] == stages
    assert [value.id for value in found["language"].values] == ["fi", "sv"]
    years = [value.id for value in found["year"].values]
    assert years == sorted(years, reverse=True)
    for number, act in enumerate(catalogue.acts):
        own = found["theme"]
        assert [own.values[place].id for place in own.of_acts[number]] == [theme.id for theme in act.themes]


def test_organisations_are_told_in_runs(catalogue: Catalogue) -> None:
    told = build_facet_table(build_facets(catalogue), len(catalogue.acts))["facets"]["organisation"]
    runs = zip(told["values"], told["runs"], strict=True)
    assert [name for name, count in runs for _ in range(count)] == [act.organisation.id for act in catalogue.acts]


@given(st.lists(st.lists(st.integers(0, 119), max_size=3, unique=True), min_size=1, max_size=30))
def test_a_column_tells_what_each_act_has(acts: list[list[int]]) -> None:
    values = tuple(Value(f"v{place}", Text.same(f"V {place}")) for place in range(120))
    told = build_facet_table([Facet("theme", values, tuple(map(tuple, acts)))], len(acts))["facets"]["theme"]
    read = [
        [ord(column[number]) - 35 - (ord(column[number]) > 92) for column in told["columns"] if column[number] != " "]
        for number in range(len(acts))
    ]
    assert read == acts
    assert "\\" not in "".join(told["columns"])


def test_titles_are_ordered_as_the_reader_sees_them(catalogue: Catalogue) -> None:
    order = number_by_title(catalogue, "fi")
    assert sorted(order) == list(range(len(catalogue.acts)))
    titles = [catalogue.acts[number].choose_story("fi").title for number in order]
    assert titles[0].startswith("12 ekotekoa")
    assert titles.index("Vuodot kuuluvat ennen kuin näkyvät") < titles.index(
        "Yhteiset pelisäännöt työaika-autonomialle"
    )


def test_the_files_are_small_and_change_with_the_acts(catalogue: Catalogue) -> None:
    files = {each.path: each for each in list_market_artifacts(catalogue, SETTINGS, b"")}
    assert {path.rpartition("/")[2] for path in files} == {
        *("facets.json", "newest.json"),
        *(f"{name}.{language}.json" for name in ("labels", "title") for language in SETTINGS.languages),
    }
    fewer = {
        each.path: each for each in list_market_artifacts(replace(catalogue, acts=catalogue.acts[1:]), SETTINGS, b"")
    }
    assert all(fewer[path].key != files[path].key for path in files)
    assert json.loads(files["market/labels.sv.json"].draw())["facets"]["theme"]["tyohyvinvointi"] == "Arbetshälsa"


def titles(catalogue: Catalogue) -> dict[str, dict]:
    return {
        each.path.rpartition("/")[2].removesuffix(".json"): json.loads(each.draw())
        for each in list_title_artifacts(catalogue, SETTINGS, b"")
    }


def test_a_small_catalogue_is_one_file_of_titles(catalogue: Catalogue) -> None:
    found = titles(catalogue)
    assert list(found) == [WHOLE]
    assert len(found[WHOLE]["acts"]) == sum(len(act.stories) for act in catalogue.acts) > len(catalogue.acts)


def test_a_large_catalogue_is_found_step_by_step(catalogue: Catalogue) -> None:
    many = []
    for round_ in range(32):
        for act in catalogue.acts:
            story = act.stories[act.language]
            told = replace(story, title=f"{story.title} {round_}")
            many.append(replace(act, id=f"{act.id}-{round_}", stories={act.language: told}))
    found = titles(replace(catalogue, acts=tuple(many)))
    assert found[WHOLE] == {"acts": [], "deeper": 1}
    assert all(len(each["acts"]) <= ROOM for each in found.values())
    for word in ("kirjasto", "lupa", "tekoaly", "frisk"):
        name = WHOLE
        for depth in (2, 3, 4, 6):
            if not found[name]["deeper"]:
                break
            name = word[:depth]
        assert any(word in title.casefold().replace("ä", "a") for title, _, _ in found[name]["acts"]), word
