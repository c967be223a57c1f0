"""Two figures → how surely they measure the same.

Equal values are weighed by a logistic regression on a few signs (training/figures.py: hand-marked stories, each left out
in turn); it says nothing of different values, of which too few pairs are one measure. Those are compared by rules only.
"""

from __future__ import annotations

import math

from consilience.languages.english.measured import ANYBODY, CASUALTIES, CUMULATIVE, FAIRLY_PLAIN, PLAIN
from consilience.reconcile.figures import currencies, intervals
from consilience.reconcile.figures.apart import is_counterclaim, is_exchanged, is_rival, is_slip, why
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.evidence import Evidence
from consilience.reconcile.figures.things import NEAR, digits, thing_class
from consilience.records import FigureMark

# The log-odds from which two figures are one measure.
ENOUGH = -0.5
# Told by rule: a rival value, an age of one person; different values of one plain happening.
SURE, FAIR = 6.0, 0.5
# Weights of the signs that two figures with one value are one measure, with sentence vectors and without.
LEARNED = {
    "before": -2.19, "digits": 1.08, "far": -0.6, "other unit": 0.94, "near": 1.02, "leading": 0.88, "digits near": 1.02,
    "digits leading": 0.39, "meaning": 1.48, "words": 1.08, "ahead": 0.37, "noun": 0.15, "other noun": 0.94,
    "digits other noun": -1.08, "happening": 1.94, "deed": 0.66, "other happening": -0.73, "other bearer": -0.51,
    "other places": 0.01, "only such things": 1.87, "only one": 0.85, "lone": 0.42, "tolls": 0.64, "small": 0.07,
    "share": -0.03, "money": -0.6, "duration": -0.69, "bare duration": 0.44, "measured": 2.26, "another thing": -0.67,
    "another period": -0.64, "another time": -1.14, "exchanged": -1.6,
}  # fmt: skip
LEARNED_WITHOUT = {
    "before": -1.64, "digits": 1.07, "far": -0.71, "other unit": 0.85, "near": 1.14, "leading": 1.04, "digits near": 1.1,
    "digits leading": 0.36, "words": 1.17, "names": 0.68, "ahead": 0.4, "noun": 0.27, "other noun": 1.04,
    "digits other noun": -1.03, "happening": 1.97, "deed": 0.64, "other happening": -0.68, "other bearer": -0.47,
    "other places": -0.0, "only such things": 1.77, "only one": 0.82, "lone": 0.42, "tolls": 0.67, "small": -0.01,
    "share": -0.06, "money": -0.43, "duration": -0.6, "bare duration": 0.38, "measured": 2.44, "another thing": -0.75,
    "another period": -0.75, "another time": -1.15, "exchanged": -1.6,
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


def sureness(left: Entry, right: Entry, told: Evidence, ahead: float = 0.0) -> float:
    """Give the log-odds that two figures that may be one measure are one; `ENOUGH` says from when they are.

    `ahead` says how much closer they stand to each other than to any other figure of the other's article.
    """
    one, other = left.mark, right.mark
    if is_rival(left, right) or is_exchanged(left, right):
        return SURE
    if "vague" in (one.modifier, other.modifier) and not _is_one_deed(one, other):
        return -SURE  # thousands of troops, thousands of refugees
    if is_counterclaim(left, right):
        return FAIR
    near = intervals.ratio(one, other)
    alike = intervals.alike(one, other)
    if one.kind == "age":
        return _same_age(one, other, alike=alike, equal=near == 1.0)
    if alike:
        weights = LEARNED if told.meanings is not None else LEARNED_WITHOUT
        found = signs(left, right, told, ahead)
        return weights["before"] + sum(weights[sign] * size for sign, size in found.items() if sign in weights)
    return FAIR if _comparable(left, right, near, told.overlap(left.context, right.context)) else -SURE


def signs(left: Entry, right: Entry, told: Evidence, ahead: float) -> dict[str, float]:
    """Give what speaks for and against one measure where two values fit, each sign with its size."""
    one, other = left.mark, right.mark
    ratio = intervals.ratio(one, other)
    equal = ratio == 1.0 or (one.unit != other.unit and ratio <= _ROUNDED)
    count, exchanged, noun = one.kind == "count", currencies.are_two(one.unit, other.unit), one.thing != "" != other.thing
    telling = float(digits(one.low or one.high or 0.0)) if equal else 0.0
    another = noun and thing_class(one.thing) != thing_class(other.thing)
    near, leading, reason = told.near(one, other), told.leading(one, other), why(left, right)
    return {
        "digits": telling,
        "far": 0.0 if exchanged else math.log(ratio),
        "exchanged": exchanged,
        "other unit": one.unit != other.unit and not exchanged,
        "near": near,
        "leading": leading,
        "digits near": telling * near,
        "digits leading": telling * leading,
        "meaning": told.meaning(left, right),
        "words": told.overlap(left.context, right.context),
        "names": told.overlap(left.about, right.about),
        "ahead": max(-2.0, min(2.0, ahead)),
        "noun": one.thing == other.thing != "",
        "other noun": another,
        "digits other noun": telling * another,
        "happening": one.action == other.action != "",
        "deed": _is_one_deed(one, other) and one.action == "",
        "other happening": "" not in (one.action, other.action) and one.action != other.action,
        "other bearer": one.bearer != () != other.bearer and set(one.bearer).isdisjoint(other.bearer),
        "other places": bool(one.places) and bool(other.places) and set(one.places).isdisjoint(other.places),
        "only such things": count and left.lone_thing and right.lone_thing and one.thing == other.thing != "",
        "only one": left.only and right.only,
        "lone": left.lone and right.lone,
        "tolls": _are_tolls(left, right),
        "small": count and equal and telling <= 1,
        "share": one.kind in {"share", "points"},
        "money": one.kind == "money",
        "duration": one.kind == "duration",
        "bare duration": one.kind == "duration" and not (one.thing or other.thing or (one.action and one.action == other.action)),
        "measured": one.kind not in _OF_KINDS,
        "another thing": reason == "thing",
        "another period": reason == "period",
        "another time": left.scope != right.scope and left.scope.isdisjoint(right.scope),
    }


def _is_one_deed(one: FigureMark, other: FigureMark) -> bool:
    """Whether the same happened: one frame, or one verb where neither has a frame ("eight were flown to hospital")."""
    return one.action == other.action and (one.action != "" or one.deed == other.deed != "")


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
