"""Programmes, networks and challenges → their lists and pages: all of the record, and the acts that belong to it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Literal

from generator.catalogue.groups import group_acts, sort_challenges, sort_networks, sort_programmes
from generator.catalogue.model import Act
from generator.catalogue.orders import sort_newest_first
from generator.catalogue.programmes import Challenge, Network, Programme
from generator.locales import INTERFACES
from generator.locales.records import Challenges, Networks, Programmes
from generator.render.artifact import Artifact
from generator.render.pages.facts import Fact
from generator.render.pages.list_page import ListPage, split_into_pages
from generator.render.pages.record_facts import (
    list_challenge_facts,
    list_meeting_facts,
    list_network_facts,
    list_programme_facts,
)
from generator.render.pages.site_pages import SitePages
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


class SystemPages(SitePages):
    """Draws the lists and pages of programmes, networks and challenges."""

    def list_artifacts(self) -> Iterator[Artifact]:
        """Every list and page, in a fixed order."""
        newest = sort_newest_first(self._catalogue.acts)
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
                key = self._build_key(also=f"{counts} {day}")
                yield self._build_page(
                    self._to.section(kind, language), key, partial(self._draw_list, language, kind, systems, counts)
                )
                for system in systems:
                    named = {act_id: by_id[act_id] for act_id in _list_named_acts(system) if act_id in by_id}
                    bodies = doers & frozenset(_list_named_organisations(system))
                    acts = groups[kind].get(system.id, ())
                    for list_page in split_into_pages(acts, partial(self._choose_address(kind), system, language)):
                        also = f"{list_page.total} {sorted(bodies)} {counts} {day}"
                        key = self._build_key(*list_page.acts, *named.values(), also=also)
                        draw = self._draw_more if list_page.page > 1 else partial(self._draw_system, named, bodies)
                        yield self._build_page(list_page.here, key, partial(draw, language, kind, system, list_page))

    def _choose_address(self, kind: Kind) -> Callable[..., str]:
        match kind:
            case "programmes":
                return self._to.programme
            case "networks":
                return self._to.network
            case "challenges":
                return self._to.challenge

    # --- one method a kind of page ---------------------------------------------------------------------------------

    def _draw_list(self, language: Language, kind: Kind, systems: tuple[System, ...], counts: Counts) -> str:
        words = _choose_texts(kind, language)
        paths = self._build_paths(partial(self._to.section, kind))
        programmes = sort_programmes(self._catalogue.programmes.values(), language)
        return self._render(
            f"pages/{kind}/{kind}.html",
            language,
            kind,
            self._build_head(words.title, words.lead, paths, language),
            systems=programmes if kind == "programmes" else systems,
            networks=sort_networks(self._catalogue.networks.values()),
            counts=counts,
        )

    def _draw_system(
        self,
        named: Mapping[str, Act],
        bodies: frozenset[str],
        language: Language,
        kind: Kind,
        system: System,
        list_page: ListPage,
    ) -> str:
        """`named` has the acts that the record names, `bodies` the organisations with pages."""
        name, catalogue = system.name.pick(language), self._catalogue
        inside: dict[str, Any] = {"rows": self._list_facts(language, system)}
        if isinstance(system, Network):
            inside["meetings"] = [(meeting, list_meeting_facts(meeting, language)) for meeting in system.meetings]
        if isinstance(system, Programme):
            challenges = sort_challenges(catalogue.challenges.values())
            inside |= {
                "parts": [each for each in catalogue.programmes.values() if each.part_of == system.id],
                "networks": [
                    each for each in sort_networks(catalogue.networks.values()) if each.programme == system.id
                ],
                "challenges": [each for each in challenges if each.programme == system.id],
            }
        paths = self._build_paths(partial(self._choose_address(kind), system))
        picture = self._find_picture(kind, system.id, name, language)
        head = self._build_head(name, system.summary.pick(language), paths, language, picture)
        return self._render(
            _TEMPLATES[kind],
            language,
            kind,
            head if kind == "networks" else self._add_feed(head, f"{kind}/{system.id}", name, language),
            system=system,
            list_page=list_page,
            named=named,
            bodies=bodies,
            **inside,
        )

    def _list_facts(self, language: Language, system: System) -> tuple[Fact, ...]:
        programmes, to = self._catalogue.programmes, self._to
        match system:
            case Programme():
                return list_programme_facts(system, programmes.get(system.part_of or ""), language, to)
            case Network():
                return list_network_facts(system, programmes.get(system.programme or ""), language, to)
            case Challenge():
                programme = programmes.get(system.programme or "")
                return list_challenge_facts(system, programme, self._catalogue.today, language, to)

    def _draw_more(self, language: Language, kind: Kind, system: System, list_page: ListPage) -> str:
        name = system.name.pick(language)
        paths = self._build_paths(partial(self._choose_address(kind), system, page=list_page.page))
        title = self._number_title(name, list_page.page, list_page.pages, language)
        return self._render(
            "pages/more_acts/more_acts.html",
            language,
            kind,
            self._build_head(
                title,
                f"{name}: {INTERFACES[language].acts(list_page.total)}.",
                paths,
                language,
                self._find_picture(kind, system.id, name, language),
            ),
            section=kind,
            section_title=_choose_texts(kind, language).title,
            name=system.name,
            list_page=list_page,
        )


def _choose_texts(kind: Kind, language: Language) -> Programmes | Networks | Challenges:
    t = INTERFACES[language]
    match kind:
        case "programmes":
            return t.programmes
        case "networks":
            return t.networks
        case "challenges":
            return t.challenges


def _list_named_acts(system: System) -> Iterator[str]:
    """The acts that a record itself names."""
    if isinstance(system, Programme):
        offers = (*system.services, *system.tools, *system.event_series)
        yield from (offer.act for offer in offers if offer.act)
        shares = (share for season in system.seasons for total in season.totals for share in total.shares)
        yield from (share.act for share in shares if share.act)


def _list_named_organisations(system: System) -> Iterator[str]:
    """The organisations that a record names; one without acts has no page to link to."""
    match system:
        case Programme():
            shares = (share for season in system.seasons for total in season.totals for share in total.shares)
            yield from (share.organisation.id for share in shares if share.organisation)
        case Challenge():
            yield from (winner.organisation.id for winner in system.winners if winner.organisation)
