"""Files of pictures, whatever strangers call them."""

from pathlib import Path

import pytest
from PIL import Image

from generator.schema.photographs import list_photographs, read_photograph


def test_a_picture_is_told_by_what_it_holds(tmp_path: Path) -> None:
    Image.new("RGB", (800, 600)).save(tmp_path / "kuva.txt", "PNG")
    found = read_photograph(tmp_path, "kuva.txt")
    assert (found.kind, found.width, found.height, found.placed) == ("PNG", 800, 600, False)

    (tmp_path / "kuva.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 50)
    assert read_photograph(tmp_path, "kuva.png").kind is None
    Image.new("RGB", (8, 6)).save(tmp_path / "kuva.gif")
    assert read_photograph(tmp_path, "kuva.gif").kind is None


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../kuva.png", "/etc/hostname", "alla/kuva.png", "alla\\kuva.png", "ei-ole.png", "linkki.png"],
)
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "esimerkkila"
    (folder / "alla").mkdir(parents=True)
    for path in (tmp_path / "kuva.png", folder / "alla" / "kuva.png"):
        Image.new("RGB", (8, 6)).save(path)
    (folder / "linkki.png").symlink_to(tmp_path / "kuva.png")
    assert read_photograph(folder, name) is None
    assert list_photographs(folder, [name]) == ()
