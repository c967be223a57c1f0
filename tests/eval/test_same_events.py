from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from eval import same_events

GOLD = {("a", 1): ("a", "fire"), ("a", 2): ("a", "fire"), ("a", 3): ("a", "arrest"), ("b", 1): ("b", "fire")}


def test_a_grouping_like_the_marks_scores_one() -> None:
    assert same_events.conll(GOLD, GOLD) == pytest.approx(1)


def test_everything_in_one_group_and_everything_alone_score_less() -> None:
    together = {item: (item[0], 0) for item in GOLD}
    alone = {item: (item[0], number) for number, item in enumerate(GOLD)}
    assert same_events.conll(GOLD, together) < 1
    assert same_events.conll(GOLD, alone) < 1


def test_links_count_the_pairs_that_must_be_made() -> None:
    alone = {item: (item[0], number) for number, item in enumerate(GOLD)}
    assert same_events.muc(GOLD, alone) == 0


tables = some.integers(1, 4).flatmap(
    lambda width: some.lists(
        some.lists(some.floats(0, 1, width=16), min_size=width, max_size=width),
        min_size=1,
        max_size=4,
    )
)


@given(tables)
def test_the_best_pairing_is_the_best_of_all(table: list[list[float]]) -> None:
    wide = table if len(table) <= len(table[0]) else [list(row) for row in zip(*table, strict=True)]
    every = (sum(wide[row][column] for row, column in enumerate(order)) for order in permutations(range(len(wide[0])), len(wide)))
    assert same_events.best_pairing(table) == pytest.approx(max(every))
