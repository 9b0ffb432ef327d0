"""An act from its first mistakes to an address that answers, and on: renamed, merged, withdrawn.

Played with a bare remote, the writer's clone, the editors' clone and the judge's own checkout, by the targets of `make`
that the workflows call: what is sent is pushed, what is judged is fetched, what is published is asked for over HTTP.
"""

import json
import re
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pull_requests import World
from scratch import BROKEN, GOOD, git, put

from generator.schema.identifiers import short_code

ACT = "hilajarvi/hiljainen-tunti"
FILE = f"acts/{ACT}.yaml"
RENAMED = "hilajarvi/hiljainen-hetki"
WITHDRAWN = """\
title: Hiljainen tunti päiväkodissa
date: 2026-11-21
reason:
  fi: Teko osoittautui toisen keksimäksi.
  sv: Gärningen visade sig vara någon annans.
  en: The act turned out to be somebody else's.
"""


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
