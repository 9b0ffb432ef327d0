"""Who reviews whose acts, as the forge reads it."""

import pytest

from generator.reports.codeowners import format_codeowners
from generator.schema.records.organisation import OrganisationRecord


def record(team: str | None = None, successor: str | None = None) -> OrganisationRecord:
    said = {"name": {"fi": "Kemi", "sv": "Kemi"}, "kind": "municipality", "forge_team": team, "successor": successor}
    return OrganisationRecord.model_validate({key: value for key, value in said.items() if value})


def lines(**organisations: OrganisationRecord) -> list[str]:
    return [line for line in format_codeowners(organisations).splitlines() if not line.startswith("#")]


def test_a_team_reviews_the_acts_of_its_organisation() -> None:
    assert lines(kemi=record("@tori/kemi"), akaa=record("@akaa"), soini=record()) == [
        "/acts/akaa/ @akaa",
        "/acts/kemi/ @tori/kemi",
    ]


def test_what_has_been_merged_is_reviewed_by_its_successor() -> None:
    assert lines(vanha=record(successor="uusi"), uusi=record("@tori/uusi")) == [
        "/acts/uusi/ @tori/uusi",
        "/acts/vanha/ @tori/uusi",
    ]


def test_two_that_follow_each_other_end_nowhere() -> None:
    assert lines(a=record(successor="b"), b=record(successor="a")) == []


@pytest.mark.parametrize("team", ["kemi", "@tori/kemi @paha/tiimi", "@tori/kemi # x", "*", "@", "@tori/"])
def test_what_is_no_team_is_left_out(team: str) -> None:
    assert lines(kemi=record(team)) == []
