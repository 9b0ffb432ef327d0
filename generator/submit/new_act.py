"""`tori new`: an act by question and answer, each answer judged at once by the rules that judge files."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

import click

from generator.problems import Position, Problem, Severity, has_errors
from generator.rules import references
from generator.rules.judging import load_bytes
from generator.rules.persons import persons_in
from generator.rules.rule import RuleContext
from generator.source.files import RESERVED, SourceFile
from generator.source.identifiers import slug
from generator.source.library import Library
from generator.source.records.act import ActRecord, Adopt, Contact
from generator.source.records.editors import OrganisationKind, OrganisationRecord
from generator.source.records.fields import Key, Precision
from generator.source.shape import keys_of
from generator.source.suggest import folded, labels_of
from generator.submit import words
from generator.submit.act_file import act_text, bare_text, choices_of, organisation_text
from generator.submit.offers import Names, by_number, meant, names_of, numbered
from generator.submit.yaml_writer import Value
from generator.words import Language, Words

BACK, _EMPTY, _ALL = "<", "-", "?"
_SHORT_LIST = 12
"""Choices that are shown at once; of a longer list one types a part."""
_ASK_RESULTS = frozenset({"STORY", "STAGE-RESULTS"})
"""Rules that ask for results, so the conversation goes back there."""


class BackError(Exception):
    """The person wants the question before. Raised by `typed`, caught where the questions are asked."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: its dotted key, the heading that it stands under, what helps, and how to ask."""

    key: str
    part: Words
    help: Words
    ask: "Callable[[Question], Value]"
    required: bool = False

    def stored(self, value: Value) -> str:
        """The key of the record that this answer fills: an address is a mailbox or a page."""
        if self.key != "contact.address":
            return self.key
        return "contact.mailbox" if "@" in str(value) else "contact.page"

    def without(self, answers: dict[str, Value]) -> dict[str, Value]:
        """The answers but this one's."""
        own = {"contact.mailbox", "contact.page"} if self.key == "contact.address" else {self.key}
        return {key: value for key, value in answers.items() if key not in own}


