"""Rules that are data: when a record says this, then it has these keys. Cases of the rules themselves lie in tables."""

from pathlib import Path
from typing import Any

import pytest
from tables import TODAY, neighbours

from generator.rules.engine import judge, load_bytes
from generator.rules.requirements import find_unmet
from generator.rules.rule import Requirement
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord, Stage
from generator.schema.records.act_parts import Measure, Partner
from generator.schema.source_files import SourceFile

PAIR = Requirement(one_of=("figure", ("before", "after")), within=Measure)


def act_of(**keys: Any) -> ActRecord:
    """An act with these keys only."""
    return ActRecord.model_construct(**keys)


def measured(*keys: str) -> ActRecord:
    return act_of(measures=(Measure.model_construct(what="x", **dict.fromkeys(keys, 0)),))


@pytest.mark.parametrize("keys", [("figure",), ("before", "after")])
def test_exactly_one_alternative_is_enough(keys: tuple[str, ...]) -> None:
    assert list(find_unmet(measured(*keys), PAIR)) == []


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ((), "figure"),
        (("before",), "after"),
        (("after",), "before"),
        (("figure", "before"), "before"),  # what is not whole is too much
        (("figure", "before", "after"), "figure"),  # of two whole ones the first is
    ],
)
def test_what_is_missing_or_too_much_is_named(keys: tuple[str, ...], key: str) -> None:
    (found,) = find_unmet(measured(*keys), PAIR)
    assert (found.at, found.values["key"]) == (("measures", 0), key)


def test_when_asks_for_a_value_or_for_any() -> None:
    requirement = Requirement(when={"stage": (Stage.IN_USE,), "lessons": ()}, any_of=("results",))
    assert [found.at for found in find_unmet(act_of(stage=Stage.IN_USE, lessons="x"), requirement)] == [("results",)]
    for act in (act_of(stage=Stage.IDEA, lessons="x"), act_of(stage=Stage.IN_USE), act_of(lessons="x")):
        assert list(find_unmet(act, requirement)) == []


def test_nothing_is_said_of_keys_that_something_is_told_of() -> None:
    requirement = Requirement(when={"stage": ()}, any_of=("results", "lessons"))
    act = act_of(stage=Stage.IDEA, partners=(Partner.model_construct(),))
    assert requirement.reads == {"stage", "results", "lessons"}
    assert list(find_unmet(act, requirement, {"action"}))
    for key in requirement.reads:
        assert list(find_unmet(act, requirement, {key})) == []
    named = Requirement(one_of=("name", "organisation"), within=Partner)
    assert list(find_unmet(act, named, {"stage"}))
    assert list(find_unmet(act, named, {"partners"})) == []


def test_a_missing_key_is_asked_for_though_another_is_wrong(tmp_path: Path) -> None:
    file = SourceFile("acts/esimerkkila/teko.yaml", tmp_path, ActRecord, "esimerkkila/teko")
    loaded = load_bytes(file, b"language: fi\ntitle: Kortti\nstage: kohta\n")
    records = Records.of((each.file.id, each.record) for each in neighbours() if each.record is not None)
    assert not list(judge([loaded], records, TODAY))
    asked = {problem.field for problem in loaded.problems if problem.rule == "SUBMITTED"}
    assert asked == {"scale", "started", "starting_point", "action", "contact"}
