"""An act from its first mistakes to an address that answers, and on: renamed, merged, withdrawn; and what means ill.

Played with a bare remote, the writer's clone, the editors' clone and the judge's own checkout, by the targets of `make`
that the workflows call: what is sent is pushed, what is judged is fetched, what is published is asked for over HTTP.
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
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
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
RENAMED = "hilajarvi/hiljainen-hetki"
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
            if error.code != HTTPStatus.NOT_FOUND:
                raise
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
def ill(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A world whose main never changes, since what means ill is never merged."""
    return World(tmp_path_factory.mktemp("world"))


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


@pytest.fixture
def site(world: World) -> Iterator[Site]:
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(world.judge / "site")))
    thread = threading.Thread(target=served.serve_forever, daemon=True)
    thread.start()
    yield Site(f"http://127.0.0.1:{served.server_address[1]}")
    served.shutdown()
    served.server_close()
    thread.join()


def test_an_act_from_its_first_mistakes_to_its_end(world: World, site: Site) -> None:
    tell(world)
    accept(world, site)
    rename(world, site)
    join_organisations(world, site)
    withdraw(world, site)


def tell(world: World) -> None:
    """Mistakes are explained, each at its line; mended, it is good."""
    put(world.branch("teko"), FILE, BROKEN)
    report = world.judged("teko")
    assert report.code != 0
    assert FILE in report.text
    assert {"YAML-COLON", "DATE"} <= report.rules
    assert "started: 2025-08" in report.text, "the line as it should be"

    put(world.writer, FILE, GOOD)
    report = world.judged("teko")
    assert (report.code, report.rules) == (0, set())
    assert report.text.startswith("## Kiitos")


def accept(world: World, site: Site) -> None:
    """Its address answers, and it is news of the day when it was accepted."""
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


def rename(world: World, site: Site) -> None:
    """Not without a word, which is shown; then the old addresses lead to the new one."""
    code = short_code(ACT)
    git(world.branch("nimi"), "mv", FILE, f"acts/{RENAMED}.yaml")
    report = world.judged("nimi")
    assert report.code != 0
    assert "former_ids: [hilajarvi/hiljainen-tunti]" in report.text
    put(world.writer, f"acts/{RENAMED}.yaml", f"{GOOD}former_ids: [{ACT}]\n")
    assert world.judged("nimi").code == 0
    world.merge("nimi", "2026-11-21")
    world.publish()
    for old in (f"/teot/{ACT}/", f"/sv/garningar/{ACT}/", f"/t/{code}/"):
        path, page = site.follow(old)
        assert path.endswith(f"/{RENAMED}/"), old
    assert "20.11.2026" in page, "it is no newer for its name"


def join_organisations(world: World, site: Site) -> None:
    """An organisation that is taken away is asked for; with a successor it and its acts lead on."""
    code = short_code(ACT)
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


def withdraw(world: World, site: Site) -> None:
    """Not without a word, and its page says why."""
    code = short_code(ACT)
    (world.branch("pois") / "acts/tuntula/hiljainen-hetki.yaml").unlink()
    report = world.judged("pois")
    assert report.code != 0
    assert "editorial/withdrawn/tuntula/hiljainen-hetki.yaml" in report.text
    former = f"former_ids: [{ACT}, {RENAMED}]\n"
    put(world.writer, "editorial/withdrawn/tuntula/hiljainen-hetki.yaml", WITHDRAWN + former)
    report = world.judged("pois")
    assert report.code == 0, report.text
    world.merge("pois", "2026-11-22")
    world.publish()
    for old in (f"/t/{code}/", f"/teot/{ACT}/", f"/teot/{RENAMED}/", "/teot/tuntula/hiljainen-hetki/"):
        assert "Teko osoittautui toisen keksimäksi." in site.follow(old)[1], old
    assert site.ask("/teot/hilajarvi/ei-ollut-koskaan/") is None