class Conversation:
    """The questions, and what has been answered so far."""

    def __init__(self, language: Language, library: Library, today: date) -> None:
        """`library` is what is on the market; ids that are taken there are not given again."""
        self.language, self.library, self.today = language, library, today
        self.answers: dict[str, Value] = {}
        self.organisation = ""
        self.newcomer: dict[str, Value] = {}
        self.pending: tuple[str, str] = ("", "")
        self.suggestion = ""
        self.organisations = names_of(library.organisations)
        self.municipalities = names_of(library.municipalities)
        self.questions = self._questions()
        self.parts = list(dict.fromkeys(question.part for question in self.questions))

    # --- the course of the talk -------------------------------------------------------------------------------------

    def run(self) -> dict[str, str]:
        """Ask everything; gives the files to write by their paths. Raises click.Abort when the person stops."""
        self.say(words.GREETING.filled({"count": len(self.parts)}))
        index = 0
        while True:
            if index < len(self.questions):
                try:
                    index = self._answered(index)
                except BackError:
                    index = max(index - 1, 0)
                continue
            self.say(words.READY.filled({"file": self.file}), space=True)
            try:
                self.typed()
            except BackError:
                index -= 1
            else:
                return self._files()

    @property
    def act_id(self) -> str:
        """The act's id: its organisation, and its title as an address; one that was ever used is not taken."""
        library = self.library
        taken = set(library.acts) | set(library.withdrawn)
        taken |= {old for act in library.acts.values() for old in act.former_ids}
        taken |= {old for gone in library.withdrawn.values() for old in gone.former_ids}
        name = slug(str(self.answers.get("title", ""))) or "teko"
        names = (name, *(f"{name}-{number}" for number in range(2, len(taken) + 3)))
        folder = self.organisation or "teko"
        return next(f"{folder}/{each}" for each in names if each not in RESERVED and f"{folder}/{each}" not in taken)

    @property
    def file(self) -> str:
        """Where the act is written."""
        return f"acts/{self.act_id}.yaml"

    def _files(self) -> dict[str, str]:
        files = {self.file: act_text(self.answers, self.language)}
        if self.newcomer:
            text = organisation_text(self.newcomer, self.language)
            files[f"editorial/organisations/{self.organisation}.yaml"] = text
        return files

    def draft(self) -> str:
        """What has been answered when somebody stops; empty when nothing was."""
        if not (self.answers or self.organisation or self.pending[1]):
            return ""
        name = self._organisation_name() or words.UNKNOWN.said_in(self.language)
        lines = words.DRAFT.filled({"organisation": name}).said_in(self.language).split("\n")
        if self.newcomer:
            lines += [f"# editorial/organisations/{self.organisation}.yaml:"]
            lines += [f"#   {line}".rstrip() for line in organisation_text(self.newcomer, self.language).split("\n")]
        key, text = self.pending
        if text:
            lines += [words.PENDING.filled({"label": key}).said_in(self.language)]
            lines += [f"#   {line}".rstrip() for line in text.split("\n")]
        return "\n".join(lines) + "\n\n" + act_text(self.answers, self.language)

    def _answered(self, index: int) -> int:
        """Ask one question until its answer will do; gives the index of the question to ask next."""
        question = self.questions[index]
        self.suggestion = ""
        self._head(index)
        while True:
            value = question.ask(question)
            trial = question.without(self.answers)
            if question.key == "organisation":
                return index + 1
            if value:
                trial[question.stored(value)] = value
            problems = self._problems(trial, question, empty=not value)
            for problem in problems:
                self.say(problem.message, mark="!")
            if not has_errors(problems) or self._acknowledged(problems, trial, value):
                self.answers, self.pending = trial, ("", "")
                return index + 1
            if any(problem.rule in _ASK_RESULTS for problem in problems):
                self.answers = trial
                return next(at for at, each in enumerate(self.questions) if each.key == "results")
            self.pending = (question.stored(value), _shown(value))
            self.suggestion = _suggested(problems, question.stored(value).rpartition(".")[2])
            if self.suggestion:
                self.say(words.SUGGESTED.filled({"value": self.suggestion}))

    def _head(self, index: int) -> None:
        question = self.questions[index]
        first = index == 0 or self.questions[index - 1].part != question.part
        if first:
            number = self.parts.index(question.part) + 1
            self.say(Words.same(f"{number}/{len(self.parts)}  {question.part.said_in(self.language)}"), space=True)
        must = words.MUST if question.required else words.MAY
        label = self._label(question.key)
        if label and label != question.part:
            self.say(Words.same(f"{label.said_in(self.language)} ({must.said_in(self.language)})"))
            self.say(question.help)
        else:
            self.say(Words.same(f"{question.help.said_in(self.language)} ({must.said_in(self.language)})"))

    def _problems(self, trial: dict[str, Value], question: Question, *, empty: bool) -> list[Problem]:
        """What the rules say of this answer among the others; what belongs to questions to come is left out."""
        file = SourceFile(self.file, Path(self.file), ActRecord, self.act_id)
        loaded = load_bytes(file, bare_text(trial).encode("utf-8", "replace"))
        found = [problem for problem in loaded.problems if _concerns(problem, question.key, empty=empty)]
        if question.key == "started" and isinstance(loaded.record, ActRecord) and not found:
            rule = references.published_days_have_been
            context = RuleContext(self.act_id, self.library, self.today)
            found += (
                rule.kind.at(file.name, Position(1), finding.at, values=finding.values)
                for finding in rule.find(loaded.record, context)
            )
        return found

    def _acknowledged(self, problems: Sequence[Problem], trial: dict[str, Value], value: Value) -> bool:
        """Whether the person says why each name or number in the answer may be public."""
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        if not all(problem.rule == "PERSON" for problem in errors):
            return False
        known = trial.get("acknowledged")
        listed: list[Value] = list(known) if isinstance(known, list) else []
        told = [str(each["text"]) for each in listed if isinstance(each, dict)]
        for _, text in persons_in(_shown(value)):
            if any(text in each for each in told):
                continue
            self.say(words.ACKNOWLEDGE.filled({"text": text}))
            reason = self.typed()
            if not reason:
                return False
            listed.append({"text": text, "reason": reason})
            told.append(text)
        trial["acknowledged"] = listed
        return True

    # --- the questions ----------------------------------------------------------------------------------------------

    def _questions(self) -> list[Question]:
        def of(
            key: str, ask: Callable[[Question], Value], part: Words | None = None, *, must: bool = False
        ) -> Question:
            found = _key(key)
            return Question(key, part or found.label, found.help, ask, must)

        copy, contact = keys_of(ActRecord)["adopt"].label, keys_of(ActRecord)["contact"].label
        where = keys_of(Contact)
        address = words.ADDRESS_HELP.filled({"mailbox": where["mailbox"].help, "page": where["page"].help})
        return [
            Question("organisation", words.WHO, words.WHO_HELP, self._ask_organisation, required=True),
            of("language", self._ask_choice, words.WHO, must=True),
            of("title", self._ask_line, must=True),
            of("summary", self._ask_line, must=True),
            of("starting_point", self._ask_prose, must=True),
            of("action", self._ask_prose, must=True),
            of("stage", self._ask_choice, words.WHERE, must=True),
            of("scale", self._ask_choice, words.WHERE, must=True),
            of("started", self._ask_date, words.WHERE, must=True),
            of("results", self._ask_prose),
            of("lessons", self._ask_prose),
            of("adopt.requirements", self._ask_items, copy),
            of("adopt.steps", self._ask_items, copy),
            of("adopt.cost", self._ask_choice, copy),
            of("sectors", self._ask_terms, words.TOPIC, must=True),
            of("themes", self._ask_terms, words.TOPIC, must=True),
            of("contact.role", self._ask_line, contact, must=True),
            Question("contact.address", contact, address, self._ask_line, required=True),
        ]

    def _label(self, key: str) -> Words | None:
        if key == "organisation":
            return None
        return words.ADDRESS if key == "contact.address" else _key(key).label

    def _ask_line(self, question: Question) -> Value:
        before = self._before(question)
        typed = self.typed()
        return self._kept(typed, before)

    def _ask_date(self, question: Question) -> Value:
        """A date; `noin 2024` is one that is only near."""
        typed = self._ask_line(question)
        first, _, rest = str(typed).partition(" ")
        if isinstance(typed, str) and rest and first.casefold() in (*labels_of(Precision.ABOUT.label), "ca"):
            return {"date": rest.strip(), "about": "true"}
        return typed

    def _ask_prose(self, question: Question) -> Value:
        before = self._before(question)
        self.say(words.PROSE)
        lines: list[str] = []
        try:
            lines.append(self.typed())
            while lines[0] and lines[-2:] != ["", ""]:
                lines.append(self.typed(back=False))
        except click.Abort:
            self.pending = (question.key, "\n".join(lines).strip())
            raise
        return self._kept("\n".join(lines).strip(), before)

    def _ask_items(self, question: Question) -> Value:
        before = self._before(question)
        self.say(words.ITEMS)
        items: list[Value] = []
        try:
            while item := self.typed(back=not items):
                items.append(item)
        except click.Abort:
            self.pending = (question.key, _shown(items))
            raise
        return before if not items else [] if items == [_EMPTY] else items

    def _ask_choice(self, question: Question) -> Value:
        names: Names
        if question.key == "language":
            names = words.LANGUAGE_NAMES
            before: Value = str(self.answers.get("language") or self.language)
        else:
            model, _, name = question.key.rpartition(".")
            names = {choice.value: choice.label for choice in choices_of(Adopt if model else ActRecord, name)}
            before = self.answers.get(question.key, "")
        codes = list(names)
        self.show(numbered(codes, names, self.language))
        if isinstance(before, str) and before:
            self.say(words.ENTER_FOR.filled({"value": names[before]}))
        else:
            self.say(words.PICK_ONE)
        while typed := self.typed():
            if typed == _EMPTY and not question.required:
                return ""
            found = [code] if (code := by_number(typed, codes)) else meant(typed, names)
            if len(found) == 1:
                self.say(Words.same(names[found[0]].said_in(self.language)), mark="→")
                return found[0]
            self.say(words.PICK_ONE)
        return before

    def _ask_terms(self, question: Question) -> Value:
        """Words of the vocabulary, one after another, until an empty line."""
        names = names_of(getattr(self.library, question.key))
        before = self._before(question, names)
        codes = shown = list(names)
        if len(codes) <= _SHORT_LIST:
            self.show(numbered(codes, names, self.language))
        else:
            shown = []
        self.say(words.PICK_SOME)
        picked: list[Value] = []
        while typed := self.typed(back=not picked):
            if typed == _EMPTY:
                return []
            for part in (each.strip() for each in typed.split(",")):
                if part == _ALL:
                    shown = codes
                    self.show(numbered(codes, names, self.language))
                    continue
                found = [code] if (code := by_number(part, shown)) else meant(part, names)
                if len(found) == 1 and found[0] not in picked:
                    picked.append(found[0])
                elif len(found) > 1:
                    shown = found
                    self.show(numbered(found, names, self.language))
                    self.say(words.WHICH)
                elif not found and part:
                    self.say(words.NONE_FOUND.filled({"typed": part}), mark="!")
            if picked:
                listed = ", ".join(names[str(code)].said_in(self.language) for code in picked)
                self.say(words.PICKED.filled({"names": listed}), mark="→")
        return picked or before

    # --- the organisation -------------------------------------------------------------------------------------------

    def _ask_organisation(self, _question: Question) -> Value:
        if self.organisation:
            self.say(words.ENTER_FOR.filled({"value": self._organisation_name()}))
        while True:
            typed = self.typed()
            if not typed and self.organisation:
                return self.organisation
            found = meant(typed, self.organisations)
            if typed == _ALL:
                found = list(self.organisations)
            if not typed:
                continue
            try:
                code = self._one_of(found, typed)
            except BackError:
                self.say(words.WHO_HELP)
                continue
            if code:
                self.organisation = code
                self.say(Words.same(self._organisation_name()), mark="→")
                return code

    def _one_of(self, found: Sequence[str], typed: str) -> str:
        """The organisation's id, of one on the market or of a new one; empty to ask again."""
        if len(found) == 1 and slug(typed) in {found[0], *map(slug, labels_of(self.organisations[found[0]]))}:
            return self._chosen(found[0])
        if found:
            self.show(numbered(found, self.organisations, self.language))
            self.show([f"{0:>4}  {words.NEW_ORGANISATION.said_in(self.language)}"])
            self.say(words.WHICH)
            number = self.typed()
            if code := by_number(number, found):
                return self._chosen(code)
            if number != "0":
                return ""
        self.say(words.NOT_THERE.filled({"typed": typed}))
        return self._new_organisation(typed)

    def _chosen(self, code: str) -> str:
        self.newcomer = {}
        return code

    def _new_organisation(self, typed: str) -> str:
        """Ask what its record needs; its id is its municipality's name, or its own."""
        near = meant(typed, self.municipalities)
        municipality = near[0] if near and folded(typed) in map(folded, labels_of(self.municipalities[near[0]])) else ""
        fi = self._text_or(words.NAME_IN, typed)
        sv = self._text_or(words.NAME_IN_SWEDISH, self.municipalities[municipality].sv if municipality else fi)
        kind = self._picked(
            keys_of(OrganisationRecord)["kind"].label, {each.value: each.label for each in OrganisationKind}
        )
        label = keys_of(OrganisationRecord)["municipality"].label
        municipality = self._picked(
            label, self.municipalities, municipality, required=kind == OrganisationKind.MUNICIPALITY
        )
        named = self.municipalities[municipality].fi if kind == OrganisationKind.MUNICIPALITY else fi
        code = slug(named) or "organisaatio"
        if code in self.library.organisations:
            self.say(words.ALREADY.filled({"name": self.organisations[code]}))
            return self._chosen(code)
        former = {old for each in self.library.organisations.values() for old in each.former_ids}
        if code in RESERVED or code in former:
            code = f"{code}-2"
        record: dict[str, Value] = {"name": {"fi": fi, "sv": sv}, "kind": kind, "municipality": municipality}
        record = {key: value for key, value in record.items() if value}
        text = organisation_text(record, self.language).encode("utf-8", "replace")
        file = SourceFile(f"editorial/organisations/{code}.yaml", Path(code), OrganisationRecord, code)
        errors = [each for each in load_bytes(file, text).problems if each.severity is Severity.ERROR]
        for problem in errors:
            self.say(problem.message, mark="!")
        if errors:
            return ""
        self.newcomer = record
        return code

    def _text_or(self, what: Words, default: str) -> str:
        self.say(what)
        self.say(words.ENTER_FOR.filled({"value": default}))
        return self.typed() or default

    def _picked(self, what: Words, names: Names, default: str = "", *, required: bool = True) -> str:
        """One of many names; a short list is shown at once."""
        codes = list(names)
        self.say(what)
        if len(codes) <= _SHORT_LIST:
            self.show(numbered(codes, names, self.language))
        self.say(words.ENTER_FOR.filled({"value": names[default]}) if default else words.PICK_ONE)
        shown: Sequence[str] = codes if len(codes) <= _SHORT_LIST else ()
        while True:
            typed = self.typed()
            if not typed and (default or not required):
                return default
            found = [code] if (code := by_number(typed, shown)) else meant(typed, names)
            if len(found) == 1:
                self.say(names[found[0]], mark="→")
                return found[0]
            if found:
                shown = found
                self.show(numbered(found, names, self.language))
            self.say(words.WHICH if found else words.PICK_ONE)

    def _organisation_name(self) -> str:
        if self.newcomer and isinstance(name := self.newcomer.get("name"), dict):
            return str(name.get(self.language) or name["fi"])
        known = self.organisations.get(self.organisation)
        return known.said_in(self.language) if known else ""

    # --- the terminal -----------------------------------------------------------------------------------------------

    def say(self, text: Words, *, space: bool = False, mark: str = "") -> None:
        """A sentence of ours; `space` leaves a line before it."""
        said = text.said_in(self.language)
        click.echo(f"{chr(10) if space else ''}{mark}{' ' if mark else ''}{said}")

    def show(self, lines: Iterable[str]) -> None:
        """Choices, one a line."""
        for line in lines:
            click.echo(line)

    def typed(self, *, back: bool = True) -> str:
        """One line from the person, trimmed. Raises BackError for `<`, click.Abort for Ctrl-C."""
        line: str = click.prompt("", prompt_suffix="> ", default="", show_default=False)
        text = unicodedata.normalize("NFC", line.encode("utf-8", "replace").decode("utf-8")).strip()
        if back and text == BACK:
            raise BackError
        return text

    def _before(self, question: Question, names: Names | None = None) -> Value:
        """What was answered before, shown so that it can be kept."""
        keys = ("contact.mailbox", "contact.page") if question.key == "contact.address" else (question.key,)
        before = next((self.answers[key] for key in keys if key in self.answers), "")
        if before and not self.suggestion:
            shown = before
            if names and isinstance(before, list):
                shown = ", ".join(names[str(code)].said_in(self.language) for code in before)
            self.say(words.NOW.filled({"value": _shown(shown)}))
        return before

    def _kept(self, typed: str, before: Value) -> Value:
        if not typed:
            return self.suggestion or before
        return "" if typed == _EMPTY else typed


