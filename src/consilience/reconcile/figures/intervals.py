"""Whether two values can both be so: intervals in one unit, with what "about", "nearly" and "more than" leave open.

`docs/figures.md` says in plain words what each of these words means here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from consilience.languages.english import quantities, units, vague
from consilience.reconcile.figures import currencies
from consilience.reconcile.figures.numbered import Flags, Numbers, numbered, once
from consilience.reconcile.figures.things import NEAR, NEAR_BOUND, digits
from consilience.records import FigureMark, FigureValue

Measured = FigureMark | FigureValue

# "About 60 metres" and 200 feet are one length: what rounding before and after a conversion moves.
_ABOUT = 0.1
_CONVERTED = 0.05
# Two miles and three kilometres may be one distance, where either is told by one digit.
_CONVERTED_ROUNDLY = 0.12
# "Nearly six months" reaches down to five and a bit; nobody writes it of four.
_NEARLY = 0.85
# Two lower (or upper) bounds further apart than this are two different counts: more than 26,000, more than 31,000.
_BOUNDS_APART = 1.05
# Nobody calls a number that is more than so many times their least "dozens" or "hundreds".
_VAGUE_REACH = 12.0
# Characters of a vague value that are read.
_READ = 60
# How near a number counts to "dozens" where it is within their reach: near, never the same.
_WITHIN_VAGUE = 1.2
# The same of two sums that may be one in two currencies.
_EXCHANGED = 1.3


class Interval(Struct, frozen=True):
    """A value in its kind's base unit: the number printed, which side is open, and how exact it is."""

    low: float
    high: float
    point: float
    side: str  # "", "lower", "upper"
    about: bool
    vague: bool = False


def interval(mark: Measured) -> Interval | None:
    """Give a value as an interval in the base unit of its kind: "dozens" is at least a dozen, "several" tells nothing."""
    return _interval(mark.low, mark.high, mark.modifier, mark.unit, mark.printed[:_READ] if mark.modifier == "vague" else "")


@lru_cache(maxsize=65536)
def _interval(low: float | None, high: float | None, modifier: str | None, unit: str, words: str) -> Interval | None:
    if low is None and high is None:
        least = vague_least(words)
        return None if least is None else Interval(least, math.inf, least, "lower", about=False, vague=True)
    low, high = (None if side is None else _base(side, unit) for side in (low, high))
    about = modifier == "about"
    if low is None and high is not None:
        nearly = modifier in quantities.NEARLY
        return Interval(high * _NEARLY if nearly else -math.inf, high, high, "upper", about)
    if high is None and low is not None:
        return Interval(low, math.inf, low, "lower", about)
    bottom, top = low or 0.0, high or 0.0
    return Interval(bottom, top, (bottom + top) / 2, "", about)


def _are_written_alike(left: Measured, right: Measured) -> bool:
    """Whether two values are the same, as most that are compared; of vague ones the words may differ."""
    return left.low == right.low and left.high == right.high and left.unit == right.unit and left.modifier == right.modifier


def vague_least(printed: str) -> float | None:
    """Give the least that "dozens" or "tens of thousands" can mean; None where the words tell no number."""
    words = re.findall(r"[a-z]+", printed[:_READ].lower())
    least: float | None = None
    for before, word in zip(["", *words], words, strict=False):
        if word not in vague.LEAST:
            if word != vague.TIMES and least is not None:
                break
        elif least is None:
            least = vague.LEAST[word] * (vague.AT_LEAST if before in vague.SOME else 1.0)
        elif before == vague.TIMES:
            least *= vague.LEAST[word]
    return least


def _base(number: float, unit: str) -> float:
    unit = unit if unit in _FACTORS else unit.partition("/")[0]  # km/h is a unit of its own
    if unit == "degrees Fahrenheit":
        return (number - 32) / 1.8
    return number * _FACTORS.get(unit, 1.0)


_FACTORS = {unit: factor for unit, kind, factor in units.UNITS.values() if kind not in {"share", "temperature", "magnitude"}}
_CONVERTIBLE = frozenset(unit for unit, kind, _ in units.UNITS.values() if kind not in {"share", "magnitude"})


