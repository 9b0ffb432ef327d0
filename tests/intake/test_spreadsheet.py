"""Acts in spreadsheets, as an editor meets them: judged and written."""

from pathlib import Path

import openpyxl
import pytest
from golden import agrees
from markets import TODAY
from sheets import act, files, row_of, sheet_of, tori, workbook

from generator.checking import loading
from generator.commands import file_writing
from generator.schema.source_files import Folders

HERE = Path(__file__).parent / "sheets"


# --- what a spreadsheet takes for a formula ---------------------------------------------------------------------------

FORMULAS = ["=1+1", "+358 teko", "-20 % vähemmän", "@kunta mukana", '=HYPERLINK("https://paha.example";"x")']


def test_formulas_stay_text_on_the_way_in(market: Path) -> None:
    rows = [row_of(f"Teko {number}", Tiivistelmä=text) for number, text in enumerate(FORMULAS)]
    tori("import", sheet_of(market / "a.xlsx", rows), "--yes")
    found = [act(market / "acts" / "keksila" / f"teko-{number}.yaml").summary for number in range(len(FORMULAS))]
    assert found == FORMULAS


def test_formulas_stay_text_on_the_way_out(market: Path) -> None:
    rows = [row_of(f"Teko {number}", Tiivistelmä=text) for number, text in enumerate(FORMULAS)]
    tori("import", sheet_of(market / "a.xlsx", rows), "--yes")
    tori("export", "--xlsx", "b.xlsx", "--csv", "b.csv")
    cells = [cell for row in openpyxl.load_workbook(market / "b.xlsx")["Teot"].iter_rows() for cell in row]
    assert {cell.value for cell in cells} >= set(FORMULAS)
    assert not [cell for cell in cells if cell.data_type == "f"]
    text = (market / "b.csv").read_text("utf-8-sig")
    assert not [cell for line in text.split("\r\n") for cell in line.split(";") if cell.lstrip('"')[:1] in set("=+-@")]


def test_what_cannot_be_written_leaves_no_half(market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sheet_of(market / "a.xlsx", [row_of(f"Teko {number}") for number in range(5)])
    real = file_writing.os.replace

    def failing(source: Path, target: Path) -> None:
        if target.stem == "teko-3":
            raise OSError(28, "No space left on device")
        real(source, target)

    with monkeypatch.context() as broken:
        broken.setattr(file_writing.os, "replace", failing)
        assert "Ehjinä kirjoitettuja tiedostoja: 3." in tori("import", path, "--yes", code=1)
    assert not list((market / "acts").rglob(".*"))
    assert len(list((market / "acts" / "keksila").glob("teko-*.yaml"))) == 3
    assert "Uusia tekoja: 2." in tori("import", path, "--yes")


def test_the_columns_are_shown_before_anything_is_written(market: Path) -> None:
    rows = [row_of("Hiljainen tunti", Otsikot="x", Rubrik="y", Huomioita="z", Toimialla="")]
    before = files(market)
    said = tori("import", sheet_of(market / "a.xlsx", rows), typed="e\n", code=1)
    assert files(market) == before
    assert tori("import", "a.xlsx", "--dry-run", code=1).startswith(said.split("\n\n")[0])
    agrees(HERE / "mapping.txt", said)
    assert "Mitään ei kirjoitettu" in tori("import", "a.xlsx", code=1), "who is not there to answer does not agree"
    assert "Kirjoitettu. Tiedostoja: 1." in tori("import", "a.xlsx", typed="k\n")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.xlsx", b"not a workbook", "xlsx tai CSV"),
        ("a.xlsx", b"PK\x03\x04broken", "xlsx tai CSV"),
        ("a.csv", b"\x81\x8d;\x8f", "merkist"),
        ("a.csv", b"", "otsikkorivi"),
        ("a.csv", b"a;b\n1;2\n", "otsikkorivi"),
        ("a.csv", "Otsikko;Tiivistelmä\nx;y\n".encode(), "Organisaatio"),
        ("a.csv", "Organisaatio;Tiivistelmä\nx;y\n".encode(), "sarake Otsikko"),
    ],
)
def test_a_file_that_is_no_sheet_of_acts_is_told_so(market: Path, name: str, data: bytes, says: str) -> None:
    (market / name).write_bytes(data)
    assert says in tori("import", name, "--yes", code=2)


def test_a_sheet_is_chosen_by_its_name(market: Path) -> None:
    path = workbook(market / "a.xlsx", ["Muistiinpanoja"], title="Alku")
    book = openpyxl.load_workbook(path)
    row = row_of("Toinen lehti")
    acts = book.create_sheet("Teot")
    acts.append(list(row))
    acts.append(list(row.values()))
    book.save(path)
    assert "Välilehti Teot" in tori("import", path, "--dry-run", code=1)
    assert "otsikkorivi" in tori("import", path, "--sheet", "alku", code=2)
    assert "ei ole" in tori("import", path, "--sheet", "puuttuu", code=2)


# --- rows that are wrong ----------------------------------------------------------------------------------------------

