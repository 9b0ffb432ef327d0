from collections import Counter

from generator.catalogue.model import Catalogue
from generator.catalogue.orders import build_collation_key, group_by_letter, group_by_organisation, sort_newest_first


def test_newest_first_goes_by_publication_then_by_year(catalogue: Catalogue) -> None:
    acts = sort_newest_first(catalogue.acts)
    assert len(acts) == len(catalogue.acts)
    keys = [(act.published.iso, (act.ended or act.started).year if act.started else 0) for act in acts]
    assert keys == sorted(keys, reverse=True)
    days = Counter(day for day, _ in keys)
    assert (len(days) > 30, days["2024-11-25"]) == (True, 3), "one day has several, of different years"


def test_the_order_does_not_depend_on_the_order_given(catalogue: Catalogue) -> None:
    assert sort_newest_first(reversed(catalogue.acts)) == sort_newest_first(catalogue.acts)


def test_every_act_stands_under_its_organisation(catalogue: Catalogue) -> None:
    groups = group_by_organisation(catalogue.acts)
    assert sum(len(acts) for acts in groups.values()) == len(catalogue.acts)
    assert all(act.organisation.id == found for found, acts in groups.items() for act in acts)


def test_finnish_and_swedish_letters_come_last() -> None:
    names = ["Öja", "Äänekoski", "Ålands", "Ylöjärvi", "Zacharias", "Espoo", "Étude", "asikkala"]
    assert sorted(names, key=build_collation_key) == [
        "asikkala",
        "Espoo",
        "Étude",
        "Ylöjärvi",
        "Zacharias",
        "Ålands",
        "Äänekoski",
        "Öja",
    ]


def test_letters_hold_only_organisations_with_acts(catalogue: Catalogue) -> None:
    groups = group_by_letter(catalogue.organisations.values(), {"suvikoski": 6, "pihkala": 4}, "fi")
    assert [(letter, [(found.id, count) for found, count in members]) for letter, members in groups] == [
        ("P", [("pihkala", 4)]),
        ("S", [("suvikoski", 6)]),
    ]


def test_letters_follow_the_language(catalogue: Catalogue) -> None:
    brinkfors = {"ayraskoski": 3}
    assert group_by_letter(catalogue.organisations.values(), brinkfors, "fi")[0][0] == "Ä"
    assert group_by_letter(catalogue.organisations.values(), brinkfors, "sv")[0][0] == "B"
    granvik = {"havulahti": 6}
    assert group_by_letter(catalogue.organisations.values(), granvik, "fi")[0][0] == "H"
    assert group_by_letter(catalogue.organisations.values(), granvik, "sv")[0][0] == "G"
