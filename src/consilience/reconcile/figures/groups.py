"""Event → groups of figures that measure one thing: the surest pairs first, never against a reason to stay apart."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from consilience.reconcile.figures import contrasts, currencies, intervals
from consilience.reconcile.figures import entries as figured
from consilience.reconcile.figures.apart import why
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.pairs import ENOUGH, evidence, sureness
from consilience.reconcile.figures.things import thing_class
from consilience.records import Event, FigureMark

# Figures that share a bucket are compared pair by pair; in larger buckets only with this many that follow.
_WINDOW = 100
# Of a larger group so many are asked whether they stay apart from another's.
_MEMBERS = 40
# Of an article with more figures than this (a table, a list of results) the rest stay by themselves.
_MOST = 300


def groups(event: Event) -> list[list[Entry]]:
    """Give the groups in the order of their first figure."""
    entries = contrasts.marked(figured.of(event))
    told = evidence(entries)
    pairs = sorted(
        ((sureness(entries[left], entries[right], told), left, right) for left, right in _candidates(entries)),
        key=lambda pair: (-pair[0], pair[1:]),
    )
    group_of = {entry.number: [entry.number] for entry in entries}
    for score, left, right in pairs:
        if score < ENOUGH:
            break
        first, second = group_of[left], group_of[right]
        if first is second or _ties_by_vagueness(entries[left], entries[right], len(first), len(second)):
            continue
        if _are_kept_apart([entries[one] for one in first], [entries[other] for other in second]):
            continue
        first.extend(second)
        for number in second:
            group_of[number] = first
    distinct = {id(group): sorted(group) for group in group_of.values()}
    return [[entries[number] for number in group] for group in sorted(distinct.values())]


def _ties_by_vagueness(left: Entry, right: Entry, first: int, second: int) -> bool:
    """Whether nothing but "dozens" would tie two groups: it fits 22 and 87, which are two counts; it may join one of them."""
    vague = {left.mark.modifier == "vague", right.mark.modifier == "vague"}
    return vague == {True, False} and (first if left.mark.modifier == "vague" else second) > 1


def _are_kept_apart(first: list[Entry], second: list[Entry]) -> bool:
    return any(why(one, other) for one in _telling(first)[:_MEMBERS] for other in _telling(second)[:_MEMBERS])


def _telling(group: list[Entry]) -> list[Entry]:
    """Leave out what is told as a part but has a whole's value: "seven of its villages" among those that say seven villages."""
    whole = {intervals.interval(entry.mark) for entry in group if not entry.mark.partial}
    return [entry for entry in group if not entry.mark.partial or intervals.interval(entry.mark) not in whole]


def _candidates(entries: list[Entry]) -> set[tuple[int, int]]:
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
        for at, left in enumerate(members):
            pairs.update((left, right) for right in members[at + 1 : at + 1 + _WINDOW] if (left, right) not in pairs)
    return {(left, right) for left, right in pairs if why(entries[left], entries[right]) is None}


def _keys(mark: FigureMark) -> Iterable[tuple[str, ...]]:
    value = intervals.interval(mark)
    if value is None:
        return
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
