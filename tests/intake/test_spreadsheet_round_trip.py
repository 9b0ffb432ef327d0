"""Acts taken out into a spreadsheet and brought back."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markets import ESIMERKKILA, MALLIMAA, TODAY
from sheets import act, files, tori, trees_of

from generator.intake.proposal import settle_dates
from generator.intake.spreadsheet.cells import Cells
from generator.intake.spreadsheet.columns import find_column, list_columns
from generator.intake.spreadsheet.rows import read_headings, read_rows
from generator.intake.spreadsheet.workbook_reader import read_sheet
from generator.intake.spreadsheet.workbook_writer import tabulate_acts, write_csv, write_workbook
from generator.list_marks import drop_list_marks
from generator.schema.collections import Records
from generator.schema.organisation_names import OrganisationNames
from generator.schema.records.act import ActRecord
from generator.schema.source_files import Folders
from generator.text import LANGUAGES


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


def test_columns_of_an_export_are_those_of_the_record() -> None:
    top = {column.path[0] for column in list_columns({("measures",): 1, ("links",): 1}, frozenset())}
    assert {"id", "organisation", "title", "stage", "contact", "source", "former_ids"} <= top
