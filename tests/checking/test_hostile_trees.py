"""What a tree holds beside acts is never run, followed or waited for."""

import os
import pickle
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from markets import TODAY
from scratch import GOOD, market, put

from generator import cli
from generator.cache import version_digest
from generator.commands.place import find_cache

SECRET = "salasana-0451"


class Bomb:
    """What runs when it is unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"touch '{self.target}'",)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = market(tmp_path / "sent")
    monkeypatch.chdir(folder)
    return folder


def check(*arguments: str) -> Result:
    return CliRunner().invoke(cli.main, ["check", "--today", TODAY.isoformat(), *arguments])


@pytest.mark.parametrize("arguments", [(), ("--base", "main")])
def test_a_kept_value_that_was_sent_is_not_read(tree: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    parts = ("text.py", "problems.py", "diagnostics.py", "yaml", "schema", "rules")
    for name in ("loaded", "host", "hyphens"):
        target = tree / ".cache" / f"{name}.pickle"
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(version_digest(*parts) + pickle.dumps(Bomb(tmp_path / "blown")))
    assert check(*arguments).exit_code == 0
    assert not (tmp_path / "blown").exists()


def test_nothing_is_kept_in_the_tree_that_is_judged(tree: Path) -> None:
    before = sorted(tree.rglob("*"))
    assert check().exit_code == 0
    assert sorted(tree.rglob("*")) == before
    assert (find_cache(tree).folder / "loaded.pickle").is_file()


@pytest.mark.usefixtures("tree")
def test_where_nothing_can_be_kept_all_is_judged_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert check().exit_code == 0


def test_a_link_is_told_of_and_not_opened(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(f"title: {SECRET}\n")
    link = tree / "acts" / "hilajarvi" / "x.yaml"
    link.symlink_to(tmp_path / "secret")
    done = check()
    assert done.exit_code == 1
    assert SECRET not in done.output
    assert "acts/hilajarvi/x.yaml" in done.output
    assert "[FILE-LINK]" in done.output


@pytest.mark.parametrize("folder", ["acts/linkki", "editorial/programmes", "editorial/vocabulary"])
def test_a_linked_folder_is_told_of_and_not_walked(tree: Path, tmp_path: Path, folder: str) -> None:
    put(tmp_path / "elsewhere", "x.yaml", GOOD.replace("Hiljainen", SECRET))
    if (tree / folder).exists():
        (tree / folder).rename(tmp_path / "was")
    (tree / folder).symlink_to(tmp_path / "elsewhere")
    done = check()
    assert done.exit_code == 1
    assert SECRET not in done.output
    assert f"{folder}\n" in done.output
    assert "[FILE-LINK]" in done.output


def test_a_pipe_is_not_waited_for_and_a_folder_is_no_file(tree: Path) -> None:
    os.mkfifo(tree / "acts" / "hilajarvi" / "putki.yaml")
    (tree / "acts" / "hilajarvi" / "kansio.yaml").mkdir()
    done = check()
    assert done.exit_code == 1
    assert done.output.count("[FILE-READ]") == 2
