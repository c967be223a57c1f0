"""Two figures → whether no reason keeps them apart, or only one that two reports of one thing may give too."""

from __future__ import annotations

from consilience.languages.english.measured import ANYBODY, KINDS_OF_PERSON
from consilience.reconcile.figures import currencies, intervals
from consilience.reconcile.figures.apart import Ask, Why, why
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import digits, is_person
from consilience.records import FigureMark

# Reasons that speak against one measure, but not for sure.
_NOT_SURE = frozenset({"thing", "period"})
_EQUAL, _TELLING, _CLOSEST = 1.08, 2, 2
# No number up to this tells by itself of whom it is: "two girls", "two detectives".
_FEW = 10.0


def may_be_one(left: Entry, right: Entry, ask: Ask = why) -> bool:
    """Whether no reason keeps two figures apart; another noun or time keeps no equal values of two articles apart for sure."""
    reason = ask(left, right)
    if left.article == right.article:
        return reason is None
    known = whatever_they_say(left.mark, right.mark, reason)
    if known is not None:
        return known
    return not (_are_told_as_two(left, right) if reason == "thing" else _are_of_two_groups(left, right))


def whatever_they_say(one: FigureMark, other: FigureMark, reason: Why | None) -> bool | None:
    """Whether figures of two articles may be one by the reason against it and by their values; None where their words decide."""
    if reason is None:
        return None if _may_be_of_two_groups(one, other) else True
    if reason not in _NOT_SURE or not _are_equal(one, other):
        return False
    return None if reason == "thing" else True


def _are_equal(one: FigureMark, other: FigureMark) -> bool:
    exchanged = currencies.are_two(one.unit, other.unit)
    return intervals.compatible(one, other) and (exchanged or intervals.ratio(one, other) <= _EQUAL)


def _may_be_of_two_groups(one: FigureMark, other: FigureMark) -> bool:
    """Whether a few people are told under two nouns."""
    if one.thing == other.thing or KINDS_OF_PERSON.get(one.thing, one.thing) == KINDS_OF_PERSON.get(other.thing, ""):
        return False
    size = one.high if one.high is not None else one.low or 0.0
    return size <= _FEW and is_person(one.thing) and one.thing not in ANYBODY and other.thing not in ANYBODY


def _are_of_two_groups(left: Entry, right: Entry) -> bool:
    """Whether of a few people under two nouns nothing is told that is the same, beside other such counts."""
    one, other = left.mark, right.mark
    told = (left.lone and right.lone) or one.action == other.action != "" or one.deed == other.deed != ""
    return not told and set(one.near).isdisjoint(other.near)


def _are_told_as_two(left: Entry, right: Entry) -> bool:
    """Whether two nouns count two things for sure: both articles count both, or a small number is told in other words."""
    one, other = left.mark, right.mark
    if other.thing in left.counted and one.thing in right.counted:
        return True
    return digits(one.low or one.high or 0.0) < _TELLING and set(one.near[:_CLOSEST]).isdisjoint(other.near[:_CLOSEST])
