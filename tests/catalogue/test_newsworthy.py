"""What is news since a day: new acts first, then those taken into use, then those reviewed; each once."""

from dataclasses import replace
from datetime import date

import pytest
from markets import TODAY

from generator.catalogue.model import Act, Catalogue
from generator.catalogue.newsworthy import Reason, find_news, find_running, list_sent
from generator.schema.dates import PartialDate

SINCE = date(2026, 11, 1)


@pytest.fixture
def act(esimerkkila: Catalogue) -> Act:
    """An act of which nothing is news."""
    return replace(
        esimerkkila.by_id["esimerkkila/perehdytyskortti"],
        published=PartialDate(2020, 1, 1),
        reviewed=None,
        adoptions=(),
        digest=b"",
    )


def told(*acts: Act) -> list[tuple[str, Reason]]:
    return [(news.act.id, news.reason) for news in find_news(acts, SINCE)]


def test_nothing_is_no_news(act: Act) -> None:
    assert told(act) == []


def test_a_new_act_is_news_once_though_it_was_reviewed_too(act: Act) -> None:
    new = replace(act, published=PartialDate(2026, 11, 3), reviewed=PartialDate(2026, 11, 20))
    assert told(new) == [(act.id, Reason.NEW)]


def test_new_acts_come_first_and_each_group_has_the_latest_first(act: Act) -> None:
    day = PartialDate(2026, 11, 5)
    acts = [
        replace(act, id="a/reviewed", reviewed=PartialDate(2026, 11, 20)),
        replace(act, id="a/new", published=day),
        replace(act, id="a/newest", published=PartialDate(2026, 11, 19)),
    ]
    assert told(*acts) == [("a/newest", Reason.NEW), ("a/new", Reason.NEW), ("a/reviewed", Reason.REVIEWED)]


def test_the_day_itself_is_since(act: Act) -> None:
    assert told(replace(act, published=PartialDate(2026, 11, 1)))
    assert not told(replace(act, published=PartialDate(2026, 10, 31)))
    assert not told(replace(act, published=PartialDate(2026)))  # some day of the year, perhaps long ago


def test_an_adoption_of_this_year_is_news_until_a_letter_has_told_of_it(esimerkkila: Catalogue, act: Act) -> None:
    adopted = esimerkkila.by_id[act.id].adoptions[0]
    found = replace(act, adoptions=(replace(adopted, year=PartialDate(2026)),))
    assert told(found) == [(act.id, Reason.ADOPTED)]
    issues = [issue for issue in esimerkkila.newsletters.values() if issue.date.year == 2026]
    assert any(item.act.id == act.id for issue in issues for item in issue.items)
    assert not find_news([found], SINCE, issues)
    assert not told(replace(act, adoptions=(replace(adopted, year=PartialDate(2025)),)))


def test_sent_issues_are_listed_and_the_others_are_not(esimerkkila: Catalogue) -> None:
    ids = [issue.id for issue in list_sent(esimerkkila.newsletters.values())]
    assert ids == ["2026-11-20-marraskuun-teot", "2026-10-15-hosten-pa-arenan", "2026-09-10-keys-and-cards"]
    assert "2026-12-08-joulukuun-teot" in esimerkkila.newsletters


def test_challenges_that_are_on(esimerkkila: Catalogue) -> None:
    assert [each.id for each in find_running(esimerkkila.challenges.values(), TODAY)] == ["hyva-kiertoon-2026"]
    assert find_running(esimerkkila.challenges.values(), date(2020, 1, 1)) == ()
