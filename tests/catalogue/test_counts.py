from generator.catalogue.counts import organisation_counts, region_counts, sector_counts, theme_counts
from generator.catalogue.model import Catalogue


def test_sectors_stand_in_the_vocabulary_s_order_with_their_counts(catalogue: Catalogue) -> None:
    counts = {term.id: count for term, count in sector_counts(catalogue)}
    assert list(counts) == list(catalogue.sectors)
    assert counts["ruoka-puhtaus"] == 2
    assert sum(counts.values()) == len(catalogue.acts)  # each act of Mallimaa has one sector


def test_themes_come_largest_first_and_none_is_empty(catalogue: Catalogue) -> None:
    counts = [count for _, count in theme_counts(catalogue)]
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 0


def test_every_region_is_counted_none_too(catalogue: Catalogue) -> None:
    counts = {region.id: count for region, count in region_counts(catalogue)}
    assert len(counts) == 6
    assert counts["saarimaa"] == 0
    assert counts["tunturimaa"] == 4


def test_organisations_are_counted(catalogue: Catalogue) -> None:
    counts = organisation_counts(catalogue.acts)
    assert counts["suvikoski"] == 6
    assert counts.total() == len(catalogue.acts)
