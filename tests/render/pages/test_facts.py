"""The rows of an act's tables of facts."""

from dataclasses import replace

from markets import ROOT
from sample_acts import SETTINGS, figure, full_act

from generator.catalogue.model import Measure
from generator.render.pages.facts import Fact, Value, list_more_facts
from generator.render.pages.measures import list_measures
from generator.render.pages.templates import load_templates
from generator.render.urls import Urls
from generator.schema.records.act_parts import MeasureKind

TO = Urls(SETTINGS.base_url)
MONEY = Measure("Avustus", figure("euroa"), None, None, MeasureKind.INPUT)
TIME = Measure("Aika", None, figure("min"), figure("min"), MeasureKind.RESULT)


def test_what_was_put_into_an_act_is_a_fact_and_what_came_of_it_a_result() -> None:
    act = full_act(measures=(TIME, MONEY))
    assert [each.what for each in list_measures(act, "fi")] == ["Aika"]
    row = list_more_facts(act, "fi", TO)[-1]
    assert row == Fact("Avustus", "", (told("euroa", "noin 5\u00a0", " (12.5.2024, euroa)"),))


def test_an_amount_and_its_unit_stand_together_on_the_page() -> None:
    rows = list_more_facts(full_act(measures=(MONEY,)), "fi", TO)
    macros = load_templates(ROOT / "theme", SETTINGS).get_template("components/facts/facts.html").module
    assert "<dd>noin 5\u00a0<span>euroa</span> (12.5.2024, euroa)</dd>" in macros.fact_table(rows)


def test_a_fact_in_the_act_s_language_is_marked_on_another_language_s_page() -> None:
    row = list_more_facts(full_act(measures=(MONEY,)), "sv", TO)[-1]
    assert (row.label_lang, row.values[0].lang, row.values[0].before) == ("fi", "fi", "cirka 5\u00a0")


def test_a_fact_may_be_before_and_after_and_says_its_source_where_it_is_not_the_act_s() -> None:
    measure = replace(MONEY, figure=None, before=figure("sana"), after=figure("toinen"))
    row = list_more_facts(full_act(measures=(measure,)), "fi", TO)[-1]
    assert row.values == (
        told("sana", "Ennen: noin 5\u00a0", " (12.5.2024)"),
        told("toinen", "Jälkeen: noin 5\u00a0", " (12.5.2024, toinen)"),
    )


def told(unit: str, before: str, note: str) -> Value:
    return Value(unit, own=True, note=note, before=before)
