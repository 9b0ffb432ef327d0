"""Gathers what an audit measures, and writes docs/audit.md for people and docs/audit.json for the statement.

A pytest plugin: `make audit` loads it with `-p audit.report`. A check that was skipped is told with its reason in
docs/audit.md and is not in docs/audit.json, so that the accessibility statement cannot claim it.
"""

import importlib.metadata
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent.parent / "docs"
MARK = "access"
"""The marker of browser tests that the statement counts: `pytest.mark.access("keyboard")`."""
TOOL = f"pytest {importlib.metadata.version('pytest')}, Playwright {importlib.metadata.version('playwright')}"


@dataclass(frozen=True)
class Result:
    """One check: the tool with its version, how many pages or tests, how many faults, and rows of a table."""

    tool: str
    amount: int
    found: int | None
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass
class Audit:
    """What has been measured so far, by the name of the check."""

    day: date
    results: dict[str, Result] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)

    def measured(self, name: str, result: Result) -> None:
        self.results[name] = result

    def as_json(self) -> str:
        checks = {
            name: {"tool": result.tool, "amount": result.amount, "found": result.found}
            for name, result in sorted(self.results.items())
        }
        return json.dumps({"date": self.day.isoformat(), "checks": checks}, ensure_ascii=False, indent=1) + "\n"

    def as_markdown(self) -> str:
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "# Audit"
        yield ""
        yield f"Written by `make audit` on {self.day.isoformat()}. The accessibility statement tells of these results."
        yield ""
        yield from _table(("check", "tool", "pages or tests", "faults"), *map(_summary, sorted(self.results.items())))
        for name, result in sorted(self.results.items()):
            if result.rows:
                yield from ("", f"## {name}", "", *_table(*result.rows))
        if self.skipped:
            yield from ("", "## Not run", "")
            yield from (f"- {name}: {why}" for name, why in sorted(self.skipped.items()))


def _summary(named: tuple[str, Result]) -> tuple[str, ...]:
    name, result = named
    return name, result.tool, str(result.amount), "–" if result.found is None else str(result.found)


def _table(head: tuple[str, ...], *rows: tuple[str, ...]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(row)} |"


class Gathering:
    """Counts the tests of each mark as they end; a test that says `record_property("pages", 38)` counts as so many.

    `record_property("tool", …)` names what did the looking, where it is not the tests themselves.
    """

    def __init__(self, audit: Audit) -> None:
        self.audit = audit
        self.marks: dict[str, str] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            if mark := item.get_closest_marker(MARK):
                self.marks[item.nodeid] = mark.args[0]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and isinstance(report.longrepr, tuple):
            self.audit.skipped[report.nodeid.rpartition("::")[2]] = report.longrepr[2].removeprefix("Skipped: ")
        elif (name := self.marks.get(report.nodeid)) and (report.when == "call" or report.failed):
            said = dict(report.user_properties)
            before = self.audit.results.get(name, Result(TOOL, 0, 0))
            tool, amount = str(said.get("tool", before.tool)), int(str(said.get("pages", 1)))
            faults = (before.found or 0) + int(str(said.get("faults", int(report.failed))))
            self.audit.measured(name, Result(tool, before.amount + amount, faults))

    def pytest_sessionfinish(self) -> None:
        if self.audit.results and os.environ.get("TORI_AUDIT"):
            (DOCS / "audit.json").write_text(self.audit.as_json(), "utf-8")
            (DOCS / "audit.md").write_text(self.audit.as_markdown(), "utf-8")


AUDIT = pytest.StashKey[Audit]()


@pytest.fixture(scope="session")
def audit_results(pytestconfig: pytest.Config) -> Audit:
    """Where an audit says what it measured."""
    return pytestconfig.stash[AUDIT]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[AUDIT] = Audit(date.today())  # noqa: DTZ011 - the day of the audit
    config.pluginmanager.register(Gathering(config.stash[AUDIT]), "audit-gathering")
