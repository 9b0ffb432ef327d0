"""Answers → what they propose: an act, the record of its organisation where that is new, and what is wrong with either.

The terminal, the forge's form and the spreadsheet read answers, each in its own way; what becomes of them is decided here.
The form in the browser is tried with the same cases (tests/intake/organisations.csv).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.intake.act_file import write_act, write_bare_act, write_organisation
from generator.intake.unwritten_file import UnwrittenFile
from generator.locales import TEXTS
from generator.problems import Diagnostic, Position, Problem, Severity, has_errors
from generator.rules.engine import LoadedFile, judge, load_bytes
from generator.schema.collections import RESERVED, Records
from generator.schema.dates import PLANNED, PartialDate, interpret_date, is_open_end, read_date
from generator.schema.identifiers import slug
from generator.schema.key_mentions import without_keys
from generator.schema.organisation_names import Match, OrganisationNames, find_labels, name_municipality
from generator.schema.records.act import ActRecord
from generator.schema.records.organisation import OrganisationKind, OrganisationRecord
from generator.schema.suggestions import OFFER
from generator.text import LANGUAGES, Language, Text
from generator.yaml.writer import Value

_SHOWN = 60

NO_ORGANISATION = Diagnostic(
    "ORGANISATION-MISSING",
    Severity.ERROR,
    Text(
        "Kirjoita, kuka teon teki: kunta, hyvinvointialue tai muu organisaatio.",
        "Skriv vem som gjorde gärningen: en kommun, ett välfärdsområde eller en annan organisation.",
        "Write who did the act: a municipality, a wellbeing services county or another body.",
    ),
)
STRANGE_ORGANISATION = Diagnostic(
    "ORGANISATION-UNKNOWN",
    Severity.ERROR,
    Text(
        "Organisaatiota {typed} ei ole vielä torilla.{offer} Jos nimi on oikein, kerro myös sen tyyppi ja kotikunta, niin se lisätään.",
        "Organisationen {typed} finns inte på arenan ännu.{offer} Om namnet är rätt, ange också dess typ och hemkommun, så läggs den till.",
        "The organisation {typed} is not on the market yet.{offer} If the name is right, give its kind and home municipality too, and it will be added.",
    ),
)
SEVERAL_ORGANISATIONS = Diagnostic(
    "ORGANISATION-SEVERAL",
    Severity.ERROR,
    Text(
        "Nimi {typed} voi tarkoittaa useaa.{offer} Kirjoita yksi: se, joka teki teon. Muut voit mainita kumppaneina.",
        "Namnet {typed} kan avse flera.{offer} Skriv en: den som gjorde gärningen. De andra kan nämnas som partner.",
        "The name {typed} may mean several.{offer} Write one: who did the act. The others may be named as partners.",
    ),
)
STRANGE_MUNICIPALITY = Diagnostic(
    "MUNICIPALITY-UNKNOWN",
    Severity.ERROR,
    Text(
        "Kuntaa {typed} ei tunneta.{offer} Kirjoita kunnan nimi.",
        "Kommunen {typed} är okänd.{offer} Skriv kommunens namn.",
        "The municipality {typed} is not known.{offer} Write its name.",
    ),
)
SLIP_MENDED = Diagnostic(
    "ORGANISATION-SLIP",
    Severity.WARNING,
    Text(
        "Organisaatio {typed} luettiin nimenä {name}. Jos tarkoitit muuta, kirjoita nimi kokonaan.",
        "Organisationen {typed} lästes som {name}. Om du menade en annan, skriv hela namnet.",
        "The organisation {typed} was read as {name}. If you meant another, write the whole name.",
    ),
)
OF_ORGANISATIONS = (STRANGE_ORGANISATION, SEVERAL_ORGANISATIONS, STRANGE_MUNICIPALITY, SLIP_MENDED)
"""What the form in the browser says as well."""


@dataclass(frozen=True, slots=True)
class OrganisationAnswer:
    """What was told of who did the act: a name as typed; of a new body also its kind and its home municipality."""

    name: str
    kind: str = ""
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class Doer:
    """Who did the act. `id` is empty when that cannot be told, `record` when it is on the market; `unit` is what else was typed.

    The problems are about the fields `organisation` and `municipality`.
    """

    id: str = ""
    record: Mapping[str, Value] = field(default_factory=dict)
    unit: str = ""
    problems: tuple[Problem, ...] = ()


_NOBODY = Doer("teko", {"name": {"fi": "–", "sv": "–"}, "kind": str(OrganisationKind.OTHER)})
"""In the place of who did an act until that is known, so that everything else is told at once."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An act that is proposed: dotted key → value. Problems name fields of the act, or those of its doer."""

    doer: Doer
    act_id: str
    act: Mapping[str, Value]
    problems: tuple[Problem, ...]

    def files(self, language: Language, schema_url: str) -> dict[str, str]:
        """Path in the repository → text: the act's file, and its organisation's when that is new."""
        return {f"acts/{self.act_id}.yaml": write_act(self.act, language, schema_url)} | write_doer(self.doer, language)


