"""Geometry of the picture of who carries whose words. Plain SVG, no scripts."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from consilience.brief.view import Source
from consilience.copies.origins import UNKNOWN
from consilience.records import Account

GRAPH_ROW = 44


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
