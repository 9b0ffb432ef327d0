"""The QR code of an act's short address: one small SVG file an act, `/t/<code>/qr.svg`, for all its pages (ADR 9)."""

from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from io import BytesIO

import segno

from generator.catalogue.model import Catalogue
from generator.render.artifact import Artifact
from generator.render.urls import Urls

SCALE = 8
"""Pixels a module, where the page gives no size."""
QUIET_ZONE = 4
"""Modules of white around the code, as ISO/IEC 18004 asks."""
_MASK = 3
"""The standard weighs eight masks for each code, which is four fifths of the time that one takes. Readers read any."""
_VERSION = b"1"
"""Raised when the drawing changes: a code depends on its address and on this only, not on the pages."""


def draw_qr(url: str) -> bytes:
    """The address as an SVG picture, dark on white in every theme, with the address as its title."""
    code = segno.make_qr(url, error="m", mask=_MASK)
    picture = BytesIO()
    code.save(
        picture,
        kind="svg",
        scale=SCALE,
        unit="px",  # with a unit it also has a viewBox, and so can be shown in any size
        border=QUIET_ZONE,
        title=url,
        light="#fff",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
    )
    return picture.getvalue()


def draw_qr_codes(catalogue: Catalogue, to: Urls) -> Iterator[Artifact]:
    """One file for each act. Its key depends on the address alone, so a changed act or template redraws none."""
    for act in catalogue.acts:
        url = to.absolute(to.short(act))
        yield Artifact(to.output(to.qr(act)), sha256(_VERSION + url.encode()).digest(), partial(draw_qr, url))
