"""Which pictures there are, where, and what they depend on."""

import re
from pathlib import Path

import pytest
from built_sites import folder_of
from markets import Repository
from PIL import Image

from generator.commands.place import find_cache


def pages_and_pictures(site: Path) -> tuple[dict[Path, str], set[str]]:
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    pictures = {path.relative_to(site).as_posix() for path in (site / "kuvat").rglob("*") if path.is_file()}
    return pages, pictures


def size_of(file: Path) -> tuple[int, int]:
    with Image.open(file) as opened:
        return opened.size


def test_every_page_names_a_picture_that_is_there(esimerkkila_site: Path) -> None:
    pages, pictures = pages_and_pictures(esimerkkila_site)
    named = set()
    for path, text in pages.items():
        if 'http-equiv="refresh"' in text or path.name == "404.html" or "_mallisto" in path.parts:
            continue
        address = re.search(r'<meta property="og:image" content="https://tekojentori\.example/([^"]+)">', text)
        assert address, path
        assert 'og:image:alt" content="' in text
        named.add(address[1])
    assert named <= pictures
    assert {size_of(esimerkkila_site / name) for name in named} == {(1200, 630)}
    for language, section in (("fi", "uutiskirjeet"), ("sv", "sv/nyhetsbrev"), ("en", "en/newsletters")):
        issue = (esimerkkila_site / section / "2026-11-20-marraskuun-teot" / "index.html").read_text("utf-8")
        assert f"/kuvat/uutiskirjeet/2026-11-20-marraskuun-teot-{language}.png" in issue
        assert 'og:image:alt" content="Marraskuun teot"' in issue
    act = (esimerkkila_site / "teot" / "esimerkkila" / "perehdytyskortti" / "index.html").read_text("utf-8")
    assert re.search(r'og:image" content="[^"]+/kuvat/t/[a-z2-7]{7}\.jpg"', act), "the act has a picture of its own"
    shown = re.search(
        r'<img src="/(kuvat/t/[^"]+-960\.webp)" srcset="([^"]+)" [^>]*alt="Yhden sivun kortti[^"]*" width="960"', act
    )
    assert shown
    assert {shown[1], *re.findall(r"/(kuvat/\S+\.webp)", shown[2])} <= pictures
    assert "Esimerkkilän kaupunki, CC BY 4.0</figcaption>" in act


def test_without_pictures_there_are_none_and_no_page_names_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    pages, pictures = pages_and_pictures(folder_of("below", tmp_path_factory))
    assert len(pages) > 500
    assert not pictures
    assert not [path for path, text in pages.items() if "og:image" in text or "/kuvat/" in text]


def test_an_act_that_changes_has_one_picture_made_anew(small_repository: Repository) -> None:
    store = find_cache(small_repository.root).folder / "pictures"
    small_repository.build("--no-search", pictures=True)
    before = {path for path in store.rglob("*") if path.is_file()}
    act = small_repository.root / "acts" / "keksila" / "avainlista.yaml"
    text = act.read_text("utf-8")

    act.write_text(re.sub(r"(?m)^summary: .*$", "summary: Uusi tiivistelmä.", text), "utf-8")
    small_repository.build("--no-search", pictures=True)
    assert {path for path in store.rglob("*") if path.is_file()} == before, "a summary is on no picture"

    act.write_text(re.sub(r"(?m)^title: .*$", "title: Uusi otsikko", text), "utf-8")
    small_repository.build("--no-search", pictures=True)
    assert len({path for path in store.rglob("*") if path.is_file()} - before) == 1
