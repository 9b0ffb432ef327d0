"""The facets by which acts are narrowed on the market page: the values of each, and which of them each act has."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from generator.catalogue.model import Act, Catalogue
from generator.locales import INTERFACES
from generator.schema.records.act import Stage
from generator.schema.records.fields import Choice
from generator.schema.records.story import Cost
from generator.text import LANGUAGES, Language, Text


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: its word in an address, and its label."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class Facet:
    """`of_acts` has for each act, in the catalogue's order, the places of its values in `values`."""

    name: str
    values: tuple[Value, ...]
    of_acts: tuple[tuple[int, ...], ...]


def build_facets(catalogue: Catalogue) -> tuple[Facet, ...]:
    """Every facet in the order of the page, with the values that acts have, each facet's in its natural order."""
    acts = catalogue.acts
    organisations = (
        catalogue.organisations[each] for each in sorted(catalogue.organisations, key=lambda each: f"{each}/")
    )
    return (
        _build_facet(
            "sector", _list_values(catalogue.sectors.values()), acts, lambda act: [each.id for each in act.sectors]
        ),
        _build_facet(
            "theme", _list_values(catalogue.themes.values()), acts, lambda act: [each.id for each in act.themes]
        ),
        _build_facet(
            "region", _list_values(catalogue.regions.values()), acts, lambda act: [each.id for each in act.regions]
        ),
        _build_facet("organisation", _list_values(organisations), acts, lambda act: [act.organisation.id]),
        _build_facet(
            "stage", (Value(each, each.label) for each in Stage), acts, lambda act: [act.stage] if act.stage else []
        ),
        _build_facet("cost", _list_choices(Cost), acts, _list_costs),
        _build_facet("year", _list_years(acts), acts, lambda act: [str(year) for year in act.years]),
        _build_facet("programme", _list_values(catalogue.programmes.values()), acts, _list_programmes),
        _build_facet("challenge", _list_values(catalogue.challenges.values()), acts, _list_challenges),
        _build_facet(
            "language", (Value(each, _name_language(each)) for each in LANGUAGES), acts, lambda act: list(act.stories)
        ),
    )


def _build_facet(name: str, values: Iterable[Value], acts: Iterable[Act], of: Callable[[Act], Iterable[str]]) -> Facet:
    found = [tuple(of(act)) for act in acts]
    used = {each for one in found for each in one}
    present = tuple(value for value in values if value.id in used)
    places = {value.id: place for place, value in enumerate(present)}
    return Facet(name, present, tuple(tuple(places[each] for each in one) for one in found))


def _list_values(terms: Iterable[_Named]) -> Iterable[Value]:
    return (Value(term.id, term.name) for term in terms)


def _list_choices(kind: Iterable[Choice]) -> Iterable[Value]:
    return (Value(each, each.label) for each in kind)


def _list_costs(act: Act) -> list[str]:
    adopt = act.stories[act.language].adopt
    return [adopt.cost] if adopt and adopt.cost else []


def _list_programmes(act: Act) -> list[str]:
    return [act.programme.id] if act.programme else []


def _list_challenges(act: Act) -> list[str]:
    return [act.challenge.id] if act.challenge else []


def _list_years(acts: Iterable[Act]) -> list[Value]:
    years = sorted({year for act in acts for year in act.years}, reverse=True)
    return [Value(str(year), Text.same(str(year))) for year in years]


def _name_language(language: Language) -> Text:
    return Text(*(INTERFACES[each].card.written_in.pick(language) for each in LANGUAGES))
