"""Swedish and English words that mean Finnish ones."""

import pytest

from generator.language.dictionary import find_dictionary, list_leading_forms, list_leading_words, read_dictionary
from generator.language.finnish import analyse_finnish
from generator.language.lexicon import read_finnish, read_inflected
from generator.text import Language

MOST = 1_000_000


@pytest.mark.parametrize(
    ("language", "word", "lemma"),
    [
        ("sv", "stad", "kaupunki"),
        ("sv", "bibliotek", "kirjasto"),
        ("sv", "kök", "keittiö"),
        ("sv", "äldreomsorg", "vanhustenhuolto"),
        ("sv", "utveckla", "kehittää"),
        ("en", "kitchen", "keittiö"),
        ("en", "loneliness", "yksinäisyys"),
        ("en", "procurement", "hankinta"),
        ("en", "nurse", "hoitaja"),
        ("en", "school", "koulu"),
    ],
)
def test_a_word_means_a_lemma(language: Language, word: str, lemma: str) -> None:
    assert read_dictionary(language)[word][0] == lemma


@pytest.mark.parametrize("language", ["sv", "en"])
def test_headwords_and_lemmas_are_known(language: Language) -> None:
    found = read_dictionary(language)
    assert set(found) <= set(read_inflected(language))
    assert {lemma for lemmas in found.values() for lemma in lemmas} <= set(read_finnish())
    assert all(1 <= len(lemmas) <= 4 for lemmas in found.values())
    assert list(found) == sorted(found)


def test_words_that_say_little_are_not_there() -> None:
    assert not {"the", "with", "very"} & set(read_dictionary("en"))
    assert not {"och", "eller", "mycket"} & set(read_dictionary("sv"))


def test_the_words_that_lead_to_what_documents_have() -> None:
    assert list_leading_words({"kirjasto"}, "sv") == {"bibliotek": ("kirjasto",)}
    forms = list_leading_forms({analyse_finnish("taloissa").lemmas[0], "lapsi"}, "en")
    assert forms["houses"] == ("talo",)
    assert forms["children"] == ("lapsi",)
    assert list_leading_forms({"koti"}, "sv")["hemmet"] == ("koti",)


def test_the_dictionaries_are_small() -> None:
    assert sum(find_dictionary(language).stat().st_size for language in ("sv", "en")) < MOST
