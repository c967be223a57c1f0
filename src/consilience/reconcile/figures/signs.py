"""Pairs of figures whose values fit → what speaks for and against one measure, each sign an array with a place for each pair."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from consilience.reconcile.figures import currencies, intervals
from consilience.reconcile.figures.apart import Ask
from consilience.reconcile.figures.closeness import Beside, numbered
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.evidence import Numbers, Sizes
from consilience.reconcile.figures.things import digits, thing_class

Flags = NDArray[np.bool_]

# Two units of one length: 58 km, 36 miles.
_ROUNDED = 1.05
_OF_KINDS = frozenset({"count", "money", "share", "points", "duration", "age"})


class Pairs:
    """The figures on both sides of some pairs, and what each side says as an array."""

    def __init__(self, entries: Sequence[Entry], left: Numbers, right: Numbers) -> None:
        """Take the figures, and the numbers of those on either side."""
        self._entries, self._left, self._right = entries, left, right
        self.ratio = intervals.ratios([entry.mark for entry in entries], left, right)
        self.both = [(entries[one], entries[other]) for one, other in zip(left.tolist(), right.tolist(), strict=True)]

    def told(self, what: Callable[[Entry], str]) -> tuple[Numbers, Numbers]:
        """Give what both sides say, numbered; 0 for ""."""
        numbers = numbered(self._entries, what)
        return numbers[self._left], numbers[self._right]

    def are_both(self, what: Callable[[Entry], bool]) -> Flags:
        """Say of which pairs both sides are so."""
        flags = self._flags(what)
        found: Flags = flags[self._left] & flags[self._right]
        return found

    def is_left(self, what: Callable[[Entry], bool]) -> Flags:
        """Say of which pairs the left side is so."""
        return self._flags(what)[self._left]

    def _flags(self, what: Callable[[Entry], bool]) -> Flags:
        return np.array([what(entry) for entry in self._entries], dtype=bool)

    def are(self, where: Flags, what: Callable[[Entry, Entry], bool]) -> Flags:
        """Say which pairs are so, of those where it can be."""
        found = np.zeros(len(where), dtype=bool)
        for at in np.flatnonzero(where).tolist():
            found[at] = what(*self.both[at])
        return found

    def are_disjoint(self, of: Callable[[Entry], Collection[str]]) -> Flags:
        """Say of which pairs both sides name something, but nothing in common."""
        return self.are(self.are_both(lambda entry: bool(of(entry))), lambda one, other: set(of(one)).isdisjoint(of(other)))


def of(pairs: Pairs, beside: Beside, ask: Ask) -> dict[str, Sizes | Flags]:
    """Give what speaks for and against one measure; `beside` is what stands beside both figures of each pair."""
    thing, other_thing = pairs.told(lambda entry: entry.mark.thing)
    kind = pairs.told(lambda entry: thing_class(entry.mark.thing))
    another = (thing > 0) & (other_thing > 0) & (kind[0] != kind[1])
    values, leading = _of_values(pairs), np.where(beside.near > 0, beside.leading, 0.0)
    count, telling = pairs.is_left(lambda entry: entry.mark.kind == "count"), values["digits"]
    return {
        **values,
        "near": beside.near,
        "leading": leading,
        "digits near": telling * beside.near,
        "digits leading": telling * leading,
        "meaning": np.zeros(len(telling)) if beside.meaning is None else beside.meaning,
        "words": beside.words,
        "names": beside.names,
        "ahead": np.clip(beside.ahead, -2.0, 2.0),
        "noun": (thing == other_thing) & (thing > 0),
        "other noun": another,
        "digits other noun": telling * another,
        "only such things": count & pairs.are_both(lambda entry: entry.lone_thing) & (thing == other_thing) & (thing > 0),
        **_of_happenings(pairs, (thing > 0) | (other_thing > 0)),
        **_of_places_and_times(pairs, ask),
    }


def _of_values(pairs: Pairs) -> dict[str, Sizes | Flags]:
    """Give what the values and units say."""
    unit, other_unit = pairs.told(lambda entry: entry.mark.unit)
    base, other_base = pairs.told(lambda entry: entry.mark.unit.partition("/")[0])
    exchanged = pairs.are(unit != other_unit, lambda one, other: currencies.are_two(one.mark.unit, other.mark.unit))
    equal = (pairs.ratio == 1.0) | ((base != other_base) & (pairs.ratio <= _ROUNDED))
    told = np.array([digits(one.mark.low or one.mark.high or 0.0) for one, _ in pairs.both], dtype=float)
    return {
        "small": equal & (told <= 1) & pairs.is_left(lambda entry: entry.mark.kind == "count"),
        "digits": np.where(equal, told, 0.0),
        "far": np.where(exchanged, 0.0, [math.log(each) for each in pairs.ratio.tolist()]),
        "exchanged": exchanged,
        "other unit": (unit != other_unit) & ~exchanged,
    }


def _of_happenings(pairs: Pairs, named: Flags) -> dict[str, Sizes | Flags]:
    """Give what is told of what happened, by the kind of value; `named` are the pairs of which a side has a noun."""
    action, other_action = pairs.told(lambda entry: entry.mark.action)
    deed, other_deed = pairs.told(lambda entry: entry.mark.deed)
    same = action == other_action
    duration = pairs.is_left(lambda entry: entry.mark.kind == "duration")
    return {
        "happening": same & (action > 0),
        "deed": same & (action == 0) & (deed == other_deed) & (deed > 0),
        "other happening": ~same & (action > 0) & (other_action > 0),
        "only one": pairs.are_both(lambda entry: entry.only),
        "lone": pairs.are_both(lambda entry: entry.lone),
        "tolls": same & pairs.are_both(lambda entry: entry.toll),
        "share": pairs.is_left(lambda entry: entry.mark.kind in {"share", "points"}),
        "money": pairs.is_left(lambda entry: entry.mark.kind == "money"),
        "duration": duration,
        "bare duration": duration & ~named & ~(same & (action > 0)),
        "measured": pairs.is_left(lambda entry: entry.mark.kind not in _OF_KINDS),
    }


def _of_places_and_times(pairs: Pairs, ask: Ask) -> dict[str, Sizes | Flags]:
    """Give whose, where and when the figures are, and what else may part them."""
    reasons = [ask(one, other) for one, other in pairs.both]
    return {
        "other bearer": pairs.are_disjoint(lambda entry: entry.mark.bearer),
        "other places": pairs.are_disjoint(lambda entry: entry.mark.places),
        "another thing": np.array([reason == "thing" for reason in reasons], dtype=bool),
        "another period": np.array([reason == "period" for reason in reasons], dtype=bool),
        "another time": np.array([one.scope != other.scope and one.scope.isdisjoint(other.scope) for one, other in pairs.both]),
    }
