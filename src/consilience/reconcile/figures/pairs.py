"""Two figures → how surely they measure the same.

Equal values are weighed by a logistic regression on a few signs (training/figures.py: hand-marked stories, each left out
in turn); it says nothing of different values, of which too few pairs are one measure. Those are compared by rules only.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from consilience.languages.english.frames import OF_AMOUNTS
from consilience.languages.english.measured import ANYBODY, CASUALTIES, CUMULATIVE, FAIRLY_PLAIN, GROWING_THINGS, HELPERS, PLAIN
from consilience.reconcile.figures import intervals, signs
from consilience.reconcile.figures.apart import Ask, are_told_as_one, is_counterclaim, is_slip, why
from consilience.reconcile.figures.closeness import Beside
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.evidence import Numbers
from consilience.reconcile.figures.signs import Pairs
from consilience.reconcile.figures.things import NEAR
from consilience.records import FigureMark

# The log-odds from which two figures are one measure.
ENOUGH = -0.5
# Told by rule: a rival value, an age of one person; different values of one plain happening.
SURE, FIRST, TOLLS, FAIR = 6.0, 5.0, 2.0, 0.5
# Weights of the signs that two figures with one value are one measure, with sentence vectors and without.
LEARNED = {
    "before": -2.43, "digits": 1.08, "far": -0.57, "other unit": 0.93, "near": 1.02, "leading": 0.89, "digits near": 1.01,
    "digits leading": 0.4, "meaning": 1.73, "words": 1.11, "ahead": 0.36, "noun": 0.2, "other noun": 0.94,
    "digits other noun": -1.09, "happening": 1.98, "deed": 0.63, "other happening": -0.74, "other bearer": -0.5,
    "other places": 0.03, "only such things": 1.94, "only one": 0.93, "lone": 0.51, "tolls": 0.64, "small": 0.0,
    "share": -0.05, "money": -0.57, "duration": -0.67, "bare duration": 0.47, "measured": 2.28, "another thing": -0.64,
    "another period": -0.69, "another time": -1.09, "exchanged": -1.6,
}  # fmt: skip
LEARNED_WITHOUT = {
    "before": -1.75, "digits": 1.07, "far": -0.71, "other unit": 0.83, "near": 1.18, "leading": 1.04, "digits near": 1.12,
    "digits leading": 0.35, "words": 1.26, "names": 0.67, "ahead": 0.41, "noun": 0.33, "other noun": 1.06,
    "digits other noun": -1.05, "happening": 2.0, "deed": 0.61, "other happening": -0.7, "other bearer": -0.43,
    "other places": 0.01, "only such things": 1.82, "only one": 0.89, "lone": 0.49, "tolls": 0.68, "small": -0.07,
    "share": -0.07, "money": -0.39, "duration": -0.56, "bare duration": 0.39, "measured": 2.48, "another thing": -0.73,
    "another period": -0.8, "another time": -1.1, "exchanged": -1.6,
}  # fmt: skip
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


def sureness(entries: Sequence[Entry], left: Numbers, right: Numbers, beside: Beside, ask: Ask = why) -> list[float]:
    """Give the log-odds that two figures that may be one measure are one, pair by pair; `ENOUGH` says from when they are."""
    near = intervals.ratios([entry.mark for entry in entries], left, right)
    told = zip(left.tolist(), right.tolist(), near.tolist(), beside.words.tolist(), beside.ahead.tolist(), strict=True)
    found = [_by_rule(entries[one], entries[other], *beside_them) for one, other, *beside_them in told]
    fitting = np.array([at for at, sure in enumerate(found) if sure is None], dtype=np.int64)
    pairs = Pairs(entries, left[fitting], right[fitting])
    for at, sure in zip(fitting.tolist(), _by_signs(pairs, beside.of(fitting), ask), strict=True):
        found[at] = sure
    return [-SURE if sure is None else sure for sure in found]


def _by_signs(pairs: Pairs, beside: Beside, ask: Ask) -> list[float]:
    """Give the log-odds of values that fit, by the weights that were learned."""
    weights = LEARNED_WITHOUT if beside.meaning is None else LEARNED
    found, total = signs.of(pairs, beside, ask), np.zeros(len(pairs.both))
    for name, weight in weights.items():
        total += weight * found[name] if name in found else weight
    # Rounded, so that the last digit of a sum of words does not decide between two pairs that are equally sure.
    return [round(each, 9) for each in total.tolist()]


def _by_rule(left: Entry, right: Entry, near: float, words: float, ahead: float) -> float | None:
    """Give the log-odds where a rule tells them; None of two values that fit, of which the signs tell."""
    one, other = left.mark, right.mark
    if are_told_as_one(left, right):
        return SURE
    if "vague" in {one.modifier, other.modifier} and _are_vaguely_two(one, other):
        return -SURE
    if is_counterclaim(left, right):
        return FAIR
    alike = intervals.alike(one, other, near)
    if one.kind == "age":
        return _same_age(one, other, alike=alike, equal=near == 1.0)
    return None if alike else _of_different(left, right, near, words, ahead)


def _are_vaguely_two(one: FigureMark, other: FigureMark) -> bool:
    """Whether a vague number tells nothing of the other: thousands of troops or of refugees, thousands or a few hundred."""
    vague = [mark.modifier == "vague" for mark in (one, other)]
    return any(vague) and (not _is_one_deed(one, other) or (all(vague) and intervals.ratio(one, other) != 1.0))


def _of_different(left: Entry, right: Entry, near: float, words: float, ahead: float) -> float:
    """The same of two values that do not fit: the tolls that articles open with before all others."""
    if _are_tolls(left, right) and near <= _far_headlines(left, right):
        return FIRST if left.mark.action in CASUALTIES else TOLLS
    return FAIR if _are_chiefs(left, right, near, ahead) or _comparable(left, right, near, words) else -SURE


def _is_one_deed(one: FigureMark, other: FigureMark) -> bool:
    """Whether the same happened: one frame, or one verb where neither has a frame ("eight were flown to hospital")."""
    return one.action == other.action and (one.action != "" or one.deed == other.deed != "")


def _same_age(one: FigureMark, other: FigureMark, *, alike: bool, equal: bool) -> float:
    if one.person and other.person:
        return SURE if alike else FAIR
    return FAIR if equal else -SURE


def _are_chiefs(left: Entry, right: Entry, near: float, ahead: float) -> bool:
    """Whether two articles count first the same things to which the same happened, and nothing else stands closer to either."""
    one, other = left.mark, right.mark
    same = one.kind == "count" and one.action == other.action not in {"", *OF_AMOUNTS}
    if left.chief and right.chief and same and left.grave and right.grave:
        return near <= FAR
    helpers = one.thing == other.thing in HELPERS and left.lone_thing and right.lone_thing and "" in (one.action, other.action)
    return near <= FAR_CHIEFS and (helpers or (left.chief and right.chief and same and ahead > 0))


def _comparable(left: Entry, right: Entry, near: float, words: float) -> bool:
    """Whether figures with different values may be compared at all: when in doubt they are not."""
    one, other = left.mark, right.mark
    if one.kind == "magnitude":
        return near < 1.2
    if left.people & right.people and one.kind in {"length", "duration"} and one.action == other.action != "":
        return near <= (4 if one.kind == "length" else NEAR)
    if is_slip(left, right) or (_is_growing(left, right) and near <= FAR):
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


def _is_growing(left: Entry, right: Entry) -> bool:
    """Whether two articles give their one number of the same things, which one of them tells as growing: 6, 14 soldiers."""
    one, other = left.mark, right.mark
    told = "" in (one.action, other.action) and not CUMULATIVE.isdisjoint({one.action, other.action})
    known = one.thing == other.thing and one.thing not in ANYBODY and one.kind == "count"
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
