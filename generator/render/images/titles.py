"""A title in a few balanced lines at the largest size that it fits: pure, and without a font of its own."""

from collections.abc import Callable, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

Width = Callable[[str, int], float]
"""The width in pixels of a text at a size in pixels."""
Breaks = Callable[[str], Sequence[int]]
"""Places in a word, as numbers of letters from its beginning, where it may be broken with a hyphen."""


class Setting(NamedTuple):
    """A title as it is to be drawn: its size in pixels, and its lines."""

    size: int
    lines: tuple[str, ...]


class _Piece(NamedTuple):
    """A part of a word, or a whole one, that is not broken.

    `follows`: it continues the word before it, without a space.
    """

    text: str
    follows: bool


SIZES = ((76, 2), (68, 2), (60, 3), (54, 3), (48, 3))
"""Sizes to try in this order, each with the most lines that it may take."""
_LAST = (42, 4)
"""The size for titles that fit in no other: here a line may end in the middle of any word."""
_LEAST_PIECE = 4
"""Letters that a broken word leaves on either line: no syllable stands alone."""
_HYPHEN_COSTS = 0.06
_SHORT_END_COSTS = 0.12
_SHORT_END = 3
"""Letters of a word, *ja* or *och*, that had better begin a line than end one."""
_LONE_END_COSTS = 0.25
_LONE_END = 0.3
"""The share of the longest line under which the last line looks forgotten."""


def set_title(title: str, room: int, width: Width, breaks: Breaks) -> Setting:
    """The title in lines no wider than `room` pixels.

    A word is broken only where whole words fit at no size, and then at its compound borders.
    """
    words = _split_words(title)
    for pieces in (_build_pieces(words), _break_words(words, breaks)):
        for size, most in SIZES:
            if found := _balance_lines(pieces, size, most, room, width):
                return Setting(size, found)
    size, most = _LAST
    found = _balance_lines(_break_words(words, breaks), size, most, room, width)
    return Setting(size, found or _cut_title(title, size, most, room, width))


def _split_words(title: str) -> list[str]:
    """The words; a dash stays with the word before it."""
    words: list[str] = []
    for word in title.split():
        if words and word in {"–", "-", "—"}:
            words[-1] += f"\N{NO-BREAK SPACE}{word}"
        else:
            words.append(word)
    return words


def _build_pieces(words: Sequence[str]) -> list[_Piece]:
    return [_Piece(word, follows=False) for word in words]


def _break_words(words: Sequence[str], breaks: Breaks) -> list[_Piece]:
    found = []
    for word in words:
        places = [place for place in breaks(word) if _LEAST_PIECE <= place <= len(word) - _LEAST_PIECE]
        ends = (0, *places, len(word))
        found += [_Piece(word[start:end], follows=start > 0) for start, end in pairwise(ends)]
    return found


def _balance_lines(pieces: Sequence[_Piece], size: int, most: int, room: int, width: Width) -> tuple[str, ...] | None:
    """The fewest lines that fit, and of their ways the one that looks best; None where nothing fits."""
    for count in range(1, most + 1):
        ways = (
            _build_lines(pieces, cuts)
            for cuts in combinations(range(1, len(pieces)), count - 1)
            if count <= len(pieces)
        )
        measured = ((lines, [width(line, size) for line in lines]) for lines in ways)
        fitting = [(_measure_cost(lines, widths, room), lines) for lines, widths in measured if max(widths) <= room]
        if fitting:
            return min(fitting)[1]
    return None


def _build_lines(pieces: Sequence[_Piece], cuts: Sequence[int]) -> tuple[str, ...]:
    return tuple(_join_pieces(pieces, start, end) for start, end in pairwise((0, *cuts, len(pieces))))


def _join_pieces(pieces: Sequence[_Piece], start: int, end: int) -> str:
    text = "".join(
        piece.text if place == 0 or piece.follows else f" {piece.text}" for place, piece in enumerate(pieces[start:end])
    )
    broken = end < len(pieces) and pieces[end].follows
    return f"{text}-" if broken else text


def _measure_cost(lines: Sequence[str], widths: Sequence[float], room: int) -> float:
    """The cost of a way to break the title: how unequal the lines are, in shares of the room, and the faults above."""
    longest = max(widths)
    cost = sum(((longest - each) / room) ** 2 for each in widths)
    for line in lines[:-1]:
        if line.endswith("-"):
            cost += _HYPHEN_COSTS
        elif len(line.rpartition(" ")[2]) <= _SHORT_END:
            cost += _SHORT_END_COSTS
    cost += sum(_HYPHEN_COSTS for line in lines[1:] if line.startswith("-"))  # Carea leader -ohjelma
    if len(lines) > 1 and widths[-1] < _LONE_END * longest:
        cost += _LONE_END_COSTS
    return cost


def _cut_title(title: str, size: int, most: int, room: int, width: Width) -> tuple[str, ...]:
    """Lines filled letter by letter; a title that does not end in the last line ends in an ellipsis."""
    lines: list[str] = []
    rest = " ".join(title.split())
    while rest:
        last = len(lines) == most - 1
        if width(rest, size) <= room:
            return (*lines, rest)
        end = len(rest)
        while end > 1 and width(rest[:end].rstrip() + ("…" if last else ""), size) > room:
            end -= 1
        if last:
            return (*lines, rest[:end].rstrip() + "…")
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return tuple(lines)
