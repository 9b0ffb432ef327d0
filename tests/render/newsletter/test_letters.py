"""The newsletter of Esimerkkilä in three languages: what mail tools bear and people read, what strangers cannot do."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from golden import agrees
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.model import Catalogue, NewsletterItem
from generator.render.newsletter.letter import Letter, build_letter
from generator.render.newsletter.mail import (
    LIMIT,
    LetterTooLargeError,
    MailForms,
    escape_markdown,
    load_mail_templates,
    render_letter,
)
from generator.render.newsletter.plain_text import write_plain_text
from generator.render.settings import Settings
from generator.render.urls import Urls
from newsletter.conftest import MAIL
from newsletter.mail_check import faults

EXPECTED = Path(__file__).parent / "expected"
SENT = ("2026-09-10-keys-and-cards", "2026-10-15-hosten-pa-arenan", "2026-11-20-marraskuun-teot")
HOSTILE = [
    "<script>alert(1)</script>",
    '"><mj-include path="/etc/passwd" />',
    "</mj-text></mj-column><mj-raw><script></script></mj-raw>",
    "{{ letter }}{% raw %}",
    "<!-- [if mso]>",
    "&lt;b&gt; & ampersand",
    "javascript:alert(1)",
]


@pytest.fixture(scope="session")
def november(esimerkkila: Catalogue, settings: Settings) -> Letter:
    return build_letter(esimerkkila.newsletters[SENT[2]], Urls(settings.base_url), settings)


@pytest.mark.parametrize("issue_id", SENT)
@pytest.mark.parametrize("form", ["html", "text", "markdown"])
def test_a_letter_reads_as_it_did(letters: dict[str, MailForms], issue_id: str, form: str) -> None:
    endings = {"html": "html", "text": "txt", "markdown": "md"}
    agrees(EXPECTED / f"{issue_id}.{endings[form]}", getattr(letters[issue_id], form))


@pytest.mark.parametrize("issue_id", SENT)
def test_mail_tools_bear_it(letters: dict[str, MailForms], issue_id: str) -> None:
    assert list(faults(letters[issue_id].html)) == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<link rel=stylesheet href=https://x/>", "<link>"),
        ("<table><tr><td>x</table>", "table without role=presentation"),
        ("<!--[if mso]><table><![endif]-->", "Outlook's table without role: <table>"),
        ("<img src=https://x/a.png width=10>", "image without alt: https://x/a.png"),
        ("<img src=/a.png alt='' width=10>", "image at '/a.png'"),
        ("<img src=https://x/a.webp alt='' width=10>", "image of a kind that Outlook does not show: /a.webp"),
        ("<img src=https://x/a.png?id=7 alt='' width=10>", "image with a query, which may follow the reader"),
        ("<p>x", "p without inlined style: 'x'"),
        ("<a style='' href=http://x>x</a>", "link to 'http://x'"),
        ("<div style='width:700px'>", "div is 700px wide"),
        ("<style>@import 'x'</style>", "style asks for a file in its style"),
    ],
)
def test_the_check_sees_faults(html: str, fault: str) -> None:
    assert any(each.startswith(fault) for each in faults(f"<!doctype html><html lang=fi><title>x</title>{html}"))


@pytest.mark.parametrize("issue_id", SENT)
def test_every_address_is_whole_and_acts_are_reached_by_the_one_that_lasts(
    letters: dict[str, MailForms], issue_id: str
) -> None:
    for form in letters[issue_id]:
        acts = re.findall(r"https://tekojentori\.example/t/[a-z2-7]{7}/(?!cloth)", form)
        assert len(set(acts)) >= 2
        assert "/teot/esimerkkila/" not in form
        assert "\u00ad" not in form


def test_a_withdrawn_act_is_left_out(letters: dict[str, MailForms], esimerkkila: Catalogue) -> None:
    issue = esimerkkila.newsletters[SENT[0]]
    gone = [item.act.title for item in issue.items if item.act in esimerkkila.withdrawn]
    assert gone
    assert all(title not in form for title in gone for form in letters[SENT[0]])


def test_a_letter_that_gmail_would_cut_is_not_written(november: Letter) -> None:
    long = november._replace(entries=november.entries * 20)
    with pytest.raises(LetterTooLargeError) as told:
        render_letter(long, load_mail_templates(MAIL))
    assert told.value.size > LIMIT


def test_twenty_four_acts_fit(november: Letter) -> None:
    """More than anybody reads; three times what a draft proposes."""
    render_letter(november._replace(entries=november.entries * 8), load_mail_templates(MAIL))


@pytest.mark.parametrize("text", HOSTILE)
def test_acts_and_words_of_strangers_stay_words(november: Letter, text: str) -> None:
    entry = november.entries[1]._replace(title=text, summary=text, doer=text, how=text, words=text)
    written = render_letter(
        november._replace(title=text, opening=text, closing=text, entries=(november.entries[0], entry)),
        load_mail_templates(MAIL),
    )
    assert [each for each in faults(written.html) if not each.startswith("no title")] == []
    assert "root:" not in written.html
    shown = text.replace("&lt;b&gt;", "<b>") if "&lt;" in text else text
    assert text in written.text or shown in written.text


@given(text=st.text(st.characters(categories=["L", "N", "P", "S"], include_characters=" "), min_size=1, max_size=60))
def test_a_title_in_markdown_says_what_it_says(text: str) -> None:
    text = " ".join(text.split())
    assert unescape(re.sub(r"<[^>]*>", "", github_flavored_markdown_to_html(escape_markdown(text)))).strip() == text


def test_prose_becomes_paragraphs_lists_and_addresses() -> None:
    told = write_plain_text(
        "Ensin **tärkeä** [linkki](https://esimerkkila.example/a). Sitten <https://esimerkkila.example>.\n\n"
        "- yksi\n- kaksi\n  1. eka\n  2. toka\n\nLopuksi `koodi` &amp; muuta."
    )
    assert told == (
        "Ensin tärkeä linkki (https://esimerkkila.example/a). Sitten\nhttps://esimerkkila.example.\n\n"
        "– yksi\n– kaksi\n  1. eka\n  2. toka\n\nLopuksi koodi & muuta."
    )


def test_an_issue_of_one_language_has_its_own_words(letters: dict[str, MailForms]) -> None:
    english, swedish, finnish = (letters[issue_id] for issue_id in SENT)
    assert "Read how " in english.html
    assert re.search(r'<a [^>]*lang="fi"[^>]*>Avaimet yhdellä listalla</a>', english.html)
    assert "Framstegsarenan" in swedish.html
    assert "namemark" not in swedish.html
    assert "Haaste käynnissä" in finnish.html


def test_an_act_of_another_language_is_marked(november: Letter, esimerkkila: Catalogue, settings: Settings) -> None:
    issue = replace(
        esimerkkila.newsletters[SENT[1]], items=(NewsletterItem(esimerkkila.by_id["keksila/avainlista"], None),)
    )
    (entry,) = build_letter(issue, Urls(settings.base_url), settings).entries
    assert (entry.lang, issue.language) == ("fi", "sv")
    assert november.entries[0].lang == "fi"
