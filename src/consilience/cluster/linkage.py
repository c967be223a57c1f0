"""Likenesses between articles → groups in which the members are alike on average."""

from __future__ import annotations

from collections.abc import Callable
from heapq import heapify, heappop, heappush

from msgspec import Struct

Pair = tuple[int, int]


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


def _always(_one: list[int], _other: list[int]) -> bool:
    return True


def average(
    count: int,
    likeness: dict[Pair, float],
    enough: Enough,
    may_join: Callable[[list[int], list[int]], bool] = _always,
) -> list[list[int]]:
    """Join the two groups that are most alike on average until no two are alike enough (Sokal and Michener 1958).

    `likeness` holds pairs (smaller number first); a pair that is missing is not alike at all. Equal likenesses are
    taken in the order of the numbers, so the answer depends on the numbering only. `may_join` can forbid two groups.
    """
    groups = {number: [number] for number in range(count)}
    near: dict[int, dict[int, float]] = {number: {} for number in range(count)}
    for (left, right), value in likeness.items():
        near[left][right] = near[right][left] = value
    heap = [(-value, pair) for pair, value in likeness.items()]
    heapify(heap)
    made = count
    while heap:
        value, (left, right) = heappop(heap)
        if left not in groups or right not in groups or -value < enough.of(len(groups[left]), len(groups[right])):
            continue
        if not may_join(groups[left], groups[right]):
            continue
        near[made] = _joined(near, left, right, (len(groups[left]), len(groups[right])))
        groups[made] = groups.pop(left) + groups.pop(right)
        for other, alike in near[made].items():
            near[other][made] = alike
            heappush(heap, (-alike, (other, made)))
        made += 1
    return sorted(sorted(group) for group in groups.values())


def _joined(near: dict[int, dict[int, float]], left: int, right: int, sizes: tuple[int, int]) -> dict[int, float]:
    """Give the average likeness of two groups taken together to each other group, and forget the two."""
    one, other = near.pop(left), near.pop(right)
    neighbours = sorted((one.keys() | other.keys()) - {left, right})
    for number in neighbours:
        near[number].pop(left, None)
        near[number].pop(right, None)
    return {number: (one.get(number, 0.0) * sizes[0] + other.get(number, 0.0) * sizes[1]) / sum(sizes) for number in neighbours}
