"""The picture of an act in mail: its cloth as PNG, since Outlook shows neither SVG nor WebP.

This is the one place that says which picture a letter shows and where it lies: an act's own photograph, say, would be
given here. Its address has the act's code and stays when the act is renamed: mail that was sent asks for it for years.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from io import BytesIO
from typing import Literal, NamedTuple

from PIL import Image, ImageDraw

from generator.catalogue.model import Act, Newsletter
from generator.outputs.addresses import Addresses
from generator.outputs.artifact import Artifact
from generator.outputs.cloth.files import cloth_of
from generator.outputs.cloth.outlines import polygons

Size = Literal["wide", "small"]
_COLUMNS: dict[Size, int] = {"wide": 12, "small": 6}
_WIDTHS: dict[Size, int] = {"wide": 640, "small": 128}
_DENSITY = 2
"""Pixels of the file for a pixel of the letter: screens are sharp."""
_FINER = 2
"""Drawn so many times larger and scaled down, for smooth edges."""
_COLOURS = 64
_VERSION = b"1"
"""Raised when the drawing changes."""


class Picture(NamedTuple):
    """A picture in mail: its whole address, and its size in the letter."""

    src: str
    width: int
    height: int
    alt: str


def act_picture(act: Act, size: Size, to: Addresses) -> Picture:
    """The picture of an act. A cloth says nothing that the words beside it do not, so its alt is empty."""
    cloth = cloth_of(act, columns=_COLUMNS[size])
    width = _WIDTHS[size]
    return Picture(to.absolute(to.cloth_picture(act, width)), width, round(width * cloth.height / cloth.width), "")


def letter_pictures(issues: Iterable[Newsletter], to: Addresses, version: bytes) -> Iterator[Artifact]:
    """The pictures of the acts that these issues show. `version` is a digest of what weaves the cloth.

    They are there before an issue is sent, for it is tried first.
    """
    acts = {item.act.id: item.act for issue in issues for item in issue.items if isinstance(item.act, Act)}
    for act in acts.values():
        for size, width in _WIDTHS.items():
            key = sha256(_VERSION + version + f"{act.first_id} {act.themes[0].id} {size}".encode()).digest()
            yield Artifact(to.output(to.cloth_picture(act, width)), key, partial(cloth_png, act, size))


def cloth_png(act: Act, size: Size) -> bytes:
    """The cloth as PNG, transparent below its scallops."""
    cloth = cloth_of(act, columns=_COLUMNS[size])
    width = _WIDTHS[size] * _DENSITY
    height = round(width * cloth.height / cloth.width)
    scale = width * _FINER / cloth.width
    image = Image.new("RGBA", (width * _FINER, height * _FINER), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    for colour, polygon in polygons(cloth):
        pen.polygon([(x * scale, y * scale) for x, y in polygon], fill=colour)
    small = image.resize((width, height), Image.Resampling.BOX).quantize(_COLOURS, Image.Quantize.FASTOCTREE)
    file = BytesIO()
    small.save(file, "PNG", optimize=True)
    return file.getvalue()
