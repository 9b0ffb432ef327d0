"""Addresses never die: a history is walked in a real repository, and every address of every version still answers."""

import json
import shutil
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import scratch
from click.testing import CliRunner
from markets import ROOT, TODAY
from scratch import GOOD, commit, git, put

from generator import cli
from generator.build.composition import site_artifacts
from generator.build.context import Job, make_context
from generator.cache import Cache
from generator.checking import loading
from generator.commands import place
from generator.integrations.live_site import find_lost_paths, read_published_paths
from generator.render.artifact import Artifact
from generator.render.data.permalink_list import PERMALINKS
from generator.render.urls import Urls
from generator.schema.identifiers import short_code
from generator.schema.source_files import Folders

TO = Urls("https://tekojentori.example/")
MERGED = """\
name: {fi: Hilajärven ja Tuntulan kuntayhtymä, sv: Samkommunen, en: Joint authority}
kind: joint-authority
regions: [tunturimaa]
"""
LETTER = """\
title: Marraskuun teot
date: 2026-11-20
language: fi
items:
  - act: tuntula/kirjasto-pulkassa
"""
LUNCH = "hilajarvi/tarjoiluhavikki-lounaaksi, hilajarvi/hiljainen-tunti"


class Site:
    """The files of one version."""

    def __init__(self, market: Path) -> None:
        folders, cache = Folders.at(market), Cache(market.parent / "cache")
        checked = loading.check(folders, TODAY)
        assert not [problem for problem in checked.problems if problem.severity.value == "error"]
        job = Job(ROOT, TODAY, folders, TO.base, cache, search=False, pictures=False)
        self.pages: dict[str, Artifact] = {each.path: each for each in site_artifacts(make_context(job, checked))}
        self.list = self.pages[PERMALINKS].draw()
        self.entries = {entry["path"]: entry for entry in json.loads(self.list)}

    def answer(self, path: str) -> str:
        """The path of the page or file that a reader comes to."""
        entry = self.entries[path]
        if entry["kind"] == "file":
            assert path in self.pages
            return path
        assert f"{path}index.html" in self.pages
        if entry["kind"] != "redirect":
            return path
        page = self.pages[f"{path}index.html"].draw().decode()
        assert f'content="0; url=/{entry["to"]}"' in page
        assert self.entries[entry["to"]]["kind"] != "redirect", "one step is enough"
        return entry["to"]


@pytest.fixture
def market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    market = scratch.market(tmp_path / "market")
    monkeypatch.chdir(market)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    return market


def move(market: Path, old: str, new: str, more: str = "") -> None:
    text = (market / f"acts/{old}.yaml").read_text("utf-8").rstrip()
    (market / f"acts/{old}.yaml").unlink()
    kept = "\n".join(line for line in text.split("\n") if not line.startswith("former_ids:"))
    put(market, f"acts/{new}.yaml", f"{kept}\n{more}\n")


def accepted(market: Path) -> None:
    """The change loses nothing by `tori check --base`, and becomes a version of main."""
    done = CliRunner().invoke(cli.main, ["check", "--base", "main"])
    assert done.exit_code == 0, done.output
    commit(market)
    git(market, "branch", "--force", "main", "HEAD")


def acts_pages(act: str) -> dict[str, str]:
    return {
        f"{section}/{act}/": language
        for section, language in (("teot", "fi"), ("sv/garningar", "sv"), ("en/acts", "en"))
    }


class History:
    """The versions of main, from the first on; none may lose an address of an earlier one."""

    def __init__(self, market: Path) -> None:
        self.market = market
        self.versions = [Site(market)]

    def publish(self) -> Site:
        accepted(self.market)
        site = Site(self.market)
        assert not [path for before in self.versions for path in before.entries if path not in site.entries]
        self.versions.append(site)
        return site


def test_every_address_ever_published_answers_with_the_right_page(market: Path) -> None:
    history = History(market)
    for chapter in (
        renamed_and_moved,
        letters_renamed,
        merged,
        withdrawn,
        organisations_merged,
        organisations_merged_again,
    ):
        chapter(history)
    site = history.versions[-1]
    every = {path for version in history.versions for path in version.entries}
    assert len(every) > 230
    for path in every:
        site.answer(path)


def renamed_and_moved(history: History) -> None:
    """An act under a new name, then of another organisation."""
    move(history.market, "tuntula/kirjasto-pulkassa", "tuntula/pulkka", "former_ids: [tuntula/kirjasto-pulkassa]")
    history.publish()
    ids = "tuntula/kirjasto-pulkassa, tuntula/pulkka"
    move(history.market, "tuntula/pulkka", "mallimaan-hyva/pulkka", f"former_ids: [{ids}]")
    site = history.publish()
    for old in ids.split(", "):
        for path in acts_pages(old):
            assert site.answer(path) == path.replace(old, "mallimaan-hyva/pulkka")
        assert site.answer(f"t/{short_code('tuntula/kirjasto-pulkassa')}/") == "teot/mallimaan-hyva/pulkka/"


