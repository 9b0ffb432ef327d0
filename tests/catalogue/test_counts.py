from generator.catalogue.counts import count_organisations, count_regions, count_sectors, count_themes
from generator.catalogue.model import Catalogue


def test_sectors_stand_in_the_vocabulary_s_order_with_their_counts(catalogue: Catalogue) -> None:
    counts = {term.id: count for term, count in count_sectors(catalogue)}
    assert list(counts) == list(catalogue.sectors)
    assert counts["ruoka-puhtaus"] == 2
    assert sum(counts.values()) == len(catalogue.acts)  # each act of Mallimaa has one sector


def test_themes_come_largest_first_and_none_is_empty(catalogue: Catalogue) -> None:
    counts = [count for _, count in count_themes(catalogue)]
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 0


def test_every_region_is_counted_none_too(catalogue: Catalogue) -> None:
    counts = {region.id: count for region, count in count_regions(catalogue)}
    assert len(counts) == 6
    assert counts["saarimaa"] == 0
    assert counts["tunturimaa"] == 4


def test_organisations_are_counted(catalogue: Catalogue) -> None:
    counts = count_organisations(catalogue.acts)
    assert counts["suvikoski"] == 6
    assert counts.total() == len(catalogue.acts)
