from pathlib import Path

from generator.schema.collections import RESERVED, SECTIONS
from generator.schema.records.act import ActRecord
from generator.schema.records.concept import ConceptsRecord
from generator.schema.records.organisation import OrganisationRecord
from generator.schema.records.vocabulary import SectorsRecord
from generator.schema.records.withdrawn import WithdrawnRecord
from generator.schema.source_files import EDITORS_LIMIT, SIZE_LIMIT, Folders, SourceFile, find_files
from generator.text import LANGUAGES


def made(root: Path, *names: str) -> Folders:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("title: Lupa\n", "utf-8")
    return Folders.at(root)


def test_the_folder_says_what_a_file_holds(tmp_path: Path) -> None:
    folders = made(
        tmp_path,
        "acts/kemi/lupa-kehittaa.yaml",
        "editorial/organisations/kemi.yaml",
        "editorial/vocabulary/sectors.yaml",
        "editorial/vocabulary/concepts/ruoka.yaml",
        "editorial/vocabulary/concepts/.ruoka.yaml",
        "editorial/withdrawn/kemi/vanha.yaml",
        "editorial/pages/fi/about.md",
        "acts/kemi/kuva.jpg",
        "acts/.piilo/teko.yaml",
        "acts/kemi/.teko.yaml",
    )
    files, problems = find_files(folders)
    assert problems == []
    assert [(file.name, file.kind, file.id) for file in files] == [
        ("editorial/organisations/kemi.yaml", OrganisationRecord, "kemi"),
        ("editorial/vocabulary/concepts/ruoka.yaml", ConceptsRecord, "ruoka"),
        ("editorial/vocabulary/sectors.yaml", SectorsRecord, "sectors"),
        ("editorial/withdrawn/kemi/vanha.yaml", WithdrawnRecord, "kemi/vanha"),
        ("acts/kemi/lupa-kehittaa.yaml", ActRecord, "kemi/lupa-kehittaa"),
    ]


def test_other_folders_can_take_their_place(tmp_path: Path) -> None:
    made(tmp_path / "muualla", "acts/kemi/lupa.yaml")
    folders = Folders.at(tmp_path, acts=tmp_path / "muualla" / "acts")
    assert (folders.acts_name, folders.editorial_name) == ("muualla/acts", "editorial")
    outside = Folders.at(tmp_path / "muualla", acts=tmp_path)
    assert outside.acts_name == tmp_path.as_posix()


def test_no_file_can_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "teko.yaml"
    path.write_bytes(b"x" * (EDITORS_LIMIT * 2))
    assert len(SourceFile("teko.yaml", path, ActRecord, "kemi/teko").data()) == SIZE_LIMIT + 1
    assert len(SourceFile("kemi.yaml", path, OrganisationRecord, "kemi").data()) == EDITORS_LIMIT + 1


def test_a_name_in_another_encoding_can_be_told(tmp_path: Path) -> None:
    folder = tmp_path / "acts" / "kemi"
    folder.mkdir(parents=True)
    (folder / b"p\xe4iv\xe4.yaml".decode("utf-8", "surrogateescape")).write_text("title: Lupa\n")
    files, problems = find_files(Folders.at(tmp_path))
    assert [problem.rule for problem in problems] == ["FILE-NAME"]
    assert files[0].name.encode() == b"acts/kemi/p?iv?.yaml"
    assert files[0].data() == b"title: Lupa\n"


def test_a_folder_of_concepts_that_is_a_link_is_told_and_not_read(tmp_path: Path) -> None:
    made(tmp_path / "muualla", "ruoka.yaml")
    (tmp_path / "editorial" / "vocabulary").mkdir(parents=True)
    (tmp_path / "editorial" / "vocabulary" / "concepts").symlink_to(tmp_path / "muualla")
    files, problems = find_files(Folders.at(tmp_path))
    assert (files, [(each.rule, each.file) for each in problems]) == (
        [],
        [("FILE-LINK", "editorial/vocabulary/concepts")],
    )


def test_missing_folders_hold_nothing(tmp_path: Path) -> None:
    assert find_files(Folders.at(tmp_path)) == ([], [])


def test_words_of_the_sites_addresses_are_reserved() -> None:
    assert {"toimialat", "tillganglighet", "open-data", "sivu", "sida", "page"} <= RESERVED
    assert {words.pick(language) for words in SECTIONS.values() for language in LANGUAGES} <= RESERVED
