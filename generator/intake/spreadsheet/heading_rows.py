"""Which rows of a sheet hold its headings: one, or two where the upper says what several columns have alike."""

import itertools

from generator.intake.spreadsheet.columns import find_column

_LOOKED_AT = 20
"""Rows among which the headings are looked for: some sheets begin with a title."""
Rows = tuple[tuple[str, ...], ...]


def find_headings(rows: Rows) -> tuple[int, tuple[str, ...]] | None:
    """(index of their last row, headings): the rows near the top with most headings that are known, two at least."""
    ways = list(enumerate(rows[:_LOOKED_AT]))
    ways += [
        (index + 1, _join(upper, lower))
        for index, (upper, lower) in enumerate(itertools.pairwise(rows[: _LOOKED_AT + 1]))
        if _is_parted(upper, lower)
    ]
    counts = [_count_known(headings) for _, headings in ways]
    most = max(counts, default=0)
    return ways[counts.index(most)] if most > 1 else None


def _count_known(headings: tuple[str, ...]) -> int:
    return len({found.path for cell in headings if (found := find_column(cell))})


def _is_parted(upper: tuple[str, ...], lower: tuple[str, ...]) -> bool:
    """Whether a heading goes on over empty cells (they are merged), and the row below says more of each."""
    return any(
        left.strip() and not cell.strip() and below.strip() and find_column(below.strip())
        for left, cell, below in zip(upper, upper[1:], lower[1:], strict=False)
    )


def _join(upper: tuple[str, ...], lower: tuple[str, ...]) -> tuple[str, ...]:
    """`Yhteystieto` above `Rooli` is `Yhteystieto: Rooli` where that is known; else the one of them that is."""
    joined: list[str] = []
    over = ""
    for index in range(max(len(upper), len(lower))):
        above = upper[index].strip() if index < len(upper) else ""
        below = lower[index].strip() if index < len(lower) else ""
        over = above or (over if below else "")
        ways = (f"{over}: {below}" if over and below else "", below, above or over)
        joined.append(next((each for each in ways if each and find_column(each)), below or above))
    return tuple(joined)
