"""`tori new`: an act by question and answer, each answer judged at once by the rules that judge files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

import click

from generator.intake.act_file import choices_of, write_act
from generator.intake.choices import Names, find_codes, names_of, number_lines, pick_by_number
from generator.intake.proposal import Proposal, Proposer, settle_dates, write_doer
from generator.intake.terminal.organisation_question import OrganisationQuestion
from generator.intake.terminal.terminal import ALL, EMPTY, SHORT_LIST, BackError, Terminal
from generator.list_marks import drop_list_marks
from generator.locales import TEXTS
from generator.problems import Problem, Severity, has_errors
from generator.rules.persons import find_personal_data, find_persons_in_texts
from generator.rules.registry import RULES
from generator.schema.introspection import Field, describe
from generator.schema.records.act import ActRecord
from generator.schema.records.act_parts import Contact
from generator.schema.records.fields import Precision
from generator.schema.records.story import Adopt
from generator.text import LANGUAGE_NAMES, Language, Text
from generator.yaml.edits import OPEN
from generator.yaml.writer import Value


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask: its dotted key, the heading that it stands under, what helps, and how to ask."""

    key: str
    part: Text
    help: Text
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


class Conversation(Terminal):
    """The questions, and what has been answered so far."""

    def __init__(self, language: Language, proposer: Proposer, schema_url: str = "") -> None:
        """`proposer` knows what is on the market, and makes an act of the answers."""
        super().__init__(language)
        self.proposer, self.schema_url = proposer, schema_url
        self.organisation = OrganisationQuestion(self, proposer)
        self.answers: dict[str, Value] = {}
        self.pending: tuple[str, str] = ("", "")
        self.suggestion = ""
        self.questions = self._questions()
        self.parts = list(dict.fromkeys(question.part for question in self.questions))

    # --- the course of the talk -------------------------------------------------------------------------------------

    def run(self) -> dict[str, str]:
        """Ask everything; gives the files to write by their paths. Raises click.Abort when the person stops."""
        self.say(TEXTS.terminal.greeting.fill({"count": len(self.parts)}))
        index = 0
        while True:
            if index < len(self.questions):
                try:
                    index = self._answered(index)
                except BackError:
                    index = max(index - 1, 0)
                continue
            self.say(TEXTS.terminal.ready.fill({"file": self.file}), space=True)
            try:
                self.read_line()
            except BackError:
                index -= 1
            else:
                return self.proposal.files(self.language, self.schema_url)

    @property
    def proposal(self) -> Proposal:
        """What the answers propose so far."""
        return self.proposer.propose(self.organisation.doer, self.answers)

    @property
    def file(self) -> str:
        """Where the act is written."""
        return f"acts/{self.proposal.act_id}.yaml"

    def draft(self) -> str:
        """What has been answered when somebody stops; empty when nothing was."""
        doer = self.organisation.doer
        if not (self.answers or doer.id or self.pending[1]):
            return ""
        name = self.organisation.name or TEXTS.terminal.unknown.pick(self.language)
        lines = TEXTS.terminal.draft.fill({"organisation": name}).pick(self.language).split("\n")
        for path, text in write_doer(doer, self.language).items():
            lines += [f"# {path}:", *(f"#   {line}".rstrip() for line in text.split("\n"))]
        key, text = self.pending
        if text:
            lines += [TEXTS.terminal.pending.fill({"label": key}).pick(self.language)]
            lines += [f"#   {line}".rstrip() for line in text.split("\n")]
        return "\n".join(lines) + "\n\n" + write_act(self.proposal.act, self.language, self.schema_url)

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
                self.pending = (question.stored(value), _shown(value))
            problems = self._problems(trial, question, empty=not value)
            for problem in problems:
                self.say(problem.message, mark="!")
            if not has_errors(problems) or self._acknowledged(problems, trial, value):
                self.answers, self.pending = trial, ("", "")
                return index + 1
            if together := next(filter(None, map(self._asked_together, problems)), None):
                self.answers, self.pending = trial, ("", "")
                return self.questions.index(together[0])
            self.suggestion = _suggested(problems, question.stored(value).rpartition(".")[2])
            if self.suggestion:
                self.say(TEXTS.terminal.suggested.fill({"value": self.suggestion}))

    def _head(self, index: int) -> None:
        question = self.questions[index]
        first = index == 0 or self.questions[index - 1].part != question.part
        if first:
            number = self.parts.index(question.part) + 1
            self.say(Text.same(f"{number}/{len(self.parts)}  {question.part.pick(self.language)}"), space=True)
        must = TEXTS.terminal.must if question.required else TEXTS.terminal.may
        label = self._label(question.key)
        if label and label != question.part:
            self.say(Text.same(f"{label.pick(self.language)} ({must.pick(self.language)})"))
            self.say(question.help)
        else:
            self.say(Text.same(f"{question.help.pick(self.language)} ({must.pick(self.language)})"))

    def _problems(self, trial: dict[str, Value], question: Question, *, empty: bool) -> list[Problem]:
        """What the rules say of this answer among the others; what belongs to questions to come is left out."""
        found = self.proposer.propose(self.organisation.doer, trial).problems
        return [problem for problem in found if self._concerns(problem, question, empty=empty)]

    def _concerns(self, problem: Problem, question: Question, *, empty: bool) -> bool:
        """Whether a problem is about the answer to this question."""
        if together := self._asked_together(problem):
            return question == together[-1]
        if problem.field is None:
            return True
        own = "contact" if question.key == "contact.address" else question.key
        within = problem.field == own or problem.field.startswith(f"{own}.")
        return within or (empty and own.startswith(f"{problem.field}."))

    def _asked_together(self, problem: Problem) -> list[Question]:
        """Where a rule looks at several answers: the questions that it asks for, and the last, when all are known."""
        requires = next((rule.requires for rule in RULES if rule.id == problem.rule), ())
        for requirement in requires:
            seen = [question for question in self.questions if question.key in requirement.reads]
            asked = [question for question in seen if question.key in chain(*requirement.alternatives)]
            if len(seen) > 1:
                return [*asked, seen[-1]]
        return []

    def _acknowledged(self, problems: Sequence[Problem], trial: dict[str, Value], value: Value) -> bool:
        """Whether the person says why each name or number in the answer may be public."""
        errors = [problem for problem in problems if problem.severity is Severity.ERROR]
        if not all(problem.rule == find_persons_in_texts.id for problem in errors):
            return False
        known = trial.get("acknowledged")
        listed: list[Value] = list(known) if isinstance(known, list) else []
        told = [str(each["text"]) for each in listed if isinstance(each, dict)]
        for _, text in find_personal_data(_shown(value)):
            if any(text in each for each in told):
                continue
            self.say(TEXTS.terminal.acknowledge.fill({"text": text}))
            reason = self.read_line()
            if not reason:
                return False
            listed.append({"text": text, "reason": reason})
            told.append(text)
        trial["acknowledged"] = listed
        return True

    # --- the questions ----------------------------------------------------------------------------------------------

    def _questions(self) -> list[Question]:
        def of(key: str, ask: Callable[[Question], Value], part: Text | None = None, *, must: bool = False) -> Question:
            found = _key(key)
            return Question(key, part or found.label, found.help, ask, must)

        copy, contact = describe(ActRecord)["adopt"].label, describe(ActRecord)["contact"].label
        where = describe(Contact)
        address = TEXTS.terminal.address_help.fill({"mailbox": where["mailbox"].help, "page": where["page"].help})
        return [
            Question(
                "organisation",
                TEXTS.terminal.who,
                TEXTS.terminal.who_help,
                lambda _: self.organisation.ask(),
                required=True,
            ),
            of("language", self._ask_choice, TEXTS.terminal.who, must=True),
            of("title", self._ask_line, must=True),
            of("summary", self._ask_line, must=True),
            of("starting_point", self._ask_prose, must=True),
            of("action", self._ask_prose, must=True),
            of("stage", self._ask_choice, TEXTS.terminal.where, must=True),
            of("scale", self._ask_choice, TEXTS.terminal.where, must=True),
            of("started", self._ask_date, TEXTS.terminal.where, must=True),
            of("results", self._ask_prose),
            of("lessons", self._ask_prose),
            of("adopt.requirements", self._ask_items, copy),
            of("adopt.steps", self._ask_items, copy),
            of("adopt.cost", self._ask_choice, copy),
            of("sectors", self._ask_terms, TEXTS.terminal.topic, must=True),
            of("themes", self._ask_terms, TEXTS.terminal.topic, must=True),
            of("contact.role", self._ask_line, contact, must=True),
            Question("contact.address", contact, address, self._ask_line, required=True),
        ]

    def _label(self, key: str) -> Text | None:
        if key == "organisation":
            return None
        return TEXTS.terminal.address if key == "contact.address" else _key(key).label

    def _ask_line(self, question: Question) -> Value:
        before = self._before(question)
        typed = self.read_line()
        return self._kept(typed, before)

    def _ask_date(self, question: Question) -> Value:
        """A date as people type it; what it was read as is shown."""
        typed = self._ask_line(question)
        found = settle_dates({question.key: typed}, self.proposer.today)
        if found != {question.key: typed}:
            about = Precision.ABOUT.label.pick(self.language)
            dates = (f"{about} {each['date']}" if isinstance(each, dict) else each for each in found.values())
            self.say(Text.same(" – ".join(map(str, dates))), mark="→")
        return typed

    def _ask_prose(self, question: Question) -> Value:
        before = self._before(question)
        self.say(TEXTS.terminal.prose)
        lines: list[str] = []
        try:
            lines.append(self.read_line())
            while lines[0] and lines[-2:] != ["", ""]:
                lines.append(self.read_line(back=False))
        except click.Abort:
            self._keep_pending(question, "\n".join(lines).strip())
            raise
        return self._kept("\n".join(lines).strip(), before)

    def _ask_items(self, question: Question) -> Value:
        before = self._before(question)
        self.say(TEXTS.terminal.items)
        items: list[str] = []
        try:
            while item := self.read_line(back=not items):
                items.append(item)
        except click.Abort:
            self._keep_pending(question, _shown([*items]))
            raise
        return before if not items else [] if items == [EMPTY] else [*drop_list_marks(items)]

    def _ask_choice(self, question: Question) -> Value:
        names: Names
        if question.key == "language":
            names = LANGUAGE_NAMES
            before: Value = str(self.answers.get("language") or self.language)
        else:
            model, _, name = question.key.rpartition(".")
            names = {choice.value: choice.label for choice in choices_of(Adopt if model else ActRecord, name)}
            before = self.answers.get(question.key, "")
        codes = list(names)
        self.show(number_lines(codes, names, self.language))
        if isinstance(before, str) and before:
            self.say(TEXTS.terminal.enter_for.fill({"value": names[before]}))
        else:
            self.say(TEXTS.terminal.pick_one)
        while typed := self.read_line():
            if typed == EMPTY and not question.required:
                return ""
            found = [code] if (code := pick_by_number(typed, codes)) else find_codes(typed, names)
            if len(found) == 1:
                self.say(Text.same(names[found[0]].pick(self.language)), mark="→")
                return found[0]
            self.say(TEXTS.terminal.pick_one)
        return before

    def _ask_terms(self, question: Question) -> Value:
        """Words of the vocabulary, one after another, until an empty line."""
        names = names_of(getattr(self.proposer.records, question.key))
        before = self._before(question, names)
        codes = shown = list(names)
        if len(codes) <= SHORT_LIST:
            self.show(number_lines(codes, names, self.language))
        else:
            shown = []
        self.say(TEXTS.terminal.pick_some)
        picked: list[Value] = []
        while typed := self.read_line(back=not picked):
            if typed == EMPTY:
                return []
            for part in (each.strip() for each in typed.split(",")):
                if part == ALL:
                    shown = codes
                    self.show(number_lines(codes, names, self.language))
                    continue
                found = [code] if (code := pick_by_number(part, shown)) else find_codes(part, names)
                if len(found) == 1 and found[0] not in picked:
                    picked.append(found[0])
                elif len(found) > 1:
                    shown = found
                    self.show(number_lines(found, names, self.language))
                    self.say(TEXTS.terminal.which)
                elif not found and part:
                    self.say(TEXTS.terminal.none_found.fill({"typed": part}), mark="!")
            if picked:
                listed = ", ".join(names[str(code)].pick(self.language) for code in picked)
                self.say(TEXTS.terminal.picked.fill({"names": listed}), mark="→")
        return picked or before

    def _before(self, question: Question, names: Names | None = None) -> Value:
        """What was answered before, shown so that it can be kept."""
        keys = ("contact.mailbox", "contact.page") if question.key == "contact.address" else (question.key,)
        before = next((self.answers[key] for key in keys if key in self.answers), "")
        if before and not self.suggestion:
            shown = before
            if names and isinstance(before, list):
                shown = ", ".join(names[str(code)].pick(self.language) for code in before)
            self.say(TEXTS.terminal.now.fill({"value": _shown(shown)}))
        return before

    def _keep_pending(self, question: Question, text: str) -> None:
        """What was typed when somebody stopped, for the draft; where it is nothing, what was typed before and would not do."""
        if text:
            self.pending = (question.key, text)

    def _kept(self, typed: str, before: Value) -> Value:
        if not typed:
            return self.suggestion or before
        return "" if typed == EMPTY else typed


def _key(dotted: str) -> Field:
    model, _, name = dotted.rpartition(".")
    return describe({"": ActRecord, "adopt": Adopt, "contact": Contact}[model])[name]


def _suggested(problems: Sequence[Problem], name: str) -> str:
    """The value of the mended line, where there is one."""
    for problem in problems:
        told = problem.fix and problem.fix.first == problem.fix.last and OPEN not in problem.fix.text
        if told and problem.fix and problem.fix.text.strip().startswith(f"{name}: "):
            return problem.fix.text.partition(": ")[2].strip("\"'")
    return ""


def _shown(value: Value) -> str:
    if isinstance(value, str):
        return value
    inner = value.values() if isinstance(value, dict) else value
    return "\n".join(_shown(each) for each in inner)
