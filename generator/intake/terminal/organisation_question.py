"""Whose act it is: an organisation of the market, or a new one with its record."""

from collections.abc import Sequence
from dataclasses import replace

from generator.intake.choices import find_codes, names_of, number_lines, pick_by_number
from generator.intake.proposal import Doer, Proposer
from generator.intake.terminal.terminal import ALL, BackError, Terminal
from generator.locales import TEXTS
from generator.problems import has_errors
from generator.schema.introspection import describe
from generator.schema.organisation_names import Match
from generator.schema.records.act import ActRecord
from generator.schema.records.organisation import OrganisationKind, OrganisationRecord
from generator.text import Text


class OrganisationQuestion:
    """The question of the organisation. `doer` is the answer; its id is empty before there is one."""

    def __init__(self, terminal: Terminal, proposer: Proposer) -> None:
        """Asks at a terminal among what the proposer knows."""
        self.terminal, self.proposer = terminal, proposer
        self.organisations = names_of(proposer.records.organisations)
        self.municipalities = names_of(proposer.records.municipalities)
        self.doer = Doer()

    @property
    def name(self) -> str:
        """What the chosen organisation is called; empty before one is chosen."""
        language = self.terminal.language
        if isinstance(name := self.doer.record.get("name"), dict):
            return str(name.get(language) or name["fi"])
        known = self.organisations.get(self.doer.id)
        return known.pick(language) if known else ""

    def ask(self) -> str:
        """Ask until an organisation is chosen; gives its id. Raises BackError."""
        if self.doer.id:
            self.terminal.say(TEXTS.terminal.enter_for.fill({"value": self.name}))
        while True:
            typed = self.terminal.read_line()
            if not typed and self.doer.id:
                return self.doer.id
            if not typed:
                continue
            try:
                doer = self._find(typed)
            except BackError:
                self.terminal.say(TEXTS.terminal.who_help)
                continue
            if doer.id and not has_errors(doer.problems):
                self.doer = doer
                self.terminal.say(Text.same(self.name), mark="→")
                if doer.unit:
                    unit = describe(ActRecord)["unit"].label.pick(self.terminal.language)
                    self.terminal.say(Text.same(f"{unit}: {doer.unit}"), mark="→")
                return doer.id

    def _find(self, typed: str) -> Doer:
        """One on the market or a new one; no id to ask again."""
        match = self.proposer.names.read(typed)
        if match.body and match.sure:
            return self._choose(typed, match)
        here = list(self.organisations) if typed == ALL else self._like(typed, match)
        if not here:
            return self._add(typed, match)
        self.terminal.show(number_lines(here, self._names(here), self.terminal.language))
        self.terminal.show([f"{0:>4}  {TEXTS.terminal.new_organisation.pick(self.terminal.language)}"])
        self.terminal.say(TEXTS.terminal.which)
        number = self.terminal.read_line()
        if body := pick_by_number(number, here):
            code = body if body in self.municipalities else ""
            return self._choose(typed, replace(match, body=body, municipality=code, sure=True))
        return self._add(typed, match) if number == "0" else Doer()

    def _choose(self, typed: str, match: Match) -> Doer:
        return self.proposer.make_doer(match, typed) if match.body in self.organisations else self._add(typed, match)

    def _like(self, typed: str, match: Match) -> list[str]:
        """Bodies that a name may mean, those of the market that hold it after them."""
        near = (match.body, *match.candidates, *find_codes(typed, self.organisations))
        return [body for body in dict.fromkeys(near) if body]

    def _names(self, bodies: Sequence[str]) -> dict[str, Text]:
        return {body: self.proposer.name_of(body) for body in bodies}

    def _add(self, typed: str, match: Match) -> Doer:
        """Ask what the record of a new one needs; of a municipality only its names may be other than they are known."""
        terminal = self.terminal
        terminal.say(TEXTS.terminal.not_there.fill({"typed": match.name or typed}))
        known = self.proposer.make_doer(match, typed).record.get("name") if match.municipality else None
        names = known if isinstance(known, dict) else {"fi": match.name or typed}
        fi = terminal.ask_text(TEXTS.terminal.name_in, str(names["fi"]))
        sv = terminal.ask_text(TEXTS.terminal.name_in_swedish, str(names.get("sv", fi)))
        keys = describe(OrganisationRecord)
        kind, code = match.kind, match.municipality
        if not code:
            kinds = {each.value: each.label for each in OrganisationKind}
            kind = terminal.ask_choice(keys["kind"].label, kinds, kind)
            required = kind == OrganisationKind.MUNICIPALITY
            code = terminal.ask_choice(keys["municipality"].label, self.municipalities, required=required)
        own = self.proposer.names.organisation_of.get(code) if kind == OrganisationKind.MUNICIPALITY else None
        if own:
            terminal.say(TEXTS.terminal.already.fill({"name": self.organisations[own]}))
            return Doer(own, unit=match.unit)
        made = self.proposer.make_new_doer(fi, kind, code, swedish=sv)
        for problem in made.problems:
            terminal.say(problem.message, mark="!")
        return Doer(made.id, made.record, match.unit, made.problems)
