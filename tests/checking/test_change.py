"""`tori check --base`: what a change is answerable for."""

import json
from pathlib import Path

import pytest
import scratch
from click.testing import CliRunner, Result
from golden import mended
from markets import TODAY
from scratch import BROKEN, GOOD, OLD_TROUBLE, commit, git, put

from generator import cli
from generator.commands import place
from generator.problems import Fix


@pytest.fixture
def market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    market = scratch.market(tmp_path / "market")
    monkeypatch.chdir(market)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    return market


def check(*arguments: str) -> Result:
    return CliRunner().invoke(cli.main, ["check", "--base", "main", *arguments])


def problems(code: int = 1) -> list[dict]:
    done = check("--format", "json")
    assert done.exit_code == code, done.output
    return json.loads(done.output)


def rules(code: int = 1) -> list[tuple[str, str]]:
    return [(each["rule"], each["file"]) for each in problems(code)]


def apply_fixes(market: Path) -> None:
    for each in problems():
        fix = each["fix"]
        path = market / each["file"]
        path.write_bytes(mended(path.read_bytes(), Fix(fix["from"], fix["to"], fix["text"])))


def test_older_trouble_does_not_fail_a_good_act(market: Path) -> None:
    git(market, "checkout", "--quiet", "main")
    put(market, "acts/tuntula/vanha.yaml", OLD_TROUBLE)
    commit(market)
    git(market, "checkout", "--quiet", "-B", "teko")
    put(market, "acts/hilajarvi/hiljainen-tunti.yaml", GOOD)
    done = check()
    assert done.exit_code == 0
    assert "Kaikki on kunnossa: 1 tiedosto." in done.output
    assert "Vanhaa, ei tästä muutoksesta" in done.output
    put(market, "acts/tuntula/vanha.yaml", OLD_TROUBLE.replace("Vanha teko", "Vanha teko uusin sanoin"))
    assert rules() == [("DATE", "acts/tuntula/vanha.yaml")]


def test_what_the_change_breaks_elsewhere_is_its_own(market: Path) -> None:
    (market / "editorial/organisations/tuntula.yaml").unlink()
    assert rules() == [
        ("FOLDER", "acts/tuntula/kirjasto-pulkassa.yaml"),
        ("PERMALINK-ORGANISATION", "editorial/organisations/tuntula.yaml"),
    ]


def test_an_act_that_is_gone_asks_for_a_note(market: Path) -> None:
    (market / "acts/tuntula/kirjasto-pulkassa.yaml").unlink()
    (found,) = problems()
    assert found["rule"] == "PERMALINK-ACT"
    assert "editorial/withdrawn/tuntula/kirjasto-pulkassa.yaml" in found["message"]
    note = "title: Kirjasto pulkassa\ndate: 2026-11-22\nreason: {fi: Päättyi., sv: Avslutad., en: Ended.}\n"
    put(market, "editorial/withdrawn/tuntula/kirjasto-pulkassa.yaml", note)
    assert rules(0) == []


@pytest.mark.parametrize("committed", [True, False])
def test_a_renamed_act_is_mended_by_the_fix(market: Path, *, committed: bool) -> None:
    (market / "acts/tuntula/kirjasto-pulkassa.yaml").rename(market / "acts/tuntula/kirjasto-reessa.yaml")
    if committed:
        commit(market)
    (found,) = problems()
    assert (found["rule"], found["file"]) == ("PERMALINK", "acts/tuntula/kirjasto-reessa.yaml")
    assert found["fix"]["text"] == "former_ids: [tuntula/kirjasto-pulkassa]"
    apply_fixes(market)
    assert rules(0) == []


