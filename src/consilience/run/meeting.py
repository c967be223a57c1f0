"""Which records meet where each has room for a few only: those that share the rarest keys."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

# A key that more records share is passed over: it makes no more pairs here, but takes time.
TOO_COMMON = 1000

Numbers = NDArray[np.int64]


def nearest(keys_of: Sequence[Sequence[Hashable]], most: int) -> set[tuple[int, int]]:
    """Give each record with the `most` others that share the rarest keys with it; of equals those that come first."""
    sharing = {
        key: (np.array(numbers), math.log(len(keys_of) / len(numbers)) + math.log(2))
        for key, numbers in _sharing(keys_of).items()
        if 1 < len(numbers) <= TOO_COMMON
    }
    scores = np.zeros(len(keys_of))
    found: set[tuple[int, int]] = set()
    for number, keys in enumerate(keys_of):
        met = [sharing[key] for key in keys if key in sharing]
        found.update((min(number, other), max(number, other)) for other in _nearest(number, met, scores, most))
    return found


def _nearest(number: int, met: Sequence[tuple[Numbers, float]], scores: NDArray[np.float64], most: int) -> Iterator[int]:
    if not met:
        return
    for others, rarity in met:
        scores[others] += rarity
    scores[number] = 0
    touched = np.unique(np.concatenate([others for others, _ in met]))
    # To nine places: the sum of rarities must not depend on their order in the last one.
    order = np.lexsort((touched, -np.round(scores[touched], 9)))[:most]
    yield from (int(other) for other in touched[order] if other != number)
    scores[touched] = 0


def _sharing(keys_of: Sequence[Sequence[Hashable]]) -> dict[Hashable, list[int]]:
    sharing: dict[Hashable, list[int]] = defaultdict(list)
    for number, keys in enumerate(keys_of):
        for key in keys:
            sharing[key].append(number)
    return sharing
