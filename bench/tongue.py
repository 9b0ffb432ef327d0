"""What a language needs to tell of acts: words with their forms, and sentences with places for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bench.dice import Dice


class Gauge(NamedTuple):
    """What may be measured: its name, its unit, how large it is before, and whether less of it is better."""

    what: str
    unit: str
    low: int
    high: int
    less: bool


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words and sentences of one language.

    Tables hold one word a line with its forms in the order of the names beside them: `cases`, `people_cases`,
    `place_cases`. Sentences name the forms: `{gen}` is the act's own subject, `{gen2}` another thing of the same
    sector, `{n}` a number.
    """

    cases: tuple[str, ...]
    heads: tuple[str, ...]
    firsts: Mapping[str, str]
    """First parts of compounds by sector; under "" those of every sector. `_` is a blank inside a word."""
    people_cases: tuple[str, ...]
    people: tuple[str, ...]
    place_cases: tuple[str, ...]
    places: Mapping[str, tuple[str, ...]]
    titles: tuple[str, ...]
    summaries: tuple[str, ...]
    units: tuple[str, ...]
    starts: tuple[str, ...]
    actions: tuple[str, ...]
    points: tuple[str, ...]
    results: tuple[str, ...]
    lessons: tuple[str, ...]
    requirements: tuple[str, ...]
    steps: tuple[str, ...]
    pitfalls: tuple[str, ...]
    efforts: tuple[str, ...]
    durations: tuple[str, ...]
    customers: tuple[str, ...]
    methods: tuple[str, ...]
    gauges: tuple[Gauge, ...]
    changes: tuple[str, ...]
    roles: tuple[str, ...]
    partners: tuple[str, ...]
    awards: tuple[str, ...]
    links: tuple[str, ...]
    sources: tuple[str, ...]


class Subject:
    """What one act is about, in one language; it says sentences about that."""

    def __init__(self, tongue: Tongue, sector: str, dice: Dice, about: "Subject | None" = None) -> None:
        """Choose what the act is about, or take what another subject is about."""
        self._tongue = tongue
        self._sector = sector
        self._dice = dice
        self.forms: list[str] = about.forms if about else self._thing()

    def say(self, sentence: str) -> str:
        """The sentence with its places filled, beginning with a capital letter."""
        tongue, dice = self._tongue, self._dice
        places = tongue.places.get(self._sector, ()) + tongue.places[""]
        words = dict(zip(tongue.cases, self.forms, strict=True))
        words |= {f"{case}2": form for case, form in zip(tongue.cases, self._thing(), strict=True)}
        words |= zip(tongue.people_cases, dice.pick(tongue.people).split(), strict=True)
        words |= zip(tongue.place_cases, dice.pick(places).split(), strict=True)
        words["n"] = str(dice.between(2, 48))
        text = sentence.format_map(words)
        return text[:1].upper() + text[1:]

    def one(self, sentences: tuple[str, ...], limit: int | None = None) -> str:
        """One of the sentences; with a limit, one that keeps to it (every list has short ones)."""
        while True:
            text = self.say(self._dice.pick(sentences))
            if limit is None or len(text) <= limit:
                return text

    def some(self, sentences: tuple[str, ...], first: int, last: int) -> list[str]:
        """From `first` to `last` different sentences."""
        return [self.say(each) for each in self._dice.some(sentences, self._dice.between(first, last))]

    def _thing(self) -> list[str]:
        """The forms of a compound of the sector."""
        firsts = self._tongue.firsts
        general = self._dice.chance(25) or self._sector not in firsts
        first = self._dice.pick(firsts["" if general else self._sector].split())
        return [compound(first, form) for form in self._dice.pick(self._tongue.heads).split()]


def compound(first: str, last: str) -> str:
    """Two words as one; a hyphen parts two like vowels, as Finnish writes them."""
    meet = first[-1] == last[0] and last[0] in "aeiouyåäö"
    return f"{first}-{last}" if meet else f"{first}{last}".replace("_", " ")
