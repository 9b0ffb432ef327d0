from functools import partial
from pathlib import Path

import pytest

from generator.build.writer import write_all
from generator.render.artifact import Artifact


def artifact(path: str, text: str, key: bytes | None = None) -> Artifact:
    return Artifact(path, key or text.encode(), partial(str.encode, text))


def never() -> bytes:
    pytest.fail("an unchanged file was drawn again")


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_file_is_written_whatever_the_number_of_processes(tmp_path: Path, jobs: int) -> None:
    artifacts = [artifact(f"teot/{number}/index.html", f"teko {number}") for number in range(1_200)]
    manifest = write_all(artifacts, tmp_path, jobs=jobs)
    assert list(manifest) == [each.path for each in artifacts]
    assert all((tmp_path / each.path).read_bytes() == each.draw() for each in artifacts)


def test_what_has_not_changed_is_linked_not_drawn(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    manifest = write_all([artifact("a/index.html", "same"), artifact("b/index.html", "was")], old)
    same, changed = Artifact("a/index.html", b"same", never), artifact("b/index.html", "is")
    again = write_all([same, changed], new, old=old, known=manifest)
    assert (new / "a/index.html").samefile(old / "a/index.html")
    assert (new / "b/index.html").read_text() == "is"
    assert (old / "b/index.html").read_text() == "was"
    assert again["a/index.html"] == manifest["a/index.html"]


def test_a_file_that_somebody_touched_is_drawn_again(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    page = artifact("index.html", "true")
    manifest = write_all([page], old)
    (old / "index.html").write_text("edited by hand")
    write_all([page], new, old=old, known=manifest)
    assert (new / "index.html").read_text() == "true"


def test_a_drawing_that_fails_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match="drawn again"):
        write_all([Artifact("x", b"", never)], tmp_path)


def test_two_artifacts_at_one_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        write_all([artifact("x", "1"), artifact("x", "2")], tmp_path)


def test_progress_counts_every_file(tmp_path: Path) -> None:
    counts: list[int] = []
    write_all([artifact(str(number), "") for number in range(450)], tmp_path, progress=counts.append)
    assert sum(counts) == 450
