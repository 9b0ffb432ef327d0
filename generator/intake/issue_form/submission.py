"""What was told through a form → the files that it becomes, judged by the rules that judge files."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain

from generator.intake.act_file import act_text, bare_text, organisation_text
from generator.intake.choices import Names
from generator.intake.issue_form import words
from generator.intake.issue_form.body import SIZE_LIMIT, Answers, answers_in
from generator.intake.issue_form.form import Asked, Part, parts_of
from generator.intake.spreadsheet.cells import moment_of, organisation_names
from generator.intake.terminal.conversation import free_id
from generator.intake.unwritten_file import UnwrittenFile
from generator.problems import Diagnostic, Position, Problem, has_errors
from generator.rules.engine import judge, load_bytes
from generator.schema.collections import Records
from generator.schema.identifiers import slug
from generator.schema.records.act import ActRecord
from generator.schema.records.editors import OrganisationKind, OrganisationRecord
from generator.schema.source_files import RESERVED
from generator.schema.suggestions import folded, labels_of, likely, offer
from generator.text import Language, Text
from generator.yaml.writer import Value

_BULLET = re.compile(r"^(?:[-*•–]|\d{1,2}[.)])\s+")
_SHOWN = 60
_ENOUGH = 4
"""Letters of an organisation's name that may stand for the whole of it, where only one begins so."""


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a sent form. `files` by their paths, empty when there are errors; each problem with the part it is about."""

    language: Language
    title: str = ""
    act_id: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[tuple[Text | None, Problem], ...] = ()


def told_in(body: str, records: Records, today: date, schema_url: str) -> Told | None:
    """The act in a form's text, or None when the text was not written through a form of ours."""
    parts = parts_of(records)
    own = {part.key: part for part in parts}
    size = len(body.encode("utf-8", "replace"))
    answers = answers_in(body[: SIZE_LIMIT * 2], parts)
    if answers is None:
        return None
    if size > SIZE_LIMIT:
        return Told(answers.language, problems=((None, _said(words.LONG, limit=SIZE_LIMIT // 1024)),))
    if answers.doubled:
        label = answers.doubled.label
        return Told(answers.language, problems=((label, _said(words.HEADING_TWICE, label=label)),))
    return _Telling(answers, own, records, today, schema_url).told()


def _said(kind: Diagnostic, **values: object) -> Problem:
    return kind.at("", Position(1), values=values)


class _Telling:
    """One sent form on its way to a file."""

    def __init__(
        self, answers: Answers, parts: Mapping[str, Part], records: Records, today: date, schema_url: str
    ) -> None:
        self.language, self.said, self.parts = answers.language, answers.told, parts
        self.records, self.today, self.schema_url = records, today, schema_url
        self.problems: list[tuple[Text | None, Problem]] = []
        self.newcomer: dict[str, Value] = {}

    def told(self) -> Told:
        organisation = self._organisation()
        tree = self._tree()
        title = str(tree.get("title", ""))
        if self._ticked() < len(self.parts["permission"].options):
            self._wrong("permission", words.NO_PERMISSION)
        act_id = free_id(organisation or "teko", title, self.records)
        self._judge(tree, act_id, organisation)
        found = [problem for _, problem in self.problems]
        files: dict[str, str] = {}
        if organisation and not has_errors(found):
            files[f"acts/{act_id}.yaml"] = act_text(tree, self.language, self.schema_url)
            if self.newcomer:
                files[f"editorial/organisations/{organisation}.yaml"] = organisation_text(self.newcomer, self.language)
        order = {part.label: number for number, part in enumerate(self.parts.values())}
        told = sorted(self.problems, key=lambda each: order[each[0]] if each[0] else -1)
        return Told(self.language, title, act_id, files, tuple(told))

    def _wrong(self, key: str, kind: Diagnostic, **values: object) -> None:
        self.problems.append((self.parts[key].label, _said(kind, **values)))

    def _line(self, key: str) -> str:
        return " ".join(self.said.get(key, "").split())

    def _ticked(self) -> int:
        return len(re.findall(r"^- \[[xX]\] ", self.said.get("permission", ""), re.MULTILINE))

    # --- who did it -------------------------------------------------------------------------------------------------

    def _organisation(self) -> str:
        """The id of the organisation, one of the market's or a new one; empty when that cannot be told."""
        typed = self._line("organisation")
        if not typed:
            self._wrong("organisation", words.NO_ORGANISATION)
            return ""
        known = organisation_names(self.records)
        found = [code for code, names in known.items() if folded(typed) in map(folded, names)]
        if len(found) == 1:
            return found[0]
        kind, town = self._choice("kind"), self._line("municipality")
        begun = [code for code, names in known.items() if any(folded(each).startswith(folded(typed)) for each in names)]
        if len(begun) == 1 and len(folded(typed)) >= _ENOUGH and not (kind or town):
            return begun[0]
        if kind in set(OrganisationKind) and town:
            return self._new_organisation(typed, kind, town)
        values = {"typed": typed[:_SHOWN], "offer": _named(likely(typed, known), self.records)}
        self._wrong("organisation", words.STRANGE_ORGANISATION, **values)
        return ""

    def _new_organisation(self, name: str, kind: str, town: str) -> str:
        towns = {
            code: tuple(filter(None, (each.name.fi, each.name.sv, each.name.en)))
            for code, each in self.records.municipalities.items()
        }
        found = [code for code, names in towns.items() if folded(town) in map(folded, (code, *names))]
        if not found:
            near = likely(town, towns)
            offered = offer(towns[near][0] if near else None)
            self._wrong("municipality", words.STRANGE_MUNICIPALITY, typed=town[:_SHOWN], offer=offered)
            return ""
        record = self.records.municipalities[found[0]]
        names = {"fi": name, "sv": name}
        if kind == OrganisationKind.MUNICIPALITY:  # its name in the language that was not used is known
            names = {"fi": record.name.fi or name, "sv": record.name.sv or name, self.language: name}
        code = slug((record.name.fi or name) if kind == OrganisationKind.MUNICIPALITY else name) or "organisaatio"
        if code in self.records.organisations:
            return code
        former = {old for each in self.records.organisations.values() for old in each.former_ids}
        if code in RESERVED or code in former:
            code = f"{code}-2"
        self.newcomer = {"name": dict[str, Value](names), "kind": kind, "municipality": found[0]}
        file = UnwrittenFile.of(
            "editorial/organisations", code, organisation_text(self.newcomer, self.language), OrganisationRecord
        )
        wrong = [problem for problem in load_bytes(file, file.data()).problems if has_errors([problem])]
        self.problems += ((self.parts["organisation"].label, problem) for problem in wrong)
        return "" if wrong else code

    # --- what was done ----------------------------------------------------------------------------------------------

    def _tree(self) -> dict[str, Value]:
        """The act as a file has it, flat: dotted keys."""
        tree: dict[str, Value] = {"language": self.language}
        for key, part in self.parts.items():
            if key in {"organisation", "municipality", "kind", "permission"} or key not in self.said:
                continue
            value = self._value(part)
            if key == "contact.address":
                key = "contact.mailbox" if "@" in str(value) else "contact.page"  # noqa: PLW2901 - one part fills either
            tree[key] = value
        return tree

    def _value(self, part: Part) -> Value:
        line = self._line(part.key)
        match part.key, part.asked:
            case "acknowledged", _:
                return [_acknowledged(each) for each in self._lines(part.key)]
            case "started", _:
                return moment_of(line)
            case _, Asked.LINES:
                return list(self._lines(part.key))
            case _, Asked.CHOICE:
                return self._choice(part.key)
            case _, Asked.CHOICES:
                return list(_picked(line, part.options))
        return self.said[part.key] if part.asked is Asked.TEXT and part.key != "summary" else line

    def _lines(self, key: str) -> Iterator[str]:
        """The lines of an answer without the marks of a list."""
        lines = (_BULLET.sub("", line.strip()) for line in self.said.get(key, "").split("\n"))
        return (line for line in lines if line)

    def _choice(self, key: str) -> str:
        typed = self._line(key)
        return next(iter(_picked(typed, self.parts[key].options)), typed) if typed else ""

    # --- what the rules say -----------------------------------------------------------------------------------------

    def _judge(self, tree: Mapping[str, Value], act_id: str, organisation: str) -> None:
        """Every problem of the act, with the part of the form that it is about."""
        file = UnwrittenFile.of("acts", act_id, bare_text(tree))
        loaded = load_bytes(file, file.data())
        found: Sequence[Problem] = loaded.problems
        if isinstance(loaded.record, ActRecord) and organisation:
            organisations = dict(self.records.organisations)
            if self.newcomer:
                organisations[organisation] = OrganisationRecord.model_validate(self.newcomer)
            acts = {**self.records.acts, act_id: loaded.record}
            records = replace(self.records, acts=acts, organisations=organisations)
            found = [*found, *judge([loaded], records, self.today)]
        self.problems += ((self._label(problem.field or ""), problem) for problem in found)

    def _label(self, at: str) -> Text | None:
        """The label of the part that a path of the act was asked in."""
        if at.startswith(("contact.mailbox", "contact.page")) or at == "contact":
            return self.parts["contact.address"].label
        ways: tuple[Callable[[str], bool], ...] = (
            lambda key: at == key or at.startswith(f"{key}."),
            lambda key: key.startswith(f"{at}."),
        )
        found = chain.from_iterable((key for key in self.parts if way(key)) for way in ways if at)
        key = next(found, None)
        return self.parts[key].label if key else None


def _named(code: str | None, records: Records) -> Text:
    """` Tarkoititko Kemin kaupunki?`, or nothing."""
    name = records.organisations[code].name if code else None
    return offer(name.fi or name.sv or code) if name else offer(code)


def _picked(text: str, options: Names) -> Iterator[str]:
    """The codes of the options that the forge joined with commas; a label may itself have a comma."""
    by_label = {folded(label): code for code, words_ in options.items() for label in (code, *labels_of(words_))}
    parts = [part.strip() for part in text.split(", ")]
    while parts:
        for length in range(len(parts), 0, -1):
            whole = ", ".join(parts[:length])
            if (code := by_label.get(folded(whole))) is not None or length == 1:
                if whole:
                    yield code or whole
                parts = parts[length:]
                break


def _acknowledged(line: str) -> Value:
    """`Tove Jansson: författare` → the text that may be public, and why."""
    text, mark, reason = line.partition(":")
    return {"text": text.strip(), "reason": reason.strip()} if mark else {"text": text.strip()}
