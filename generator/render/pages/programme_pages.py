"""Programmes, networks and challenges → their lists and pages: all of the record, and the acts that belong to it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Literal

from generator.catalogue.groups import group_acts, sort_challenges, sort_networks, sort_programmes
from generator.catalogue.model import Act, Challenge, Network, Programme
from generator.locales import INTERFACES
from generator.locales.interface import Challenges, Networks, Programmes
from generator.render.artifact import Artifact
from generator.render.pages.facts import Fact
from generator.render.pages.list_page import ListPage, list_pages
from generator.render.pages.page_builder import PageBuilder
from generator.render.pages.record_facts import challenge_facts, meeting_facts, network_facts, programme_facts
from generator.text import Language

Kind = Literal["programmes", "networks", "challenges"]
System = Programme | Network | Challenge
Counts = Mapping[Kind, Mapping[str, int]]
"""How many acts each programme, network and challenge has, by its id."""

_TEMPLATES: Mapping[Kind, str] = {
    "programmes": "pages/programme/programme.html",
    "networks": "pages/network/network.html",
    "challenges": "pages/challenge/challenge.html",
}


class SystemPages(PageBuilder):
    """Draws the lists and pages of programmes, networks and challenges."""

    def artifacts(self, newest: tuple[Act, ...]) -> Iterator[Artifact]:
        """Every list and page, in a fixed order; `newest` has all acts, the newest first."""
        catalogue = self._catalogue
        by_id = catalogue.by_id
        day = catalogue.today.isoformat()
        kinds: tuple[tuple[Kind, tuple[System, ...]], ...] = (
            ("programmes", tuple(catalogue.programmes.values())),
            ("networks", sort_networks(catalogue.networks.values())),
            ("challenges", sort_challenges(catalogue.challenges.values())),
        )
        groups = {kind: group_acts(newest, kind) for kind, _ in kinds}
        doers = frozenset(act.organisation.id for act in newest)
        counts: Counts = {kind: {held: len(acts) for held, acts in groups[kind].items()} for kind, _ in kinds}
        for language in self._settings.languages:
            for kind, systems in kinds:
                key = self._key(also=f"{counts} {day}")
                yield self._page(
                    self._to.section(kind, language), key, partial(self._list, language, kind, systems, counts)
                )
                for system in systems:
                    named = {act_id: by_id[act_id] for act_id in _named(system) if act_id in by_id}
                    bodies = doers & frozenset(_bodies(system))
                    acts = groups[kind].get(system.id, ())
                    for shown in list_pages(acts, partial(self._address(kind), system, language)):
                        also = f"{shown.total} {sorted(bodies)} {counts} {day}"
                        key = self._key(*shown.acts, *named.values(), also=also)
                        draw = self._more if shown.page > 1 else partial(self._system, named, bodies)
                        yield self._page(shown.here, key, partial(draw, language, kind, system, shown))

    def _address(self, kind: Kind) -> Callable[..., str]:
        match kind:
            case "programmes":
                return self._to.programme
            case "networks":
                return self._to.network
            case "challenges":
                return self._to.challenge

    # --- one method a kind of page ---------------------------------------------------------------------------------

    def _list(self, language: Language, kind: Kind, systems: tuple[System, ...], counts: Counts) -> str:
        words = _words(kind, language)
        paths = self._everywhere(partial(self._to.section, kind))
        programmes = sort_programmes(self._catalogue.programmes.values(), language)
        return self._framed(
            f"pages/{kind}/{kind}.html",
            language,
            kind,
            self._head(words.title, words.lead, paths, language),
            systems=programmes if kind == "programmes" else systems,
            networks=sort_networks(self._catalogue.networks.values()),
            counts=counts,
        )

    def _system(
        self,
        named: Mapping[str, Act],
        bodies: frozenset[str],
        language: Language,
        kind: Kind,
        system: System,
        shown: ListPage,
    ) -> str:
        """`named` has the acts that the record names, `bodies` the organisations with pages."""
        name, catalogue = system.name.pick(language), self._catalogue
        inside: dict[str, Any] = {"rows": self._rows(language, system)}
        if isinstance(system, Network):
            inside["meetings"] = [(meeting, meeting_facts(meeting, language)) for meeting in system.meetings]
        if isinstance(system, Programme):
            challenges = sort_challenges(catalogue.challenges.values())
            inside |= {
                "parts": [each for each in catalogue.programmes.values() if each.part_of == system.id],
                "networks": [
                    each for each in sort_networks(catalogue.networks.values()) if each.programme == system.id
                ],
                "challenges": [each for each in challenges if each.programme == system.id],
            }
        paths = self._everywhere(partial(self._address(kind), system))
        picture = self._picture_of(kind, system.id, name, language)
        head = self._head(name, system.summary.pick(language), paths, language, picture)
        return self._framed(
            _TEMPLATES[kind],
            language,
            kind,
            head if kind == "networks" else self._with_feed(head, f"{kind}/{system.id}", name, language),
            system=system,
            shown=shown,
            named=named,
            bodies=bodies,
            **inside,
        )

    def _rows(self, language: Language, system: System) -> tuple[Fact, ...]:
        programmes, to = self._catalogue.programmes, self._to
        match system:
            case Programme():
                return programme_facts(system, programmes.get(system.part_of or ""), language, to)
            case Network():
                return network_facts(system, programmes.get(system.programme or ""), language, to)
            case Challenge():
                programme = programmes.get(system.programme or "")
                return challenge_facts(system, programme, self._catalogue.today, language, to)

    def _more(self, language: Language, kind: Kind, system: System, shown: ListPage) -> str:
        name = system.name.pick(language)
        paths = self._everywhere(partial(self._address(kind), system, page=shown.page))
        title = self._numbered(name, shown.page, shown.pages, language)
        return self._framed(
            "pages/more_acts/more_acts.html",
            language,
            kind,
            self._head(
                title,
                f"{name}: {INTERFACES[language].acts(shown.total)}.",
                paths,
                language,
                self._picture_of(kind, system.id, name, language),
            ),
            section=kind,
            section_title=_words(kind, language).title,
            name=system.name,
            shown=shown,
        )


def _words(kind: Kind, language: Language) -> Programmes | Networks | Challenges:
    t = INTERFACES[language]
    match kind:
        case "programmes":
            return t.programmes
        case "networks":
            return t.networks
        case "challenges":
            return t.challenges


def _named(system: System) -> Iterator[str]:
    """The acts that a record itself names."""
    if isinstance(system, Programme):
        offers = (*system.services, *system.tools, *system.event_series)
        yield from (offer.act for offer in offers if offer.act)
        shares = (share for season in system.seasons for total in season.totals for share in total.shares)
        yield from (share.act for share in shares if share.act)


def _bodies(system: System) -> Iterator[str]:
    """The organisations that a record names; one without acts has no page to link to."""
    match system:
        case Programme():
            shares = (share for season in system.seasons for total in season.totals for share in total.shares)
            yield from (share.organisation.id for share in shares if share.organisation)
        case Challenge():
            yield from (winner.organisation.id for winner in system.winners if winner.organisation)
