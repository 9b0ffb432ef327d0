"""Figures as polygons: what SVG draws, for whoever has only polygons."""

from math import pi

import pytest

from generator.render.images.cloth.motifs import CELL, MOTIFS
from generator.render.images.cloth.outlines import parse_outlines


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
    (outline,) = parse_outlines(path)
    assert area(outline) == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize("theme", MOTIFS)
def test_a_motif_stays_in_its_cell(theme):
    motif = MOTIFS[theme]
    for path in filter(None, (motif.figure, motif.second)):
        assert parse_outlines(path)
        for outline in parse_outlines(path):
            assert area(outline) > 10
            assert all(-0.01 <= number <= CELL + 0.01 for point in outline for number in point)
