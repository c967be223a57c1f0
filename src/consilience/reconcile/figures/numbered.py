"""What figures say → numbers for it, so that many are compared at once and what is the same is asked once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]


def numbered(told: Iterable[Hashable]) -> Numbers:
    """Number what is told, 0 for ""."""
    numbers: dict[Hashable, int] = {"": 0}
    return np.array([numbers.setdefault(one, len(numbers)) for one in told], dtype=np.int64)


def once(left: Numbers, right: Numbers, ask: Callable[[int], bool | float]) -> NDArray[np.float64]:
    """Give the answer for each pair, asked by its place: once for all pairs of the same two numbers."""
    _, first, back = np.unique(left << 32 | right, return_index=True, return_inverse=True)
    return np.array([ask(at) for at in first.tolist()], dtype=np.float64)[back]
