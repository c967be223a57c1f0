"""Flows of words → the copy graph's geometry: givers on the left, takers to their right. Plain SVG, the same every time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from consilience.brief.flows import Flow

# Columns: agency, newspaper, aggregator, and one more. A longer chain goes on within the last column.
MOST_COLUMNS = 4

# More nodes than this are a tangle: the table says it better.
MOST_NODES = 44

# Up to so many nodes every line is drawn, in as many columns as there are steps from an agency; of more, only the widest line
# into each, in three columns.
MOST_WITH_ALL = 16
COLUMNS_OF_MANY = 3

# Node width and gap between columns, by number of columns, in CSS pixels, and the room for lines within the last one: the page
# has 712.
COLUMNS = {1: (260, 0), 2: (250, 150), 3: (190, 68), 4: (140, 50)}
ROOM = 56

ROOMY, TIGHT = (44, 58), (26, 34)  # height and step of a node: with two lines of text, with one
MOST_ROOMY = 11  # nodes in a column that still have room for two lines

FEWEST_WORDS = 12  # of a line beside wider ones

LANE = 18  # height of the place that a line takes in a column it passes
BEND = 0.55  # how far along a line's ends run level

THINNEST, THICKEST = 1.5, 11.0
ALL_THICK = 200  # so many shared words are drawn as thick as any, where no pair shares more
ARROW = 8.0
SPOTS = (0.5, 0.65, 0.35, 0.8, 0.2)  # how far along its line a number may stand
NUMBER = (26, 13)  # the room that a number takes
PORT = 11.0  # between two lines that end at one node


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


class Graph(Struct, frozen=True):
    """The picture; sizes in CSS pixels."""

    width: float
    height: float
    box_width: float
    box_height: float
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]

    @property
    def is_roomy(self) -> bool:
        """Say whether a node has room for a second line of text."""
        return self.box_height == ROOMY[0]


class _Line(Struct, frozen=True):
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


def drawn(flows: Sequence[Flow], order: Mapping[str, int]) -> Graph | None:
    """Draw flows; `order` numbers their ends, the earlier above the later. None where there is nothing to draw, or too much."""
    flows = _shown(flows)
    names = sorted({end for flow in flows for end in (flow.giver, flow.taker)}, key=lambda name: (order.get(name, -1), name))
    if not names or len(names) > MOST_NODES:
        return None
    columns = _columns(names, flows)
    lines = [_line(number, flow, columns) for number, flow in enumerate(flows)]
    columns |= {name: columns[line.way[0]] + at for line in lines for at, name in enumerate(line.way) if name not in columns}
    used = max(columns.values()) + 1
    width, gap = COLUMNS[used]
    tallest = max(sum(columns[name] == column for name in names) for column in range(used))
    height, step = ROOMY if tallest <= MOST_ROOMY else TIGHT
    rows = _rows(columns, lines, {name: step if name in names else LANE for name in columns})
    at = {name: Box(name, columns[name] * (width + gap), rows[name]) for name in columns}
    low = max(rows[name] for name in names) + step / 2
    curves = _curves(lines, at, width, height)
    room = ROOM if any(at[line.way[0]].x == at[line.way[-1]].x for line in lines) else 1
    return Graph(used * (width + gap) - gap + room, low, width, height, tuple(at[name] for name in names), curves)


def _shown(flows: Sequence[Flow]) -> list[Flow]:
    """Give the flows to draw: among few nodes all that are not slight, among many the widest into each."""
    if len({end for flow in flows for end in (flow.giver, flow.taker)}) <= MOST_WITH_ALL:
        return [flow for flow in flows if not _is_slight(flow, flows)]
    widest: dict[str, Flow] = {}
    for flow in sorted(flows, key=lambda flow: (not flow.directed, -flow.words, flow.giver, flow.taker)):
        widest.setdefault(flow.taker, flow)
    return [flow for flow in flows if widest[flow.taker] is flow]


def _is_slight(flow: Flow, flows: Sequence[Flow]) -> bool:
    """Say whether a flow is so small beside others that tie the same ends that only the table lists it."""
    others = [other for other in flows if other is not flow and flow.taker in {other.giver, other.taker}]
    return 0 < flow.words < FEWEST_WORDS and any(other.words >= FEWEST_WORDS for other in others)


def _columns(names: Sequence[str], flows: Sequence[Flow]) -> dict[str, int]:
    """Put every taker to the right of its givers; lines without a direction only move what no arrow places."""
    column = dict.fromkeys(names, 0)
    most = MOST_COLUMNS if len(names) <= MOST_WITH_ALL else COLUMNS_OF_MANY
    place = {name: at for at, name in enumerate(names)}
    arrows = [(flow.giver, flow.taker) for flow in flows if flow.directed]
    placed = {end for arrow in arrows for end in arrow}
    plain = [sorted((flow.giver, flow.taker), key=place.__getitem__) for flow in flows if not flow.directed]
    for _ in range(most):
        for left, right in (*arrows, *plain):
            if (left, right) in arrows or right not in placed:
                column[right] = max(column[right], min(column[left] + 1, most - 1))
    return column


def _line(number: int, flow: Flow, columns: Mapping[str, int]) -> _Line:
    """Lay a flow's way through the columns; without a direction it begins at the left."""
    ends = (flow.giver, flow.taker)
    left, right = ends if flow.directed else sorted(ends, key=lambda name: columns[name])
    passed = range(columns[left] + 1, columns[right])
    return _Line(flow, (left, *(f"lane {number} {column}" for column in passed), right))


