"""Pictures that were dragged into a text: the forge writes them as marks and addresses of its own.

No page shows a picture within a text, and none asks another host for anything; the pictures of an act are files beside
it, each with what it shows, whose it is and on what terms it may be used.
"""

import re
from collections.abc import Iterator
from functools import partial

from generator.problems import Fix, Path
from generator.rules.pasted_text import ADDRESS_KEYS, CODE, locate_line, mend_text, shorten
from generator.rules.rule import Finding, rule
from generator.schema.fixes import remove_entry
from generator.schema.records.act import ActRecord
from generator.yaml.nodes import Scalar
from generator.yaml.reading import Document

_IN_ADDRESS = r"[^\s<>()\[\]\"'|]"
_ENDING = r"\.(?:png|jpe?g|gif|webp|heic|svg|bmp|tiff?|mp4|mov)"
_DIGITS = r"[0-9a-fA-F]"
_ATTACHED = (
    rf"(?:https?://{_IN_ADDRESS}{{1,200}}?|(?<![\w/.:=-]))/"
    rf"(?:user-attachments/assets/[\w-]+|assets/\d+/{_DIGITS}{{8}}-[\w-]+|attachments/{_DIGITS}{{8}}-[\w-]+"
    rf"|uploads/{_DIGITS}{{20,64}}/{_IN_ADDRESS}{{1,200}}?{_ENDING})"
    rf"|https?://(?:private-)?user-images\.githubusercontent\.com/{_IN_ADDRESS}{{1,300}}?{_ENDING}"
)
"""Addresses under which GitHub, GitLab and Forgejo keep what is dragged into a text, whole or without their host."""
_ADDRESS = rf"(?:{_ATTACHED})(?:\?[\w=&.%-]*[\w=])?"
_WORDS = r"(?:[^\[\]\n]|\[[^\[\]\n]*\])*"
_TARGET = r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)(?:\{[^{}\n]*\})?"
_MARK = rf"!\[{_WORDS}\](?:{_TARGET}|\[[^\[\]\n]*\])"
PICTURE = re.compile(
    rf"\[\s*{_MARK}\s*\]{_TARGET}|{_MARK}"
    r"|<picture\b[^<>]*>(?:\s*<(?:source|img)\b[^<>]*>)*\s*</picture>|<img\b[^<>]*>"
    rf"|\[{_WORDS}\]\(\s*{_ADDRESS}[^()\n]*\)|<{_ADDRESS}>|{_ADDRESS}",
    re.IGNORECASE,
)
"""A picture in Markdown, one that leads somewhere, in HTML, and the bare address of one that the forge keeps."""
_CODE_OR_PICTURE = re.compile(rf"(?P<code>{CODE.pattern})|{PICTURE.pattern}", re.IGNORECASE)
_NAMES = (
    re.compile(rf"!\[(?P<name>{_WORDS})\]"),
    re.compile(r"<img\b[^<>]*\balt\s*=\s*[\"'](?P<name>[^\"'<>]*)[\"']", re.IGNORECASE),
    re.compile(r"<img\b[^<>]*\bsrc\s*=\s*[\"']?(?:[^\s\"'<>]*/)?(?P<name>[^/\s\"'<>]+)", re.IGNORECASE),
    re.compile(rf"^\[(?P<name>{_WORDS})\]\("),
    re.compile(r"(?P<name>[^/\s\"'<>()\[\]?]+)(?:\?[^\s\"'<>()]*)?[\"'<>)\s/]*$"),
)
_LINK_WORDS = re.compile(rf"\[(?P<words>{_WORDS})\]\(")
PATTERNS = {"picture": PICTURE}
"""What the form in the browser finds pictures by."""


@rule(
    "TEXT-PICTURE",
    ActRecord,
    fi="Tekstissä on kuva ({typed}), eikä sitä voi näyttää tekstin keskellä. Poista se tekstistä. Kuva näytetään teon kuvissa (images): lähetä kuvatiedosto toimitukselle ja kerro, mitä kuvassa näkyy (tekstivastine), kenen kuva on (kuvaaja) ja millä ehdoilla sitä saa käyttää (käyttölupa).",
    sv="Texten har en bild ({typed}), och den kan inte visas mitt i texten. Ta bort den ur texten. Bilden visas bland gärningens bilder (images): skicka bildfilen till redaktionen och berätta vad bilden visar (alternativtext), vems den är (fotograf) och på vilka villkor den får användas (licens).",
    en="The text has a picture ({typed}), which cannot be shown within a text. Remove it from the text. A picture is shown among the act's pictures (images): send the file to the editors, and tell what the picture shows (alternative text), whose it is (credit) and on what terms it may be used (licence).",
)
def find_pictures(document: Document) -> Iterator[Finding]:
    """A picture within a text has no alternative text, credit or licence, and would be asked of another host."""
    for path, scalar in document.texts:
        if path[-1] in ADDRESS_KEYS:
            continue
        found = PICTURE.search(CODE.sub("", scalar.text)) if may_hold_pictures(scalar.text) else None
        if found:
            line = locate_line(document, scalar, found[0])
            fix = partial(_leave_pictures_out, path=path, scalar=scalar)
            yield Finding(path, {"typed": shorten(found[0])}, line=line, fix=fix)


def may_hold_pictures(text: str) -> bool:
    """Whether a text has what every picture has some of: most texts are not looked at twice."""
    small = text.lower()
    return any(sign in small for sign in _SIGNS)


_SIGNS = ("![", "<img", "<picture", "/assets/", "/attachments/", "/uploads/", "user-images.", "user-attachments/")


def _leave_pictures_out(document: Document, path: Path, scalar: Scalar) -> Fix | None:
    if not take_pictures_out(scalar.text)[0]:
        return remove_entry(document, path)
    return mend_text(document, scalar, lambda text: take_pictures_out(text)[0], safe=False)


def take_pictures_out(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without pictures, and the names of those that were in it.

    The words of a link stay; a line that had nothing but a picture goes.
    """
    names: list[str] = []
    for _ in range(_DEPTH if may_hold_pictures(text) else 0):
        left = _take_out_once(text, names)
        if left == text:
            break
        text = left
    return text, tuple(names)


def _take_out_once(text: str, names: list[str]) -> str:
    lines: list[str] = []
    marked = _CODE_OR_PICTURE.sub(lambda found: found[0] if found["code"] else _mark_place(found[0], names), text)
    for line in marked.split("\n"):
        bare = re.sub(rf" *{_HERE}+(?=\s*(?:[.,;:!?)]|$))|{_HERE}+[ \t]*", "", line)
        if bare == line or re.search(r"\w", bare):
            lines.append(bare)
        elif lines and not lines[-1].strip():  # the empty line that stood before it goes too
            lines.pop()
    return "\n".join(lines)


_DEPTH = 8
"""Marks within marks: what is left of one may be another."""
_HERE = "\ue000"
"""Stands in the place of a picture until its line is tidied."""


def _mark_place(mark: str, names: list[str]) -> str:
    names.append(name_picture(mark))
    link = _LINK_WORDS.match(mark) if not mark.startswith("[!") else None
    return link["words"] if link else _HERE


def name_picture(mark: str) -> str:
    """What a picture is called where it stands: its words, or the end of its address."""
    found = (pattern.search(mark) for pattern in _NAMES if "data:" not in mark)
    return next((name for each in found if each and (name := each["name"].strip())), shorten(mark))
