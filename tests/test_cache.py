from pathlib import Path

from generator.cache import Cache, digest_of


def test_what_was_kept_comes_back_under_the_same_digest(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("acts", b"1" * 32, {"kemi": 1})
    assert cache.get("acts", b"1" * 32) == {"kemi": 1}
    assert cache.get("acts", b"2" * 32) is None


def test_a_broken_file_is_an_empty_cache(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("acts", b"1" * 32, {"kemi": 1})
    file = tmp_path / "acts.pickle"
    file.write_bytes(file.read_bytes()[:40])
    assert cache.get("acts", b"1" * 32) is None


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    Cache(None).put("acts", b"", 1)
    assert Cache(None).get("acts", b"") is None
    assert list(tmp_path.iterdir()) == []


def test_the_digest_tells_names_and_contents_apart(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    first = digest_of([tmp_path])
    (tmp_path / "a").write_text("2")
    second = digest_of([tmp_path])
    (tmp_path / "a").rename(tmp_path / "b")
    assert len({first, second, digest_of([tmp_path])}) == 3
