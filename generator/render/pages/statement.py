"""The accessibility statement: the editors' facts from the settings, and the result of the last audit.

The audit (`make audit`) writes its result into `docs/audit.json`. A check that it did not run is not in that file, so
the statement cannot claim it.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - `date` is a field
from functools import partial
from pathlib import Path
from typing import Any

from generator.locales import INTERFACES
from generator.locales.formats import format_date, format_number
from generator.render.artifact import Artifact
from generator.render.pages.site_pages import SitePages
from generator.render.settings import Conformance
from generator.text import Language


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of check in the last audit.

    `name` is as in the audit, `tool` has its version, `amount` counts pages or tests. `found` is the number of
    faults; None where the check measures something else.
    """

    name: str
    tool: str
    amount: int
    found: int | None


@dataclass(frozen=True, slots=True)
class AuditResult:
    """The last audit: its day, and the checks that were run."""

    day: Day
    checks: tuple[Check, ...]

    @property
    def faults(self) -> int:
        """All faults that were found."""
        return sum(check.found or 0 for check in self.checks)


def read_audit(file: Path) -> AuditResult | None:
    """The result in `docs/audit.json`, or None where no audit has been run.

    Raises ValueError when the file is not what the audit writes.
    """
    if not file.is_file():
        return None
    found: Mapping[str, Any] = json.loads(file.read_text("utf-8"))
    try:
        checks = tuple(
            Check(name, each["tool"], each["amount"], each.get("found"))
            for name, each in sorted(found["checks"].items())
        )
        return AuditResult(Day.fromisoformat(found["date"]), checks)
    except (KeyError, TypeError) as error:
        message = f"docs/audit.json lacks {error}: run `make audit` anew"
        raise ValueError(message) from None


class StatementPages(SitePages):
    """Draws the accessibility statement."""

    def list_artifacts(self, audit: AuditResult | None) -> Iterator[Artifact]:
        """The page in each language."""
        key = self._build_key(also=repr(audit))
        for language in self._settings.languages:
            yield self._build_page(
                self._to.section("accessibility", language), key, partial(self._draw_statement, language, audit)
            )

    def _draw_statement(self, language: Language, audit: AuditResult | None) -> str:
        t = INTERFACES[language].statement
        facts = self._settings.accessibility
        faults = audit.faults if audit else 0
        whole = facts.conformance is Conformance.FULL and not faults and not facts.gaps
        checks = [
            (
                t.checks[check.name](tool=check.tool, amount=format_number(check.amount, language)),
                t.found(check.found) if check.found is not None else "",
            )
            for check in (audit.checks if audit else ())
            if check.name in t.checks
        ]
        dates = [day for day in (facts.reviewed, audit.day if audit else None) if day]
        return self._render(
            "pages/statement/statement.html",
            language,
            "accessibility",
            self._build_head(
                t.title, t.description, self._build_paths(partial(self._to.section, "accessibility")), language
            ),
            facts=facts,
            audit_day=_format_day(audit.day, language) if audit else None,
            prepared=_format_day(facts.prepared, language),
            reviewed=_format_day(max(dates), language) if dates else None,
            checks=checks,
            whole=whole,
            faults=faults,
        )


def _format_day(day: Day, language: Language) -> str:
    return format_date(day.year, day.month, day.day, language)
