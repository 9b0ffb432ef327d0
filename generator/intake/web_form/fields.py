"""The keys of a record as JSON values for the browser: the kind, limits, labels and choices that its schema gives them."""

from collections.abc import Mapping
from typing import Any

from generator.schema.introspection import Field, FieldType, mention
from generator.schema.records.fields import Kind
from generator.schema.suggestions import list_labels
from generator.text import Language


def describe_fields(fields: Mapping[str, Field], language: Language) -> dict[str, Any]:
    """The keys by their names; `called` is the label in the middle of a sentence."""
    return {name: _describe_field(each, language) for name, each in fields.items()}


def _describe_field(field: Field, language: Language) -> dict[str, Any]:
    found = _describe_type(field.type, language) | {
        "label": field.label.pick(language),
        "called": mention(field.label).pick(language),
        "help": field.help.pick(language),
    }
    return found | {"required": True} if field.required else found


def _describe_type(kind: FieldType, language: Language) -> dict[str, Any]:
    kind = kind.simplest
    found: dict[str, Any] = {"kind": kind.kind.value}
    if kind.limit is not None:
        found["limit"] = kind.limit
    if kind.least:
        found["least"] = kind.least
    if kind.item:
        found["item"] = _describe_type(kind.item, language)
    if kind.options:
        found["options"] = {value: list(list_labels(label)) for value, label in kind.options}
    if kind.fields and kind.kind is not Kind.LABELS:
        found["keys"] = describe_fields(kind.fields, language)
    return found
