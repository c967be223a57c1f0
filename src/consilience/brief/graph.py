"""Flows of words → the copy graph's geometry: givers on the left, takers to their right. Plain SVG, the same every time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from consilience.brief.flows import Flow

# Columns: agency, newspaper, aggregator, and one more. A longer chain goes on within the last column.
MOST_COLUMNS = 4

# More nodes than this are a tangle: the table says it better.
MOST_NODES = 44

# Node width, gap between columns and room at the right, by number of columns, in CSS pixels: 46rem is what the page has.
COLUMNS = {1: (236, 0, 90), 2: (236, 150, 60), 3: (184, 66, 44), 4: (146, 38, 34)}

ROOMY, TIGHT = (44, 58), (26, 34)  # height and step of a node: with two lines of text, with one
MOST_ROOMY = 11  # nodes in a column that still have room for two lines

THINNEST, THICKEST = 1.5, 11.0
ARROW = 8.0
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
    label_x: float
    label_y: float


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


def drawn(flows: Sequence[Flow], order: Mapping[str, int]) -> Graph | None:
    """Draw flows; `order` numbers their ends, the earlier above the later. None where there is nothing to draw, or too much."""
    names = sorted({end for flow in flows for end in (flow.giver, flow.taker)}, key=lambda name: (order.get(name, -1), name))
    if not names or len(names) > MOST_NODES:
        return None
    place = {name: at for at, name in enumerate(names)}
    lines = [_onward(flow, place) for flow in flows]
    columns = _columns(names, lines)
    used = max(columns.values()) + 1
    width, gap, room = COLUMNS[used]
    height, step = ROOMY if max(_tall(columns)) <= MOST_ROOMY else TIGHT
    rows = _rows(columns, lines, step)
    boxes = tuple(Box(name, columns[name] * (width + gap), rows[name]) for name in names)
    total = max(rows.values()) + step / 2
    at = {box.name: box for box in boxes}
    curves = _curves(lines, at, width, height)
    return Graph(used * (width + gap) - gap + room, total, width, height, boxes, curves)


def _onward(flow: Flow, place: Mapping[str, int]) -> tuple[str, str, Flow]:
    """Give the ends of a flow from left to right: without a direction the earlier article stands at the left."""
    ends = (flow.giver, flow.taker)
    left, right = ends if flow.directed else sorted(ends, key=lambda name: place[name])
    return left, right, flow


def _columns(names: Iterable[str], lines: Iterable[tuple[str, str, Flow]]) -> dict[str, int]:
    """Put every taker to the right of its givers; lines without a direction only move what no arrow places."""
    column = dict.fromkeys(names, 0)
    lines = list(lines)
    arrows = [(left, right) for left, right, flow in lines if flow.directed]
    placed = {end for arrow in arrows for end in arrow}
    plain = [(left, right) for left, right, flow in lines if not flow.directed and right not in placed]
    for _ in range(MOST_COLUMNS):
        for left, right in (*arrows, *plain):
            column[right] = max(column[right], min(column[left] + 1, MOST_COLUMNS - 1))
    return column


def _tall(columns: Mapping[str, int]) -> list[int]:
    counts: dict[int, int] = defaultdict(int)
    for column in columns.values():
        counts[column] += 1
    return list(counts.values())


def _rows(columns: Mapping[str, int], lines: Sequence[tuple[str, str, Flow]], step: float) -> dict[str, float]:
    """Stack the fullest column in order, and put the others level with what they are tied to."""
    tied: dict[str, list[str]] = defaultdict(list)
    for left, right, _ in lines:
        tied[left].append(right)
        tied[right].append(left)
    stacks: dict[int, list[str]] = defaultdict(list)
    for name, column in columns.items():
        stacks[column].append(name)
    fullest = max(stacks, key=lambda column: (len(stacks[column]), -column))
    rows: dict[str, float] = {}
    for column in sorted(stacks, key=lambda column: (abs(column - fullest), column)):
        wanted = {name: _middle([rows[other] for other in tied[name] if other in rows]) for name in stacks[column]}
        known = column != fullest
        group = _groups(stacks[column], lines) if not known else {}
        ordered = sorted(stacks[column], key=lambda name: wanted[name] if known else group[name])
        low = step / 2
        for name in ordered:
            rows[name] = max(low, wanted[name] if known else low)
            low = rows[name] + step
    return rows


def _groups(names: Sequence[str], lines: Sequence[tuple[str, str, Flow]]) -> dict[str, tuple[int, int]]:
    """Order the names of one column so that those with one giver stand together, the busiest giver first."""
    first: dict[str, int] = {}
    givers: dict[str, int] = {}
    for left, right, _ in lines:
        givers.setdefault(left, len(givers))
        if right in names:
            first.setdefault(right, givers[left])
    return {name: (first.get(name, givers.get(name, len(givers))), at) for at, name in enumerate(names)}


def _middle(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _curves(lines: Sequence[tuple[str, str, Flow]], at: Mapping[str, Box], width: float, height: float) -> tuple[Curve, ...]:
    most = max(flow.words for *_, flow in lines) or 1
    leaving, arriving = _ports(lines, at, height)
    made = []
    for number, (left, right, flow) in enumerate(lines):
        thickness = round(THINNEST + (THICKEST - THINNEST) * flow.words / most, 1)
        start = (at[left].x + width, at[left].y + leaving[number])
        aside = at[left].x >= at[right].x
        end = (at[right].x + (width if aside else 0), at[right].y + arriving[number])
        made.append(_curve(flow, start, end, thickness, aside=aside))
    return tuple(made)


def _ports(
    lines: Sequence[tuple[str, str, Flow]], at: Mapping[str, Box], height: float
) -> tuple[dict[int, float], dict[int, float]]:
    """Give each line its own place at the side of the nodes where it leaves and arrives, so that they do not cross there."""
    leaving = _side([(left, at[right].y) for left, right, _ in lines], height)
    return leaving, _side([(right, at[left].y) for left, right, _ in lines], height)


def _side(ends: Sequence[tuple[str, float]], height: float) -> dict[int, float]:
    """Place the ends of lines, each a node and how high the line's other end is, around the middle of their nodes."""
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


def _curve(flow: Flow, start: tuple[float, float], end: tuple[float, float], thickness: float, *, aside: bool) -> Curve:
    (x, y), (to_x, to_y) = start, end
    size = ARROW + thickness / 2 if flow.directed else 0.0
    turn = -1 if aside else 1  # a line within one column leaves to the right and comes back
    stop = to_x - turn * size
    bend = (stop - x) * 0.55 if not aside else 0
    far = x + 22 + min(30.0, abs(to_y - y) * 0.12)
    path = (
        f"M{x:g} {y:g}C{far:g} {y:g} {far:g} {to_y:g} {stop:g} {to_y:g}"
        if aside
        else f"M{x:g} {y:g}C{x + bend:g} {y:g} {stop - bend:g} {to_y:g} {stop:g} {to_y:g}"
    )
    half = round(size * 0.6, 1)
    head = f"M{to_x:g} {to_y:g}l{-turn * size:g} {-half:g}v{2 * half:g}z" if flow.directed else ""
    middle = (far - 6, (y + to_y) / 2) if aside else ((x + stop) / 2, (y + to_y) / 2)
    return Curve(flow=flow, path=path, head=head, thickness=thickness, label_x=round(middle[0], 1), label_y=round(middle[1], 1))
