"""Geometry of the page's pictures: the range of a figure's values, and who carries whose words. Plain SVG, no scripts."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from consilience.brief.view import Source
from consilience.copies.origins import UNKNOWN
from consilience.records import Account, Figure

WIDTH = 320  # user units; the page scales the picture
ROW = 20
NUMBERS = 22  # the column of article numbers at the left
ARROW = 10
GRAPH_ROW = 44


class Bar(Struct, frozen=True):
    """One value in a picture: a dot where left equals right, an arrow where a side is open."""

    y: int
    left: float
    right: float
    opens_left: bool
    opens_right: bool
    number: int
    label: str


class Range(Struct, frozen=True):
    """A figure's values on one scale."""

    width: int
    height: int
    begins: int  # where the scale begins, behind the numbers
    bars: tuple[Bar, ...]


def range_of(figure: Figure, named: dict[str, Source]) -> Range | None:
    """Draw a figure's values on one scale; None where there are fewer than two different ones, or units differ."""
    values = [value for value in figure.values if value.low is not None or value.high is not None]
    ends = sorted({end for value in values for end in (value.low, value.high) if end is not None})
    if len(ends) < 2 or len({value.unit for value in values}) > 1:
        return None
    least, most = ends[0], ends[-1]

    def place(end: float | None, otherwise: float) -> float:
        scale = WIDTH - NUMBERS - 4 * ARROW
        return otherwise if end is None else round(NUMBERS + 2 * ARROW + scale * (end - least) / (most - least), 1)

    bars = tuple(
        Bar(
            y=ROW * row + ROW // 2,
            left=place(value.low, NUMBERS + ARROW),
            right=place(value.high, WIDTH - ARROW),
            opens_left=value.low is None,
            opens_right=value.high is None,
            number=named[value.cite.article].number,
            label=value.printed,
        )
        for row, value in enumerate(values)
    )
    return Range(WIDTH, ROW * len(bars), NUMBERS, bars)


class Node(Struct, frozen=True):
    """An origin or an article in the copy graph."""

    x: int
    y: int
    label: str


class Line(Struct, frozen=True):
    """A link in the copy graph: from an origin to an article, or between two articles that share words."""

    path: str
    words: int
    label_x: float
    label_y: float


class Graph(Struct, frozen=True):
    """Origins on the left, the articles that carry them on the right, shared words as arcs."""

    width: int
    height: int
    origins: tuple[Node, ...]
    articles: tuple[Node, ...]
    carried: tuple[Line, ...]
    shared: tuple[Line, ...]


def graph_of(account: Account, named: dict[str, Source]) -> Graph:
    """Draw who carries whose words in a story."""
    rows = {article: row for row, article in enumerate(sorted(account.articles, key=lambda article: named[article].number))}
    step = len(rows) / max(1, len(account.origins))
    origins = tuple(
        Node(10, round(GRAPH_ROW * (step * (row + 0.5))), "not named" if origin.name.startswith(UNKNOWN) else origin.name)
        for row, origin in enumerate(account.origins)
    )
    articles = tuple(Node(330, _y(row), f"[{named[article].number}] {named[article].name}") for article, row in rows.items())
    carried = tuple(
        Line(f"M190 {node.y} C 260 {node.y}, 260 {_y(rows[article])}, 326 {_y(rows[article])}", 0, 0, 0)
        for node, origin in zip(origins, account.origins, strict=True)
        for article in origin.articles
    )
    shared = tuple(
        _arc(_y(rows[left]), _y(rows[right]), words) for (left, right), words in sorted(_words_shared(account).items())
    )
    return Graph(760, GRAPH_ROW * len(rows), origins, articles, carried, shared)


def _y(row: int) -> int:
    return GRAPH_ROW * row + GRAPH_ROW // 2


def _arc(top: int, bottom: int, words: int) -> Line:
    reach = 556 + abs(bottom - top) * 0.5
    return Line(
        f"M552 {top} C {reach} {top}, {reach} {bottom}, 552 {bottom}", words, 556 + abs(bottom - top) * 0.375, (top + bottom) / 2
    )


def _words_shared(account: Account) -> dict[tuple[str, str], int]:
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for copy in account.copies:
        shared[copy.left.article, copy.right.article] += len(copy.left.exact.split())
    return shared
