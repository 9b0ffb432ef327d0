"""The form's preview of a story beside the act's page: the same cases, the same elements, the same words."""

import html
import re
from html.parser import HTMLParser
from typing import Any

import yaml
from form_modules import run_in_node
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markets import ROOT

from generator.catalogue.markdown import convert_to_html
from generator.catalogue.plain_writing import escape_plain_writing

STORIES = yaml.safe_load((ROOT / "tests" / "catalogue" / "stories.yaml").read_text("utf-8"))
BLOCKS = {"p", "ul", "ol", "li", "blockquote", "pre", "table", "thead", "tbody", "tr", "th", "td"}

BEGINNINGS = st.sampled_from([
    *("", "", "", "5. ", "1. ", "2. ", "1) ", "> ", ">", "~", "+ ", "- ", "* ", "[1]: ", "    ", "  ", "\t", "10. "),
    *("## ", "#", "---", "===", "- - ", "   - ", "     ", "> - ", "- [x] ", "| ", "3*", "**", "Otsikko: "),
    *("Hinta: ", "**Kesto:** ", "1 Alku ", "1.1 Alku ", "2. Jatko ", "Loppu "),
])  # fmt: skip
PIECES = st.sampled_from([
    *("marraskuuta", "luokka", "50 %", "3*4", "~20", "vastasi", "5 000 €", "(1)", "2.", "1)", "*kursiivi*"),
    *("`3*4`", "[linkki](https://a.example/x)", "<b>", "https://a.example.", "www.a.example", "a@b.example", "&amp;"),
    *("**lihava**", "&nbsp;", "_ali_", "ala_viiva_", "\\", "a | b", "~~pois~~"),
    *("”lainaus”", "<5 %", "!", "*", "**", "_"),
    "[x]",
])  # fmt: skip
LINES = st.lists(
    st.tuples(BEGINNINGS, st.lists(PIECES, max_size=4).map(" ".join), st.sampled_from(["\n", "\n", "\n\n", "  \n"])),
    min_size=1,
    max_size=6,
)
TEXTS = LINES.map(lambda lines: "".join(begin + words + end for begin, words, end in lines))


class _Elements(HTMLParser):
    """HTML as the browser would have it: elements, and texts whose space around blocks is gone."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = dict(attrs).get("start")
        self.found.append(f"<{tag} {start}>" if start else f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def elements_of(page: str) -> str:
    """One line: `<p>` and texts."""
    parser = _Elements()
    parser.feed(page)
    parser.close()
    line = re.sub(r"[ \t\n]+", " ", "".join(parser.found))
    blocks = "|".join(BLOCKS)
    return re.sub(rf" ?(</?(?:{blocks}|br)\b[^>]*>) ?", r"\1", line.replace("</br>", "")).strip()


def serialise(nodes: list[Any]) -> str:
    written = []
    for node in nodes:
        if isinstance(node, str):
            written.append(html.escape(node))
        elif "entity" in node:
            written.append(html.escape(html.unescape(node["entity"])))
        else:
            start = f' start="{node["start"]}"' if "start" in node else ""
            end = "" if node["tag"] == "br" else f"</{node['tag']}>"
            written.append(f"<{node['tag']}{start}>{serialise(node['children'])}{end}")
    return "".join(written)


def previews(texts: list[str]) -> list[str]:
    script = 'const {parseMarkdown} = await form("markdown"); return cases.map(parseMarkdown);'
    return [elements_of(serialise(nodes)) for nodes in run_in_node(script, texts)]


def test_the_preview_shows_a_story_as_the_page_will() -> None:
    shown = previews([story["typed"] for story in STORIES])
    assert {story["name"]: text for story, text in zip(STORIES, shown, strict=True)} == {
        story["name"]: elements_of(story["html"]) for story in STORIES
    }


def test_signs_are_escaped_alike() -> None:
    script = 'const {escapePlainWriting} = await form("plain_writing"); return cases.map(escapePlainWriting);'
    texts = [story["typed"] for story in STORIES]
    assert run_in_node(script, texts) == [escape_plain_writing(text) for text in texts]


@settings(max_examples=3, suppress_health_check=[HealthCheck.large_base_example, HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=150, max_size=200))
def test_any_text_is_previewed_as_the_page_will_show_it(texts: list[str]) -> None:
    faults = {
        text: (preview, page)
        for text, preview in zip(texts, previews(texts), strict=True)
        if preview != (page := elements_of(convert_to_html(text)))
    }
    assert not faults
