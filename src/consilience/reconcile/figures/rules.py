"""Pairs of figures → how surely they measure the same where a rule tells it: of values that do not fit, and of ages.

Values that fit are left to the signs (`signs.py`).
"""

from __future__ import annotations

import numpy as np

from consilience.languages.english.frames import OF_AMOUNTS
from consilience.languages.english.measured import (
    ANYBODY,
    CASUALTIES,
    CUMULATIVE,
    DRIVEN_OUT,
    FAIRLY_PLAIN,
    GROWING_THINGS,
    HELPERS,
    PLAIN,
)
from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.apart import are_told_as_one, is_counterclaim, is_slip
from consilience.reconcile.figures.closeness import Beside
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.evidence import Sizes
from consilience.reconcile.figures.moving import COUNTED_ON, are_moving, are_of_one_party
from consilience.reconcile.figures.numbered import Flags
from consilience.reconcile.figures.paired import Pairs
from consilience.reconcile.figures.things import NEAR, thing_class
from consilience.records import FigureMark

# Told by rule: a rival value, an age of one person; different values of one plain happening.
SURE, FIRST, TOLLS, FAIR = 6.0, 5.0, 2.0, 0.5
# The first counts of one happening in two articles.
FAR_CHIEFS = 3.0
# Numbers further apart than this count different things, whatever their sentences say.
FAR = 5.0
# But a toll told as such grows more: three in the first hour, 45 the next day.
FAR_TOLL = 20.0
# And what two reports of one event open with is its toll, whatever the hours between them made of it.
FAR_HEADLINES = 100.0
# Share of telling words that the sentences of two numbers have in common, where what happened is not told plainly.
ENOUGH_CONTEXT = 0.3
# What rises and falls from hour to hour.
_MOVING = frozenset({"money", "share", "points"})


def of(pairs: Pairs, beside: Beside) -> Sizes:
    """Give the log-odds that two figures are one measure where a rule tells them; NaN of values that fit, of which signs tell."""
    fits = intervals.are_alike([entry.mark for entry in pairs.entries], pairs.left, pairs.right, pairs.ratio)
    found = np.where(fits, np.nan, -SURE)
    for at in np.flatnonzero(~fits & _may_be_compared(pairs)).tolist():
        found[at] = _of_different(*pairs.both(at), float(pairs.ratio[at]), float(beside.words[at]), float(beside.ahead[at]))
    ages, known = pairs.is_left(lambda entry: entry.mark.kind == "age"), pairs.are_both(lambda entry: bool(entry.mark.person))
    found = np.where(ages, _of_ages(fits, pairs.ratio == 1.0, known), found)
    found[_are_counterclaims(pairs)] = FAIR
    found[pairs.are(pairs.is_one(lambda entry: entry.mark.modifier == "vague"), _are_vaguely_two)] = -SURE
    found[_are_told_as_one(pairs)] = SURE
    return found


def _of_ages(alike: Flags, equal: Flags, known: Flags) -> Sizes:
    """Give the same of two ages; `known` are those where both say whose they are."""
    return np.where(known, np.where(alike, SURE, FAIR), np.where(equal, FAIR, -SURE))


def _are_counterclaims(pairs: Pairs) -> Flags:
    within, said = pairs.are_same(lambda entry: entry.article), pairs.are_both(lambda entry: entry.mark.said_by is not None)
    return pairs.are(within & said, is_counterclaim)


def _are_told_as_one(pairs: Pairs) -> Flags:
    """Say which pairs an article tells as one measure: only what follows another, is set against it, is old or in other units."""
    within = pairs.are_same(lambda entry: entry.article)
    tied = pairs.is_one(lambda entry: entry.against >= 0 or entry.mark.follows >= 0)
    differ = ~pairs.are_same(lambda entry: entry.mark.former) | ~pairs.are_same(lambda entry: entry.mark.unit)
    return pairs.are(within & (tied | differ), are_told_as_one)


def _may_be_compared(pairs: Pairs) -> Flags:
    """Say of which pairs a rule for different values may tell anything, by what costs little to ask."""
    near, action = pairs.ratio, pairs.told(lambda entry: entry.mark.action)
    deed = (action[0] == action[1]) & (action[0] > 0)
    told = pairs.is_left(lambda entry: entry.mark.kind == "magnitude" or "/" in entry.mark.unit) | deed
    bearer = pairs.is_left(lambda entry: entry.mark.kind == "share" or thing_class(entry.mark.thing) == "seat")
    found: Flags = (
        (told & (near <= NEAR))
        | pairs.are(pairs.are_both(lambda entry: entry.mark.kind in {"area", "share"} and entry.lone), are_moving)
        | (bearer & pairs.are_both(lambda entry: entry.mark.bearer != ()) & (near <= COUNTED_ON))
        | pairs.are_both(lambda entry: entry.chief and entry.mark.kind == "count" and entry.mark.action in DRIVEN_OUT)
        | (deed & (near <= FAR_HEADLINES) & pairs.are_both(lambda entry: entry.toll))
        | (deed & (near <= FAR) & pairs.are_both(lambda entry: entry.chief or bool(entry.people)))
        | (deed & (near <= FAR_TOLL) & pairs.are_both(lambda entry: entry.lone))
        | (
            pairs.are_same(lambda entry: thing_class(entry.mark.thing))
            & (near <= FAR)
            & pairs.are_both(lambda entry: entry.lone_thing)
        )
    )
    return found


