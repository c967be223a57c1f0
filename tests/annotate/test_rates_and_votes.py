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


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It falls short of the £30 million that the Crown had asked for.", 30e6, 30e6),
        ("The fund would not sell for less than 480 pence.", 4.8, None),
        ("It swore not to part with it for a penny under £4.80.", 4.8, None),
        ("A second eruption within 24 to 48 hours is likely.", 24, 48),
        ("The number of the displaced crossed 1.2 lakh.", 120_000, None),
        ("The toll topped 1,000 on Friday.", 1000, None),
        ("He topped 3 rivals.", 3, 3),
        ("Fifty were held over four nights.", 4, 4),
        ("Two members in five are women.", 0.4, 0.4),
    ],
)
def test_what_stands_around_a_number_bounds_it_or_does_not(text: str, low: float, high: float | None) -> None:
    assert (low, high) in {(one.low, one.high) for one in values.of(text)}


@pytest.mark.parametrize(
    "text", ["He is 122-147 in three-plus seasons.", "the 9-14 start", "They are just 2-8 in their last ten."]
)
def test_games_won_and_lost_are_no_range(text: str) -> None:
    assert [one.kind for one in values.of(text)][:2] == ["score", "score"]
