"""Whose act it is: an organisation of the market, or a new one with its record."""

from collections.abc import Sequence
from pathlib import Path

from generator.intake.act_file import organisation_text
from generator.intake.choices import by_number, meant, names_of, numbered
from generator.intake.terminal import words
from generator.intake.terminal.prompts import ALL, Asking, BackError
from generator.problems import Severity
from generator.rules.engine import load_bytes
from generator.schema.collections import Records
from generator.schema.identifiers import slug
from generator.schema.records.editors import OrganisationKind, OrganisationRecord
from generator.schema.source_files import RESERVED, SourceFile
from generator.schema.suggestions import folded, labels_of
from generator.schema.validation import keys_of
from generator.text import Text
from generator.yaml.writer import Value


class Whose:
    """The question of the organisation. `code` is the answer; `newcomer` the record of one that is not there yet."""

    def __init__(self, asking: Asking, records: Records) -> None:
        """Asks by the names of the market's organisations and municipalities."""
        self.asking, self.records = asking, records
        self.organisations = names_of(records.organisations)
        self.municipalities = names_of(records.municipalities)
        self.code = ""
        self.newcomer: dict[str, Value] = {}

    @property
    def name(self) -> str:
        """What the chosen organisation is called; empty before one is chosen."""
        language = self.asking.language
        if self.newcomer and isinstance(name := self.newcomer.get("name"), dict):
            return str(name.get(language) or name["fi"])
        known = self.organisations.get(self.code)
        return known.pick(language) if known else ""

    @property
    def text(self) -> str:
        """The file of the new organisation."""
        return organisation_text(self.newcomer, self.asking.language)

    def ask(self) -> str:
        """Ask until an organisation is chosen; gives its id. Raises BackError."""
        if self.code:
            self.asking.say(words.ENTER_FOR.fill({"value": self.name}))
        while True:
            typed = self.asking.typed()
            if not typed and self.code:
                return self.code
            found = meant(typed, self.organisations)
            if typed == ALL:
                found = list(self.organisations)
            if not typed:
                continue
            try:
                code = self._one_of(found, typed)
            except BackError:
                self.asking.say(words.WHO_HELP)
                continue
            if code:
                self.code = code
                self.asking.say(Text.same(self.name), mark="→")
                return code

    def _one_of(self, found: Sequence[str], typed: str) -> str:
        """The organisation's id, of one on the market or of a new one; empty to ask again."""
        if len(found) == 1 and slug(typed) in {found[0], *map(slug, labels_of(self.organisations[found[0]]))}:
            return self._chosen(found[0])
        if found:
            self.asking.show(numbered(found, self.organisations, self.asking.language))
            self.asking.show([f"{0:>4}  {words.NEW_ORGANISATION.pick(self.asking.language)}"])
            self.asking.say(words.WHICH)
            number = self.asking.typed()
            if code := by_number(number, found):
                return self._chosen(code)
            if number != "0":
                return ""
        self.asking.say(words.NOT_THERE.fill({"typed": typed}))
        return self._new_organisation(typed)

    def _chosen(self, code: str) -> str:
        self.newcomer = {}
        return code

    def _new_organisation(self, typed: str) -> str:
        """Ask what its record needs; its id is its municipality's name, or its own."""
        near = meant(typed, self.municipalities)
        municipality = near[0] if near and folded(typed) in map(folded, labels_of(self.municipalities[near[0]])) else ""
        fi = self.asking.text_or(words.NAME_IN, typed)
        sv = self.asking.text_or(words.NAME_IN_SWEDISH, self.municipalities[municipality].sv if municipality else fi)
        kind = self.asking.picked(
            keys_of(OrganisationRecord)["kind"].label, {each.value: each.label for each in OrganisationKind}
        )
        label = keys_of(OrganisationRecord)["municipality"].label
        municipality = self.asking.picked(
            label, self.municipalities, municipality, required=kind == OrganisationKind.MUNICIPALITY
        )
        named = self.municipalities[municipality].fi if kind == OrganisationKind.MUNICIPALITY else fi
        code = slug(named) or "organisaatio"
        if code in self.records.organisations:
            self.asking.say(words.ALREADY.fill({"name": self.organisations[code]}))
            return self._chosen(code)
        former = {old for each in self.records.organisations.values() for old in each.former_ids}
        if code in RESERVED or code in former:
            code = f"{code}-2"
        record: dict[str, Value] = {"name": {"fi": fi, "sv": sv}, "kind": kind, "municipality": municipality}
        record = {key: value for key, value in record.items() if value}
        text = organisation_text(record, self.asking.language).encode("utf-8", "replace")
        file = SourceFile(f"editorial/organisations/{code}.yaml", Path(code), OrganisationRecord, code)
        errors = [each for each in load_bytes(file, text).problems if each.severity is Severity.ERROR]
        for problem in errors:
            self.asking.say(problem.message, mark="!")
        if errors:
            return ""
        self.newcomer = record
        return code