def write_doer(doer: Doer, language: Language) -> dict[str, str]:
    """The file of a new organisation; nothing for one that is on the market."""
    if not doer.record:
        return {}
    return {f"editorial/organisations/{doer.id}.yaml": write_organisation(doer.record, language)}


class Proposer:
    """Makes proposals among what is on the market."""

    def __init__(self, records: Records, today: date) -> None:
        """`records` is what is there; no id of theirs is given again."""
        self.records, self.today = records, today
        self.names = OrganisationNames(records)

    # --- who did it -------------------------------------------------------------------------------------------------

    def find_doer(self, told: OrganisationAnswer) -> Doer:
        """An organisation of the market, a new one with its record, or what is to be told before there is one."""
        match, home = self.names.read(told.name), self.names.read(told.municipality)
        if match.body:
            return self.make_doer(match, told.name)
        if told.kind == OrganisationKind.MUNICIPALITY and home.municipality:
            return self.make_doer(replace(home, unit=match.unit, is_town=match.is_town), told.municipality)
        if problem := self._lacking(told, match, home):
            return Doer(unit=match.unit, problems=(problem,))
        return replace(self.make_new_doer(match.name or told.name, told.kind, home.municipality), unit=match.unit)

    def _lacking(self, told: OrganisationAnswer, match: Match, home: Match) -> Problem | None:
        """What must be told before a name that nobody knows can be a new organisation."""
        if not told.name:
            return _problem(NO_ORGANISATION, "organisation")
        values = {"typed": told.name[:_SHOWN], "offer": self._offer(match)}
        if len(match.candidates) > 1 and not told.kind:
            return _problem(SEVERAL_ORGANISATIONS, "organisation", **values)
        if told.municipality and not home.municipality:
            values = {"typed": told.municipality[:_SHOWN], "offer": self._offer(home)}
            return _problem(STRANGE_MUNICIPALITY, "municipality", **values)
        if told.kind not in set(OrganisationKind) or told.kind == OrganisationKind.MUNICIPALITY:
            return _problem(STRANGE_ORGANISATION, "organisation", **values)
        return None

    def make_doer(self, match: Match, typed: str) -> Doer:
        """The body that a name means: an organisation, or a municipality with the record that it will have."""
        slip = () if match.sure else (self._slip(typed, match),)
        if match.body in self.records.organisations:
            return Doer(match.body, unit=match.unit, problems=slip)
        named = name_municipality(match.body, self.records, is_town=match.is_town)
        made = self.make_new_doer(named["fi"], OrganisationKind.MUNICIPALITY, match.body, swedish=named["sv"])
        return replace(made, unit=match.unit, problems=(*slip, *made.problems))

    def make_new_doer(self, name: str, kind: str, municipality: str = "", *, swedish: str = "") -> Doer:
        """One that is not on the market yet. The id of a municipality is its bare name, that of another its own."""
        bare = (
            find_labels(self.records.municipalities[municipality]).fi if kind == OrganisationKind.MUNICIPALITY else name
        )
        record: dict[str, Value] = {"name": {"fi": name, "sv": swedish or name}, "kind": str(kind)}
        if municipality:
            record["municipality"] = municipality
        made = Doer(self._free_organisation(bare or name), record)
        file = UnwrittenFile.of(
            "editorial/organisations", made.id, write_organisation(record, "fi"), OrganisationRecord
        )
        problems = (each for each in load_bytes(file, file.data()).problems if has_errors([each]))
        return replace(made, problems=tuple(replace(each, field="organisation") for each in problems))

    def _free_organisation(self, name: str) -> str:
        known = self.records.organisations
        taken = {*known, *RESERVED, *(old for each in known.values() for old in each.former_ids)}
        return _free(slug(name) or "organisaatio", taken)

    def _slip(self, typed: str, match: Match) -> Problem:
        return _problem(SLIP_MENDED, "organisation", typed=typed[:_SHOWN], name=self.name_of(match.body))

    def _offer(self, match: Match) -> Text:
        names = [self.name_of(body) for body in match.candidates]
        joined = (TEXTS.proposal.or_.pick(each).join(name.pick(each) for name in names) for each in LANGUAGES)
        return OFFER.fill({"offer": Text(*joined)}) if names else Text.same("")

    def name_of(self, body: str) -> Text:
        """What a body is called: the name of an organisation's record, or a municipality's own."""
        name = find_labels(self.records.organisations.get(body) or self.records.municipalities[body])
        some = name.fi or name.sv or name.en or body
        return Text(name.fi or some, name.sv or some, name.en or some)

    # --- what was done ----------------------------------------------------------------------------------------------

    def propose(self, doer: Doer, answers: Mapping[str, Value]) -> Proposal:
        """The act as a file would hold it, judged by the rules that judge files."""
        act = settle_dates({"unit": doer.unit, **answers} if doer.unit else answers, self.today)
        act_id = self.find_free_id(doer.id or "teko", str(act.get("title", "")))
        found = (*doer.problems, *self._problems_of(doer, act_id, act))
        return Proposal(doer, act_id, act, tuple(tell_outside_files(each) for each in found))

    def _problems_of(self, doer: Doer, act_id: str, act: Mapping[str, Value]) -> Iterator[Problem]:
        file = UnwrittenFile.of("acts", act_id, write_bare_act(act))
        loaded = load_bytes(file, file.data())
        yield from loaded.problems
        acts = {act_id: loaded.record} if isinstance(loaded.record, ActRecord) else {}
        yield from self.judge_acts([loaded], acts, [doer if doer.id else _NOBODY])

    def judge_alone(self, act: Mapping[str, Value]) -> tuple[Problem, ...]:
        """What is wrong with an act whose doer cannot be told: all that does not depend on who did it."""
        return tuple(self._problems_of(_NOBODY, self.find_free_id(_NOBODY.id, str(act.get("title", ""))), act))

    def judge_acts(
        self, loaded: Iterable[LoadedFile], acts: Mapping[str, ActRecord], doers: Iterable[Doer]
    ) -> Iterator[Problem]:
        """What the rules say of acts among what is on the market, these acts and their organisations with it."""
        new = {each.id: OrganisationRecord.model_validate(each.record) for each in doers if each.record}
        organisations = {**self.records.organisations, **new}
        records = replace(self.records, acts={**self.records.acts, **acts}, organisations=organisations)
        yield from judge(loaded, records, self.today)

    def find_free_id(self, organisation: str, title: str) -> str:
        """`kemi/lupa-kehittaa`: the title as an address below its organisation, one that no act has ever had."""
        ids = {*self.records.acts, *self.records.withdrawn}
        ids |= {old for each in self.records.acts.values() for old in each.former_ids}
        ids |= {old for each in self.records.withdrawn.values() for old in each.former_ids}
        taken = {each.removeprefix(f"{organisation}/") for each in ids if each.startswith(f"{organisation}/")}
        return f"{organisation}/{_free(slug(title) or 'teko', taken | RESERVED)}"


