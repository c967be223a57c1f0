"""A figure's values on one scale: a row for each value, with a dot, a bar or an arrow, and the passages that print it."""

from __future__ import annotations

import math
from collections import defaultdict

from msgspec import Struct

from consilience.brief import view
from consilience.reconcile.figures import conflicts, intervals, words
from consilience.reconcile.figures.intervals import Interval
from consilience.records import Cite, Figure, FigureValue

WIDTH = 200  # user units of a row's picture
HEIGHT = 18
ARROW = 14  # what an open side reaches beyond the outermost value
# Values of one figure so many times apart are drawn by their orders of magnitude.
_FAR = 30.0
_SPEAKERS = 2


class Bar(Struct, frozen=True):
    """One value drawn: a dot where left equals right, an arrow where a side is open."""

    left: float
    right: float
    opens_left: bool
    opens_right: bool


class Row(Struct, frozen=True):
    """One value of a figure with everybody who gives it."""

    printed: str
    said: str  # who says so, "" where the sentences name nobody
    when: str  # the day it was first told, of a count that moved
    cites: tuple[Cite, ...]
    kind: str  # "new": the newest of a count that moved; "old": overtaken; "other": against most; else "plain"
    bar: Bar | None  # None where all values are the same


def rows_of(figure: Figure) -> tuple[Row, ...]:
    """Give a figure's values, each once: a count that moved as it was told, other values by size."""
    rows = _values(figure)
    sizes = [intervals.interval(row[0]) for row in rows]
    ends = sorted({end for size in sizes if size for end in (size.low, size.high) if math.isfinite(end)})
    bars = [_bar(size, ends) if size and len(ends) > 1 else None for size in sizes]
    return tuple(_row(figure, row, kind, bar) for row, kind, bar in zip(rows, _kinds(figure, rows), bars, strict=True))


def _values(figure: Figure) -> list[list[FigureValue]]:
    """Put together what is the same value; what tells no size ("several") stands by its words."""
    same: dict[tuple[object, ...], list[FigureValue]] = defaultdict(list)
    for value in figure.values:
        size = intervals.interval(value)
        same[(round(size.point, 6), size.side, size.about, size.vague) if size else (value.printed,)].append(value)
    told = [view.size(value) for step in figure.series for value in figure.values if value.cite == step.cite]
    return sorted(same.values(), key=lambda row: (_place_told(row, told), view.size(row[0]), view.clean(row[0].printed)))


def _place_told(row: list[FigureValue], told: list[float]) -> int:
    """Give when a number was told first, as its place among the numbers that a count went through."""
    return told.index(view.size(row[0])) if view.size(row[0]) in told else len(told)


def _kinds(figure: Figure, rows: list[list[FigureValue]]) -> list[str]:
    if figure.series:
        newest = {view.size(value) for value in figure.values if value.cite == figure.series[-1].cite}
        return ["new" if view.size(row[0]) in newest else "old" for row in rows]
    if figure.verdict != "differ":
        return ["plain"] * len(rows)
    most = {value.cite for value in conflicts.sides(figure.values)[0]}
    return ["plain" if _fits_all(row, rows) or any(value.cite in most for value in row) else "other" for row in rows]


def _fits_all(row: list[FigureValue], rows: list[list[FigureValue]]) -> bool:
    return all(intervals.compatible(row[0], other[0]) for other in rows)


def _row(figure: Figure, row: list[FigureValue], kind: str, bar: Bar | None) -> Row:
    fullest = max(row, key=lambda value: len(value.printed))
    said = list(dict.fromkeys(view.clean(value.said_by) for value in row if value.said_by))
    days = [step.when[:10] for step in figure.series if step.when and any(step.cite == value.cite for value in row)]
    return Row(
        printed=words.small(view.clean(fullest.printed)),
        said=", ".join(said[:_SPEAKERS]) + (" and others" if len(said) > _SPEAKERS else ""),
        when=view.day(days[0]) if days else "",
        cites=tuple(value.cite for value in row),
        kind=kind,
        bar=bar,
    )


def _bar(size: Interval, ends: list[float]) -> Bar:
    return Bar(
        left=_place(size.low, ends, 2.0),
        right=_place(size.high, ends, WIDTH - 2.0),
        opens_left=not math.isfinite(size.low),
        opens_right=not math.isfinite(size.high),
    )


def _place(end: float, ends: list[float], otherwise: float) -> float:
    """Give where a number stands on the scale; an open side runs to the scale's end."""
    if not math.isfinite(end):
        return otherwise
    least, most = ends[0], ends[-1]
    share = math.log(end / least) / math.log(most / least) if 0 < least * _FAR < most else (end - least) / (most - least)
    return round(ARROW + (WIDTH - 2 * ARROW) * share, 1)
