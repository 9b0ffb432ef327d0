"""Pictures are made once; one that was left half-written is made again."""

from pathlib import Path

from generator.render.images.store import Store


def test_a_picture_is_made_once(tmp_path: Path) -> None:
    made: list[bytes] = []

    def make() -> bytes:
        made.append(b"picture")
        return b"picture"

    for _ in range(3):
        assert Store(tmp_path).read_or_make(b"\x01\x02", make) == b"picture"
    assert len(made) == 1
    assert Store(tmp_path).read_or_make(b"\x01\x03", make) == b"picture"
    assert len(made) == 2
    assert [path for path in tmp_path.rglob(".*") if path.is_file()] == []


def test_without_a_folder_nothing_is_kept() -> None:
    assert Store(None).read_or_make(b"\x01", lambda: b"one") == b"one"
    assert Store(None).read_or_make(b"\x01", lambda: b"two") == b"two"