def _free(name: str, taken: frozenset[str] | set[str]) -> str:
    """The name, or with a number after it: one that nobody has."""
    names = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in names if each not in taken)


def tell_outside_files(problem: Problem) -> Problem:
    """The problem as people are told who see labels and no keys."""
    return replace(problem, message=without_keys(problem.outside or problem.message), outside=None)


def settle_dates(act: Mapping[str, Value], today: date) -> dict[str, Value]:
    """The act with its beginning and end as a file has them; `2019–2020` as a beginning tells the end too.

    What is no date stays as it was typed, for the rules to judge.
    """
    settled = dict(act)
    for name, latest in (("started", today.year), ("ended", today.year + PLANNED)):
        typed = settled.get(name)
        if not isinstance(typed, str) or read_date(typed) or (found := interpret_date(typed, latest)) is None:
            continue
        settled[name] = _moment(found[0])
        if name == "started" and found[1] and not settled.get("ended"):
            settled["ended"] = _moment(found[1])
    if isinstance(ended := settled.get("ended"), str) and is_open_end(ended):
        del settled["ended"]
    return settled


def settle_day(typed: str) -> str:
    """A date that is never near, as a file has it: `12.5.2024` → `2024-05-12`."""
    found = None if read_date(typed) else interpret_date(typed)
    return found[0].iso if found else typed


def _moment(found: PartialDate) -> Value:
    return {"date": found.iso, "about": "true"} if found.about else found.iso


def _problem(kind: Diagnostic, about: str, **values: object) -> Problem:
    return kind.at("", Position(1), (about,), values=values)