def test_a_second_renaming_keeps_the_oldest_address_first(market: Path) -> None:
    first = market / "acts/tuntula/kirjasto-pulkassa.yaml"
    git(market, "checkout", "--quiet", "main")
    put(
        market,
        "acts/tuntula/toinen.yaml",
        f"{first.read_text('utf-8').rstrip()}\nformer_ids: [tuntula/kirjasto-pulkassa]\n",
    )
    first.unlink()
    commit(market)
    git(market, "checkout", "--quiet", "-B", "teko")
    text = (market / "acts/tuntula/toinen.yaml").read_text("utf-8")
    (market / "acts/tuntula/toinen.yaml").unlink()
    put(market, "acts/tuntula/kolmas.yaml", text.replace("former_ids: [tuntula/kirjasto-pulkassa]\n", ""))
    apply_fixes(market)
    assert "former_ids: [tuntula/kirjasto-pulkassa, tuntula/toinen]" in (market / "acts/tuntula/kolmas.yaml").read_text(
        "utf-8"
    )
    assert rules(0) == []


def test_a_former_id_is_not_forgotten(market: Path) -> None:
    path = market / "acts/tuntula/kirjasto-pulkassa.yaml"
    git(market, "checkout", "--quiet", "main")
    whole = f"{path.read_text('utf-8').rstrip()}\nformer_ids: [tuntula/vanha]\n"
    put(market, "acts/tuntula/kirjasto-pulkassa.yaml", whole)
    commit(market)
    git(market, "checkout", "--quiet", "-B", "teko")
    put(market, "acts/tuntula/kirjasto-pulkassa.yaml", whole.replace("former_ids: [tuntula/vanha]\n", ""))
    assert rules() == [("PERMALINK-FORMER", "acts/tuntula/kirjasto-pulkassa.yaml")]
    apply_fixes(market)
    assert rules(0) == []


def test_an_organisation_under_a_new_name_says_its_old_one(market: Path) -> None:
    (market / "editorial/organisations/hilajarvi.yaml").rename(market / "editorial/organisations/hilajarven-kunta.yaml")
    (market / "acts/hilajarvi").rename(market / "acts/hilajarven-kunta")
    assert rules() == [
        ("PERMALINK", "acts/hilajarven-kunta/tarjoiluhavikki-lounaaksi.yaml"),
        ("PERMALINK", "editorial/organisations/hilajarven-kunta.yaml"),
    ]
    apply_fixes(market)
    assert rules(0) == []


def test_a_theme_under_a_new_id_says_its_old_one(market: Path) -> None:
    path = market / "editorial/vocabulary/themes.yaml"
    path.write_text(path.read_text("utf-8").replace("\nviestinta:", "\ntiedotus:"), "utf-8")
    found = [each for each in problems() if each["rule"] == "PERMALINK"]
    assert [each["fix"]["text"] for each in found] == ["  former_ids: [viestinta]"]
    apply_fixes(market)
    assert rules(0) == []


def test_a_file_that_cannot_be_read_now_is_believed(market: Path) -> None:
    path = market / "acts/tuntula/kirjasto-pulkassa.yaml"
    text = path.read_text("utf-8")
    path.unlink()
    put(market, "acts/tuntula/uusi.yaml", f"{text.rstrip()}\nformer_ids: [tuntula/kirjasto-pulkassa]\n\tx: [\n")
    assert "PERMALINK" not in {rule for rule, _ in rules()}


@pytest.mark.parametrize(("ref", "said"), [("--x", "haaran"), ("nowhere", "nowhere"), ("-", "haaran")])
@pytest.mark.usefixtures("market")
def test_a_wrong_ref_is_one_line_and_status_two(ref: str, said: str) -> None:
    done = CliRunner().invoke(cli.main, ["check", f"--base={ref}"])
    assert done.exit_code == 2
    assert said in done.output
    assert len(done.output.strip().split("\n")) == 1


def test_a_change_without_acts_is_told_as_one_that_a_person_looks_at(market: Path) -> None:
    put(market, "README.md", "x")
    assert "README.md" in check().output
    assert "FILE-UNJUDGED" in check().output


def test_paths_narrow_what_is_told(market: Path) -> None:
    put(market, "acts/hilajarvi/hiljainen-tunti.yaml", BROKEN)
    put(market, "acts/tuntula/hiljainen-tunti.yaml", GOOD)
    assert check("acts/tuntula").exit_code == 0
    assert check("acts/hilajarvi").exit_code == 1
