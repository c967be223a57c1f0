"""Counts that a later count replaced, as the figures tell them."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.languages.english.bodies import ARTICLES
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


def put_right(figure: Figure, days: dict[str, str]) -> Iterator[Superseded]:
    """Show, of a figure whose sources differ, each body's own earlier count that it replaced on a later day.

    "40 houses are gone", the district says; two days later it says 31, while an insurer counts 33.
    """
    if figure.verdict != "differ" or figure.unit in _STEADY:
        return
    for body in _bodies(figure):
        told = sorted(((day, value) for value in body if (day := _day(value, days))), key=lambda one: one[0])
        last = [value for day, value in told if day == told[-1][0]] if told else []
        earlier = tuple(value.cite for _, value in told if not any(intervals.compatible(value, one) for one in last))
        if earlier and intervals.all_compatible(last):
            reason = f"{_capital(last[0].said_by or '')}: {_bare(told[0][1])} before, {_bare(last[0])} later."
            yield Superseded(about=figure.measure, earlier=earlier, later=tuple(value.cite for value in last), reason=reason)


def _bodies(figure: Figure) -> list[list[FigureValue]]:
    """Put together the values that one body gives: "the regional district", "the chair of the regional district"."""
    bodies: list[tuple[frozenset[str], list[FigureValue]]] = []
    for value in figure.values:
        words = frozenset((value.said_by or "").lower().split()) - ARTICLES
        if words:
            home = next((known for known in bodies if known[0] <= words or words <= known[0]), None)
            if home is None:
                bodies.append((words, [value]))
            else:
                home[1].append(value)
    return [values for _, values in bodies if len(values) > 1]


# Ages and magnitudes move by who tells them, not in time.
_STEADY = frozenset({"years", "magnitude"})


def _bare(value: FigureValue) -> str:
    return " ".join(value.printed.split())


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


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
