"""Two figures → how surely they measure the same, or why they must stay apart."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from consilience.languages.english.measured import CASUALTIES, KINDS_OF_PERSON, SAME_THING
from consilience.reconcile import figure_intervals as intervals
from consilience.records import FigureMark

# A pair at or above this is one measure (the gold's compared rows: best F1 between 1.5 and 1.8).
ENOUGH = 1.65
# Values that differ need more: the same happening to the same things.
ENOUGH_APART = 1.9
# Reports of one count that differ mostly differ by less than this.
NEAR = 1.35


class Entry(Struct, frozen=True):
    """A figure with its article, and what its event's date makes of the times in its sentence."""

    number: int
    article: str
    mark: FigureMark
    scope: frozenset[str]  # years and months that are not the event's own: an earlier event
    about: frozenset[str]
    context: frozenset[str]
    people: frozenset[str]  # surnames and ages in the clause: whose measure it is
    generic: bool = False  # "a magnitude 6 quake can cause severe damage"
    lone: bool = True  # the only value of its kind and happening in its article


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


def thing_class(thing: str) -> str:
    """Give the class of things that a noun counts: ships and boats are vessels."""
    return SAME_THING.get(thing, thing)


def things(left: FigureMark, right: FigureMark) -> float:
    """How well the counted nouns go together: 1 the same, below 0 never."""
    if not left.thing or not right.thing:
        return 0.4
    if left.thing == right.thing:
        return 1.0
    if thing_class(left.thing) != thing_class(right.thing):
        return -1.0 if left.kind == "count" else 0.0
    one, other = KINDS_OF_PERSON.get(left.thing), KINDS_OF_PERSON.get(right.thing)
    return 0.3 if one and other and one != other else 0.7


def kept_apart(left: Entry, right: Entry) -> bool:
    """Whether two figures can never be one measure."""
    one, other = left.mark, right.mark
    if not _same_kind(one, other) or left.generic or right.generic:
        return True
    if one.person and other.person and _surname(one.person) != _surname(other.person):
        return True
    if one.kind == "count" and things(one, other) < 0:
        return True
    if one.action != other.action and {one.action, other.action} & CASUALTIES and one.action and other.action:
        return True
    if left.scope and right.scope and not left.scope & right.scope:
        return True
    if intervals.compatible(one, other) and intervals.ratio(one, other) <= NEAR:
        return False
    return _different_values_apart(left, right)


def _different_values_apart(left: Entry, right: Entry) -> bool:
    """Whether two figures with different values must be two measures."""
    one, other = left.mark, right.mark
    if one.kind in {"share", "money", "rate", "points", "temperature", "area", "volume", "weight"} and intervals.ratio(one, other) > NEAR:
        return True
    if left.scope != right.scope or one.partial != other.partial or one.further != other.further or one.partial or one.further:
        return True
    if left.article == right.article and one.sentence == other.sentence and not (one.said_by and other.said_by and one.said_by != other.said_by):
        return True
    return _different_people(one, other)


def _different_people(one: FigureMark, other: FigureMark) -> bool:
    groups = KINDS_OF_PERSON.get(one.thing), KINDS_OF_PERSON.get(other.thing)
    return groups[0] != groups[1] and bool(groups[0] or groups[1]) and "" not in (one.thing, other.thing)


def _same_kind(one: FigureMark, other: FigureMark) -> bool:
    if one.kind != other.kind:
        loose = {one.kind, other.kind} == {"count", "money"} and one.low == other.low and (one.low or 0) >= 1e6
        return loose and "" in (one.thing, other.thing)
    if one.kind == "money":
        return one.unit == other.unit
    if one.kind == "rate":
        return one.unit.split("/")[1:] == other.unit.split("/")[1:]
    return True


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower()


def sameness(left: Entry, right: Entry, weigh: Weights) -> float:
    """How surely two figures that may be one measure are one; `ENOUGH` says from when."""
    one, other = left.mark, right.mark
    near = intervals.ratio(one, other)
    alike = intervals.compatible(one, other) and near <= NEAR
    score = _evidence(left, right, weigh)
    if one.kind == "age":
        return _same_age(one, other, score, alike=alike)
    if alike:
        score += 0.6 if near == 1.0 else 0.35
        score += 0.4 if near == 1.0 and _is_rare(one) else 0.0
        return score - (0.5 if left.scope != right.scope else 0.0)
    if not _comparable(left, right, near):
        return 0.0
    return score + (0.3 if near <= NEAR else 0.0) - (ENOUGH_APART - ENOUGH)


def _evidence(left: Entry, right: Entry, weigh: Weights) -> float:
    one, other = left.mark, right.mark
    score = max(things(one, other), 0.0) * 0.8
    if one.action and one.action == other.action:
        score += 0.7
    elif one.action and other.action:
        score -= 0.3
    score += weigh.overlap(left.context, right.context)
    score += 0.5 * weigh.overlap(left.about, right.about)
    if left.people & right.people:
        score += 0.6
    if one.kind in {"magnitude", "rate"}:
        score += 0.5
    return score


def _same_age(one: FigureMark, other: FigureMark, score: float, *, alike: bool) -> float:
    if one.person and other.person:
        return 3.0 if alike else 2.0
    return 1.2 + score if alike and intervals.ratio(one, other) == 1.0 else 0.0


def _is_rare(mark: FigureMark) -> bool:
    """Whether a number is telling by itself: 23 or 4,408, not 2 or 100."""
    size = mark.high if mark.high is not None else mark.low
    if size is None:
        return False
    digits = f"{size:.6g}".rstrip("0").replace(".", "").replace("-", "")
    return size > 12 and len(digits) >= 2


def _comparable(left: Entry, right: Entry, near: float) -> bool:
    """Whether figures with different values may be compared at all: when in doubt they are not."""
    one, other = left.mark, right.mark
    if one.kind == "magnitude":
        return near < 1.5
    if not one.action or one.action != other.action:
        return one.kind == "count" and one.thing == other.thing != "" and left.lone and right.lone and near < 1.5
    if left.people & right.people and one.kind in {"length", "duration"}:
        return True
    if one.kind == "duration":
        return False
    return near <= NEAR or (left.lone and right.lone)