def compatible(left: Measured, right: Measured) -> bool:
    """Whether two values of one measure can both be so."""
    if _are_written_alike(left, right):
        return True
    one, other = interval(left), interval(right)
    if one is other or one is None or other is None or (one.vague and other.vague):
        return True
    if left.unit != right.unit and currencies.are_two(left.unit, right.unit):
        return currencies.may_be_one(one.point, left.unit, other.point, right.unit)
    return _overlap(left, right, one, other)


def _overlap(left: Measured, right: Measured, one: Interval, other: Interval) -> bool:
    slack = _slack(left, right, one, other)
    if one.side and one.side == other.side:
        return one.vague or other.vague or ratio(left, right) <= _BOUNDS_APART + slack
    if one.side and other.side:
        return _opposite(left, right, one, other)
    if not one.side and not other.side and left.unit == right.unit and _is_rounded(one.point, other.point, left.unit):
        return True
    reach = slack * max(abs(one.point), abs(other.point)) + 1e-9 * max(abs(one.point), abs(other.point), 1.0)
    return one.low - reach <= other.high and other.low - reach <= one.high


# From this on a count is told rounded: 420,000 votes of 420,453. Tolls are smaller.
_ROUNDED_FROM = 10_000.0
# A number of one digit is the rounding only of what is nearer than this.
_ONE_DIGIT = 0.02


@lru_cache(maxsize=16384)
def _is_rounded(one: float, other: float, unit: str) -> bool:
    """Whether a large number is another told with fewer digits: £3.1bn and £3.11bn, 420,000 and 420,453."""
    if unit in {"share", "points", "magnitude", "years"} or min(one, other) < _ROUNDED_FROM or one == other:
        return False
    short, full = sorted((one, other), key=_told)
    told = _told(short)
    if told == _told(full):
        return False
    return abs(full - short) <= _ONE_DIGIT * full if told == 1 else float(f"{full:.{told - 1}e}") == short


def _told(number: float) -> int:
    """Count the digits of a number up to its last that is no zero, six at most."""
    return len(f"{number:.5e}".partition("e")[0].rstrip("0").replace(".", ""))


def alike(left: Measured, right: Measured, apart: float | None = None) -> bool:
    """Whether two values fit and are not so far `apart` (their ratio) that nobody would tell them of one thing."""
    apart = ratio(left, right) if apart is None else apart
    if apart > NEAR:  # as most are
        return False
    bounded = [mark.low is None or mark.high is None for mark in (left, right) if mark.modifier != "vague"]
    return apart <= (NEAR_BOUND if bounded in ([True, False], [False, True]) else NEAR) and compatible(left, right)


def different(marks: Iterable[Measured]) -> list[Measured]:
    """Give one of all values that compare the same."""
    return list({_written(mark): mark for mark in marks}.values())


def all_compatible(marks: Iterable[Measured]) -> bool:
    """Whether all of some values can be so: "at least 14" and "at least 20" count otherwise, unless a third says 22."""
    told = different(marks)
    exact = [mark for mark in told if mark.low is not None and mark.high is not None]
    return all(compatible(one, other) for one in exact or told for other in told if one is not other)


def sides(values: Sequence[Measured]) -> list[list[int]]:
    """Part values into sides that exclude each other, each as places in the list; a bound that fits several is on none."""
    parted: list[_Side] = []
    order = sorted(range(len(values)), key=lambda at: _point(values[at]))
    for at in order:
        if values[at].low is None or values[at].high is None:
            continue
        if parted and compatible(parted[-1].first, values[at]):
            parted[-1].take(at, values[at])
        else:
            parted.append(_Side(at, values[at]))
    for at in order:
        if (values[at].low is None) == (values[at].high is None):
            continue
        fitting = [side for side in parted if side.fits(values[at])]
        if len(fitting) == 1:
            fitting[0].take(at, values[at])
        elif not fitting:
            parted.append(_Side(at, values[at]))
    return [sorted(side.places) for side in parted]


class _Side:
    """Values that can all be so, as places in a list, and one of all that compare the same: thousands may say one number."""

    def __init__(self, at: int, value: Measured) -> None:
        self.first, self.places, self.told = value, [at], {_written(value): value}

    def take(self, at: int, value: Measured) -> None:
        self.places.append(at)
        self.told.setdefault(_written(value), value)

    def fits(self, value: Measured) -> bool:
        return all(compatible(value, other) for other in self.told.values())


