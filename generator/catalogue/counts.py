"""How many acts each sector, theme and region has. One pass over the acts."""

from collections import Counter
from typing import NamedTuple

from generator.catalogue.model import Act, Catalogue
from generator.catalogue.programmes import Statistic
from generator.catalogue.vocabulary import Region, Term


def count_sectors(catalogue: Catalogue) -> tuple[tuple[Term, int], ...]:
    """Every sector in the vocabulary's order, with its number of acts."""
    counts = Counter(sector.id for act in catalogue.acts for sector in act.sectors)
    return tuple((sector, counts[sector.id]) for sector in catalogue.sectors.values())


def count_themes(catalogue: Catalogue) -> tuple[tuple[Term, int], ...]:
    """Every theme that has acts, the largest first; ties in the vocabulary's order."""
    counts = Counter(theme.id for act in catalogue.acts for theme in act.themes)
    found = [(theme, counts[theme.id]) for theme in catalogue.themes.values() if counts[theme.id]]
    return tuple(sorted(found, key=lambda pair: -pair[1]))


def count_regions(catalogue: Catalogue) -> tuple[tuple[Region, int], ...]:
    """Every region with its number of acts, none too."""
    counts = Counter(region.id for act in catalogue.acts for region in act.regions)
    return tuple((region, counts[region.id]) for region in catalogue.regions.values())


def count_organisations(acts: tuple[Act, ...]) -> Counter[str]:
    """Number of acts by organisation id."""
    return Counter(act.organisation.id for act in acts)


class MarketCounts(NamedTuple):
    """The market in figures: how many there are."""

    acts: int
    organisations: int
    """That have acts."""
    regions: int
    """That have acts."""
    measured: int
    """Acts that give a result as a figure."""
    adoptions: int
    """Times that an act has been taken into use elsewhere."""


def count_market(catalogue: Catalogue) -> MarketCounts:
    """Counted from the acts, in one pass over each of their parts."""
    acts = catalogue.acts
    return MarketCounts(
        len(acts),
        len(count_organisations(acts)),
        len({region.id for act in acts for region in act.regions}),
        sum(bool(act.results_in_figures) for act in acts),
        sum(len(act.adoptions) for act in acts),
    )


def sort_longest_first(catalogue: Catalogue) -> tuple[Statistic, ...]:
    """The statistics, those with the most figures first."""
    return tuple(sorted(catalogue.statistics.values(), key=lambda each: -len(each.figures)))
