from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from consilience.annotate.parse import trees

Scores = NDArray[np.float32]


def total(scores: Scores, heads: tuple[int, ...] | list[int]) -> float:
    return float(sum(scores[word, head + 1] for word, head in enumerate(heads)))


def is_tree(heads: tuple[int, ...] | list[int]) -> bool:
    return list(heads).count(-1) == 1 and not trees.cycles(heads)


def best_total(scores: Scores) -> float:
    count = len(scores)
    return max(total(scores, heads) for heads in product(range(-1, count), repeat=count) if is_tree(heads))


@st.composite
def score_tables(draw: st.DrawFn, most: int) -> Scores:
    count = draw(st.integers(1, most))
    values = draw(st.lists(st.integers(-9, 9), min_size=count * (count + 1), max_size=count * (count + 1)))
    return np.array(values, dtype=np.float32).reshape(count, count + 1)


@given(score_tables(5))
def test_the_tree_found_is_the_best_of_all_trees(scores: Scores) -> None:
    found = trees.heads(scores)
    assert is_tree(found)
    assert total(scores, found) == best_total(scores)


@given(score_tables(30))
def test_any_scores_give_one_root_and_no_cycle(scores: Scores) -> None:
    assert is_tree(trees.heads(scores))


def test_heads_that_are_a_tree_already_stay() -> None:
    scores = np.full((3, 4), -5, dtype=np.float32)
    scores[0, 2] = scores[1, 0] = scores[2, 2] = 5
    assert trees.heads(scores) == [1, -1, 1]


def test_of_two_words_that_would_be_root_the_better_one_is() -> None:
    scores = np.array([[9, -9, 1], [8, 2, -9]], dtype=np.float32)
    assert trees.heads(scores) == [-1, 0]


def test_two_words_that_hang_on_each_other_are_parted() -> None:
    scores = np.array([[1, -9, 9], [2, 9, -9]], dtype=np.float32)
    assert trees.heads(scores) == [1, -1]


def test_a_word_alone_is_the_root() -> None:
    assert trees.heads(np.array([[-3, 4]], dtype=np.float32)) == [-1]


def test_no_words_have_no_tree() -> None:
    assert trees.heads(np.zeros((0, 1), dtype=np.float32)) == []


def test_the_scores_stay_as_they_were() -> None:
    scores = np.array([[9, -9, 1], [8, 2, -9]], dtype=np.float32)
    before = scores.copy()
    trees.heads(scores)
    assert (scores == before).all()


@pytest.mark.parametrize(
    ("heads", "found"), [([1, 2, 0], [{0, 1, 2}]), ([-1, 2, 1, 4, 5, 3, 0], [{1, 2}, {3, 4, 5}]), ([-1, 0, 1], []), ([], [])]
)
def test_cycles_are_found_with_all_their_words(heads: list[int], found: list[set[int]]) -> None:
    assert [set(ring) for ring in trees.cycles(heads)] == found
