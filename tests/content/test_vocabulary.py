"""The editors' vocabulary has what the search and the cloths need of it."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from markets import ROOT

from generator.catalogue.assembly import build_concept
from generator.catalogue.vocabulary import Concept
from generator.language.analysis import Forms
from generator.language.concept_keys import is_lemma, list_own_words
from generator.language.lexicon import read_finnish
from generator.language.spelling import list_words
from generator.render.images.cloth.motifs import MOTIFS
from generator.rules.engine import load
from generator.schema.collections import Records
from generator.schema.source_files import Folders, find_files
from generator.text import LANGUAGES

SPOKEN = Path(__file__).parent / "spoken_words.txt"
"""Words of the concepts that no dictionary has, one a line: a word that is not here either is misspelt."""


def vocabulary(name: str) -> Mapping[str, object]:
    """The records of one collection of `editorial/vocabulary/` by id."""
    files, _ = find_files(Folders.at(ROOT))
    read = [load(file) for file in files if file.name.startswith("editorial/vocabulary/")]
    return Records.of((each.file.id, each.record) for each in read if each.record).in_collection(name)


@pytest.fixture(scope="module")
def concepts() -> dict[str, Concept]:
    return {name: build_concept(name, record) for name, record in vocabulary("concepts").items()}


def test_every_member_is_a_lemma_or_a_phrase_of_known_words(concepts: dict[str, Concept]) -> None:
    spoken = set(SPOKEN.read_text("utf-8").split())
    unknown = []
    for name, concept in concepts.items():
        for member in concept.list_words("fi"):
            words = list_words(member)
            assert words, name
            for word in words:
                found = Forms().analyse(word, "fi")
                right = is_lemma(word, found) if len(words) == 1 else found.known
                if not right and word not in spoken:
                    unknown.append(f"{name}: {word}")
    assert not unknown
    known = set(read_finnish())
    assert list_own_words(concepts, Forms()) >= spoken - known, "a word that Voikko knows needs no line"


def test_there_are_concepts_over_all_sectors(concepts: dict[str, Concept]) -> None:
    assert len(concepts) >= 120
    said = [word for each in concepts.values() for language in LANGUAGES for word in each.list_words(language)]
    assert len(said) > 1000


def test_every_theme_has_a_motif_of_its_own() -> None:
    assert set(vocabulary("themes")) <= set(MOTIFS), "draw a motif for it in generator/render/images/cloth/motifs.py"
