"""Values: numbers as they are printed, as intervals with units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.annotate import values


def read(text: str) -> list[tuple[float | None, float | None, str]]:
    return [(value.low, value.high, value.unit) for value in values.of(text)]


@pytest.mark.parametrize(
    ("printed", "low", "high", "unit"),
    [
        ("1,300 people", 1300, 1300, ""),
        ("1 300 people", 1300, 1300, ""),
        ("1.3 million voters", 1_300_000, 1_300_000, ""),
        ("seven boats", 7, 7, ""),
        ("twenty-three sailors", 23, 23, ""),
        ("two dozen sheep", 24, 24, ""),
        ("a quarter of a million homes", 250_000, 250_000, ""),
        ("half a million homes", 500_000, 500_000, ""),
        ("two-thirds of the harvest", 2 / 3, 2 / 3, "share"),
        ("half of the harvest", 0.5, 0.5, "share"),
        ("one in five pupils", 0.2, 0.2, "share"),
        ("three out of four bridges", 3, 3, ""),
        ("five-and-a-half months", 5.5, 5.5, "months"),
        ("3 1/2-inch nails", 3.5, 3.5, "inches"),
        ("65 per cent of the vote", 0.65, 0.65, "share"),
        ("$3 million", 3_000_000, 3_000_000, "USD"),
        ("a 110bn-euro loan", 110e9, 110e9, "EUR"),
        ("£1.25", 1.25, 1.25, "GBP"),
        ("fell 60m down the slope", 60, 60, "metres"),
        ("a fortune of £60m", 60e6, 60e6, "GBP"),
        ("a -15C night", -15, -15, "degrees Celsius"),
        ("13 nautical miles off", 13, 13, "nautical miles"),
        ("a 36-year-old baker", 36, 36, "years"),
        ("a 6.1-magnitude quake", 6.1, 6.1, "magnitude"),
    ],
)
def test_a_printed_value_is_read_with_its_unit(printed: str, low: float, high: float, unit: str) -> None:
    ((read_low, read_high, read_unit),) = read(printed)
    assert (read_low, read_high) == pytest.approx((low, high))
    assert read_unit == unit


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("at least 10 goats", 10, None),
        ("more than 50 charges", 50, None),
        ("just over 10 seconds", 10, None),
        ("up to 300 guests", None, 300),
        ("as many as 20,000 marchers", None, 20_000),
        ("nearly 300 guests", None, 300),
        ("within 18 months", None, 18),
        ("some 50 tractors", 50, 50),
        ("200 or more", 200, None),
        ("between 3,000 and 6,000 tractors", 3000, 6000),
        ("from 2.8 to 3.8 degrees", 2.8, 3.8),
        ("$3-5 million", 3e6, 5e6),
        ("two or three clans", 2, 3),
    ],
)
def test_bound_words_and_ranges_make_an_interval(printed: str, low: float | None, high: float | None) -> None:
    assert [(value.low, value.high) for value in values.of(printed)] == [(low, high)]


@pytest.mark.parametrize(
    "printed",
    [
        "on 28 November 2005, 02:24 GMT",
        "in March 2011",
        "the 2005 rampage",
        "an Il-76 and two-time AK-47 owner",
        "aboard Flight 370",
        "under Article 5",
        "the 1990s",
        "a 45-7-2 record",
        "the jury split 9-3",
        "the 3rd floor",
        "open 24/7",
        "one of the bakers met one another one day",
        "five weeks ago",
        "a .38-caliber revolver",
        "ring 555-867-5309",
    ],
)
def test_what_counts_nothing_is_no_value(printed: str) -> None:
    assert read(printed) == []


def test_a_change_from_one_number_to_another_is_two_values() -> None:
    assert read("The price rose from $3 to $10.") == [(3, 3, "USD"), (10, 10, "USD")]


def test_the_span_holds_the_bound_words_and_the_unit() -> None:
    text = "It lay at least 40 miles off."
    (value,) = values.of(text)
    assert text[value.start : value.end] == "at least 40 miles"


def test_dozens_have_no_bounds() -> None:
    (value,) = values.of("Dozens of tractors")
    assert (value.low, value.high, value.modifier) == (None, None, "vague")


@given(st.integers(min_value=3000, max_value=10**12))
def test_digits_with_commas_are_read_as_they_stand(number: int) -> None:
    assert read(f"They counted {number:,} beans.") == [(number, number, "")]


@given(st.text(alphabet="0123456789.,-–/ aeinot$%", max_size=80))
def test_every_value_lies_inside_its_text_and_in_order(text: str) -> None:
    found = values.of(text)
    assert all(0 <= value.start <= value.number_start < value.number_end <= value.end <= len(text) for value in found)
    assert [value.start for value in found] == sorted(value.start for value in found)
    assert all(value.low <= value.high for value in found if value.low is not None and value.high is not None)


def test_people_fall_out_over_a_sum() -> None:
    assert read("The alliance broke apart last Friday over €310m of cuts.") == [(310_000_000, 310_000_000, "EUR")]
    assert read("The repairs cost over €310m.") == [(310_000_000, None, "EUR")]


def test_a_comparison_with_the_number_of_another_day_is_no_bound() -> None:
    (value,) = values.of("Some came, more than the 6,000 or so who had come before.")
    assert (value.low, value.high, value.modifier) == (6000, 6000, "about")


def test_a_value_that_moves_takes_the_unit_of_where_it_moves_to() -> None:
    assert read("The spread widened from 48 to as much as 75 basis points.") == [
        (48, 48, "basis points"),
        (None, 75, "basis points"),
    ]
    assert read("The rate fell from 5 to 4.5 per cent.") == [(0.05, 0.05, "share"), (0.045, 0.045, "share")]
