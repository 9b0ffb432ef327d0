"""The editors' synonyms: lemmas or phrases, and what they lead to."""

from pathlib import Path

import pytest

from generator.catalogue.model import Synonyms
from generator.language.analysis import Forms
from generator.language.annotation import Annotator
from generator.language.spelling import words_of
from generator.language.synonyms import SynonymKeys, is_lemma, own_words, with_names
from generator.text import Text

SPOKEN = Path(__file__).parent / "spoken_words.txt"
"""Words of the groups that no dictionary has, one a line: a word that is not here either is misspelt."""


def test_every_member_is_a_lemma_or_a_phrase_of_known_words(catalogue) -> None:
    spoken = set(SPOKEN.read_text("utf-8").split())
    unknown = []
    for name, group in catalogue.synonyms.items():
        for member in group.fi:
            words = words_of(member)
            assert words, name
            for word in words:
                found = Forms().analyse(word, "fi")
                right = is_lemma(word, found) if len(words) == 1 else found.known
                if not right and word not in spoken:
                    unknown.append(f"{name}: {word}")
    assert not unknown
    assert own_words(catalogue.synonyms) >= spoken, "a word that Voikko knows needs no line"


def test_there_are_groups_over_all_sectors(catalogue) -> None:
    assert len(catalogue.synonyms) >= 120
    both = [group for group in catalogue.synonyms.values() if group.fi and group.sv]
    assert len(both) == len(catalogue.synonyms)
    said = [word for group in catalogue.synonyms.values() for word in (*group.fi, *group.sv)]
    assert len(said) > 1000


def test_the_words_that_a_group_is_called_by_weigh_more() -> None:
    forms = Forms()
    keys = SynonymKeys.of({"johto": Synonyms(("esihenkilö", "esimies", "pomo"), ("chef",))}, forms)
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
        "esihenkilo": Synonyms(("esihenkilö", "esimies"), ("chef",)),
        "eskari": Synonyms(("eskari", "esiopetus"), ()),
        "paivahoito": Synonyms(("päivähoito",), ("dagvård",)),
        "sote": Synonyms(("sote", "sosiaali- ja terveysala"), ()),
        "jaksaminen": Synonyms(("työhyvinvointi", "työssä jaksaminen"), ()),
    }
    groups = with_names(own, {"545": Text("Närpiö", "Närpes", ""), "092": Text("Vantaa", "Vantaa", "")})
    assert "place:092" not in groups
    forms = Forms(own_words=own_words(own))
    only = {name: SynonymKeys.of({name: found}, forms) for name, found in groups.items()}
    leads = {
        name
        for name, keys in only.items()
        if any(found.groups for found in Annotator(forms, keys).annotate(text.split(), language))
    }
    assert leads == {group}
