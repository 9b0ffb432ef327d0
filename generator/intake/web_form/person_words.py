"""The lists that names of people are known by, for the browser: a file of its own, which the form loads when it is used.

They are as heavy as a third of the page, and nobody who only looks at the form needs them. They are the same in all
languages. theme/pages/form/person_words.js opens them.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from itertools import takewhile

from generator.intake.choices import names_of
from generator.intake.web_form.json_text import Json, write_json
from generator.intake.web_form.patterns import translate_pattern
from generator.render.artifact import Artifact
from generator.render.urls import Urls
from generator.rules import contact_details, name_cases, person_names, person_words
from generator.schema.collections import Records
from generator.schema.suggestions import list_labels

ENDINGS = (
    "outer",
    "inner",
    "places",
    "nen",
    "nen_cases",
    "sure_cases",
    "noun_adjectives",
    "adjectives",
    "villages",
    "doers",
    "actions",
    "partitives",
)
"""Endings of `rules/names/words.toml`."""


class PersonWordsFile:
    """The file, whose name changes when the lists do: `assets/person-words.1f2e3d4c5b.json`."""

    def __init__(self, records: Records, to: Urls) -> None:  # noqa: D107 - the class says it
        self._content = write_json(describe_person_words(records)).encode()
        self._to = to

    @property
    def address(self) -> str:
        """Where a browser asks for it."""
        return self._to.asset(f"person-words.{sha256(self._content).hexdigest()[:10]}.json")

    def list_artifacts(self) -> Iterator[Artifact]:
        """The one file."""
        yield Artifact(self._to.output(self.address), sha256(self._content).digest(), partial(bytes, self._content))


def describe_person_words(records: Records) -> Json:
    """The lists; of the places those that make no municipality of the vocabulary, or unmake one."""
    named = names_of(records.in_collection("municipalities")).values()
    municipalities = {label.lower() for name in named for label in list_labels(name) if label}
    everyday, everyday_families = person_words.read_everyday_names(), person_words.read_everyday_family_names()
    lists = {
        "given": (f"{name.lower()}{'*' * (name in everyday)}" for name in person_words.read_given_names()),
        "families": (f"{name}{'*' * (name in everyday_families)}" for name in person_words.read_family_names()),
        "places": person_words.read_place_names() ^ municipalities,
        "products": person_words.read_product_names(),
        "ordinary": person_words.read_ordinary_words(),
        "ordinary_ends": person_words.read_ordinary_ends(),
        "sure_ends": person_words.read_sure_ends(),
        "strong_ends": person_words.read_strong_ends(),
        "weak_ends": person_words.read_weak_ends(),
        "public": person_words.read_public_names(),
    }
    return {
        **{name: _pack(words) for name, words in lists.items()},
        "whole": _group_by_kind(person_words.read_whole_words()),
        "ends": _group_by_kind(person_words.read_word_ends()),
        "endings": {name: person_words.read_endings(name) for name in ENDINGS},
        "grammar": [translate_pattern(pattern)[0] for pattern in person_names.grammar()],
        "marks": person_words.MARKS,
        "again": "".join(sorted(person_names.AGAIN)),
        "cases": {"endings": name_cases.ENDINGS, "grades": name_cases.GRADES},
        "kept": {"first_kinds": person_words.FIRST_KINDS, "tail_kinds": person_words.TAIL_KINDS},
        "letters": {
            "end": person_words.END,
            "beginning": person_words.BEGINNING,
            "acronym": person_words.ACRONYM,
            "nen": person_words.SHORTEST_NEN,
            "family": contact_details.SHORTEST_FAMILY,
            "given": contact_details.SHORTEST_GIVEN,
        },
    }


def _pack(words: Iterable[str]) -> str:
    """Words in lower case as one string, a third shorter: each begins as the one before it, for so many letters (A is none)."""
    found, before = [], ""
    for word in sorted(words):
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(word, before, strict=False))
        shared = min(len(list(alike)), ord("Z") - ord("A"))
        found.append(f"{chr(ord('A') + shared)}{word[shared:]}")
        before = word
    return "".join(found)


def _group_by_kind(words: Mapping[str, str]) -> dict[str, str]:
    """Kind → its words, packed."""
    found: dict[str, list[str]] = {}
    for word, kind in sorted(words.items()):
        found.setdefault(kind, []).append(word)
    return {kind: _pack(each) for kind, each in found.items()}
