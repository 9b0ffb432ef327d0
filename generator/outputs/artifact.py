"""A file of the site before it is written."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """`path` in the site folder, `draw` that gives its bytes, and `key`: a digest of all that the bytes depend on.

    Two artifacts with one path and one key have the same bytes, so an unchanged page need not be drawn again.
    """

    path: str
    key: bytes
    draw: Callable[[], bytes]
