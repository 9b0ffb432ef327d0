"""Lines that are not to run together: labels with their values one below another, and numbered headings.

A paragraph is one line to Markdown, which joins what was wrapped. `Kesto: 2 kk` above `Hinta: 5 €` was not.
"""

import re
from collections.abc import Collection, Iterator, Sequence

_LABEL = re.compile(r" {0,3}(?:\*\*)?(?P<first>[^\W_])(?:[^:|!?;.]|\.(?! )){0,38}:(?:\*\*)?[ \t]+\S")
_HEADING = re.compile(r" {0,3}(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?[ \t]+(?P<first>[^\W\d_])")
_BEGINNING = re.compile(r"[^\w\s]*(?P<first>[^\W_])")
_SENTENCE_ENDS = (".", ",", ";", "!", "?", "-")
_LONGEST_HEADING = 80

Number = tuple[int, ...]


def find_kept_ends(lines: Sequence[str], without: Collection[int] = ()) -> set[int]:
    """The numbers of lines whose end is kept. `without`: lines that are no prose, or begin the items of a list."""
    headings = set(_find_headings(lines, without))
    kept: set[int] = set()
    for paragraph in _find_paragraphs(lines, without):
        if any("|" in lines[number] for number in paragraph):  # the rows of a table
            continue
        kept.update(_find_label_ends(lines, paragraph))
        kept.update(_find_heading_ends(lines, paragraph, headings))
    return kept


def _find_paragraphs(lines: Sequence[str], without: Collection[int]) -> Iterator[range]:
    first = 0
    for number in range(len(lines) + 1):
        if number == len(lines) or number in without or not lines[number].strip():
            if number > first:
                yield range(first, number)
            first = number + 1


def _find_label_ends(lines: Sequence[str], paragraph: range) -> Iterator[int]:
    """Around two labels or more, one below another."""
    labels = {number for number in paragraph if _begins(_LABEL, lines[number])}
    for number in paragraph[:-1]:
        after = number + 1
        above = after in labels and (number in labels or after + 1 in labels)
        if above or ({number - 1, number} <= labels and _begins(_BEGINNING, lines[after])):
            yield number


def _find_heading_ends(lines: Sequence[str], paragraph: range, headings: Collection[int]) -> Iterator[int]:
    for number in paragraph[:-1]:
        text = lines[number].rstrip()
        is_short = len(text) <= _LONGEST_HEADING and not text.endswith(_SENTENCE_ENDS)
        if number + 1 in headings or (number in headings and is_short and _begins(_BEGINNING, lines[number + 1])):
            yield number


def _find_headings(lines: Sequence[str], without: Collection[int]) -> Iterator[int]:
    """Lines whose numbers go on from one another: 1, 2, 2.1, 2.2, 3."""
    last: tuple[int, Number] | None = None
    for index, line in enumerate(lines):
        found = _HEADING.match(line)
        if index in without or not found or not found["first"].isupper():
            continue
        number = tuple(map(int, found["number"].split(".")))
        if last and _goes_on(last[1], number):
            yield from (last[0], index)
        last = index, number


def _goes_on(before: Number, after: Number) -> bool:
    """Whether the one is next to the other: 1.2 after 1.1, 2 after 1.4, 1.1 after 1."""
    *above, own = after
    level = len(above)
    return before[:level] == tuple(above) and own == (before[level] + 1 if level < len(before) else 1)


def _begins(pattern: re.Pattern[str], line: str) -> bool:
    """Whether the line begins so, and with a capital or a figure: what was wrapped goes on with a small letter."""
    found = pattern.match(line)
    return found is not None and (found["first"].isupper() or found["first"].isdecimal())
