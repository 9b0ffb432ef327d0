"""Problems → words for people and JSON for programs."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from generator.problems import Problem
from generator.reports.github_report import format_github
from generator.reports.json_report import format_json
from generator.reports.markdown_report import format_markdown
from generator.reports.text_report import format_text
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
    "text": format_text,
    "json": format_json,
    "github": format_github,
    "markdown": format_markdown,
}
"""Every form by its name on the command line."""
