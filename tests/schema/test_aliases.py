"""What people call a key is known in a file and as a heading of a sheet alike."""

import pytest

from generator.intake.spreadsheet.columns import find_column
from generator.schema.aliases import CODES, KEYS, find_keys
from generator.schema.introspection import describe, list_classes
from generator.schema.records.act import ActRecord
from generator.schema.records.fields import Choice, Record
from generator.schema.suggestions import fold, list_labels

SHEET_ONLY = {"id", "organisation"}
LABELLED: dict[str, list[str]] = {}
"""Labels of the act's own keys, which come first: `Pris` is a prize before it is a price."""
for key_, field_ in describe(ActRecord).items():
    for label_ in list_labels(field_.label):
        LABELLED.setdefault(fold(label_), []).append(key_)
NAMES = [(key, name) for key, names in KEYS.items() for name in names]


@pytest.mark.parametrize(("key", "name"), NAMES)
def test_every_other_name_is_a_heading_too(key: str, name: str) -> None:
    for typed in (name, name.upper(), f"{name.capitalize()}:"):
        column = find_column(typed)
        assert column is not None, typed
        assert column.path[-1] in {*find_keys(name), *LABELLED.get(fold(name), ())}, typed
    assert key in find_keys(name)


def test_labels_of_the_acts_own_keys_come_before_other_names() -> None:
    for name, field in describe(ActRecord).items():
        for label in (name, *list_labels(field.label)):
            assert find_column(label).path == (name,), label


def test_other_names_are_of_keys_and_codes_that_there_are() -> None:
    parts = list_classes(ActRecord)
    keys = {name for part in parts if issubclass(part, Record) for name in describe(part)}
    assert set(KEYS) - SHEET_ONLY <= keys
    codes = {code.value for part in parts if issubclass(part, Choice) for code in part}
    assert len(set(CODES) & codes) > 25  # the others are of the vocabulary
