"""The file of an act as JSON Schema (draft 2020-12), for editors, forms and others' tools: `api/v1/schema/act.json`.

It is made from the record itself, with its labels and helps, and from the vocabulary. It describes shapes only; rules
between fields (a start before an end) are checked by `tori check`.

An editor with a YAML language server shows `markdownDescription` and `markdownEnumDescriptions` where the pointer
rests: every language, one below another, since one file has one schema whoever writes it.
"""

import json
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from pydantic import BaseModel

from generator.catalogue.model import Catalogue
from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.settings import SCHEMA, Settings
from generator.render.urls import Urls
from generator.schema.introspection import Field, describe, list_classes
from generator.schema.records.act import ActRecord, Scale, Stage
from generator.schema.records.fields import Choice, Record
from generator.text import LANGUAGES, Text

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Json = dict[str, Any]


def build_act_schema(context: RenderContext) -> Artifact:
    """The schema as a file."""
    return Artifact(SCHEMA, context.digest, partial(_encode_schema, context.catalogue, context.settings))


def _encode_schema(catalogue: Catalogue, settings: Settings) -> bytes:
    to = Urls(settings.base_url)
    schema = {"$id": to.absolute(to.base_path + SCHEMA), **build_file_schema(catalogue)}
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def build_file_schema(catalogue: Catalogue) -> Json:
    """The schema of one act file whose YAML has been read as JSON; ids of the vocabulary are those of the catalogue."""
    schema = ActRecord.model_json_schema()
    parts: dict[str, Json] = schema.pop("$defs", {})
    kinds = {kind.__name__: kind for kind in list_classes(ActRecord)}
    for class_name, part in (("ActRecord", schema), *parts.items()):
        kind = kinds.get(class_name)
        part.pop("title", None)
        part.pop("description", None)  # a docstring: for people who change code
        if kind is not None and issubclass(kind, Choice):
            part.clear()
            part.update(_build_choices({choice.value: choice.label for choice in kind}))
        elif kind is not None and issubclass(kind, Record):
            part["properties"] = {
                name: _describe_key(part["properties"][name], field) for name, field in describe(kind).items()
            }
            _add_vocabulary(part["properties"], kind, catalogue)
    schema["properties"]["language"] |= _list_languages()
    title = Text("Teko", "Gärning", "Act")
    return {"$schema": DIALECT, **_describe_label(title), **schema, "defaultSnippets": [_SNIPPET], "$defs": parts}


_SNIPPET: Json = {
    "label": "Uusi teko / Ny gärning / New act",
    "body": {
        "title": "$1",
        "summary": "$2",
        "language": "${3|fi,sv,en|}",
        "sectors": ["$4"],
        "themes": ["$5"],
        "stage": "${6|" + ",".join(Stage) + "|}",
        "scale": "${7|" + ",".join(Scale) + "|}",
        "started": "$8",
        "starting_point": "$9",
        "action": "$10",
        "results": "$11",
        "contact": {"role": "$12", "mailbox": "$13"},
    },
}
"""The keys that an act must have, which an editor offers for an empty file."""


def _describe_key(found: Json, field: Field) -> Json:
    """The schema of one key with its label and help.

    Null is not a value: a key whose value is not known is left out.
    """
    found = {name: value for name, value in found.items() if name not in {"title", "default"}}
    if "anyOf" in found:
        options = [option for option in found.pop("anyOf") if option != {"type": "null"}]
        found |= options[0] if len(options) == 1 else {"anyOf": options}
    if field.default:
        found["default"] = field.default.value
    return {**_describe_label(field.label, field.help), **found} if field.has_words else found


def _describe_label(label: Text, help_: Text | None = None) -> Json:
    found: Json = {"title": label.fi, "x-label": _list_translations(label)}
    if help_:
        found |= {
            "description": help_.fi,
            "x-help": _list_translations(help_),
            "markdownDescription": _write_hover(label, help_),
        }
    return found


def _write_hover(label: Text, help_: Text) -> str:
    """The helps below one another; the first needs no label, since an editor shows the title above it."""
    others = (f"**{label.pick(each)}.** {_escape_markdown(help_.pick(each))}" for each in ("sv", "en"))
    return "\n\n".join([_escape_markdown(help_.fi), *others])


def _escape_markdown(text: str) -> str:
    """A help as Markdown: it reads as it was written."""
    return text.replace("*", "\\*").replace("_", "\\_").replace("<", "\\<")


_NOT_KNOWN = Text(
    "Arvoa ei tunneta. Vaihtoehdot näkyvät, kun viet osoittimen avaimen päälle.",
    "Värdet är okänt. Alternativen syns när du för pekaren över nyckeln.",
    "The value is not known. The choices show when the pointer rests on the key.",
)


def _build_choices(labels: Mapping[str, Text]) -> Json:
    """A closed list: editors show the descriptions, `x-enum-labels` has each language by itself."""
    return {
        "type": "string",
        "enum": list(labels),
        "enumDescriptions": [label.fi for label in labels.values()],
        "markdownEnumDescriptions": [
            _escape_markdown(" · ".join(_list_texts(label).values())) for label in labels.values()
        ],
        "errorMessage": " · ".join(_list_texts(_NOT_KNOWN).values()),
        "x-enum-labels": {value: _list_texts(label) for value, label in labels.items()},
    }


def _add_vocabulary(properties: Json, record: type[BaseModel], catalogue: Catalogue) -> None:
    """Put the ids that there are where a key refers to them; acts come and go too fast to be listed."""
    for name, field in describe(record).items():
        ref = (field.type.item or field.type).ref
        if ref and ref.collection != "acts" and not ref.or_name:
            ids = _list_ids(getattr(catalogue, ref.collection).values())
            if field.type.is_list:
                properties[name]["items"] = ids
            else:
                properties[name] = {**_drop_limits(properties[name]), **ids}


def _list_languages() -> Json:
    """The languages, each as it calls itself."""
    written: dict[str, Text] = {
        language: Text(*(INTERFACES[each].card.written_in.pick(language) for each in LANGUAGES))
        for language in LANGUAGES
    }
    return _build_choices(written)


def _list_ids(named: Iterable[Any]) -> Json:
    return _build_choices({each.id: each.name for each in named})


def _drop_limits(found: Json) -> Json:
    return {name: value for name, value in found.items() if name not in {"pattern", "maxLength", "minLength"}}


def _list_translations(words: Text) -> dict[str, str]:
    return {"sv": words.sv, "en": words.en}


def _list_texts(words: Text) -> dict[str, str]:
    return {"fi": words.fi, **_list_translations(words)}
