"""Rates with what they are of, votes, fractions of cents and parts of a second."""

from __future__ import annotations

import pytest

from consilience.annotate import values


@pytest.mark.parametrize(
    ("text", "printed", "low", "unit"),
    [
        ("It pumps 9.5 million barrels of crude a day.", "9.5 million barrels of crude a day", 9.5e6, "barrels/day"),
        ("Corn fell to $3.58-1/4 a bushel.", "$3.58-1/4 a bushel", 3.5825, "USD/bushel"),
        ("He lost by 0.04 of a second.", "0.04 of a second", 0.04, "seconds"),
        ("Silver was at $17.05/oz.", "$17.05/oz", 17.05, "USD/ounce"),
    ],
)
def test_a_rate_takes_in_what_it_is_of(text: str, printed: str, low: float, unit: str) -> None:
    found = values.of(text)[-1]
    assert (text[found.start : found.end], found.unit) == (printed, unit)
    assert found.low == pytest.approx(low)


def test_by_30_to_40_centimetres_is_a_range_and_rose_by_1_dollar_to_83_is_none() -> None:
    assert [(one.low, one.high) for one in values.of("Levels rose by 30 to 40 centimetres.")] == [(30, 40)]
    assert [(one.low, one.high) for one in values.of("Oil rose by $1 to $83.")] == [(1, 1), (83, 83)]


@pytest.mark.parametrize("text", ["Senators rejected the nominee 53-46.", "The court upheld it in a 7-2 ruling."])
def test_a_vote_is_no_score(text: str) -> None:
    assert all(one.ballot for one in values.of(text))
