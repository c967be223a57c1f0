"""Counts that a later count replaced, as the figures tell them."""

from __future__ import annotations

from consilience.reconcile.figures import intervals
from consilience.records import Figure, FigureValue, Superseded

# What is told in two units is rounded in one of them.
CONVERTED = 0.03


def first_toll(figure: Figure, days: dict[str, str]) -> Superseded | None:
    """Show a figure whose first values a later count replaced: the last step of its series, against all that it replaced."""
    if figure.verdict != "superseded" or len(figure.values) < 2:
        return None
    last = _newest(figure, days)
    later = tuple(value.cite for value in figure.values if _is_same(value, last))
    earlier = tuple(value.cite for value in figure.values if not _is_same(value, last))
    return Superseded(about=figure.measure, earlier=earlier, later=later, reason=figure.reason) if earlier and later else None


def _newest(figure: Figure, days: dict[str, str]) -> FigureValue:
    """Give the value that replaced the others: the series' last, else that of the last day, the smaller where the count fell."""
    if figure.series:
        last = figure.series[-1].cite
        found = next((value for value in figure.values if value.cite == last), None)
        if found is not None:
            return found
    ordered = sorted(figure.values, key=lambda value: (_day(value, days), value.low or 0, value.cite.start))
    newest = [value for value in ordered if _day(value, days) == _day(ordered[-1], days)]
    falls = (newest[0].low or 0) < (ordered[0].low or 0)  # the missing are found
    return newest[0] if falls else newest[-1]


def _day(value: FigureValue, days: dict[str, str]) -> str:
    return value.as_of or days.get(value.cite.article, "")


def _is_same(value: FigureValue, last: FigureValue) -> bool:
    """Say whether a value is the last one, be it in another unit; "at least 10" and "10" are one."""
    mine, theirs = intervals.interval(value), intervals.interval(last)
    if mine is None or theirs is None:
        return (value.low, value.high) == (last.low, last.high)
    converted = CONVERTED if value.unit != last.unit else 0.0
    return abs(mine.point - theirs.point) <= converted * max(mine.point, theirs.point)
