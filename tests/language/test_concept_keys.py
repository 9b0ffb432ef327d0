"""The words of concepts: lemmas or phrases, and what they lead to."""

import pytest

from generator.catalogue.vocabulary import Concept
from generator.language.analysis import Forms
from generator.language.annotation import Annotator
from generator.language.concept_keys import ConceptKeys, add_place_names, list_own_words
from generator.text import Text


def concept(concept_id: str, fi: list[str], sv: list[str], en: str = "leadership") -> Concept:
    return Concept(concept_id, Text(fi[0], sv[0], en), {"fi": tuple(fi[1:]), "sv": tuple(sv[1:])})


def test_the_words_that_a_group_is_called_by_weigh_more() -> None:
    forms = Forms()
    keys = ConceptKeys.build({"johto": concept("johto", ["esihenkilö", "esimies", "pomo"], ["chef"])}, forms)
    [group] = keys.words["fi", "pomo"]
    first, second, third = Annotator(forms, keys).annotate(["esihenkilöille", "esimiehiltä", "pomosta"], "fi")
    assert group in first.own_keys
    assert group in second.own_keys
    assert group not in third.own_keys
    assert group in third.part_keys
    assert all(each.groups == (group,) for each in (first, second, third))


@pytest.mark.parametrize(
    ("text", "language", "group"),
    [
        ("esimiehille", "fi", "esihenkilo"),
        ("cheferna", "sv", "esihenkilo"),
        ("Our managers", "en", "esihenkilo"),
        ("eskareissa", "fi", "eskari"),
        ("osapäivähoitoon", "fi", "paivahoito"),  # by the part that ends it
        ("sosiaali- ja terveysalalla", "fi", "sote"),  # a phrase, over a word that is not indexed
        ("työssä jaksamista", "fi", "jaksaminen"),
        ("Närpes", "sv", "place:545"),
        ("Närpiössä", "fi", "place:545"),
    ],
)
def test_a_text_leads_to_its_group(text: str, language: str, group: str) -> None:
    own = {
        "esihenkilo": concept("esihenkilo", ["esihenkilö", "esimies"], ["chef"], "manager"),
        "eskari": concept("eskari", ["eskari", "esiopetus"], ["förskola"]),
        "paivahoito": concept("paivahoito", ["päivähoito"], ["dagvård"]),
        "sote": concept("sote", ["sote", "sosiaali- ja terveysala"], ["social- och hälsovård"]),
        "jaksaminen": concept("jaksaminen", ["työhyvinvointi", "työssä jaksaminen"], ["arbetshälsa"]),
    }
    groups = add_place_names(own, {"545": concept("545", ["Närpiö"], ["Närpes", "Närpiö"], "Närpes")})
    forms = Forms(own_words=list_own_words(own, Forms()))
    only = {name: ConceptKeys.build({name: found}, forms) for name, found in groups.items()}
    leads = {
        name
        for name, keys in only.items()
        if any(found.groups for found in Annotator(forms, keys).annotate(text.split(), language))
    }
    assert leads == {group}


def test_a_concept_that_no_document_has_leads_to_the_nearest_that_some_have() -> None:
    concepts = {
        "jate": concept("jate", ["jäte"], ["avfall"], "waste"),
        "biojate": Concept("biojate", Text("biojäte", "bioavfall", "biowaste"), broader=("jate",)),
        "lautasjate": Concept("lautasjate", Text("lautasjäte", "tallriksavfall", "plate waste"), broader=("biojate",)),
        "kompostointi": Concept("kompostointi", Text("kompostointi", "kompostering", "compost"), related=("biojate",)),
    }
    keys = ConceptKeys.build(concepts, Forms())
    key = {name: keys.words["fi", found.name.fi][0] for name, found in concepts.items()}
    every = frozenset(key.values())
    assert keys.find_nearest([key["lautasjate"]], every, 4) == (key["biojate"],)
    assert keys.find_nearest([key["lautasjate"]], frozenset({key["jate"], key["kompostointi"]}), 4) == (
        *(key["jate"], key["kompostointi"]),
    )
    assert keys.find_nearest([key["biojate"]], every, 2) == (key["jate"], key["kompostointi"]), "the wider first"
    assert keys.find_nearest([key["jate"]], frozenset(), 4) == ()


def test_what_an_earlier_build_analysed_says_the_same_of_words_that_voikko_takes_for_others() -> None:
    own = {"lean": concept("lean", ["lean", "eskari"], ["lean"])}
    words = list_own_words(own, Forms())
    first = Forms(own_words=words)
    first.analyse("lean", "fi")
    assert list_own_words(own, Forms(first.used)) == words == {"lean", "eskari"}
