"""Two figures → how surely they measure the same, or why they must stay apart."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from consilience.annotate.measures import stem
from consilience.languages.english.measured import CASUALTIES, FAIRLY_PLAIN, KINDS_OF_PERSON, PLAIN, SAME_THING
from consilience.languages.english.reporting import TITLES
from consilience.reconcile import figure_intervals as intervals
from consilience.records import FigureMark

# A pair at or above this is one measure (the gold's compared rows: best F1 between 1.5 and 1.8).
ENOUGH = 1.65
# Values that differ need more: the same happening to the same things.
ENOUGH_APART = 1.9
# Reports of one count that differ mostly differ by less than this.
NEAR = 1.35
# Numbers further apart than this count different things, whatever their sentences say.
FAR = 5.0
# But a toll told as such grows more: three in the first hour, 45 the next day.
FAR_TOLL = 20.0
# Words that two sentences share where an unusual number counts one thing under two nouns, or an exact one tells one share.
_SHARED_BY_NAMES, _SHARED_WORDS = 4, 2
# Share of telling words that the sentences of two numbers have in common, where what happened is not told plainly.
ENOUGH_CONTEXT = 0.3


class Entry(Struct, frozen=True):
    """A figure with its article, and what its event's date makes of the times in its sentence."""

    number: int
    article: str
    mark: FigureMark
    scope: frozenset[str]  # years and months that are not the event's own: an earlier event
    about: frozenset[str]
    context: frozenset[str]
    people: frozenset[str]  # surnames and ages in the clause: whose measure it is
    counted: frozenset[str] = frozenset()  # the things that its article counts
    generic: bool = False  # "a magnitude 6 quake can cause severe damage"
    earlier: bool = False  # an age at another time: "then 15", "turns 29", "at the age of 40"
    lone: bool = True  # the only value of its kind and happening in its article
    lone_thing: bool = True  # the only number of such things in its article


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
    if left.thing in right.phrase.lower().split() or right.thing in left.phrase.lower().split():
        return 0.8  # "12 Somalis", "12 Somali nationals"
    if thing_class(left.thing) != thing_class(right.thing):
        return -1.0 if left.kind == "count" else 0.0
    one, other = KINDS_OF_PERSON.get(left.thing), KINDS_OF_PERSON.get(right.thing)
    if {one, other} == {"man", "woman"}:
        return -1.0
    return 0.3 if one and other and one != other else 0.7


def kept_apart(left: Entry, right: Entry) -> bool:
    """Whether two figures can never be one measure."""
    one, other = left.mark, right.mark
    if not _same_kind(one, other) or left.generic or right.generic:
        return True
    if is_rival(left, right):
        return False
    if one.kind == "age":
        return _different_ages(left, right)
    if one.kind == "count" and (_different_things(left, right) or _different_casualties(one, other)):
        return True
    if one.further != other.further and (left.article == right.article or _is_charged(one) != _is_charged(other)):
        return True
    alike = intervals.compatible(one, other) and intervals.ratio(one, other) <= NEAR
    return _other_time(left, right, equal=alike and intervals.ratio(one, other) == 1.0) or (
        not alike and _different_values_apart(left, right)
    )


def _is_charged(mark: FigureMark) -> bool:
    return mark.action == "charged"


def is_rival(left: Entry, right: Entry) -> bool:
    """Whether one figure is told as another value of the other: "a crowd of 12,000 … police put it at 4,000"."""
    same = left.article == right.article
    return same and (left.mark.follows == right.mark.start or right.mark.follows == left.mark.start)


def _different_things(left: Entry, right: Entry) -> bool:
    return things(left.mark, right.mark) < 0 and not is_by_another_name(left, right)


def is_by_another_name(left: Entry, right: Entry) -> bool:
    """Whether an unusual number counts the same under two nouns: 31 pieces of apparatus, 31 fire engines."""
    one, other = left.mark, right.mark
    if not (one.kind == other.kind == "count" and one.low == other.low == one.high == other.high and _is_rare(one)):
        return False
    if left.article == right.article or one.action in CASUALTIES or other.action in CASUALTIES:
        return False
    if (thing_class(one.thing) == "person") != (thing_class(other.thing) == "person"):
        return False
    if one.action and other.action and one.action != other.action:
        return False
    if one.total and other.total:
        return True
    if other.thing in left.counted or one.thing in right.counted:
        return False  # "16 turnovers" of a team whose rebounds are counted too
    named = stem(other.thing) in left.context or stem(one.thing) in right.context
    return named or len(left.context & right.context) >= _SHARED_BY_NAMES


def _different_casualties(one: FigureMark, other: FigureMark) -> bool:
    return one.action != other.action and bool(one.action and other.action) and bool({one.action, other.action} & CASUALTIES)


def _other_time(left: Entry, right: Entry, *, equal: bool) -> bool:
    """Whether the sentences name different times, so that an earlier event is told beside this one."""
    if left.scope & right.scope or left.scope == right.scope:
        return False
    if left.mark.action == right.mark.action == "parent":
        return False  # "the mother of 12 was killed in 2011"
    if not equal:
        return True
    return bool(left.scope and right.scope) and (left.mark.action in CASUALTIES or left.mark.kind == "magnitude")


