"""Addresses that would be lost → a report for the terminal."""

from collections.abc import Sequence

from generator.locales import TEXTS
from generator.text import Language

_MOST = 50


def format_permalinks(lost: Sequence[str], there: int, language: Language) -> str:
    """What is lost, one address a line; `there` is how many were promised before."""
    if not lost:
        return TEXTS.permalinks_report.all_there.fill({"count": there}).pick(language)
    lines = [
        TEXTS.permalinks_report.lost.fill({"count": len(lost)}).pick(language),
        *(f"  /{path}" for path in lost[:_MOST]),
    ]
    if len(lost) > _MOST:
        lines.append(f"  {TEXTS.permalinks_report.more.fill({'count': len(lost) - _MOST}).pick(language)}")
    return "\n".join(lines)
