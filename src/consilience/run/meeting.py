"""Which records meet, by their numbers: those that share a key, or of these the few that share the rarest ones.

Keys and pairs are arrays of numbers: a hundred thousand articles have fifteen million fingerprints.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Keys = Sequence[Hashable] | Numbers  # of one record, each once

# A key that more records share says nothing (boilerplate on every page) and would make pairs without bound.
TOO_COMMON = 400

# Where each record meets its nearest only, such a key makes no more pairs, but takes time from here on.
TOO_COMMON_TO_BE_NEAR = 1000

# Where neighbours stand in for all of a crowd, it begins here. So many records with the very same keys are one text: the first
# of them meets the other records for all of them.
CROWD = 64

# Records that meet stand together after so many moves, in stretches of so many: of 800 invented reports half as many records
# travel with the pairs as in the order of ids.
MOVES = 12
STRETCH = 128

PAIRS_AT_ONCE = 1_000_000  # eight megabytes


class Sharing(NamedTuple):
    """The records under each key, by their numbers: those of one key stand together, in order."""

    records: Numbers
    starts: Numbers  # of each key's records
    counts: Numbers

    def of(self, key: int) -> Numbers:
        """Give the records under a key, by its number."""
        return self.records[self.starts[key] : self.starts[key] + self.counts[key]]


def together(keys_of: Sequence[Keys], neighbours: int) -> Numbers:
    """Give the pairs of records that meet under a key, in order: a row for each, the smaller number first.

    A key that more than `TOO_COMMON` have is passed over; with `neighbours` each of a crowd meets so many next ones.
    """
    twins = _twins(keys_of)
    spoken_for = {number for _, rest in twins for number in rest}
    sharing, _ = _sharing([() if number in spoken_for else keys for number, keys in enumerate(keys_of)])
    largest = CROWD if neighbours else TOO_COMMON
    sizes = [size for size in np.unique(sharing.counts).tolist() if 1 < size <= largest]
    found = [pairs for size in sizes for pairs in _of_groups_of(size, sharing, len(keys_of))]
    found += [np.array(rest) + first * len(keys_of) for first, rest in twins]
    if neighbours:
        crowds = [sharing.of(key) for key in np.flatnonzero(sharing.counts > largest).tolist()]
        found += [pairs for crowd in crowds for pairs in _neighbours(crowd, neighbours, len(keys_of))]
    return _in_order(found, len(keys_of))


def nearest(keys_of: Sequence[Keys], most: int) -> Numbers:
    """Give each record with the `most` others that share the rarest keys with it, as rows; of equals those that come first."""
    sharing, key_of = _sharing(keys_of)
    rarity = [math.log(len(keys_of) / count) + math.log(2) for count in sharing.counts.tolist()]
    telling = (sharing.counts > 1) & (sharing.counts <= TOO_COMMON_TO_BE_NEAR)
    scores = np.zeros(len(keys_of))
    found, begun = [], 0
    for number, keys in enumerate(keys_of):
        own = key_of[begun : begun + len(keys)]
        begun += len(keys)
        near = _nearest(number, [(sharing.of(key), rarity[key]) for key in own[telling[own]].tolist()], scores, most)
        found.append(np.minimum(near, number) * len(keys_of) + np.maximum(near, number))
    return _in_order(found, len(keys_of))


def near_together(pairs: Numbers, records: int) -> Numbers:
    """Give an order of pairs in which those of the same and of like records follow each other.

    Each record moves between those that it meets, some times over, as on the way to the first axis of a spectral embedding
    (Belkin and Niyogi 2003); then pairs stand by the stretches that their two records came to stand in.
    """
    left, right = pairs.T
    met = np.bincount(pairs.ravel(), minlength=records) + 1
    place = np.arange(records)
    for _ in range(MOVES):
        between = (np.bincount(left, place[right], records) + np.bincount(right, place[left], records) + place) / met
        place[np.argsort(between, kind="stable")] = np.arange(records)
    near = np.sort(place[pairs] // STRETCH, axis=1)
    order: Numbers = np.lexsort((near[:, 1], near[:, 0]))
    return order


def _nearest(number: int, met: Sequence[tuple[Numbers, float]], scores: NDArray[np.float64], most: int) -> Numbers:
    """Give the records that share the rarest of some keys with one; `scores` are zeros, and left as such."""
    fresh = []
    for others, rarity in met:
        before = scores[others]
        fresh.append(others[before == 0])
        scores[others] = before + rarity
    touched = np.concatenate(fresh) if fresh else np.zeros(0, np.int64)
    scores[number] = 0
    # To nine places: the sum of rarities must not depend on their order in the last one.
    shared = np.round(scores[touched], 9)
    scores[touched] = 0
    if len(touched) > most:
        least = np.partition(shared, -most)[-most]
        touched, shared = touched[shared >= least], shared[shared >= least]
    first: Numbers = touched[np.lexsort((touched, -shared))[:most]]
    near: Numbers = first[first != number]
    return near


def _twins(keys_of: Sequence[Keys]) -> list[tuple[int, list[int]]]:
    """Give the records of which so many others have the very same keys, each with those."""
    alike: dict[Hashable, list[int]] = {}
    for number, keys in enumerate(keys_of):
        if len(keys):
            same = np.sort(keys).tobytes() if isinstance(keys, np.ndarray) else frozenset(keys)
            alike.setdefault(same, []).append(number)
    return [(first, rest) for first, *rest in alike.values() if len(rest) >= CROWD]


def _sharing(keys_of: Sequence[Keys]) -> tuple[Sharing, Numbers]:
    """Give the records under each key, and the number of each key of each record, in their order."""
    keys = _as_numbers(keys_of)
    records = np.repeat(np.arange(len(keys_of)), [len(keys) for keys in keys_of])
    order = np.argsort(keys, kind="stable")  # so that the records of a key stay in order
    ordered = keys[order]
    begins = np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
    starts = np.flatnonzero(begins)
    key_of = np.empty(len(keys), np.int64)
    key_of[order] = np.cumsum(begins) - 1
    return Sharing(records[order], starts, np.diff(np.append(starts, len(ordered)))), key_of


def _as_numbers(keys_of: Sequence[Keys]) -> Numbers:
    """Give the keys of all records behind each other as numbers: as they are, or counted up where they are no arrays."""
    known: dict[Hashable, int] = {}
    if all(isinstance(keys, np.ndarray) or not keys for keys in keys_of):
        found = [keys for keys in keys_of if isinstance(keys, np.ndarray)]
        return np.concatenate(found) if found else np.zeros(0, np.int64)
    return np.array([known.setdefault(key, len(known)) for keys in keys_of for key in keys], np.int64)


def _of_groups_of(size: int, sharing: Sharing, records: int) -> Iterator[Numbers]:
    """Give every two records of each key that so many records share."""
    left, right = np.triu_indices(size, 1)
    keys, at_once = np.flatnonzero(sharing.counts == size), max(1, PAIRS_AT_ONCE // len(left))
    for begin in range(0, len(keys), at_once):
        groups = sharing.records[sharing.starts[keys[begin : begin + at_once], None] + np.arange(size)]
        yield np.unique(groups[:, left] * records + groups[:, right])


def _neighbours(crowd: Numbers, count: int, records: int) -> Iterator[Numbers]:
    """Give each record of a crowd with so many next ones."""
    for step in range(1, min(count, len(crowd) - 1) + 1):
        yield crowd[:-step] * records + crowd[step:]


def _in_order(found: Sequence[Numbers], records: int) -> Numbers:
    """Give pairs, each once and in order, as rows; they come as the left number times all records plus the right."""
    numbered = np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
    return np.stack(np.divmod(numbered, max(1, records)), axis=1)
