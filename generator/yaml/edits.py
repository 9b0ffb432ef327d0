"""Lines of a file taken away, or set aside as comments."""

from collections.abc import Sequence

from generator.problems import Fix

OPEN = "…"
"""What stands in a mended line for the words that only the writer knows."""


def drop_lines(lines: Sequence[str], first: int, last: int, *, safe: bool = False) -> Fix:
    """The file without some lines: one beside them is said again, since a fix always leaves a line."""
    if first > 1:
        return Fix(first - 1, last, lines[first - 2], safe)
    if last < len(lines):
        return Fix(first, last + 1, lines[last], safe)
    return Fix(first, last, "", safe)


def comment_out(lines: Sequence[str], first: int, last: int) -> Fix:
    """The lines as comments: nothing is lost, and nothing of them is read."""
    return Fix(first, last, "\n".join(f"# {line}" if line else "#" for line in lines[first - 1 : last]), safe=False)