def _different_values_apart(left: Entry, right: Entry) -> bool:
    """Whether two figures with different values must be two measures."""
    one, other = left.mark, right.mark
    if (
        one.kind in {"share", "money", "rate", "points", "temperature", "area", "volume", "weight"}
        and intervals.ratio(one, other) > NEAR
    ):
        return True
    if one.partial or other.partial or one.further or other.further:
        return True
    if left.article == right.article and one.said_by == other.said_by and one.former == other.former:
        return not _is_slip(left, right)  # nobody contradicts himself: two counts
    if one.kind in {"length", "duration"} and left.people and right.people and not left.people & right.people:
        return True
    return _different_people(one, other)


# "A mother of 12", "the mother of 13" in one article: a slip about a large family, not two small ones.
_LARGE_FAMILY = 5


def _is_slip(left: Entry, right: Entry) -> bool:
    one, other = left.mark, right.mark
    same = one.action == other.action == "parent" and min(one.low or 0, other.low or 0) >= _LARGE_FAMILY
    apart = bool(left.people and right.people) and not left.people & right.people
    return same and not apart and intervals.ratio(one, other) <= NEAR


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


def _different_ages(left: Entry, right: Entry) -> bool:
    """Whether two ages are of two persons, or of one at different times."""
    one, other = left.mark, right.mark
    if one.person and other.person and not same_person(one.person, other.person):
        return True
    if one.low == other.low:
        return False
    apart = abs((one.low or 0) - (other.low or 0))
    return apart > 2 or left.earlier or right.earlier


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same last word, and first names that do not exclude each other."""
    left, right = _name_words(one), _name_words(other)
    if left[-1] != right[-1]:
        return False
    first, second = left[0].rstrip("."), right[0].rstrip(".")
    shared = len(left) == 1 or len(right) == 1 or first.startswith(second[:3]) or second.startswith(first[:3])
    return shared or bool(set(left[:-1]) & set(right[:-1]))


def _name_words(name: str) -> list[str]:
    words = name.lower().replace("’", "'").removesuffix("'s").split()
    while len(words) > 1 and words[0].strip(".") in TITLES:
        words.pop(0)
    return words or [""]


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
        loose = one.kind == "count" and not _is_rare(one) and things(one, other) < _LIKELY_THING
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
        score += 0.4 if _is_rare(one) else 0.0
        score += 0.3 if one.kind not in {"count", "share", "age", "magnitude"} else 0.0
        score += 0.15 if one.modifier and one.modifier == other.modifier else 0.0
        score += 0.15 if one.said_by and other.said_by and one.said_by.lower() == other.said_by.lower() else 0.0
        score += 0.35 if _is_exact(one) else 0.0
        score += 0.15 if _is_exact(one) and len(left.context & right.context) >= _SHARED_WORDS else 0.0
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
    if one.kind in {"length", "speed"} and one.action and one.action == other.action and near <= 1.2:
        score += 0.35
    if one.thing == other.thing and thing_class(one.thing) != "person" and left.lone_thing and right.lone_thing and near <= NEAR:
        score += 0.2
    return score


def _same_age(one: FigureMark, other: FigureMark, score: float, *, alike: bool) -> float:
    if one.person and other.person:
        return 3.0 if alike else 2.0
    return 1.5 + score if alike and intervals.ratio(one, other) == 1.0 else 0.0


def _is_rare(mark: FigureMark) -> bool:
    """Whether a number is telling by itself: 23 or 4,408, not 2 or 100."""
    size = mark.high if mark.high is not None else mark.low
    if size is None:
        return False
    digits = f"{size:.6g}".rstrip("0").replace(".", "").replace("-", "")
    return size > 12 and len(digits) >= 2


def _is_exact(mark: FigureMark) -> bool:
    """Whether a measure is told so exactly that its number is nearly a name: 3.21 %, 640 million euros, 14 basis points."""
    if mark.kind == "money":
        return _is_rare(mark)
    size = mark.high if mark.high is not None else mark.low or 0.0
    if mark.kind == "share":
        return f"{size * 100:.6g}".replace(".", "").isdigit() and "." in f"{size * 100:.6g}"
    return mark.kind in {"points", "area", "rate", "weight", "volume"} and _is_rare(mark)


def _comparable(left: Entry, right: Entry, near: float, context: float) -> bool:
    """Whether figures with different values may be compared at all: when in doubt they are not."""
    one, other = left.mark, right.mark
    if one.kind == "magnitude":
        return near < 1.2
    if left.people & right.people and one.kind in {"length", "duration"} and one.action == other.action != "":
        return near <= 4
    if _is_slip(left, right):
        return True
    if not one.action or one.action != other.action or one.action not in FAIRLY_PLAIN:
        return context >= ENOUGH_CONTEXT and near <= NEAR and _only_such_things(left, right)
    if one.kind == "duration" or (one.action not in PLAIN and one.kind != "length" and context < ENOUGH_CONTEXT):
        return False
    far = FAR_TOLL if one.action in CASUALTIES and (one.total or other.total) else FAR
    return near <= NEAR or (left.lone and right.lone and near <= far)


def _only_such_things(left: Entry, right: Entry) -> bool:
    """Whether two articles give one number each of the same things, and not of two persons' or places' things."""
    same = left.mark.kind == "count" and left.mark.thing == right.mark.thing != ""
    apart = bool(left.about and right.about) and not left.about & right.about
    return same and left.lone and right.lone and left.lone_thing and right.lone_thing and not apart
