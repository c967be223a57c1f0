"""Figures that differ → conflicts: two or more sides, who says which, and where."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from consilience.copies.origins import Origins
from consilience.languages.english import currencies, units
from consilience.reconcile.figures import intervals
from consilience.records import Cite, Conflict, Figure, FigureValue, Side, Superseded

MEASURED = (frozenset(unit for unit, _, _ in units.UNITS.values()) | currencies.KNOWN) - {"magnitude"}


def found(witnesses: Origins, figures: tuple[Figure, ...], overtaken: Iterable[Superseded] = ()) -> tuple[Conflict, ...]:
    """Give the figures whose values cannot all be so; what later news replaced is none of them."""
    old = {cite for one in overtaken for cite in one.earlier}
    conflicts = (_conflict(figure, witnesses, old) for figure in figures if figure.verdict == "differ")
    return tuple(conflict for conflict in conflicts if conflict is not None)


def _conflict(figure: Figure, witnesses: Origins, old: Container[Cite]) -> Conflict | None:
    parted = sides([value for value in figure.values if value.cite not in old])
    if len(parted) < 2:
        return None
    if figure.unit not in _COUNTS and _nearly_one(parted):
        return None
    made = tuple(_side(values, witnesses) for values in parted)
    against = " against ".join(_printed(values[0]) for values in parted)
    return Conflict(kind="figure", about=figure.measure, reason=f"{against}: {_why(parted)}", sides=made)


def _why(parted: list[list[FigureValue]]) -> str:
    """Say what is wrong with the sides: two least numbers can both be so, yet whoever gives them counts otherwise."""
    for side, name in ((0, "most"), (1, "least")):
        if all((value.low, value.high)[side] is None for values in parted for value in values):
            return f"they may all hold, but as the {name} of one thing they are two counts."
    return f"they cannot {'both' if len(parted) == 2 else 'all'} be so of one and the same thing."


# Sums and lengths are rounded and converted by whoever tells them: $2.5 million and $2.6 million are no quarrel.
_ROUNDED = 1.1
_COUNTS = frozenset({"magnitude", "years"})


def _nearly_one(parted: list[list[FigureValue]]) -> bool:
    units = {value.unit for side in parted for value in side}
    measured = any(unit in MEASURED for unit in units)
    if not measured and all(_is_rounding(one, other) for one in parted[0] for side in parted[1:] for other in side):
        return True
    return measured and all(intervals.ratio(one, other) < _ROUNDED for one in parted[0] for side in parted[1:] for other in side)


# 600 dead and 612 are told of one list, one in round numbers; of 40 and 42 that cannot be said.
_ROUND, _ROUND_FROM, _ROUND_WITHIN = 100.0, 500.0, 1.05


def _is_rounding(one: FigureValue, other: FigureValue) -> bool:
    """Whether one of two counts only gives the other in round hundreds."""
    low, high = sorted((_point(one), _point(other)))
    return low >= _ROUND_FROM and high <= _ROUND_WITHIN * low and not (low % _ROUND and high % _ROUND)


def _point(value: FigureValue) -> float:
    size = intervals.interval(value)
    return size.point if size else 0.0


def sides(values: Sequence[FigureValue]) -> list[list[FigureValue]]:
    """Part values into sides that exclude each other, that of the most articles first."""
    parted = intervals.sides(values)
    parted.sort(key=lambda side: (-len({values[at].cite.article for at in side}), side[0]))
    return [[values[at] for at in side] for side in parted]


def _printed(value: FigureValue) -> str:
    return " ".join(value.printed.split())


def _side(values: list[FigureValue], witnesses: Origins) -> Side:
    speakers = list(dict.fromkeys(value.said_by for value in values if value.said_by))
    said = f" (said by {'; '.join(speakers[:2])})" if speakers else ""
    return Side(
        says=_printed(values[0]) + said,
        origins=witnesses.independent_of(value.cite for value in values),
        cites=tuple(value.cite for value in values),
    )