def _rows(columns: Mapping[str, int], lines: Sequence[_Line], heights: Mapping[str, float]) -> dict[str, float]:
    """Stack the fullest column in order, and put the others level with what they are tied to."""
    tied: dict[str, list[str]] = defaultdict(list)
    for one, other in (pair for line in lines for pair in pairwise(line.way)):
        tied[one].append(other)
        tied[other].append(one)
    stacks: dict[int, list[str]] = defaultdict(list)
    for name, column in columns.items():
        stacks[column].append(name)
    fullest = max(stacks, key=lambda column: (sum(heights[name] for name in stacks[column]), -column))
    rows = _stacked(_grouped(stacks[fullest], lines), dict.fromkeys(stacks[fullest], 0.0), heights)
    for column in sorted(stacks, key=lambda column: (abs(column - fullest), column)):
        if column != fullest:
            wanted = {name: _middle([rows[other] for other in tied[name] if other in rows]) for name in stacks[column]}
            rows |= _stacked(sorted(stacks[column], key=wanted.__getitem__), wanted, heights)
    return rows


def _stacked(names: Iterable[str], wanted: Mapping[str, float], heights: Mapping[str, float]) -> dict[str, float]:
    """Give the middles of nodes one under the other, none higher than wanted and none over another."""
    rows, low = {}, 0.0
    for name in names:
        rows[name] = max(low + heights[name] / 2, wanted[name])
        low = rows[name] + heights[name] / 2
    return rows


def _grouped(names: Sequence[str], lines: Sequence[_Line]) -> list[str]:
    """Order the nodes of one column so that those with one giver stand together, the busiest giver first."""
    givers: dict[str, int] = {}
    first: dict[str, int] = {}
    for one, other in (pair for line in lines for pair in pairwise(line.way)):
        first.setdefault(other, givers.setdefault(one, len(givers)))
    place = {name: at for at, name in enumerate(names)}
    return sorted(names, key=lambda name: (first.get(name, givers.get(name, len(givers))), place[name]))


def _middle(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _curves(lines: Sequence[_Line], at: Mapping[str, Box], width: float, height: float) -> tuple[Curve, ...]:
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


def _drawings(lines: Sequence[_Line], at: Mapping[str, Box], width: float, height: float) -> Iterator[_Drawing]:
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
