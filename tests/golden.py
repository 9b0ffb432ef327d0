"""Expected texts in files.

`TORI_GOLDEN=write .venv/bin/pytest -n 0 tests/test_cases.py tests/reports` writes them anew. Read every line that
changed before you commit it: what stands there is what a contributor is told.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from generator.problems import Fix, Problem
from generator.reports.text_report import format_text
from generator.text import LANGUAGES


def writing() -> bool:
    """Whether expectations are to be written anew."""
    return os.environ.get("TORI_GOLDEN") == "write"


def agrees(path: Path, text: str) -> None:
    """The text is what the file says; with TORI_GOLDEN=write the file is made to say it."""
    if writing():
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text, f"{path.name} says something else"


def in_three_languages(problems: Iterable[Problem]) -> str:
    """The text report in Finnish, Swedish and English."""
    found = list(problems)
    return "\n".join(f"{language}\n{format_text(found, language, 1)}\n" for language in LANGUAGES)


def mended(data: bytes, *fixes: Fix | None) -> bytes:
    """The file with fixes applied; each says its lines as they were before."""
    lines = data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    for fix in sorted((fix for fix in fixes if fix), key=lambda fix: fix.first, reverse=True):
        lines[fix.first - 1 : fix.last] = fix.text.split("\n")
    return "\n".join(lines).encode()
