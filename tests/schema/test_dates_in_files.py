"""A date in a file, as people type it: the line that is offered is what every other way in reads of it (dates.csv)."""

import json

import pytest
from test_typed_dates import rows

from generator.schema.dates import interpret_date
from generator.schema.key_names import name_keys
from generator.schema.records.act import ActRecord
from generator.schema.validation import validate
from generator.yaml.reading import read


def offered(typed: str, key: str = "started") -> str:
    """The lines in the place of a date."""
    text = f"{key}: {json.dumps(typed, ensure_ascii=False)}\n"
    problems = validate(read("x.yaml", text.encode(), names=name_keys(ActRecord)), ActRecord).problems
    found = [each for each in problems if each.field == key]
    return found[0].fix.text if found and found[0].fix else text.strip() if not found else ""


@pytest.mark.parametrize("typed", [row["typed"] for row in rows() if row["date"]])
def test_a_date_is_offered_as_it_is_read(typed: str) -> None:
    read_as = interpret_date(typed)  # a file does not tell its day: two digits may be of a year to come
    assert read_as
    lines = zip(("started", "ended"), filter(None, read_as), strict=False)
    expected = [
        f"{key}: {{date: {each.iso}, about: true}}" if each.about else f"{key}: {each.iso}" for key, each in lines
    ]
    assert offered(typed).replace('"', "") == "\n".join(expected)
