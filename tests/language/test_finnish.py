"""Finnish forms by Voikko: lemmas, compounds taken apart, roots, and the borders where a word may be broken."""

import pytest

from generator.language.analysis import Forms
from generator.language.finnish import analyse_finnish
from generator.language.hyphenation import SOFT_HYPHEN, find_breaks, insert_soft_hyphens


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("päiväkodeissa", "päiväkoti"),
        ("sairaanhoitajista", "sairaanhoitaja"),  # Voikko itself says sairashoitaja
        ("kunnossapidon", "kunnossapito"),  # and kunnossa=pito
        ("johtamisesta", "johtaa"),
        ("limingan", "liminka"),
        ("kemissä", "kemi"),
        ("linja-autossa", "linjaauto"),
        ("sote-uudistuksen", "soteuudistus"),
    ],
)
def test_a_form_leads_to_its_lemma(form: str, lemma: str) -> None:
    assert lemma in analyse_finnish(form).lemmas


def test_a_compound_is_found_by_its_parts_and_by_what_ends_it() -> None:
    found = analyse_finnish("osapäivähoitoon")
    assert found.lemmas == ("osapäivähoito",)
    assert {"osa", "päivä", "hoito", "päivähoito", "osapäivä"} <= set(found.parts)
    assert found.roots == ("hoitaa",)


def test_a_compound_that_the_dictionary_has_whole_is_taken_apart_too() -> None:
    assert {"työ", "hyvinvointi", "alue", "työhyvinvointi"} <= set(analyse_finnish("työhyvinvointialueella").parts)


def test_what_voikko_does_not_know_is_found_as_it_is_and_without_its_ending() -> None:
    found = analyse_finnish("teamsissa")
    assert not found.known
    assert found.lemmas == ("teamsissa",)
    assert found.parts == ("teams",)


@pytest.mark.parametrize("strange", ["", "-", "x" * 300, "🙂", "\u0000", "aa\u0301", "一二三"])
def test_no_sign_stops_the_analysis(strange: str) -> None:
    assert analyse_finnish(strange).lemmas


def test_the_same_form_is_analysed_the_same_way() -> None:
    assert analyse_finnish("alusta") == analyse_finnish("alusta")
    assert list(analyse_finnish("alusta").lemmas) == list(dict.fromkeys(analyse_finnish("alusta").lemmas))


def test_own_words_lead_from_their_forms() -> None:
    forms = Forms(own_words=frozenset({"eskari", "lean"}))
    assert forms.analyse("eskarissa", "fi").lemmas == ("eskari",)
    assert forms.analyse("lean", "fi").lemmas[0] == "lean"  # to Voikko it is the genitive of lea


def test_a_form_is_analysed_once_and_kept_while_it_is_used() -> None:
    first = Forms()
    found = first.analyse("koulussa", "fi")
    again = Forms(earlier={**first.used, ("fi", "vanha"): found})
    assert again.analyse("koulussa", "fi") is found
    assert set(again.used) == {("fi", "koulussa")}


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("varhaiskasvatuksen", (7,)),
        ("Varhaiskasvatus", (7,)),
        ("työvuorosuunnittelu", (3, 8)),
        ("TYÖHYVINVOINTI", (3, 8)),
        ("päiväkoti", ()),  # nine letters
        ("linja-autoliikenne", (10,)),
        ("epäsanamuodostelmax", ()),
    ],
)
def test_long_words_break_where_compounds_meet(word: str, places: tuple[int, ...]) -> None:
    assert find_breaks(word, Forms()) == places


def test_a_text_with_soft_hyphens_reads_the_same_without_them() -> None:
    text = "Työvuorosuunnittelun kokeilu: varhaiskasvatus, 12 yksikköä."
    broken = insert_soft_hyphens(text, Forms())
    assert broken == "Työ\u00advuoro\u00adsuunnittelun kokeilu: varhais\u00adkasvatus, 12 yksikköä."
    assert broken.replace(SOFT_HYPHEN, "") == text
