"""The figures of motifs as polygons, for pictures in pixels."""

import re
from functools import lru_cache
from math import atan2, ceil, cos, hypot, pi, sin, sqrt

Point = tuple[float, float]
Polygon = tuple[Point, ...]
"""Its corners; the last is joined to the first."""
_COMMAND = re.compile(r"([MLHVACZ])([^MLHVACZ]*)")
_NUMBER = re.compile(r"-?[\d.]+")
_STEP = pi / 24
"""The largest angle between two sides of a polygon that is drawn in place of an arc."""
_CURVE_SIDES = 12


@lru_cache(64)
def parse_outlines(path: str) -> tuple[Polygon, ...]:
    """The polygons of a motif's figure (see `Motif`), in its cell."""
    found: list[Polygon] = []
    points: list[Point] = []
    x = y = 0.0
    for command, rest in _COMMAND.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        match command:
            case "Z":
                found.append(tuple(points))
            case "M":
                points = [(numbers[0], numbers[1])]
            case "L":
                points.append((numbers[0], numbers[1]))
            case "H":
                points.append((numbers[0], y))
            case "V":
                points.append((x, numbers[0]))
            case "A":
                radius, _, _, large, clockwise, *end = numbers
                points += _draw_arc((x, y), (end[0], end[1]), radius, large=bool(large), clockwise=bool(clockwise))
            case "C":
                for first in range(0, len(numbers), 6):
                    points += _draw_curve(points[-1], numbers[first : first + 6])
        x, y = points[-1]
    return tuple(found)


def _draw_arc(start: Point, end: Point, radius: float, *, large: bool, clockwise: bool) -> list[Point]:
    """Points of an arc of a circle after its start, the end among them: SVG's A, y downwards."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    half = hypot(end[0] - start[0], end[1] - start[1]) / 2
    off = sqrt(max(radius**2 - half**2, 0)) * (1 if large == clockwise else -1)
    centre = (
        middle[0] + off * (end[1] - start[1]) / (2 * half),
        middle[1] - off * (end[0] - start[0]) / (2 * half),
    )
    first = atan2(start[1] - centre[1], start[0] - centre[0])
    turn = atan2(end[1] - centre[1], end[0] - centre[0]) - first
    if clockwise and turn <= 0:
        turn += 2 * pi
    elif not clockwise and turn >= 0:
        turn -= 2 * pi
    sides = max(1, ceil(abs(turn) / _STEP))
    angles = (first + turn * side / sides for side in range(1, sides))
    return [*((centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)) for angle in angles), end]


def _draw_curve(start: Point, numbers: list[float]) -> list[Point]:
    """Points of a cubic curve after its start."""
    corners = (start, *zip(numbers[::2], numbers[1::2], strict=True))
    found = []
    for side in range(1, _CURVE_SIDES + 1):
        t = side / _CURVE_SIDES
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        found.append(
            (
                sum(weight * corner[0] for weight, corner in zip(weights, corners, strict=True)),
                sum(weight * corner[1] for weight, corner in zip(weights, corners, strict=True)),
            )
        )
    return found