def _key(dotted: str) -> Key:
    model, _, name = dotted.rpartition(".")
    return keys_of({"": ActRecord, "adopt": Adopt, "contact": Contact}[model])[name]


def _concerns(problem: Problem, key: str, *, empty: bool) -> bool:
    """Whether a problem is about the answer to this question."""
    if problem.rule in _ASK_RESULTS:
        return key == "lessons"
    if problem.field is None:
        return True
    own = "contact" if key == "contact.address" else key
    within = problem.field == own or problem.field.startswith(f"{own}.")
    return within or (empty and own.startswith(f"{problem.field}."))


def _suggested(problems: Sequence[Problem], name: str) -> str:
    """The value of the mended line, where there is one."""
    for problem in problems:
        if problem.fix and problem.fix.first == problem.fix.last and problem.fix.text.strip().startswith(f"{name}: "):
            return problem.fix.text.partition(": ")[2].strip("\"'")
    return ""


def _shown(value: Value) -> str:
    if isinstance(value, str):
        return value
    inner = value.values() if isinstance(value, dict) else value
    return "\n".join(_shown(each) for each in inner)


def free_name(folder: Path, name: str) -> Path:
    """A path in a folder that nothing has yet: `name.yaml`, else `name-2.yaml` and so on."""
    names = (f"{name}.yaml" if number == 1 else f"{name}-{number}.yaml" for number in count(1))
    return next(folder / each for each in names if not (folder / each).exists())