def merged(history: History) -> None:
    """A new act, merged into an older one, which keeps its own short address."""
    market, older = history.market, "acts/hilajarvi/tarjoiluhavikki-lounaaksi.yaml"
    put(market, "acts/hilajarvi/hiljainen-tunti.yaml", GOOD)
    history.publish()
    (market / "acts/hilajarvi/hiljainen-tunti.yaml").unlink()
    was = (market / older).read_text("utf-8").rstrip()
    put(market, older, f"{was}\nformer_ids: [hilajarvi/hiljainen-tunti]\n")
    done = CliRunner().invoke(cli.main, ["check", "--base", "main"])
    assert done.exit_code == 1
    assert "PERMALINK-CODE" in done.output
    both = "former_ids: [hilajarvi/tarjoiluhavikki-lounaaksi, hilajarvi/hiljainen-tunti]"
    assert both in done.output
    put(market, older, f"{was}\n{both}\n")
    site = history.publish()
    for each in ("hilajarvi/hiljainen-tunti", "hilajarvi/tarjoiluhavikki-lounaaksi"):
        assert site.answer(f"t/{short_code(each)}/") == "teot/hilajarvi/tarjoiluhavikki-lounaaksi/"


def letters_renamed(history: History) -> None:
    """A letter that was sent gets another name, then a third; a draft has no address to lose."""
    market, folder = history.market, "editorial/newsletters"
    draft = "title: Joulukuun teot\ndate: 2026-12-01\nlanguage: fi\nitems:\n  - act: mallimaan-hyva/pulkka\n"
    put(market, f"{folder}/2026-11-20-teot.yaml", f"{LETTER}sent: 2026-11-20\n")
    put(market, f"{folder}/2026-12-01-luonnos.yaml", draft)
    history.publish()
    (market / folder / "2026-12-01-luonnos.yaml").unlink()
    (market / folder / "2026-11-20-teot.yaml").unlink()
    renamed = f"{folder}/2026-11-20-marraskuu.yaml"
    put(market, renamed, f"{LETTER}sent: 2026-11-20\n")
    done = CliRunner().invoke(cli.main, ["check", "--base", "main"])
    assert "former_ids: [2026-11-20-teot]" in done.output
    assert "luonnos" not in done.output
    put(market, renamed, f"{LETTER.replace('Marraskuun', 'Muut')}sent: 2026-11-20\nformer_ids: [2026-11-20-teot]\n")
    assert "NEWSLETTER-FROZEN" in CliRunner().invoke(cli.main, ["check", "--base", "main"]).output
    put(market, renamed, f"{LETTER}sent: 2026-11-20\nformer_ids: [2026-11-20-teot]\n")
    site = history.publish()
    for section in ("uutiskirjeet", "sv/nyhetsbrev", "en/newsletters"):
        assert site.entries[f"{section}/"]["kind"] == "page"
        assert site.answer(f"{section}/2026-11-20-teot/") == f"{section}/2026-11-20-marraskuu/"
        assert not [path for path in site.entries if path.startswith(section) and "luonnos" in path]
    shown = site.pages["sv/nyhetsbrev/2026-11-20-teot/index.html"].draw().decode()
    assert 'href="/sv/nyhetsbrev/2026-11-20-marraskuu/" lang="fi">Marraskuun teot</a>' in shown


def withdrawn(history: History) -> None:
    """An act withdrawn leaves a kind page, also where its older names led."""
    (history.market / "acts/mallimaan-hyva/pulkka.yaml").unlink()
    note = "title: Kirjasto pulkassa\ndate: 2026-11-22\nreason: {fi: Päättyi., sv: Avslutad., en: Ended.}\n"
    former = "former_ids: [tuntula/kirjasto-pulkassa, tuntula/pulkka]\n"
    put(history.market, "editorial/withdrawn/mallimaan-hyva/pulkka.yaml", note + former)
    site = history.publish()
    for old in ("tuntula/kirjasto-pulkassa", "tuntula/pulkka", "mallimaan-hyva/pulkka"):
        for path, language in acts_pages(old).items():
            answer = site.answer(path)
            assert site.entries[answer]["kind"] == "withdrawn"
            said = {"fi": "Päättyi.", "sv": "Avslutad.", "en": "Ended."}[language]
            assert said in site.pages[f"{answer}index.html"].draw().decode()


def organisations_merged(history: History) -> None:
    """Two organisations merge: one leaves its record with a successor, the other becomes a former id."""
    market = history.market
    put(market, "editorial/organisations/liitos.yaml", f"{MERGED}former_ids: [hilajarvi]\n")
    (market / "editorial/organisations/hilajarvi.yaml").unlink()
    tuntula = (market / "editorial/organisations/tuntula.yaml").read_text("utf-8").rstrip()
    put(market, "editorial/organisations/tuntula.yaml", f"{tuntula}\nsuccessor: liitos\n")
    move(market, "hilajarvi/tarjoiluhavikki-lounaaksi", "liitos/lounas", f"former_ids: [{LUNCH}]")
    site = history.publish()
    for organisation in ("hilajarvi", "tuntula"):
        assert site.answer(f"organisaatiot/{organisation}/") == "organisaatiot/liitos/"
        assert site.answer(f"sv/organisationer/{organisation}/") == "sv/organisationer/liitos/"


