"""A spreadsheet as people and their programs make it is read as what was meant."""

import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from markets import TODAY
from sheets import row_of, sheet_of, told, tori, workbook

from generator.intake.proposal import settle_dates
from generator.intake.spreadsheet.columns import find_column
from generator.intake.spreadsheet.rows import name_column, read_headings
from generator.intake.spreadsheet.workbook_reader import SheetError, read_sheet
from generator.text import LANGUAGES


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_in_any_encoding_and_with_any_separator(encoding: str, separator: str) -> None:
    lines = [["Organisaatio", "Otsikko", "Tiivistelmä"], ["Keksilä", '"Yö, päivä; ilta\n–"', "Ääni"]]
    data = "\r\n".join(separator.join(line) for line in lines).encode(encoding)
    assert told("a.csv", data) == [{"title": "Yö, päivä; ilta\n–", "summary": "Ääni"}]


def test_dates_as_people_and_excel_have_them(tmp_path: Path) -> None:
    noon = datetime(2024, 5, 12)  # noqa: DTZ001 - a workbook knows no zones
    typed = [noon, date(2024, 5, 12), "12.5.2024", "5/2024", 2024, "noin 2024", "cirka 5/2024"]
    path = workbook(tmp_path / "a.xlsx", ["Otsikko", "Alkoi"], *(["x", value] for value in typed))
    assert [settle_dates(row, TODAY)["started"] for row in told("a.xlsx", path.read_bytes())] == [
        *("2024-05-12", "2024-05-12", "2024-05-12", "2024-05", "2024"),
        {"date": "2024", "about": "true"},
        {"date": "2024-05", "about": "true"},
    ]


def test_labels_lists_and_parts_in_one_cell(tmp_path: Path) -> None:
    rows = [
        [None, "Tekojen luettelo 2024"],
        [],
        [
            "Kunta",
            "Rubrik",
            "Toimiala",
            "teemat (enintään viisi)",
            "Kumppanit",
            "Material",
            "Kontakt",
            "methods",
            "Oma sarake",
        ],
        [
            *("Keksilä", "Titel", "Undervisning och fostran; tekninen", "Työhyvinvointi, Recruitment and induction"),
            *("Mallila\nEsimerkkiopisto", "Ohje https://a.example/o", "palvelut@keksila.example", "a, b", "x"),
        ],
    ]
    path = workbook(tmp_path / "a.xlsx", *rows)
    (found,) = told("a.xlsx", path.read_bytes())
    assert found["sectors"] == ["opetus-kasvatus", "tekninen"]
    assert found["themes"] == ["tyohyvinvointi", "rekrytointi-perehdytys"]
    assert found["partners"] == [{"organisation": "mallila"}, {"name": "Esimerkkiopisto"}]
    assert found["links"] == [{"title": "Ohje", "url": "https://a.example/o"}]
    assert found["contact"] == {"mailbox": "palvelut@keksila.example"}
    assert found["methods"] == ["a", "b"]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Yhteystieto (rooli)", "contact.role"),
        ("Yhteystieto – sähköposti", "contact.mailbox"),
        ("contact_page", "contact.page"),
        ("Kontakt roll", "contact.role"),
        ("Tiivistelmä (enintään 250 merkkiä) *", "summary"),
        ("  TIIVISTELMÄ: ", "summary"),
        ("tulokset", "results"),
        ("Tulokset lukuina", "measures"),
        ("Results in figures 2: Before: Value", "measures.2.before.value"),
        ("Kunta", "organisation"),
        ("Kustannus", "adopt.cost"),
        ("Linkki", "links"),
        ("Kuvaus", "action"),
        ("Tavoite", "starting_point"),
        ("Kuvateksti", "images.1.alt"),
        ("Hinta", "adopt.cost"),
        ("Määrä", "measures.1.figure.value"),
        ("Mistä lie", None),
        ("Tulokset lukuina 0: Mitä mitattiin", None),
        ("x" * 5000, None),
        ("", None),
    ],
)
def test_headings_as_people_write_them(heading: str, key: str | None) -> None:
    found = find_column(heading)
    assert (found and found.dotted) == key


def test_characters_that_nobody_sees_do_no_harm(market: Path) -> None:
    rows = [["Organisaatio", "Otsikko", "Vaihe"], ["Keksilä", "Yksi\vkaksi\x07", "\x1b[31mpunainen"]]
    (market / "a.csv").write_text("\n".join(";".join(row) for row in rows), "utf-8", newline="")
    assert told("a.csv", (market / "a.csv").read_bytes())[0]["title"] == "Yksi\nkaksi"
    assert "\x1b" not in tori("import", "a.csv", "--yes", code=1)