def _are_vaguely_two(left: Entry, right: Entry) -> bool:
    """Whether a vague number tells nothing of the other: thousands of troops or of refugees, thousands or a few hundred."""
    one, other = left.mark, right.mark
    vague = one.modifier == other.modifier == "vague"
    return not _is_one_deed(one, other) or (vague and intervals.ratio(one, other) != 1.0)


def _of_different(left: Entry, right: Entry, near: float, words: float, ahead: float) -> float:
    """The same of two values that do not fit: the tolls that articles open with before all others."""
    if _are_tolls(left, right) and near <= _far_headlines(left, right):
        return FIRST if left.mark.action in CASUALTIES else TOLLS
    return FAIR if _are_chiefs(left, right, near, ahead) or _comparable(left, right, near, words) else -SURE


def _is_one_deed(one: FigureMark, other: FigureMark) -> bool:
    """Whether the same happened: one frame, or one verb where neither has a frame ("eight were flown to hospital")."""
    return one.action == other.action and (one.action != "" or one.deed == other.deed != "")


def _are_chiefs(left: Entry, right: Entry, near: float, ahead: float) -> bool:
    """Whether two articles count first the same things to which the same happened, and nothing else stands closer to either."""
    one, other = left.mark, right.mark
    same = one.kind == "count" and one.action == other.action not in {"", *OF_AMOUNTS}
    if left.chief and right.chief and same and left.grave and right.grave:
        return near <= FAR
    helpers = _are_helpers(one, other) and left.lone_thing and right.lone_thing and "" in (one.action, other.action)
    same = same or (one.kind == "count" and {one.action, other.action} == DRIVEN_OUT)
    return near <= FAR_CHIEFS and (helpers or (left.chief and right.chief and same and ahead > 0))


def _are_helpers(one: FigureMark, other: FigureMark) -> bool:
    """Whether both count the same helpers at the scene: firefighters, fire engines and tenders, not the engines of a plane."""
    both = {one.thing, other.thing}
    named = both != {"engine"} or "fire" in f"{one.phrase} {other.phrase}".lower()
    return both <= HELPERS and len({thing_class(thing) for thing in both}) == 1 and named


def _comparable(left: Entry, right: Entry, near: float, words: float) -> bool:
    """Whether figures with different values may be compared at all: when in doubt they are not."""
    one, other = left.mark, right.mark
    if one.kind == "magnitude":
        return near < 1.2
    if left.people & right.people and one.kind in {"length", "duration"} and one.action == other.action != "":
        return near <= (4 if one.kind == "length" else NEAR)
    moves = are_moving(left, right) or _is_growing(left, right)
    if is_slip(left, right) or are_of_one_party(left, right) or (moves and near <= FAR):
        return True
    if not one.action or one.action != other.action or one.action not in FAIRLY_PLAIN:
        such = near <= NEAR and (_is_one_price(one, other) or _only_such_things(left, right))
        return such and words >= ENOUGH_CONTEXT
    plain = one.action in PLAIN or one.kind == "length"
    price = one.action in OF_AMOUNTS and one.kind in _MOVING  # told at two times
    if one.kind == "duration" or price or (not plain and words < ENOUGH_CONTEXT):
        return False
    far = FAR_TOLL if one.action in CASUALTIES and (one.total or other.total) else FAR
    return near <= NEAR or (left.lone and right.lone and near <= far)


# Who is missing or rescued is some of the crew that another article counts.
_GROWING = CUMULATIVE - {"missing", "rescued"}


def _is_growing(left: Entry, right: Entry) -> bool:
    """Whether two articles give their one number of the same things, which one of them tells as growing: 6, 14 soldiers."""
    one, other = left.mark, right.mark
    told = "" in (one.action, other.action) and not _GROWING.isdisjoint({one.action, other.action})
    known = one.thing == other.thing and one.thing not in ANYBODY and one.kind == "count" and not (one.partial or other.partial)
    return (told or one.thing in GROWING_THINGS) and known and left.lone_thing and right.lone_thing


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
