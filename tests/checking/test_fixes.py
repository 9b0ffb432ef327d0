"""`tori check --fix` writes what the writer meant and nothing else, at once or not at all."""

import os
import random
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from markets import TODAY, Repository
from tables import Case, all_cases, base, file_of, in_utf8, judged, named, neighbours, problems_of

from generator.checking.fixes import FileChange, UnsafeError, fix_file, write_change
from generator.problems import Problem, Severity
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord
from generator.schema.source_files import SourceFile


def records() -> Records:
    return Records.of((each.file.id, each.record) for each in neighbours() if each.record is not None)


def mend(file: SourceFile) -> FileChange | None:
    return fix_file(file, records(), TODAY)


def laid(file: SourceFile, folder: Path, data: bytes | None = None) -> SourceFile:
    """The file, or one with other bytes in its place, lying in a folder."""
    path = folder / "teko.yaml"
    path.write_bytes(file.data() if data is None else data)
    return SourceFile(file.name, path, file.kind, file.id)


def errors(problems: Iterable[Problem]) -> int:
    return sum(problem.severity is Severity.ERROR for problem in problems)


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_a_mistake_is_mended_for_good_or_left_alone(case: Case, tmp_path: Path) -> None:
    before = case.source.data()
    sure = any(problem.fix and problem.fix.safe for problem in problems_of(case))
    found = mend(laid(case.source, tmp_path))
    if found is None:
        assert not sure or case.name in REFUSED
        return
    assert sure
    # a second run has nothing to do
    assert mend(laid(case.source, tmp_path, found.after)) is None
    # nothing that was in order is worse
    assert errors(judged(file_of(case.source.name, found.after))) <= errors(problems_of(case))
    # lines that are not in the difference keep their bytes
    kept = set(in_utf8(before).split(b"\n")) & set(found.after.split(b"\n"))
    changed = [line for line in found.difference.split("\n") if line[:1] == "-" and line[:3] != "---"]
    assert len(kept) >= len(set(in_utf8(before).split(b"\n"))) - len(changed)


REFUSED: set[str] = set()
"""Mistakes whose fix would break something else."""


def test_the_line_ends_of_windows_stay(tmp_path: Path) -> None:
    found = mend(laid(named("carriage-returns").source, tmp_path))
    assert found is not None
    assert found.after.count(b"\r\n") == found.before.count(b"\r\n") == found.after.count(b"\n")


def test_many_slips_in_one_file_are_mended_at_once(tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    text = one_slip = base("acts/esimerkkila/aamuvuorot").replace("Aamuvuorot ", "Aamuvuorot: ", 1)
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
    assert found.after.decode() == one_slip.replace(
        "title: Aamuvuorot: jaetaan yhdessä", 'title: "Aamuvuorot: jaetaan yhdessä"'
    ).replace("started: 2024-08", "started: 2024-08-01")
    assert len(found.gone) == 10


def test_no_slip_of_the_hand_raises_or_makes_a_file_worse(tmp_path: Path) -> None:
    chance = random.Random(20261126)  # the same slips every time
    text = named("summary-missing").data().decode()
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


def one(path: Path, after: bytes = b"title: Uusi\n") -> FileChange:
    file = SourceFile("acts/esimerkkila/teko.yaml", path, ActRecord, "esimerkkila/teko")
    return FileChange(file, b"title: Vanha\n", after, ())


def test_writing_keeps_the_rights_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    path.write_bytes(b"title: Vanha\n")
    path.chmod(0o640)
    write_change(one(path))
    assert path.read_bytes() == b"title: Uusi\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["teko.yaml"]


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    path.write_bytes(b"title: Toinen\n")
    with pytest.raises(UnsafeError, match=r"teko\.yaml"):
        write_change(one(path))
    assert path.read_bytes() == b"title: Toinen\n"


def test_a_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "muualla.yaml").write_bytes(b"title: Vanha\n")
    path = tmp_path / "teko.yaml"
    path.symlink_to("muualla.yaml")
    with pytest.raises(UnsafeError):
        write_change(one(path))
    assert path.is_symlink()


def test_a_failure_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "teko.yaml"
    path.write_bytes(b"title: Vanha\n")

    def full(_handle: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnsafeError):
        write_change(one(path))
    assert path.read_bytes() == b"title: Vanha\n"
    assert [each.name for each in tmp_path.iterdir()] == ["teko.yaml"]


def test_the_command_shows_the_difference_and_then_what_is_left(repository: Repository) -> None:
    act = repository.root / "acts" / "suvikoski" / "kokeilu.yaml"
    act.write_text(
        "title: Kokeilu: kirjasto auki\nsummary: Kirjasto on auki yöllä.\nlanguage: suomi\nsectors: [sivistys]\n"
        "themes: [johtaminen]\nprovenance: compiled\n",
        "utf-8",
    )
    said = repository.tori("check", "--fix", "acts/suvikoski/kokeilu.yaml", code=1)
    assert '-title: Kokeilu: kirjasto auki\n+title: "Kokeilu: kirjasto auki"' in said
    assert "+language: fi" in said
    assert "Korjattu 2 kohtaa." in said
    assert "YAML-COLON" not in said
    assert "[SOURCE]" in said
    again = repository.tori("check", "--fix", "--language", "sv", "acts/suvikoski/kokeilu.yaml", code=1)
    assert "Inget kan rättas utan att fråga dig." in again


def test_today_is_an_argument(tmp_path: Path) -> None:
    file = laid(named("date-published-in-future").source, tmp_path)
    assert fix_file(file, records(), date(2070, 1, 1)) is None
