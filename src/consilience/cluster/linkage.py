"""Likenesses between articles → groups in which the members are alike on average."""

from __future__ import annotations

from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def average(count: int, likeness: dict[Pair, float], enough: float) -> list[list[int]]:
    """Join the two groups that are most alike on average until no two are alike enough (Sokal and Michener 1958).

    `likeness` holds pairs (smaller number first); a pair that is missing is not alike at all. Equal likenesses are
    taken in the order of the numbers, so the answer depends on the numbering only.
    """
    groups = {number: [number] for number in range(count)}
    near: dict[int, dict[int, float]] = {number: {} for number in range(count)}
    for (left, right), value in likeness.items():
        near[left][right] = near[right][left] = value
    heap = [(-value, pair) for pair, value in likeness.items()]
    heapify(heap)
    made = count
    while heap and -heap[0][0] >= enough:
        _, (left, right) = heappop(heap)
        if left not in groups or right not in groups:
            continue
        near[made] = _joined(near, left, right, (len(groups[left]), len(groups[right])))
        groups[made] = groups.pop(left) + groups.pop(right)
        for other, value in near[made].items():
            del near[other][left], near[other][right]
            near[other][made] = value
            heappush(heap, (-value, (other, made)))
        made += 1
    return sorted(sorted(group) for group in groups.values())


def _joined(near: dict[int, dict[int, float]], left: int, right: int, sizes: tuple[int, int]) -> dict[int, float]:
    """Give the average likeness of two groups taken together to each other group; both forget each other."""
    one, other = near.pop(left), near.pop(right)
    del one[right], other[left]
    for number in sorted(one.keys() ^ other.keys()):
        (one if number not in one else other)[number] = 0.0
        near[number].setdefault(left, 0.0)
        near[number].setdefault(right, 0.0)
    total = sum(sizes)
    return {number: (one[number] * sizes[0] + other[number] * sizes[1]) / total for number in sorted(one)}
