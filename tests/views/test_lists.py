from generator.catalogue.model import Catalogue
from generator.catalogue.orders import by_letter, by_organisation, collation_key, newest_first


def test_newest_first_goes_by_publication_then_by_year(catalogue: Catalogue) -> None:
    acts = newest_first(catalogue.acts)
    assert len(acts) == len(catalogue.acts)
    years = [(act.ended or act.started).year if act.started else 0 for act in acts]
    assert years == sorted(years, reverse=True)  # all were published on one day


def test_the_order_does_not_depend_on_the_order_given(catalogue: Catalogue) -> None:
    assert newest_first(reversed(catalogue.acts)) == newest_first(catalogue.acts)


def test_every_act_stands_under_its_organisation(catalogue: Catalogue) -> None:
    groups = by_organisation(catalogue.acts)
    assert sum(len(acts) for acts in groups.values()) == len(catalogue.acts)
    assert all(act.organisation.id == found for found, acts in groups.items() for act in acts)


def test_finnish_and_swedish_letters_come_last() -> None:
    names = ["Öja", "Äänekoski", "Ålands", "Ylöjärvi", "Zacharias", "Espoo", "Étude", "asikkala"]
    assert sorted(names, key=collation_key) == [
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
    groups = by_letter(catalogue.organisations.values(), {"kemi": 4, "espoo": 4}, "fi")
    assert [(letter, [(found.id, count) for found, count in members]) for letter, members in groups] == [
        ("E", [("espoo", 4)]),
        ("K", [("kemi", 4)]),
    ]


def test_letters_follow_the_language(catalogue: Catalogue) -> None:
    counts = {"raasepori": 1}
    assert by_letter(catalogue.organisations.values(), counts, "sv")[0][0] == "R"
    turku = {"turku": 2}
    assert by_letter(catalogue.organisations.values(), turku, "fi")[0][0] == "T"
    assert by_letter(catalogue.organisations.values(), turku, "sv")[0][0] == "Å"
