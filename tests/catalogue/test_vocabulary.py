"""A concept and its words."""

from generator.catalogue.assembly import build_concept
from generator.catalogue.model import Catalogue
from generator.schema.records.concept import ConceptRecord


def test_a_concept_lists_every_word_for_it_once_its_name_first() -> None:
    concept = build_concept(
        "tva",
        ConceptRecord.model_validate(
            {
                "name": {"fi": "työn vaativuus", "sv": "arbetets svårighetsgrad", "en": "job demands"},
                "words": {"fi": ["vaativuus", "tehtävän vaativuus"]},
                "spoken": {"fi": ["tva-juttu"]},
                "abbreviations": {"fi": {"tva": "työn vaativuuden arviointi", "TV": "työn vaativuus"}},
                "titles": {"fi": ["palkka-asiantuntija"]},
                "laws": {"fi": ["KVTES", "vaativuus"]},
            }
        ),
    )
    assert concept.list_words("fi") == (
        *("työn vaativuus", "vaativuus", "tehtävän vaativuus", "tva-juttu"),
        *("tva", "työn vaativuuden arviointi", "TV", "palkka-asiantuntija", "KVTES"),
    )
    assert concept.list_words("sv") == ("arbetets svårighetsgrad",)


def test_concepts_of_every_field_are_in_the_catalogue(esimerkkila: Catalogue) -> None:
    assert esimerkkila.concepts["ruokahavikki"].broader == ("jate",)
    assert esimerkkila.concepts["esihenkilo"].name.sv == "chef"
    assert set(esimerkkila.fields) == {"henkilosto", "keittio"}
    assert sorted(each for ids in esimerkkila.fields.values() for each in ids) == sorted(esimerkkila.concepts)
