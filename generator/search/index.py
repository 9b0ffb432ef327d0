"""The files of the search: Pagefind's index of the private copies, the texts of results, and the table of words."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from importlib.metadata import version

from jinja2 import Environment

from generator.cache import Cache, version_digest
from generator.catalogue.model import Catalogue
from generator.language.analysis import Forms
from generator.language.annotation import Annotator
from generator.language.concept_keys import (
    ConceptKeys,
    add_place_names,
    list_own_words,
    list_unknown_words,
    number_concepts,
)
from generator.language.place_words import map_place_forms
from generator.language.spelling import STOP
from generator.language.suffixes import RULES
from generator.render.artifact import Artifact
from generator.search.concept_names import build_name_files
from generator.search.copies import Copier, Copy
from generator.search.documents import collect_words, count_kind_starts, list_ids, list_other_documents
from generator.search.known_words import build_known_files
from generator.search.pagefind import build_pagefind_files, find_pagefind_version
from generator.search.places import list_places
from generator.search.word_files import build_word_files
from generator.search.word_table import TableFile, WordTable
from generator.search.workers import Workers
from generator.text import Text

INDEX = "pagefind"
"""Where Pagefind's index is in the site."""
FOLDER = "search"
"""Where our own files of the search are."""

_LIBRARIES = ("pyvoikko", "kfst-rs", "snowballstemmer")


@dataclass(frozen=True, slots=True)
class Digests:
    """Digests of what the search depends on: `all` of everything, `records` of everything but acts."""

    all: bytes
    records: bytes


def list_search_artifacts(
    catalogue: Catalogue, environment: Environment, digests: Digests, cache: Cache, jobs: int = 1
) -> list[Artifact]:
    """The search as files of the site; none when there are no acts. Raises SearchError."""
    files = build_search_files(catalogue, environment, digests, cache, jobs)
    return [Artifact(path, sha256(content).digest(), partial(bytes, content)) for path, content in files.items()]


def build_search_files(
    catalogue: Catalogue, environment: Environment, digests: Digests, cache: Cache, jobs: int = 1
) -> Mapping[str, bytes]:
    """The files by their path in the site. They are taken from the cache where nothing has changed.

    Raises SearchError.
    """
    key = sha256(digests.all + find_pagefind_version().encode()).digest()
    found: dict[str, bytes] | None = cache.get("search", key)
    if found is None:
        found = _build_files(catalogue, environment, digests.records, cache, Workers(jobs))
        cache.put("search", key, found)
    return found


def _build_files(
    catalogue: Catalogue, environment: Environment, records: bytes, cache: Cache, workers: Workers
) -> dict[str, bytes]:
    if not catalogue.acts:
        return {}
    language = sha256(version_digest("language") + " ".join(map(version, _LIBRARIES)).encode()).digest()
    places = list_places(catalogue)
    concepts = add_place_names(catalogue.concepts, places)
    cases = map_place_forms(name for place in places.values() for name in place.names)
    forms = Forms(cache.get("word-forms", language) or {}, places=cases)
    document_words = workers.collect_words(catalogue.acts) | collect_words(list_other_documents(catalogue))
    workers.analyse(document_words | list_unknown_words(catalogue.concepts), forms)
    forms = replace(forms, own_words=list_own_words(catalogue.concepts, forms))
    annotator = Annotator(forms, ConceptKeys.build(concepts, forms))
    copies_key = sha256(records + language).digest()
    copier = Copier(annotator, environment.get_template("machines/search_document.html"))
    copies = _collect_copies(catalogue, copier, copies_key, cache, workers)
    table = WordTable()
    for copy in copies:
        table.add(copy.forms, copy.lemmas, copy.groups)
    index = build_pagefind_files(copy.html for copy in copies)
    own = dict(_build_own_files(catalogue, copies, table, annotator, concepts))
    offered = build_word_files(catalogue.concepts.values(), _count_acts(concepts, copies[: len(catalogue.acts)]))
    cache.put("word-forms", language, forms.used)
    return {
        **{f"{INDEX}/{path}": content for path, content in index.items()},
        **{f"{FOLDER}/{path}": content for path, content in own.items()},
        **dict(offered),
    }


def _count_acts(concepts: Iterable[str], copies: Iterable[Copy]) -> dict[str, int]:
    """How many acts each concept leads to."""
    found = Counter(key for copy in copies for key in copy.groups)
    return {concept_id: found[key] for concept_id, key in number_concepts(concepts).items()}


def _collect_copies(catalogue: Catalogue, copier: Copier, key: bytes, cache: Cache, workers: Workers) -> list[Copy]:
    """The copy of every document by number. The copies of acts that have not changed are taken from the cache."""
    earlier: dict[str, tuple[bytes, Copy]] = cache.get("search-copies", key) or {}
    fresh = [act for act in catalogue.acts if act.id not in earlier or earlier[act.id][0] != act.digest]
    new = {act.id: (act.digest, copy) for act, copy in zip(fresh, workers.build_copies(fresh, copier), strict=True)}
    found = {act.id: new.get(act.id) or earlier[act.id] for act in catalogue.acts}
    if found != earlier:
        cache.put("search-copies", key, found)
    return [copy for _, copy in found.values()] + [copier.copy(each) for each in list_other_documents(catalogue)]


def _list_names(catalogue: Catalogue) -> dict[str, Text]:
    """The names of concepts by their id; places have none here, since nothing is near by being elsewhere."""
    return {concept_id: concept.name for concept_id, concept in catalogue.concepts.items()}


def _build_own_files(
    catalogue: Catalogue,
    copies: Sequence[Copy],
    table: WordTable,
    annotator: Annotator,
    concepts: Collection[str],
) -> Iterator[tuple[str, bytes]]:
    """Texts, words and rules, and the list that says where they are.

    Files of words are named by their content. Texts are named by number in a folder that is named by a digest of all
    ids: a page that was opened before an act was added then finds no file, instead of the text of another act.
    """
    texts = f"texts.{_digest(chr(10).join(list_ids(catalogue)).encode())}"
    for number, copy in enumerate(copies):
        yield f"{texts}/{number}.json", copy.text
    words = _name_files("words", table.build_files(annotator))
    endings = _name_files("endings", table.build_ending_files(annotator))
    known = _name_files("known", build_known_files())
    names = _name_files("concepts", build_name_files(concepts, _list_names(catalogue), table.group_keys))
    rules = RULES.read_bytes()
    for path, _, content in (*words, *endings, *known, *names):
        yield path, content
    yield f"rules.{_digest(rules)}.json", rules
    listed = {
        "documents": len(copies),
        "kinds": count_kind_starts(catalogue),
        "texts": f"{texts}/",
        "words": [[first, path] for path, first, _ in words],
        "endings": [[first, path] for path, first, _ in endings],
        "known": [[first, path] for path, first, _ in known],
        "concepts": [[first, path] for path, first, _ in names],
        "rules": f"rules.{_digest(rules)}.json",
        "stop": sorted(STOP),
    }
    yield "list.json", _encode(listed)


def _name_files(folder: str, files: Iterable[TableFile]) -> list[tuple[str, str, bytes]]:
    found = ((each.first, each.content.encode()) for each in files)
    return [(f"{folder}/{_digest(content)}.txt", first, content) for first, content in found]


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:10]


def _encode(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
