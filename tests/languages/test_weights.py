"""How much a word tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.languages.english import spelling, weights


def test_rarer_words_weigh_more() -> None:
    assert weights.weight("the") < weights.weight("police") < weights.weight("earthquake") < weights.weight("zzyzxburg")


@given(st.text(max_size=20))
def test_every_word_has_a_weight_between_nothing_and_that_of_an_unseen_word(word: str) -> None:
    assert 0 <= weights.weight(word) <= weights.heaviest()


def test_a_word_never_seen_stands_in_no_text() -> None:
    assert weights.texts_with("zzyzxburg") == 0
    assert weights.weight("zzyzxburg") == weights.heaviest()


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organised", "organized"),
        ("harbour", "harbor"),
        ("centre", "center"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("nationalisation", "nationalization"),
    ],
)
def test_both_spellings_fold_to_one(british: str, american: str) -> None:
    assert spelling.folded(british) == spelling.folded(american)


@pytest.mark.parametrize(("one", "other"), [("four", "for"), ("here", "her"), ("our", "or"), ("fibre", "fire"), ("wise", "size")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert spelling.folded(one) != spelling.folded(other)
