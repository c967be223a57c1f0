"""Pairs of figures → how close they stand by all but their values, and how much closer than to any other of an article."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.evidence import Evidence
from consilience.reconcile.figures.things import thing_class

# How close two figures stand, whatever their values: hand-set, to tell which figure of an article is another's counterpart.
_NEAR, _LEADING, _MEANING, _WORDS, _SAME, _OTHER, _DEED, _BEARER = 2.5, 1.5, 1.5, 0.8, 0.8, -1.2, 1.0, 0.8
_MOST_AHEAD = 2.0  # how much closer a counterpart can be than the next best
_AT_ONCE = 20_000  # pairs of sentences whose vectors are multiplied in one go: 30 MB a side

Numbers = NDArray[np.int64]
Sizes = NDArray[np.float64]


def ahead(entries: Sequence[Entry], pairs: Iterable[tuple[int, int]], told: Evidence) -> dict[tuple[int, int], float]:
    """Give how much closer the figures of each pair stand than either does to any other of the other's article; at most 2."""
    looked_at = sorted(pairs)
    if not looked_at:
        return {}
    left, right = (np.array(side, dtype=np.int64) for side in zip(*looked_at, strict=True))
    size = _close(entries, left, right, told)
    article = _numbered(entries, lambda entry: entry.article)
    others = size - np.maximum(*_rivals(left, right, size, article))
    return dict(zip(looked_at, np.minimum(others, _MOST_AHEAD).tolist(), strict=True))


def _close(entries: Sequence[Entry], left: Numbers, right: Numbers, told: Evidence) -> Sizes:
    """Give how close the figures of each pair stand."""
    sides = [(entries[one], entries[other]) for one, other in zip(left.tolist(), right.tolist(), strict=True)]
    near = [told.near(*pair) for pair in sides]
    # The very nearest words are some of the nearest: most pairs have none of them in common.
    close = np.array(
        [shared and _NEAR * shared + _LEADING * told.leading(*pair) for shared, pair in zip(near, sides, strict=True)]
    )
    close += _MEANING * _meanings(left, right, told) + _WORDS * np.array([told.words(*pair) for pair in sides])
    close += _counted(entries, left, right)
    borne = [at for at, (one, other) in enumerate(sides) if one.mark.bearer and other.mark.bearer]
    for at in borne:
        one, other = sides[at]
        close[at] += -_BEARER if set(one.mark.bearer).isdisjoint(other.mark.bearer) else _BEARER
    return close


def _counted(entries: Sequence[Entry], left: Numbers, right: Numbers) -> Sizes:
    """Give what the nouns and the happenings of each pair say."""
    thing = _numbered(entries, lambda entry: entry.mark.thing)
    kind = _numbered(entries, lambda entry: thing_class(entry.mark.thing))
    action = _numbered(entries, lambda entry: entry.mark.action)
    named, happened = (thing[left] > 0) & (thing[right] > 0), (action[left] > 0) & (action[right] > 0)
    nouns = np.where(thing[left] == thing[right], _SAME, np.where(kind[left] != kind[right], _OTHER, 0.0))
    return np.where(named, nouns, 0.0) + np.where(happened, np.where(action[left] == action[right], _DEED, -_DEED), 0.0)


def _meanings(left: Numbers, right: Numbers, told: Evidence) -> Sizes:
    """Give how alike the sentences of each pair are in meaning; 0 where the tier gives no vectors."""
    found = np.zeros(len(left))
    if told.meanings is not None:
        for at in range(0, len(left), _AT_ONCE):
            part = slice(at, at + _AT_ONCE)
            found[part] = np.einsum("ij,ij->i", told.meanings[left[part]], told.meanings[right[part]])
    return found


def _numbered(entries: Sequence[Entry], of: Callable[[Entry], Hashable]) -> Numbers:
    """Number what the figures say, 0 for "" ."""
    numbers: dict[Hashable, int] = {"": 0}
    return np.array([numbers.setdefault(of(entry), len(numbers)) for entry in entries], dtype=np.int64)


def _rivals(left: Numbers, right: Numbers, size: Sizes, article: Numbers) -> tuple[Sizes, Sizes]:
    """Give for each pair how close the best other figure of the other's article stands, to the left one and to the right one."""
    here, there = np.concatenate([left, right]), np.concatenate([right, left])
    close = np.concatenate([size, size])
    place = here * (int(article.max()) + 1) + article[there]
    order = np.lexsort((there, -close, place))
    first = np.flatnonzero(np.diff(place[order], prepend=-1))  # the closest of each figure in each article
    count = np.diff(first, append=len(order))
    second = np.where(count > 1, close[order[np.minimum(first + 1, len(order) - 1)]], -np.inf)
    best = np.repeat(close[order[first]], count)
    best[first] = second
    rival = np.empty_like(best)
    rival[order] = best
    return rival[: len(left)], rival[len(left) :]
