"""Two figures → the reason why they can never be one measure, where there is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from consilience.annotate.figures.surroundings import stem
from consilience.languages.english.measured import CASUALTIES, CHOSEN, CUMULATIVE, GONE, KINDS_OF_PERSON
from consilience.reconcile.figures import ages, currencies, intervals, periods
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.moving import are_moving, are_of_one_party, is_polled
from consilience.reconcile.figures.things import (
    NEAR,
    digits,
    is_person,
    is_rare,
    one_is_bare,
    one_may_be_bare,
    thing_class,
    things,
)
from consilience.records import FigureMark

# Why two figures are not compared; `apart_words` says it to a reader.
Why = Literal[
    "part",  # 12 children among 40 dead
    "further",  # another five
    "rate",  # a rate, not a total
    "period",  # since 2015, since 2011
    "place",  # in Aleppo, in Syria
    "definition",  # civilians, all; confirmed, feared
    "generic",  # "a magnitude 6 quake can kill"
    "counted apart",  # one article counts both
    "happening",  # killed, injured
    "person",  # two ages, two people's sums
    "thing",  # villages, houses
    "kind",  # a length and a share
    "size",  # sums too far apart to be one
]

# Words that two sentences share where an unusual number counts one thing under two nouns.
_SHARED = 4


def why(left: Entry, right: Entry) -> Why | None:
    """Give the reason why two figures can never be one measure; None where there is none."""
    one, other = left.mark, right.mark
    if not _same_kind(one, other):
        return "rate" if "rate" in (one.kind, other.kind) else "kind"
    if left.generic or right.generic:
        return "generic"
    if are_told_as_one(left, right):
        return None
    if one.kind == "age":
        return "person" if ages.are_of_two(left, right) else None
    return _counted_otherwise(left, right) or _told_otherwise(left, right)


Ask = Callable[[Entry, Entry], Why | None]


def _counted_otherwise(left: Entry, right: Entry) -> Why | None:
    """What the counted things themselves say, whatever the values."""
    one, other = left.mark, right.mark
    if one.kind == "count":
        if one.action != other.action and _different_casualties(left, right):
            return "happening"
        if _are_destroyed_and_damaged(one, other) and not intervals.compatible(one, other):
            return "happening"
        if one.thing != other.thing and (_different_things(left, right) or one_is_bare(one, other)):
            return "definition" if is_person(one.thing) and is_person(other.thing) else "thing"
    if one.kind == "share" and _are_of_two_things(one, other):
        return "thing"
    if _is_polled_alone(one, other) or (one.phrase != other.phrase and is_chosen(one) != is_chosen(other)):
        return "definition"
    return "further" if (one.further or other.further) and _comes_on_top(left, right) else None


def _is_polled_alone(one: FigureMark, other: FigureMark) -> bool:
    """Whether a poll gives one of two shares, or of two numbers of seats, and a count the other."""
    elected = one.kind == "share" or thing_class(one.thing) == "seat"
    return elected and is_polled(one) != is_polled(other)


def _comes_on_top(left: Entry, right: Entry) -> bool:
    """Whether one of two figures is on top of another count, and the other for sure is not: twelve more, a toll of twelve."""
    if _is_further(left, right) == _is_further(right, left):
        return False
    part, whole = (left, right) if _is_further(left, right) else (right, left)
    if left.article == right.article or _is_charged(left.mark) != _is_charged(right.mark):
        return True
    return _is_toll(whole) and "other" not in part.mark.printed.lower()  # two others who were hurt may be the two hurt


def _is_further(entry: Entry, other: Entry) -> bool:
    return entry.mark.further and not (entry.others and entry.article != other.article)


def _is_toll(entry: Entry) -> bool:
    return entry.mark.action in CASUALTIES and (entry.toll or entry.mark.total or entry.mark.former)


def _are_of_two_things(one: FigureMark, other: FigureMark) -> bool:
    """Whether two shares are told of two nouns (of traffic, of the network), and are no unusual number: 3.4 %."""
    if one.low == other.low == one.high == other.high and digits(one.low or 0.0) > 1:
        return False
    return thing_class(one.thing) != thing_class(other.thing) and "" not in (one.thing, other.thing) and not things(one, other)


def is_chosen(mark: FigureMark) -> bool:
    """Whether those are told that stand out from all: "the two largest banks"."""
    return _says_chosen(mark.phrase)


@lru_cache(maxsize=4096)
def _says_chosen(phrase: str) -> bool:
    return not CHOSEN.isdisjoint(phrase.lower().replace("-", " ").split()[:-1])


def _told_otherwise(left: Entry, right: Entry) -> Why | None:
    """What the words around two values say, in the light of how far apart the values are."""
    near = intervals.ratio(left.mark, right.mark)
    alike = intervals.alike(left.mark, right.mark, near)
    if _other_time(left, right, equal=alike and near == 1.0):
        return "period"
    if alike and left.some != right.some and left.mark.action in CASUALTIES and _is_whole(right if left.some else left):
        return None if _are_one_kind(left.mark, right.mark) else "part"
    if alike and not _is_one_breath(left, right):
        return "definition" if _are_told_apart(left, right) else None
    return _different_values_apart(left, right, near)


def _is_whole(entry: Entry) -> bool:
    """Whether a count of the killed or hurt is its article's toll, so that what is told as a part of another's is another."""
    return entry.toll or entry.lone


def _is_one_breath(left: Entry, right: Entry) -> bool:
    """Whether one sentence gives two numbers in one unit: "up to 55 per cent there, 52 per cent here"."""
    one, other = left.mark, right.mark
    same = left.article == right.article and one.sentence == other.sentence and one.unit == other.unit
    return same and intervals.ratio(one, other) > 1.0


def _are_told_apart(left: Entry, right: Entry) -> bool:
    """Whether two equal counts are of all and of some, as their articles tell: five people, four of them passengers."""
    return left.group != right.group and (left.group_told or right.group_told) and left.mark.action == right.mark.action


def _is_charged(mark: FigureMark) -> bool:
    return mark.action == "charged"


def are_told_as_one(left: Entry, right: Entry) -> bool:
    """Whether an article tells two values as one measure: two claims, what it is and what it was, a sum in two currencies."""
    return left.article == right.article and (
        is_rival(left, right) or is_overtaken(left, right) or _is_exchanged(left.mark, right.mark)
    )


def is_rival(left: Entry, right: Entry) -> bool:
    """Whether one figure is told as another value of the other: "a crowd of 12,000 … police put it at 4,000"."""
    if left.article != right.article:
        return False
    return right.mark.start in {left.mark.follows, left.against} or left.mark.start in {right.mark.follows, right.against}


def is_overtaken(left: Entry, right: Entry) -> bool:
    """Whether an article tells a value of one thing and what it had been before: "killed 31; the toll had stood at 12"."""
    one, other = left.mark, right.mark
    if left.article != right.article or one.former == other.former or left.scope != right.scope:
        return False  # as most are
    same = one.kind == other.kind and one.unit == other.unit and one.action == other.action != ""
    whole = not (one.partial or other.partial or one.further or other.further)
    nouns = thing_class(one.thing) == thing_class(other.thing) or "" in (one.thing, other.thing)
    return same and whole and nouns and intervals.ratio(one, other) <= _FAR_CLAIMS and (left.lone or right.lone)


# Two counts of one thing by two sides are not further apart, and stand in one sentence or in two that follow each other.
_FAR_CLAIMS, _FAR_MEASURES = 5.0, 1.6


def is_counterclaim(left: Entry, right: Entry) -> bool:
    """Whether one article gives two numbers of the same as two sides tell them: "the company said 400, the unions 1,200"."""
    one, other = left.mark, right.mark
    if left.article != right.article or abs(one.sentence - other.sentence) > 1 or one.kind != other.kind or one.kind == "age":
        return False
    mine, theirs = _teller(one), _teller(other)
    told = mine and theirs and mine.isdisjoint(theirs)
    same = _are_same_or_left_out(one, other) and not (one.bearer and other.bearer and set(one.bearer).isdisjoint(other.bearer))
    whole = not (one.partial or other.partial or one.further or other.further)
    far = _FAR_CLAIMS if one.kind == "count" and one.thing else _FAR_MEASURES
    return bool(told) and same and whole and one.unit == other.unit and intervals.ratio(one, other) <= far


def _are_same_or_left_out(one: FigureMark, other: FigureMark) -> bool:
    """Whether two counts have one noun and happening, or the second, told with neither, leaves them out."""
    first, second = (one, other) if one.start < other.start else (other, one)
    if second.kind == "count" and not (second.thing or second.action) and first.thing:
        return not second.deed or second.deed == first.deed
    nouns = first.thing == second.thing or (thing_class(first.thing) == thing_class(second.thing) and not is_person(first.thing))
    return nouns and first.action == second.action


def _teller(mark: FigureMark) -> frozenset[str]:
    return frozenset((mark.said_by or "").lower().split()) - {"the", "a", "an", "of"}


# Characters between a sum and its worth in another currency: "€2 million ($2.6 million)".
_BESIDE = 4


def _is_exchanged(one: FigureMark, other: FigureMark) -> bool:
    """Whether one figure is the other in another currency, told beside it."""
    beside = 0 < other.start - one.end <= _BESIDE or 0 < one.start - other.end <= _BESIDE
    return beside and currencies.are_two(one.unit, other.unit) and intervals.compatible(one, other)


def _different_things(left: Entry, right: Entry) -> bool:
    return things(left.mark, right.mark) < 0 and not is_by_another_name(left, right)


def is_left_to_the_words(left: Entry, right: Entry) -> bool:
    """Whether the sentences of two figures decide if they count the same: under two nouns, or with none and another deed."""
    one, other = left.mark, right.mark
    if one.kind != "count":
        return False
    if "" in (one.thing, other.thing):
        return one_may_be_bare(one, other)
    return _is_one_unusual_number(one, other) and not _are_unlike(one, other) and things(one, other) < 0


def is_by_another_name(left: Entry, right: Entry) -> bool:
    """Whether an unusual number counts the same under two nouns: 31 pieces of apparatus, 31 fire engines."""
    one, other = left.mark, right.mark
    if left.article == right.article or not _is_one_unusual_number(one, other) or _are_unlike(one, other):
        return False
    if one.total and other.total:
        return True
    if other.thing in left.counted or one.thing in right.counted:
        return False  # "16 turnovers" of a team whose rebounds are counted too
    named = stem(other.thing) in left.context or stem(one.thing) in right.context
    return named or len(left.context & right.context) >= _SHARED


def _is_one_unusual_number(one: FigureMark, other: FigureMark) -> bool:
    return one.kind == other.kind == "count" and one.low == other.low == one.high == other.high and is_rare(one)


def _are_unlike(one: FigureMark, other: FigureMark) -> bool:
    """Whether persons are set against things, casualties against others, or two happenings against each other."""
    persons = {is_person(one.thing), is_person(other.thing)}
    acts = {one.action, other.action}
    return len(persons) > 1 or bool(acts & CASUALTIES) or ("" not in acts and len(acts) > 1)


def _different_casualties(left: Entry, right: Entry) -> bool:
    acts = {left.mark.action, right.mark.action}
    if "" in acts and len(acts) > 1:  # "three workers told reporters": none of them is missing
        return bool(acts & {"missing", "killed"}) and (left if not left.mark.action else right).speaking
    return len(acts) > 1 and acts != _HURT and not CASUALTIES.isdisjoint(acts)


def _are_destroyed_and_damaged(one: FigureMark, other: FigureMark) -> bool:
    """Whether one of two different counts is of what is gone and the other of what is damaged: 4,200 and 12,000 homes."""
    if not one.action == other.action == "destroyed":
        return False
    damaged = [mark.deed == "damage" or not DAMAGED.isdisjoint(mark.phrase.lower().split()) for mark in (one, other)]
    gone = (other if damaged[0] else one).deed in GONE
    return any(damaged) and not all(damaged) and gone


# What is damaged is told so.
DAMAGED = frozenset({"damaged"})
# Who was shot or stabbed and is counted among the injured may be the same: "two men were shot", "the two wounded".
_HURT = frozenset({"attacked", "injured"})


def _other_time(left: Entry, right: Entry, *, equal: bool) -> bool:
    """Whether the sentences name different times, so that an earlier event is told beside this one."""
    if not equal and _are_of_two_times(left, right):
        return True
    if left.scope == right.scope or left.scope & (right.scope | right.since) or right.scope & left.since:
        return False
    if left.mark.action == right.mark.action == "parent":
        return False  # "the mother of 12 was killed in 2011"
    if not equal:
        return True
    return bool(left.scope and right.scope) and (left.mark.action in CASUALTIES or left.mark.kind == "magnitude")


def _are_of_two_times(left: Entry, right: Entry) -> bool:
    """Whether the figures themselves are told of two periods, or count from two years."""
    told = left.mark.period and right.mark.period
    if told and periods.are_two(left.mark.period, right.mark.period) and not _is_told_as_total(left, right):
        return True
    return bool(left.since and right.since) and left.since.isdisjoint(right.since)


def _is_told_as_total(left: Entry, right: Entry) -> bool:
    """Whether a toll is told day by day: the day is that of the count, not of the deaths."""
    return all(
        entry.mark.total or entry.toll or not (period := periods.period(entry.mark.period)) or not period.is_day
        for entry in (left, right)
    )


# Two sums or sizes further apart than `NEAR` are two: there are many in a report.
_MANY_TOLD = frozenset({"share", "money", "rate", "points", "temperature", "area", "volume", "weight"})


def _different_values_apart(left: Entry, right: Entry, near: float) -> Why | None:
    """Why two figures with different values must be two measures."""
    if left.mark.kind in _MANY_TOLD and near > NEAR and not (are_moving(left, right) or is_counterclaim(left, right)):
        return "size"
    if _is_further(left, right) or _is_further(right, left):
        return "further"
    if left.supposed != right.supposed:
        return "generic"
    return _another_group(left, right) or _another_teller(left, right)


def _another_group(left: Entry, right: Entry) -> Why | None:
    """Why two figures count different groups of the same things."""
    if left.grave != right.grave:
        return "definition"
    if _is_part(left, right) and not (are_moving(left, right) or are_of_one_party(left, right)):
        return "part"
    if left.place and right.place and left.place != right.place:
        return "place"
    if _different_people(left, right) or (left.quality != right.quality and left.mark.qualities != right.mark.qualities):
        return "definition"
    return None


def _another_teller(left: Entry, right: Entry) -> Why | None:
    """Why two different values are two counts by who tells them, or of whom."""
    one, other = left.mark, right.mark
    unnamed = None in (one.said_by, other.said_by) and one.action in CASUALTIES and left.toll != right.toll
    one_voice = one.said_by == other.said_by or unnamed  # its toll, and what it counts besides
    at_once = left.article == right.article and (left.moment == right.moment or one.action not in CUMULATIVE)
    if at_once and one_voice and one.former == other.former:
        return None if is_slip(left, right) else "counted apart"  # nobody contradicts himself
    if one.kind in {"length", "duration"} and left.people and right.people and not left.people & right.people:
        return "person"
    return None


def _is_part(left: Entry, right: Entry) -> bool:
    """Whether one of two figures is told as a part; two parts of one kind ("including 12 children") may be compared."""
    one, other = left.mark, right.mark
    both_grave = left.grave and right.grave
    return (one.partial or other.partial) and not (both_grave or _are_one_kind(one, other))


def _are_one_kind(one: FigureMark, other: FigureMark) -> bool:
    return one.thing == other.thing and one.thing in KINDS_OF_PERSON


# "A mother of 12", "the mother of 13" in one article: a slip about a large family, not two small ones.
_LARGE_FAMILY = 5


def is_slip(left: Entry, right: Entry) -> bool:
    """Whether two sizes of one large family are told: "a mother of 12", "the mother of 13"."""
    one, other = left.mark, right.mark
    same = one.action == other.action == "parent" and min(one.low or 0, other.low or 0) >= _LARGE_FAMILY
    apart = bool(left.people and right.people) and not left.people & right.people
    return same and not apart and intervals.ratio(one, other) <= NEAR


def _different_people(left: Entry, right: Entry) -> bool:
    kinds = {KINDS_OF_PERSON.get(entry.mark.thing, "") for entry in (left, right)}
    if len(kinds) == 1 and "" not in kinds:
        return False
    two = len(kinds) == 2 and "" not in kinds  # passengers and crew
    return (two or left.group != right.group) and "" not in (left.mark.thing, right.mark.thing)


def _same_kind(one: FigureMark, other: FigureMark) -> bool:
    if one.kind != other.kind:
        loose = {one.kind, other.kind} == {"count", "money"} and one.low == other.low and (one.low or 0) >= 1e6
        return loose and "" in (one.thing, other.thing)
    if one.kind == "money":
        if _is_one_sum(one, other):
            return True
        return one.unit == other.unit or (currencies.are_two(one.unit, other.unit) and intervals.compatible(one, other))
    if one.kind == "rate":
        return one.unit.split("/")[1:] == other.unit.split("/")[1:]
    return True


def _is_one_sum(one: FigureMark, other: FigureMark) -> bool:
    """Whether two like sums are told, one with what it is for: "455 pence", "455 pence a share"."""
    (money, _, per), (cash, _, each) = one.unit.partition("/"), other.unit.partition("/")
    return money == cash and "" in (per, each) and intervals.ratio(one, other) <= NEAR
