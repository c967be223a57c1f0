"""Flows of words → the copy graph's geometry: givers on the left, takers to their right. Plain SVG, the same every time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from consilience.brief import curves
from consilience.brief.curves import Box, Curve, Line
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
    low = max(rows.values()) + step / 2
    drawings = curves.between(lines, at, width, height)
    room = ROOM if any(at[line.way[0]].x == at[line.way[-1]].x for line in lines) else 1
    return Graph(used * (width + gap) - gap + room, low, width, height, tuple(at[name] for name in names), drawings)


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


def _line(number: int, flow: Flow, columns: Mapping[str, int]) -> Line:
    """Lay a flow's way through the columns; without a direction it begins at the left."""
    ends = (flow.giver, flow.taker)
    left, right = ends if flow.directed else sorted(ends, key=lambda name: columns[name])
    passed = range(columns[left] + 1, columns[right])
    return Line(flow, (left, *(f"lane {number} {column}" for column in passed), right))


def _rows(columns: Mapping[str, int], lines: Sequence[Line], heights: Mapping[str, float]) -> dict[str, float]:
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


def _grouped(names: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """Order the nodes of one column so that those with one giver stand together, the busiest giver first."""
    givers: dict[str, int] = {}
    first: dict[str, int] = {}
    for one, other in (pair for line in lines for pair in pairwise(line.way)):
        first.setdefault(other, givers.setdefault(one, len(givers)))
    place = {name: at for at, name in enumerate(names)}
    return sorted(names, key=lambda name: (first.get(name, givers.get(name, len(givers))), place[name]))


def _middle(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
