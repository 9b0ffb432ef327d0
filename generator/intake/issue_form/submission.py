"""What was told through a form → the files that it becomes, judged by the rules that judge files."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from generator.intake.choices import Names
from generator.intake.issue_form import refusals
from generator.intake.issue_form.body import SIZE_LIMIT, FormAnswers, read_answers
from generator.intake.issue_form.form import Asked, Part, list_parts
from generator.intake.proposal import OrganisationAnswer, Proposer
from generator.list_marks import drop_list_marks
from generator.problems import Diagnostic, Position, Problem, has_errors
from generator.rules.pasted_tables import find_tables
from generator.rules.pasted_text import shorten
from generator.schema.suggestions import fold, list_labels
from generator.text import Language, Text
from generator.yaml.writer import Value


@dataclass(frozen=True, slots=True)
class Submission:
    """What came of a sent form. `files` by their paths, none with errors; each problem with the part it is about.

    `pictures` were left out of the text: the label of the part, and what the picture is called.
    """

    language: Language
    title: str = ""
    act_id: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[tuple[Text | None, Problem], ...] = ()
    pictures: tuple[tuple[Text, str], ...] = ()


def read_submission(body: str, proposer: Proposer, schema_url: str) -> Submission | None:
    """The act in a form's text, or None when the text was not written through a form of ours."""
    parts = list_parts(proposer.records)
    size = len(body.encode("utf-8", "replace"))
    answers = read_answers(body[: SIZE_LIMIT * 2], parts)
    if answers is None:
        return None
    if size > SIZE_LIMIT:
        return Submission(answers.language, problems=((None, _problem(refusals.LONG, limit=SIZE_LIMIT // 1024)),))
    if answers.doubled:
        label = answers.doubled.label
        return Submission(answers.language, problems=((label, _problem(refusals.HEADING_TWICE, label=label)),))
    reader = _Reader(answers, {part.key: part for part in parts})
    proposal = proposer.propose(proposer.find_doer(reader.organisation()), reader.act())
    problems = [(reader.label_at(problem.field or ""), problem) for problem in proposal.problems]
    problems += reader.list_lost_rows()
    if not reader.is_permitted():
        problems.append((reader.parts["permission"].label, _problem(refusals.NO_PERMISSION)))
    order = {part.label: number for number, part in enumerate(parts)}
    problems.sort(key=lambda each: order[each[0]] if each[0] else -1)
    files = {} if has_errors([problem for _, problem in problems]) else proposal.files(answers.language, schema_url)
    pictures = tuple((part.label, name) for part in parts for name in answers.pictures.get(part.key, ()))
    title = str(proposal.act.get("title", ""))
    return Submission(answers.language, title, proposal.act_id, files, tuple(problems), pictures)


def _problem(kind: Diagnostic, **values: object) -> Problem:
    return kind.at("", Position(1), values=values)


class _Reader:
    """Reads the answers of one sent form, each as its part was asked."""

    def __init__(self, answers: FormAnswers, parts: Mapping[str, Part]) -> None:
        self.language, self.by_key, self.parts = answers.language, answers.by_key, parts

    def organisation(self) -> OrganisationAnswer:
        """Who did the act, as told."""
        return OrganisationAnswer(self._line("organisation"), self._choice("kind"), self._line("municipality"))

    def is_permitted(self) -> bool:
        """Whether every box is ticked."""
        ticked = re.findall(r"^- \[[xX]\] ", self.by_key.get("permission", ""), re.MULTILINE)
        return len(ticked) >= len(self.parts["permission"].options)

    def act(self) -> dict[str, Value]:
        """The act as a file has it, flat: dotted keys."""
        tree: dict[str, Value] = {"language": self.language}
        for key, part in self.parts.items():
            if key in {"organisation", "municipality", "kind", "permission"} or key not in self.by_key:
                continue
            value = self._value(part)
            if key == "contact.address":
                key = "contact.mailbox" if "@" in str(value) else "contact.page"  # noqa: PLW2901 - one part fills either
            tree[key] = value
        return tree

    def list_lost_rows(self) -> Iterator[tuple[Text, Problem]]:
        """Tables that were pasted into what is one line of the act: their rows are gone, and its rules cannot see that."""
        for part in self.parts.values():
            if part.asked is not Asked.TEXT or not self._is_line(part):
                continue
            for table in find_tables(self.by_key.get(part.key, "").split("\n"))[:1]:
                values = {"typed": shorten(table.typed), "results": self.parts["results"].label}
                yield part.label, _problem(refusals.TABLE_IN_LINE, **values)

    @staticmethod
    def _is_line(part: Part) -> bool:
        """Whether the act has one line of it. The summary is asked in a box of several, where it can be seen whole."""
        return part.asked is not Asked.TEXT or part.key == "summary"

    def _line(self, key: str) -> str:
        return " ".join(self.by_key.get(key, "").split())

    def _value(self, part: Part) -> Value:
        line = self._line(part.key)
        match part.key, part.asked:
            case "acknowledged", _:
                return [_read_acknowledgement(each) for each in self._lines(part.key)]
            case _, Asked.LINES:
                return list(self._lines(part.key))
            case _, Asked.CHOICE:
                return self._choice(part.key)
            case _, Asked.CHOICES:
                return list(_find_options(line, part.options))
        return line if self._is_line(part) else self.by_key[part.key]

    def _lines(self, key: str) -> Iterator[str]:
        """The lines of an answer without the marks of a list."""
        lines = (line.strip() for line in self.by_key.get(key, "").split("\n"))
        return iter(drop_list_marks([line for line in lines if line]))

    def _choice(self, key: str) -> str:
        typed = self._line(key)
        return next(iter(_find_options(typed, self.parts[key].options)), typed) if typed else ""

    def label_at(self, at: str) -> Text | None:
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


def _find_options(text: str, options: Names) -> Iterator[str]:
    """The codes of the options that the forge joined with commas; a label may itself have a comma."""
    by_label = {fold(label): code for code, words_ in options.items() for label in (code, *list_labels(words_))}
    parts = [part.strip() for part in text.split(", ")]
    while parts:
        for length in range(len(parts), 0, -1):
            whole = ", ".join(parts[:length])
            if (code := by_label.get(fold(whole))) is not None or length == 1:
                if whole:
                    yield code or whole
                parts = parts[length:]
                break


def _read_acknowledgement(line: str) -> Value:
    """`Tove Jansson: författare` → the text that may be public, and why."""
    text, mark, reason = line.partition(":")
    return {"text": text.strip(), "reason": reason.strip()} if mark else {"text": text.strip()}
