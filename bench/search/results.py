"""docs/search.md: what the last whole report measured, when, and with which versions."""

import os
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.metadata import version

_LIBRARIES = ("pagefind", "pyvoikko", "kfst-rs", "snowballstemmer", "mkdocs-material")


def results_page(sections: Sequence[str], measured: Mapping[str, str]) -> str:
    """The page. `measured`: what was measured with, by name."""
    told = "\n".join(f"- {name}: {value}" for name, value in measured.items())
    return "\n".join(
        (
            "# What the search finds and costs",
            "",
            "Written by `make search-report`; what is measured and how is told in `bench/search/`, why it is so in",
            "[ADR 7](decisions/0007-an-index-of-keys.md).",
            "",
            told,
            "",
            *(section.strip() + "\n" for section in sections),
        )
    )


def measured_with(today: date, browser: str) -> dict[str, str]:
    """The day, the browser, the libraries and the processors of this run."""
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return {
        "date": today.isoformat(),
        "Chromium": browser,
        "libraries": libraries,
        "processors": str(os.cpu_count() or 1),
    }
