"""How many acts each sector, theme and region has. One pass over the acts."""

from collections import Counter

from generator.catalogue.model import Act, Catalogue, Region, Term


def sector_counts(catalogue: Catalogue) -> tuple[tuple[Term, int], ...]:
    """Every sector in the vocabulary's order, with its number of acts."""
    counts = Counter(sector.id for act in catalogue.acts for sector in act.sectors)
    return tuple((sector, counts[sector.id]) for sector in catalogue.sectors.values())


def theme_counts(catalogue: Catalogue) -> tuple[tuple[Term, int], ...]:
    """Every theme that has acts, the largest first; ties in the vocabulary's order."""
    counts = Counter(theme.id for act in catalogue.acts for theme in act.themes)
    found = [(theme, counts[theme.id]) for theme in catalogue.themes.values() if counts[theme.id]]
    return tuple(sorted(found, key=lambda pair: -pair[1]))


def region_counts(catalogue: Catalogue) -> tuple[tuple[Region, int], ...]:
    """Every region with its number of acts, none too."""
    counts = Counter(region.id for act in catalogue.acts for region in act.regions)
    return tuple((region, counts[region.id]) for region in catalogue.regions.values())


def organisation_counts(acts: tuple[Act, ...]) -> Counter[str]:
    """Number of acts by organisation id."""
    return Counter(act.organisation.id for act in acts)
