"""What the keys of a record are called, for whoever reads its lines."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from generator.schema import aliases
from generator.schema.introspection import Field, describe
from generator.schema.suggestions import list_labels
from generator.yaml.key_names import KeyNames


@cache
def name_keys(kind: type[BaseModel]) -> KeyNames:
    """The keys of a record class at every level, with all other names; vocabularies have ids in their place."""
    fields = list(_walk(kind))
    inner = frozenset(field.name for field in fields)
    other = (name for names in aliases.list_keys(inner).values() for name in names)
    called = (*inner, *(name for field in fields for name in field.names), *other)
    guidance = (
        (field.name, label, help_)
        for field in fields
        for label, help_ in zip(list_labels(field.label), list_labels(field.help), strict=True)
    )
    return KeyNames(frozenset(describe(kind)), inner, frozenset(name.casefold() for name in called), tuple(guidance))


def _walk(kind: type[BaseModel]) -> Iterator[Field]:
    for field in describe(kind).values():
        yield field
        if field.type.part:
            yield from _walk(field.type.part)
