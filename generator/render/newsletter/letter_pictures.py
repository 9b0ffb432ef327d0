"""The picture of an act in mail: its own photograph as JPEG or else its cloth as PNG, for Outlook shows no SVG or WebP.

This is the one place that chooses the picture of a letter and its address. Its address has the act's code and stays
when the act is renamed: mail that was sent asks for it for years. So the cloth lies there for an act with a photograph
too, since letters from before the photograph show it.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from typing import Literal, NamedTuple

from generator.catalogue.model import Act, Newsletter
from generator.render.artifact import Artifact
from generator.render.images.canvas import Canvas, measure_cloth
from generator.render.images.cloth.files import weave_cloth
from generator.render.images.image_files import build_photograph_file
from generator.render.images.photographs import JPEG, scale_height
from generator.render.images.store import Store
from generator.render.urls import Urls

Size = Literal["wide", "small"]
_COLUMNS: dict[Size, int] = {"wide": 12, "small": 6}
_WIDTHS: dict[Size, int] = {"wide": 640, "small": 128}
_HIGHEST = 480
"""The greatest height in the letter in pixels, for upright photographs."""
_DENSITY = 2
"""Pixels of the file for a pixel of the letter: screens are sharp."""


class Picture(NamedTuple):
    """A picture in mail: its whole address, and its size in the letter. `credit` names its author and licence."""

    src: str
    width: int
    height: int
    alt: str
    credit: str = ""


def choose_picture(act: Act, size: Size, to: Urls) -> Picture:
    """The picture of an act. A cloth is decoration, so its alternative text is empty."""
    width = _WIDTHS[size]
    if not act.images:
        _, height = _measure_cloth(act, size)
        return Picture(to.absolute(to.cloth_picture(act, width)), width, round(height / _DENSITY), "")
    image = act.images[0]
    full, high = image.photograph.width, image.photograph.height
    width = max(1, min(width, full, round(_HIGHEST * full / high)))
    address = to.photograph(act, 1, _choose_file_width(act, size), JPEG)
    credit = f"{image.credit}, {image.licence}"
    return Picture(to.absolute(address), width, scale_height(full, high, width), image.alt, credit)


def list_letter_pictures(issues: Iterable[Newsletter], to: Urls, store: Store, version: bytes) -> Iterator[Artifact]:
    """The pictures of the acts that these issues show. `version` is a digest of what draws pictures.

    They are there before an issue is sent, for it is tried first; and also on a site that is built without pictures.
    """
    acts = {item.act.id: item.act for issue in issues for item in issue.items if isinstance(item.act, Act)}
    for act in acts.values():
        for size, width in _WIDTHS.items():
            key = sha256(version + f"{act.first_id} {act.themes[0].id} {size}".encode()).digest()
            yield Artifact(to.output(to.cloth_picture(act, width)), key, partial(draw_cloth_png, act, size))
        for width in sorted({_choose_file_width(act, size) for size in _WIDTHS} if act.images else ()):
            path = to.output(to.photograph(act, 1, width, JPEG))
            yield build_photograph_file(act.images[0].photograph, path, width, JPEG, store, version)


def draw_cloth_png(act: Act, size: Size) -> bytes:
    """The cloth as PNG, seen through below its scallops."""
    cloth = weave_cloth(act, columns=_COLUMNS[size])
    canvas = Canvas(*_measure_cloth(act, size), cloth.dye)
    canvas.paint_cloth(cloth, _measure_cell(size))
    return canvas.encode_transparent_png()


def _measure_cell(size: Size) -> int:
    """Pixels of a square of the cloth in its file, rounded up: the surplus is cut off at the edge."""
    return -(-_WIDTHS[size] * _DENSITY // _COLUMNS[size])


def _measure_cloth(act: Act, size: Size) -> tuple[int, int]:
    """Width and height of the file of a cloth in pixels."""
    return _WIDTHS[size] * _DENSITY, measure_cloth(weave_cloth(act, columns=_COLUMNS[size]), _measure_cell(size))


def _choose_file_width(act: Act, size: Size) -> int:
    return min(act.images[0].photograph.width, _WIDTHS[size] * _DENSITY)