PLANTED: list[dict[str, object]] = [
    {"Organisaatio": "Olematon kunta"},
    {"Organisaatio": None},
    {"Organisaatio": "../../etc"},
    {"Otsikko": None},
    {"Otsikko": "Liian pitkä " * 20},
    {"Tiivistelmä": None},
    {"Tiivistelmä": "x" * 251},
    {"Toimialat": "Avaruus"},
    {"Toimialat": None},
    {"Teemat": "Työhyvinvoint"},
    {"Vaihe": "melkein valmis"},
    {"Laajuus": "iso"},
    {"Alkoi": "keväällä"},
    {"Alkoi": "2031"},
    {"Alkoi": "2024", "Päättyi": "2020"},
    {"Sähköposti": "ei osoite"},
    {"Rooli": None},
    {"Mitä tehtiin": "Kysy lisää numerosta 040 123 4567."},
    {"Kieli": "viro"},
    {"Pohjana": "keksila/ei-ole"},
]


def test_350_rows_of_which_20_are_wrong(market: Path) -> None:
    rows = [row_of(f"Teko numero {number}", Pohjana=None, Päättyi=None) for number in range(350)]
    wrong = {7 + 17 * index: change for index, change in enumerate(PLANTED)}
    for at, change in wrong.items():
        rows[at] |= change
    path = sheet_of(market / "teot.xlsx", rows)
    before = files(market)
    said = tori("import", path, "--yes", code=1)
    after = files(market)
    assert {name: after[name] for name in before} == before
    new = set(after) - set(before)
    assert len(new) == 330
    assert "Uusia tekoja: 330." in said
    assert "Pois jääviä rivejä: 20." in said
    explained = said.split("Nämä rivit jäävät pois")[1].split("\n\n")[0].split("\n")[1:]
    agrees(HERE / "planted.txt", "\n".join(explained) + "\n")
    assert {int(line.split()[1].strip(",:")) for line in explained} == {at + 2 for at in wrong}
    checked = loading.check(Folders.at(market), TODAY)
    assert not [problem for problem in checked.problems if problem.severity == "error"]
    again = tori("import", path, "--yes", code=1)
    assert files(market) == after
    assert "Jo torilla samanlaisina: 330." in again


def test_one_act_told_twice_and_one_that_leans_on_a_wrong_row(market: Path) -> None:
    rows = [
        row_of("Sama teko"),
        row_of("Sama teko!"),
        row_of("Huono teko", Vaihe="?"),
        row_of("Kopio", Pohjana="keksila/huono-teko"),
        row_of("Aamukahvi etänä", Tunnus="esimerkkila/aamukahvi-etana"),
    ]
    said = tori("import", sheet_of(market / "a.xlsx", rows), "--yes", code=1)
    assert "Rivi 3, sarake B (Otsikko): Sama teko on jo rivillä 2." in said
    assert "Rivi 5, sarake N (Pohjana): Tekoa keksila/huono-teko ei ole torilla." in said
    assert "on ollut jo teolla" in said
    assert {path.stem for path in (market / "acts/keksila").glob("*.yaml")} >= {"sama-teko"}
    assert "Uusia tekoja: 1." in said


def test_what_is_on_the_market_is_replaced_only_when_asked(market: Path) -> None:
    path = sheet_of(market / "a.xlsx", [row_of("Hiljainen tunti")])
    tori("import", path, "--yes")
    target = market / "acts" / "keksila" / "hiljainen-tunti.yaml"
    before = target.read_bytes()
    sheet_of(path, [row_of("Hiljainen tunti", Tiivistelmä="Toisin sanoen.")])
    assert "--update" in tori("import", path, "--yes", code=1)
    assert target.read_bytes() == before
    assert "Muuttuneita tekoja: 1." in tori("import", path, "--yes", "--update")
    assert act(target).summary == "Toisin sanoen."


def test_a_file_that_cannot_be_read_is_not_written_over(market: Path) -> None:
    target = market / "acts" / "keksila" / "hiljainen-tunti.yaml"
    target.write_text("title: [\n", "utf-8")
    path = sheet_of(market / "a.xlsx", [row_of("Hiljainen tunti")])
    tori("import", path, "--yes", code=1)
    assert target.read_text("utf-8") == "title: [\n"
    tori("export", "--csv", "b.csv", code=1)
    assert not (market / "b.csv").exists()


def test_the_report_speaks_the_language_that_is_asked(market: Path) -> None:
    path = sheet_of(market / "a.xlsx", [row_of("Teko", Vaihe="melkein", Laajuus=None)])
    for language in ("sv", "en"):
        agrees(HERE / f"report.{language}.txt", tori("import", path, "--yes", "--language", language, code=1))


def test_all_that_is_wrong_with_a_row_is_told_at_once(market: Path) -> None:
    rows = [row_of("Yksi", Organisaatio="Olematon kunta", Vaihe="melkein", Sähköposti="ei osoite")]
    said = tori("import", sheet_of(market / "a.xlsx", rows), "--yes", code=1)
    assert all(word in said for word in ("(Organisaatio)", "(Vaihe)", "(Sähköposti)"))


def test_who_answered_a_questionnaire_is_told_and_left_out(market: Path) -> None:
    who = {"Aikaleima": "12.5.2024 10:00", "Nimi": "Aino Esimerkki"}
    row = who | row_of("Hiljainen tunti") | {"Yhteystieto: Sähköposti": "palvelut@keksila.example"}
    said = tori("import", sheet_of(market / "a.xlsx", [row]), "--yes")
    assert said.count("vastaajan tieto") == 3, "the time, the name and the mail of who answered"
    assert "Aino" not in (market / "acts" / "keksila" / "hiljainen-tunti.yaml").read_text("utf-8")
