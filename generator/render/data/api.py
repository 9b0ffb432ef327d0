"""The catalogue as data for others: `api/v1/acts.json`, every public field of every act.

The shape is a promise: CHANGELOG_API.md tells it, and what is here may grow but not change within `v1`. Every key is
always there; what is not known is null or an empty list.
"""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import partial, singledispatch
from hashlib import sha256
from typing import Any

from generator.catalogue.model import Act, Adoption, Body, Catalogue, Story
from generator.catalogue.programmes import Challenge, Network, Programme
from generator.catalogue.vocabulary import Municipality, Region, Term
from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.images.photographs import WEBP, list_page_widths, scale_height
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.dates import PartialDate
from generator.schema.records.fields import Choice
from generator.text import LANGUAGES, Text

ACTS = "api/v1/acts.json"
LICENCE = {"metadata": "CC0-1.0", "texts": "CC-BY-4.0"}
"""Of titles, years, topics and addresses; of the stories."""
Json = dict[str, Any]
_PUBLIC = tuple(each.name for each in fields(Act) if each.name not in {"stories", "images", "digest"})
"""What is told of an act as the catalogue has it."""


def build_acts_json(context: RenderContext) -> Artifact:
    """The list of all acts by id, one a line."""
    catalogue = context.catalogue
    key = sha256(context.digest + b"".join(act.id.encode() + act.digest for act in catalogue.acts)).digest()
    return Artifact.build_in_pieces(ACTS, key, partial(_write_lines, catalogue, context.settings))


def _write_lines(catalogue: Catalogue, settings: Settings) -> Iterator[bytes]:
    to = Urls(settings.base_url)
    between = b"[\n"
    for act in catalogue.acts:
        line = json.dumps(build_act_data(act, to, settings), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        yield between + line.encode()
        between = b",\n"
    yield b"\n]\n" if catalogue.acts else b"[]\n"


def build_act_data(act: Act, to: Urls, settings: Settings) -> Json:
    """One act as JSON values. Texts of stories are HTML that is safe to show, the rest plain text."""
    addresses = {language: to.absolute(to.act(act, language)) for language in settings.languages}
    own = act.language if act.language in addresses else settings.languages[0]
    return {
        **{name: _dump_value(getattr(act, name)) for name in _PUBLIC},
        "address": addresses[own],
        "addresses": addresses,
        "short_address": to.absolute(to.short(act)),
        "texts": {language: _build_story(story) for language, story in act.stories.items()},
        "images": [_build_image(act, number, to) for number in range(1, len(act.images) + 1)]
        if settings.pictures
        else [],
        "licence": LICENCE,
    }


def _build_image(act: Act, number: int, to: Urls) -> Json:
    image = act.images[number - 1]
    width = list_page_widths(image.photograph.width)[-1]
    return {
        "address": to.absolute(to.photograph(act, number, width, WEBP)),
        "width": width,
        "height": scale_height(image.photograph.width, image.photograph.height, width),
        "alt": image.alt,
        "credit": image.credit,
        "licence": image.licence,
    }


def _build_story(story: Story) -> Json:
    told: Json = _dump_value(story)
    del told["language"]
    return told


@singledispatch
def _dump_value(value: object) -> Any:  # noqa: ANN401 - JSON values
    """A value of an act as JSON: a text or nothing as it is, what has parts by their names."""
    if is_dataclass(value):
        return {each.name: _dump_value(getattr(value, each.name)) for each in fields(value)}
    return value


@_dump_value.register
def _dump_list(values: tuple) -> list[Any]:  # type: ignore[type-arg]
    return [_dump_value(each) for each in values]


@_dump_value.register
def _dump_reference(found: Term | Programme | Challenge | Network) -> Json:
    return {"id": found.id, "name": _dump_value(found.name)}


@_dump_value.register
def _dump_region(region: Region) -> Json:
    return {"id": region.id, "code": region.code, "name": _dump_value(region.name)}


@_dump_value.register
def _dump_municipality(municipality: Municipality) -> Json:
    return {"code": municipality.code, "name": _dump_value(municipality.name)}


@_dump_value.register
def _dump_body(body: Body) -> Json:
    return {"organisation": body.organisation.id if body.organisation else None, "name": _dump_value(body.name)}


@_dump_value.register
def _dump_adoption(adoption: Adoption) -> Json:
    return {
        **_dump_body(adoption.body),
        "year": _dump_value(adoption.year),
        "changed": adoption.changed,
        "link": adoption.link,
    }


@_dump_value.register
def _convert_number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


@_dump_value.register
def _dump_date(found: PartialDate) -> Json:
    """A year, month or day as precisely as it is known, and whether it is only near."""
    return {"date": found.iso, "about": found.about}


@_dump_value.register
def _dump_choice(found: Choice) -> Json:
    return {"id": found.value, "name": _dump_value(found.label)}


@_dump_value.register
def _list_translations(words: Text) -> dict[str, str]:
    return {language: words.pick(language) for language in LANGUAGES}
