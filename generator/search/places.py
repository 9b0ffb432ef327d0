"""The places of the catalogue as the search knows them: every name that a municipality or a region is called by."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue.model import Catalogue
from generator.language.place_words import list_place_words
from generator.text import Language, Text


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a concept: its names, in either language since texts use both, and what its people are called.

    `names` are the Finnish ones, of which there are case forms.
    """

    words: Mapping[Language, tuple[str, ...]]
    names: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    def list_words(self, language: Language) -> tuple[str, ...]:
        """Its names and its people."""
        return self.words.get(language, ())


def list_places(catalogue: Catalogue) -> dict[str, Place]:
    """Municipalities by their code, and regions by their id."""
    found: dict[str, Place] = {}
    for code, each in catalogue.municipalities.items():
        found[code] = _build_place(each.name, each.other_names)
    for region_id, region in catalogue.regions.items():
        found[region_id] = _build_place(region.name)
    return found


def _build_place(name: Text, others: tuple[str, ...] = ()) -> Place:
    words = list_place_words(name)
    return Place(
        {"fi": (name.fi, name.sv, *words.people, *others), "sv": (name.sv, name.fi, *words.swedish_people)},
        (name.fi, *others),
    )
