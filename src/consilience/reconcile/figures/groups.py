"""Event → groups of figures that measure one thing: the surest pairs first, never against a reason to stay apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np

from consilience.languages.english.measured import ANYBODY, KINDS_OF_PERSON
from consilience.reconcile.figures import candidates, carried, closeness, contrasts, currencies, evidence, intervals
from consilience.reconcile.figures import entries as figured
from consilience.reconcile.figures.apart import Ask, why
from consilience.reconcile.figures.asked import Asked
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.pairs import ENOUGH, sureness
from consilience.reconcile.figures.things import digits, is_person
from consilience.records import Event

# Of a larger group so many are asked whether they stay apart from another's.
_MEMBERS = 40
# Reasons that speak against one measure, but not for sure.
_NOT_SURE = frozenset({"thing", "period"})
# Of these a word decides, which another report may use otherwise.
_BY_WORDS = frozenset({"thing", "part", "definition"})
_EQUAL, _TELLING, _CLOSEST = 1.08, 2, 2
_TOGETHER, _MOST_SURE = -2.0, 3.0


def groups(event: Event) -> list[list[Entry]]:
    """Give the groups in the order of their first figure."""
    told = carried.of(contrasts.marked(figured.of(event)))
    return sorted((told.spread(group) for group in _joined(told.first)), key=lambda group: group[0].number)


def _joined(entries: list[Entry]) -> list[list[int]]:
    """Give the numbers of the figures of each group."""
    asked = Asked(entries)
    sure = Scores(entries, asked)
    group_of = {entry.number: [entry.number] for entry in entries}
    parted: set[tuple[int, int]] = set()  # the first figures of groups that stay apart, however many join either
    for _, left, right in sorted(sure.likely(), key=lambda pair: (-pair[0], pair[1:])):
        first, second = group_of[left], group_of[right]
        if first is second or _ties_by_vagueness(entries[left], entries[right], len(first), len(second)):
            continue
        if (first[0], second[0]) in parted:
            continue
        ones, others = [entries[one] for one in first], [entries[other] for other in second]
        between = _kept_apart(ones, others, asked)
        if between and not _are_one_on_the_whole(ones, others, sure, asked):
            if not any(entry.mark.partial for entry in between):
                parted.add((first[0], second[0]))
            continue
        if not between and len(first) + len(second) > 2 and _mean(first, second, sure) < _TOGETHER:
            continue
        first.extend(second)
        for number in second:
            group_of[number] = first
    return list({id(group): group for group in group_of.values()}.values())


class Scores:
    """How surely figures that may be one measure are one, pair by pair; whether they may be is asked where it matters."""

    def __init__(self, entries: list[Entry], asked: Asked) -> None:
        """Weigh the pairs of some figures."""
        pairs = candidates.pairs(entries)
        left, right = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        beside = closeness.beside(entries, left, right, evidence.of(entries))
        self._sure = dict(zip(pairs, sureness(entries, left, right, beside, asked.why), strict=True))
        self._entries, self._ask = entries, asked.why

    def likely(self) -> Iterator[tuple[float, int, int]]:
        """Give the pairs that are surely enough one measure, each with how surely."""
        for (left, right), score in self._sure.items():
            if score >= ENOUGH and may_be_one(self._entries[left], self._entries[right], self._ask):
                yield score, left, right

    def of(self, left: int, right: int) -> float | None:
        """Give how surely two figures are one measure, the lower number first; None where nothing is known of them."""
        score = self._sure.get((left, right))
        return score if score is not None and may_be_one(self._entries[left], self._entries[right], self._ask) else None


def may_be_one(left: Entry, right: Entry, ask: Ask = why) -> bool:
    """Whether no reason keeps two figures apart; another noun or time keeps no equal values of two articles apart for sure."""
    reason = ask(left, right)
    if reason in _NOT_SURE and left.article != right.article and not (reason == "thing" and _are_told_as_two(left, right)):
        exchanged = currencies.are_two(left.mark.unit, right.mark.unit)
        return intervals.compatible(left.mark, right.mark) and (exchanged or intervals.ratio(left.mark, right.mark) <= _EQUAL)
    return reason is None and not (left.article != right.article and _are_of_two_groups(left, right))


# No number up to this tells by itself of whom it is: "two girls", "two detectives".
_FEW = 10.0


def _are_of_two_groups(left: Entry, right: Entry) -> bool:
    """Whether a few people are told under two nouns, of whom nothing is told that is the same, beside other such counts."""
    one, other = left.mark, right.mark
    if one.thing == other.thing or KINDS_OF_PERSON.get(one.thing, one.thing) == KINDS_OF_PERSON.get(other.thing, ""):
        return False
    size = one.high if one.high is not None else one.low or 0.0
    nouns = size <= _FEW and is_person(one.thing) and one.thing not in ANYBODY and other.thing not in ANYBODY
    if not nouns:
        return False
    told = (left.lone and right.lone) or one.action == other.action != "" or one.deed == other.deed != ""
    return not told and set(one.near).isdisjoint(other.near)


def _are_told_as_two(left: Entry, right: Entry) -> bool:
    """Whether two nouns count two things for sure: both articles count both, or a small number is told in other words."""
    one, other = left.mark, right.mark
    if other.thing in left.counted and one.thing in right.counted:
        return True
    return digits(one.low or one.high or 0.0) < _TELLING and set(one.near[:_CLOSEST]).isdisjoint(other.near[:_CLOSEST])


def _mean(first: list[int], second: list[int], sure: Scores) -> float:
    """Give how surely two groups are one measure on the whole: the mean over the pairs of which anything is known."""
    known = [
        max(-_MOST_SURE, min(_MOST_SURE, score))
        for one in first[:_MEMBERS]
        for other in second[:_MEMBERS]
        if (score := sure.of(min(one, other), max(one, other))) is not None
    ]
    return sum(known) / len(known) if known else 0.0


def _are_one_on_the_whole(first: list[Entry], second: list[Entry], sure: Scores, asked: Asked) -> bool:
    """Whether two groups are one although words part some of their figures: "two women", "two of them", "two coworkers".

    A noun or a part told under one value weighs against the sureness of the other pairs; any other reason parts for good.
    """
    weighed = []
    for one, other in product(first[:_MEMBERS], second[:_MEMBERS]):
        left, right = (one, other) if one.number < other.number else (other, one)
        if may_be_one(left, right, asked.why):
            score = sure.of(left.number, right.number)
            weighed += [] if score is None else [max(-_MOST_SURE, min(_MOST_SURE, score))]
        elif (
            asked.why(left, right) in _BY_WORDS
            and left.article != right.article
            and intervals.ratio(left.mark, right.mark) == 1.0
        ):
            weighed.append(-_MOST_SURE)
        else:
            return False
    return sum(weighed) >= 0


def _ties_by_vagueness(left: Entry, right: Entry, first: int, second: int) -> bool:
    """Whether nothing but "dozens" would tie two groups: it fits 22 and 87, which are two counts; it may join one of them."""
    vague = {left.mark.modifier == "vague", right.mark.modifier == "vague"}
    return vague == {True, False} and (first if left.mark.modifier == "vague" else second) > 1


def _kept_apart(first: list[Entry], second: list[Entry], asked: Asked) -> tuple[Entry, Entry] | None:
    """Give two figures that keep two groups apart."""
    ones, others = _telling(first)[:_MEMBERS], _telling(second)[:_MEMBERS]
    return next(
        (
            (one, other)
            for one in ones
            for other in others
            if not may_be_one(one, other, asked.why)
            and not _have_each_others_nouns(one, other, ones, others, asked)
            and not _has_replaced(one, other, ones)
            and not _has_replaced(other, one, others)
        ),
        None,
    )


def _have_each_others_nouns(left: Entry, right: Entry, ones: list[Entry], others: list[Entry], asked: Asked) -> bool:
    """Whether two nouns are all that parts two figures, and one group counts under both: 31 trucks, 31 pieces; 25 pieces."""
    if asked.why(left, right) != "thing" or left.article == right.article:
        return False
    return right.mark.thing in {one.mark.thing for one in ones} or left.mark.thing in {other.mark.thing for other in others}


def _has_replaced(new: Entry, other: Entry, group: list[Entry]) -> bool:
    """Whether a value took the place of one that another article gives, as its own says: 5 million, from the 2 million."""
    own = (old for old in group if old.article == new.article != other.article and old.mark.former)
    return any(new.mark.start in {old.against, old.mark.follows} and intervals.alike(old.mark, other.mark) for old in own)


def _telling(group: list[Entry]) -> list[Entry]:
    """Leave out what is told as a part but has a whole's value: "seven of its villages" among those that say seven villages."""
    whole = {intervals.interval(entry.mark) for entry in group if not entry.mark.partial}
    return [entry for entry in group if not entry.mark.partial or intervals.interval(entry.mark) not in whole]
