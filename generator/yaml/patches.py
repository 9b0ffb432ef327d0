"""Bytes of a file with fixes applied. Lines that no fix touches keep every byte, their line ends too."""

import re
from collections.abc import Iterable

from generator.problems import Fix

_END = re.compile(rb"(\r\n|\n|\r)")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MARK = b"\xef\xbb\xbf"


def patch(data: bytes, fixes: Iterable[Fix]) -> bytes:
    """The file with the fixes applied, each to its lines as they were before; of two that meet, the first counts."""
    if data.startswith(_UTF_16):
        data = data.decode("utf-16", "replace").encode()
    mark, data = (_MARK, data[len(_MARK) :]) if data.startswith(_MARK) else (b"", data)
    parts = _END.split(data)
    lines, ends = parts[::2], parts[1::2]
    usual = max(set(ends), key=ends.count) if ends else b"\n"
    ends.append(b"")
    taken: set[int] = set()
    chosen: list[Fix] = []
    for fix in fixes:
        own = set(range(fix.first, fix.last + 1)) or {fix.first}
        if taken.isdisjoint(own) and fix.last <= len(lines):
            taken |= own
            chosen.append(fix)
    for fix in sorted(chosen, key=lambda fix: fix.first, reverse=True):
        new = [line.encode() for line in fix.text.split("\n")]
        last_end = ends[fix.last - 1] if fix.last >= fix.first else usual
        if fix.last < fix.first and fix.first > 1 and ends[fix.first - 2] == b"":  # below a last line without its end
            ends[fix.first - 2], last_end = usual, b""
        lines[fix.first - 1 : fix.last] = new
        ends[fix.first - 1 : fix.last] = [usual] * (len(new) - 1) + [last_end]
    return mark + b"".join(line + end for line, end in zip(lines, ends, strict=True))


def keep_letters(data: bytes) -> str:
    """Letters, digits and signs of amounts alone, in order: what a fix of how a file is written must not change."""
    return "".join(mark for mark in data.decode("utf-8", "replace") if mark.isalnum() or mark in "%€$±")
