"""Acts by what they belong to, and what lies beside it. Every function is one pass over the acts it is given."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from generator.catalogue.model import Act, Challenge, Network, Programme, Region, Term
from generator.catalogue.orders import collation_key
from generator.schema.records.editors import NetworkStatus
from generator.text import Language

Shelf = Literal["sectors", "themes", "regions", "programmes", "networks", "challenges"]
"""What acts are grouped by; also the name of its section in addresses."""

_HELD: Mapping[Shelf, Callable[[Act], Iterable[str]]] = {
    "sectors": lambda act: (term.id for term in act.sectors),
    "themes": lambda act: (term.id for term in act.themes),
    "regions": lambda act: (region.id for region in act.regions),
    "programmes": lambda act: (act.programme.id,) if act.programme else (),
    "networks": lambda act: (network.id for network in act.networks),
    "challenges": lambda act: (act.challenge.id,) if act.challenge else (),
}


def by_shelf(acts: Iterable[Act], shelf: Shelf) -> dict[str, tuple[Act, ...]]:
    """The acts of each sector, theme … by its id, in the order that they come in."""
    groups: dict[str, list[Act]] = {}
    for act in acts:
        for held in _HELD[shelf](act):
            groups.setdefault(held, []).append(act)
    return {held: tuple(found) for held, found in groups.items()}


def companions(acts: Iterable[Act], terms: Mapping[str, Term], shelf: Shelf, *, most: int = 8) -> tuple[Term, ...]:
    """The sectors or themes that these acts have most often; ties in the vocabulary's order."""
    counts = Counter(held for act in acts for held in _HELD[shelf](act))
    found = sorted((term for term in terms.values() if counts[term.id]), key=lambda term: -counts[term.id])
    return tuple(found[:most])


def nearby(region: Region, regions: Iterable[Region]) -> tuple[Region, ...]:
    """The regions whose tiles touch the region's own on the map, at a side or a corner."""
    return tuple(
        other
        for other in regions
        if other != region and max(abs(other.column - region.column), abs(other.row - region.row)) == 1
    )


def challenges_newest_first(challenges: Iterable[Challenge]) -> tuple[Challenge, ...]:
    """By start, the newest first; ties by id."""
    return tuple(sorted(sorted(challenges, key=lambda each: each.id), key=lambda each: each.started.iso, reverse=True))


def by_name(programmes: Iterable[Programme], language: Language) -> tuple[Programme, ...]:
    """In the alphabetical order of a language."""
    return tuple(sorted(programmes, key=lambda each: collation_key(each.name.pick(language))))


def active_first(networks: Iterable[Network]) -> tuple[Network, ...]:
    """Those that meet first, then what is planned, then what is wished for; ties by id."""
    order = (NetworkStatus.ACTIVE, NetworkStatus.PLANNED, NetworkStatus.WISHED_FOR)
    return tuple(sorted(networks, key=lambda each: (order.index(each.status), each.id)))
