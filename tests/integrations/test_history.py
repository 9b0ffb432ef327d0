import subprocess
from pathlib import Path

import pytest
import scratch
from scratch import GOOD, commit, git, put

from generator.integrations import history
from generator.integrations.history import HistoryError, find_changes

LUNCH_FILE = "acts/hilajarvi/tarjoiluhavikki-lounaaksi.yaml"


@pytest.fixture
def market(tmp_path: Path) -> Path:
    return scratch.market(tmp_path / "market")


def test_committed_staged_unstaged_and_untracked_changes_count_alike(market: Path) -> None:
    was = (market / LUNCH_FILE).read_bytes()
    put(market, "acts/hilajarvi/committed.yaml", GOOD)
    commit(market)
    put(market, "acts/hilajarvi/staged.yaml", GOOD)
    git(market, "add", ".")
    put(market, LUNCH_FILE, "title: muuttui\n")
    put(market, "acts/hilajarvi/untracked ä \n.yaml", GOOD)
    found = find_changes(market, "main", size_limit=100_000)
    names = {
        "acts/hilajarvi/committed.yaml",
        "acts/hilajarvi/staged.yaml",
        LUNCH_FILE,
        "acts/hilajarvi/untracked ä \n.yaml",
    }
    assert found.now == names
    assert found.before == {LUNCH_FILE: was}


def test_what_main_did_meanwhile_is_not_the_change(market: Path) -> None:
    git(market, "checkout", "--quiet", "main")
    (market / LUNCH_FILE).unlink()
    commit(market)
    git(market, "checkout", "--quiet", "teko")
    assert find_changes(market, "main", size_limit=100) == history.Changes({}, frozenset())


def test_older_bytes_are_cut_at_the_limit(market: Path) -> None:
    (market / LUNCH_FILE).unlink()
    found = find_changes(market, "main", size_limit=100)
    assert len(found.before[LUNCH_FILE]) == 101
    assert not found.now


def test_a_folder_inside_the_repository_sees_its_own_part(market: Path) -> None:
    inner = market / "tori"
    put(inner, "acts/a/b.yaml", GOOD)
    commit(market)
    put(market, "outside.txt", "x")
    assert find_changes(inner, "main", size_limit=100).now == {"acts/a/b.yaml"}


@pytest.mark.parametrize("ref", ["-x", "--output=stolen", "", "a b", "main\n", "\x00"])
def test_what_is_no_name_never_reaches_git(market: Path, monkeypatch: pytest.MonkeyPatch, ref: str) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("git was run"))
    with pytest.raises(HistoryError) as raised:
        find_changes(market, ref, size_limit=100)
    assert "\n" not in raised.value.words.fi


def test_an_unknown_version_is_said(market: Path) -> None:
    with pytest.raises(HistoryError, match="not in this repository"):
        find_changes(market, "nowhere", size_limit=100)


def test_a_folder_without_history_is_said(tmp_path: Path) -> None:
    with pytest.raises(HistoryError, match="not a git repository"):
        find_changes(tmp_path, "main", size_limit=100)


def test_a_shallow_clone_without_the_base_is_said(market: Path, tmp_path: Path) -> None:
    base = git(market, "rev-parse", "main")
    put(market, "acts/hilajarvi/uusi.yaml", GOOD)
    commit(market)
    git(tmp_path, "clone", "--quiet", "--depth", "1", "--branch", "teko", market.as_uri(), "shallow")
    with pytest.raises(HistoryError, match="fetch-depth: 0"):
        find_changes(tmp_path / "shallow", base, size_limit=100)
    git(tmp_path / "shallow", "fetch", "--quiet", "--depth", "1", "origin", "main")
    with pytest.raises(HistoryError, match="fetch-depth: 0"):
        find_changes(tmp_path / "shallow", "FETCH_HEAD", size_limit=100)


def test_two_beginnings_cannot_be_compared(market: Path) -> None:
    git(market, "checkout", "--quiet", "--orphan", "elsewhere")
    put(market, "acts/hilajarvi/uusi.yaml", GOOD)
    commit(market)
    with pytest.raises(HistoryError, match="no common beginning"):
        find_changes(market, "main", size_limit=100)


def test_without_git_it_says_so(market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(HistoryError, match="needs the program git"):
        find_changes(market, "main", size_limit=100)
