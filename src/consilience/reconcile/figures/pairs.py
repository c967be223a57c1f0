"""Two figures → how surely they measure the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from consilience.annotate.figures.surroundings import stem
from consilience.languages.english.measured import CASUALTIES, FAIRLY_PLAIN, PLAIN
from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.apart import is_rival, is_slip
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import NEAR, is_rare, thing_class, things
from consilience.records import FigureMark

# A pair at or above this is one measure (hand-marked stories: best F1 between 1.5 and 1.8).
ENOUGH = 1.65
# Values that differ need more: the same happening to the same things.
ENOUGH_APART = 1.9
# Numbers further apart than this count different things, whatever their sentences say.
FAR = 5.0
# But a toll told as such grows more: three in the first hour, 45 the next day.
FAR_TOLL = 20.0
# And what two reports of one event open with is its toll, whatever the hours between them made of it.
FAR_HEADLINES = 100.0
TOLLS = 0.6
# Words that the sentences of two exact shares or sums have in common.
_SHARED = 2
# Share of telling words that the sentences of two numbers have in common, where what happened is not told plainly.
ENOUGH_CONTEXT = 0.3


class Weights(Struct, frozen=True):
    """How telling each word of an event's figures is: the rarer, the more."""

    weight: dict[str, float]

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Share of the smaller side's weight that both sides have, from 0 to 1."""
        shared = sum(self.weight.get(word, 1.0) for word in sorted(left & right))
        smaller = min(self._sum(left), self._sum(right))
        return shared / smaller if smaller > 0 else 0.0

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self.weight.get(word, 1.0) for word in sorted(words))


def weights(entries: Iterable[Entry]) -> Weights:
    """Weigh the words by the share of figures in whose sentences they stand."""
    counted: Counter[str] = Counter()
    total = 0
    for entry in entries:
        total += 1
        counted.update(entry.context | entry.about)
    return Weights({word: math.log((total + 1) / (count + 0.5)) + 0.1 for word, count in counted.items()})


def sameness(left: Entry, right: Entry, weigh: Weights) -> float:
    """How surely two figures that may be one measure are one; `ENOUGH` says from when."""
    one, other = left.mark, right.mark
    if is_rival(left, right):
        return _RIVAL
    near = intervals.ratio(one, other)
    alike = intervals.compatible(one, other) and near <= NEAR
    score = _evidence(left, right, weigh)
    if one.kind == "age":
        return _same_age(one, other, score, alike=alike)
    if alike:
        loose = one.kind == "count" and not is_rare(one) and things(one, other) < _LIKELY_THING
        little = loose and weigh.overlap(left.context, right.context) < _LITTLE_CONTEXT
        return score + _same_value(left, right, near) - (_UNTOLD if little else 0.0)
    return (
        score + _near_value(left, right, near)
        if _comparable(left, right, near, weigh.overlap(left.context, right.context))
        else 0.0
    )


# Two small counts, not of the same noun, in sentences that share next to no word.
_LIKELY_THING, _LITTLE_CONTEXT, _UNTOLD = 0.5, 0.1, 0.2
_RIVAL = 3.0
_LARGE_COUNT = 0.2
_ANOTHER_NAME = 0.6


def _evidence(left: Entry, right: Entry, weigh: Weights) -> float:
    """What speaks for one measure, whatever the values: noun, happening, the words and names around."""
    one, other = left.mark, right.mark
    goes_with = things(one, other)
    score = max(goes_with, 0.0) * 0.8 if goes_with >= 0 or one.kind != "count" else _ANOTHER_NAME
    if _is_named_by(left, right) or _is_named_by(right, left):
        score += 0.8  # "an almost six-month campaign", "five and a half months after it began its campaign"
    if one.action and one.action == other.action:
        score += 0.7
    elif one.action and other.action and _is_told_by_its_deed(one):
        score -= 0.3
    score += weigh.overlap(left.context, right.context)
    score += 0.5 * weigh.overlap(left.about, right.about)
    if left.people & right.people:
        score += 0.6
    return score + {"magnitude": 0.9, "rate": 0.5}.get("rate" if "/" in one.unit else one.kind, 0.0)


def _is_named_by(left: Entry, right: Entry) -> bool:
    """Whether the noun that one value measures stands in the other's sentence, which has none of its own."""
    noun = left.mark.thing
    return left.mark.kind != "count" and noun != "" and not right.mark.thing and stem(noun) in right.context


