"""Pairs of figures → what each side says, each thing an array with a place for each pair."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence

import numpy as np

from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.evidence import Sizes
from consilience.reconcile.figures.numbered import Flags, Numbers, numbered, once


class Pairs:
    """The figures on both sides of some pairs, and what each side says as an array."""

    def __init__(self, entries: Sequence[Entry], left: Numbers, right: Numbers, ratio: Sizes | None = None) -> None:
        """Take the figures, the numbers of those on either side, and how far apart their values are where that is known."""
        self.entries, self.left, self.right = entries, left, right
        self.ratio = intervals.ratios([entry.mark for entry in entries], left, right) if ratio is None else ratio

    def __len__(self) -> int:
        """Give how many pairs there are."""
        return len(self.left)

    def some(self, places: Numbers) -> Pairs:
        """Give some of the pairs, by their places."""
        return Pairs(self.entries, self.left[places], self.right[places], self.ratio[places])

    def both(self, at: int) -> tuple[Entry, Entry]:
        """Give the two figures of a pair."""
        return self.entries[self.left[at]], self.entries[self.right[at]]

    def told(self, what: Callable[[Entry], Hashable]) -> tuple[Numbers, Numbers]:
        """Give what both sides say, numbered; 0 for ""."""
        numbers = numbered(map(what, self.entries))
        return numbers[self.left], numbers[self.right]

    def are_same(self, what: Callable[[Entry], Hashable]) -> Flags:
        """Say of which pairs both sides say the same."""
        left, right = self.told(what)
        found: Flags = left == right
        return found

    def are_both(self, what: Callable[[Entry], bool]) -> Flags:
        """Say of which pairs both sides are so."""
        flags = self._flags(what)
        found: Flags = flags[self.left] & flags[self.right]
        return found

    def is_one(self, what: Callable[[Entry], bool]) -> Flags:
        """Say of which pairs a side is so."""
        flags = self._flags(what)
        found: Flags = flags[self.left] | flags[self.right]
        return found

    def is_left(self, what: Callable[[Entry], bool]) -> Flags:
        """Say of which pairs the left side is so."""
        return self._flags(what)[self.left]

    def _flags(self, what: Callable[[Entry], bool]) -> Flags:
        return np.array([what(entry) for entry in self.entries], dtype=bool)

    def are(self, where: Flags, what: Callable[[Entry, Entry], bool]) -> Flags:
        """Say which pairs are so, of those where it can be."""
        found = np.zeros(len(where), dtype=bool)
        places = np.flatnonzero(where)
        for at, left, right in zip(places.tolist(), self.left[places].tolist(), self.right[places].tolist(), strict=True):
            found[at] = what(self.entries[left], self.entries[right])
        return found

    def are_disjoint(self, of: Callable[[Entry], Collection[str]]) -> Flags:
        """Say of which pairs both sides name something, but nothing in common."""
        named = [frozenset(of(entry)) for entry in self.entries]
        flags, numbers = np.array([bool(names) for names in named], dtype=bool), numbered(named)
        found = np.zeros(len(self), dtype=bool)
        places = np.flatnonzero(flags[self.left] & flags[self.right])
        left, right = self.left[places], self.right[places]
        found[places] = once(numbers[left], numbers[right], lambda at: named[left[at]].isdisjoint(named[right[at]])) > 0
        return found
