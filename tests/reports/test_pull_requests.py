"""Three pull requests, and all that their senders are told of them. Read the files aloud."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from golden import agrees
from markets import TODAY
from scratch import BROKEN, GOOD, OLD_TROUBLE, commit, git, market, put

from generator import cli
from generator.commands import place

HERE = Path(__file__).parent / "pull_requests"


def good(folder: Path) -> None:
    put(folder, "acts/hilajarvi/hiljainen-tunti.yaml", GOOD)


def broken(folder: Path) -> None:
    put(folder, "acts/hilajarvi/hiljainen-tunti.yaml", BROKEN)
    put(folder, "acts/hilajarvi/valmis-teko.yaml", GOOD.replace("Hiljainen tunti päiväkodissa", "Valmis teko"))
    (folder / "acts/tuntula/kirjasto-pulkassa.yaml").rename(folder / "acts/tuntula/kirjasto-reessa.yaml")


def older(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "main")
    put(folder, "acts/tuntula/vanha-teko.yaml", OLD_TROUBLE)
    put(folder, "acts/tuntula/toinen-vanha.yaml", OLD_TROUBLE.replace("[prosessit]", "[prosesit]"))
    commit(folder)
    git(folder, "checkout", "--quiet", "-B", "teko")
    good(folder)


@pytest.mark.parametrize("sent", [good, broken, older])
def test_what_the_sender_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sent) -> None:
    folder = market(tmp_path / "market")
    sent(folder)
    commit(folder)
    monkeypatch.chdir(folder)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    wanted = [
        ("markdown", "fi", "md"),
        ("markdown", "sv", "md"),
        ("markdown", "en", "md"),
        ("github", "fi", "txt"),
        ("text", "fi", "txt"),
    ]
    for form, language, ending in wanted:
        done = CliRunner().invoke(cli.main, ["check", "--base", "main", "--format", form, "--language", language])
        assert done.exit_code == (sent is broken), done.output
        agrees(HERE / f"{sent.__name__}.{form}.{language}.{ending}", done.output)
