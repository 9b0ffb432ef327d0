"""What a reader, and a program, finds on a page of a built site."""

import html
import re
from html.parser import HTMLParser
from pathlib import Path


def page(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text("utf-8")


def main_of(source: str) -> str:
    return source[source.index("<main") : source.index("</main>")]


def text_of(source: str) -> str:
    """What a reader sees of a page's main part, with one kind of space and no marks that only break lines."""
    drawn = re.sub(r"<svg.*?</svg>", " ", main_of(source), flags=re.DOTALL)
    return folded(html.unescape(re.sub(r"<[^>]+>", " ", drawn)))


def folded(text: str) -> str:
    text = re.sub("[\u00ad\u2060\u200b]", "", text).replace("\u00a0", " ")
    return re.sub(r"\s+([.,;:)])", r"\1", re.sub(r"\s+", " ", text)).replace("( ", "(").strip()


class Marks(HTMLParser):
    """Where a page's links lead, and what can be pointed at in it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if tag == "a" and values.get("href"):
            self.links.append(values["href"] or "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        assert "style" not in values, values
