"""Photographs in the sizes that are shown: upright, no wider than asked, without what the camera wrote into them."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.render.images.photographs import JPEG, WEBP, list_page_widths, resize, scale_height


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    """1600 × 1200 on its side, red on its left, with the place where it was taken."""
    picture = Image.new("RGB", (1600, 1200), "white")
    picture.paste("red", (0, 0, 400, 1200))
    exif = Image.Exif()
    exif[0x0112] = 6  # a telephone held upright
    exif.get_ifd(0x8825)[1] = "N"
    path = tmp_path / "kuva.jpg"
    picture.save(path, exif=exif)
    return path


@pytest.mark.parametrize(("suffix", "kind"), [(WEBP, "WEBP"), (JPEG, "JPEG")])
def test_it_is_upright_and_bare(photograph: Path, suffix: str, kind: str) -> None:
    found = Image.open(BytesIO(resize(photograph, 480, suffix)))
    assert (found.format, found.size) == (kind, (480, 640))
    assert not found.getexif()
    red, green, _ = found.convert("RGB").getpixel((240, 40))
    assert (red > 200, green < 80) == (True, True)


def test_it_is_never_made_wider_than_it_is(photograph: Path) -> None:
    assert Image.open(BytesIO(resize(photograph, 5000, WEBP))).size == (1200, 1600)
    assert list_page_widths(700) == (480, 700)
    assert list_page_widths(4000) == (480, 960, 1440)
    assert list_page_widths(320) == (320,)
    assert scale_height(1600, 1200, 480) == 360


def test_what_is_seen_through_is_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (700, 100), (0, 0, 0, 0)).save(tmp_path / "kuva.png")
    assert Image.open(BytesIO(resize(tmp_path / "kuva.png", 700, JPEG))).convert("RGB").getpixel((5, 5)) == (255,) * 3
