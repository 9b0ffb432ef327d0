"""A site is made only where nothing of anybody's goes: in a new folder, an empty one, or an earlier site of ours."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Repository

from generator.build.target import MARKER, TargetError, require_target


def written(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", "utf-8")
    return folder


def everything(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_new_an_empty_and_an_earlier_site_are_targets(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "a" / "new", tmp_path / "empty", written(tmp_path / "site", MARKER, "index.html")):
        assert require_target(folder) == folder.resolve()


def test_a_site_made_before_there_was_a_marker_is_known(tmp_path: Path) -> None:
    older = ("404.html", "_redirects", "sitemap.xml", "api/v1/permalinks.json", "api/v1/schema/act.json")
    assert require_target(written(tmp_path / "site", *older, "index.html"))


@pytest.mark.parametrize(
    "names", [("notes.txt",), ("index.html",), (".hidden",), (MARKER, ".git/HEAD"), ("index.html", "404.html")]
)
def test_what_is_somebodys_is_no_target(tmp_path: Path, names: tuple[str, ...]) -> None:
    with pytest.raises(TargetError):
        require_target(written(tmp_path / "folder", *names))


def test_a_file_a_pipe_and_a_circle_of_links_are_no_targets(tmp_path: Path) -> None:
    written(tmp_path, "file")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name in ("file", "pipe", "circle"):
        with pytest.raises(TargetError):
            require_target(tmp_path / name)


REFUSED = {
    "the repository": ".",
    "a folder around it": "..",
    "the root of all": "/",
    "the acts": "acts",
    "in the acts": "acts/uusi",
    "an organisation": "acts/esimerkkila",
    "the records": "editorial",
    "in the records": "editorial/pages/fi/uusi",
    "the theme": "theme",
    "the history": ".git",
    "in the history": ".git/uusi",
    "the settings": "mkdocs.yml",
    "an act": "acts/keksila/avainlista.yaml",
    "somebody's folder": "omat",
    "somebody's file": "omat/tiedosto.txt",
    "a link to the repository": "linkki",
    "a link to the acts": "linkki/acts",
    "a way around": "omat/../acts",
}


@pytest.mark.parametrize("target", REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("marked", [False, True], ids=["", "even with a marker in it"])
def test_a_build_refuses_it_before_anything_is_read(small_repository: Repository, target: str, *, marked: bool) -> None:
    root = small_repository.root
    written(root, ".git/HEAD", "omat/tiedosto.txt")
    (root / "linkki").symlink_to(root)
    (root / "acts" / "keksila" / "rikki.yaml").write_text("title: [", "utf-8")  # would be told of, were it read
    if marked and target in {".", "acts", "editorial", "theme"}:
        written(root / target, MARKER)
    before = everything(root)
    said = small_repository.build("--site-dir", target, code=2)
    assert len(said.strip().splitlines()) == 1
    assert everything(root) == before


def test_the_sentence_is_in_the_language_asked_for(small_repository: Repository) -> None:
    assert "Ge webbplatsen en ny" in small_repository.build("--site-dir", ".", "--language", "sv", code=2)
    assert "Give the site a new" in small_repository.build("--language=en", "--site-dir", ".", code=2)


def test_a_link_to_a_site_is_followed_and_stays(small_repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (small_repository.root / "site").symlink_to(tmp_path / "real")
    small_repository.build("--no-search")
    small_repository.build("--no-search", "--base-url", "https://toinen.example/")
    assert (small_repository.root / "site").is_symlink()
    assert (tmp_path / "real" / MARKER).is_file()


def test_mkdocs_empties_no_folder_that_is_not_ours(small_repository: Repository) -> None:
    root = small_repository.root
    before = everything(root)
    for target in ("acts", "theme", "editorial/organisations", "."):
        settings = (root / "mkdocs.yml").read_text("utf-8")
        (root / "mkdocs.yml").write_text(f"{settings}\nsite_dir: {target}\n", "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build"], cwd=root, capture_output=True, text=True, check=False
        )
        (root / "mkdocs.yml").write_text(settings, "utf-8")
        assert done.returncode
        assert "Traceback" not in done.stderr
        assert everything(root) == before


WRITING = {
    "a preview": ("preview", "--no-pictures", "--to", "acts/keksila"),
    "a letter": ("newsletter", "render", "2026-11-20-marraskuun-teot", "--to", "editorial/pages/fi"),
    "lists of what is stale": ("report", "stale", "--no-links", "--to", "theme"),
    "a sheet over an act": ("export", "--csv", "acts/keksila/avainlista.yaml"),
    "a sheet among the acts": ("export", "--xlsx", "acts/teot.xlsx"),
    "a sheet over another file": ("export", "--csv", "muistio.md"),
    "a sheet over the settings": ("export", "--xlsx", "mkdocs.yml"),
    "a sheet over a folder": ("export", "--csv", "acts"),
}


@pytest.mark.parametrize("arguments", WRITING.values(), ids=WRITING)
def test_no_command_writes_over_what_is_kept(small_repository: Repository, arguments: tuple[str, ...]) -> None:
    (small_repository.root / "muistio.md").write_text("omat muistiinpanot", "utf-8")
    before = everything(small_repository.root)
    small_repository.tori(*arguments, code=2)
    assert everything(small_repository.root) == before
