"""What can stand by itself in a briefing."""

from __future__ import annotations

import pytest

from consilience.reconcile.facts.wording import leans


@pytest.mark.parametrize(
    "text",
    [
        "For example, nine of the ten harbour cranes stood still on Friday.",
        "Most likely this happened after the harbour office closed.",
        "They had left the harbour before the alarm was heard.",
    ],
)
def test_a_sentence_that_goes_on_from_the_one_before_leans_on_it(text: str) -> None:
    assert leans(text)


def test_a_relative_that_does_not_make_a_sentence_lean() -> None:
    assert not leans("The crane that was struck belongs to the port of Korsund.")


def test_the_first_sentence_of_a_report_leans_on_none() -> None:
    opening = "The last missing passenger was found dead on Saturday, the coastguard said."
    assert leans(opening)
    assert not leans(opening, is_first=True)
