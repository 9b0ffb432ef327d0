"""`tori newsletter`: a draft that passes the check, and a letter that is written once."""

import re
import shutil
from pathlib import Path

import pytest
import scratch
from click.testing import CliRunner, Result
from markets import ESIMERKKILA, ROOT, TODAY
from scratch import commit, put

from generator import cli
from generator.commands import newsletter, place
from generator.render.newsletter import mail
from generator.schema.source_files import Folders

ISSUE = "2026-11-20-marraskuun-teot"


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository of Esimerkkilä."""
    root = tmp_path / "town"
    shutil.copytree(ESIMERKKILA, root)
    shutil.copytree(ROOT / "theme" / "mail", root / "theme" / "mail")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    monkeypatch.chdir(root)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    return root


def tori(*arguments: str, code: int = 0) -> Result:
    done = CliRunner().invoke(cli.main, arguments)
    assert done.exit_code == code, done.output
    return done


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_draft_proposes_what_is_new_and_passes_the_check(town: Path, language: str) -> None:
    told = tori("newsletter", "draft", "--since", "2024-01-01", "--language", language).output
    (name,) = re.findall(r"(?:Kirjoitettu|Skrivet|Written): (\S+)", told)
    assert name.startswith("editorial/newsletters/2026-11-22-")
    text = (town / name).read_text("utf-8")
    assert "challenges: [hyva-kiertoon-2026]" in text
    acts = re.findall(r"^  - act: (.*)$", text, re.MULTILINE)
    assert len(acts) == len(set(acts)) >= 3
    assert len(re.findall(r"^  # .+ \(.+: .+\)$", text, re.MULTILINE)) == len(acts)
    tori("check", name)
    tori("newsletter", "render", Path(name).stem)


def test_a_second_draft_of_the_day_leaves_the_first(town: Path) -> None:
    for _ in range(2):
        tori("newsletter", "draft", "--since", "2024-01-01")
    assert len(list((town / "editorial" / "newsletters").glob("2026-11-22-*.yaml"))) == 2


def test_no_news_is_said(town: Path) -> None:
    before = set((town / "editorial" / "newsletters").iterdir())
    assert "Mitään uutta ei ole" in tori("newsletter", "draft", "--since", "2099-01-01").output
    assert set((town / "editorial" / "newsletters").iterdir()) == before


def test_a_letter_is_written_in_three_forms_and_made_once(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tori("newsletter", "render", ISSUE, "--to", "ulos")
    first = {path.name: path.read_bytes() for path in (town / "ulos").iterdir()}
    assert set(first) == {f"{ISSUE}.html", f"{ISSUE}.txt", f"{ISSUE}.md"}

    def never(*_: object) -> None:
        pytest.fail("the letter is made again")

    with monkeypatch.context() as patched:
        patched.setattr(newsletter, "render_letter", never)
        tori("newsletter", "render", ISSUE, "--to", "taas")
    assert {path.name: path.read_bytes() for path in (town / "taas").iterdir()} == first

    act = town / "acts" / "mallila" / "frukost-utan-svinn.yaml"
    act.write_text(act.read_text("utf-8").replace("Frukost", "Morgonmål"), "utf-8")
    tori("newsletter", "render", ISSUE, "--to", "taas", "--base-url", "https://example.org/tori/")
    changed = (town / "taas" / f"{ISSUE}.html").read_text("utf-8")
    assert "https://example.org/tori/t/" in changed
    assert "tekojentori.example/t/" not in changed


def test_wrong_use_is_told(town: Path) -> None:
    told = tori("newsletter", "render", "2020-01-01-ei-ole", code=2).output
    assert ISSUE in told
    put(town, "acts/mallila/rikki.yaml", "title: Rikki\n")
    assert "Kirjettä ei tehty" in tori("newsletter", "render", ISSUE, code=1).output


def test_a_letter_that_gmail_would_cut_says_what_to_do(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail, "LIMIT", 20_000)
    told = tori("newsletter", "render", ISSUE, code=1).output
    assert re.search(r"Kirje on liian suuri: \d+ kB\. Gmail katkaisee", told)
    assert "Ota tekoja pois" in told
    assert not (town / "letters").exists()


def test_a_sent_letter_is_not_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    market = scratch.market(tmp_path / "market")
    monkeypatch.chdir(market)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    (act,) = [each for each in Folders.at(market).acts.glob("tuntula/*.yaml") if each.stem == "kirjasto-pulkassa"]
    name = "editorial/newsletters/2026-11-20-teot.yaml"
    letter = f"title: Teot\ndate: 2026-11-20\nlanguage: fi\nitems:\n  - act: tuntula/{act.stem}\n"
    scratch.git(market, "checkout", "--quiet", "main")
    put(market, name, letter)
    commit(market)
    scratch.git(market, "checkout", "--quiet", "-B", "teko")

    put(market, name, letter.replace("title: Teot", "title: Uudet teot"))
    tori("check", "--base", "main")  # a draft may change
    put(market, name, f"{letter}sent: 2026-11-20\n")
    tori("check", "--base", "main")  # and be sent
    commit(market)
    scratch.git(market, "checkout", "--quiet", "-B", "main")
    scratch.git(market, "checkout", "--quiet", "-B", "korjaus")

    put(market, name, f"# a comment changes nothing\n{letter}sent: 2026-11-20\n")
    tori("check", "--base", "main")
    put(market, name, f"{letter}sent: 2026-11-20\nclosing: Lisäys.\n")
    told = tori("check", "--base", "main", code=1).output
    assert "NEWSLETTER-FROZEN" in told
    assert "lähetetty 2026-11-20" in told
    put(market, name, letter)
    assert "NEWSLETTER-FROZEN" in tori("check", "--base", "main", code=1).output
    put(market, name, f"{letter}sent: 2026-11-20\n")

    # the act is withdrawn later: the letter still stands
    act.unlink()
    withdrawn = (
        "title: Kirjasto pulkassa\ndate: 2026-11-21\nlanguage: fi\nreason: {fi: Päättyi., sv: Tog slut., en: Ended.}\n"
    )
    put(market, f"editorial/withdrawn/tuntula/{act.stem}.yaml", withdrawn)
    assert "newsletters" not in CliRunner().invoke(cli.main, ["check", "--base", "main"]).output
