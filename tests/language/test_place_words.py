"""What follows from the name of a place. Voikko, who knows the language whole, is asked of every municipality."""

import pytest

from generator.language.analysis import Forms
from generator.language.finnish import analyse_finnish
from generator.language.place_words import (
    inflect_place,
    list_place_words,
    map_place_forms,
    name_people,
    name_swedish_people,
)
from generator.language.voikko import read_form
from generator.language.word_forms import WordKind
from generator.schema.collections import Records
from generator.text import Text

UNKNOWN_TO_VOIKKO = {
    *("Brändö", "Eckerö", "Föglö", "Kemiönsaari", "Koski Tl", "Laukaa", "Lemland", "Lumparland", "Rautalampi"),
    *("Saltvik", "Sund", "Toholampi", "Uusikaarlepyy", "Virrat", "Vårdö"),
}
"""Names of which it does not know all cases."""
PEOPLE_UNKNOWN_TO_VOIKKO = {
    *("Lemland", "Loppi", "Lumparland", "Mänttä-Vilppula", "Saltvik", "Sund", "Uusikaupunki", "Virrat"),
}


def test_voikko_knows_the_cases_of_every_municipality(finland: Records) -> None:
    unknown = set()
    for place in finland.municipalities.values():
        lemma = place.name.fi.lower().replace("-", "")
        for form in inflect_place(place.name.fi):
            if not any(each.is_place and each.lemma == lemma for each in read_form(form.lower())):
                unknown.add(place.name.fi)
    assert unknown == UNKNOWN_TO_VOIKKO


def test_voikko_knows_the_people_of_every_municipality(finland: Records) -> None:
    names = {place.name.fi for place in finland.municipalities.values()}
    known = {name for name in names if any("[Dg]" in each.analysis.FSTOUTPUT for each in people_of(name))}
    waters = {name for name in names if name.endswith("vesi")}  # haapavetinen
    assert names - known - waters == PEOPLE_UNKNOWN_TO_VOIKKO


def people_of(name: str) -> list:
    return [reading for each in name_people(name) for reading in read_form(each)]


@pytest.mark.parametrize(
    "cases",
    [
        "Oulu Oulun Oulua Oulussa Oulusta Ouluun",
        "Tampere Tampereen Tamperetta Tampereella Tampereelta Tampereelle",
        "Vantaa Vantaan Vantaata Vantaalla Vantaalta Vantaalle",
        "Rovaniemi Rovaniemen Rovaniemeä Rovaniemellä Rovaniemeltä Rovaniemelle",
        "Ii Iin Iitä Iissä Iistä Iihin",
        "Joensuu Joensuun Joensuuta Joensuussa Joensuusta Joensuuhun",
        "Espoo Espoon Espoota Espoossa Espoosta Espooseen",
        "Kauniainen Kauniaisten Kauniaisia Kauniaisissa Kauniaisista Kauniaisiin",
        "Parainen Paraisten Paraisia Paraisilla Paraisilta Paraisille",
        "Virrat Virtain Virtoja Virroilla Virroilta Virroille",
        "Etelä-Karjala Etelä-Karjalan Etelä-Karjalaa Etelä-Karjalassa Etelä-Karjalasta Etelä-Karjalaan",
        "Pohjanmaa Pohjanmaan Pohjanmaata Pohjanmaalla Pohjanmaalta Pohjanmaalle",
        "Uusimaa Uudenmaan Uuttamaata Uudellamaalla Uudeltamaalta Uudellemaalle",
        "Kanta-Häme Kanta-Hämeen Kanta-Hämettä Kanta-Hämeessä Kanta-Hämeestä Kanta-Hämeeseen",
    ],
)
def test_a_name_is_inflected(cases: str) -> None:
    name, *_ = cases.split()
    assert inflect_place(name) == tuple(cases.split())


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Turku", "turkulainen"),
        ("Kemi", "kemiläinen"),
        ("Lahti", "lahtelainen"),
        ("Tampere", "tamperelainen"),
        ("Jyväskylä", "jyväskyläläinen"),
        ("Seinäjoki", "seinäjokelainen"),
        ("Haapavesi", "haapavetinen"),
        ("Virrat", "virtolainen"),
        ("Mänttä-Vilppula", "mänttävilppulalainen"),
        ("Huittinen", "huittislainen"),
        ("Korsnäs", "korsnäsiläinen"),
        ("Pohjois-Pohjanmaa", "pohjoispohjalainen"),
        ("Pohjois-Karjala", "pohjoiskarjalainen"),
        ("Varsinais-Suomi", "varsinaissuomalainen"),
        ("Kanta-Häme", "kantahämäläinen"),
        ("Uusimaa", "uusmaalainen"),
        ("Kainuu", "kainuulainen"),
        ("Lappi", "lappilainen"),
    ],
)
def test_people_are_called_by_their_place(name: str, people: str) -> None:
    assert name_people(name)[0] == people


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Vasa", "vasabo"),
        ("Helsingfors", "helsingforsare"),
        ("Björneborg", "björneborgare"),
        ("Jakobstad", "jakobstadsbo"),
        ("Kimitoön", "kimitoöbo"),
        ("Österbotten", "österbottning"),
    ],
)
def test_people_are_called_by_their_place_in_swedish(name: str, people: str) -> None:
    assert name_swedish_people(name) == (people,)


def test_a_place_has_all_its_words() -> None:
    found = list_place_words(Text("Seinäjoki", "Seinäjoki", "Seinäjoki"))
    assert "Seinäjoella" in found.cases
    assert found.people == ("seinäjokelainen", "seinäjokinen")
    assert found.swedish_people == ("seinäjokibo",)


@pytest.mark.parametrize("form", ["jyväskylässä", "hämeenlinnan", "pohjois-karjalaan", "ylitorniolle"])
def test_a_place_is_not_taken_apart(form: str) -> None:
    found = analyse_finnish(form)
    assert found.parts == ()
    assert WordKind.NAME in found.kinds


def test_a_compound_that_begins_with_a_place_has_the_place_whole() -> None:
    assert "linna" not in analyse_finnish("hämeenlinnanväylä").parts


def test_a_place_that_voikko_does_not_know_is_known_by_its_forms() -> None:
    forms = Forms(places=map_place_forms(["Uusikaarlepyy", "Koivulahti", "Virrat"]))
    assert forms.analyse("uudessakaarlepyyssä", "fi").lemmas == ("uusikaarlepyy",)
    assert forms.analyse("uudessakaarlepyyssä", "fi").kind is WordKind.NAME
    assert forms.analyse("koivulahdessa", "fi").parts == ()
    assert forms.analyse("virroilla", "fi").lemmas == ("virta", "virrat")
