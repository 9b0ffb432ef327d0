"""Synthetic acts: the whole schema, filled as contributors and the editors fill it.

Left out on purpose: `images` (a picture lies in a file of its own) and `acknowledged` (no act here names anybody).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from bench.dice import Dice
from bench.english import ENGLISH
from bench.finnish import FINNISH
from bench.known import Known
from bench.swedish import SWEDISH
from bench.tongue import Gauge, Subject, Tongue
from bench.writing import Ids, Prose, Value
from generator.schema.identifiers import short_code, slug

TONGUES: dict[str, Tongue] = {"fi": FINNISH, "sv": SWEDISH, "en": ENGLISH}
# each list says by repetition how common a value is
STAGES = (
    *("idea", "trial", "trial", "trial", "in-use", "in-use", "in-use", "in-use", "established", "established"),
    *("established", "spread", "ended", "did-not-work"),
)
SCALES = ("team", "unit", "unit", "sector", "organisation", "organisation", "region", "national")
COSTS = ("none", "none", "under-1k", "under-1k", "1k-10k", "10k-50k", "over-50k")
PRECISIONS = ("exact", "about", "over", "nearly")
MAILBOXES = ("kehittaminen", "kirjasto", "palaute", "asiakaspalvelu", "neuvonta", "henkilosto", "palvelut")
SWEDISH_SHARE, COMPILED_SHARE = 10, 30
FIRST_YEAR, LAST_YEAR = 2016, 2025
_TITLE, _SUMMARY, _LINE = 100, 250, 100
"""Characters that the record allows."""
_WITH_DECIMALS = 10
"""Figures below this are told to a tenth."""

Entries = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Draft:
    """One act: `id` is where its file lies, `entries` what stands in it."""

    id: str
    entries: Entries


def drafts(known: Known) -> Iterator[Draft]:
    """Acts without end; the first N are the same whatever N is: each depends on its number and on earlier ones."""
    taken = _Taken(set(known.wanted) | known.withdrawn)
    ids: list[str] = []
    for number in count():
        wanted = known.wanted[number] if number < len(known.wanted) else None
        draft = _Author(known, number, ids).draft(taken, wanted)
        ids.append(draft.id)
        yield draft


class _Taken:
    """Ids, titles and short codes in use: no two acts may share one, and a rare draw that would is drawn again."""

    def __init__(self, ids: set[str]) -> None:
        self.ids = ids
        self.codes = {short_code(each) for each in ids}
        self.titles: set[tuple[str, str]] = set()

    def take(self, act_id: str, title: tuple[str, str]) -> bool:
        """Take all three, or none when one is in use."""
        code = short_code(act_id)
        if act_id in self.ids or code in self.codes or title in self.titles:
            return False
        self.ids.add(act_id)
        self.codes.add(code)
        self.titles.add(title)
        return True


class _Author:
    """Writes one act."""

    def __init__(self, known: Known, number: int, earlier: list[str]) -> None:
        self._known = known
        self._number = number
        self._earlier = earlier
        self._dice = dice = Dice("act", number)
        self._language = "sv" if dice.chance(SWEDISH_SHARE) else "fi"
        self._tongue = TONGUES[self._language]
        self._sectors = dice.some(known.sectors, dice.pick((1, 1, 1, 2, 3)))
        self._subject = Subject(self._tongue, self._sectors[0], dice)
        self._organisation = dice.early(known.organisations)
        self._compiled = dice.chance(COMPILED_SHARE)
        self._stage = dice.pick(STAGES)
        self._year = dice.between(FIRST_YEAR, LAST_YEAR)

    def draft(self, taken: _Taken, wanted: str | None) -> Draft:
        """The act. `wanted` is the id that it has to have."""
        if wanted:
            self._organisation = wanted.partition("/")[0]
        act_id, title = self._named(taken, wanted)
        entries: Entries = {"title": title, **self._story(self._subject, self._tongue)}
        adopt = entries.pop("adopt", None)
        entries |= self._facts() | self._time() | self._proof()
        if adopt:
            entries["adopt"] = adopt
        entries |= self._spread() | self._company() | self._origin(act_id, taken)
        entries |= self._translations()
        return Draft(act_id, entries)

    def _named(self, taken: _Taken, wanted: str | None) -> tuple[str, str]:
        """A title that the organisation has not used, and the id that it gives."""
        for attempt in count():
            # dice of its own, so that another attempt changes nothing else in the act
            dice = Dice("title", self._number, attempt)
            subject = Subject(self._tongue, self._sectors[0], dice, None if attempt else self._subject)
            title = subject.one(self._tongue.titles, _TITLE)
            key = (self._organisation, title.casefold())
            if wanted:
                taken.titles.add(key)
                return wanted, title
            act_id = f"{self._organisation}/{slug(title)}"
            if taken.take(act_id, key):
                return act_id, title
        raise AssertionError  # count() does not end

    def _story(self, subject: Subject, tongue: Tongue) -> Entries:
        dice = self._dice
        story: Entries = {"summary": subject.one(tongue.summaries, _SUMMARY)}
        if dice.chance(40):
            story["unit"] = subject.one(tongue.units, _LINE)
        if not self._compiled or dice.chance(60):
            story["starting_point"] = _prose(subject.some(tongue.starts, 1, 3))
        story["action"] = self._action(subject, tongue)
        if self._has_results:
            story["results"] = _prose(subject.some(tongue.results, 1, 3))
        if dice.chance(40):
            story["lessons"] = _prose(subject.some(tongue.lessons, 1, 2))
        if dice.chance(20 if self._compiled else 50):
            story["adopt"] = self._adopt(subject, tongue)
        return story

    @property
    def _has_results(self) -> bool:
        """Past idea and trial an act has results; of a trial some have."""
        return self._stage not in {"idea", "trial"} or (self._stage == "trial" and self._number % 2 == 0)

    def _action(self, subject: Subject, tongue: Tongue) -> Prose:
        text = "\n".join(subject.some(tongue.actions, 2, 4))
        if self._dice.chance(25):
            text += "\n\n" + "\n".join(f"- {point}" for point in subject.some(tongue.points, 2, 4))
        return Prose(text)

    def _adopt(self, subject: Subject, tongue: Tongue) -> Entries:
        dice = self._dice
        adopt: Entries = {
            "requirements": subject.some(tongue.requirements, 1, 3),
            "steps": subject.some(tongue.steps, 2, 5),
            "cost": dice.pick(COSTS),
        }
        if dice.chance(70):
            adopt["effort"] = subject.one(tongue.efforts, _LINE)
            adopt["duration"] = subject.one(tongue.durations, _LINE)
        if dice.chance(50):
            adopt["pitfalls"] = subject.some(tongue.pitfalls, 1, 2)
        return adopt

    def _facts(self) -> Entries:
        dice = self._dice
        facts: Entries = {
            "language": self._language,
            "sectors": Ids(self._sectors),
            "themes": Ids(dice.some(self._known.themes, dice.pick((1, 1, 2, 2, 3, 4)))),
        }
        if dice.chance(40):
            facts["customer_groups"] = dice.some(self._tongue.customers, dice.between(1, 3))
        if dice.chance(35):
            facts["methods"] = dice.some(self._tongue.methods, dice.between(1, 2))
        if not self._compiled or dice.chance(70):
            facts["stage"] = self._stage
            facts["scale"] = dice.pick(SCALES)
        return facts

    def _time(self) -> Entries:
        dice = self._dice
        time: Entries = {}
        started = self._year - 1 - dice.below(3)
        if not self._compiled or dice.chance(70):
            form = dice.pick((str(started), f"{started}-{dice.between(1, 12):02}", None))
            time["started"] = form or {"date": str(started), "about": "true"}
            if self._stage in {"ended", "did-not-work"} or dice.chance(15):
                time["ended"] = str(self._year)
        time["published"] = f"{self._year}-{dice.between(1, 12):02}-{dice.between(1, 28):02}"
        if dice.chance(30):
            time["reviewed"] = f"{LAST_YEAR}-{dice.between(1, 12):02}-{dice.between(1, 28):02}"
        return time

    def _proof(self) -> Entries:
        dice = self._dice
        proof: Entries = {}
        if self._has_results and dice.chance(55):
            gauges = dice.some(self._tongue.gauges, dice.between(1, 3))
            proof["measures"] = [self._measure(gauge) for gauge in gauges]
            proof["evidence"] = dice.pick(("measured", "measured", "evaluated"))
        elif self._has_results and dice.chance(50):
            proof["evidence"] = dice.pick(("described", "described", "evaluated"))
        return proof

    def _measure(self, gauge: Gauge) -> Entries:
        dice = self._dice
        before = dice.between(gauge.low, gauge.high)
        measure: Entries = {"what": self._subject.say(gauge.what)}
        if dice.chance(60):
            share = dice.between(15, 60)
            change = max(1, before * share // 100)
            after = before - change if gauge.less else before + change
            return measure | {
                "before": {"value": _number(before), "unit": gauge.unit},
                "after": {"value": _number(after), "unit": gauge.unit, "date": str(self._year)},
            }
        if dice.chance(25):
            return measure | {"figure": {"low": str(before), "high": str(before + 1), "unit": gauge.unit}}
        value = f"{before},{dice.between(1, 9)}" if before < _WITH_DECIMALS else _number(before)
        figure: Entries = {"value": value}
        figure |= {"unit": gauge.unit, "precision": dice.pick(PRECISIONS)}
        if dice.chance(30):
            figure["source"] = self._subject.one(self._tongue.sources, _SUMMARY)
        return measure | {"figure": figure}

    def _spread(self) -> Entries:
        dice = self._dice
        spread: Entries = {}
        if self._stage == "spread" or dice.chance(5):
            others = [each for each in self._known.organisations if each != self._organisation]
            spread["adoptions"] = [self._adoption(other) for other in dice.some(others, dice.between(1, 4))]
        if self._earlier and dice.chance(6):
            first = dice.pick(self._earlier)
            spread["based_on"] = list(dict.fromkeys((first, dice.pick(self._earlier))))
        return spread

    def _adoption(self, organisation: str) -> Entries:
        dice = self._dice
        adoption: Entries = {"organisation": organisation if dice.chance(80) else dice.pick(("Mallila", "Esimerkkilä"))}
        if dice.chance(80):
            adoption["year"] = str(self._year)
        if dice.chance(50):
            adoption["changed"] = self._subject.one(self._tongue.changes, _SUMMARY)
        if dice.chance(20):
            adoption["link"] = f"https://{organisation}.example/kokemuksia"
        return adoption

    def _company(self) -> Entries:
        """With whom: partners, programme, challenge, networks, awards, material."""
        dice, known = self._dice, self._known
        company: Entries = {}
        if dice.chance(40):
            company["partners"] = [self._partner() for _ in range(dice.between(1, 3))]
        for key, ids, percent in (("programme", known.programmes, 20), ("challenge", known.challenges, 8)):
            if ids and dice.chance(percent):
                company[key] = dice.pick(ids)
        if known.networks and dice.chance(8):
            company["networks"] = Ids(dice.some(known.networks, dice.between(1, 2)))
        if dice.chance(8):
            company["awards"] = [{"name": dice.pick(self._tongue.awards), "date": str(self._year)}]
        if dice.chance(50):
            company["links"] = [self._link(number) for number in range(dice.between(1, 2))]
        return company

    def _partner(self) -> Entries:
        if self._dice.chance(50):
            return {"organisation": self._dice.pick(self._known.organisations)}
        return {"name": self._dice.pick(self._tongue.partners)}

    def _link(self, number: int) -> Entries:
        title = self._subject.one(self._tongue.links, _LINE)
        return {"title": title, "url": f"https://{self._organisation}.example/aineisto/{self._number}-{number + 1}"}

    def _origin(self, act_id: str, taken: _Taken) -> Entries:
        dice = self._dice
        origin: Entries = {}
        if not self._compiled or dice.chance(15):
            contact: Entries = {"role": self._subject.one(self._tongue.roles, _LINE)}
            if dice.chance(80):
                contact["mailbox"] = f"{dice.pick(MAILBOXES)}@{self._organisation}.example"
            else:
                contact["page"] = f"https://{self._organisation}.example/yhteys"
            origin["contact"] = contact
        if self._compiled:
            title = self._subject.one(self._tongue.sources, _SUMMARY)
            origin["provenance"] = "compiled"
            origin["source"] = {"title": title, "url": f"https://lahteet.example/{self._number}"}
        former = f"{act_id}-{FIRST_YEAR}"
        if dice.chance(2) and taken.take(former, (former, "")):
            origin["former_ids"] = [former]
        return origin

    def _translations(self) -> Entries:
        told: Entries = {}
        for language, percent in (("fi", 30), ("sv", 10), ("en", 4)):
            if language != self._language and self._dice.chance(percent):
                tongue = TONGUES[language]
                subject = Subject(tongue, self._sectors[0], self._dice)
                told[language] = {"title": subject.one(tongue.titles, _TITLE), **self._story(subject, tongue)}
        return {"translations": told} if told else {}


def _prose(sentences: list[str]) -> Prose:
    return Prose("\n".join(sentences))


def _number(value: int) -> str:
    """As people type it: `12 500`."""
    return f"{value:,}".replace(",", " ")
