"""The editors' vocabulary has what the search and the cloths need of it."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from generator.language.synonyms import is_lemma, list_own_words
from markets import ROOT

from generator.catalogue.vocabulary import Synonyms
from generator.language.analysis import Forms
from generator.language.spelling import list_words
from generator.render.images.cloth.motifs import MOTIFS
from generator.rules.engine import load
from generator.schema.source_files import Folders, find_files

SPOKEN = Path(__file__).parent / "spoken_words.txt"
"""Words of the groups that no dictionary has, one a line: a word that is not here either is misspelt."""


def vocabulary(name: str) -> Mapping[str, object]:
    """The records of one file of `editorial/vocabulary/` by id."""
    files, _ = find_files(Folders.at(ROOT))
    (file,) = (file for file in files if file.name == f"editorial/vocabulary/{name}.yaml")
    record = load(file).record
    assert record is not None
    return record.root


@pytest.fixture(scope="module")
def synonyms() -> dict[str, Synonyms]:
    return {name: Synonyms(group.fi, group.sv) for name, group in vocabulary("synonyms").items()}


def test_every_member_is_a_lemma_or_a_phrase_of_known_words(synonyms: dict[str, Synonyms]) -> None:
    spoken = set(SPOKEN.read_text("utf-8").split())
    unknown = []
    for name, group in synonyms.items():
        for member in group.fi:
            words = list_words(member)
            assert words, name
            for word in words:
                found = Forms().analyse(word, "fi")
                right = is_lemma(word, found) if len(words) == 1 else found.known
                if not right and word not in spoken:
                    unknown.append(f"{name}: {word}")
    assert not unknown
    assert list_own_words(synonyms) >= spoken, "a word that Voikko knows needs no line"


def test_there_are_groups_over_all_sectors(synonyms: dict[str, Synonyms]) -> None:
    assert len(synonyms) >= 120
    both = [group for group in synonyms.values() if group.fi and group.sv]
    assert len(both) == len(synonyms)
    said = [word for group in synonyms.values() for word in (*group.fi, *group.sv)]
    assert len(said) > 1000


def test_every_theme_has_a_motif_of_its_own() -> None:
    assert set(vocabulary("themes")) <= set(MOTIFS), "draw a motif for it in generator/render/images/cloth/motifs.py"
