"""A plain key of an act is named in few files: the rest is made from the record."""

import re

import pytest
from markets import ROOT

from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord

MOST = 8
KINDS = frozenset({".py", ".js", ".html", ".json"})
SOURCES = tuple(
    path for folder in ("generator", "theme") for path in sorted((ROOT / folder).rglob("*")) if path.suffix in KINDS
)


@pytest.mark.parametrize("key", ["customer_groups", "methods", "evidence"])
def test_few_files_name_a_plain_key(key: str) -> None:
    assert key in describe(ActRecord)
    word = re.compile(rf"\b{key}\b")
    naming = [path.relative_to(ROOT).as_posix() for path in SOURCES if word.search(path.read_text("utf-8"))]
    assert "generator/schema/records/act.py" in naming
    assert len(naming) <= MOST, naming
