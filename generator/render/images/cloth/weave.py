"""The cloth of an act as values: the same input gives the same cloth, in SVG and in pixels.

The theme decides the motif and the dye. The id decides the pattern: the rhythm of the stripes, which of them carry the
motif, which way each is turned and in which pair of colours. Stripes are counted from the middle out and the right half
mirrors the left, so a narrow cut is the middle of a wide one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from generator.render.images.cloth.motifs import CELL, MOTIFS, PLAIN, Dye, Motif

SEAM = 4
"""Height of the bright thread above the valance."""
DROP = CELL // 2
"""Height of the valance: scallops as wide as a stripe."""
RHYTHMS = ("AB", "AAB", "ABB", "ABAC", "AABC", "ABC", "ABCB", "AABB", "ABBC", "ACBB")
"""Which of three grounds each stripe has, from the middle out, over and over."""
GROUNDS = ((0, 1, 3), (1, 3, 0), (3, 1, 2), (0, 2, 3), (2, 0, 3), (1, 2, 0), (3, 0, 2), (1, 0, 3))
"""The three grounds, as places in a dye."""
PAIRS = {
    0: ((3, 4), (2, 4), (3, 2)),
    1: ((3, 0), (3, 4), (2, 0)),
    2: ((0, 3), (1, 3), (0, 4)),
    3: ((1, 4), (0, 1), (1, 0)),
}
"""On a ground, the pairs of colours that the two figures may have."""
_PALE = 3
_LIGHT = 2
_PERIOD = 8
"""Stripes after which turns and pairs repeat."""


class PlacedMotif(NamedTuple):
    """A motif in a cell of the left half: its quarter turns clockwise, and the colours of its two figures."""

    turns: int
    figure: str
    second: str


class Stripe(NamedTuple):
    """One column: its ground, its scallop of the valance, and its motifs from the top down; a plain stripe has none."""

    ground: str
    scallop: str
    motifs: tuple[PlacedMotif, ...]


@dataclass(frozen=True, slots=True)
class Cloth:
    """A cloth of `rows` cells and a valance. `half` is the left half from the middle out; the right half mirrors it."""

    motif: Motif
    rows: int
    half: tuple[Stripe, ...]

    @property
    def dye(self) -> Dye:
        """Its five colours."""
        return self.motif.dye

    @property
    def columns(self) -> int:
        """Number of stripes: even."""
        return 2 * len(self.half)

    @property
    def width(self) -> int:
        """In units of which a cell has `CELL`."""
        return self.columns * CELL

    @property
    def body(self) -> int:
        """Height above the bright thread."""
        return self.rows * CELL

    @property
    def height(self) -> int:
        """Height in all, valance and thread with it."""
        return self.body + SEAM + DROP

    def list_stripes(self) -> Iterator[tuple[int, Stripe, bool]]:
        """Every stripe from left to right: the x of its left edge, itself, and whether it is mirrored."""
        middle = len(self.half)
        for out in reversed(range(middle)):
            yield (middle - 1 - out) * CELL, self.half[out], False
        for out in range(middle):
            yield (middle + out) * CELL, self.half[out], True


def weave(first_id: str, theme: str, *, columns: int, rows: int) -> Cloth:
    """The cloth of an act by the id that it was first published under and its first theme. `columns` are even."""
    if columns < 2 or columns % 2 or rows < 1:  # noqa: PLR2004 - two halves
        message = f"a cloth has an even number of columns and a row at least, not {columns} × {rows}"
        raise ValueError(message)
    motif = MOTIFS.get(theme, PLAIN)
    thread = sha256(first_id.encode()).digest()
    rhythm, grounds = RHYTHMS[thread[0] % len(RHYTHMS)], GROUNDS[thread[1] % len(GROUNDS)]
    every, first = 1 + thread[2] % 3, thread[3]  # of two or three stripes one stays plain, never those in the middle
    turns, dips, shift = thread[4:12], thread[12:20], thread[20] % 3
    half = []
    for out in range(columns // 2):
        ground = grounds["ABC".index(rhythm[out % len(rhythm)])]
        plain = out > 0 and every > 1 and (out + first) % every == 0
        pairs, turn, dip = PAIRS[ground], turns[out % _PERIOD], dips[out % _PERIOD]
        motifs = tuple(
            PlacedMotif((turn + 2 * (turn >> 4 & row & 1)) % 4, motif.dye[one], motif.dye[two])
            for row in range(0 if plain or not motif.figure else rows)
            for one, two in (pairs[(dip + row * shift) % len(pairs)],)
        )
        # a pale scallop would vanish on white
        half.append(Stripe(motif.dye[ground], motif.dye[_LIGHT if ground == _PALE else ground], motifs))
    return Cloth(motif, rows, tuple(half))
