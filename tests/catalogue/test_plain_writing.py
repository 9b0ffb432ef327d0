"""What people type is what pages show: no sign is lost, no number counted anew."""

import re
from html import unescape
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.catalogue.markdown import convert_to_html
from generator.catalogue.plain_writing import escape_plain_writing

STORIES = yaml.safe_load((Path(__file__).parent / "stories.yaml").read_text("utf-8"))
BEGINNINGS = st.sampled_from(["", "5. ", "2. ", "1) ", "> ", ">", "~", "+ ", "[1]: ", "    ", "10. ", "3*"])
WORDS = st.lists(
    st.sampled_from(["marraskuuta", "luokka", "50 %", "3*4", "~20", "vastasi", "5 000 €", "(1)", "2.", "1)"]),
    min_size=1,
    max_size=5,
).map(" ".join)
LINES = st.lists(st.tuples(BEGINNINGS, WORDS, st.sampled_from(["\n", "\n\n"])), min_size=1, max_size=5)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["name"])
def test_a_story_is_shown_as_it_was_typed(story: dict[str, str]) -> None:
    assert convert_to_html(story["typed"]).strip() == story["html"]


def shown(html: str) -> list[str]:
    """The words, numbers and signs that a reader sees, a list's numbers too."""
    seen, number = "", None
    for part in re.split(r"(<ol[^>]*>|</ol>|<ul>|</ul>|<li>)", html):
        if part.startswith("<ol"):
            number = int((re.search(r"\d+", part) or ["1"])[0])
        elif part in {"<ul>", "</ol>"}:
            number = None
        elif part == "<li>" and number is not None:
            seen += f" {number} "
            number += 1
        else:
            seen += re.sub(r"<[^>]+>", " ", part)
    return signs(unescape(seen))


def signs(text: str) -> list[str]:
    return re.findall(r"\d+|[^\W\d]+|[%€~*+]|>(?= ?\d)", text)


@given(LINES)
@example([("5. ", "marraskuuta", "\n\n"), ("9. ", "luokka", "\n")])
@example([("", "vastasi", "\n"), ("    ", "3*4", "\n")])
def test_every_word_number_and_sign_is_shown(lines: list[tuple[str, str, str]]) -> None:
    text = "".join(beginning + words + end for beginning, words, end in lines)
    assert shown(convert_to_html(text)) == signs(text)


@given(st.text(st.sampled_from("ab 1.)*-+>~_[]:\\`#\n\t"), max_size=40))
def test_nothing_is_taken_away(text: str) -> None:
    """Only escapes, line ends and the indent of a paragraph differ."""
    left = re.sub(r"[\s\\]", "", escape_plain_writing(text))
    assert left == re.sub(r"[\s\\]", "", text)