def _point(value: Measured) -> float:
    size = interval(value)
    return size.point if size else 0.0


def _written(mark: Measured) -> tuple[float | None, float | None, str | None, str, str]:
    """Give what decides how a value compares: of "dozens" the words."""
    return mark.low, mark.high, mark.modifier, mark.unit, mark.printed if mark.modifier == "vague" else ""


def _slack(left: Measured, right: Measured, one: Interval, other: Interval) -> float:
    if left.unit == "magnitude":
        return 0.0
    if one.about or other.about:
        return _ABOUT
    if left.unit.partition("/")[0] == right.unit.partition("/")[0]:
        return 0.0  # 412 pence a share, 402 pence
    if not {left.unit.partition("/")[0], right.unit.partition("/")[0]} <= _CONVERTIBLE:
        return 0.0  # nobody converts a number of people: 76 votes are not 78 members
    return _CONVERTED if min(_told_digits(left), _told_digits(right)) > 1 else _CONVERTED_ROUNDLY


def _told_digits(mark: Measured) -> int:
    return digits(mark.low if mark.low is not None else mark.high or 0.0)


def _opposite(left: Measured, right: Measured, one: Interval, other: Interval) -> bool:
    """Compare "nearly 300" with "more than 300": the bound itself is left out."""
    lower, upper = (left, right) if one.side == "lower" else (right, left)
    floor, ceiling = (one.point, other.point) if one.side == "lower" else (other.point, one.point)
    strict = lower.modifier in quantities.LOWER_STRICT or upper.modifier in quantities.UPPER_STRICT
    return floor < ceiling if strict else floor <= ceiling


def ratio(left: Measured, right: Measured) -> float:
    """How many times as large the larger of two values is; infinite where that cannot be told."""
    if (count := _count(left)) is not None and (counted := _count(right)) is not None:
        return _times(min(count, counted), max(count, counted))
    if _are_written_alike(left, right) and (left.low is not None or left.high is not None):
        return 1.0
    one, other = interval(left), interval(right)
    if one is None or other is None:
        return 1.0
    if left.unit != right.unit and currencies.are_two(left.unit, right.unit):
        return _EXCHANGED if currencies.may_be_one(one.point, left.unit, other.point, right.unit) else math.inf
    small, large = (one, other) if one.point < other.point else (other, one)
    if small.vague and small.point != large.point <= small.point * _VAGUE_REACH:
        return _WITHIN_VAGUE
    return _times(small.point, large.point)


def ratios(marks: Sequence[Measured], left: Numbers, right: Numbers) -> NDArray[np.float64]:
    """How many times as large the larger of the values of each pair is, by their places: `ratio` of many."""
    counts = np.array([math.nan if (count := _count(mark)) is None else count for mark in marks])
    small, large = np.minimum(counts[left], counts[right]), np.maximum(counts[left], counts[right])
    found = np.full(len(small), math.inf)
    np.divide(large, small, out=found, where=small > 0)
    found[small == large] = 1.0
    others = np.flatnonzero(np.isnan(small))
    found[others] = _asked_once(ratio, marks, left[others], right[others])
    return found


def are_alike(marks: Sequence[Measured], left: Numbers, right: Numbers, apart: NDArray[np.float64]) -> Flags:
    """Which pairs fit and are not too far `apart`: `alike` of many."""
    found = np.zeros(len(left), dtype=bool)
    near = np.flatnonzero(apart <= NEAR)
    found[near] = _asked_once(alike, marks, left[near], right[near]) > 0
    return found


def _asked_once(
    ask: Callable[[Measured, Measured], bool | float], marks: Sequence[Measured], left: Numbers, right: Numbers
) -> NDArray[np.float64]:
    numbers = numbered(map(_written, marks))
    return once(numbers[left], numbers[right], lambda at: ask(marks[left[at]], marks[right[at]]))


def _count(mark: Measured) -> float | None:
    """Give the number of a value that needs no interval, as most: one number, in no unit."""
    return mark.low if not mark.unit and mark.low == mark.high else None


def _times(small: float, large: float) -> float:
    return 1.0 if small == large else large / small if small > 0 else math.inf
