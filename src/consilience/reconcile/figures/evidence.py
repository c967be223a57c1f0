"""An event's figures → how telling each word around them is, what their sentences mean, and how close any two stand."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from consilience import likeness
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.things import thing_class
from consilience.records import FigureMark

# What a word around a figure weighs beside the one before it; so many are its closest.
_FADE, _CLOSEST = 0.85, 3
# How close two figures stand, whatever their values: hand-set, to tell which figure of an article is another's counterpart.
_NEAR, _LEADING, _MEANING, _WORDS, _SAME, _OTHER, _DEED, _BEARER = 2.5, 1.5, 1.5, 0.8, 0.8, -1.2, 1.0, 0.8
_MOST_AHEAD = 2.0  # how much closer a counterpart can be than the next best


class Evidence(Struct, frozen=True):
    """How telling each word of an event's figures is (the rarer, the more), and what their sentences mean."""

    weight: dict[str, float]  # of the words of their sentences
    rarity: dict[str, float]  # of the words nearest to them
    meanings: NDArray[np.float32] | None  # a row for each figure, of length 1; None where the tier gives no vectors

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Share of the smaller side's weight that both sides have, from 0 to 1."""
        shared = sum(self.weight.get(word, 1.0) for word in sorted(left & right))
        smaller = min(self._sum(left), self._sum(right))
        return shared / smaller if smaller > 0 else 0.0

    def _sum(self, words: frozenset[str]) -> float:
        return sum(self.weight.get(word, 1.0) for word in sorted(words))

    def near(self, left: FigureMark, right: FigureMark, most: int | None = None) -> float:
        """How far the words nearest to two figures are the same, from 0 to 1: the nearer and rarer, the more they tell."""
        mine = {word: _FADE**at for at, word in enumerate(left.near[:most])}
        theirs = {word: _FADE**at for at, word in enumerate(right.near[:most])}
        if most is not None:
            mine, theirs = dict.fromkeys(mine, 1.0), dict.fromkeys(theirs, 1.0)
        shared = math.fsum(self.rarity.get(word, 1.0) * min(mine[word], theirs[word]) for word in mine if word in theirs)
        return shared / math.sqrt(self._size(mine) * self._size(theirs)) if shared else 0.0

    def _size(self, words: Mapping[str, float]) -> float:
        return math.fsum(self.rarity.get(word, 1.0) * size for word, size in words.items())

    def leading(self, left: FigureMark, right: FigureMark) -> float:
        """The same for the very nearest words."""
        return self.near(left, right, _CLOSEST)

    def meaning(self, left: Entry, right: Entry) -> float:
        """How alike the two sentences are in meaning; 0 where the tier gives no vectors."""
        return float(self.meanings[left.number] @ self.meanings[right.number]) if self.meanings is not None else 0.0

    def closeness(self, left: Entry, right: Entry) -> float:
        """How close two figures stand by all but their values."""
        one, other = left.mark, right.mark
        close = _NEAR * self.near(one, other) + _LEADING * self.leading(one, other)
        close += _MEANING * self.meaning(left, right) + _WORDS * self.overlap(left.context, right.context)
        if one.thing and other.thing:
            same = one.thing == other.thing
            close += _SAME if same else _OTHER if thing_class(one.thing) != thing_class(other.thing) else 0.0
        if one.action and other.action:
            close += _DEED if one.action == other.action else -_DEED
        if one.bearer and other.bearer:
            close += -_BEARER if set(one.bearer).isdisjoint(other.bearer) else _BEARER
        return close


def of(entries: Sequence[Entry]) -> Evidence:
    """Weigh the words by the share of figures in whose sentences they stand, and lay out the vectors of the sentences."""
    weight = _rare((entry.context | entry.about for entry in entries), len(entries))
    rarity = _rare((frozenset(entry.mark.near) for entry in entries), len(entries))
    if not entries or not all(entry.vector for entry in entries):
        return Evidence(weight, rarity, None)
    rows = np.frombuffer(b"".join(entry.vector for entry in entries), dtype=np.int8).reshape(len(entries), -1)
    return Evidence(weight, rarity, rows.astype(np.float32) / np.float32(likeness.LENGTH))


def _rare(told: Iterable[frozenset[str]], count: int) -> dict[str, float]:
    standing: Counter[str] = Counter()
    for words in told:
        standing.update(words)
    return {word: math.log((count + 1) / (here + 0.5)) + 0.1 for word, here in standing.items()}


def ahead(entries: Sequence[Entry], pairs: Iterable[tuple[int, int]], told: Evidence) -> dict[tuple[int, int], float]:
    """Give how much closer the figures of each pair stand than either does to any other of the other's article; -2 to 2."""
    close = {pair: told.closeness(entries[pair[0]], entries[pair[1]]) for pair in pairs}
    best: dict[tuple[int, str], list[tuple[float, int]]] = {}
    for (left, right), size in close.items():
        for here, there in ((left, right), (right, left)):
            ranked = best.setdefault((here, entries[there].article), [])
            ranked.append((-size, there))
            ranked.sort()
            del ranked[2:]
    return {
        (left, right): min(size - _rival(best, left, right, entries), size - _rival(best, right, left, entries), _MOST_AHEAD)
        if size > -math.inf
        else 0.0
        for (left, right), size in close.items()
    }


def _rival(best: Mapping[tuple[int, str], list[tuple[float, int]]], here: int, there: int, entries: Sequence[Entry]) -> float:
    """Give how close the best other figure of the other's article stands."""
    return max((-size for size, number in best[here, entries[there].article] if number != there), default=-math.inf)
