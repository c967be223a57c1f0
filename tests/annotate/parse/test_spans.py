from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from consilience.annotate.parse import spans

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")


def scored(*chosen: str, share: float = 0.8) -> NDArray[np.float32]:
    """Log-probabilities under which each word's own best label is the one given."""
    rest = (1 - share) / (len(LABELS) - 1)
    return np.log(np.array([[share if label == best else rest for label in LABELS] for best in chosen], dtype=np.float32))


def test_names_have_their_words_and_kind() -> None:
    found = spans.names(scored("O", "B-PER", "I-PER", "O", "B-LOC"), LABELS)
    assert [(run.first, run.last, run.kind) for run in found] == [(1, 2, "PER"), (4, 4, "LOC")]


def test_two_names_side_by_side_stay_two() -> None:
    assert [(run.first, run.last) for run in spans.names(scored("B-PER", "B-PER", "I-PER"), LABELS)] == [(0, 0), (1, 2)]


def test_the_score_is_the_mean_probability_over_the_words() -> None:
    scores = np.concatenate([scored("B-PER", share=0.9), scored("I-PER", share=0.7)])
    assert spans.names(scores, LABELS)[0].score == pytest.approx(0.8, abs=1e-5)


def test_a_word_cannot_go_on_a_name_that_did_not_begin() -> None:
    shares = np.array([[0.3, 0.05, 0.6, 0.02, 0.03]], dtype=np.float32)
    assert spans.names(np.log(shares), LABELS) == []


def test_a_name_keeps_one_kind_where_its_words_disagree() -> None:
    shares = np.array([[0.01, 0.9, 0.03, 0.03, 0.03], [0.02, 0.02, 0.4, 0.04, 0.52]], dtype=np.float32)
    assert [(run.first, run.last, run.kind) for run in spans.names(np.log(shares), LABELS)] == [(0, 1, "PER")]


def test_no_words_have_no_names() -> None:
    assert spans.names(np.zeros((0, len(LABELS)), dtype=np.float32), LABELS) == []


def legal(path: tuple[int, ...]) -> bool:
    before = "O"
    for number in path:
        label = LABELS[number]
        if label.startswith("I-") and before[2:] != label[2:]:
            return False
        before = label
    return True


@given(st.lists(st.lists(st.integers(-30, 0), min_size=5, max_size=5), min_size=1, max_size=4))
def test_no_other_legal_reading_has_a_higher_score(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=np.float32)
    paths = [path for path in product(range(5), repeat=len(rows)) if legal(path)]
    best = max(sum(row[number] for row, number in zip(rows, path, strict=True)) for path in paths)
    readings = {
        tuple((run.first, run.last, run.kind) for run in spans.names(_certain(path), LABELS))
        for path in paths
        if sum(row[number] for row, number in zip(rows, path, strict=True)) == best
    }
    assert tuple((run.first, run.last, run.kind) for run in spans.names(scores, LABELS)) in readings


def _certain(path: tuple[int, ...]) -> NDArray[np.float32]:
    return scored(*(LABELS[number] for number in path), share=0.99)
