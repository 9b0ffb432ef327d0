"""Acts in spreadsheets, as an editor meets them: read, judged, written, taken out and brought back."""

import io
import shutil
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result
from golden import agrees
from hypothesis import given, settings
from hypothesis import strategies as st
from markets import ESIMERKKILA, MALLIMAA, ROOT, TODAY

from generator import cli
from generator.checking import loading
from generator.commands import file_writing, place
from generator.intake.proposal import settle_dates
from generator.intake.spreadsheet.cells import Cells
from generator.intake.spreadsheet.columns import find_column, list_columns
from generator.intake.spreadsheet.rows import name_column, read_headings, read_rows
from generator.intake.spreadsheet.workbook_reader import SheetError, read_sheet
from generator.intake.spreadsheet.workbook_writer import tabulate_acts, write_csv, write_workbook
from generator.list_marks import drop_list_marks
from generator.rules.engine import load
from generator.schema.collections import Records
from generator.schema.organisation_names import OrganisationNames
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders
from generator.text import LANGUAGES
from generator.yaml.nodes import unwrap
from generator.yaml.reading import read

HERE = Path(__file__).parent / "sheets"


@pytest.fixture
def market(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Esimerkkilä's market, where one stands: every key of the record is in use there."""
    for name in ("acts", "editorial"):
        shutil.copytree(ESIMERKKILA / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(place, "today", lambda: TODAY)
    return tmp_path


def tori(*arguments: object, code: int = 0, typed: str = "") -> str:
    done: Result = CliRunner().invoke(cli.main, [str(each) for each in arguments], input=typed)
    assert done.exit_code == code, done.output
    return done.output


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in ("acts", "editorial")
        for path in (folder / name).rglob("*")
        if path.is_file()
    }


def workbook(path: Path, *rows: list, title: str = "Teot") -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


# --- a round trip -----------------------------------------------------------------------------------------------------


def trees_of(folders: Folders) -> tuple[dict[str, dict], Records]:
    checked = loading.check(folders, TODAY)
    acts = [each for each in checked.loaded if isinstance(each.record, ActRecord)]
    return {each.file.id: unwrap(read(each.file.name, each.file.data()).root) for each in acts}, checked.records


def there_and_back(trees: dict[str, dict], records: Records, language: str, form: str) -> dict[str, ActRecord]:
    columns, rows = tabulate_acts(trees, records, language)
    made = write_workbook(columns, rows, records, language) if form == "xlsx" else write_csv(columns, rows, language)
    sheet = read_sheet(f"teot.{form}", made)
    known = read_headings(sheet.headings)
    assert [each.column for each in known] == columns
    found = read_rows(sheet.rows, sheet.first, known, Cells(records, OrganisationNames(records)))
    return {row.id: ActRecord.model_validate(settle_dates(row.tree, TODAY)) for row in found}


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("market", "acts"), [(MALLIMAA, 41), (ESIMERKKILA, 4)], ids=["mallimaa", "esimerkkila"])
def test_a_round_trip_loses_nothing(market: Path, acts: int, language: str, form: str) -> None:
    trees, records = trees_of(Folders.at(market))
    assert len(trees) == acts
    assert there_and_back(trees, records, language, form) == {
        act_id: ActRecord.model_validate(tree) for act_id, tree in trees.items()
    }


ODD = st.sampled_from([*";,\n:#'\"=+-@|\t_xÄö–”€🙂1 ", "_x0041_", "'=", "=1+1", "  "])
TEXT = (
    st.one_of(
        st.lists(ODD, min_size=1, max_size=12).map("".join),
        st.text(
            st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), min_size=1, max_size=30
        ),
    )
    .filter(str.strip)
    .map(str.strip)
)
LINE = TEXT.map(lambda text: " ".join(text.split()))
LIST = st.lists(LINE, min_size=1, max_size=4).filter(
    lambda lines: drop_list_marks(lines) == [line.strip() for line in lines]
)
"""Marks before every line are not of the text: `drop_list_marks` takes them away in every door."""
DATE = st.sampled_from(["2024", "2024-05", "2024-05-12"])
FIGURE = st.fixed_dictionaries(
    {"value": st.sampled_from(["4,3", "2 200", "-5", "0.10"])},
    optional={"unit": LINE | st.fixed_dictionaries({"fi": LINE, "sv": LINE}), "date": DATE, "source": LINE},
)
STORY = {
    "unit": LINE,
    "action": TEXT,
    "adopt": st.fixed_dictionaries({}, optional={"steps": LIST, "effort": LINE, "cost": st.just("1k-10k")}).filter(
        bool
    ),
}
ACTS = st.fixed_dictionaries(
    {
        "title": LINE,
        "summary": LINE,
        "language": st.just("sv"),
        "sectors": st.just(["a"]),
        "themes": st.just(["b", "c"]),
    },
    optional={
        **STORY,
        "customer_groups": LIST,
        "methods": LIST,
        "started": DATE | st.fixed_dictionaries({"date": DATE, "about": st.sampled_from(["true", "kyllä", "false"])}),
        "measures": st.lists(
            st.fixed_dictionaries({"what": LINE}, optional={"figure": FIGURE, "before": FIGURE}), min_size=1, max_size=3
        ),
        "adoptions": st.lists(
            st.fixed_dictionaries({"organisation": LINE}, optional={"year": DATE}), min_size=1, max_size=3
        ),
        "links": st.lists(
            st.fixed_dictionaries({"title": LINE, "url": st.just("https://a.example/x")}), min_size=1, max_size=3
        ),
        "translations": st.fixed_dictionaries(
            {"fi": st.fixed_dictionaries({"title": LINE, "summary": LINE}, optional=STORY)}
        ),
        "acknowledged": st.lists(st.fixed_dictionaries({"text": LINE, "reason": LINE}), min_size=1, max_size=2),
    },
)


