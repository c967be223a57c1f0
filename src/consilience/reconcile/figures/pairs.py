"""Two figures → how surely they measure the same.

Equal values are weighed by a logistic regression on a few signs (training/figures.py: hand-marked stories, each left out
in turn); it says nothing of different values, of which too few pairs are one measure. Those are compared by rules only.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from consilience import likeness
from consilience.languages.english.measured import ANYBODY, CASUALTIES, CUMULATIVE, FAIRLY_PLAIN, PLAIN
from consilience.reconcile.figures import currencies, intervals
from consilience.reconcile.figures.apart import is_exchanged, is_rival, is_slip
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import NEAR, digits
from consilience.records import FigureMark

# The log-odds from which two figures are one measure.
ENOUGH = -0.75
# Told by rule: a rival value, an age of one person; different values of one plain happening.
SURE, FAIR = 6.0, 0.5
# Weights of the signs that two figures with one value are one measure, with sentence vectors and without.
LEARNED = {
    "before": -3.53, "digits": 1.18, "far": -1.44, "exchanged": -1.6, "bare duration": -1.4, "happening": 2.31, "meaning": 2.99,
    "only such things": 2.73, "only one": 1.58, "lone": 1.22, "tolls": 1.07, "no noun": -1.26, "measured": 1.35,
    "unequal share": -2.19, "share": -1.29, "one speaker": 1.55,
}  # fmt: skip
LEARNED_WITHOUT = {
    "before": -2.66, "digits": 1.16, "far": -1.57, "exchanged": -1.6, "bare duration": -1.4, "happening": 2.32, "words": 3.03,
    "names": 0.71, "only such things": 2.62, "only one": 1.54, "lone": 1.12, "tolls": 1.16, "no noun": -1.28, "measured": 1.44,
    "unequal share": -1.84, "share": -1.3, "one speaker": 1.33,
}  # fmt: skip
# Numbers further apart than this count different things, whatever their sentences say.
FAR = 5.0
# But a toll told as such grows more: three in the first hour, 45 the next day.
FAR_TOLL = 20.0
# And what two reports of one event open with is its toll, whatever the hours between them made of it.
FAR_HEADLINES = 100.0
# Share of telling words that the sentences of two numbers have in common, where what happened is not told plainly.
ENOUGH_CONTEXT = 0.3
_OF_KINDS = frozenset({"count", "money", "share", "points", "duration", "age"})


class Evidence(Struct, frozen=True):
    """How telling each word of an event's figures is (the rarer, the more), and what their sentences mean."""

    weight: dict[str, float]
    meanings: NDArray[np.float32] | None  # a row for each figure, of length 1; None where the tier gives no vectors

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Share of the smaller side's weight that both sides have, from 0 to 1."""
        shared = sum(self.weight.get(word, 1.0) for word in sorted(left & right))
        smaller = min(self._sum(left), self._sum(right))
        return shared / smaller if smaller > 0 else 0.0

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self.weight.get(word, 1.0) for word in sorted(words))


def evidence(entries: Sequence[Entry]) -> Evidence:
    """Weigh the words by the share of figures in whose sentences they stand, and lay out the vectors of the sentences."""
    counted: Counter[str] = Counter()
    for entry in entries:
        counted.update(entry.context | entry.about)
    weight = {word: math.log((len(entries) + 1) / (count + 0.5)) + 0.1 for word, count in counted.items()}
    if not entries or not all(entry.vector for entry in entries):
        return Evidence(weight, None)
    rows = np.frombuffer(b"".join(entry.vector for entry in entries), dtype=np.int8).reshape(len(entries), -1)
    return Evidence(weight, rows.astype(np.float32) / np.float32(likeness.LENGTH))


def sureness(left: Entry, right: Entry, told: Evidence) -> float:
    """Give the log-odds that two figures that may be one measure are one; `ENOUGH` says from when they are."""
    one, other = left.mark, right.mark
    if is_rival(left, right) or is_exchanged(left, right):
        return SURE
    if "vague" in (one.modifier, other.modifier) and not _is_one_deed(one, other):
        return -SURE  # thousands of troops, thousands of refugees
    near = intervals.ratio(one, other)
    alike = intervals.compatible(one, other) and near <= NEAR
    if one.kind == "age":
        return _same_age(one, other, alike=alike, equal=near == 1.0)
    if alike:
        weights = LEARNED if told.meanings is not None else LEARNED_WITHOUT
        return weights["before"] + sum(weights[sign] * size for sign, size in signs(left, right, told).items() if sign in weights)
    return FAIR if _comparable(left, right, near, told.overlap(left.context, right.context)) else -SURE


