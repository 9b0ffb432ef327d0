"""The files from which the market page's script counts, orders and labels acts; it loads them when they are needed.

`market/facets.json` says which values each act has, and what ids the values have had. Acts have no names in it:
everything is by an act's number, its place in the order of ids, which the search index knows too.
theme/pages/market/facet_counts.js reads it.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from typing import Any

from generator.catalogue.model import Act, Catalogue
from generator.catalogue.orders import build_collation_key, sort_newest_first
from generator.render.artifact import Artifact
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.schema.collections import COLLECTIONS
from generator.search.facet_table import Facet, build_facets
from generator.search.market_settings import build_labels
from generator.text import Language

NOTHING = " "
"""In a column: the act has no value, or no further one."""
_FIRST = 35
_BACKSLASH = 92


def list_market_artifacts(catalogue: Catalogue, settings: Settings, shared: bytes) -> Iterator[Artifact]:
    """The table of facets, its labels in each language, and the orders. `shared` is a digest of all but the acts."""
    key = sha256(shared + b"".join(act.id.encode() + act.digest for act in catalogue.acts)).digest()
    to = Urls(settings.base_url)

    def build(name: str, content: Callable[[], Any]) -> Artifact:
        return Artifact(to.output(to.market_data(name)), key, partial(_encode, content))

    yield build("facets.json", partial(_build_facets_file, catalogue))
    yield build("newest.json", lambda: _number(catalogue, sort_newest_first(catalogue.acts)))
    for language in settings.languages:
        yield build(f"labels.{language}.json", partial(build_labels, catalogue, to, language))
        yield build(f"title.{language}.json", partial(number_by_title, catalogue, language))


def build_facet_table(found: Iterable[Facet], acts: int) -> dict[str, Any]:
    """The facets as JSON values, in the shape that compresses best: a character an act in each column.

    A facet has `values` (ids) and one of three: `columns`, one for each further value that an act may have;
    `from` and `to`, columns of the first and last of values that follow one another; `runs`, how many acts in a row
    have each value.
    """
    return {"acts": acts, "facets": {facet.name: _build_columns(facet) for facet in found}}


def _build_facets_file(catalogue: Catalogue) -> dict[str, Any]:
    table = build_facet_table(build_facets(catalogue), len(catalogue.acts))
    return {**table, "former": list_former_ids(catalogue)}


def list_former_ids(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """Of each facet whose values have been renamed their former ids, each with the present one, for old addresses."""
    facets = {each.name: each.singular for each in COLLECTIONS}
    return {facets[name]: dict(sorted(former.items())) for name, former in catalogue.former.items() if former}


def number_by_title(catalogue: Catalogue, language: Language) -> list[int]:
    """Numbers of all acts in the order of the titles that a reader of this language sees."""
    return _number(
        catalogue,
        sorted(catalogue.acts, key=lambda act: (build_collation_key(act.choose_story(language).title), act.id)),
    )


def _number(catalogue: Catalogue, acts: Iterable[Act]) -> list[int]:
    numbers = {act.id: number for number, act in enumerate(catalogue.acts)}
    return [numbers[act.id] for act in acts]


def _build_columns(facet: Facet) -> dict[str, Any]:
    columns: dict[str, Any] = {"values": [value.id for value in facet.values]}
    if facet.name == "organisation" and _is_in_runs(facet.of_acts):
        columns["runs"] = [sum(1 for one in facet.of_acts if one == (place,)) for place in range(len(facet.values))]
    elif facet.name == "year":
        columns["from"] = "".join(_encode_place(min(one, default=None)) for one in facet.of_acts)
        columns["to"] = "".join(_encode_place(max(one, default=None)) for one in facet.of_acts)
    else:
        most = max((len(one) for one in facet.of_acts), default=0)
        columns["columns"] = [
            "".join(_encode_place(one[slot] if slot < len(one) else None) for one in facet.of_acts)
            for slot in range(most)
        ]
    return columns


def _is_in_runs(of_acts: Sequence[tuple[int, ...]]) -> bool:
    """Whether acts with the same value follow one another, in the order of the values, as they do by organisation."""
    firsts = [one[0] for one in of_acts if one]
    return len(firsts) == len(of_acts) and firsts == sorted(firsts)


def _encode_place(place: int | None) -> str:
    """The character of a value's place: from `#` on, without the backslash, which JSON would double."""
    if place is None:
        return NOTHING
    code = _FIRST + place
    return chr(code if code < _BACKSLASH else code + 1)


def _encode(content: Callable[[], Any]) -> bytes:
    return json.dumps(content(), ensure_ascii=False, separators=(",", ":")).encode()
