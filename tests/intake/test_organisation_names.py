"""Who is meant by a name: the cases of organisations.csv, which the form in the browser runs as well.

Each row has what was typed, the code of the municipality that is meant (empty when there is none), the unit.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from generator.language.finnish import analyse_finnish
from generator.schema.collections import Records
from generator.schema.organisation_names import FORMS, GONE, OrganisationNames, name_municipality
from generator.schema.place_names import inflect_genitive
from generator.schema.records.organisation import OrganisationRecord

TABLE = Path(__file__).with_name("organisations.csv")


def rows(path: Path = TABLE) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def names(finland: Records) -> OrganisationNames:
    return OrganisationNames(finland)


def test_every_case_is_read_as_it_was_meant(names: OrganisationNames) -> None:
    wrong = {}
    for row in rows():
        match = names.read(row["typed"])
        expected = (row["expected_municipality_code"], row["expected_unit"])
        if (match.municipality, match.unit) != expected:
            wrong[row["typed"]] = (match, expected)
    assert not wrong


def test_every_municipality_is_known_by_each_of_its_names(finland: Records, names: OrganisationNames) -> None:
    for code, place in finland.municipalities.items():
        fi, sv = place.name.fi, place.name.sv
        typed = (
            code,
            fi,
            sv,
            f"{fi} kunta",
            f"{inflect_genitive(fi)} kaupunki",
            f"{sv} kommun",
            f"Staden {sv}",
            fi.upper(),
        )
        for each in (*typed, *name_municipality(code, finland, is_town=True).values(), *place.other_names):
            match = names.read(each)
            assert (match.municipality, match.unit, match.sure) == (code, "", True), each


def test_no_name_means_two_municipalities(names: OrganisationNames) -> None:
    living = {form: bodies for form, bodies in names.forms.items() if not all(each.startswith(GONE) for each in bodies)}
    assert {form for form, bodies in living.items() if len(bodies) > 1} == set()


def test_the_genitives_are_those_of_the_dictionary(finland: Records) -> None:
    unknown = Counter()
    for place in finland.municipalities.values():
        name = place.name.fi
        found = {lemma.replace("-", "") for lemma in analyse_finnish(inflect_genitive(name).casefold()).lemmas}
        unknown[name] = name.casefold().replace("-", "") not in found
    assert {name for name, is_unknown in unknown.items() if is_unknown} <= {
        # names that Voikko does not have
        *("Koski Tl", "Lemland", "Lumparland", "Saltvik", "Sund", "Uusikaarlepyy", "Virrat", "Mänttä-Vilppula"),
    }


def test_a_slip_is_mended_and_told(names: OrganisationNames) -> None:
    match = names.read("Hämenlinnan kaupunki, museo")
    assert (match.body, match.municipality, match.unit, match.sure) == ("hameenlinna", "109", "museo", False)
    assert names.read("Hämeenlinnan kaupunki, museo").sure
    assert names.read("Raasep").body == "raasepori", "the beginning of one name on the market"


def test_a_municipality_of_the_market_is_its_organisation_and_another_its_code(names: OrganisationNames) -> None:
    assert names.read("Esbo").body == "espoo"
    assert names.read("Borgå stad").body == "638"
    assert names.read("Espoon ja Porvoon koulut").candidates == ("espoo", "638")
    assert names.read("Haukiputaan kunta").candidates == ("oulu",), "what it is a part of now"


def test_who_lives_comes_before_who_is_gone() -> None:
    def organisation(name: str, **rest: str) -> OrganisationRecord:
        return OrganisationRecord.model_validate({"name": {"fi": name, "sv": name}, "kind": "other", **rest})

    gone, living = organisation("Keksilän yhtymä", successor="uusi"), organisation("Keksilän yhtymä")
    names = OrganisationNames(Records(organisations={"vanha": gone, "uusi": living}))
    assert names.read("Keksilän yhtymä").body == "uusi"
    assert names.read("vanha").body == "vanha"


@pytest.mark.parametrize(
    ("typed", "kind", "name", "unit"),
    [
        ("Kymenlaakson hyvinvointialue, kotihoito", "wellbeing-county", "Kymenlaakson hyvinvointialue", "kotihoito"),
        ("Oulun yliopisto", "education", "Oulun yliopisto", ""),
        ("Lahti Energia Oy", "company", "Lahti Energia Oy", ""),
        ("Keksilän kunta / kirjasto", "municipality", "Keksilän kunta", "kirjasto"),
        ("Keksilän kylät ry", "association", "Keksilän kylät ry", ""),
        ("kaupungin keittiö", "municipality", "", "keittiö"),
        ("Kylätalo", "", "Kylätalo", ""),
    ],
)
def test_the_words_of_a_new_name_tell_what_it_is(
    names: OrganisationNames, typed: str, kind: str, name: str, unit: str
) -> None:
    match = names.read(typed)
    assert (match.body, match.kind, match.name, match.unit) == ("", kind, name, unit)


def test_the_record_of_a_municipality_is_named_as_its_kind_was_typed(finland: Records) -> None:
    def named(code: str, *, is_town: bool | None) -> tuple[str, ...]:
        return tuple(name_municipality(code, finland, is_town=is_town).values())

    assert named("638", is_town=True) == ("Porvoon kaupunki", "Borgå stad")
    assert named("499", is_town=False) == ("Mustasaaren kunta", "Korsholms kommun")
    assert named("235", is_town=True) == ("Kauniaisten kaupunki", "Grankulla stad")
    assert named("638", is_town=None) == ("Porvoo", "Borgå")


def test_nothing_that_is_typed_breaks_the_reading(names: OrganisationNames) -> None:
    for typed in (
        "",
        " ",
        ",",
        "()",
        "/ /",
        "a",
        "Ä",
        ":",
        "S:t",
        "x" * 10_000,
        "ja",
        "Espoo ja",
        "ja Espoo",
        "🎉",
        "kunta,",
    ):
        names.read(typed)
    assert FORMS[0] == ""
