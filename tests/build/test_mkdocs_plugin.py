"""`mkdocs build` makes the site that `tori build` makes."""

import subprocess
import sys

from conftest import Repository

EDITORS = {"tietoa/index.html", "sv/om/index.html", "en/about/index.html"}


def mkdocs(repository: Repository, code: int = 0) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "by-mkdocs"],
        cwd=repository.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def test_both_commands_make_the_same_bytes(small_repository: Repository) -> None:
    mkdocs(small_repository)
    small_repository.process("build", "--site-dir", "by-tori")
    ours = small_repository.files(small_repository.root / "by-tori")
    assert ours.keys() >= EDITORS
    assert small_repository.files(small_repository.root / "by-mkdocs") == ours


def test_with_errors_it_lists_them_and_makes_nothing(small_repository: Repository) -> None:
    (small_repository.root / "acts" / "keksila" / "rikki.yaml").write_text("title: a: b\n", "utf-8")
    assert "acts/keksila/rikki.yaml" in mkdocs(small_repository, code=1)
    assert not (small_repository.root / "by-mkdocs").exists()