def _same_value(left: Entry, right: Entry, near: float) -> float:
    """What an equal value adds: more for a telling number, or the same number of the same things."""
    one, other = left.mark, right.mark
    equal = near == 1.0 or (one.unit != other.unit and near <= 1.05)
    score = 0.6 if equal else 0.35
    if equal:
        score += 0.4 if is_rare(one) else 0.0
        score += 0.3 if one.kind not in {"count", "share", "age", "magnitude"} else 0.0
        score += 0.15 if one.modifier and one.modifier == other.modifier else 0.0
        score += 0.15 if one.said_by and other.said_by and one.said_by.lower() == other.said_by.lower() else 0.0
        score += 0.35 if _is_exact(one) else 0.0
        score += 0.15 if _is_exact(one) and len(left.context & right.context) >= _SHARED else 0.0
        score += _LARGE_COUNT if one.kind == "count" and (one.low or one.high or 0.0) >= _LARGE else 0.0
        if one.kind == "count" and one.thing and things(one, other) >= 0.7:
            score += 0.3 if things(one, other) >= 0.8 else 0.15
            score += 0.2 if left.lone_thing and right.lone_thing and thing_class(one.thing) != one.thing else 0.0
    if left.lone and right.lone and not _is_told_by_its_deed(one):
        score += 0.3
    if (
        not equal
        and left.lone_thing
        and right.lone_thing
        and one.thing == other.thing != ""
        and thing_class(one.thing) != "person"
    ):
        score += 0.4
    return score - (0.3 if left.scope != right.scope else 0.0)


# An article gives few of these, so that two equal ones are likely one, whatever stands around them.
_SELDOM = frozenset({"area", "weight", "volume", "speed", "temperature", "power"})


# An article gives few counts as large as this.
_LARGE = 1000


def _is_told_by_its_deed(mark: FigureMark) -> bool:
    return mark.kind not in _SELDOM and "/" not in mark.unit


def _near_value(left: Entry, right: Entry, near: float) -> float:
    """What is left for different values: less, unless both articles give but one such number."""
    one, other = left.mark, right.mark
    score = ENOUGH - ENOUGH_APART
    score += 0.3 if near <= NEAR else 0.0
    score += 0.3 if left.lone and right.lone and one.kind == "count" else 0.0
    score += 0.45 if one.kind == "magnitude" else 0.0
    score += TOLLS if _are_tolls(left, right) else 0.0
    if one.kind in {"length", "speed"} and one.action and one.action == other.action and near <= 1.2:
        score += 0.35
    if one.thing == other.thing and thing_class(one.thing) != "person" and left.lone_thing and right.lone_thing and near <= NEAR:
        score += 0.2
    return score


def _same_age(one: FigureMark, other: FigureMark, score: float, *, alike: bool) -> float:
    if one.person and other.person:
        return 3.0 if alike else 2.0
    return 1.5 + score if alike and intervals.ratio(one, other) == 1.0 else 0.0


def _is_exact(mark: FigureMark) -> bool:
    """Whether a measure is told so exactly that its number is nearly a name: 3.21 %, 640 million euros, 14 basis points."""
    if mark.kind == "money":
        return is_rare(mark)
    size = mark.high if mark.high is not None else mark.low or 0.0
    if mark.kind == "share":
        return f"{size * 100:.6g}".replace(".", "").isdigit() and "." in f"{size * 100:.6g}"
    return mark.kind in {"points", "area", "rate", "weight", "volume"} and is_rare(mark)


def _comparable(left: Entry, right: Entry, near: float, context: float) -> bool:
    """Whether figures with different values may be compared at all: when in doubt they are not."""
    one, other = left.mark, right.mark
    if one.kind == "magnitude":
        return near < 1.2
    if left.people & right.people and one.kind in {"length", "duration"} and one.action == other.action != "":
        return near <= 4
    if is_slip(left, right) or (_are_tolls(left, right) and near <= FAR_HEADLINES):
        return True
    if not one.action or one.action != other.action or one.action not in FAIRLY_PLAIN:
        return context >= ENOUGH_CONTEXT and near <= NEAR and _only_such_things(left, right)
    if one.kind == "duration" or (one.action not in PLAIN and one.kind != "length" and context < ENOUGH_CONTEXT):
        return False
    far = FAR_TOLL if one.action in CASUALTIES and (one.total or other.total) else FAR
    return near <= NEAR or (left.lone and right.lone and near <= far)


def _are_tolls(left: Entry, right: Entry) -> bool:
    return left.toll and right.toll and left.mark.action == right.mark.action


def _only_such_things(left: Entry, right: Entry) -> bool:
    """Whether two articles give one number each of the same things, and not of two persons' or places' things."""
    same = left.mark.kind == "count" and left.mark.thing == right.mark.thing != ""
    apart = bool(left.about and right.about) and not left.about & right.about
    return same and left.lone and right.lone and left.lone_thing and right.lone_thing and not apart
