"""Rows of a table in a text are mended to a table that is drawn, with every word; what is none stays as it is."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from tables import unseen

from generator.catalogue.markdown import convert_to_html
from generator.rules.pasted_tables import find_tables, mend_tables

TABLES = [
    {name: unseen(text) for name, text in case.items()}
    for case in yaml.safe_load((Path(__file__).parent / "tables.yaml").read_text("utf-8"))
]
CELLS = st.lists(st.sampled_from(["", "5 h", "Melu", "a|b", "`x | y`", "1.", "-", "Kesto:"]), min_size=1, max_size=4)
ROWS = st.lists(st.tuples(CELLS, st.sampled_from(["\t", " | ", "|"])), min_size=1, max_size=5)


@pytest.mark.parametrize("case", TABLES, ids=lambda case: case["name"])
def test_a_pasted_table_is_mended_and_drawn(case: dict[str, str]) -> None:
    expected = case.get("mended", case["typed"])
    assert mend_tables(case["typed"]) == expected
    assert mend_tables(expected) == expected, "what is mended is told no more"
    assert bool(find_tables(case["typed"].split("\n"))) == ("mended" in case)
    html = convert_to_html(expected)
    drawn = len(re.findall(r"<tr>|<li>", html))
    assert "mended" not in case or drawn == len(re.findall(r"(?m)^(?:- |\| )", expected))


@pytest.mark.parametrize("indent", ["  ", "      "])
def test_an_indented_text_stays_indented(indent: str) -> None:
    assert mend_tables(f"{indent}Kesto\t2 kk\n{indent}Hinta\t5 €") == f"{indent}- Kesto: 2 kk\n{indent}- Hinta: 5 €"


@given(ROWS)
@example([(["Kesto:"], "\t"), (["1.", "Kesto:"], "\t")])
def test_no_word_or_figure_is_lost(rows: list[tuple[list[str], str]]) -> None:
    text = "\n".join(mark.join(cells) for cells, mark in rows)
    assert re.findall(r"\w+", mend_tables(text)) == re.findall(r"\w+", text)
