"""Headings of people's own: questions in other words and inflections, and columns of who answered a questionnaire."""

import pytest

from generator.intake.spreadsheet.columns import find_column
from generator.intake.spreadsheet.rows import read_headings

ASKED = {
    "title": ["Kehittämisteon nimi", "Hankkeen nimi", "Vad heter gärningen?", "Name of the act"],
    "summary": ["Lyhyt kuvaus", "Kerro teosta lyhyesti", "Kort beskrivning", "Describe it briefly"],
    "starting_point": ["Miksi lähditte kehittämään?", "Mikä oli ongelma?", "Varför började ni?", "Why did you do it?"],
    "action": ["Mitä teitte?", "3. Miten toteutitte teon?", "Hur genomfördes det?", "Q2: What did you do?"],
    "results": ["Mitä saitte aikaan?", "Millaisia tuloksia saitte?", "Vad åstadkom ni?", "What changed?"],
    "lessons": ["Mitä tekisitte toisin?", "Vinkit muille", "Vad lärde ni er?", "What would you do differently?"],
    "stage": ["Tila", "Missä vaiheessa teko on nyt?", "I vilket skede är gärningen?", "Which stage is it at?"],
    "contact": ["Yhteystiedot", "Keneltä voi kysyä lisää?", "Vem kan man kontakta?", "Contact details"],
    "organisation": ["Kuka teki?", "Kunnan nimi", "Vilken kommun?", "Which organisation?"],
    "started": ["Milloin aloititte?", "Ajankohta", "När började ni?", "When did you begin?"],
}


@pytest.mark.parametrize(("key", "heading"), [(key, each) for key, headings in ASKED.items() for each in headings])
def test_a_question_is_known_by_its_words(key: str, heading: str) -> None:
    assert find_column(heading).dotted == key


@pytest.mark.parametrize("heading", ["Huomioita", "Saako tuloksia julkaista?", "Yhteyshenkilön puhelinnumero", "Muuta"])
def test_what_asks_for_nothing_of_an_act_is_not_guessed(heading: str) -> None:
    assert find_column(heading) is None


@pytest.mark.parametrize(
    "headings",
    [
        ["Aikaleima", "Nimi", "Sähköpostiosoite", "Teon nimi", "Mitä teitte?"],
        ["ID", "Start time", "Completion time", "Email", "Name", "Title", "Description"],
        ["Id", "Starttid", "Slutförandetid", "E-post", "Namn", "Rubrik", "Vad gjorde ni?"],
        ["Vastaajan numero", "Vastaajan nimi", "Sukunimi", "Sähköpostisi", "Otsikko", "Kuvaus"],
    ],
)
def test_who_answered_is_neither_the_title_nor_the_contact(headings: list[str]) -> None:
    known = read_headings(headings)
    assert [each.column.dotted for each in known if each.column] == ["title", "action"]
    assert all(each.respondent for each in known if not each.column)


def test_the_same_headings_are_an_act_s_where_nobody_answered_a_questionnaire() -> None:
    known = read_headings(["Nimi", "Sähköposti"])
    assert [each.column.dotted for each in known] == ["title", "contact.mailbox"]
