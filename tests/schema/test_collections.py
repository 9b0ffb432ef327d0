"""One row a collection: folders, sections and reserved words are made of it."""

from dataclasses import fields

from generator.catalogue.model import Catalogue
from generator.schema.collections import BY_NAME, COLLECTIONS, PAGES, RESERVED, SECTIONS, Records, find_collection
from generator.schema.records.act import ActRecord
from generator.schema.records.vocabulary import SectorsRecord, TermRecord
from generator.schema.source_files import FOLDERS, VOCABULARIES
from generator.text import LANGUAGES


def test_every_collection_has_its_records() -> None:
    assert {each.name for each in COLLECTIONS} == {each.name for each in fields(Records)}
    assert {each.name for each in COLLECTIONS} <= {each.name for each in fields(Catalogue)}
    assert find_collection(SectorsRecord) is BY_NAME["sectors"]
    assert BY_NAME["sectors"].record is TermRecord
    assert BY_NAME["acts"].record is ActRecord


def test_a_collection_is_a_folder_or_a_file_of_the_vocabulary() -> None:
    assert {*FOLDERS, *VOCABULARIES} == set(BY_NAME) - {"acts", "withdrawn"}
    assert list(VOCABULARIES) == ["sectors", "themes", "regions", "municipalities", "synonyms"]


def test_no_two_sections_share_a_word() -> None:
    assert set(SECTIONS) == {each.name for each in COLLECTIONS if each.words} | set(PAGES)
    for language in LANGUAGES:
        assert len({words.pick(language) for words in SECTIONS.values()}) == len(SECTIONS)
    assert {"teot", "nytt", "page"} <= RESERVED


def test_withdrawn_acts_keep_the_addresses_of_acts() -> None:
    assert BY_NAME["withdrawn"].addresses == "acts"
    assert not BY_NAME["municipalities"].has_former_ids
