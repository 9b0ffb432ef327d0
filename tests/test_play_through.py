"""An act from its first mistakes to an address that answers, and on: renamed, merged, withdrawn; and what means ill.

Played with a bare remote, the writer's clone, the editors' clone and the judge's own checkout, by the targets of `make`
that the workflows call. Nothing here is said in advance of what the commands do: what is sent is pushed, what is judged is
fetched, and what is published is asked for over HTTP.
"""

import json
import os
import pickle
import re
import shutil
import subprocess
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import scratch
from markets import ROOT, TODAY
from scratch import BROKEN, GOOD, git, put

from generator.cache import version_digest
from generator.schema.identifiers import short_code

ACT = "hilajarvi/hiljainen-tunti"
FILE = f"acts/{ACT}.yaml"
PROGRAM = ("Makefile", "generator", "theme", ".github", ".gitignore")
SECRET = "root:x:0:0"
WITHDRAWN = """\
title: Hiljainen tunti päiväkodissa
date: 2026-11-21
reason:
  fi: Teko osoittautui toisen keksimäksi.
  sv: Gärningen visade sig vara någon annans.
  en: The act turned out to be somebody else's.
"""


@dataclass(frozen=True)
class Report:
    """What `make pull-request` said of a branch."""

    code: int
    text: str
    terminal: str

    @property
    def rules(self) -> set[str]:
        return set(
            re.findall(
                r"^::(?:error|warning|notice) .*?\b([A-Z]+(?:-[A-Z]+)+|[A-Z]{4,})\b", self.terminal, re.MULTILINE
            )
        )


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
        return subprocess.run(
            ["make", "-o", "setup", *arguments],
            cwd=self.judge,
            env=os.environ | {"PYTHONPATH": str(self.judge)},
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
                env=os.environ | {"PYTHONPATH": str(self.judge)},
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stdout + done.stderr


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing."""


@dataclass(frozen=True)
class Site:
    """The published site, asked over HTTP."""

    host: str

    def ask(self, path: str) -> str | None:
        """The page at a path; None where there is none."""
        try:
            with urllib.request.urlopen(self.host + path, timeout=20) as answer:
                text: str = answer.read().decode()
                return text
        except urllib.error.HTTPError as error:
            assert error.code == 404
            return None

    def follow(self, path: str) -> tuple[str, str]:
        """(path, page) where a reader ends up who asks for a path, without JavaScript too."""
        for _ in range(3):
            page = self.ask(path)
            assert page is not None, f"{path} does not answer"
            moved = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page)
            if not moved:
                return path, page
            path = moved[1]
        pytest.fail(f"{path} leads in a circle")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("world"))


@pytest.fixture
def site(world: World) -> Iterator[Site]:
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(world.judge / "site")))
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield Site(f"http://127.0.0.1:{served.server_address[1]}")
    served.shutdown()
    served.server_close()
    thread.join()


def test_an_act_is_mended_published_renamed_merged_and_withdrawn(world: World, site: Site) -> None:
    # told with mistakes, which are explained, each at its line
    put(world.branch("teko"), FILE, BROKEN)
    report = world.judged("teko")
    assert report.code != 0
    assert FILE in report.text
    assert {"YAML-COLON", "DATE"} <= report.rules
    assert "started: 2025-08" in report.text, "the line as it should be"

    # mended and good
    put(world.writer, FILE, GOOD)
    report = world.judged("teko")
    assert (report.code, report.rules) == (0, set())
    assert report.text.startswith("## Kiitos")

    # accepted: its address answers, and it is news of the day when it was accepted
    world.merge("teko", "2026-11-20")
    world.publish()
    code = short_code(ACT)
    path, page = site.follow(f"/t/{code}/")
    assert path == f"/teot/{ACT}/"
    assert "Hiljainen tunti päiväkodissa" in page
    assert "20.11.2026" in page
    feed = json.loads(site.ask("/feeds/acts.json") or "")
    assert feed["items"][0]["date_published"] == "2026-11-20T00:00:00+00:00"
    assert feed["items"][0]["url"].endswith(path)

    # renamed without a word, which is explained; then with it
    new = "hilajarvi/hiljainen-hetki"
    git(world.branch("nimi"), "mv", FILE, f"acts/{new}.yaml")
    report = world.judged("nimi")
    assert report.code != 0
    assert "former_ids: [hilajarvi/hiljainen-tunti]" in report.text
    put(world.writer, f"acts/{new}.yaml", f"{GOOD}former_ids: [{ACT}]\n")
    assert world.judged("nimi").code == 0
    world.merge("nimi", "2026-11-21")
    world.publish()
    for old in (f"/teot/{ACT}/", f"/sv/garningar/{ACT}/", f"/t/{code}/"):
        path, page = site.follow(old)
        assert path.endswith(f"/{new}/"), old
    assert "20.11.2026" in page, "it is no newer for its name"

    # its organisation goes on in another: taken away it is asked for; with a successor all leads on
    folder = world.branch("liitos")
    organisation = folder / "editorial/organisations/hilajarvi.yaml"
    was = organisation.read_text("utf-8")
    moved = {}
    for file in sorted((folder / "acts" / "hilajarvi").glob("*.yaml")):
        old = f"hilajarvi/{file.stem}"
        first, _, rest = file.read_text("utf-8").partition("former_ids: [")
        former = f"former_ids: [{rest.partition(']')[0]}, {old}]\n" if rest else f"former_ids: [{old}]\n"
        put(folder, f"acts/tuntula/{file.stem}.yaml", f"{first.rstrip()}\n{former}")
        moved[old] = f"tuntula/{file.stem}"
        file.unlink()
    organisation.unlink()
    report = world.judged("liitos")
    assert report.code != 0
    assert "PERMALINK-ORGANISATION" in report.rules
    organisation.write_text(f"{was.rstrip()}\nsuccessor: tuntula\n", "utf-8")
    report = world.judged("liitos")
    assert report.code == 0, report.text
    world.merge("liitos", "2026-11-21")
    world.publish()
    assert site.follow("/organisaatiot/hilajarvi/")[0] == "/organisaatiot/tuntula/"
    for old, now in moved.items():
        assert site.follow(f"/teot/{old}/")[0] == f"/teot/{now}/"
        assert site.follow(f"/t/{short_code(old)}/")[0] == f"/teot/{now}/"
    assert site.follow(f"/t/{code}/")[0] == "/teot/tuntula/hiljainen-hetki/"

    # withdrawn: not without a word, and its page says why
    (world.branch("pois") / "acts/tuntula/hiljainen-hetki.yaml").unlink()
    report = world.judged("pois")
    assert report.code != 0
    assert "editorial/withdrawn/tuntula/hiljainen-hetki.yaml" in report.text
    former = f"former_ids: [{ACT}, {new}]\n"
    put(world.writer, "editorial/withdrawn/tuntula/hiljainen-hetki.yaml", WITHDRAWN + former)
    report = world.judged("pois")
    assert report.code == 0, report.text
    world.merge("pois", "2026-11-22")
    world.publish()
    for old in (f"/t/{code}/", f"/teot/{ACT}/", f"/teot/{new}/", "/teot/tuntula/hiljainen-hetki/"):
        assert "Teko osoittautui toisen keksimäksi." in site.follow(old)[1], old
    assert site.ask("/teot/hilajarvi/ei-ollut-koskaan/") is None
