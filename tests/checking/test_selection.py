from pathlib import Path

import pytest

from generator.checking.selection import NotThereError, select_files
from generator.schema.records.act import ActRecord
from generator.schema.records.programme import ProgrammeRecord
from generator.schema.source_files import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    for name in (
        "acts/kemi/lupa.yaml",
        "acts/kemi/kokeilu.yaml",
        "acts/pori/loikka.yaml",
        "editorial/programmes/ekj.yaml",
        "muualla/acts/kemi/uusi.yaml",
        "muualla/acts/Väärä nimi.yaml",
        "muualla/programmes/uusi.yaml",
        "tyhja/lue.txt.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("title: Lupa\n", "utf-8")
    return Folders.at(tmp_path)


def test_no_path_means_everything(folders: Folders) -> None:
    selection = select_files((), folders)
    assert selection.wants("acts/kemi/lupa.yaml")
    assert selection.wants("editorial/programmes/ekj.yaml")


@pytest.mark.parametrize(
    ("path", "wanted", "unwanted"),
    [
        ("acts/kemi/lupa.yaml", "acts/kemi/lupa.yaml", "acts/kemi/kokeilu.yaml"),
        ("acts/kemi", "acts/kemi/kokeilu.yaml", "acts/pori/loikka.yaml"),
        ("acts", "acts/väärässä.yaml", "editorial/programmes/ekj.yaml"),
        ("editorial", "editorial/programmes/ekj.yaml", "acts/pori/loikka.yaml"),
        ("editorial/programmes/ekj.yaml", "editorial/programmes/ekj.yaml", "acts/pori/loikka.yaml"),
        (".", "acts/väärässä.yaml", "muualla/acts/kemi/uusi.yaml"),
    ],
)
def test_a_path_of_the_repository_means_what_lies_there(
    folders: Folders, path: str, wanted: str, unwanted: str
) -> None:
    selection = select_files((folders.acts.parent / path,), folders)
    assert selection.wants(wanted)
    assert not selection.wants(unwanted)
    assert selection.extra == ()


def test_a_folder_elsewhere_is_a_folder_of_acts(folders: Folders) -> None:
    elsewhere = folders.acts.parent / "muualla" / "acts"
    selection = select_files((elsewhere,), folders)
    assert [(file.id, file.kind) for file in selection.extra] == [("kemi/uusi", ActRecord)]
    assert [problem.rule for problem in selection.misplaced] == ["FILE-PLACE"]
    assert selection.wants(f"{elsewhere}/kemi/uusi.yaml")
    assert not selection.wants("acts/kemi/lupa.yaml")


def test_a_file_elsewhere_is_a_record_or_an_act(folders: Folders) -> None:
    elsewhere = folders.acts.parent / "muualla"
    selection = select_files(
        (elsewhere / "programmes" / "uusi.yaml", elsewhere / "acts" / "kemi" / "uusi.yaml"), folders
    )
    assert [(file.id, file.kind) for file in selection.extra] == [("uusi", ProgrammeRecord), ("kemi/uusi", ActRecord)]


@pytest.mark.parametrize("path", ["acts/kemi/ei-ole.yaml", "tyhja"])
def test_a_path_that_holds_nothing_is_wrong_use(folders: Folders, path: str) -> None:
    with pytest.raises(NotThereError, match=r"no path|no acts"):
        select_files((folders.acts.parent / path,), folders)
