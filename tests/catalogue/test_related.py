from dataclasses import replace

from generator.catalogue.model import Catalogue
from generator.catalogue.related import find_related_acts


def ids(catalogue: Catalogue, act_id: str) -> list[str]:
    return [act.id for act in find_related_acts(catalogue.acts)[act_id]]


def test_acts_of_one_subject_find_one_another(catalogue: Catalogue) -> None:
    robots = {
        "havulahti/ostolaskut-robotille",
        "pihkala/robotti-lukee-ostolaskut",
    }
    one, other = sorted(robots)
    assert other in ids(catalogue, one)
    assert one in ids(catalogue, other)


def test_programme_and_theme_count_not_only_the_sector(catalogue: Catalogue) -> None:
    """Planning shifts in Utujärvi and in Jokivarsi shares a theme that few have; many share their sector."""
    assert "jokivarren-kuntayhtyma/yhteiset-pelisaannot-tyoajalle" in ids(
        catalogue, "utujarvi/yhteinen-vuorosuunnittelu-kotihoidossa"
    )


def test_no_act_is_related_to_itself_or_twice(catalogue: Catalogue) -> None:
    for act_id, found in find_related_acts(catalogue.acts).items():
        names = [act.id for act in found]
        assert act_id not in names
        assert len(names) == len(set(names)) <= 3


def test_nearly_every_act_leads_on(catalogue: Catalogue) -> None:
    alone = [act_id for act_id, found in find_related_acts(catalogue.acts).items() if not found]
    assert len(alone) <= 3, alone


def test_one_act_alone_has_nobody(catalogue: Catalogue) -> None:
    only = catalogue.acts[0]
    assert find_related_acts((only,)) == {only.id: ()}


def test_what_many_share_offers_a_bounded_number_of_candidates(catalogue: Catalogue) -> None:
    """A thousand copies of one act share everything: still at most three, and not the square of the work."""
    model = catalogue.acts[0]
    copies = tuple(replace(model, id=f"{model.organisation.id}/kopio-{number:04}") for number in range(1_000))
    other = catalogue.acts[25]
    found = find_related_acts((*copies, other))
    assert len(found) == 1_001
    assert all(len(acts) <= 3 for acts in found.values())


def test_the_same_acts_give_the_same_neighbours(catalogue: Catalogue) -> None:
    assert find_related_acts(catalogue.acts) == find_related_acts(tuple(catalogue.acts))
