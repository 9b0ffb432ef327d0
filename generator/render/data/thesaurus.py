"""The thesaurus for others, as SKOS: `api/v1/concepts.ttl` and `api/v1/concepts.jsonld` say the same (ADR 27).

SKOS asks that a word is the name, another word or a hidden one, not two of these (S13): what is spoken is hidden only
where it is nothing else.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain

from generator.catalogue.model import Catalogue
from generator.catalogue.vocabulary import Concept
from generator.locales import INTERFACES
from generator.render.artifact import Artifact
from generator.render.context import RenderContext
from generator.render.data.api import LICENCE
from generator.render.data.rdf import Resource, write_json_ld, write_turtle
from generator.render.settings import Settings
from generator.render.urls import Urls
from generator.text import LANGUAGES, Language, Text

SCHEME = "api/v1/concepts"
"""The address of the thesaurus; its files are called by it, and the concepts are named below it."""
_LICENCES = {"CC0-1.0": "https://creativecommons.org/publicdomain/zero/1.0/"}
"""The addresses of licences by their SPDX ids."""


def list_thesaurus(context: RenderContext) -> list[Artifact]:
    """Both files; none where the market has no concepts."""
    catalogue, settings = context.catalogue, context.settings
    if not catalogue.concepts:
        return []
    return [
        Artifact.build_in_pieces(f"{SCHEME}.jsonld", context.digest, partial(_write_json_ld, catalogue, settings)),
        Artifact.build_in_pieces(f"{SCHEME}.ttl", context.digest, partial(_write_turtle, catalogue, settings)),
    ]


def _write_json_ld(catalogue: Catalogue, settings: Settings) -> Iterator[bytes]:
    return write_json_ld(build_thesaurus(catalogue, settings))


def _write_turtle(catalogue: Catalogue, settings: Settings) -> Iterator[bytes]:
    to = Urls(settings.base_url)
    return write_turtle(build_thesaurus(catalogue, settings), to.absolute(f"{to.base_path}{SCHEME}#"))


def build_thesaurus(catalogue: Catalogue, settings: Settings) -> Iterator[Resource]:
    """The scheme, its fields and its concepts in order of their ids."""
    to = Urls(settings.base_url)
    scheme = to.absolute(to.base_path + SCHEME)
    concepts = catalogue.concepts
    wider = {each: _list_known(concept.broader, concepts) for each, concept in concepts.items()}
    yield Resource(
        scheme,
        "skos:ConceptScheme",
        {"dct:title": {language: (_name_thesaurus(language),) for language in LANGUAGES}},
        {
            "dct:license": (_LICENCES[LICENCE["metadata"]],),
            "skos:hasTopConcept": tuple(f"{scheme}#{each}" for each in sorted(concepts) if not wider[each]),
        },
    )
    for name, members in sorted(catalogue.fields.items()):
        yield _build_field(name, _list_known(members, concepts), catalogue, scheme)
    narrower = _turn_round(wider)
    related = _join({each: _list_known(concept.related, concepts) for each, concept in concepts.items()})
    for concept_id, concept in sorted(concepts.items()):
        links = {
            "skos:broader": wider[concept_id],
            "skos:narrower": narrower.get(concept_id, ()),
            "skos:related": related.get(concept_id, ()),
        }
        yield Resource(
            f"{scheme}#{concept_id}",
            "skos:Concept",
            _list_labels(concept),
            {
                "skos:inScheme": (scheme,),
                "skos:topConceptOf": () if wider[concept_id] else (scheme,),
                **{name: tuple(f"{scheme}#{other}" for other in others) for name, others in links.items()},
                "skos:exactMatch": tuple(_list_same(concept, catalogue, settings.languages[0], to)),
            },
            {"skos:notation": concept_id},
        )


def _name_thesaurus(language: Language) -> str:
    words = INTERFACES[language]
    return words.feeds.thesaurus(site=words.site_name)


def _build_field(name: str, members: tuple[str, ...], catalogue: Catalogue, scheme: str) -> Resource:
    """A field as a collection of concepts. It is called as the concept, theme or sector that has its name, if any."""
    same = (kept[name].name for kept in (catalogue.concepts, catalogue.themes, catalogue.sectors) if name in kept)
    label = next(same, None)
    return Resource(
        f"{scheme}#field.{name}",  # no id has a dot
        "skos:Collection",
        {"skos:prefLabel": _in_each(label)} if label else {},
        {"skos:inScheme": (scheme,), "skos:member": tuple(f"{scheme}#{each}" for each in sorted(members))},
        {"skos:notation": name},
    )


def _list_labels(concept: Concept) -> dict[str, Mapping[Language, tuple[str, ...]]]:
    """The words of a concept, each in one place only."""
    names = _in_each(concept.name)
    other: dict[Language, tuple[str, ...]] = {}
    hidden: dict[Language, tuple[str, ...]] = {}
    for language in LANGUAGES:
        words, titles, laws = (each.get(language, ()) for each in (concept.words, concept.titles, concept.laws))
        short = chain.from_iterable(concept.abbreviations.get(language, {}).items())
        found = dict.fromkeys((*names[language], *words, *short, *titles, *laws))
        other[language] = tuple(found)[1:]
        hidden[language] = tuple(word for word in concept.spoken.get(language, ()) if word not in found)
    return {"skos:prefLabel": names, "skos:altLabel": other, "skos:hiddenLabel": hidden}


def _list_same(concept: Concept, catalogue: Catalogue, language: Language, to: Urls) -> Iterator[str]:
    """The addresses of the theme and the sector that a concept is."""
    for section, term, known in (
        ("themes", concept.theme, catalogue.themes),
        ("sectors", concept.sector, catalogue.sectors),
    ):
        if term is not None and term in known:
            yield to.absolute(to.record(section, term, language))


def _in_each(name: Text) -> dict[Language, tuple[str, ...]]:
    return {language: (name.pick(language),) for language in LANGUAGES}


def _list_known(ids: tuple[str, ...], concepts: Mapping[str, Concept]) -> tuple[str, ...]:
    return tuple(sorted({each for each in ids if each in concepts}))


def _turn_round(links: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The same links from their other end."""
    found: dict[str, list[str]] = {}
    for one, others in sorted(links.items()):
        for other in others:
            found.setdefault(other, []).append(one)
    return {other: tuple(ones) for other, ones in found.items()}


def _join(links: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Links that go both ways, whichever end tells them."""
    back = _turn_round(links)
    return {each: tuple(sorted({*links.get(each, ()), *back.get(each, ())})) for each in {*links, *back}}
