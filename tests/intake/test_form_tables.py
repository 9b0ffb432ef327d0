"""The form's own readers beside those of Python: the same tables of cases, the same answers.

The modules run in Node with the payload that the page would have.
"""

import csv
import json
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from form_modules import run_in_node
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markets import ROOT, TODAY
from tables import unseen

from generator.build.settings_file import read_settings
from generator.intake.proposal import OrganisationAnswer, Proposer, settle_dates
from generator.intake.web_form.payload import describe_form
from generator.rules.pasted_tables import find_tables, mend_tables
from generator.schema.collections import Records
from generator.schema.dates import explain_date
from generator.schema.organisation_names import OrganisationNames
from generator.schema.value_fixes import tell_why

ORGANISATIONS = Path(__file__).with_name("organisations.csv")
LIST_MARKS = ROOT / "tests" / "list_marks.csv"
DATES = ROOT / "tests" / "schema" / "dates.csv"
TABLES = [
    {name: unseen(text) for name, text in case.items()}
    for case in yaml.safe_load((ROOT / "tests" / "rules" / "tables.yaml").read_text("utf-8"))
]
AWKWARD = ("", ",", "()", "ja", "Espoo ja", "ja Espoo", "🎉", "kunta,", "S:t", "Raasep", "Hämenlinnan kaupunki, museo")


@pytest.fixture(scope="module")
def payload(finland: Records) -> dict[str, Any]:
    return describe_form(finland, read_settings(ROOT / "mkdocs.yml"), "fi")


def in_node(script: str, payload: dict[str, Any], cases: list[Any]) -> list[Any]:
    """What the script, the body of a function of `payload` and `cases`, returns."""
    opened = """
        const {openPayload} = await form("payload");
        const [told, cases] = all;
        const payload = openPayload(told);
    """
    return run_in_node(f"const all = cases; {{ {opened} {script} }}", [payload, cases])


def typed_names() -> list[str]:
    with ORGANISATIONS.open(encoding="utf-8", newline="") as file:
        return [row["typed"] for row in csv.DictReader(file)]


def test_every_name_is_read_alike(finland: Records, payload: dict[str, Any]) -> None:
    names = OrganisationNames(finland)
    typed = [*typed_names(), *AWKWARD]
    found = in_node("return cases.map((typed) => payload.readOrganisation(typed));", payload, typed)
    faults = {}
    for each, by_form in zip(typed, found, strict=True):
        expected = asdict(names.read(each))
        expected["isTown"] = expected.pop("is_town")
        if by_form != json.loads(json.dumps(expected)):
            faults[each] = (by_form, expected)
    assert not faults


def test_every_name_gets_the_same_organisation(finland: Records, payload: dict[str, Any]) -> None:
    """No `kemi-2` and no `espoo-2` anywhere: the same id, the same record, the same unit."""
    script = """
        const {readAnswers} = await form("answers");
        const {newcomerId} = await form("proposal");
        return cases.map((typed) => {
          const {act, organisation, newcomer} = readAnswers({organisation: typed}, payload);
          return [organisation ?? (newcomer ? newcomerId(newcomer, payload) : ""), newcomer ?? {}, act.unit ?? ""];
        });
    """
    proposer = Proposer(finland, TODAY)
    typed = typed_names()
    for each, by_form in zip(typed, in_node(script, payload, typed), strict=True):
        doer = proposer.find_doer(OrganisationAnswer(each))
        assert by_form == [doer.id, doer.record, doer.unit], each


def test_every_date_is_read_alike(payload: dict[str, Any]) -> None:
    script = """
        const {explainDate, interpretDate} = await form("dates");
        return cases.map((typed) => {
          const {first, last} = interpretDate(typed, payload, 2026) ?? {};
          return [first?.iso ?? "", first?.about ? "yes" : "", last?.iso ?? "", explainDate(typed, payload, 2026)];
        });
    """
    with DATES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = in_node(script, payload, [row["typed"] for row in rows])
    assert {
        row["typed"]: by_form
        for row, by_form in zip(rows, found, strict=True)
        if by_form != [row["date"], row["about"], row["end"], why(row["typed"])]
    } == {}


def test_every_beginning_is_settled_alike(payload: dict[str, Any]) -> None:
    """What the terminal, the issue form and the spreadsheet write (`settle_dates`), the form in the browser writes."""
    with DATES.open(encoding="utf-8", newline="") as file:
        typed = [row["typed"] for row in csv.DictReader(file)]
    script = """
        const {settleDates} = await form("act_dates");
        return cases.map((started) => {
          const act = {started};
          settleDates(act, payload);
          return act;
        });
    """
    today = datetime.now(UTC).date()  # the browser has its own clock
    assert in_node(script, payload, typed) == [settle_dates({"started": each}, today) for each in typed]


def why(typed: str) -> str:
    found = explain_date(typed, 2026)
    return tell_why(found).fi if found else ""


def test_every_list_of_lines_is_read_alike(payload: dict[str, Any]) -> None:
    rows = list(csv.DictReader(LIST_MARKS.read_text("utf-8").splitlines()))
    script = """
        const {dropListMarks} = await form("list_marks");
        return cases.map((lines) => dropListMarks(lines.split("|")).join("|"));
    """
    assert in_node(script, payload, [row["lines"] for row in rows]) == [row["items"] for row in rows]


def test_every_pasted_table_is_mended_alike() -> None:
    texts = [case["typed"] for case in TABLES]
    script = """
        const {findTables, mendTables} = await form("pasted_tables");
        return cases.map((text) => [mendTables(text), findTables(text.split("\\n")).map(({typed}) => typed)]);
    """
    assert run_in_node(script, texts) == [
        [mend_tables(text), [table.typed for table in find_tables(text.split("\n"))]] for text in texts
    ]


@settings(max_examples=3, suppress_health_check=[HealthCheck.large_base_example, HealthCheck.too_slow])
@given(st.lists(st.text(st.sampled_from("ab1 \t|\n-:+`\\o.•"), max_size=50), min_size=150, max_size=200))
def test_any_rows_are_mended_alike(texts: list[str]) -> None:
    script = 'const {mendTables} = await form("pasted_tables"); return cases.map(mendTables);'
    bare = [text.strip() for text in texts]
    assert run_in_node(script, bare) == [mend_tables(text) for text in bare]
