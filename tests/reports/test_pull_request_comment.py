"""The comment below a pull request: our report goes through unchanged, and a changed one calls nobody."""

import re
from pathlib import Path

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reports.pull_request_comment import LIMIT, MARK, NotAReportError, write_comment

RUN = "https://forge.example/o/r/actions/runs/7"
REPORTS = sorted((Path(__file__).parent / "pull_requests").glob("*.markdown.*.md"))


def body_of(report: str) -> str:
    made = write_comment(report.encode(), RUN, "fi")
    assert made.startswith(f"{MARK}\n\n")
    return made.removeprefix(f"{MARK}\n\n").rpartition("\n\n")[0]


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_what_a_check_says_is_said(report: Path) -> None:
    text = report.read_text("utf-8").strip()
    assert body_of(text) == text


@pytest.mark.parametrize(("language", "word"), [("fi", "esikatselu"), ("sv", "kontrollen"), ("en", "the check")])
def test_it_leads_to_the_pages_and_pictures(language, word) -> None:
    last = write_comment(b"## Kiitos", RUN, language).strip().split("\n")[-1]
    assert f"]({RUN})" in last
    assert word in last


@pytest.mark.parametrize(
    "text",
    [
        "@octocat",
        r"\@octocat",
        "&commat;octocat ja &#64;octocat",
        r"\\&#x40;octocat",
        "~~~\nx\n~~~\n@octocat",
        "````\n```\n````\n@octocat",
        "```\nx\n```\r\n@octocat",
        "~~~\r~~~\r@octocat",
        "```\n```\r@octocat",
        "```\n   ```\n@octocat",
        "- a\n- b\n\n```\nx\n`````\t\n@octocat",
    ],
)
def test_it_calls_nobody(text: str) -> None:
    shown = github_flavored_markdown_to_html(body_of(text))
    assert "octocat" in shown
    assert "@octocat" not in shown


PARTS = ["```", "~~~", "````", "@octocat", " ", "   ", "\t", "> ", "- ", "\n", "\r", "x", "`", "1. ", "# "]


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PARTS), max_size=24))
def test_whatever_was_left_calls_nobody(parts: list[str]) -> None:
    try:
        shown = github_flavored_markdown_to_html(body_of("".join(parts)))
    except NotAReportError:
        return
    assert "@octocat" not in re.sub(r"<(pre|code)\b.*?</\1>", "", shown, flags=re.DOTALL)


def test_references_are_no_links() -> None:
    assert body_of("Katso #12, GH-12 ja gh-3") == "Katso #\u206012, GH-\u206012 ja gh-\u20603"


def test_a_line_to_paste_stays_as_it_is() -> None:
    text = "Näin:\n\n```yaml\nmailbox: toimisto@soini.example # 1\n```"
    assert body_of(text) == text


def test_a_block_that_was_left_open_does_not_swallow_what_comes_after_it() -> None:
    assert body_of("```\n@octocat").endswith("\n```")


@pytest.mark.parametrize(
    "odd",
    [
        b"",
        b" \n",
        b"\xff",
        b"a\0b",
        b"x" * (LIMIT + 1),
        b"<div>\n```\n@octocat\n```\n</div>",
        b"ok\n  <img src=x>",
        b"> ```\n@octocat\n```\n@octocat",
        b"- a\n  ```\n@octocat",
        b"a\n  ```\n```\n@octocat",
        b"``` a`b\n@octocat",
        MARK.encode(),
    ],
)
def test_what_is_no_report_is_not_posted(odd: bytes) -> None:
    with pytest.raises(NotAReportError):
        write_comment(odd, RUN, "fi")
