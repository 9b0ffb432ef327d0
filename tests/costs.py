"""What the tests cost, by file: `make costs` loads this plugin with `-p costs`.

Processor time is that of pytest's processes and of all that they started, browsers too, so that a busy machine changes
it little. It is read from `/proc`, which Linux alone has. The counts depend on no machine.
"""

import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from markets import Repository
from playwright.sync_api import Page

TICK = os.sysconf("SC_CLK_TCK")
KINDS = ("tests", "seconds", "pages", "axe", "builds")


def processor_time(root: int) -> float:
    """Seconds that a process and its descendants have used, those that have ended too."""
    used, children = dict[int, int](), defaultdict[int, list[int]](list)
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            rest = stat.read_text("utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        process = int(stat.parent.name)
        used[process] = sum(map(int, rest[11:15]))
        children[int(rest[1])].append(process)
    total, waiting = 0, [root]
    while waiting:
        process = waiting.pop()
        total += used.get(process, 0)
        waiting += children[process]
    return total / TICK


class Costs:
    """Counts in each of pytest's processes, and adds up in the first of them."""

    def __init__(self) -> None:
        self.counts = Counter[str]()
        self.before = self.reached = processor_time(os.getpid())
        self.files = defaultdict[str, Counter[str]](Counter)
        self.tests = dict[str, float]()

    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Pages that are opened, runs of axe, sites built in pytest's processes are counted from now on."""
        goto, evaluate, tori = Page.goto, Page.evaluate, Repository.tori

        def went(tab: Page, *arguments: object, **options: object) -> object:
            self.counts["pages"] += 1
            return goto(tab, *arguments, **options)

        def evaluated(tab: Page, expression: str, *arguments: object) -> object:
            self.counts["axe"] += "await axe.run(" in expression
            return evaluate(tab, expression, *arguments)

        def told(repository: Repository, *arguments: str, code: int = 0) -> str:
            self.counts["builds"] += arguments[:1] == ("build",)
            return tori(repository, *arguments, code=code)

        patch = pytest.MonkeyPatch()
        session.config.add_cleanup(patch.undo)
        patch.setattr(Page, "goto", went)
        patch.setattr(Page, "evaluate", evaluated)
        patch.setattr(Repository, "tori", told)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
        """What was used since the test before this one ended: what was made ready for it is its own."""
        now = processor_time(os.getpid())
        if call.when != "teardown":
            self.reached = now  # a browser that is closed takes its time with it
        else:
            used = max(self.reached, now) - self.before
            cost = {"tests": 1, "seconds": round(used, 2), **self.counts}
            item.user_properties.append(("cost", cost))
            self.before = now
            self.counts.clear()
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if cost := dict(report.user_properties).get("cost"):
            self.files[report.nodeid.partition("::")[0]].update(cost)
            self.tests[report.nodeid] = cost["seconds"]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not self.files:
            return
        dearest = sorted(self.files.items(), key=lambda named: -named[1]["seconds"])
        total = sum((cost for _, cost in dearest), Counter[str]())
        write = terminalreporter.write_line
        write("".join(f"{kind:>9}" for kind in KINDS))
        for name, cost in [("all", total), *dearest]:
            write("".join(f"{round(cost[kind]):>9}" for kind in KINDS) + f"  {name}")
        write("the dearest tests:")
        for name, seconds in sorted(self.tests.items(), key=lambda named: -named[1])[:40]:
            write(f"{seconds:>9.1f}  {name}")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Costs(), "costs-of-tests")
