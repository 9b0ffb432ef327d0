"""`tori check --fix` writes what the writer meant and nothing else, at once or not at all."""

import os
import random
from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY, Repository
from test_mistakes import ALL, MISTAKES, Mistake, in_utf8, told_of
from test_rules import neighbours

from generator.checking.fixes import Mended, UnsafeError, mended, write
from generator.problems import Severity
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord
from generator.schema.source_files import SourceFile


def library() -> Records:
    return Records.of((each.file.id, each.record) for each in neighbours() if each.record is not None)


def mend(file: SourceFile) -> Mended | None:
    return mended(file, library(), TODAY)


@pytest.mark.parametrize("mistake", ALL, ids=lambda mistake: mistake.name)
def test_a_mistake_is_mended_for_good_or_left_alone(mistake: Mistake, tmp_path: Path) -> None:
    before = mistake.file.data()
    sure = any(problem.fix and problem.fix.safe for problem in told_of(mistake, before))
    found = mend(mistake.file)
    if found is None:
        assert not sure or mistake.name in REFUSED
        return
    assert sure
    # a second run has nothing to do
    path = tmp_path / f"{mistake.name}.yaml"
    path.write_bytes(found.after)
    file = mistake.file
    again = SourceFile(file.name, path, file.kind, file.id)
    assert mend(again) is None
    # nothing that was in order is worse
    left = [problem for problem in told_of(mistake, found.after) if problem.severity is Severity.ERROR]
    assert len(left) <= len([each for each in told_of(mistake, before) if each.severity is Severity.ERROR])
    # lines that are not in the difference keep their bytes
    kept = set(in_utf8(before).split(b"\n")) & set(found.after.split(b"\n"))
    changed = [line for line in found.difference.split("\n") if line[:1] == "-" and line[:3] != "---"]
    assert len(kept) >= len(set(in_utf8(before).split(b"\n"))) - len(changed)


REFUSED: set[str] = set()
"""Mistakes whose fix would break something else."""


def test_the_line_ends_of_windows_stay() -> None:
    found = mend(next(each for each in ALL if each.name == "carriage-returns").file)
    assert found is not None
    assert found.after.count(b"\r\n") == found.before.count(b"\r\n") == found.after.count(b"\n")


def test_many_slips_in_one_file_are_mended_at_once(tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    text = (MISTAKES / "colon-in-title.yaml").read_text("utf-8")
    for right, wrong in (
        ("stage: in-use", "vaihe: Käytössä"),
        ("started: 2024-08", "started: 1.8.2024"),
        ("  role:", "\trole:"),
        ("[opetus-kasvatus]", "Opetus- ja kasvatusala"),
        ("unit: ", "unit:\u00a0"),
    ):
        assert right in text
        text = text.replace(right, wrong)
    path.write_text(text, "utf-8")
    found = mend(SourceFile("acts/esimerkkila/teko.yaml", path, ActRecord, "esimerkkila/teko"))
    assert found is not None
    assert found.after.decode() == (MISTAKES / "colon-in-title.yaml").read_text("utf-8").replace(
        "title: Aamuvuorot: jaetaan yhdessä", 'title: "Aamuvuorot: jaetaan yhdessä"'
    ).replace("started: 2024-08", "started: 2024-08-01")
    assert len(found.gone) == 10


def test_no_slip_of_the_hand_raises_or_makes_a_file_worse(tmp_path: Path) -> None:
    chance = random.Random(20261126)  # the same slips every time
    text = (MISTAKES / "summary-missing.yaml").read_text("utf-8")
    path = tmp_path / "teko.yaml"
    file = SourceFile("acts/esimerkkila/teko.yaml", path, ActRecord, "esimerkkila/teko")
    marks = ":#-[]{}\"'&*!|>%@`\t\n \u00a0”ä,?\\0=•"
    for _ in range(60):
        slipped = text
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(slipped))
            more = "".join(chance.choices(marks, k=chance.randint(1, 3)))
            slipped = slipped[:at] + more + slipped[at + chance.randint(0, 2) :]
        path.write_text(slipped, "utf-8", newline="")
        found = mend(file)
        if found is not None:
            path.write_bytes(found.after)
            assert mend(file) is None, found.after.decode()


def one(path: Path, after: bytes = b"title: Uusi\n") -> Mended:
    file = SourceFile("acts/esimerkkila/teko.yaml", path, ActRecord, "esimerkkila/teko")
    return Mended(file, b"title: Vanha\n", after, ())


def test_writing_keeps_the_rights_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    path.write_bytes(b"title: Vanha\n")
    path.chmod(0o640)
    write(one(path))
    assert path.read_bytes() == b"title: Uusi\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["teko.yaml"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    path.write_bytes(b"title: Toinen\n")
    with pytest.raises(UnsafeError, match=r"teko\.yaml"):
        write(one(path))
    assert path.read_bytes() == b"title: Toinen\n"


def test_a_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "muualla.yaml").write_bytes(b"title: Vanha\n")
    path = tmp_path / "teko.yaml"
    path.symlink_to("muualla.yaml")
    with pytest.raises(UnsafeError):
        write(one(path))
    assert path.is_symlink()


def test_a_failure_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "teko.yaml"
    path.write_bytes(b"title: Vanha\n")

    def full(_handle: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnsafeError):
        write(one(path))
    assert path.read_bytes() == b"title: Vanha\n"
    assert [each.name for each in tmp_path.iterdir()] == ["teko.yaml"]


def test_the_command_shows_the_difference_and_then_what_is_left(repository: Repository) -> None:
    act = repository.root / "acts" / "kemi" / "kokeilu.yaml"
    act.write_text(
        "title: Kokeilu: kirjasto auki\nsummary: Kirjasto on auki yöllä.\nlanguage: suomi\nsectors: [sivistys]\n"
        "themes: [johtaminen]\nprovenance: compiled\n",
        "utf-8",
    )
    said = repository.tori("check", "--fix", "acts/kemi/kokeilu.yaml", code=1)
    assert '-title: Kokeilu: kirjasto auki\n+title: "Kokeilu: kirjasto auki"' in said
    assert "+language: fi" in said
    assert "Korjattu 2 kohtaa." in said
    assert "YAML-COLON" not in said
    assert "[SOURCE]" in said
    again = repository.tori("check", "--fix", "--language", "sv", "acts/kemi/kokeilu.yaml", code=1)
    assert "Inget kan rättas utan att fråga dig." in again


def test_today_is_an_argument() -> None:
    mistake = next(each for each in ALL if each.name == "date-published-in-future")
    assert mended(mistake.file, library(), date(2070, 1, 1)) is None
