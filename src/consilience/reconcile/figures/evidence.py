"""An event's figures → how telling each word around them is, and what their sentences mean."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from consilience import likeness
from consilience.reconcile.figures.entries import Entry

# What a word around a figure weighs beside the one before it; so many are its closest.
_FADE, _CLOSEST = 0.85, 3


class Around(Struct, frozen=True):
    """The words around one figure, weighed once: those nearest to it, the very nearest, and what all of them weigh."""

    near: dict[str, float]
    leading: dict[str, float]
    near_size: float
    leading_size: float
    context_size: float


class Evidence(Struct, frozen=True):
    """How telling each word of an event's figures is (the rarer, the more), and what their sentences mean."""

    weight: dict[str, float]  # of the words of their sentences
    around: tuple[Around, ...]  # by the number of the figure
    meanings: NDArray[np.float32] | None  # a row for each figure, of length 1; None where the tier gives no vectors

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Share of the smaller side's weight that both sides have, from 0 to 1."""
        both = left & right
        return self._shared(both, min(_size(left, self.weight), _size(right, self.weight))) if both else 0.0

    def words(self, left: Entry, right: Entry) -> float:
        """The same of the words of two figures' sentences."""
        both = left.context & right.context
        if not both:
            return 0.0
        return self._shared(both, min(self.around[left.number].context_size, self.around[right.number].context_size))

    def _shared(self, both: frozenset[str], smaller: float) -> float:
        return math.fsum(self.weight.get(word, 1.0) for word in both) / smaller if smaller > 0 else 0.0

    def near(self, left: Entry, right: Entry) -> float:
        """How far the words nearest to two figures are the same, from 0 to 1: the nearer and rarer, the more they tell."""
        mine, theirs = self.around[left.number], self.around[right.number]
        return _alike(mine.near, theirs.near, mine.near_size, theirs.near_size)

    def leading(self, left: Entry, right: Entry) -> float:
        """The same for the very nearest words."""
        mine, theirs = self.around[left.number], self.around[right.number]
        return _alike(mine.leading, theirs.leading, mine.leading_size, theirs.leading_size)

    def meaning(self, left: Entry, right: Entry) -> float:
        """How alike the two sentences are in meaning; 0 where the tier gives no vectors."""
        return float(self.meanings[left.number] @ self.meanings[right.number]) if self.meanings is not None else 0.0


def _alike(mine: Mapping[str, float], theirs: Mapping[str, float], size: float, other: float) -> float:
    if mine.keys().isdisjoint(theirs):
        return 0.0
    shared = math.fsum(min(weight, theirs[word]) for word, weight in mine.items() if word in theirs)
    return shared / math.sqrt(size * other) if shared else 0.0


def _size(words: frozenset[str], weight: Mapping[str, float]) -> float:
    return math.fsum(weight.get(word, 1.0) for word in words)


def of(entries: Sequence[Entry]) -> Evidence:
    """Weigh the words by the share of figures in whose sentences they stand, and lay out the vectors of the sentences."""
    weight = _rare((entry.context | entry.about for entry in entries), len(entries))
    rarity = _rare((frozenset(entry.mark.near) for entry in entries), len(entries))
    around = tuple(_around(entry, rarity, weight) for entry in entries)
    if not entries or not all(entry.vector for entry in entries):
        return Evidence(weight, around, None)
    rows = np.frombuffer(b"".join(entry.vector for entry in entries), dtype=np.int8).reshape(len(entries), -1)
    return Evidence(weight, around, rows.astype(np.float32) / np.float32(likeness.LENGTH))


def _around(entry: Entry, rarity: Mapping[str, float], weight: Mapping[str, float]) -> Around:
    near = {word: rarity[word] * _FADE**at for at, word in enumerate(entry.mark.near)}
    leading = {word: rarity[word] for word in entry.mark.near[:_CLOSEST]}
    return Around(near, leading, math.fsum(near.values()), math.fsum(leading.values()), _size(entry.context, weight))


def _rare(told: Iterable[frozenset[str]], count: int) -> dict[str, float]:
    standing: Counter[str] = Counter()
    for words in told:
        standing.update(words)
    return {word: math.log((count + 1) / (here + 0.5)) + 0.1 for word, here in standing.items()}
