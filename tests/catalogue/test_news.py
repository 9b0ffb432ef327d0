from dataclasses import replace

from generator.catalogue.model import Catalogue
from generator.catalogue.news import count_by_organisation, count_by_sector, gather_months, gather_years
from generator.schema.dates import PartialDate


def test_a_month_has_what_was_published_reviewed_and_begun_in_it(esimerkkila: Catalogue) -> None:
    found = gather_months(esimerkkila)
    assert list(found) == sorted(found, reverse=True)
    assert [act.slug for act in found[2025, 1].published] == ["frukost-utan-svinn"]
    assert [act.slug for act in found[2026, 10].reviewed] == ["perehdytyskortti"]
    assert [each.id for each in found[2024, 9].began] == ["arjen-teot-2024"]
    assert [each.id for each in found[2024, 11].ended] == ["arjen-teot-2024"]
    assert all(month.happened for month in found.values())
    assert (2025, 2) not in found
    assert (2027, 3) not in found, "what has not ended yet has not happened"


def test_a_day_that_is_only_near_or_a_year_is_no_month(esimerkkila: Catalogue) -> None:
    near = PartialDate(2023, 5, about=True)
    acts = tuple(replace(act, published=near, reviewed=PartialDate(2023), adoptions=()) for act in esimerkkila.acts)
    held = replace(esimerkkila, acts=acts, challenges={})
    assert gather_months(held) == {}
    assert len(gather_years(held)[2023].published) == len(acts)
    assert gather_years(held)[2023].reviewed == [], "what was published that year is not told twice"


def test_a_year_counts_adoptions_beginnings_and_the_figures_of_its_records(esimerkkila: Catalogue) -> None:
    found = gather_years(esimerkkila)
    assert [(act.slug, adoption.body.name.fi) for act, adoption in found[2024].adopted] == [
        ("perehdytyskortti", "Mallilan kunta")
    ]
    assert found[2024].started == 2
    assert found[2024].months == [11, 9, 5]
    told = {holder.id: [figure.what.fi for figure in figures] for holder, figures in found[2024].figures}
    assert told["rohkea-arki"] == [
        "Ensimmäinen kausi: Osallistujat",
        "Ensimmäinen kausi: Päättyneet kokeilut",
        "Kokeilupäivä: Hinta",
    ]
    assert "arjen-teot-2024" in told


def test_a_year_in_which_acts_only_began_has_no_page(esimerkkila: Catalogue) -> None:
    began = {act.started.year for act in esimerkkila.acts if act.started}
    assert 2021 in began
    assert 2021 not in gather_years(esimerkkila)


def test_a_month_of_many_acts_has_all_of_them_and_a_year_the_figures_of_the_records(catalogue: Catalogue) -> None:
    published = {key: len(month.published) for key, month in gather_months(catalogue).items() if month.published}
    assert published[2024, 11] == 6
    assert sum(published.values()) == len(catalogue.acts)
    assert {holder.id for holder, _ in gather_years(catalogue)[2020].figures} == {"paikka-kehittaa", "tekoja-torilla"}


def test_counts_of_sectors_and_organisations_are_in_an_order_that_can_be_read(catalogue: Catalogue) -> None:
    acts = list(catalogue.acts)
    counted = count_by_organisation(acts)
    assert sum(count for _, count in counted) == len(acts)
    assert [count for _, count in counted] == sorted((count for _, count in counted), reverse=True)
    sectors = [sector.id for sector, _ in count_by_sector(acts, catalogue.sectors)]
    assert sectors == [each for each in catalogue.sectors if each in sectors]
