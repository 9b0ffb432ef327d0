"""One row a collection: folders, sections and reserved words are made of it."""

from dataclasses import fields

from generator.catalogue.model import Catalogue
from generator.schema.collections import BY_NAME, COLLECTIONS, PAGES, RESERVED, SECTIONS, Records, find_collection
from generator.schema.records.act import ActRecord
from generator.schema.records.concept import ConceptsRecord
from generator.schema.records.vocabulary import SectorsRecord, TermRecord
from generator.schema.source_files import FIELDS, FOLDERS, VOCABULARIES
from generator.text import LANGUAGES


def test_every_collection_has_its_records() -> None:
    assert {each.name for each in COLLECTIONS} == {each.name for each in fields(Records)} - {"fields"}
    assert {each.name for each in COLLECTIONS} <= {each.name for each in fields(Catalogue)}
    assert find_collection(SectorsRecord) is BY_NAME["sectors"]
    assert BY_NAME["sectors"].record is TermRecord
    assert BY_NAME["acts"].record is ActRecord


def test_a_collection_is_a_folder_or_a_file_or_a_folder_of_the_vocabulary() -> None:
    assert {*FOLDERS, *VOCABULARIES, *FIELDS} == set(BY_NAME) - {"acts", "withdrawn"}
    assert list(VOCABULARIES) == ["sectors", "themes", "regions", "municipalities"]
    assert list(FIELDS) == ["concepts"]


def test_concepts_come_from_several_files_and_remember_which() -> None:
    food, people = (ConceptsRecord.model_validate({each: {"name": {"fi": each}}}) for each in ("ruoka", "esihenkilo"))
    records = Records.of([("keittio", food), ("henkilosto", people)])
    assert set(records.concepts) == {"ruoka", "esihenkilo"}
    assert records.fields == {"keittio": ("ruoka",), "henkilosto": ("esihenkilo",)}
    both = Records.of([("keittio", food)]).with_others(Records.of([("henkilosto", people)]))
    assert (both.concepts, both.fields) == (records.concepts, records.fields)


def test_no_two_sections_share_a_word() -> None:
    assert set(SECTIONS) == {each.name for each in COLLECTIONS if each.words} | set(PAGES)
    for language in LANGUAGES:
        assert len({words.pick(language) for words in SECTIONS.values()}) == len(SECTIONS)
    assert {"teot", "nytt", "page"} <= RESERVED


def test_withdrawn_acts_keep_the_addresses_of_acts() -> None:
    assert BY_NAME["withdrawn"].addresses == "acts"
    assert not BY_NAME["municipalities"].has_former_ids
