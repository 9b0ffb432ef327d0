"""Link previews and how they are drawn: the cloth, a title, who did it, and the mark. 1200 × 630 pixels."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from generator.render.images.canvas import BOLD, REGULAR, Canvas, measure_text
from generator.render.images.cloth.weave import Cloth
from generator.render.images.titles import set_title
from generator.text import Language

WIDTH, HEIGHT = 1200, 630
COLUMNS, ROWS = 20, 3
"""Of the cloth, which is as wide as the picture."""
_CELL = WIDTH // COLUMNS
_MARGIN = 60
_LEADING = 1.12
"""From one line of the title to the next, in sizes of its letters."""
_ASCENT = 0.76
"""Of the letters of a title above its baseline, in sizes."""
_BELOW = 30
_GAP = 24
_MARK_BOTTOM = 44
_MARK_SIZE = 34
_PHOTO_WIDTH = 460
_CREDIT = 20
_UNSEEN = frozenset({"So", "Sk", "Cf", "Cc", "Cn", "Co", "Cs"})


@dataclass(frozen=True, slots=True)
class Preview:
    """The content of a link preview.

    `facts` are under the title, the most important first; those that do not fit are left out from the end. `language`
    is that of the title, whose long words are broken. `photograph` is a file to show beside the title, with a digest of
    its bytes, and `credit` says whose it is.
    """

    cloth: Cloth
    title: str
    language: Language
    facts: tuple[str, ...] = ()
    photograph: Path | None = None
    photograph_digest: bytes = b""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark at the foot of every preview: a picture, and beside it a name where the picture does not spell it."""

    picture: Path
    name: str = ""


Breaks = Callable[[str, Language], Sequence[int]]
"""A word and its language → places in it where it may be broken."""


def draw_preview(preview: Preview, mark: Mark, breaks: Breaks) -> bytes:
    """The preview as a file: PNG, or JPEG where it has a photograph."""
    canvas = Canvas(WIDTH, HEIGHT, preview.cloth.dye, mark.picture)
    top = canvas.paint_cloth(preview.cloth, _CELL)
    room = WIDTH - 2 * _MARGIN - (_PHOTO_WIDTH + _MARGIN if preview.photograph else 0)
    size, lines = set_title(
        drop_unprintable(preview.title), room, _measure_bold, lambda word: breaks(word, preview.language)
    )
    baseline = top + _BELOW + round(size * _ASCENT)
    for line in lines:
        canvas.write_line((_MARGIN, baseline), line, BOLD, size)
        baseline += round(size * _LEADING)
    facts, small = _fit_facts(preview.facts, room)
    baseline += _GAP + small - round(size * (_LEADING - 0.3))
    canvas.write_line((_MARGIN, baseline), facts, REGULAR, small, soft=True)
    _draw_mark(canvas, mark)
    if preview.photograph is None:
        return canvas.encode_png()
    return _add_photograph(canvas, preview.photograph, preview.credit, top)


def drop_unprintable(text: str) -> str:
    """The text without characters that the typeface lacks: emoji, and invisible ones that join or break words."""
    return "".join(letter for letter in text if unicodedata.category(letter) not in _UNSEEN)


def _draw_mark(canvas: Canvas, mark: Mark) -> None:
    with Image.open(mark.picture) as opened:
        height = opened.height
    top = HEIGHT - _MARK_BOTTOM - height
    width = canvas.paint_mark((_MARGIN, top))
    if mark.name:
        canvas.write_line((_MARGIN + width + 16, top + height // 2 + _MARK_SIZE // 3), mark.name, BOLD, _MARK_SIZE)


def _fit_facts(facts: Sequence[str], room: int, *, largest: int = 32, least: int = 24) -> tuple[str, int]:
    """The facts on one line and its size: smaller letters before a fact is left out, and the first in any case."""
    remaining = [drop_unprintable(fact) for fact in facts if fact]
    while remaining:
        text = " · ".join(remaining)
        for size in range(largest, least - 1, -2):
            if measure_text(text, REGULAR, size) <= room:
                return text, size
        if len(remaining) == 1:
            while measure_text(f"{text}…", REGULAR, least) > room:
                text = text[:-1].rstrip()
            return f"{text}…", least
        remaining.pop()
    return "", largest


def _add_photograph(canvas: Canvas, photograph: Path, credit: str, top: int) -> bytes:
    """The canvas with a photograph on its right side, cut to fit, and its credit below."""
    left, upper = WIDTH - _MARGIN - _PHOTO_WIDTH, top + _BELOW
    lower = HEIGHT - _BELOW - (_CREDIT + 10 if credit else 0)
    if credit:
        text, size = _fit_facts((credit,), _PHOTO_WIDTH, largest=_CREDIT, least=_CREDIT)
        canvas.write_line((left, HEIGHT - _BELOW), text, REGULAR, size, soft=True)
    picture = canvas.convert_to_rgb()
    with Image.open(photograph) as opened:
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    picture.paste(ImageOps.fit(upright, (_PHOTO_WIDTH, lower - upper)), (left, upper))
    file = BytesIO()
    picture.save(file, "JPEG", quality=86, optimize=True)
    return file.getvalue()


@lru_cache(100_000)
def _measure_bold(text: str, size: int) -> float:
    return measure_text(text, BOLD, size)
