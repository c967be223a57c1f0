"""Likenesses between articles → groups in which the members are alike on average."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import product
from typing import TypeVar

from msgspec import Struct

Pair = tuple[int, int]
Member = TypeVar("Member")

# So many members speak for a large group: the likeness of 8 x 8 pairs stands for that of all.
SPOKESMEN = 8


class Enough(Struct, frozen=True):
    """How alike two groups must be on average to become one, by their sizes."""

    two_singles: float
    single_and_group: float  # the least: an odd article among many that agree has found its place
    two_groups: float  # the most: two groups that each agree among themselves are two events until shown otherwise

    def of(self, left: int, right: int) -> float:
        """Give the likeness asked of groups of these sizes."""
        if min(left, right) > 1:
            return self.two_groups
        return self.single_and_group if max(left, right) > 1 else self.two_singles


def _never_alike(_left: int, _right: int) -> float:
    return 0.0


def _always(_one: list[int], _other: list[int]) -> bool:
    return True


def average(
    count: int,
    likeness: dict[Pair, float],
    enough: Enough,
    may_join: Callable[[list[int], list[int]], bool] = _always,
    judged: Callable[[int, int], float] = _never_alike,
) -> list[list[int]]:
    """Join the two groups that are most alike on average until no two are alike enough (Sokal and Michener 1958).

    `likeness` holds pairs (smaller number first). Before two groups join, pairs of theirs that it does not hold are `judged`,
    those of a few members of each: who never met is not alike until somebody looks. Equal likenesses are taken in the order
    of the numbers, so the answer depends on the numbering only. `may_join` can forbid two groups.
    """
    return _Joining(count, likeness, enough, may_join, judged).groups()


class _Joining:
    """The groups so far, and what is known of the likeness between them."""

    def __init__(
        self,
        count: int,
        likeness: dict[Pair, float],
        enough: Enough,
        may_join: Callable[[list[int], list[int]], bool],
        judged: Callable[[int, int], float],
    ) -> None:
        self.members = {number: [number] for number in range(count)}
        self.enough, self.may_join, self.judged = enough, may_join, judged
        self.known = dict(likeness)
        # For each two groups the sum of the likenesses known between their members, and how many those are.
        self.near: dict[int, dict[int, tuple[float, int]]] = {number: {} for number in range(count)}
        for (left, right), value in likeness.items():
            self.near[left][right] = self.near[right][left] = (value, 1)
        self.complete: set[Pair] = set(likeness)

    def groups(self) -> list[list[int]]:
        """Join until no two groups are alike enough."""
        heap = [(-value, pair) for pair, value in self.known.items()]
        heapify(heap)
        made = len(self.members)
        while heap:
            value, (left, right) = heappop(heap)
            if left not in self.members or right not in self.members:
                continue
            if -value < self.enough.of(len(self.members[left]), len(self.members[right])):
                continue
            if (left, right) not in self.complete:
                heappush(heap, (-self._looked_at(left, right), (left, right)))
            elif self.may_join(self.members[left], self.members[right]):
                self._join(left, right, made)
                for other, (total, pairs) in self.near[made].items():
                    heappush(heap, (-total / pairs, (other, made)))
                made += 1
        return sorted(sorted(group) for group in self.members.values())

    def _looked_at(self, left: int, right: int) -> float:
        """Judge the pairs of two groups that nobody looked at yet, and give how alike the groups are on average."""
        pairs = list(_spoken_for(self.members[left], self.members[right]))
        for pair in pairs:
            if pair not in self.known:
                self.known[pair] = self.judged(*pair)
        total = math.fsum(self.known[pair] for pair in pairs)
        self.near[left][right] = self.near[right][left] = (total, len(pairs))
        self.complete.add((left, right))
        return total / len(pairs)

    def _join(self, left: int, right: int, made: int) -> None:
        one, other = self.near.pop(left), self.near.pop(right)
        near: dict[int, tuple[float, int]] = {}
        for number in sorted((one.keys() | other.keys()) - {left, right}):
            self.near[number].pop(left, None)
            self.near[number].pop(right, None)
            (total, pairs), (more, others) = one.get(number, (0.0, 0)), other.get(number, (0.0, 0))
            near[number] = self.near[number][made] = (total + more, pairs + others)
        self.near[made] = near
        self.members[made] = sorted(self.members.pop(left) + self.members.pop(right))


def _spoken_for(one: Collection[int], other: Collection[int]) -> Iterator[Pair]:
    for left, right in product(spokesmen(list(one)), spokesmen(list(other))):
        yield min(left, right), max(left, right)


def spokesmen(members: Sequence[Member]) -> Sequence[Member]:
    """Give a few members of a group, evenly chosen from the first to the last; all where they are few."""
    if len(members) <= SPOKESMEN:
        return members
    return [members[place * (len(members) - 1) // (SPOKESMEN - 1)] for place in range(SPOKESMEN)]