def signs(left: Entry, right: Entry, told: Evidence) -> dict[str, float]:
    """Give what speaks for and against one measure where two values fit, each sign with its size."""
    one, other = left.mark, right.mark
    near = intervals.ratio(one, other)
    equal = near == 1.0 or (one.unit != other.unit and near <= _ROUNDED)
    count, exchanged = one.kind == "count", currencies.are_two(one.unit, other.unit)
    return {
        "digits": digits(one.low or one.high or 0.0) if equal else 0.0,
        "exchanged": exchanged,  # by hand: too few stories tell one sum in two currencies
        "far": 0.0 if exchanged else math.log(near),
        "happening": _is_one_deed(one, other),
        "meaning": float(told.meanings[left.number] @ told.meanings[right.number]) if told.meanings is not None else 0.0,
        "words": told.overlap(left.context, right.context),
        "names": told.overlap(left.about, right.about),
        "only such things": count and left.lone_thing and right.lone_thing and one.thing == other.thing != "",
        "only one": left.only and right.only,
        "lone": left.lone and right.lone,
        "tolls": _are_tolls(left, right),
        "no noun": count and not (one.thing and other.thing),
        "measured": one.kind not in _OF_KINDS,
        "bare duration": one.kind == "duration" and not (one.thing or other.thing or (one.action and one.action == other.action)),
        "unequal share": one.kind in {"share", "points"} and not (equal and _side(one) == _side(other)),
        "share": one.kind in {"share", "points"},
        "one speaker": one.said_by is not None and other.said_by is not None and one.said_by.lower() == other.said_by.lower(),
    }


def _is_one_deed(one: FigureMark, other: FigureMark) -> bool:
    """Whether the same happened: one frame, or one verb where neither has a frame ("eight were flown to hospital")."""
    return one.action == other.action and (one.action != "" or one.deed == other.deed != "")


def _side(mark: FigureMark) -> str:
    size = intervals.interval(mark)
    return size.side if size else ""


# Two units of one length: 58 km, 36 miles.
_ROUNDED = 1.05


def _same_age(one: FigureMark, other: FigureMark, *, alike: bool, equal: bool) -> float:
    if one.person and other.person:
        return SURE if alike else FAIR
    return FAIR if equal else -SURE


def _comparable(left: Entry, right: Entry, near: float, context: float) -> bool:
    """Whether figures with different values may be compared at all: when in doubt they are not."""
    one, other = left.mark, right.mark
    if one.kind == "magnitude":
        return near < 1.2
    if left.people & right.people and one.kind in {"length", "duration"} and one.action == other.action != "":
        return near <= 4
    tolls = _are_tolls(left, right) and near <= _far_headlines(left, right)
    if tolls or is_slip(left, right) or (_is_growing(left, right) and near <= FAR):
        return True
    if not one.action or one.action != other.action or one.action not in FAIRLY_PLAIN:
        return context >= ENOUGH_CONTEXT and near <= NEAR and (_is_one_price(one, other) or _only_such_things(left, right))
    if one.kind == "duration" or (one.action not in PLAIN and one.kind != "length" and context < ENOUGH_CONTEXT):
        return False
    far = FAR_TOLL if one.action in CASUALTIES and (one.total or other.total) else FAR
    return near <= NEAR or (left.lone and right.lone and near <= far)


def _is_growing(left: Entry, right: Entry) -> bool:
    """Whether two articles give their one number of the same things, which one of them tells as growing: 6, 14 soldiers."""
    one, other = left.mark, right.mark
    told = "" in (one.action, other.action) and not CUMULATIVE.isdisjoint({one.action, other.action})
    known = one.thing == other.thing and one.thing not in ANYBODY and one.kind == "count"
    return told and known and left.lone_thing and right.lone_thing


def _is_one_price(one: FigureMark, other: FigureMark) -> bool:
    """Whether two sums are told by the piece: $30 a share."""
    return one.kind == "money" and "/" in one.unit and one.unit == other.unit


def _far_headlines(left: Entry, right: Entry) -> float:
    """Give how far two tolls that articles open with may be apart: a war's since it began is no day's."""
    if left.mark.since != right.mark.since:
        return FAR
    return FAR_HEADLINES if left.mark.action in CASUALTIES else FAR_TOLL


def _are_tolls(left: Entry, right: Entry) -> bool:
    return left.toll and right.toll and left.mark.action == right.mark.action


def _only_such_things(left: Entry, right: Entry) -> bool:
    """Whether two articles give one number each of the same things, and not of two persons' or places' things."""
    same = left.mark.kind in {"count", "rate"} and left.mark.thing == right.mark.thing != ""
    apart = bool(left.about and right.about) and not left.about & right.about
    return same and left.lone and right.lone and left.lone_thing and right.lone_thing and not apart
