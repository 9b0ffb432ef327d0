"""What answers become, whatever door they came through: an organisation, a free id, an act that is judged."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest
from markets import TODAY

from generator.checking.loading import CheckResult
from generator.intake.proposal import OrganisationAnswer, Proposer
from generator.problems import has_errors
from generator.schema.collections import Records
from generator.schema.records.act import ActRecord, Stage
from generator.schema.records.story import Cost
from generator.text import LANGUAGES

TABLE = Path(__file__).with_name("organisations.csv")


@pytest.fixture(scope="module")
def proposer(finland: Records) -> Proposer:
    return Proposer(finland, TODAY)


def test_one_municipality_is_one_organisation_whatever_its_name_was(proposer: Proposer) -> None:
    """No `kemi-2`, no `espoo-2`: every row that names a municipality gives the id that it has, or will have."""
    ids: dict[str, set[str]] = {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if code := row["expected_municipality_code"]:
                for kind in ("", "municipality"):
                    doer = proposer.find_doer(OrganisationAnswer(row["typed"], kind, "Kemi" if kind else ""))
                    ids.setdefault(code, set()).add(doer.id)
    assert len(ids) > 100
    assert {code: found for code, found in ids.items() if len(found) > 1} == {}
    assert {"049": ids["049"], "240": ids["240"], "638": ids["638"]} == {
        "049": {"espoo"},
        "240": {"kemi"},
        "638": {"porvoo"},
    }


def test_a_municipality_needs_no_more_than_its_name(proposer: Proposer) -> None:
    doer = proposer.find_doer(OrganisationAnswer("Borgå stads bibliotek"))
    assert (doer.id, doer.unit, doer.problems) == ("porvoo", "bibliotek", ())
    assert doer.record == {
        "name": {"fi": "Porvoon kaupunki", "sv": "Borgå stad"},
        "kind": "municipality",
        "municipality": "638",
    }


def test_a_name_with_a_slip_is_not_kept(proposer: Proposer) -> None:
    doer = proposer.find_doer(OrganisationAnswer("Nurmijärvenn kunta"))
    assert doer.record["name"] == {"fi": "Nurmijärven kunta", "sv": "Nurmijärvi kommun"}
    (slip,) = doer.problems
    assert slip.rule == "ORGANISATION-SLIP"
    assert "Nurmijärvi" in slip.message.fi


@pytest.mark.parametrize(
    ("answer", "rule", "field", "told"),
    [
        (OrganisationAnswer(""), "ORGANISATION-MISSING", "organisation", "Kirjoita, kuka teon teki"),
        (OrganisationAnswer("Kylätalo"), "ORGANISATION-UNKNOWN", "organisation", "Kylätalo ei ole vielä torilla."),
        (
            OrganisationAnswer("Kylätalo", "other", "Kemmi"),
            "MUNICIPALITY-UNKNOWN",
            "municipality",
            "Tarkoititko Kemin kaupunki?",
        ),
        (OrganisationAnswer("Espoo ja Porvoo"), "ORGANISATION-SEVERAL", "organisation", "Espoon kaupunki tai Porvoo?"),
        (OrganisationAnswer("Haukipudas"), "ORGANISATION-UNKNOWN", "organisation", "Tarkoititko Oulun kaupunki?"),
        (OrganisationAnswer("Keksilän kunta", "municipality"), "ORGANISATION-UNKNOWN", "organisation", "kotikunta"),
    ],
)
def test_what_is_lacking_is_asked_for(
    proposer: Proposer, answer: OrganisationAnswer, rule: str, field: str, told: str
) -> None:
    doer = proposer.find_doer(answer)
    (problem,) = doer.problems
    assert (doer.id, problem.rule, problem.field) == ("", rule, field)
    assert told in problem.message.fi


def test_another_body_is_added_with_its_kind_and_its_id_is_free(proposer: Proposer) -> None:
    doer = proposer.find_doer(OrganisationAnswer("Oulun yliopisto, kirjasto", "education", "Uleåborg"))
    assert (doer.id, doer.unit) == ("oulun-yliopisto", "kirjasto")
    assert doer.record["municipality"] == "564"
    assert proposer.make_new_doer("HUS", "other").id == "hus-2"
    assert proposer.make_new_doer("Teemat", "other").id == "teemat-2", "an address of the site"


def test_an_act_takes_the_unit_and_an_id_that_nobody_had(proposer: Proposer) -> None:
    record = ActRecord.model_construct(title="X", former_ids=("kemi/vanha",))
    known = Proposer(replace(proposer.records, acts={"kemi/x": record}), TODAY)
    assert [known.find_free_id("kemi", title) for title in ("X", "Vanha", "Teot", "Y", "")] == [
        *("kemi/x-2", "kemi/vanha-2", "kemi/teot-2", "kemi/y", "kemi/teko")
    ]
    doer = proposer.find_doer(OrganisationAnswer("Oulu, kirjasto"))
    assert proposer.propose(doer, {"title": "X"}).act["unit"] == "kirjasto"
    assert proposer.propose(doer, {"unit": "museo"}).act["unit"] == "museo", "what was told of itself stays"
    assert has_errors(proposer.propose(doer, {}).problems)


def test_choices_are_told_by_their_labels_where_nobody_sees_a_file(checked: CheckResult) -> None:
    answers = {
        "stage": "kokeilut",
        "sectors": ["opetus ja kasvatus"],
        "themes": ["esihenkilö"],
        "adopt.cost": "x",
    }
    proposer = Proposer(checked.records, TODAY)
    act = proposer.propose(proposer.find_doer(OrganisationAnswer("Kemi")), answers)
    told = {each.field: each.message for each in act.problems if each.rule in {"ENUM", "VOCABULARY"}}
    assert sorted(told) == ["adopt.cost", "sectors.0", "stage", "themes.0"]
    assert told["stage"].fi.endswith(
        " Tarkoititko Kokeilu? Vaihtoehdot: " + ", ".join(each.label.fi for each in Stage) + "."
    )
    assert "Menade du Försök? Alternativen: Idé, Försök, I bruk, " in told["stage"].sv
    assert "Did you mean Trial? The choices: Idea, Trial, In use, " in told["stage"].en
    every = (*checked.records.sectors, *checked.records.themes, *Stage, *Cost)
    codes = {code for code in every if "-" in code}
    for message in told.values():
        for language in LANGUAGES:
            assert not codes & set(re.findall(r"[\w-]+", message.pick(language))), message
    assert "Tarkoititko Opetus- ja kasvatusala?" in told["sectors.0"].fi


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("30.2.2024", "Alkoi: päivää 30.2.2024 ei ole: helmikuussa 2024 on 29 päivää. Tarkista päivä."),
        ("noin 31.11.2023", "Alkoi: päivää noin 31.11.2023 ei ole: marraskuussa 2023 on 30 päivää. Tarkista päivä."),
        ("2024-13", "Alkoi: päivää 2024-13 ei ole: kuukausia on 12. Tarkista päivä."),
    ],
)
def test_a_date_that_there_is_not_says_why(proposer: Proposer, typed: str, said: str) -> None:
    problems = proposer.propose(proposer.find_doer(OrganisationAnswer("Espoo")), {"started": typed}).problems
    assert [each.message.fi for each in problems if each.field == "started"] == [said]
