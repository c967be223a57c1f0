"""Flows of words between nodes in their places → curves with arrowheads and numbers, none over another where it can be helped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from consilience.brief.flows import Flow

BEND = 0.55  # how far along a line's ends run level
THINNEST, THICKEST = 1.5, 11.0
ALL_THICK = 200  # so many shared words are drawn as thick as any, where no pair shares more
ARROW = 8.0
PORT = 11.0  # between two lines that end at one node
SPOTS = (0.5, 0.65, 0.35, 0.8, 0.2)  # how far along its line a number may stand
NUMBER = (26, 13)  # the room that a number takes


class Box(Struct, frozen=True):
    """A node in its place; y is its middle."""

    name: str
    x: float
    y: float


class Curve(Struct, frozen=True, kw_only=True):
    """A flow in its place: a path, its arrowhead (empty where it has no direction), and where its number stands."""

    flow: Flow
    path: str
    head: str
    thickness: float
    label: tuple[float, float]


class Line(Struct, frozen=True):
    """A flow with the nodes that it runs through from left to right; between its ends, places of its own in columns it passes."""

    flow: Flow
    way: tuple[str, ...]


class _Drawing(Struct, frozen=True):
    """A flow's path and arrowhead, with the places where its number may stand, the best first."""

    flow: Flow
    path: str
    head: str
    thickness: float
    spots: list[tuple[float, float]]


def between(lines: Sequence[Line], at: Mapping[str, Box], width: float, height: float) -> tuple[Curve, ...]:
    """Draw all lines; each number stands on its line where it covers no other number, if there is such a place."""
    made = []
    labels: list[tuple[float, float]] = []
    for drawing in _drawings(lines, at, width, height):
        free = (spot for spot in drawing.spots if not any(_is_near(spot, label) for label in labels))
        label = next(free, drawing.spots[0])
        labels += [label] if drawing.flow.words else []
        made.append(
            Curve(flow=drawing.flow, path=drawing.path, head=drawing.head, thickness=drawing.thickness, label=label),
        )
    return tuple(made)


def _is_near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < NUMBER[0] and abs(one[1] - other[1]) < NUMBER[1]


def _drawings(lines: Sequence[Line], at: Mapping[str, Box], width: float, height: float) -> Iterator[_Drawing]:
    most = max(ALL_THICK, *(line.flow.words for line in lines))
    leaving = _ports([(line.way[0], at[line.way[1]].y) for line in lines], height)
    arriving = _ports([(line.way[-1], at[line.way[-2]].y) for line in lines], height)
    for number, line in enumerate(lines):
        first, last = at[line.way[0]], at[line.way[-1]]
        start = (first.x + width, first.y + leaving[number])
        end = (last.x, last.y + arriving[number])
        thickness = round(THINNEST + (THICKEST - THINNEST) * line.flow.words / most, 1)
        if first.x < last.x:
            passed = [(at[name].x, at[name].y) for name in line.way[1:-1]]
            yield _across(line.flow, [start, *passed, end], width, thickness)
        else:
            yield _aside(line.flow, start, (end[0] + width, end[1]), thickness)


def _ports(ends: Sequence[tuple[str, float]], height: float) -> dict[int, float]:
    """Place the ends of lines, each a node and how high the line goes on, around the middle of their nodes: none cross there."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, (name, _) in enumerate(ends):
        numbers[name].append(number)
    ports = {}
    for together in numbers.values():
        ordered = sorted(together, key=lambda number: (ends[number][1], number))
        apart = min(PORT, (height - 8) / max(1, len(ordered) - 1))
        for place, number in enumerate(ordered):
            ports[number] = round((place - (len(ordered) - 1) / 2) * apart, 1)
    return ports


def _across(flow: Flow, points: Sequence[tuple[float, float]], width: float, thickness: float) -> _Drawing:
    """Draw a line to the right, straight through the columns that it passes."""
    size = ARROW + thickness / 2 if flow.directed else 0.0
    (x, y), path = points[0], f"M{points[0][0]:g} {points[0][1]:g}"
    spots: list[tuple[float, float]] = []
    for number, (to_x, to_y) in enumerate(points[1:], 1):
        stop = to_x - (size if number == len(points) - 1 else 0)
        bend = (stop - x) * BEND
        path += f"C{x + bend:g} {y:g} {stop - bend:g} {to_y:g} {stop:g} {to_y:g}"
        spots = [_on((x, y), (stop, to_y), share) for share in SPOTS]
        x, y = stop, to_y
        if number < len(points) - 1:
            path, x = f"{path}h{width:g}", x + width
    return _Drawing(flow, path, _head(points[-1], -size) if flow.directed else "", thickness, spots)


def _on(start: tuple[float, float], end: tuple[float, float], share: float) -> tuple[float, float]:
    """Give a point of the curve between two ends at which it runs level (a cubic Bézier curve)."""
    (x, y), (to_x, to_y) = start, end
    before, after = (1 - share) ** 3, share**3
    near, far = 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share)
    bend = (to_x - x) * BEND
    across = before * x + near * (x + bend) + far * (to_x - bend) + after * to_x
    return round(across, 1), round((before + near) * y + (far + after) * to_y, 1)


def _aside(flow: Flow, start: tuple[float, float], end: tuple[float, float], thickness: float) -> _Drawing:
    """Draw a line between two nodes of one column: out at the right and back."""
    size = ARROW + thickness / 2 if flow.directed else 0.0
    (x, y), (to_x, to_y) = start, end
    far = max(x, to_x) + 22 + min(30.0, abs(to_y - y) * 0.12)
    path = f"M{x:g} {y:g}C{far:g} {y:g} {far:g} {to_y:g} {to_x + size:g} {to_y:g}"
    spots = [(round(far - 6, 1), round(y + share * (to_y - y), 1)) for share in SPOTS]
    return _Drawing(flow, path, _head(end, size) if flow.directed else "", thickness, spots)


def _head(tip: tuple[float, float], size: float) -> str:
    half = round(abs(size) * 0.6, 1)
    return f"M{tip[0]:g} {tip[1]:g}l{size:g} {-half:g}v{2 * half:g}z"
