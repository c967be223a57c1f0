"""What can stand by itself in a briefing."""

from __future__ import annotations

import pytest

from consilience.reconcile.facts.wording import is_leaning


@pytest.mark.parametrize(
    "text",
    [
        "For example, nine of the ten harbour cranes stood still on Friday.",
        "Most likely this happened after the harbour office closed.",
        "They had left the harbour before the alarm was heard.",
    ],
)
def test_a_sentence_that_goes_on_from_the_one_before_leans_on_it(text: str) -> None:
    assert is_leaning(text)


def test_a_relative_that_does_not_make_a_sentence_lean() -> None:
    assert not is_leaning("The crane that was struck belongs to the port of Korsund.")
