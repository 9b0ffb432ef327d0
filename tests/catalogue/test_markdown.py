"""Markdown from strangers: what it becomes, and that nothing in it comes alive."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.catalogue import markdown
from generator.catalogue.markdown import convert_to_html, convert_to_text

_TAGS = {
    "p", "br", "ul", "ol", "li", "strong", "em", "a", "code", "pre", "blockquote", "del",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip

_PROSE = [
    "Työ", "väheni", "30", "%", ". ", ", ", "\n", "\n\n", " ", "  ", "(", ")", ": ", ":", "-", "–", '"', "'",
    "1. ", "www.", "WWW.a.fi", "http", "https://a.fi", "@", "a@b.fi", "/", "*", "_", "#", ">", "<", "&",
    "&amp;", "|", "=", "+ ", "- ", "\xa0", "\xad", "\t", "\r", "\\", "`", "~", "[", "](", "!", "…", "€", "x",
    "\x00", "\ufffd",
]  # fmt: skip
PROSE = st.lists(st.sampled_from(_PROSE), max_size=12).map("".join)

_HOSTILE = [
    "<", ">", "</", "<!--", "-->", "<![CDATA[", "<?", "script", "style", "svg", "iframe", "img", " src=", "x",
    "/", " onerror=", "alert(1)", " onclick=", "javascript:", "JaVa\tScRiPt:", "java&#115;cript:",
    "data:text/html,", "vbscript:", "//evil.example", "[a](", "![a](", ")", "<javascript:", "[a]: ", "[a]",
    "\n", "    ", "`", "```\n", '"', "'", "&lt;", "&#60;", "&#x3c;", "\\", "*", "_", "# ", "> ",
    "| a | b |\n|---|---|\n|", "1. ", "- ", "\x00", "</p>", "</textarea>", "<a href=", "<a name=",
    "<math><mtext>", "<noscript>", "<template>", "mailto:", "https://a",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(_HOSTILE), max_size=14).map("".join)


class _Live(HTMLParser):
    """What a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []

    def handle_starttag(self, tag, attrs):
        allowed = {"a": {"href", "rel"}, "ol": {"start"}}.get(tag, set())
        if tag not in _TAGS:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            if name not in allowed:
                self.wrong.append(f"{tag} {name}")
            if name == "href" and not (value or "").lower().startswith(("http://", "https://", "mailto:")):
                self.wrong.append(f"href={value}")

    def handle_comment(self, data):
        self.wrong.append(f"<!--{data}-->")

    handle_decl = handle_pi = unknown_decl = handle_comment


def _live(html: str) -> list[str]:
    parser = _Live()
    parser.feed(html)
    parser.close()
    return parser.wrong


@given(PROSE)
@example("Yksi lause.")
@example("Kaksi lausetta. Toinen: tässä (5 %).\nKolmas rivi\n\nUusi kappale\n")
@example("Rivi \nToinen")
@example("12 kuukautta\n30. päivä")
@example("a\u00a0b")
def test_prose_is_what_parsing_would_give(text):
    quick = markdown._convert_prose(text)
    assert quick is None or quick == markdown._parse(text)


@given(st.text(max_size=60))
def test_any_text_that_passes_for_prose_is_what_parsing_would_give(text):
    quick = markdown._convert_prose(text)
    assert quick is None or quick == markdown._parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "Työ väheni.",
        "Työ väheni 30 minuuttiin, ja aikaa jäi. Toinen lause: tämä!",
        "Ensimmäinen rivi\ntoinen rivi (lopussa 5 %).\n",
        "Yksi kappale.\n\nToinen kappale.\n",
    ],
)
def test_ordinary_prose_needs_no_parser(text):
    assert markdown._convert_prose(text) == markdown._parse(text)


@given(HOSTILE)
@example("<script>alert(1)</script>")
@example('"><img src=x onerror=alert(1)>')
@example("[a](javascript:alert(1))")
@example("[a](data:text/html;base64,PHNjcmlwdD4=)")
@example("<javascript:alert(1)>")
@example("![a](javascript:alert(1))")
@example("[a]\n\n[a]: javascript:alert(1)")
@example("<!-- <script>alert(1)</script> -->")
@example("```<")
@example("<scr<script>ipt>alert(1)</scr</script>ipt>")
@example("`<img src=x onerror=alert(1)>`")
@example("```\n</code></pre><script>alert(1)</script>\n```")
@example("&lt;script&gt;alert(1)&lt;/script&gt;")
@example("[a](//evil.example)")
@example("[a](/etc)")
def test_nothing_comes_alive(text):
    assert _live(convert_to_html(text)) == []


@given(st.text(max_size=80))
def test_no_text_comes_alive(text):
    assert _live(convert_to_html(text)) == []


@given(HOSTILE)
def test_the_words_alone_hold_no_tag(text):
    assert _live(convert_to_text(text)) == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**Lihava** ja *kursiivi*", "<p><strong>Lihava</strong> ja <em>kursiivi</em></p>\n"),
        ("- yksi\n- kaksi", "<ul>\n<li>yksi</li>\n<li>kaksi</li>\n</ul>\n"),
        ("3. kolme\n4. neljä", '<ol start="3">\n<li>kolme</li>\n<li>neljä</li>\n</ol>\n'),
        ("# Otsikko", "<p><strong>Otsikko</strong></p>\n"),
        ("[KT](https://kt.fi)", '<p><a href="https://kt.fi" rel="nofollow noopener">KT</a></p>\n'),
        ("alle <5 % ja <b>", "<p>alle &lt;5 % ja &lt;b&gt;</p>\n"),
    ],
)
def test_what_prose_needs_is_kept(text, html):
    assert convert_to_html(text) == html
