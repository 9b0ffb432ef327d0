"""What a file says cannot become a command of the workflow, nor a link, a mention or HTML in the comment."""

import re

import cmarkgfm
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Fix, Position, Problem, Severity
from generator.reports.github_report import format_github
from generator.reports.markdown_report import SIZE_LIMIT, escape, format_markdown, quote_code
from generator.text import Text

EVIL = [
    "[x](https://evil.example)",
    "![x](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)>",
    "@tori/kemi @user",
    "https://evil.example/",
    "www.evil.example",
    "mail@evil.example",
    "#12 and GH-12 and tori/kemi#3",
    "`quote_code` ``` ~~~",
    "**bold** _it_ ~~no~~ $x$",
    "&lt;b&gt; &#64;user",
    "line\n# heading\n- list\n```",
    "\\[x](y) \\`",
    "<!-- hidden",
    "[^1]: note",
    "a | b\n--|--\n",
    "::error::x\n::stop-commands::y",
    "%0A::error::x",
    "\x1b[31m \u202e \u200b",
]
TEXTS = st.sampled_from(EVIL) | st.text(st.sampled_from("\\`*_[]()<>&~|$#!@:/.\nwhtps-=+1a "), max_size=40)


def problem(text: str, fix: str | None = None, file: str = "acts/a/b.yaml") -> Problem:
    return Problem(
        file,
        Position(3, 2),
        Severity.ERROR,
        "ENUM",
        "stage",
        Text.same(text),
        Fix(3, 3, fix) if fix is not None else None,
    )


def drawn(markdown: str) -> str:
    return cmarkgfm.github_flavored_markdown_to_html(markdown)


@given(TEXTS)
def test_a_message_reads_as_it_was_typed_and_is_nothing_more(text: str) -> None:
    html = drawn(f"**Rivi 3.** {escape(text)}")
    assert not re.search(r"<(?!/?(?:p|strong)>)", html)
    outside = re.sub(r"<[^>]*>", "", html)
    assert not re.search(r"[@#](?=[\w/])|https?://|www\.\w", outside)
    plain = (
        outside.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", '"')
        .replace("&amp;", "&")
        .replace("\u2060", "")
    )
    typed = re.sub("[\x00-\x08\x0b-\x1f\u200b\u202e]", "", text)
    assert plain.strip() == f"Rivi 3. {' '.join(typed.split())}".strip()


@given(TEXTS, TEXTS)
def test_a_fence_cannot_be_closed_from_within(text: str, file: str) -> None:
    html = drawn(format_markdown([problem("x", text, file or "a")], "fi", 1))
    assert html.count("<pre") == 1
    rest = re.sub(r"<pre.*?</pre>", "", html, flags=re.DOTALL)
    assert not re.search(r"<(?!/?(?:p|strong|h2|h3|code)>)", rest)


@given(TEXTS)
def test_a_file_name_stays_code(text: str) -> None:
    assert re.fullmatch(r"<p><code>[^<]*</code></p>\n", drawn(quote_code(text)))


@given(TEXTS, TEXTS, TEXTS)
def test_each_line_is_one_command_of_ours(text: str, fix: str, file: str) -> None:
    lines = format_github([problem(text, fix, file)], "fi", 1).split("\n")
    assert len(lines) == 2
    match = re.fullmatch(r"::error file=([^:,]*),line=3,col=2,title=([^:,]*)::(.*)", lines[0])
    assert match
    assert not lines[1].startswith("::")
    assert (
        match[1].replace("%2C", ",").replace("%3A", ":").replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        == file
    )


@pytest.mark.parametrize("count", [1, 400, 5000])
def test_the_comment_has_room_and_says_what_it_leaves_out(count: int) -> None:
    many = [
        problem(f"Väärin {number}. " + "x" * 200, "stage: trial", f"acts/a/{number // 3}.yaml")
        for number in range(count)
    ]
    report = format_markdown(many, "fi", 1, older=many, files={"acts/a/0.yaml": "Teko"})
    assert len(report.encode()) <= SIZE_LIMIT
    told = sum(f"Väärin {number}." in report for number in range(count))
    left = re.search(r"(\d+) kohtaa jäi pois", report)
    assert (left is None) == (count == 1)
    assert report.index("acts/a/0.yaml") < 2000
    if left:
        assert int(left[1]) == 2 * count - told


def test_a_long_fix_is_left_out_and_said() -> None:
    report = format_markdown([problem("x", "y" * 50_000), problem("toinen", "stage: trial")], "fi", 1)
    assert "liian pitkä tässä" in report
    assert "stage: trial" in report


def test_files_of_the_change_come_first() -> None:
    found = [problem("x", file="acts/a/other.yaml"), problem("y", file="acts/b/mine.yaml")]
    report = format_markdown(found, "fi", 1, files={"acts/b/mine.yaml": "Oma"})
    assert report.index("mine.yaml") < report.index("other.yaml")
    assert "vaikka et muuttanut sitä" in report
