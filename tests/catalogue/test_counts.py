from dataclasses import replace

from sample_acts import catalogue as catalogue_of
from sample_acts import figure, full_act

from generator.catalogue.counts import count_market, count_organisations, count_regions, count_sectors, count_themes
from generator.catalogue.model import Catalogue, Measure
from generator.schema.records.act_parts import MeasureKind

MEASURE = Measure("aika", figure(), None, None)


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


def test_only_a_figure_that_tells_what_came_of_an_act_counts_as_a_result() -> None:
    told = replace(MEASURE, kind=MeasureKind.RESULT)
    money, width = (replace(MEASURE, kind=kind) for kind in (MeasureKind.INPUT, MeasureKind.SCOPE))
    acts = (full_act("a", measures=(told, money)), full_act("b", measures=(money, width)), full_act("c", measures=()))
    assert count_market(catalogue_of(*acts)).measured == 1
    assert acts[0].results_in_figures == (told,)
    assert acts[1].facts_in_figures == (money, width)
