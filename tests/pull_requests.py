"""A bare remote and everybody's clones of it: branches are sent, judged by the workflows' `make` targets, merged."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import scratch
from markets import ROOT, TODAY
from scratch import git, put

PROGRAM = ("Makefile", "generator", "theme", ".github", ".gitignore")


@dataclass(frozen=True)
class Report:
    """What `make pull-request` said of a branch."""

    code: int
    text: str
    terminal: str

    @property
    def rules(self) -> set[str]:
        return set(re.findall(r"^::.*\(([A-Z-]+)\)::", self.terminal, re.MULTILINE))


class World:
    """The remote and everybody's clones of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.judge, self.writer, self.editors = (folder / name for name in ("judge", "writer", "editors"))
        first = scratch.market(folder / "first")
        git(first, "checkout", "--quiet", "main")
        for name in PROGRAM:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, first / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, first / name)
        clock = first / "generator" / "commands" / "place.py"
        was = clock.read_text("utf-8")
        assert "date.today()" in was
        day = f"date({TODAY.year}, {TODAY.month}, {TODAY.day})"
        clock.write_text(was.replace("date.today()", day), "utf-8")
        scratch.commit(first, "2026-11-01")
        git(folder, "clone", "--quiet", "--bare", str(first), "remote.git")
        git(folder / "remote.git", "branch", "--quiet", "--delete", "--force", "teko")
        for clone in ("judge", "writer", "editors"):
            git(folder, "clone", "--quiet", "remote.git", clone)
        # pictures of pages take long and are tried elsewhere: here the browser does not start
        put(folder, "bin/chromium", "#!/bin/sh\nexit 1\n")
        (folder / "bin" / "chromium").chmod(0o755)
        path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
        self.environment = os.environ | {"PYTHONPATH": str(self.judge), "PATH": path}
        # the environment is this one: installing it again is what `make setup` is for
        (self.judge / ".venv").symlink_to(ROOT / ".venv")

    def branch(self, name: str) -> Path:
        """The writer's clone on a new branch from main."""
        git(self.writer, "fetch", "--quiet")
        git(self.writer, "checkout", "--quiet", "--force", "-B", name, "origin/main")
        git(self.writer, "clean", "--quiet", "-ffdx")
        return self.writer

    def send(self, name: str) -> None:
        """Everything in the writer's clone, ignored or not, committed and pushed."""
        git(self.writer, "add", "--all", "--force")
        git(self.writer, "commit", "--quiet", "--message", "Teko", moment="2026-11-02T12:00:00+02:00")
        git(self.writer, "push", "--quiet", "--force", "origin", name)

    def fetch(self, name: str) -> Path:
        """What was sent, checked out afresh as the workflow does it."""
        sent = self.folder / "sent"
        shutil.rmtree(sent, ignore_errors=True)
        git(self.folder, "clone", "--quiet", "--branch", name, "remote.git", "sent")
        return sent

    def judged(self, name: str) -> Report:
        """What the check of a pull request says of the branch."""
        self.send(name)
        sent, report = self.fetch(name), self.folder / "summary.md"
        report.unlink(missing_ok=True)
        git(self.judge, "pull", "--quiet")
        base = git(self.judge, "rev-parse", "HEAD")
        done = self.make("pull-request", f"SENT={sent}", f"BASE={base}", f"REPORT={report}", "NUMBER=12")
        assert "Traceback" not in done.stdout + done.stderr, done.stderr
        assert git(self.judge, "status", "--porcelain", "--", *PROGRAM, "acts", "editorial") == ""
        assert git(sent, "status", "--porcelain") == ""
        return Report(done.returncode, report.read_text("utf-8"), done.stdout)

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A target of the judge's checkout."""
        return subprocess.run(
            ["make", "-o", "setup", *arguments],
            cwd=self.judge,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def merge(self, name: str, day: str) -> None:
        """The editors accept a branch."""
        git(self.editors, "pull", "--quiet")
        moment = f"{day}T12:00:00+02:00"
        git(self.editors, "merge", "--quiet", "--no-ff", "--no-edit", f"origin/{name}", moment=moment)
        git(self.editors, "push", "--quiet")

    def publish(self) -> None:
        """Main built anew; every address that was there before still is."""
        site = self.judge / "site"
        before = self.folder / "permalinks.json"
        if site.exists():
            shutil.copy(site / "api/v1/permalinks.json", before)
        git(self.judge, "pull", "--quiet")
        done = self.make("site")
        assert done.returncode == 0, done.stdout + done.stderr
        if before.exists():
            done = subprocess.run(
                [".venv/bin/tori", "report", "permalinks", str(before)],
                cwd=self.judge,
                env=self.environment,
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stdout + done.stderr
