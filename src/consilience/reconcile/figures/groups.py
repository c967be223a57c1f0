"""Event → groups of figures that measure one thing: the surest pairs first, never against a reason to stay apart."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from consilience.languages.english.measured import ANYBODY
from consilience.reconcile.figures import closeness, contrasts, currencies, evidence, intervals
from consilience.reconcile.figures import entries as figured
from consilience.reconcile.figures.apart import Ask, why
from consilience.reconcile.figures.asked import Asked
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.pairs import ENOUGH, sureness
from consilience.reconcile.figures.things import digits, is_person, thing_class
from consilience.records import Event, FigureMark

# Figures that share a bucket are compared pair by pair; in larger buckets only with this many that follow.
_WINDOW = 100
# In a bucket of more than 80, with fewer, down to 12, so that it gives 8,000 pairs: a story of hundreds of articles tells each
# figure many times. The largest bucket of any story of up to 11 articles that is measured has 72 figures.
_PAIRS, _NARROW = 8_000, 12
# Of a larger group so many are asked whether they stay apart from another's.
_MEMBERS = 40
# Of an article with more figures than this (a table, a list of results) the rest stay by themselves.
_MOST = 300
# Reasons that speak against one measure, but not for sure.
_NOT_SURE = frozenset({"thing", "period"})
_EQUAL, _TELLING, _CLOSEST = 1.08, 2, 2
_TOGETHER, _MOST_SURE = -2.0, 3.0


def groups(event: Event) -> list[list[Entry]]:
    """Give the groups in the order of their first figure."""
    entries = contrasts.marked(figured.of(event))
    asked = Asked(entries)
    pairs = sorted(scored(entries, asked), key=lambda pair: (-pair[0], pair[1:]))
    sure = {(left, right): score for score, left, right in pairs}
    group_of = {entry.number: [entry.number] for entry in entries}
    parted: set[tuple[int, int]] = set()  # the first figures of groups that stay apart, however many join either
    for score, left, right in pairs:
        if score < ENOUGH:
            break
        first, second = group_of[left], group_of[right]
        if first is second or _ties_by_vagueness(entries[left], entries[right], len(first), len(second)):
            continue
        if (first[0], second[0]) in parted:
            continue
        if between := _kept_apart([entries[one] for one in first], [entries[other] for other in second], asked):
            if not any(entry.mark.partial for entry in between):
                parted.add((first[0], second[0]))
            continue
        if len(first) + len(second) > 2 and _mean(first, second, sure) < _TOGETHER:
            continue
        first.extend(second)
        for number in second:
            group_of[number] = first
    distinct = {id(group): sorted(group) for group in group_of.values()}
    return [[entries[number] for number in group] for group in sorted(distinct.values())]


def scored(entries: list[Entry], asked: Asked) -> Iterator[tuple[float, int, int]]:
    """Give how surely figures that may be one measure are one, pair by pair."""
    told = evidence.of(entries)
    pairs = candidates(entries)
    ahead = closeness.ahead(entries, across(entries, pairs), told)
    for left, right in pairs:
        if may_be_one(entries[left], entries[right], asked.why):
            yield sureness(entries[left], entries[right], told, ahead.get((left, right), 0.0), asked.why), left, right


def across(entries: list[Entry], pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the pairs of two articles."""
    return [(left, right) for left, right in pairs if entries[left].article != entries[right].article]


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
    if one.thing == other.thing:
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


def _mean(first: list[int], second: list[int], sure: dict[tuple[int, int], float]) -> float:
    """Give how surely two groups are one measure on the whole: the mean over the pairs of which anything is known."""
    known = [
        max(-_MOST_SURE, min(_MOST_SURE, score))
        for one in first[:_MEMBERS]
        for other in second[:_MEMBERS]
        if (score := sure.get((min(one, other), max(one, other)))) is not None
    ]
    return sum(known) / len(known) if known else 0.0


def _ties_by_vagueness(left: Entry, right: Entry, first: int, second: int) -> bool:
    """Whether nothing but "dozens" would tie two groups: it fits 22 and 87, which are two counts; it may join one of them."""
    vague = {left.mark.modifier == "vague", right.mark.modifier == "vague"}
    return vague == {True, False} and (first if left.mark.modifier == "vague" else second) > 1


def _kept_apart(first: list[Entry], second: list[Entry], asked: Asked) -> tuple[Entry, Entry] | None:
    """Give two figures that keep two groups apart."""
    ones, others = _telling(first)[:_MEMBERS], _telling(second)[:_MEMBERS]
    return next(((one, other) for one in ones for other in others if not may_be_one(one, other, asked.why)), None)


def _telling(group: list[Entry]) -> list[Entry]:
    """Leave out what is told as a part but has a whole's value: "seven of its villages" among those that say seven villages."""
    whole = {intervals.interval(entry.mark) for entry in group if not entry.mark.partial}
    return [entry for entry in group if not entry.mark.partial or intervals.interval(entry.mark) not in whole]


def candidates(entries: list[Entry]) -> set[tuple[int, int]]:
    """Pairs that may be one measure: the same kind with the same value, happening, noun or person."""
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    told: Counter[str] = Counter()
    for entry in entries:
        told[entry.article] += 1
        if told[entry.article] <= _MOST:
            for key in _keys(entry.mark):
                buckets[key].append(entry.number)
    pairs: set[tuple[int, int]] = set()
    for members in buckets.values():
        window = max(_NARROW, min(_WINDOW, _PAIRS // len(members)))
        for at, left in enumerate(members):
            pairs.update((left, right) for right in members[at + 1 : at + 1 + window] if (left, right) not in pairs)
    return pairs


def _keys(mark: FigureMark) -> Iterable[tuple[str, ...]]:
    value = intervals.interval(mark)
    if value is None:
        return
    yield ("kind", mark.kind)
    yield ("value", f"{value.point:.4g}")
    if mark.kind == "money" and (worth := currencies.dollars(value.point, mark.unit)):
        yield from (("worth", str(order)) for order in (round(math.log2(worth)), round(math.log2(worth) + 0.5)))
    if mark.kind not in {"count", "share", "money", "age"} or "/" in mark.unit:
        yield (mark.kind, mark.unit.rpartition("/")[2] if "/" in mark.unit else "")
    elif mark.action:
        yield (mark.kind, mark.action)
    if mark.thing:
        yield (mark.kind, "thing", thing_class(mark.thing))
    if mark.follows >= 0:
        yield ("follows", str(mark.follows))
    yield ("follows", str(mark.start))
    if mark.person:
        yield ("person", mark.person.split()[-1].lower())
