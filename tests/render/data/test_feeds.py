"""Feeds and calendars: what feed readers and calendars make of them."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import feedparser
import pytest
from drawing import HOSTILE
from golden import agrees
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from jsonschema import Draft202012Validator
from markets import ROOT
from sample_acts import SETTINGS, full_act, story
from sample_acts import catalogue as sample

from generator.catalogue import model
from generator.catalogue.markdown import convert_to_html
from generator.render.context import RenderContext
from generator.render.data.calendars import list_calendars
from generator.render.data.feeds import MOST, Feeds
from generator.render.pages.templates import load_templates
from generator.render.urls import Urls
from generator.schema.collections import Records
from generator.schema.dates import PartialDate
from generator.text import Text

SCHEMA = Draft202012Validator(json.loads((Path(__file__).parent / "json_feed_1_1.schema.json").read_text("utf-8")))
GOLDEN = Path(__file__).parent / "golden_feeds"
TO = Urls(SETTINGS.base_url)
ENVIRONMENT = load_templates(ROOT / "theme", SETTINGS)


def context_of(held: model.Catalogue) -> RenderContext:
    return RenderContext(held, Records(), SETTINGS, ENVIRONMENT, {}, b"")


def feeds_of(held: model.Catalogue) -> dict[str, bytes]:
    """Every feed by its path."""
    feeds = Feeds(context_of(held))
    return {artifact.path: artifact.draw() for artifact in feeds.list_artifacts()}


def told(held: model.Catalogue, name: str = "acts") -> dict:
    return json.loads(feeds_of(held)[f"feeds/{name}.json"])


def test_every_feed_is_read_without_a_complaint_and_both_forms_tell_the_same(esimerkkila: model.Catalogue) -> None:
    files = feeds_of(esimerkkila)
    atoms = [path for path in files if path.endswith(".atom")]
    assert len(atoms) * 2 == len(files)
    assert {"feeds/acts.atom", "feeds/sv/acts.json", "feeds/en/sectors/ruoka-puhtaus.atom"} <= files.keys()
    collections = {path.split("/")[1] for path in atoms if not path.startswith(("feeds/sv/", "feeds/en/"))}
    assert collections == {"acts.atom", "sectors", "themes", "regions", "organisations", "programmes", "challenges"}
    for path in atoms:
        atom = feedparser.parse(files[path])
        found = json.loads(files[path.replace(".atom", ".json")])
        SCHEMA.validate(found)
        assert not atom.bozo, path
        assert atom.version == "atom10"
        assert [entry.id for entry in atom.entries] == [item["id"] for item in found["items"]]
        assert len({item["id"] for item in found["items"]}) == len(found["items"])
        for entry, item in zip(atom.entries, found["items"], strict=True):
            assert entry.title == item["title"]
            assert entry.link == item["url"]
            assert entry.updated == item["date_modified"] >= item["date_published"] == entry.published
            assert entry.content[0].language == item["language"]
            assert [tag.term for tag in entry.tags] == item["tags"]


@pytest.mark.parametrize("name", ["acts.atom", "acts.json", "sv/acts.json", "calendar.ics"])
def test_the_feeds_of_esimerkkila_are_as_they_were(esimerkkila: model.Catalogue, name: str) -> None:
    files = feeds_of(esimerkkila) | {each.path: each.draw() for each in list_calendars(context_of(esimerkkila))}
    agrees(GOLDEN / name.replace("/", "-"), files[f"feeds/{name}"].decode().replace("\r\n", "\n"))


def test_an_entry_is_called_by_its_short_address_and_leads_to_the_page_it_is_told_on(
    esimerkkila: model.Catalogue,
) -> None:
    swedish = told(esimerkkila, "sv/acts")["items"]
    by_id = {item["id"]: item for item in swedish}
    breakfast = next(act for act in esimerkkila.acts if act.slug == "frukost-utan-svinn")
    item = by_id[TO.absolute(TO.short(breakfast))]
    assert (item["title"], item["language"]) == ("Frukost utan svinn", "sv")
    assert item["url"] == TO.absolute(TO.act(breakfast, "sv"))
    finnish_only = next(act for act in esimerkkila.acts if act.slug == "avainlista")
    item = by_id[TO.absolute(TO.short(finnish_only))]
    assert (item["url"], item["language"]) == (TO.absolute(TO.act(finnish_only, "fi")), "fi")


def test_the_newest_come_first_and_no_more_than_a_reader_takes_in() -> None:
    acts = [full_act(f"teko-{n:02}", published=PartialDate(2024, 1 + n // 28, 1 + n % 28)) for n in range(MOST + 12)]
    items = told(sample(*acts))["items"]
    days = [item["date_published"] for item in items]
    assert len(items) == MOST
    assert days == sorted(days, reverse=True)
    assert days[0].startswith("2024-02-14")


def test_times_are_of_the_data_and_an_undated_act_is_no_news() -> None:
    reviewed = full_act("teko", published=PartialDate(2024, 5), reviewed=PartialDate(2025, 2, 3))
    undated = full_act("vanha", published=None)
    found = feeds_of(sample(reviewed, undated))
    atom = feedparser.parse(found["feeds/acts.atom"])
    assert [entry.published for entry in atom.entries] == ["2024-05-01T00:00:00+00:00"]
    assert atom.feed.updated == atom.entries[0].updated == "2025-02-03T00:00:00+00:00"
    empty = feedparser.parse(feeds_of(sample(undated))["feeds/acts.atom"])
    assert (empty.bozo, empty.entries, empty.feed.updated) == (False, [], "1970-01-01T00:00:00+00:00")


def test_a_topic_of_another_name_is_still_read_at_the_old_one() -> None:
    held = replace(sample(full_act()), former={"themes": {"entinen": "t1"}})
    files = feeds_of(held)
    assert files["feeds/themes/entinen.atom"] == files["feeds/themes/t1.atom"]
    assert b"feeds/themes/t1.atom" in files["feeds/themes/entinen.atom"]


def test_an_act_is_drawn_once_a_language(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    draw = Feeds._build_entry
    monkeypatch.setattr(
        Feeds, "_build_entry", lambda self, act, language: calls.append(act.id) or draw(self, act, language)
    )
    feeds_of(sample(full_act()))
    assert calls == ["kaupunki/teko"] * 3


@pytest.mark.parametrize("word", HOSTILE)
def test_hostile_words_stay_words(word: str) -> None:
    files = feeds_of(sample(full_act(word=word)))
    atom = feedparser.parse(files["feeds/sectors/s1.atom"])
    (entry,) = atom.entries
    (item,) = json.loads(files["feeds/acts.json"])["items"]
    assert not atom.bozo
    assert item["title"] == item["summary"] == word
    for content in (item["content_html"], files["feeds/acts.atom"].decode()):
        assert "<script" not in content
        assert "<img" not in content
        assert "<svg" not in content
    assert entry.id == item["id"]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1))
def test_any_words_that_a_file_may_hold_are_told(word: str) -> None:
    """What reading lets through (`yaml/syntax_errors.py`) a feed can carry."""
    act = full_act()
    held = sample(replace(act, stories={"fi": replace(story("fi"), title=word, results=convert_to_html(word) or None)}))
    feed = Feeds(context_of(held))
    first = next(iter(feed.list_feeds()))
    assert not feedparser.parse(feed.write_atom(first)).bozo
    assert json.loads(feed.write_json(first))["items"][0]["title"] == word


# --- calendars --------------------


def events(held: model.Catalogue, name: str = "calendar") -> dict[str, dict[str, object]]:
    """The events of a calendar by their ids, read back."""
    files = {each.path: each.draw() for each in list_calendars(context_of(held))}
    read = Calendar.from_ical(files[f"feeds/{name}.ics"])
    return {
        str(event["uid"]): {
            "from": event.decoded("dtstart"),
            "to": event.decoded("dtend"),
            "title": str(event["summary"]),
        }
        for event in read.walk("VEVENT")
    }


def test_challenges_and_dated_meetings_stand_on_their_days(esimerkkila: model.Catalogue) -> None:
    found = events(esimerkkila, "sv/calendar")
    challenge = found["challenge-arjen-teot-2024@example.org"]
    assert challenge == {
        "from": date(2024, 9, 1),
        "to": date(2024, 12, 1),
        "title": "Utmaning: Vardagens gärningar 2024",
    }
    meeting = next(event for uid, event in found.items() if uid.startswith("meeting-"))
    assert (meeting["from"], meeting["to"]) == (date(2025, 4, 10), date(2025, 4, 11))
    assert events(esimerkkila, "challenges/arjen-teot-2024").keys() == {"challenge-arjen-teot-2024@example.org"}


def test_a_challenge_of_which_only_the_year_is_known_stands_on_no_day(catalogue: model.Catalogue) -> None:
    """Those of Mallimaa: the calendar is there to be subscribed to, and still empty."""
    assert all(each.started.month is None for each in catalogue.challenges.values())
    assert events(catalogue) == {}


def test_an_event_keeps_its_id_and_its_old_address_when_its_record_is_renamed(esimerkkila: model.Catalogue) -> None:
    challenge = replace(esimerkkila.challenges["arjen-teot-2024"], id="teot-2024", name=Text.same("Teot"))
    former = {"challenges": {"arjen-teot-2024": "teot-2024"}}
    renamed = replace(esimerkkila, challenges={"teot-2024": challenge}, former=former)
    for name in ("challenges/teot-2024", "challenges/arjen-teot-2024"):
        assert events(renamed, name).keys() == {"challenge-arjen-teot-2024@example.org"}


def test_no_mark_of_the_page_is_in_a_calendar(esimerkkila: model.Catalogue) -> None:
    for each in list_calendars(context_of(esimerkkila)):
        text = each.draw().decode()
        assert not set("\u2060\u00ad") & set(text)
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
