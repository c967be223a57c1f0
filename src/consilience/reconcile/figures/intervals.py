"""Whether two values can both be so: intervals in one unit, with what "about", "nearly" and "more than" leave open."""

from __future__ import annotations

import math

from msgspec import Struct

from consilience.languages.english import quantities
from consilience.records import FigureMark, FigureValue

Measured = FigureMark | FigureValue

# "About 60 metres" and 200 feet are one length: what rounding before and after a conversion moves.
_ABOUT = 0.1
_CONVERTED = 0.05
# "Nearly six months" reaches down to five and a bit; nobody writes it of four.
_NEARLY = 0.85
# Two lower (or upper) bounds further apart than this are two different counts: more than 26,000, more than 31,000.
_BOUNDS_APART = 1.05


class Interval(Struct, frozen=True):
    """A value in its kind's base unit: the number printed, which side is open, and how exact it is."""

    low: float
    high: float
    point: float
    side: str  # "", "lower", "upper"
    about: bool


def interval(mark: Measured) -> Interval | None:
    """Give a value as an interval in the base unit of its kind; None for "dozens"."""
    if mark.low is None and mark.high is None:
        return None
    low, high = (None if side is None else _base(side, mark) for side in (mark.low, mark.high))
    about = mark.modifier == "about"
    if low is None and high is not None:
        nearly = mark.modifier in quantities.NEARLY
        return Interval(high * _NEARLY if nearly else -math.inf, high, high, "upper", about)
    if high is None and low is not None:
        return Interval(low, math.inf, low, "lower", about)
    bottom, top = low or 0.0, high or 0.0
    return Interval(bottom, top, (bottom + top) / 2, "", about)


def _base(number: float, mark: Measured) -> float:
    unit = mark.unit.split("/")[0]
    if unit == "degrees Fahrenheit":
        return (number - 32) / 1.8
    return number * _FACTORS.get(unit, 1.0)


_FACTORS = {unit: factor for unit, kind, factor in quantities.UNITS.values() if kind not in {"share", "temperature", "magnitude"}}


def compatible(left: Measured, right: Measured) -> bool:
    """Whether two values of one measure can both be so."""
    one, other = interval(left), interval(right)
    if one is None or other is None:
        return True
    slack = _slack(left, right, one, other)
    if one.side and one.side == other.side:
        return ratio(left, right) <= _BOUNDS_APART + slack
    if one.side and other.side:
        return _opposite(left, right, one, other)
    reach = slack * max(abs(one.point), abs(other.point)) + 1e-9 * max(abs(one.point), abs(other.point), 1.0)
    return one.low - reach <= other.high and other.low - reach <= one.high


def _slack(left: Measured, right: Measured, one: Interval, other: Interval) -> float:
    if left.unit == "magnitude":
        return 0.0
    if one.about or other.about:
        return _ABOUT
    return _CONVERTED if left.unit != right.unit else 0.0


def _opposite(left: Measured, right: Measured, one: Interval, other: Interval) -> bool:
    """Compare "nearly 300" with "more than 300": the bound itself is left out."""
    lower, upper = (left, right) if one.side == "lower" else (right, left)
    floor, ceiling = (one.point, other.point) if one.side == "lower" else (other.point, one.point)
    strict = lower.modifier in quantities.LOWER_STRICT or upper.modifier in quantities.UPPER_STRICT
    return floor < ceiling if strict else floor <= ceiling


def ratio(left: Measured, right: Measured) -> float:
    """How many times as large the larger of two values is; infinite where that cannot be told."""
    one, other = interval(left), interval(right)
    if one is None or other is None:
        return 1.0
    small, large = sorted((one.point, other.point))
    if small == large:
        return 1.0
    return large / small if small > 0 else math.inf