class Bomb:
    """What runs when it is unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"touch '{self.target}'",)


def send_kept_values(folder: Path, blown: Path) -> None:
    """Pickles as the judge would keep them, in every place where a program might look for some."""
    parts = ("text.py", "problems.py", "diagnostics.py", "yaml", "schema", "rules")
    for name in ("loaded", "host", "hyphens", "history", "adopters", "manifest"):
        for place in (".cache", ".cache/tekojen-tori", "acts/.cache"):
            (folder / place).mkdir(parents=True, exist_ok=True)
            (folder / place / f"{name}.pickle").write_bytes(version_digest(*parts) + pickle.dumps(Bomb(blown)))


def send_program(folder: Path, blown: Path) -> None:
    """A program of one's own beside a good act, in every place where somebody might run it."""
    touch = f"import pathlib; pathlib.Path({str(blown)!r}).touch()\n"
    for name in ("generator/__init__.py", "generator/cli.py", "sitecustomize.py", "usercustomize.py", "conftest.py"):
        put(folder, name, touch)
    for name in ("yaml.py", "click.py", "json.py", "acts/hilajarvi/__init__.py"):
        put(folder, name, touch)
    put(folder, "Makefile", f"$(shell touch '{blown}')\nall pull-request setup site:\n\ttouch '{blown}'\n")
    put(folder, "GNUmakefile", f"$(shell touch '{blown}')\n")
    put(folder, ".github/workflows/check.yml", "on: pull_request_target\npermissions: write-all\n")
    put(folder, ".github/CODEOWNERS", "* @pahis\n")
    put(folder, "mkdocs.yml", f"site_name: !!python/object/apply:os.system [\"touch '{blown}'\"]\n")
    put(
        folder,
        "theme/pages/act/act.html",
        "{{ cycler.__init__.__globals__.os.system('touch \"" + str(blown) + "\"') }}",
    )
    put(folder, ".gitattributes", "* filter=paha diff=paha textconv=paha\n")
    put(folder, ".gitmodules", f'[submodule "x"]\n\tpath = x\n\turl = "--upload-pack=touch {blown}"\n')
    put(folder, "aja.sh", f"#!/bin/sh\ntouch '{blown}'\n")
    (folder / "aja.sh").chmod(0o755)


@pytest.mark.parametrize("send", [send_kept_values, send_program])
def test_what_is_sent_beside_a_good_act_is_not_run_and_a_person_is_asked(
    ill: World, send: Callable[[Path, Path], None]
) -> None:
    blown = ill.folder / "blown"
    put(ill.branch("paha"), FILE.replace("tunti", "paiva"), GOOD.replace("Hiljainen tunti", "Hiljainen päivä"))
    send(ill.writer, blown)
    sent = {path.relative_to(ill.writer).as_posix() for path in ill.writer.rglob("*.p*") if ".git" not in path.parts}
    report = ill.judged("paha")
    assert report.code == 0, "the act is good"
    assert report.text.startswith("## Toimitus katsoo ehdotuksen\n")
    assert "hiljainen-paiva.yaml" in report.text
    assert "FILE-UNJUDGED" in report.rules
    assert sent
    shown = ill.folder / "shown"
    base = git(ill.judge, "rev-parse", "HEAD")
    done = ill.make("pull-request-preview", f"SENT={ill.folder / 'sent'}", f"BASE={base}", f"TO={shown}")
    assert done.returncode == 0, done.stderr
    assert "Hiljainen päivä" in (shown / "hilajarvi-hiljainen-paiva.html").read_text("utf-8")
    assert not blown.exists()


def linked(folder: Path) -> None:
    for name in ("acts/hilajarvi/x.yaml", "acts/x.yaml", "editorial/organisations/x.yaml", "acts/hilajarvi/kuva.png"):
        (folder / name).symlink_to("/etc/passwd")
    (folder / "acts" / "passwd").symlink_to("/etc")
    put(folder, "acts/hilajarvi/teko.yaml", f"{GOOD}images: [{{file: kuva.png, alt: Kuva, credit: N, licence: CC0}}]\n")


