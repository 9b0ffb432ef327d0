"""What the values of records accept, and that every key can be explained in three languages."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.schema.dates import PartialDate
from generator.schema.introspection import describe, list_classes
from generator.schema.records.act import ActRecord
from generator.schema.records.fields import (
    ActId,
    Address,
    Choice,
    Id,
    Labels,
    Line100,
    Mail,
    Moment,
    Number,
    Record,
    YesNo,
)
from generator.schema.records.withdrawn import WithdrawnRecord
from generator.schema.source_files import FIELDS, FOLDERS, VOCABULARIES

RECORDS = (ActRecord, WithdrawnRecord, *FOLDERS.values(), *VOCABULARIES.values(), *FIELDS.values())


def accepted(kind: Any, typed: object) -> object:
    """The value, or the id of the rule that it breaks."""
    try:
        return TypeAdapter(kind).validate_python(typed)
    except ValidationError as error:
        return error.errors()[0]["type"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("14", "14"),
        ("4,3", "4.3"),
        ("4.3", "4.3"),
        ("2 200", "2200"),
        ("2\u00a0200", "2200"),
        ("1 234 567,8", "1234567.8"),
        ("020", "20"),
        ("-5", "-5"),
        ("\u22125", "-5"),
        ("+5", "5"),
        ("0,125", "0.125"),
        ("4,3250", "4.325"),
    ],
)
def test_numbers_as_people_type_them(typed: str, number: str) -> None:
    assert accepted(Number, typed) == Decimal(number)


@pytest.mark.parametrize(
    "typed",
    ["", "80 %", "noin 14", "1e5", "NaN", "Infinity", "12:30", "1 0000", "12 34", "1,2,3", "٣", "1" * 40, "5-7"],
)
def test_what_is_not_a_number_is_refused(typed: str) -> None:
    assert accepted(Number, typed) == "NUMBER"


@pytest.mark.parametrize("typed", ["2.200", "2,200", "12.500", "-1.000"])
def test_a_number_that_two_readers_read_differently_is_refused(typed: str) -> None:
    assert accepted(Number, typed) == "NUMBER-TWO-WAYS"


@given(st.decimals(-(10**12), 10**12, places=2, allow_nan=False))
@example(Decimal("2200.00"))
def test_every_number_means_what_was_typed(number: Decimal) -> None:
    assert accepted(Number, f"{number:f}".replace(".", ",")) == number
    grouped = f"{number:,.2f}".replace(",", "\u00a0").replace(".", ",")
    assert accepted(Number, grouped) == number


@given(st.text(alphabet="0123456789 .,+-\u00a0", max_size=12))
def test_an_accepted_number_has_the_digits_that_were_typed(typed: str) -> None:
    found = accepted(Number, typed)
    if isinstance(found, Decimal):
        digits = "".join(mark for mark in typed if mark.isdigit())
        assert f"{abs(found):f}".replace(".", "").lstrip("0") == digits.lstrip("0")


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2024-05", PartialDate(2024, 5)),
        ({"date": "2024", "about": "true"}, PartialDate(2024, about=True)),
        ({"date": "2024", "about": "ei"}, PartialDate(2024)),
        ({"date": "2024"}, PartialDate(2024)),
        ({"about": "true"}, "DATE-PARTS"),
        ({"date": "2024", "noin": "true"}, "DATE-PARTS"),
        ({"date": "ennen"}, "DATE"),
        ({"date": ["2024"]}, "DATE"),
        ({"date": "2024", "about": ["true"]}, "YES-NO"),
        (["2024"], "DATE"),
    ],
)
def test_a_moment_may_be_only_near(typed: object, moment: object) -> None:
    assert accepted(Moment, typed) == moment


@pytest.mark.parametrize(
    ("typed", "means"), [("true", True), ("Kyllä", True), ("nej", False), ("no", False), ("1", "YES-NO")]
)
def test_yes_and_no_in_three_languages(typed: str, means: object) -> None:
    assert accepted(YesNo, typed) == means


@pytest.mark.parametrize(
    "typed",
    ["https://kunta.fi", "http://www.kunta.fi/a?b=c#d", "https://xn--pivkoti-4wa.fi/", "https://päiväkoti.fi/sivu"],
)
def test_whole_addresses(typed: str) -> None:
    assert accepted(Address, typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "www.kunta.fi",
        "javascript:alert(1)",
        "https://",
        "https://kunta",
        "https://ku nta.fi",
        "ftp://kunta.fi",
        "//kunta.fi",
    ],
)
def test_other_addresses_are_refused(typed: str) -> None:
    assert accepted(Address, typed) == "ADDRESS"


@pytest.mark.parametrize(
    ("kind", "typed", "outcome"),
    [
        (Mail, "varhaiskasvatus@kunta.fi", "varhaiskasvatus@kunta.fi"),
        (Mail, "varhaiskasvatus(at)kunta.fi", "MAIL"),
        (Mail, "a@b", "MAIL"),
        (Id, "opetus-kasvatus", "opetus-kasvatus"),
        (Id, "Opetus", "ID"),
        (Id, "a--b", "ID"),
        (ActId, "kemi/lupa-kehittaa", "kemi/lupa-kehittaa"),
        (ActId, "kemi", "ACT-ID"),
        (ActId, "kemi/lupa/kehittaa", "ACT-ID"),
        (Line100, "yksi\n  rivi", "yksi rivi"),
        (Line100, "x" * 101, "string_too_long"),
        (Line100, "", "string_too_short"),
    ],
)
def test_ids_mails_and_lines(kind: object, typed: str, outcome: str) -> None:
    assert accepted(kind, typed) == outcome


def test_labels_know_their_languages() -> None:
    assert Labels(fi="Lupa", en="Leave").languages == ("fi", "en")


MODELS = sorted(
    {part for record in RECORDS for part in list_classes(record) if issubclass(part, Record) and part is not Labels},
    key=lambda part: part.__name__,
)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_has_a_label_and_a_help_in_three_languages(model: type[BaseModel]) -> None:
    for name, found in describe(model).items():
        assert found.has_words, name
        for label, help_text in zip(
            *((words.fi, words.sv, words.en) for words in (found.label, found.help)), strict=True
        ):
            assert label, name
            assert label[0].isupper(), name
            assert help_text.endswith((".", "?")), name
            assert "!" not in help_text, name


CHOICES = sorted(
    {part for record in RECORDS for part in list_classes(record) if issubclass(part, Choice)},
    key=lambda choice: choice.__name__,
)


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.__name__)
def test_every_choice_has_a_word_for_the_file_and_a_label_in_three_languages(choice: type[Choice]) -> None:
    for member in choice:
        assert member.value == str(member)
        assert member.label.fi
        assert member.label.sv
        assert member.label.en


def test_an_act_has_the_fields_of_the_design() -> None:
    assert {name for name, info in ActRecord.model_fields.items() if info.is_required()} == {
        "title",
        "summary",
        "language",
        "sectors",
        "themes",
    }
