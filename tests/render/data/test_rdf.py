"""Turtle and JSON-LD say the same triples, whatever words are in them."""

import json

import rdflib
from hypothesis import example, given
from hypothesis import strategies as st

from generator.render.data.rdf import NAMESPACES, Resource, write_json_ld, write_turtle

BASE = "https://example.org/tori/api/v1/concepts#"
SKOS = rdflib.Namespace(NAMESPACES["skos"])


def written(*resources: Resource) -> tuple[str, str]:
    return b"".join(write_turtle(resources, BASE)).decode(), b"".join(write_json_ld(resources)).decode()


def triples(*resources: Resource) -> set:
    """What both say."""
    turtle, json_ld = written(*resources)
    found = set(rdflib.Graph().parse(data=turtle, format="turtle"))
    assert found == set(rdflib.Graph().parse(data=json_ld, format="json-ld"))
    return found


@given(st.text(min_size=1), st.text(min_size=1))
@example('"lainaus" ja \\ ja """', "'")
@example("rivi\nja\r\nväli\t\u2028\u0000\u0085", "😀 \\u0041 @fi")
@example("_:a", "<https://example.org/>")
def test_any_word_comes_back(one: str, other: str) -> None:
    concept = Resource(
        f"{BASE}jate",
        "skos:Concept",
        {"skos:prefLabel": {"fi": (one,)}, "skos:altLabel": {"sv": (other,), "en": (one, f"{other}.")}},
        codes={"skos:notation": other},
    )
    jate = rdflib.URIRef(f"{BASE}jate")
    assert triples(concept) == {
        (jate, rdflib.RDF.type, SKOS.Concept),
        (jate, SKOS.prefLabel, rdflib.Literal(one, "fi")),
        (jate, SKOS.altLabel, rdflib.Literal(other, "sv")),
        (jate, SKOS.altLabel, rdflib.Literal(one, "en")),
        (jate, SKOS.altLabel, rdflib.Literal(f"{other}.", "en")),
        (jate, SKOS.notation, rdflib.Literal(other)),
    }


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?", fullmatch=True))
@example("5-6")
@example("a")
@example("field.ruoka-puhtaus")
def test_any_id_comes_back(name: str) -> None:
    found = triples(Resource(BASE + name, "skos:Concept", links={"skos:related": (f"{BASE}a", BASE + name)}))
    assert {str(subject) for subject, _, _ in found} == {BASE + name}
    assert {str(other) for _, told, other in found if told == SKOS.related} == {f"{BASE}a", BASE + name}


def test_what_is_not_told_is_not_there() -> None:
    empty = Resource(BASE, "skos:Concept", {"skos:altLabel": {"fi": (), "sv": ()}}, {"skos:broader": ()})
    assert len(triples(empty)) == 1
    assert json.loads(written(empty)[1])["@graph"] == [{"id": BASE, "type": "skos:Concept"}]


def test_nothing_at_all_can_be_read_too() -> None:
    assert triples() == set()
