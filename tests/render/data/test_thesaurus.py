"""The thesaurus as SKOS: what stands where, in both files, and what SKOS asks of a thesaurus."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, SKOS
from sample_acts import SETTINGS

from generator.catalogue.model import Catalogue
from generator.catalogue.vocabulary import Concept
from generator.render.data.rdf import write_json_ld
from generator.render.data.thesaurus import build_thesaurus
from generator.text import Text

SCHEME = "https://esimerkkila.example/tori/api/v1/concepts"


def parsed(catalogue: Catalogue, base: str = SCHEME.removesuffix("api/v1/concepts")) -> rdflib.Graph:
    data = b"".join(write_json_ld(build_thesaurus(catalogue, replace(SETTINGS, base_url=base))))
    return rdflib.Graph().parse(data=data, format="json-ld")


@pytest.fixture(scope="module")
def graph(esimerkkila: Catalogue) -> rdflib.Graph:
    return parsed(esimerkkila)


def at(concept_id: str) -> URIRef:
    return URIRef(f"{SCHEME}#{concept_id}")


def said(graph: rdflib.Graph, concept_id: str, told: URIRef) -> set:
    return set(graph.objects(at(concept_id), told))


def test_the_scheme_has_its_title_and_licence(graph: rdflib.Graph) -> None:
    scheme = URIRef(SCHEME)
    assert (scheme, RDF.type, SKOS.ConceptScheme) in graph
    assert {title.language for title in graph.objects(scheme, DCTERMS.title)} == {"fi", "sv", "en"}
    assert graph.value(scheme, DCTERMS.license) == URIRef("https://creativecommons.org/publicdomain/zero/1.0/")
    assert at("keittio") in set(graph.objects(scheme, SKOS.hasTopConcept))
    assert at("jate") not in set(graph.objects(scheme, SKOS.hasTopConcept))


def test_a_concept_has_its_words(graph: rdflib.Graph) -> None:
    names = {Literal("työhyvinvointi", "fi"), Literal("arbetshälsa", "sv"), Literal("well-being at work", "en")}
    assert said(graph, "tyohyvinvointi", SKOS.prefLabel) == names
    other = said(graph, "tyohyvinvointi", SKOS.altLabel)
    words = {"työvire", "tyhy", "TYKY", "työkyky", "työhyvinvointikoordinaattori"}
    assert {Literal(word, "fi") for word in words} <= other
    assert Literal("työhyvinvointi", "fi") not in other, "what an abbreviation stands for may be the name"
    assert Literal("virkistäytyminen", "fi") in said(graph, "tyohyvinvointi", SKOS.hiddenLabel)
    assert Literal("jätelaki", "fi") in said(graph, "jate", SKOS.altLabel)
    assert said(graph, "jate", SKOS.notation) == {Literal("jate")}


def test_a_concept_stands_among_the_others(graph: rdflib.Graph) -> None:
    assert said(graph, "ruokahavikki", SKOS.broader) == {at("jate")}
    assert said(graph, "jate", SKOS.narrower) == {at("ruokahavikki")}
    assert at("perehdytys") in said(graph, "esihenkilo", SKOS.related), "told at the other of the two"
    assert said(graph, "ruokahavikki", SKOS.topConceptOf) == set()
    assert said(graph, "keittio", SKOS.topConceptOf) == {URIRef(SCHEME)}
    assert said(graph, "prosessi", SKOS.exactMatch) == {URIRef("https://esimerkkila.example/tori/teemat/prosessit/")}


def test_fields_are_collections(graph: rdflib.Graph) -> None:
    assert (at("field.keittio"), RDF.type, SKOS.Collection) in graph
    assert at("jate") in said(graph, "field.keittio", SKOS.member)
    assert Literal("kök", "sv") in said(graph, "field.keittio", SKOS.prefLabel), "called as the concept of its name"
    assert said(graph, "field.henkilosto", SKOS.prefLabel) == set()


def test_it_keeps_what_skos_asks(graph: rdflib.Graph) -> None:
    labels = [set(graph.subject_objects(each)) for each in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)]
    assert sum(map(len, labels)) == len(set.union(*labels))
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        wider = set(graph.transitive_objects(concept, SKOS.broader)) - {concept}
        assert wider.isdisjoint(graph.objects(concept, SKOS.related))
        assert len({name.language for name in graph.objects(concept, SKOS.prefLabel)}) == 3
    assert {(other, one) for one, other in graph.subject_objects(SKOS.broader)} == set(
        graph.subject_objects(SKOS.narrower)
    )


def test_what_leads_nowhere_is_left_out(esimerkkila: Catalogue) -> None:
    """A preview may be drawn beside records that have errors."""
    name = Text("lukko", "lås", "lock")
    lock = Concept("lukko", name, broader=("ei-ole",), related=("ei-ole", "lukko-2"), theme="ei-ole")
    ring = Concept("lukko-2", name, broader=("lukko-2",))
    graph = parsed(replace(esimerkkila, concepts={"lukko": lock, "lukko-2": ring}))
    assert said(graph, "lukko", SKOS.related) == {at("lukko-2")}
    assert said(graph, "lukko", SKOS.topConceptOf) == {URIRef(SCHEME)}
    assert said(graph, "lukko", SKOS.exactMatch) == said(graph, "field.keittio", SKOS.member) == set()


def test_both_files_are_on_the_site_and_say_the_same(esimerkkila_site: Path) -> None:
    found = [
        rdflib.Graph().parse(esimerkkila_site / f"api/v1/concepts.{ending}", format=form)
        for ending, form in (("ttl", "turtle"), ("jsonld", "json-ld"))
    ]
    assert set(found[0]) == set(found[1])
    assert len(found[0]) > 150
    listed = {each["path"] for each in json.loads((esimerkkila_site / "api/v1/permalinks.json").read_bytes())}
    assert {"api/v1/concepts.ttl", "api/v1/concepts.jsonld"} <= listed
