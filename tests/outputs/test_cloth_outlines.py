"""A cloth as polygons: what SVG draws, for whoever has only polygons."""

from math import hypot, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.outputs.cloth.motifs import CELL, MOTIFS
from generator.outputs.cloth.outlines import outlines, polygons
from generator.outputs.cloth.weave import weave


def area(polygon):
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(polygon, (*polygon[1:], polygon[0]), strict=True))) / 2


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("M0 0H24V24H0Z", 24 * 24),
        ("M12 0L24 12L12 24L0 12Z", 24 * 24 / 2),
        ("M12 1A11 11 0 1 1 12 23A11 11 0 1 1 12 1Z", pi * 11**2),
        ("M0 24A12 12 0 0 1 24 24Z", pi * 12**2 / 2),
        ("M0 0H24A24 24 0 0 1 0 24Z", pi * 24**2 / 4),
        ("M24 0A12 12 0 0 0 24 24Z", pi * 12**2 / 2),
    ],
)
def test_a_path_covers_what_it_should(path, expected):
    (outline,) = outlines(path)
    assert area(outline) == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize("theme", MOTIFS)
def test_a_motif_stays_in_its_cell(theme):
    motif = MOTIFS[theme]
    for path in filter(None, (motif.figure, motif.second)):
        assert outlines(path)
        for outline in outlines(path):
            assert area(outline) > 10
            assert all(-0.01 <= number <= CELL + 0.01 for point in outline for number in point)


@given(st.text(), st.sampled_from([*MOTIFS]))
def test_the_picture_is_its_own_mirror_image(first_id, theme):
    cloth = weave(first_id, theme, columns=12, rows=2)
    painted = {(colour, mirrored(polygon, 0)) for colour, polygon in polygons(cloth)}
    assert painted == {(colour, mirrored(polygon, cloth.width)) for colour, polygon in polygons(cloth)}


def mirrored(polygon, width):
    """The corners, in any order; about the middle of `width` unless it is 0."""
    return frozenset((round(width - x if width else x, 3) + 0.0, round(y, 3) + 0.0) for x, y in polygon)


def test_scallops_hang_below_the_thread():
    cloth = weave("kunta/teko", "ymparisto", columns=12, rows=3)
    lowest = [max(y for _, y in polygon) for _, polygon in polygons(cloth)]
    assert max(lowest) == cloth.height
    assert sum(low == cloth.height for low in lowest) == 12
    middle = next(polygon for _, polygon in polygons(cloth) if max(y for _, y in polygon) == cloth.height)
    assert max(hypot(x - CELL / 2, y - cloth.body - 4) for x, y in middle) == pytest.approx(CELL / 2)