def badly_named(folder: Path) -> None:
    for name in ("aux", "com1", "teko:1", 'te"ko', "a\\b", "teko?", "Teko", "teko.", ".piilo", "-x", "ä" * 100):
        put(folder, f"acts/hilajarvi/{name}.yaml", GOOD.replace("Hiljainen", f"Hiljainen {len(name)}"))
    put(folder, "acts/hilajarvi/teko.yaml ", GOOD)


def claiming(folder: Path) -> None:
    """An act that takes the address of another's, and a record that takes an organisation's."""
    put(folder, "acts/hilajarvi/oma.yaml", f"{GOOD}former_ids: [tuntula/kirjasto-pulkassa]\n")
    put(folder, "acts/hilajarvi/toinen.yaml", f"organisation: tuntula\n{GOOD.replace('Hiljainen', 'Toinen')}")
    put(folder, "acts/olematon/kolmas.yaml", GOOD.replace("Hiljainen", "Kolmas"))
    name = "editorial/organisations/hilajarvi.yaml"
    put(folder, name, f"{(folder / name).read_text('utf-8').rstrip()}\nformer_ids: [tuntula]\n")


def heavy(folder: Path) -> None:
    put(folder, "acts/hilajarvi/suuri.yaml", GOOD + "# täytettä\n" * 500_000)
    put(folder, "acts/hilajarvi/rivi.yaml", f"title: {'x' * 3_000_000}\n")
    put(folder, "acts/hilajarvi/tyhjaa.yaml", "\0" * 3_000_000)
    (folder / "acts/hilajarvi/bitteja.yaml").write_bytes(os.urandom(200_000))
    put(folder, "editorial/organisations/iso.yaml", "name: {fi: " + "y" * 3_000_000 + "}\n")


def exploding(folder: Path) -> None:
    laughs = "a0: &a0 [nauru, nauru]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)
    )
    put(folder, "acts/hilajarvi/naurut.yaml", laughs + GOOD)
    put(folder, "acts/hilajarvi/avaimet.yaml", f"{GOOD}x: &x {{<<: [*x, *x]}}\n")
    put(folder, "acts/hilajarvi/sulut.yaml", f"title: {'[' * 40_000}\n")
    put(folder, "acts/hilajarvi/aaltosulut.yaml", f"title: {'{a: ' * 10_000}\n")
    put(folder, "acts/hilajarvi/sisennys.yaml", "".join(f"{' ' * n}a:\n" for n in range(300)))
    put(folder, "acts/hilajarvi/viivat.yaml", f"title: {'- ' * 20_000}x\n")
    put(folder, "acts/hilajarvi/olio.yaml", "title: !!python/object/apply:os.system [ls]\n")
    put(folder, "acts/hilajarvi/luku.yaml", f"{GOOD}started: {'9' * 5_000}\n")


@pytest.mark.parametrize(
    ("send", "told"),
    [
        (linked, {"FILE-LINK", "IMAGE-FILE"}),
        (badly_named, {"FILE-NAME", "FILE-RESERVED"}),
        (claiming, {"KEY-UNKNOWN", "FOLDER"}),
        (heavy, {"FILE-SIZE"}),
        (exploding, {"YAML-ANCHOR", "YAML-DEPTH", "YAML-TAG"}),
    ],
)
def test_what_means_ill_is_told_in_the_report(ill: World, send: Callable[[Path], None], told: set[str]) -> None:
    send(ill.branch("paha"))
    report = ill.judged("paha")
    assert report.code != 0
    assert told <= report.rules
    assert SECRET not in report.text + report.terminal
    assert len(report.text) < 60_000, "it fits in a comment"
    sent = git(ill.writer, "diff", "--name-only", "-z", "origin/main", "HEAD").split("\0")[:-1]
    files = (path for path in sent if not path.endswith("kuva.png"))  # told of where the act names it
    unsaid = [path for path in files if f"file={path.replace(':', '%3A')}," not in report.terminal]
    assert sent
    assert not unsaid, "nothing goes by without a word"