def test_columns_are_named_as_spreadsheets_name_them() -> None:
    assert [name_column(index) for index in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_a_sheet_may_not_fill_the_memory() -> None:
    with pytest.raises(SheetError):
        read_sheet("a.csv", io.BytesIO(b"x" * (51 * 1024 * 1024)).getvalue())


# --- sheets as they come ----------------------------------------------------------------------------------------------


def test_a_cell_that_shows_a_month_tells_a_month(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Otsikko", "Alkoi"])
    for number, form in enumerate(["mm/yyyy", "mmmm yyyy", "[$-40B]mmm yyyy;@", "mmm-yy", "yyyy", "d.m.yyyy"], start=2):
        sheet.append(["x", date(2024, 5, 12)])
        sheet.cell(number, 2).number_format = form
    book.save(tmp_path / "a.xlsx")
    told_dates = [row["started"] for row in told("a.xlsx", (tmp_path / "a.xlsx").read_bytes())]
    assert told_dates == ["2024-05"] * 4 + ["2024", "2024-05-12"]


def test_a_day_that_the_sheet_counted_is_a_day(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ["Otsikko", "Alkoi", "Tiivistelmä"], ["x", 45231, 45231])
    assert told("a.xlsx", path.read_bytes()) == [{"title": "x", "started": "2023-11-01", "summary": "45231"}]
    assert told("a.csv", b"Otsikko;Alkoi\nx;45231\n") == [{"title": "x", "started": "2023-11-01"}]


def test_headings_on_two_rows_and_merged_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Organisaatio", "Otsikko", "Yhteystieto", None])
    sheet.append([None, None, "Rooli", "Sähköposti"])
    sheet.append(["Keksilä", "Yksi", "johtaja", "a@keksila.example"])
    sheet.append([None, "Kaksi", "johtaja", "a@keksila.example"])
    for cells in ("A1:A2", "B1:B2", "C1:D1", "A3:A4"):
        sheet.merge_cells(cells)
    book.save(tmp_path / "a.xlsx")
    sheet_ = read_sheet("a.xlsx", (tmp_path / "a.xlsx").read_bytes())
    assert [each.column.dotted for each in read_headings(sheet_.headings)] == [
        *("organisation", "title", "contact.role", "contact.mailbox"),
    ]
    assert [row[0] for row in sheet_.rows[sheet_.first + 1 :]] == ["Keksilä", "Keksilä"]


def test_sums_and_repeated_headings_are_no_acts(market: Path) -> None:
    path = sheet_of(market / "a.xlsx", [row_of("Yksi"), row_of("Kaksi")])
    book = openpyxl.load_workbook(path)
    book.active.append([cell.value for cell in book.active[1]])
    book.active.append(["Yhteensä", 2])
    book.save(path)
    said = tori("import", path, "--yes")
    assert "4, 5" in said
    assert "Uusia tekoja: 2." in said


def test_a_hidden_sheet_is_not_taken_and_another_one_is_told(market: Path) -> None:
    path = sheet_of(market / "a.xlsx", [row_of("Yksi")])
    book = openpyxl.load_workbook(path)
    for name, state in (("Vanha", "hidden"), ("Keväällä", "visible")):
        other = book.create_sheet(name, 0 if state == "hidden" else None)
        other.append(["Organisaatio", "Otsikko"])
        other.sheet_state = state
    book.save(path)
    said = tori("import", path, "--yes")
    assert "Välilehti Teot" in said
    assert "Keväällä" in said
    assert "Vanha" not in said


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman", "utf-16-le"])
def test_old_encodings_are_known_by_their_letters(encoding: str) -> None:
    data = "Organisaatio;Otsikko;Tiivistelmä\nKeksilä;Yö ja päivä;Ääni\n".encode(encoding)
    assert told("a.csv", data)[0]["title"] == "Yö ja päivä"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_encoding_is_told_once(market: Path, language: str) -> None:
    text = "Organisaatio;Otsikko;Tiivistelmä\n" + "Keksilä;Yö;Päivä\n" * 200
    (market / "a.csv").write_bytes(text.encode().decode("cp1252").encode())
    said = tori("import", "a.csv", "--yes", "--language", language, code=2)
    assert len(said.strip().splitlines()) == 1
    assert "UTF-8" in said


def damaged(data: bytes, part: str) -> bytes:
    """The workbook with a part whose sum is not that which the list at its end tells."""
    at = data.rindex(part.encode()) - 46 + 16  # of a record in that list: where its name and where its sum stand
    return data[:at] + b"\0\0\0\0" + data[at + 4 :]


@pytest.mark.parametrize(
    "part", ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"]
)
@pytest.mark.parametrize("form", ["mm/yyyy", "General"])
@pytest.mark.parametrize("value", [date(2024, 5, 12), "=1+1"])
def test_a_workbook_with_a_damaged_part_is_read_or_told_of(tmp_path: Path, part: str, form: str, value: object) -> None:
    """Two libraries look at it, and the second may refuse what the first has read."""
    path = workbook(tmp_path / "a.xlsx", ["Otsikko", "Alkoi"], ["x", value])
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(2, 2).number_format = form
    book.save(path)
    try:
        sheet = read_sheet("a.xlsx", damaged(path.read_bytes(), part))
    except SheetError:
        return
    assert sheet.rows[1][0] == "x"


@pytest.mark.parametrize("form", ["[h]:mm", "h:mm", "d.m.yyyy", "mm/yyyy"])
@pytest.mark.parametrize("number", [1e300, 10**15, -1, 10**7])
def test_a_number_that_is_no_time_stops_no_other_cell(tmp_path: Path, form: str, number: float) -> None:
    path = workbook(tmp_path / "a.xlsx", [], ["Otsikko", "Alkoi"], ["x", number], ["y", "5/2024"])
    book = openpyxl.load_workbook(path)
    book.worksheets[0].cell(3, 2).number_format = form
    book.save(path)
    sheet = read_sheet("a.xlsx", path.read_bytes())
    assert [row[0] for row in sheet.rows[2:]] == ["x", "y"]
    assert sheet.rows[2][1]
    assert sheet.rows[3][1] == "5/2024"
