"""Figures → the pairs that may be one measure: the same kind with the same value, happening, noun or person."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from consilience.reconcile.figures import currencies, intervals
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import thing_class
from consilience.records import FigureMark

# Figures that share a key are compared pair by pair where there are no more than so many; else each with the next few: a story of
# hundreds of articles tells each figure many times. The most in a marked story, of up to 11 articles, are 89, 12 and 36.
_ALL, _OTHERS = {"kind": 120, "value": 30}, 40
_NEXT = 8
# Both numbers of a pair in one: the first in the upper half.
_BITS = 32
# Of an article with more figures than this (a table, a list of results) the rest stay by themselves.
_MOST = 300


def pairs(entries: Sequence[Entry]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the numbers of the figures of each pair, the lower on the left, sorted."""
    buckets: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    told: Counter[str] = Counter()
    for entry in entries:
        told[entry.article] += 1
        if told[entry.article] <= _MOST:
            for key in _keys(entry.mark):
                buckets[key].append(entry)
    found = {pair for key, members in buckets.items() for pair in _within(key[0], members)}
    both = np.sort(np.fromiter(found, dtype=np.int64, count=len(found)))
    return both >> _BITS, both & ((1 << _BITS) - 1)


def _within(name: str, members: list[Entry]) -> Iterator[int]:
    """Give the pairs of the figures that share a key; of a large number those that stand next to each other."""
    if len(members) <= _ALL.get(name, _OTHERS):
        yield from _next(members, len(members))
    elif name == "kind":  # nothing but a kind ties only what one article tells
        for _, told in groupby(members, key=lambda entry: entry.article):
            yield from _next(list(told), _NEXT)
    else:
        yield from _next(sorted(members, key=_alike) if name == "value" else members, _NEXT)


def _next(members: Sequence[Entry], window: int) -> Iterator[int]:
    numbers = [entry.number for entry in members]
    for at, one in enumerate(numbers):
        for other in numbers[at + 1 : at + 1 + window]:
            yield one << _BITS | other if one < other else other << _BITS | one


def _alike(entry: Entry) -> tuple[str, ...]:
    """Order equal values so that those of one noun, happening and words stand together."""
    mark = entry.mark
    return mark.kind, thing_class(mark.thing), mark.action, *mark.near[:1]


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
