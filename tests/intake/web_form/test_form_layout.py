"""The form asks for everything that an act may hold, in the words of the record."""

from generator.intake.web_form.layout import BLOCKS, KEPT, STEPS, Field, list_steps
from generator.schema.collections import Records
from generator.schema.introspection import describe
from generator.schema.records.act import EDITORS_KEYS, ActRecord
from generator.schema.records.fields import Kind
from generator.text import LANGUAGES


def test_every_key_of_an_act_is_asked_for_but_those_that_others_give() -> None:
    assert {"based_on", "images", "translations"} | EDITORS_KEYS == set(KEPT)
    assert [name for names in STEPS.values() for name in names] == list(BLOCKS)


def test_kinds_and_limits_are_read_from_the_record() -> None:
    keys = describe(ActRecord)
    kinds = {name: keys[name].type.kind for name in ("title", "action", "started", "stage", "sectors", "contact")}
    assert list(kinds.values()) == [Kind.LINE, Kind.PROSE, Kind.MOMENT, Kind.CHOICE, Kind.LIST, Kind.RECORD]
    assert (keys["title"].type.limit, keys["summary"].type.limit, keys["sectors"].type.limit) == (100, 250, 3)
    assert keys["title"].required
    assert not keys["stage"].required
    assert keys["contact"].type.fields["mailbox"].type.kind is Kind.MAIL


def test_a_field_is_called_what_the_record_calls_it(checked: object) -> None:
    records: Records = checked.records  # type: ignore[attr-defined]
    for language in LANGUAGES:
        fields: dict[str, Field] = {
            field.name: field
            for step in list_steps(records, language)
            for block in step.blocks
            for field in block.fields
        }
        for name, key in describe(ActRecord).items():
            if name in fields:
                assert fields[name].label == key.label.pick(language)
                assert fields[name].help == key.help.pick(language)
        assert [choice.value for choice in fields["sectors"].rows[0][0].choices] == list(records.sectors)
