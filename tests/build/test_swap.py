import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import swap
from generator.build.swap import BusyError, exchange, fresh_folder


def write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(text, "utf-8")
    return folder


def fail(_: Path) -> None:
    raise OSError(28, "the disk is full")


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = write(tmp_path / "site", "old")
    with fresh_folder(site) as fresh:
        write(fresh, "new")
        assert (site / "index.html").read_text() == "old"
    assert (site / "index.html").read_text() == "new"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == [".site.lock", "site"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    with fresh_folder(tmp_path / "deep" / "site") as fresh:
        write(fresh, "new")
    assert (tmp_path / "deep" / "site" / "index.html").read_text() == "new"


def test_a_failed_build_leaves_the_old_site(tmp_path: Path) -> None:
    site = write(tmp_path / "site", "old")
    with pytest.raises(OSError, match="full"), fresh_folder(site) as fresh:
        fail(write(fresh, "half"))
    assert (site / "index.html").read_text() == "old"
    assert not (tmp_path / ".site.new").exists()


def test_what_a_killed_build_left_is_cleared(tmp_path: Path) -> None:
    site = write(tmp_path / "site", "old")
    write(tmp_path / ".site.new", "half")
    with fresh_folder(site) as fresh:
        assert list(fresh.iterdir()) == []
        write(fresh, "new")
    assert (site / "index.html").read_text() == "new"


def test_two_builds_of_one_site_do_not_mix(tmp_path: Path) -> None:
    with fresh_folder(tmp_path / "site") as fresh:
        write(fresh, "mine")
        with pytest.raises(BusyError, match="site"), fresh_folder(tmp_path / "site"):
            pass
    assert (tmp_path / "site" / "index.html").read_text() == "mine"


def test_a_killed_build_holds_no_lock(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from generator.build.swap import fresh_folder\n"
        "with fresh_folder(Path(sys.argv[1])): os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "site")], check=False)
    assert done.returncode == -9
    with fresh_folder(tmp_path / "site") as fresh:
        write(fresh, "new")
    assert (tmp_path / "site" / "index.html").read_text() == "new"


def test_without_the_exchange_call_two_renames_do_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_renameat2", lambda *_: False)
    site, fresh = write(tmp_path / "site", "old"), write(tmp_path / ".site.new", "new")
    exchange(fresh, site)
    assert (site / "index.html").read_text() == "new"
    assert not (tmp_path / ".site.old").exists()


def test_a_crash_between_two_renames_is_repaired(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_renameat2", lambda *_: False)
    write(tmp_path / ".site.old", "old")  # site was renamed aside, and then the machine went down
    with pytest.raises(RuntimeError), fresh_folder(tmp_path / "site"):
        raise RuntimeError
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_the_kernel_exchanges_folders_in_one_step(tmp_path: Path) -> None:
    one, other = write(tmp_path / "one", "1"), write(tmp_path / "other", "2")
    if not swap._renameat2(one, other):
        pytest.fail(f"renameat2 does not work on {os.uname().sysname} here: the fallback would be used")
    assert ((one / "index.html").read_text(), (other / "index.html").read_text()) == ("2", "1")
