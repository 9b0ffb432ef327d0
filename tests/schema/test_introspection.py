"""One walk over the records gives everything that others know of their keys."""

import ast
from pathlib import Path

import pytest

import generator
from generator.schema import introspection
from generator.schema.collections import BY_NAME, COLLECTIONS
from generator.schema.introspection import (
    describe,
    find_field,
    find_parts,
    find_record,
    find_references,
    find_type,
    list_choices,
    list_classes,
)
from generator.schema.records.act import ActRecord
from generator.schema.records.act_parts import Adoption, Measure
from generator.schema.records.challenge import ChallengeRecord
from generator.schema.records.fields import Kind, Labels, Ref
from generator.schema.records.figure import Figure
from generator.schema.records.vocabulary import MunicipalitiesRecord, SectorsRecord, TermRecord

ROOT = Path(generator.__file__).parent
WALKING = {"get_origin", "get_args", "get_type_hints", "model_fields", "rebuild_annotation", "__annotations__"}
OTHERS = {"schema/introspection.py", "locales/reading.py"}
"""The walker of records, and that of the dataclasses that hold the interface's texts."""


def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | {
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)
    }


def test_nobody_else_walks_over_annotations() -> None:
    files = {path.relative_to(ROOT).as_posix(): path for path in ROOT.rglob("*.py")}
    assert {name for name, path in files.items() if names_in(path) & WALKING} == OTHERS


def test_a_key_has_its_words_its_kind_and_its_limits() -> None:
    title = describe(ActRecord)["title"]
    assert (title.label.fi, title.required, title.type.kind, title.type.limit) == ("Otsikko", True, Kind.LINE, 100)
    sectors = describe(ActRecord)["sectors"].type
    assert (sectors.kind, sectors.limit, sectors.least, sectors.collection) == (Kind.LIST, 3, 1, "sectors")
    assert describe(ActRecord)["stage"].type.options[1][1].fi == "Kokeilu"
    assert describe(ActRecord)["started"].type.kind is Kind.MOMENT
    assert describe(Figure)["unit"].type.in_languages
    assert describe(Figure)["unit"].type.simplest.limit == 40


def test_what_stands_at_a_path() -> None:
    assert find_record(ActRecord, ("measures",)) is Measure
    assert find_record(ActRecord, ("measures", 0, "before")) is Figure
    assert find_type(ActRecord, ("measures", 0, "before", "value")).kind is Kind.NUMBER
    assert find_record(SectorsRecord, ("tekninen",)) is TermRecord
    assert find_record(ChallengeRecord, ("winners", 0, "name", "Labels")) is Labels
    assert find_field(ActRecord, ("nobody",)) is None
    assert list(list_choices(ActRecord, ("language",))) == ["fi", "sv", "en"]
    assert {Labels, Figure, Adoption} <= set(list_classes(ActRecord))


def test_parts_and_references_have_their_paths() -> None:
    act = ActRecord.model_validate(
        {
            "title": "T",
            "summary": "S",
            "language": "fi",
            "sectors": ["a"],
            "themes": ["b", "c"],
            "programme": "ohjelma",
            "partners": [{"name": "Koulu"}, {"organisation": "kemi"}],
            "adoptions": [{"organisation": "Soinin kunta"}],
            "measures": [{"what": "Aika", "before": {"value": "2"}}],
        }
    )
    assert [path for path, _ in find_parts(act, Figure)] == [("measures", 0, "before")]
    assert list(find_references(act)) == [
        (Ref("sectors"), ("sectors", 0), "a"),
        (Ref("themes"), ("themes", 0), "b"),
        (Ref("themes"), ("themes", 1), "c"),
        (Ref("organisations", or_name=True), ("adoptions", 0, "organisation"), "Soinin kunta"),
        (Ref("organisations"), ("partners", 1, "organisation"), "kemi"),
        (Ref("programmes"), ("programme",), "ohjelma"),
    ]
    town = MunicipalitiesRecord.model_validate({"049": {"name": {"fi": "Espoo"}, "region": "uusimaa"}})
    assert list(find_references(town)) == [(Ref("regions"), ("049", "region"), "uusimaa")]


@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda each: each.name)
def test_every_reference_is_to_a_collection(collection: object) -> None:
    kind = introspection.describe_class(collection.file)
    assert introspection.list_collections(kind) <= set(BY_NAME)
