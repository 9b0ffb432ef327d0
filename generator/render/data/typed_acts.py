"""Acts as they were typed, one file each, and the ids that each organisation has used: the form reads both.

`api/v1/acts/<organisation>/<slug>.json` is the act as in `acts.json` with `typed` added, and
`api/v1/organisations/<id>.json` lists an organisation's acts. Their shape is a promise (CHANGELOG_API.md).
"""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from generator.catalogue.model import Act
from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.data.api import build_act_data
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.collections import Records
from generator.schema.dates import PartialDate
from generator.schema.introspection import describe
from generator.schema.records.act import ActRecord

FOLDER = "api/v1"


def list_typed_acts(context: RenderContext) -> Iterator[Artifact]:
    """A file for every act and for every organisation."""
    records, settings = context.records, context.settings
    for act in context.catalogue.acts:
        key = sha256(context.digest + act.id.encode() + act.digest).digest()
        yield Artifact(f"{FOLDER}/acts/{act.id}.json", key, partial(_encode_act, act, records.acts[act.id], settings))
    by_folder = _group_by_folder(records)
    for organisation in records.organisations:
        organisation_acts = {"id": organisation, "acts": [], "taken": [], **by_folder.get(organisation, {})}
        content = _encode(organisation_acts)
        yield Artifact(f"{FOLDER}/organisations/{organisation}.json", sha256(content).digest(), partial(bytes, content))


def _encode_act(act: Act, record: ActRecord, settings: Settings) -> bytes:
    return _encode({**build_act_data(act, Urls(settings.base_url), settings), "typed": convert_to_typed(record)})


def convert_to_typed(value: object) -> Any:  # noqa: ANN401 - texts, lists and mappings of them
    """A record as texts, lists and mappings: each key that was typed, as the file could write it."""
    if isinstance(value, BaseModel):
        typed = ((name, getattr(value, name)) for name in describe(type(value)) if name in value.model_fields_set)
        return {name: convert_to_typed(each) for name, each in typed if each not in (None, ())}
    if isinstance(value, PartialDate):
        return {"date": value.iso, "about": "true"} if value.about else value.iso
    if isinstance(value, tuple):
        return [convert_to_typed(each) for each in value]
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _group_by_folder(records: Records) -> Mapping[str, dict[str, Any]]:
    """Organisation → its acts, and every last part of an id that it has ever used."""
    found: dict[str, dict[str, Any]] = {}
    for act_id, act in sorted(records.acts.items()):
        folder_acts = found.setdefault(act_id.partition("/")[0], {"acts": [], "taken": []})
        folder_acts["acts"].append({"id": act_id, "title": act.title})
    former = [(act_id, act.former_ids) for act_id, act in records.acts.items()]
    former += [(act_id, gone.former_ids) for act_id, gone in records.withdrawn.items()]
    for act_id, before in former:
        for each in (act_id, *before):
            folder, _, name = each.partition("/")
            found.setdefault(folder, {"acts": [], "taken": []})["taken"].append(name)
    return {
        folder: {**folder_acts, "taken": sorted(set(folder_acts["taken"]))} for folder, folder_acts in found.items()
    }


def _encode(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()