def organisations_merged_again(history: History) -> None:
    """That one merges into yet another, and a theme gets a new id."""
    market = history.market
    put(market, "editorial/organisations/suuri.yaml", f"{MERGED}former_ids: [hilajarvi, liitos]\n")
    (market / "editorial/organisations/liitos.yaml").unlink()
    tuntula = (market / "editorial/organisations/tuntula.yaml").read_text("utf-8")
    put(market, "editorial/organisations/tuntula.yaml", tuntula.replace("liitos", "suuri"))
    move(market, "liitos/lounas", "suuri/lounas", f"former_ids: [{LUNCH}, liitos/lounas]")
    themes = market / "editorial/vocabulary/themes.yaml"
    text = themes.read_text("utf-8").replace("\nviestinta:", "\ntiedotus:\n  former_ids: [viestinta]")
    themes.write_text(text, "utf-8")
    site = history.publish()
    old_names = ("hilajarvi", "tuntula", "liitos")
    assert {site.answer(f"en/organisations/{old}/") for old in old_names} == {"en/organisations/suuri/"}
    assert site.answer("teemat/viestinta/") == "teemat/tiedotus/"
    for old in LUNCH.split(", "):
        assert site.answer(f"sv/garningar/{old}/") == "sv/garningar/suuri/lounas/"
        assert site.answer(f"t/{short_code(old)}/") == "teot/suuri/lounas/"


def test_an_organisation_that_is_removed_is_told_of_its_successor(market: Path) -> None:
    (market / "editorial/organisations/pihkala.yaml").unlink()
    done = CliRunner().invoke(cli.main, ["check", "--base", "main"])
    assert done.exit_code == 1
    assert "successor" in done.output


# --- tori report permalinks --------------------


@pytest.fixture
def live() -> Iterator[tuple[str, dict[str, bytes]]]:
    """A site that answers, and what it has."""
    files: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data = files.get(self.path)
            self.send_response(200 if data is not None else 404)
            self.end_headers()
            self.wfile.write(data or b"")

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/tori/", files
    server.shutdown()
    thread.join()
    server.server_close()


def listed(*paths: str) -> bytes:
    return json.dumps([{"path": path, "kind": "page", "to": None} for path in paths]).encode()


def compare(market: Path, *arguments: str) -> tuple[int, str]:
    put(market, f"site/{PERMALINKS}", listed("", "teot/", "teot/tuntula/a/").decode())
    done = CliRunner().invoke(cli.main, ["report", "permalinks", *arguments])
    return done.exit_code, done.output


def test_a_live_site_is_compared_with_the_new_one(market: Path, live: tuple[str, dict[str, bytes]]) -> None:
    address, files = live
    assert compare(market, address) == (
        0,
        f"Sivustolla {address} ei ole vielä osoiteluetteloa, joten verrattavaa ei ole.\n",
    )
    files[f"/tori/{PERMALINKS}"] = listed("", "teot/")
    assert compare(market, address) == (0, "Kaikki osoitteet ovat tallella: 2.\n")
    assert compare(market, address.rstrip("/")) == (0, "Kaikki osoitteet ovat tallella: 2.\n")
    files[f"/tori/{PERMALINKS}"] = listed("teot/", "t/abcdefg/")
    code, said = compare(market, address)
    assert code == 1
    assert "former_ids" in said
    assert said.endswith("\n  /t/abcdefg/\n")
    assert "skulle försvinna: 1" in compare(market, address, "--language", "sv")[1]


@pytest.mark.parametrize("odd", [b"", b"{}x", b'[{"path": 1}]', b"[1]", b"[[", b"7"])
def test_what_is_no_list_is_said_in_one_line(market: Path, tmp_path: Path, odd: bytes) -> None:
    (tmp_path / "list.json").write_bytes(odd)
    code, said = compare(market, str(tmp_path / "list.json"))
    assert (code, said.count("\n")) == (2, 1)
    assert compare(market, str(tmp_path / "missing.json"))[0] == 2


def test_a_site_that_does_not_answer_is_said(market: Path) -> None:
    code, said = compare(market, "http://127.0.0.1:9/")
    assert code == 2
    assert "127.0.0.1:9" in said


def test_the_list_of_a_site_is_read_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_bytes(listed("teot/", "uutta/"))
    before = read_published_paths(str(tmp_path / "list.json"))
    assert before == ("teot/", "uutta/")
    assert find_lost_paths(before, ("uutta/",)) == ("teot/",)
    shutil.rmtree(tmp_path)
