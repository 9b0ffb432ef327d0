"""An act before it is published: its page and its card as files that open anywhere, and pictures of them."""

import shutil
from pathlib import Path
from unittest.mock import patch

import pytest
from markets import ROOT, Repository, copy_repository
from PIL import Image

from generator.commands import place
from generator.integrations import screenshots
from generator.integrations.screenshots import NoBrowserError, Shot, take_pictures

ACT = """\
title: "Aamuvuorot <script>alert(1)</script>"
summary: Vuorot sovitaan yhdessä.
language: sv
sectors: [opetus-kasvatus]
themes: [johtaminen]
provenance: compiled
source:
  title: Tiedote
"""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Repository, str]:
    """A repository where one new act has been previewed, and what the command said."""
    found = copy_repository(tmp_path_factory.mktemp("preview") / "repository")
    (found.root / "acts" / "suvikoski" / "aamuvuorot.yaml").write_text(ACT, "utf-8")
    (found.root / "acts" / "suvikoski" / "rikki.yaml").write_text("title: Kokeilu: rikki\n", "utf-8")
    # the theme that was sent is never drawn with
    (found.root / "theme" / "pages/act/act.html").write_text("{{ paha }}", "utf-8")
    paths = ("acts/suvikoski/aamuvuorot.yaml", "acts/suvikoski/rikki.yaml")
    # but with that of the program's own checkout
    program = copy_repository(tmp_path_factory.mktemp("program") / "repository", acts=False).root
    with patch.object(place, "PACKAGE", program / "generator"):
        return found, found.tori("preview", *paths, "--to", "esikatselu")


def test_the_page_and_the_card_are_files_that_open_anywhere(shown: tuple[Repository, str]) -> None:
    repository, said = shown
    assert "Esikatselu: suvikoski-aamuvuorot.html" in said
    for name in ("suvikoski-aamuvuorot.html", "suvikoski-aamuvuorot-card.html"):
        page = (repository.root / "esikatselu" / name).read_text("utf-8")
        assert "Aamuvuorot &lt;script&gt;" in page
        assert "<script" not in page
        assert '<html lang="sv">' in page
        assert "default-src 'none'" in page
        assert 'src="/' not in page


def test_an_act_with_errors_has_no_page_and_is_told_so(shown: tuple[Repository, str]) -> None:
    repository, said = shown
    assert "Tiedostossa acts/suvikoski/rikki.yaml on vielä virheitä" in said
    assert not (repository.root / "esikatselu" / "suvikoski-rikki.html").exists()


@pytest.mark.skipif(not any(map(shutil.which, screenshots.PROGRAMS)), reason="there is no Chromium")
def test_there_are_pictures_of_the_card_and_the_page(shown: tuple[Repository, str]) -> None:
    folder = shown[0].root / "esikatselu"
    widths = {}
    for path in folder.glob("*.png"):
        with Image.open(path) as opened:
            widths[path.name] = opened.width
    assert widths["suvikoski-aamuvuorot-page.png"] == 1280
    assert widths["suvikoski-aamuvuorot-phone.png"] == 390
    assert 300 < widths["suvikoski-aamuvuorot-card.png"] < 440


def test_without_a_browser_there_are_pages_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(NoBrowserError):
        take_pictures([Shot(tmp_path / "a.html", tmp_path / "a.png", 390)])


def test_the_program_s_own_theme_is_used() -> None:
    assert (ROOT / "theme" / "pages/preview/preview.html").is_file()
