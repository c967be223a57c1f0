"""Pairs of figures whose values fit → what speaks for and against one measure, each sign an array with a place for each pair."""

from __future__ import annotations

import numpy as np

from consilience.reconcile.figures import currencies
from consilience.reconcile.figures.apart import Ask
from consilience.reconcile.figures.closeness import Beside
from consilience.reconcile.figures.evidence import Sizes
from consilience.reconcile.figures.numbered import Flags
from consilience.reconcile.figures.paired import Pairs
from consilience.reconcile.figures.things import digits, thing_class

# Two units of one length: 58 km, 36 miles.
_ROUNDED = 1.05
_OF_KINDS = frozenset({"count", "money", "share", "points", "duration", "age"})


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
    told = np.array([digits(entry.mark.low or entry.mark.high or 0.0) for entry in pairs.entries], dtype=float)[pairs.left]
    return {
        "small": equal & (told <= 1) & pairs.is_left(lambda entry: entry.mark.kind == "count"),
        "digits": np.where(equal, told, 0.0),
        "far": np.where(exchanged, 0.0, np.log(pairs.ratio)),
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
    scope = pairs.told(lambda entry: entry.scope)
    doubtful = np.flatnonzero(_may_differ(pairs)).tolist()
    reasons = {at: ask(*pairs.both(at)) for at in doubtful}
    thing, period = np.zeros(len(pairs), dtype=bool), np.zeros(len(pairs), dtype=bool)
    thing[[at for at in doubtful if reasons[at] == "thing"]] = True
    period[[at for at in doubtful if reasons[at] == "period"]] = True
    return {
        "other bearer": pairs.are_disjoint(lambda entry: entry.mark.bearer),
        "other places": pairs.are_disjoint(lambda entry: entry.mark.places),
        "another thing": thing,
        "another period": period,
        "another time": pairs.are(scope[0] != scope[1], lambda one, other: one.scope.isdisjoint(other.scope)),
    }


def _may_differ(pairs: Pairs) -> Flags:
    """Say of which pairs the nouns or the times may part the figures: they differ, or times are told."""
    times = pairs.is_one(lambda entry: bool(entry.scope)) | pairs.are_both(lambda entry: bool(entry.since or entry.mark.period))
    return times | ~pairs.are_same(lambda entry: entry.mark.thing)
