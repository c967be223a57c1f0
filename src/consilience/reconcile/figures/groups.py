"""Event → groups of figures that measure one thing: the surest pairs first, never against a reason to stay apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from consilience.reconcile.figures import contrasts, intervals
from consilience.reconcile.figures import entries as figured
from consilience.reconcile.figures.apart import why
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.pairs import ENOUGH, sameness, weights
from consilience.reconcile.figures.things import thing_class
from consilience.records import Event, FigureMark

# Figures that share a bucket are compared pair by pair; in larger buckets only with this many that follow.
_WINDOW = 400
# Of an article with more figures than this (a table, a list of results) the rest stay by themselves.
_MOST = 300


def groups(event: Event) -> list[list[Entry]]:
    """Give the groups in the order of their first figure."""
    entries = contrasts.marked(figured.of(event))
    weigh = weights(entries)
    pairs = sorted(
        ((sameness(entries[left], entries[right], weigh), left, right) for left, right in _candidates(entries)),
        key=lambda pair: (-pair[0], pair[1:]),
    )
    group_of = {entry.number: [entry.number] for entry in entries}
    for score, left, right in pairs:
        if score < ENOUGH:
            break
        first, second = group_of[left], group_of[right]
        if first is second or any(why(entries[one], entries[other]) for one in first for other in second):
            continue
        first.extend(second)
        for number in second:
            group_of[number] = first
    distinct = {id(group): sorted(group) for group in group_of.values()}
    return [[entries[number] for number in group] for group in sorted(distinct.values())]


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
