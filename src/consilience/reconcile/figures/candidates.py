"""Figures → the pairs that may be one measure: the same kind with the same value, happening, noun or person."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from consilience.reconcile.figures import currencies, intervals
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import thing_class
from consilience.records import FigureMark

# Figures that share a bucket are compared pair by pair; in larger buckets only with this many that follow.
_WINDOW = 100
# In a bucket of more than 80, with fewer, down to 12, so that it gives 8,000 pairs: a story of hundreds of articles tells each
# figure many times. The largest bucket of any story of up to 11 articles that is measured has 72 figures.
_PAIRS, _NARROW = 8_000, 12
# Of an article with more figures than this (a table, a list of results) the rest stay by themselves.
_MOST = 300


def pairs(entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """Give the numbers of the figures of each pair, sorted."""
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    told: Counter[str] = Counter()
    for entry in entries:
        told[entry.article] += 1
        if told[entry.article] <= _MOST:
            for key in _keys(entry.mark):
                buckets[key].append(entry.number)
    found: set[tuple[int, int]] = set()
    for members in buckets.values():
        window = max(_NARROW, min(_WINDOW, _PAIRS // len(members)))
        for at, left in enumerate(members):
            found.update((left, right) for right in members[at + 1 : at + 1 + window])
    return sorted(found)


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
