"""Problems → words for people and JSON for programs."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from generator.problems import Problem
from generator.reports.github_report import github_report
from generator.reports.json_report import json_report
from generator.reports.markdown_report import markdown_report
from generator.reports.text_report import text_report
from generator.text import Language


class Report(Protocol):
    """Problems in one form. `older` and `files` are those of a change (`tori check --base`)."""

    def __call__(
        self,
        problems: Sequence[Problem],
        language: Language,
        acts: int,
        *,
        older: Sequence[Problem] = (),
        files: Mapping[str, str] | None = None,
    ) -> str:
        """The report as text without a last newline."""


REPORTS: Mapping[str, Report] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
    "markdown": markdown_report,
}
"""Every form by its name on the command line."""
