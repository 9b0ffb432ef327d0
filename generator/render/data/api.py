"""The catalogue as data for others: `api/v1/acts.json`, every public field of every act.

The shape is a promise: CHANGELOG_API.md tells it, and what is here may grow but not change within `v1`. Every key is
always there; what is not known is null or an empty list.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from hashlib import sha256
from typing import Any

from generator.catalogue.model import AS_TYPED, Act, Adopt, Body, Catalogue, Measure, Story
from generator.catalogue.programmes import Challenge, Figure, Network, Programme
from generator.catalogue.vocabulary import Municipality, Organisation, Region, Term
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
        **{name: _dump_value(getattr(act, name)) for name in AS_TYPED},
        "id": act.id,
        "code": act.code,
        "address": addresses[own],
        "addresses": addresses,
        "short_address": to.absolute(to.short(act)),
        "file": act.file,
        "texts": {language: _build_story(story) for language, story in act.stories.items()},
        "organisation": _build_organisation(act.organisation),
        "sectors": [_build_term(term) for term in act.sectors],
        "themes": [_build_term(term) for term in act.themes],
        "measures": [_build_measure(measure) for measure in act.measures],
        "adoptions": [
            {**_build_body(each.body), "year": _build_date(each.year), "changed": each.changed, "link": each.link}
            for each in act.adoptions
        ],
        "based_on": list(act.based_on),
        "partners": [_build_body(body) for body in act.partners],
        "programme": _build_reference(act.programme),
        "challenge": _build_reference(act.challenge),
        "networks": [_build_reference(network) for network in act.networks],
        "awards": [{"name": each.name, "date": _build_date(each.date), "link": each.link} for each in act.awards],
        "links": [{"title": each.title, "url": each.url} for each in act.links],
        "images": [_build_image(act, number, to) for number in range(1, len(act.images) + 1)]
        if settings.pictures
        else [],
        "contact": {"role": act.contact.role, "mailbox": act.contact.mailbox, "page": act.contact.page}
        if act.contact
        else None,
        "source": {"title": act.source.title, "url": act.source.url} if act.source else None,
        "licence": LICENCE,
    }


def _dump_value(value: object) -> object:
    """A value of an act that nothing had to be resolved for."""
    match value:
        case Choice():
            return _build_choice(value)
        case PartialDate():
            return _build_date(value)
        case tuple():
            return list(value)
    return value


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
    return {
        "title": story.title,
        "summary": story.summary,
        "unit": story.unit,
        "starting_point": story.starting_point,
        "action": story.action,
        "results": story.results,
        "lessons": story.lessons,
        "adopt": _build_adopt(story.adopt) if story.adopt else None,
    }


def _build_adopt(adopt: Adopt) -> Json:
    return {
        "requirements": list(adopt.requirements),
        "steps": list(adopt.steps),
        "cost": _build_choice(adopt.cost),
        "effort": adopt.effort,
        "duration": adopt.duration,
        "pitfalls": list(adopt.pitfalls),
    }


def _build_organisation(organisation: Organisation) -> Json:
    return {
        "id": organisation.id,
        "name": _list_translations(organisation.name),
        "kind": _build_choice(organisation.kind),
        "municipality": _build_municipality(organisation.municipality) if organisation.municipality else None,
        "regions": [_build_region(region) for region in organisation.regions],
        "website": organisation.website,
        "successor": organisation.successor,
    }


def _build_municipality(municipality: Municipality) -> Json:
    return {"code": municipality.code, "name": _list_translations(municipality.name)}


def _build_region(region: Region) -> Json:
    return {"id": region.id, "code": region.code, "name": _list_translations(region.name)}


def _build_term(term: Term) -> Json:
    return {"id": term.id, "name": _list_translations(term.name)}


def _build_reference(found: Programme | Challenge | Network | None) -> Json | None:
    return {"id": found.id, "name": _list_translations(found.name)} if found else None


def _build_body(body: Body) -> Json:
    return {"organisation": body.organisation.id if body.organisation else None, "name": _list_translations(body.name)}


def _build_measure(measure: Measure) -> Json:
    return {
        "what": measure.what,
        "figure": _build_figure(measure.figure),
        "before": _build_figure(measure.before),
        "after": _build_figure(measure.after),
    }


def _build_figure(figure: Figure | None) -> Json | None:
    if figure is None:
        return None
    return {
        "value": _convert_number(figure.value),
        "low": _convert_number(figure.low),
        "high": _convert_number(figure.high),
        "unit": _list_translations(figure.unit) if figure.unit else None,
        "precision": _build_choice(figure.precision),
        "date": _build_date(figure.date),
        "source": figure.source,
    }


def _convert_number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _build_date(found: PartialDate | None) -> Json | None:
    """A year, month or day as precisely as it is known, and whether it is only near."""
    return {"date": found.iso, "about": found.about} if found else None


def _build_choice(found: Choice | None) -> Json | None:
    return {"id": found.value, "name": _list_translations(found.label)} if found else None


def _list_translations(words: Text) -> dict[str, str]:
    return {language: words.pick(language) for language in LANGUAGES}
