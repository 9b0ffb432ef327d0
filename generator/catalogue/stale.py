"""Acts that need a review: those not looked at for long, with dead links, or of organisations that have merged."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.catalogue.model import Act, Catalogue
from generator.catalogue.vocabulary import Organisation
from generator.schema.dates import PartialDate

MONTHS = 24
"""After these without a review an act is asked about."""


@dataclass(frozen=True, slots=True)
class StaleAct:
    """An act and what to check in it. `seen` is the day of the last review, `overdue` whether it is too long ago."""

    act: Act
    seen: PartialDate | None
    overdue: bool
    dead_links: tuple[str, ...] = ()
    dead_contacts: tuple[str, ...] = ()

    @property
    def needs_attention(self) -> bool:
        """Whether there is anything to do."""
        return self.overdue or bool(self.dead_links) or bool(self.dead_contacts)


@dataclass(frozen=True, slots=True)
class StaleList:
    """One organisation's list. `successor` goes on with its tasks, where it has been merged."""

    organisation: Organisation
    successor: Organisation | None
    acts: tuple[StaleAct, ...]


def list_addresses(catalogue: Catalogue) -> Iterator[str]:
    """Every web and mail address of the acts that is worth checking."""
    for act in catalogue.acts:
        yield from _list_links(act)
        yield from _list_contacts(act)


def find_stale(catalogue: Catalogue, dead: Collection[str], months: int = MONTHS) -> list[StaleList]:
    """The lists of all organisations that have something to look at, in the order of their ids."""
    by_organisation: dict[str, list[Act]] = {}
    for act in catalogue.acts:
        by_organisation.setdefault(act.organisation.id, []).append(act)
    organisations, today = catalogue.organisations, catalogue.today
    found = (_build_list(acts, organisations, today, dead, months) for _, acts in sorted(by_organisation.items()))
    return [each for each in found if each.acts or each.successor]


def _build_list(
    acts: Iterable[Act], organisations: Mapping[str, Organisation], today: date, dead: Collection[str], months: int
) -> StaleList:
    acts = sorted(acts, key=lambda act: act.id)
    organisation = acts[0].organisation
    looked = (_check_act(act, today, dead, months) for act in acts)
    successor = organisations.get(organisation.successor or "")
    return StaleList(organisation, successor, tuple(each for each in looked if each.needs_attention or successor))


def _check_act(act: Act, today: date, dead: Collection[str], months: int) -> StaleAct:
    return StaleAct(
        act,
        act.seen,
        overdue=act.seen is None or _count_months(act.seen.latest, today) >= months,
        dead_links=tuple(address for address in dict.fromkeys(_list_links(act)) if address in dead),
        dead_contacts=tuple(address for address in dict.fromkeys(_list_contacts(act)) if address in dead),
    )


def _count_months(first: date, last: date) -> int:
    """Whole months from a day to another."""
    return (last.year - first.year) * 12 + last.month - first.month - (1 if last.day < first.day else 0)


def _list_links(act: Act) -> Iterator[str]:
    yield from (link.url for link in act.links)
    yield from (award.link for award in act.awards if award.link)
    yield from (adoption.link for adoption in act.adoptions if adoption.link)
    if act.source and act.source.url:
        yield act.source.url


def _list_contacts(act: Act) -> Iterator[str]:
    if act.contact:
        yield from (address for address in (act.contact.mailbox, act.contact.page) if address)
