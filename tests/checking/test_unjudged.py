"""A report says what it did not judge, and where an act that nobody would find belongs."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from markets import TODAY
from scratch import GOOD, commit, market, put

from generator import cli


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = market(tmp_path / "sent")
    monkeypatch.chdir(folder)
    put(folder, "acts/hilajarvi/hiljainen-tunti.yaml", GOOD)
    return folder


def report(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(cli.main, ["check", "--base", "main", "--today", TODAY.isoformat(), *arguments])
    return done.exit_code, done.output


def test_one_good_act_alone_is_in_order(tree: Path) -> None:
    commit(tree)
    code, text = report("--format", "markdown")
    assert code == 0
    assert "Toimitus katsoo ehdotuksen" not in text


@pytest.mark.parametrize(
    "path",
    [
        "tools/aja.sh",
        "acts/hilajarvi/kuva.png",
        "editorial/uusi-kansio/x.yaml",
        "Makefile",
        "generator/rules/acts.py",
        "theme/pages/act/act.html",
        ".github/workflows/check.yml",
        "mkdocs.yml",
        "README.md",
    ],
)
def test_what_is_not_judged_is_said_and_a_person_asked(tree: Path, path: str) -> None:
    put(tree, path, "x: 1\n")
    commit(tree)
    code, text = report("--format", "markdown")
    assert code == 0, "it is no mistake"
    assert text.startswith("## Toimitus katsoo ehdotuksen\n")
    assert path in text
    assert "hiljainen-tunti.yaml" in text, "the good act is told of too"


def test_what_was_taken_away_of_the_program_is_said(tree: Path) -> None:
    (tree / "mkdocs.yml").rename(tree.parent / "kept.yml")
    commit(tree)
    shutil.copy(tree.parent / "kept.yml", tree.parent / "mkdocs.yml")  # where the command finds its place
    put(tree, "mkdocs.yml", "site_name: Toinen\n")
    code, text = report("--format", "json")
    assert (code, "FILE-UNJUDGED" in text) == (0, True)


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("acts/hilajarvi/hiljainen-tunti", "FILE-NAME"),
        ("acts/hilajarvi/.piilo.yaml", "FILE-NAME"),
        ("acts/hilajarvi/teko.yaml ", "FILE-NAME"),
        ("acts/hilajarvi/teko.yaml.bak", "FILE-NAME"),
        ("acts/hilajarvi/teko: uusi?.yaml", "FILE-NAME"),
        ("acts/hilajarvi/nul.yaml", "FILE-RESERVED"),
        ("acts/hilajarvi/lpt1.yaml", "FILE-RESERVED"),
        ("acts/hilajarvi/teko.docx", "FILE-KIND"),
        ("acts/hilajarvi/Teko.RTF", "FILE-KIND"),
        ("Acts/hilajarvi/teko.yaml", "FILE-PLACE"),
        ("hilajarvi/teko.yaml", "FILE-PLACE"),
        ("acts/teko.yaml", "FILE-PLACE"),
    ],
)
def test_an_act_that_would_never_be_published_is_an_error(tree: Path, path: str, rule: str) -> None:
    put(tree, path, GOOD.replace("Hiljainen tunti", "Toinen hiljainen tunti"))
    commit(tree)
    code, text = report()
    assert code == 1
    assert f"[{rule}]" in text
    assert path in text
