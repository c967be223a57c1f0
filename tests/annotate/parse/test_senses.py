from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from numpy.typing import NDArray

from consilience import annotate
from consilience.annotate.parse import encoder, senses
from consilience.testing import article, report

TEXT = "Anna Bell, the mayor of Leeds, told the Harbour Gazette on Friday that the bridge would stay closed."


def states(seed: int, words: int) -> list[NDArray[np.float32]]:
    drawn = np.random.default_rng(seed)
    return [drawn.normal(size=(words, 384)).astype(np.float32) for _ in range(6)]


@given(some.integers(0, 10_000), some.integers(1, 40))
def test_a_word_has_one_sense_whatever_stands_beside_it(seed: int, words: int) -> None:
    known = encoder.loaded().directions
    layers = states(seed, words)
    together = senses.of(layers, range(words), known)
    alone = [senses.of(layers, [word], known) for word in range(words)]
    assert together == b"".join(alone)


def test_the_bits_are_those_of_whole_numbers() -> None:
    known = encoder.loaded().directions
    layers = states(1, 20)
    exact = [
        senses.whole(layers[number - 1]).astype(np.int64) @ directions.astype(np.int64) > middle
        for number, directions, middle in zip(senses.LAYERS, known.directions, known.middles, strict=True)
    ]
    assert senses.of(layers, range(20), known) == np.packbits(np.concatenate(exact, axis=1), axis=1).tobytes()


def test_a_state_of_nothing_but_zeros_has_a_sense() -> None:
    nothing = [np.zeros((1, 384), dtype=np.float32)] * 6
    assert len(senses.of(nothing, [0], encoder.loaded().directions)) == senses.BYTES


def test_each_statement_carries_the_sense_of_its_word() -> None:
    marked = report(TEXT)
    assert marked.statements
    assert all(len(mark.sense) == senses.BYTES for mark in marked.statements)
    assert len({mark.sense for mark in marked.statements}) > 1


@pytest.mark.parametrize("text", [TEXT, "Rain fell on " * 60 + "the town."])
def test_the_fast_tier_gives_none(text: str) -> None:
    assert all(mark.sense == b"" for mark in annotate.report(article(text), "fast").statements)
