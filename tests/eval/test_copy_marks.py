"""The pairs of articles that were marked by hand, without the texts, which are not here."""

from __future__ import annotations

import pytest

from eval import copy_marks

MARKED = copy_marks.marks()


def test_there_are_pairs_and_passages_enough_to_measure_on() -> None:
    assert len(MARKED) >= 150
    assert sum(len(pair.passages) for pair in MARKED) >= 100
    assert {pair.kind for pair in MARKED} == set(copy_marks.KINDS)
    assert {pair.direction for pair in MARKED} == {"left", "right", "unknown"}


def test_no_pair_is_marked_twice() -> None:
    pairs = [frozenset((pair.left, pair.right)) for pair in MARKED]
    assert len(pairs) == len(set(pairs))


def test_every_passage_has_characters() -> None:
    places = [place for pair in MARKED for place in (*pair.passages, *pair.quotes, *pair.optional)]
    assert all(start < end for place in places for start, end in (place.left, place.right))


@pytest.mark.parametrize(("found", "expected"), [("cut", 0.2), ("carried", 0.0)])
def test_kinds_that_do_not_occur_count_as_missed(found: str, expected: float) -> None:
    assert copy_marks.macro_f1([("cut", found)]) == expected
