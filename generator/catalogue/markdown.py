"""Markdown from strangers → HTML that is safe on any page.

cmark parses (CommonMark, raw HTML left as text), nh3 keeps only what prose needs and only http, https and mailto links.
Headings inside a story would break the page's outline, so they become bold paragraphs.
"""

import re

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

from generator.catalogue.kept_lines import find_kept_ends
from generator.catalogue.plain_writing import escape_plain_writing

_TAGS = {
    "p",
    "br",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "a",
    "code",
    "pre",
    "blockquote",
    "del",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}
_WHOLE = re.compile(r"https?://|mailto:", re.IGNORECASE)


def _filter_attribute(tag: str, name: str, value: str) -> str | None:
    """The value of an attribute that is allowed, None of others: nh3 allows `lang` and `title` by default."""
    if (tag, name) == ("a", "href"):
        return value if _WHOLE.match(value) else None
    return value if (tag, name) in {("a", "rel"), ("ol", "start")} else None


_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow noopener",
    attribute_filter=_filter_attribute,
)

_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_CODE_BLOCK = re.compile(r"<pre><code.*?</code></pre>", re.DOTALL)
_REST = r"[\w ,;.?!%()/+–—’”“\"'…€§-]*+"
_LINE = rf"(?:[^\W\d_]|[0-9]+(?![0-9.)])){_REST}(?::(?!\S){_REST})*+(?<! )"
_PROSE = re.compile(rf"{_LINE}(?:\n{{1,2}}{_LINE})*+\n*")
"""Lines that begin with a word and hold nothing that Markdown or HTML reads as more than itself."""


def convert_to_html(text: str) -> str:
    """The text as HTML."""
    return _convert_prose(text) or _parse(text)


def _convert_prose(text: str) -> str | None:
    """The HTML of plain sentences, or None where a parser is needed.

    Most stories need none: only their paragraphs are marked.
    """
    if not _PROSE.fullmatch(text) or "_" in text or "www." in text.casefold():
        return None
    if "\n" in text and find_kept_ends(text.split("\n")):
        return None
    return "<p>" + text.rstrip("\n").replace("\n\n", "</p>\n<p>") + "</p>\n"


def _parse(text: str) -> str:
    meant = escape_raw_html(escape_plain_writing(text))
    html = cmarkgfm.github_flavored_markdown_to_html(meant, Options.CMARK_OPT_DEFAULT)
    html = _CODE_BLOCK.sub(lambda block: block[0].replace("&amp;lt;", "&lt;"), html)
    return _CLEANER.clean(_HEADING.sub(r"<p><strong>\2</strong></p>", html))


def escape_raw_html(text: str) -> str:
    """A `<` that would open a tag is a letter here; `<https://…>` stays a link; code and escaped ones stay so."""
    return re.sub(r"(\\[\\<]|`+[^`]*`+)|<(?!https?://|mailto:)(?=[a-zA-Z/!?])", lambda match: match[1] or "&lt;", text)


def convert_to_text(text: str) -> str:
    """The words of a Markdown text without its marks, for summaries and machines."""
    return nh3.clean(convert_to_html(text), tags=set()).strip()
