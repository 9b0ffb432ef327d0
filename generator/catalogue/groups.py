"""Acts grouped by sector, theme, region, programme, network or challenge, and the neighbours of these.

Every function is one pass over the acts it is given.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from generator.catalogue.model import Act
from generator.catalogue.orders import build_collation_key
from generator.catalogue.programmes import Challenge, Network, Programme
from generator.catalogue.vocabulary import Region, Term
from generator.schema.collections import BY_NAME
from generator.schema.records.network import NetworkStatus
from generator.text import Language


def group_acts(acts: Iterable[Act], collection: str) -> dict[str, tuple[Act, ...]]:
    """The acts of each record of a collection (each sector, each theme …) by its id, in the order that they come in."""
    groups: dict[str, list[Act]] = {}
    for act in acts:
        for held in list_ids(act, collection):
            groups.setdefault(held, []).append(act)
    return {held: tuple(found) for held, found in groups.items()}


def list_ids(act: Act, collection: str) -> tuple[str, ...]:
    """The ids of the records of a collection that an act belongs to: its sectors, its programme, its organisation."""
    several: tuple[Any, ...] | None = getattr(act, collection, None)
    found = (getattr(act, BY_NAME[collection].singular),) if several is None else several
    return tuple(each.id for each in found if each)


def find_companions(
    acts: Iterable[Act], terms: Mapping[str, Term], collection: str, *, most: int = 8
) -> tuple[Term, ...]:
    """The sectors or themes that these acts have most often; ties in the vocabulary's order."""
    counts = Counter(held for act in acts for held in list_ids(act, collection))
    found = sorted((term for term in terms.values() if counts[term.id]), key=lambda term: -counts[term.id])
    return tuple(found[:most])


def find_neighbours(region: Region, regions: Iterable[Region]) -> tuple[Region, ...]:
    """The regions whose tiles touch the region's own on the map, at a side or a corner."""
    return tuple(
        other
        for other in regions
        if other != region and max(abs(other.column - region.column), abs(other.row - region.row)) == 1
    )


def sort_challenges(challenges: Iterable[Challenge]) -> tuple[Challenge, ...]:
    """By start, the newest first; ties by id."""
    return tuple(sorted(sorted(challenges, key=lambda each: each.id), key=lambda each: each.started.iso, reverse=True))


def sort_programmes(programmes: Iterable[Programme], language: Language) -> tuple[Programme, ...]:
    """In the alphabetical order of a language."""
    return tuple(sorted(programmes, key=lambda each: build_collation_key(each.name.pick(language))))


def sort_networks(networks: Iterable[Network]) -> tuple[Network, ...]:
    """Those that meet first, then what is planned, then what is wished for; ties by id."""
    order = (NetworkStatus.ACTIVE, NetworkStatus.PLANNED, NetworkStatus.WISHED_FOR)
    return tuple(sorted(networks, key=lambda each: (order.index(each.status), each.id)))
