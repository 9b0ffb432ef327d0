"""Whatever is lacking, broken or in the way: one sentence in the person's language, exit status 2, no traceback."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Repository

from generator.build import writer

Harm = Callable[[Path], object]


def lines_of(told: str) -> list[str]:
    return [line for line in told.strip().splitlines() if line]


def settings(text: str) -> Harm:
    return lambda root: (root / "mkdocs.yml").write_text(text, "utf-8")


def changed(old: str, new: str) -> Harm:
    def change(root: Path) -> None:
        text = (root / "mkdocs.yml").read_text("utf-8")
        assert old in text
        (root / "mkdocs.yml").write_text(text.replace(old, new, 1), "utf-8")

    return change


def without(name: str) -> Harm:
    def remove(root: Path) -> None:
        path = root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    return remove


def a_file_at(name: str) -> Harm:
    def replace(root: Path) -> None:
        without(name)(root)
        (root / name).write_text("x", "utf-8")

    return replace


BROKEN_SETTINGS: dict[str, Harm] = {
    "empty settings": settings(""),
    "settings that are a word": settings("tori"),
    "settings that are a list": settings("- 1\n- 2\n"),
    "settings that do not close": settings("plugins: [\n"),
    "settings with a tag": settings("site_name: !ENV X\n"),
    "settings with a day that is none": settings("site_name: 2026-13-45\n"),
    "settings nested too deeply": settings("[" * 5000),
    "settings that are no text": lambda root: (root / "mkdocs.yml").write_bytes(b"\xff\xfe\x00\x01"),
    "no plugins": settings("site_name: x\nsite_url: https://x.example/\nplugins:\n"),
    "plugins that are a word": settings("site_name: x\nsite_url: https://x.example/\nplugins: tekojen-tori\n"),
    "a name that is a list": changed("site_name: Tekojen tori", "site_name: [a]"),
    "an address that is none": changed("site_url: https://tekojentori.example/", "site_url: tori"),
    "an address without a host": changed("site_url: https://tekojentori.example/", "site_url: https:///tori"),
    "languages that are a word": changed("languages: [fi, sv, en]", "languages: fi"),
    "a language twice": changed("languages: [fi, sv, en]", "languages: [fi, fi]"),
    "a language that is none of ours": changed("languages: [fi, sv, en]", "languages: [fi, xx]"),
    "a key that is not known": changed("      branch: main", "      brunch: main"),
    "a day in words": changed("prepared: 2026-11-22", "prepared: eilen"),
    "statement that is a list": changed("      accessibility:\n", "      accessibility: [1]\n      x:\n"),
}
LACKING: dict[str, Harm] = {
    "no acts": without("acts"),
    "acts that are a file": a_file_at("acts"),
    "no records": without("editorial"),
    "no vocabulary": without("editorial/vocabulary"),
    "no sectors": without("editorial/vocabulary/sectors.yaml"),
    "no municipalities": without("editorial/vocabulary/municipalities.yaml"),
}
ONLY_A_SITE: dict[str, Harm] = {
    "no editors' pages": without("editorial/pages"),
    "editors' pages that are a file": a_file_at("editorial/pages"),
    "no theme": without("theme"),
    "a theme that is a file": a_file_at("theme"),
    "a page's template is gone": without("theme/pages/act/act.html"),
    "a template that does not end": lambda root: (root / "theme/pages/act/act.html").write_text("{% if x", "utf-8"),
    "the frame is gone": without("theme/overrides/main.html"),
    "a frame without slots": lambda root: (root / "theme/overrides/main.html").write_text("<p>x</p>", "utf-8"),
    "a theme that MkDocs lacks": changed("name: material", "name: olematon"),
    "an extension that there is not": changed("  - attr_list", "  - olematon"),
}
COMMANDS = {
    "check": ("check",),
    "export": ("export", "--csv", "x.csv"),
    "new": ("new",),
    "newsletter draft": ("newsletter", "draft", "--since", "2026-01-01"),
    "newsletter render": ("newsletter", "render", "x"),
    "report stale": ("report", "stale", "--no-links"),
    "report codeowners": ("report", "codeowners"),
    "forms": ("forms", "--check"),
}


@pytest.mark.parametrize("harm", [*BROKEN_SETTINGS.values(), *LACKING.values()], ids=[*BROKEN_SETTINGS, *LACKING])
def test_what_all_commands_need(small_repository: Repository, harm: Harm) -> None:
    harm(small_repository.root)
    for arguments in (("check",), ("export", "--csv", "x.csv")):
        assert len(lines_of(small_repository.tori(*arguments, code=2))) == 1


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_command_tells_of_it(small_repository: Repository, command: tuple[str, ...]) -> None:
    kept = (small_repository.root / "mkdocs.yml").read_bytes()
    (small_repository.root / "mkdocs.yml").write_text("", "utf-8")
    assert "mkdocs.yml" in small_repository.tori(*command, code=2)
    (small_repository.root / "mkdocs.yml").write_bytes(kept)
    shutil.rmtree(small_repository.root / "acts")
    assert "acts" in small_repository.tori(*command, code=2)


def test_a_build_tells_and_the_old_site_stays(small_repository: Repository, tmp_path: Path) -> None:
    small_repository.build("--no-search", "--no-cache")
    before = small_repository.files()
    for name, harm in {**BROKEN_SETTINGS, **LACKING, **ONLY_A_SITE}.items():
        broken = Repository(tmp_path / "broken")
        shutil.copytree(small_repository.root, broken.root)
        harm(broken.root)
        told = broken.build("--no-search", "--no-cache", code=2)
        assert len(lines_of(told)) == 1, (name, told)
        assert broken.files() == before, name
        shutil.rmtree(broken.root)


@pytest.mark.parametrize("kind", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO, errno.ENOTDIR])
def test_a_disk_that_refuses(small_repository: Repository, kind: int, monkeypatch: pytest.MonkeyPatch) -> None:
    small_repository.build("--no-search", "--no-cache")
    before = small_repository.files()

    def refuse(*_: object) -> None:
        raise OSError(kind, os.strerror(kind), "site/index.html")

    monkeypatch.setattr(writer, "_write", refuse)
    for language, word in (("fi", "ei"), ("sv", "inte|bara"), ("en", "not|read-only|no|full")):
        changed_site = ("--base-url", "https://toinen.example/", "--language", language)
        told = small_repository.build("--no-search", "--no-cache", *changed_site, code=2)
        assert len(lines_of(told)) == 1, word
    assert small_repository.files() == before


def test_a_cache_that_cannot_be_kept_stops_nothing(
    small_repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert "Valmis" in small_repository.build("--no-search")


def test_outside_a_repository(tmp_path: Path) -> None:
    for language, word in (("fi", "Siirry"), ("sv", "Gå"), ("en", "Go to")):
        assert word in Repository(tmp_path).tori("check", "--language", language, code=2)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("newsletter", "draft", "--since", "1.11.2026"), "2026-11-01"),
        (("newsletter", "draft"), "puuttuu --since"),
        (("check", "--today", "eilen"), "eilen ei ole päivä"),
        (("check", "--olematon"), "Valintaa --olematon ei ole"),
        (("olematon",), "Komentoa olematon ei ole"),
        (("report", "olematon"), "Komentoa olematon ei ole"),
        (("check", "--format", "pdf"), "pdf ei kelpaa"),
        (("check", "ei/ole"), "Polkua ei/ole ei ole"),
        (("report", "stale", "--months", "0"), "vähintään 1"),
        (("preview", "--to", "mkdocs.yml"), "pitäisi olla kansio"),
        (("import", "ei-ole.xlsx"), "ei-ole.xlsx ei ole"),
        (("build", "--acts", "ei-ole"), "ei-ole ei ole"),
    ],
)
def test_a_command_given_wrong_is_told_in_finnish_and_not_in_english(
    small_repository: Repository, arguments: tuple[str, ...], told: str
) -> None:
    assert told in small_repository.tori(*arguments, code=2)


def test_a_second_build_at_once_is_told(small_repository: Repository) -> None:
    import fcntl  # noqa: PLC0415 - not on Windows

    with (small_repository.root / ".site.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert "Odota" in small_repository.build("--no-search", code=2)
        assert "Vänta" in small_repository.build("--no-search", "--language", "sv", code=2)


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("fi/about.md", b"\xff\xfe\x00", "PAGE-READ"),
        ("fi/about.md", b"---\ntitle: [a\n---\nx\n", "PAGE-HEAD"),
        ("fi/about.md", b"---\ntitle:\n  a: b\n---\nx\n", "PAGE-HEAD"),
        ("fi/about.md", b"---\n- a\n---\nx\n", "PAGE-HEAD"),
        ("fi/about.md", b"---\ndescription: 2026-13-45\n---\nx\n", "PAGE-HEAD"),
        ("fi/about.md", b"[x](//[::1)\n", "PAGE-LINK"),
        ("fi/about.md", b"<http://[x>\n", "PAGE-LINK"),
        ("fi/about.md", "[x][y]\n\n[y]: https://a.\u2100.example/\n".encode(), "PAGE-LINK"),
        ("fi/acts.md", b"# Teot\n", "PAGE-NAME"),
        ("fi/teot.md", b"# Teot\n", "PAGE-NAME"),
        ("fi/index.md", b"# Etusivu\n", "PAGE-NAME"),
        ("fi/sv.md", b"# Ruotsi\n", "PAGE-NAME"),
        ("fi/kansio/about.md", b"# Tietoa\n", "PAGE-NAME"),
        ("fi/Oma sivu.md", b"# Oma\n", "PAGE-NAME"),
    ],
)
def test_an_editors_page_is_judged(small_repository: Repository, name: str, content: bytes, rule: str) -> None:
    path = small_repository.root / "editorial" / "pages" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    assert f"[{rule}]" in small_repository.tori("check", code=1)
    assert f"[{rule}]" in small_repository.build("--no-search", code=1)


def test_an_editors_page_of_a_new_name_is_drawn(small_repository: Repository) -> None:
    (small_repository.root / "editorial" / "pages" / "fi" / "ohjeita.md").write_text("# Ohjeita\n\nTeksti.\n", "utf-8")
    small_repository.tori("check")
    small_repository.build("--no-search")
    assert (small_repository.site / "ohjeita" / "index.html").is_file()
