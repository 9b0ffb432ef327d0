"""The engine of the search by itself: its rules against the generator's, and what it makes of queries of acts."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page as Tab

from browser.sites import Site
from browser.visiting import Opener
from generator.language.suffixes import find_lemmas_by_rule

MODULE = """
const scripts = document.querySelector("script[type=module][src*='/js.']").src.replace(/(js\\.[^/]+\\/).*/, "$1");
const load = (name) => import(`${scripts}search_engine/${name}.js`);
"""
OPEN = (
    MODULE
    + """
const { openEngine } = await load("engine");
const at = (folder) => new URL(folder, location).href;
window.engine ??= await openEngine({ pagefind: at("/pagefind/"), search: at("/search/") });
const engine = window.engine;
"""
)
ASK = (
    OPEN
    + """
const { hits, near, plan } = await engine.search(query, { language: "fi", asTyped });
const describe = (found) => Promise.all(found.slice(0, 10).map((hit) => engine.describe(hit, "fi")));
return { plan, hits, first: await describe(hits), near: await describe(near) };
"""
)


def run(tab: Tab, script: str, **values: object) -> object:
    names = ", ".join(values)
    return tab.evaluate(f"async ({{ {names} }}) => {{ {script} }}", values)


def ask(tab: Tab, query: str, *, as_typed: bool = False) -> dict:
    return run(tab, ASK, query=query, asTyped=as_typed)


def test_forms_are_led_to_their_words_as_the_generator_does(visit: Opener, site: Site) -> None:
    vocabulary = ["lahti", "kauhajoki", "mentori", "resepti", "asukas", "työ", "hyvä"]
    forms = ["lahdessa", "kauhajoella", "mentoreille", "resepteistä", "asukkailta", "työssä", "hyviä", "tietämätön"]
    rules = json.loads((Path(__file__).parents[2] / "generator" / "language" / "suffix_rules.json").read_text("utf-8"))
    guessed = run(
        visit(site).to("teot/"),
        MODULE
        + """
        const { guessLemmas, keepBelievable } = await load("suffixes");
        return forms.map((form) => {
          const found = guessLemmas(form, rules).filter(({ lemma }) => vocabulary.includes(lemma));
          return keepBelievable(found).map(({ lemma }) => lemma);
        });
        """,
        forms=forms,
        vocabulary=vocabulary,
        rules=rules,
    )
    assert guessed == [list(find_lemmas_by_rule(form, vocabulary)) for form in forms]


QUERIES = {
    # what is typed: (how it is understood, what is shown instead, the first act)
    "päivähoito": ("lemma", "", "suvikoski/joustava-osa-aikainen-paivahoito"),
    "osapäivähoitoon": ("lemma", "", "suvikoski/joustava-osa-aikainen-paivahoito"),
    "koti hoito": ("lemma", "", "tuntula/kotihoidon-varahenkilot"),
    "tarjoiluhävikk": ("typed", "", "hilajarvi/tarjoiluhavikki-lounaaksi"),
    "kirjsatoauto": ("corrected", "kirjastoauto", "havulahti/kirjastoauton-reitit-uusiksi"),
    "kirjastoautto": ("corrected", "kirjastoauto", "havulahti/kirjastoauton-reitit-uusiksi"),
    "kijrastoauto": ("corrected", "kirjastoauto", "havulahti/kirjastoauton-reitit-uusiksi"),
    "kirjastoillle": ("corrected", "kirjasto", ""),
    "krjastoautosta": ("corrected", "kirjastoautosta", "havulahti/kirjastoauton-reitit-uusiksi"),
    "tarjoiluhävikin": ("lemma", "", "hilajarvi/tarjoiluhavikki-lounaaksi"),
    "Havulahdessa": ("lemma", "", "havulahti/"),
    # a verb is wished for, not demanded: what has the topic comes first
    "haluamme kehittää kotihoitoa": ("lemma", "", "tuntula/kotihoidon-varahenkilot"),
    "kunnan qqxyzzy": ("none", "", None),
    "qqxyzzy": ("none", "", None),
    '"lupa kehittää"': ("lemma", "", "suvikoski/lupa-kehittaa"),
}


def test_queries_are_understood(visit: Opener, site: Site) -> None:
    opened = visit(site)
    tab = opened.to("teot/")
    run(tab, OPEN)
    assert not [url for url in opened.requests if "/pagefind/" in url], "nothing is loaded before somebody searches"
    assert ask(tab, "  ")["hits"] == []
    for query, (how, shown, first) in QUERIES.items():
        found = ask(tab, query)
        acts = [each["id"] for each in found["first"] if each["kind"] == "act"]
        if first is None:
            assert not found["hits"], query
        else:
            assert acts[0].startswith(first), (query, acts)
            assert (found["plan"]["how"], found["plan"]["shown"]) == (how, shown), query
    assert not opened.faults


def test_what_has_some_of_the_words_is_near(visit: Opener, site: Site) -> None:
    tab = visit(site).to("teot/")
    for query, first in {
        "miten vähennetään ruokahävikkiä keittiöiden kanssa": "kirkasjarvi/havikki-punnitaan-joka-paiva",
        "kirjastoauton qqxyzzy": "havulahti/kirjastoauton-reitit-uusiksi",
        "kirjastoautopäällikkö": "havulahti/kirjastoauton-reitit-uusiksi",
    }.items():
        found = ask(tab, query)
        assert first in [each["id"] for each in (*found["first"], *found["near"])], query
    assert not ask(tab, "kirjastoauton qqxyzzy")["hits"], "a word that nobody has told of is not met"


def test_hits_are_numbered_by_kind_and_told_with_marks(visit: Opener, site: Site, catalogue) -> None:
    tab = visit(site).to("teot/")
    ids = [act.id for act in catalogue.acts]
    kinds = set()
    for query in ("Suvikoskella", "JP", "esihenkilöiden koulutus", "kekseliäin", "HR-kehittäjät"):
        found = ask(tab, query)
        for hit, told in zip(found["hits"], found["first"], strict=False):
            kinds.add(hit["kind"])
            assert (hit["number"] < len(ids)) == (hit["kind"] == "act") == (told["kind"] == "act")
            if hit["kind"] == "act":
                assert told["id"] == ids[hit["number"]]
            pieces = [piece for part in ("title", "excerpt", "label") for piece in told[part]]
            assert any(piece["mark"] for piece in pieces), (query, told["id"])
            assert not any("qz" in piece["text"] for piece in pieces)
            assert all(piece["text"] == piece["text"].strip(" ,.()”") for piece in pieces if piece["mark"])
    assert kinds >= {"act", "programme", "network", "challenge", "organisation"}


def test_words_as_typed_and_words_mended(visit: Opener, site: Site) -> None:
    tab = visit(site).to("teot/")
    assert ask(tab, "kirjsatoauto")["hits"]
    assert not ask(tab, "kirjsatoauto", as_typed=True)["hits"]
    wide, narrow = ask(tab, "esimies"), ask(tab, "esimies", as_typed=True)
    assert len(wide["hits"]) > len(narrow["hits"]) > 0, "as typed: without synonyms"
    assert not ask(tab, '"pulkassa kirjasto"')["hits"], "a phrase stands in its order"
    assert ask(tab, "mahanmuuttajien qqxyzzy")["plan"]["nearest"] is not None


def test_a_search_can_be_cancelled_and_a_failure_is_not_for_good(visit: Opener, site: Site) -> None:
    tab = visit(site).to("teot/")
    cancelled = """
    const control = new AbortController();
    const asked = engine.search("kirjasto", { language: "fi", signal: control.signal });
    control.abort();
    return asked.then(() => "found", (error) => error.name);
    """
    assert run(tab, OPEN + cancelled) == "AbortError"
    other = visit(site).to("teot/")
    other.route("**/pagefind/index/**", lambda route: route.fulfill(status=404, body="gone"))
    with pytest.raises(Exception, match="Pagefind did not find"):
        ask(other, "kirjasto")
    other.unroute("**/pagefind/index/**")
    assert ask(other, "kirjasto")["hits"]