@settings(max_examples=60)
@given(st.lists(ACTS, min_size=1, max_size=3), st.sampled_from(["xlsx", "csv"]), st.sampled_from(LANGUAGES))
def test_any_text_comes_back_as_it_was(acts: list[dict], form: str, language: str) -> None:
    trees = {f"esimerkkila/teko-{number}": act for number, act in enumerate(acts)}
    back = there_and_back(trees, Records(), language, form)
    assert back == {act_id: ActRecord.model_validate(tree) for act_id, tree in trees.items()}


def test_every_column_is_found_by_its_heading_in_every_language() -> None:
    trees, _ = trees_of(Folders.at(ESIMERKKILA))
    columns, _ = tabulate_acts(trees, Records(), "fi")
    assert len(columns) > 70
    for column in columns:
        assert find_column(column.dotted) == column
        for language in LANGUAGES:
            assert find_column(column.heading(language)) == column
            assert find_column(column.heading(language).upper() + " *") == column
    for language in LANGUAGES:
        assert len({column.heading(language) for column in columns}) == len(columns)


def test_the_command_takes_a_market_out_and_back(market: Path) -> None:
    before = files(market)
    for form, language in (("xlsx", "sv"), ("csv", "en")):
        assert "4" in tori("export", f"--{form}", f"teot.{form}", "--language", language)
        assert files(market) == before
        assert "4" in tori("import", f"teot.{form}", "--yes", "--language", language)
        assert files(market) == before, "what is the same is left alone"
        shutil.copytree(market / "acts", market / f"old-{form}")
        shutil.rmtree(market / "acts" / "keksila")
        tori("import", f"teot.{form}", "--yes")
        for path in (market / "acts").rglob("*.yaml"):
            old = market / f"old-{form}" / path.relative_to(market / "acts")
            assert act(path) == act(old)
        shutil.rmtree(market / "acts")
        shutil.copytree(market / f"old-{form}", market / "acts")


def act(path: Path) -> ActRecord:
    from generator.schema.source_files import SourceFile  # noqa: PLC0415

    return load(SourceFile(path.name, path, ActRecord, "a/b")).record


def test_the_second_sheet_explains_columns_and_codes(market: Path) -> None:
    tori("export", "--xlsx", "teot.xlsx")
    book = openpyxl.load_workbook(market / "teot.xlsx")
    assert book.sheetnames == ["Teot", "Ohjeet"]
    told = {tuple(cell or "" for cell in row) for row in book["Ohjeet"].iter_rows(values_only=True)}
    assert ("Vaihe", "trial", "Kokeilu") in told
    assert ("Toimialat", "opetus-kasvatus", "Opetus- ja kasvatusala") in told
    assert any(row[:2] == ("Kopioi tämä: Näin etenet", "adopt.steps") and "Alt+Enter" in row[2] for row in told)
    first = [cell.value for cell in next(book["Teot"].iter_rows())]
    assert {row[0] for row in told} >= set(first)


# --- what a spreadsheet takes for a formula ---------------------------------------------------------------------------

FORMULAS = ["=1+1", "+358 teko", "-20 % vähemmän", "@kunta mukana", '=HYPERLINK("https://paha.example";"x")']


def row_of(title: str, **more: object) -> dict[str, object]:
    return {
        "Organisaatio": "Keksilä",
        "Otsikko": title,
        "Tiivistelmä": "Lyhyesti.",
        "Kieli": "suomi",
        "Toimialat": "Opetus- ja kasvatusala",
        "Teemat": "Työhyvinvointi",
        "Vaihe": "Kokeilu",
        "Laajuus": "Yksikkö",
        "Alkoi": "5/2024",
        "Mistä lähdettiin": "Melu väsytti.",
        "Mitä tehtiin": "Sovimme hiljaisesta tunnista.",
        "Rooli": "palvelupäällikkö",
        "Sähköposti": "palvelut@keksila.example",
        **more,
    }


def sheet_of(path: Path, rows: list[dict[str, object]]) -> Path:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return workbook(path, names, *([row.get(name) for name in names] for row in rows))


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


# --- what editors have in their sheets --------------------------------------------------------------------------------


def told(name: str, data: bytes) -> list[dict]:
    _, records = trees_of(Folders.at(ESIMERKKILA))
    sheet = read_sheet(name, data)
    return [
        row.tree
        for row in read_rows(
            sheet.rows, sheet.first, read_headings(sheet.headings), Cells(records, OrganisationNames(records))
        )
    ]


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


def test_characters_that_nobody_sees_do_no_harm(market: Path) -> None:
    rows = [["Organisaatio", "Otsikko", "Vaihe"], ["Keksilä", "Yksi\vkaksi\x07", "\x1b[31mpunainen"]]
    (market / "a.csv").write_text("\n".join(";".join(row) for row in rows), "utf-8", newline="")
    assert told("a.csv", (market / "a.csv").read_bytes())[0]["title"] == "Yksi\nkaksi"
    assert "\x1b" not in tori("import", "a.csv", "--yes", code=1)


def test_columns_are_named_as_spreadsheets_name_them() -> None:
    assert [name_column(index) for index in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


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


def test_columns_of_an_export_are_those_of_the_record() -> None:
    top = {column.path[0] for column in list_columns({("measures",): 1, ("links",): 1}, frozenset())}
    assert {"id", "organisation", "title", "stage", "contact", "source", "former_ids"} <= top


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
