"""The editors' Markdown as plain text that reads well: no marks, links with their addresses, lines of 72 characters."""

from html.parser import HTMLParser
from textwrap import wrap

from generator.catalogue.markdown import convert_to_html

WIDTH = 72
"""Characters in a line of plain text."""
_BLOCKS = frozenset({"p", "li", "pre", "blockquote", "tr"})


def fold_lines(text: str, first: str = "", rest: str = "") -> str:
    """One paragraph in lines of at most 72 characters; an address is never broken."""
    return "\n".join(
        wrap(
            text,
            WIDTH,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def write_plain_text(markdown: str) -> str:
    """A Markdown text as paragraphs and lists."""
    reader = _Reader()
    reader.feed(convert_to_html(markdown))
    reader.close()
    return "\n\n".join("\n".join(lines) for lines in reader.paragraphs if lines)


class _Reader(HTMLParser):
    """HTML of `catalogue/markdown.py` → folded paragraphs; the lines of a list stand together."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[list[str]] = []
        self._words: list[str] = []
        self._lists: list[int | None] = []
        self._href = ""
        self._label = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"ul", "ol"}:
            self._end_block()
            if not self._lists:
                self.paragraphs.append([])
            self._lists.append(int(dict(attrs).get("start") or 1) if tag == "ol" else None)
        elif tag in _BLOCKS:
            self._end_block()
        elif tag == "br":
            self._words.append(" ")
        elif tag in {"td", "th"} and self._words:
            self._words.append(" · ")
        elif tag == "a":
            self._href, self._label = dict(attrs).get("href") or "", ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._href:
            address = self._href.removeprefix("mailto:")
            if self._label.strip() not in {address, self._href}:
                self._words.append(f" ({address})")
            self._href = ""
        elif tag in {"ul", "ol"}:
            self._end_block()
            self._lists.pop()
        elif tag in _BLOCKS:
            self._end_block()

    def handle_data(self, data: str) -> None:
        self._words.append(data)
        self._label += data

    def close(self) -> None:
        super().close()
        self._end_block()

    def _end_block(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words = []
        if not text:
            return
        if not self._lists:
            self.paragraphs.append([fold_lines(text)])
            return
        indent = "  " * (len(self._lists) - 1)
        number = self._lists[-1]
        mark = "–" if number is None else f"{number}."
        if number is not None:
            self._lists[-1] = number + 1
        self.paragraphs[-1].append(fold_lines(text, f"{indent}{mark} ", f"{indent}{' ' * (len(mark) + 1)}"))
