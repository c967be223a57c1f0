"""Which records meet: the arrays say what a plain look at every two records says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from consilience.run import meeting
from consilience.run.meeting import Keys

keys = some.lists(some.lists(some.integers(0, 12), max_size=5, unique=True), max_size=14)


def packed(keys_of: Sequence[Sequence[int]], form: str) -> list[Keys]:
    """Give keys as arrays of numbers, as words, or as pairs."""
    if form == "numbers":
        return [np.array(found, np.int64) if found else [] for found in keys_of]
    return [[str(key) if form == "words" else (key, "half") for key in found] for found in keys_of]


def rows(pairs: meeting.Numbers) -> list[tuple[int, int]]:
    return [(left, right) for left, right in pairs.tolist()]


@pytest.mark.parametrize("form", ["numbers", "words", "pairs"])
@given(keys_of=keys)
def test_two_records_meet_when_they_share_a_key_that_is_not_too_common(form: str, keys_of: list[list[int]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meeting, "TOO_COMMON", 4)
        found = rows(meeting.together(packed(keys_of, form), 0))
    having = {key: sum(key in own for own in keys_of) for own in keys_of for key in own}
    told = [set(own) - {key for key in own if having[key] > 4} for own in keys_of]
    assert found == [(one, other) for one, other in combinations(range(len(keys_of)), 2) if told[one] & told[other]]


@given(keys_of=keys, most=some.integers(1, 4))
def test_each_record_meets_those_that_share_the_rarest_keys(keys_of: list[list[int]], most: int) -> None:
    having = {key: sum(key in own for own in keys_of) for own in keys_of for key in own}
    rarity = {key: math.log(2 * len(keys_of) / count) for key, count in having.items()}
    wanted = set()
    for one, own in enumerate(keys_of):
        shared = {
            other: sum(rarity[key] for key in own if key in keys_of[other]) for other in range(len(keys_of)) if other != one
        }
        met = sorted((other for other in shared if shared[other]), key=lambda other: (-round(shared[other], 9), other))
        wanted |= {(min(one, other), max(one, other)) for other in met[:most]}
    assert rows(meeting.nearest(packed(keys_of, "numbers"), most)) == sorted(wanted)


@given(keys_of=keys)
def test_the_order_in_which_pairs_travel_leaves_none_out(keys_of: list[list[int]]) -> None:
    pairs = meeting.together(packed(keys_of, "numbers"), 0)
    assert sorted(meeting.near_together(pairs, len(keys_of)).tolist()) == list(range(len(pairs)))


def test_pairs_of_one_circle_travel_together() -> None:
    circles = 4
    keys_of = [np.array([number % circles], np.int64) for number in range(60 * circles)]
    pairs = meeting.together(keys_of, 0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meeting, "STRETCH", 60)
        way = meeting.near_together(pairs, len(keys_of))
    travelling = [len(np.unique(pairs[way[start : start + 590]])) for start in range(0, len(way), 590)]
    assert max(travelling) <= 60 * 2
