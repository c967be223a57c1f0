"""Rank agreement is Spearman's, and the pairs hold numbers without text."""

from __future__ import annotations

import math
import struct
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from eval import likeness

values = some.lists(some.integers(-50, 50), min_size=3, max_size=30).filter(lambda found: len(set(found)) > 1)


def test_equal_values_share_the_mean_of_their_ranks() -> None:
    assert likeness.ranks([0.5, 0.1, 0.5, 0.9]) == [2.5, 1.0, 2.5, 4.0]


@given(values)
def test_any_growing_change_of_the_values_leaves_the_agreement_whole(found: list[int]) -> None:
    assert likeness.agreement(found, [math.exp(value / 10) for value in found]) == pytest.approx(1)
    assert likeness.agreement(found, [-value for value in found]) == pytest.approx(-1)


def test_agreement_is_that_of_the_textbook() -> None:
    # 1 - 6 * (1 + 1) / (5 * 24): two neighbours have changed places.
    assert likeness.agreement([1, 2, 3, 4, 5], [1, 3, 2, 4, 5]) == pytest.approx(0.9)


def test_the_cosine_of_signed_bytes() -> None:
    east, north, west = (struct.pack("2b", *direction) for direction in ((127, 0), (0, 127), (-127, 0)))
    assert likeness.between(east, east) == pytest.approx(1)
    assert likeness.between(east, north) == 0
    assert likeness.between(east, west) == pytest.approx(-1)
    assert likeness.between(east, bytes(2)) == 0


def test_there_are_two_thousand_pairs_of_three_relations_and_neighbours_apart() -> None:
    counts = Counter(pair.relation for pair in likeness.pairs())
    assert counts.pop(likeness.NEAREST) == 500
    assert counts.keys() == {"same", "look-alike", "other"}
    assert counts.total() == 2000
    assert max(counts.values()) - min(counts.values()) <= 2


def test_every_pair_still_names_the_sentences_it_was_drawn_from(shared: Path) -> None:
    assert (shared / "data" / "ecbplus").is_dir()
    for pair in likeness.pairs():
        assert likeness.text_of(pair.left) != likeness.text_of(pair.right)
