"""What mail tools do not bear, found in a letter's HTML. Each fault is one line."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import html5lib

WIDTH = 640
LIMIT = 100_000
NEVER = {
    "script",
    "link",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "button",
    "video",
    "audio",
    "svg",
    "base",
    "picture",
}
_URL = re.compile(r"url\(|@import|expression\(", re.IGNORECASE)
_CONDITIONAL = re.compile(r"<!--\[if [^\]]*\]>(.*?)<!\[endif\]-->", re.DOTALL)


def faults(html: str) -> Iterator[str]:
    """Everything in the letter that some mail tool drops, cuts or shows wrongly."""
    if len(html.encode()) > LIMIT:
        yield f"{len(html.encode())} bytes: Gmail cuts it"
    if "\u00ad" in html or "\u2060" in html:
        yield "marks that guide line breaks"
    root = html5lib.parse(html, namespaceHTMLElements=False)
    if not root.get("lang"):
        yield "no lang"
    if not (root.findtext("head/title") or "").strip():
        yield "no title"
    for element in root.iter():
        if isinstance(element.tag, str):
            yield from _of_element(element.tag, dict(element.attrib), "".join(element.itertext()))
    # Outlook reads what stands in conditional comments
    for shown in _CONDITIONAL.findall(html):
        for table in re.findall(r"<table\b[^>]*>", shown):
            if 'role="presentation"' not in table:
                yield f"Outlook's table without role: {table}"


def _of_element(tag: str, given: dict[str, str], text: str) -> Iterator[str]:
    if tag in NEVER:
        yield f"<{tag}>"
    yield from (f"{tag} {name}" for name in given if name.startswith("on") or name == "srcset")
    if tag == "table" and given.get("role") != "presentation":
        yield "table without role=presentation"
    if tag == "img":
        yield from _of_image(given)
    if tag == "a" and urlsplit(given.get("href", "")).scheme not in {"https", "mailto"}:
        yield f"link to {given.get('href')!r}"
    yield from _of_style(tag, given, text)


def _of_style(tag: str, given: dict[str, str], text: str) -> Iterator[str]:
    css = text if tag == "style" else given.get("style", "")
    if _URL.search(css):
        yield f"{tag} asks for a file in its style"
    if "var(--" in css:
        yield f"{tag} with custom properties"
    if tag in {"p", "h1", "h2", "h3"} and "style" not in given:
        yield f"{tag} without inlined style: {text[:40]!r}"
    width = re.search(r"(?<![-\w])(?:max-)?width:\s*(\d+)px", given.get("style", ""))
    if width and int(width[1]) > WIDTH:
        yield f"{tag} is {width[1]}px wide"


def _of_image(given: dict[str, str]) -> Iterator[str]:
    address = urlsplit(given.get("src", ""))
    if address.scheme != "https" or not address.netloc:
        yield f"image at {given.get('src')!r}"
    if not address.path.endswith((".png", ".jpg")):
        yield f"image of a kind that Outlook does not show: {address.path}"
    if address.query:
        yield f"image with a query, which may follow the reader: {given['src']}"
    if "alt" not in given:
        yield f"image without alt: {given.get('src')}"
    if not given.get("width", "").isdecimal() or int(given["width"]) > WIDTH:
        yield f"image without a width: {given.get('src')}"
