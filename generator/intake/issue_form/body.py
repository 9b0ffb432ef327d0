"""The text of a sent form → what was answered to each part. The text is a stranger's: nothing in it can raise.

The forge writes every part as `### Label`, a blank line and the answer. An answer may itself have such a line; where the
parts can then be told apart in one way only, they are; else the line is told, and nothing is guessed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.intake.issue_form.form import Part
from generator.rules.pasted_pictures import take_pictures_out
from generator.text import LANGUAGES, Language
from generator.yaml.syntax_errors import CONTROL

SIZE_LIMIT = 64 * 1024
"""Bytes; the forge holds 65 536 characters."""
_EMPTY = "_No response_"
"""What the forge writes for no answer, in every language."""
_TURNED = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of a text: they would make a file read otherwise than it is."""


@dataclass(frozen=True, slots=True)
class FormAnswers:
    """`language` of the form that was used; `by_key`: part → answer, empty ones left out; `doubled`: a part that is there twice.

    A picture that was dragged into an answer is no text of it: `pictures` has part → names of those that were in it.
    """

    language: Language
    by_key: dict[str, str]
    doubled: Part | None = None
    pictures: dict[str, tuple[str, ...]] = field(default_factory=dict)


def read_answers(body: str, parts: Sequence[Part]) -> FormAnswers | None:
    """What a form's text answers, or None when it was not written through one of the forms."""
    text = _TURNED.sub("", body.replace("\r\n", "\n").replace("\r", "\n"))
    lines = CONTROL.sub("", text).split("\n")
    counts = {language: len({number for _, number in _find_headings(lines, parts, language)}) for language in LANGUAGES}
    language = max(LANGUAGES, key=lambda each: counts[each])
    if counts[language] < len(parts) // 2:
        return None
    found = _find_headings(lines, parts, language)
    first, last = _choose_headings(found), _choose_headings(found[::-1], backwards=True)
    if first != last:
        doubled = next(number for number in range(len(parts)) if first.get(number) != last.get(number))
        return FormAnswers(language, {}, parts[doubled])
    places = sorted((line, number) for number, line in first.items())
    by_key: dict[str, str] = {}
    pictures: dict[str, tuple[str, ...]] = {}
    for index, (line, number) in enumerate(places):
        end = places[index + 1][0] if index + 1 < len(places) else len(lines)
        answer = "\n".join(lines[line + 1 : end]).strip()
        if answer == _EMPTY:
            continue
        key = parts[number].key
        text, names = take_pictures_out(answer)
        if text.strip():
            by_key[key] = text.strip()
        if names:
            pictures[key] = names
    return FormAnswers(language, by_key, pictures=pictures)


def _find_headings(lines: Sequence[str], parts: Sequence[Part], language: Language) -> list[tuple[int, int]]:
    """(line, number of the part) of every line that looks like a part's heading."""
    known = {f"### {part.label.pick(language)}": number for number, part in enumerate(parts)}
    return [(index, known[line.rstrip()]) for index, line in enumerate(lines) if line.rstrip() in known]


def _choose_headings(found: Sequence[tuple[int, int]], *, backwards: bool = False) -> dict[int, int]:
    """Part → line, taking each part's first heading that keeps the order of the parts (or last, from the end).

    Both ways give the same where no answer imitates a heading at a place where the heading could stand.
    """
    wanted = sorted({number for _, number in found}, reverse=backwards)
    chain: dict[int, int] = {}
    rest = iter(found)
    for number in wanted:
        for line, seen in rest:
            if seen == number:
                chain[number] = line
                break
    return chain
