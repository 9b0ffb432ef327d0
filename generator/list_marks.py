"""The marks that people put before the lines of a list: bullets, dashes, numbers that run from one."""

import re
from collections.abc import Sequence

BULLET = re.compile(r"\s*(?:[•▪■●○◦‣⁃∙·➢►✓✔]\s*|[-‐‑‒–—―*]\s+|[-‐‑‒–—―*](?=[^\W\d_])|o\s+)(?=\S)")
"""The mark of one line. A letter is none unless it stands alone, and neither is the minus of a figure."""
NUMBER = re.compile(r"\s*(\d{1,3})[.)]\s+(?=\S)")


def drop_list_marks(lines: Sequence[str]) -> list[str]:
    """The lines without their marks where every one has a mark, else as they are: `10. luokan tila` keeps its number.

    Numbers are marks only where they run 1, 2, 3 over two lines or more.
    """
    while lines:
        bullets = [BULLET.match(line) for line in lines]
        numbers = [NUMBER.match(line) for line in lines]
        running = [int(each[1]) for each in numbers if each] == list(range(1, len(lines) + 1))
        marks = bullets if all(bullets) else numbers if running and len(lines) > 1 else []
        if not marks:
            break
        lines = [line[mark.end() :] for line, mark in zip(lines, marks, strict=True) if mark]
    return [line.strip() for line in lines]


def split_numbered(text: str) -> list[str]:
    """The items of `1. Kerää toiveet. 2. Sopikaa vuorot.`, whose numbers run from one; none where they do not."""
    found = list(re.finditer(r"(?:^|(?<=\s))(?:\(?(\d{1,2}|[a-h])\)|(\d{1,2})\.|©)\s+(?=\S)", text))
    running = [each for number, each in enumerate(found, start=1) if _count(each) == number]
    if len(running) < 2 or running != found or text[: found[0].start()].strip():  # noqa: PLR2004
        return []
    ends = [*(each.start() for each in found[1:]), len(text)]
    return [text[each.end() : end].strip() for each, end in zip(found, ends, strict=True)]


def _count(mark: re.Match[str]) -> int:
    """The number of `2.` or `(b)`; `©` is a (c) that a program took for a sign."""
    typed = mark[1] or mark[2] or "c"
    return int(typed) if typed.isdigit() else ord(typed) - ord("a") + 1
