"""Values: numbers as they are printed, as intervals with units."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.annotate import values

_SOME_WORDS = [
    "a",
    "one",
    "two",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "dozen",
    "half",
    "third",
    "quarters",
    "and",
    "point",
]


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
        ("five weeks ago", 5, 5, "weeks"),
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
        ("12,34,567 voters", 1_234_567, 1_234_567, ""),
        ("1'250'000 voters", 1_250_000, 1_250_000, ""),
        ("1\u202f250\u202f000 voters", 1_250_000, 1_250_000, ""),
        ("1.250.000 voters", 1_250_000, 1_250_000, ""),
        ("5, 000 gallons", 5000, 5000, "gallons"),
        ("a magnitude of 5. 9", 5.9, 5.9, "magnitude"),
        ("twenty - three goats", 23, 23, ""),
        ("an 18 - month sentence", 18, 18, "months"),
        ("１２３ goats", 123, 123, ""),
        ("٤٥ goats", 45, 45, ""),
        ("3.000 goats", 3, 3, ""),
        ("twenty-one trillion and three hundred", 21_000_000_000_300, 21_000_000_000_300, ""),
        ("half-a-dozen barns", 6, 6, ""),
        ("three million and a half barns", 3_500_000, 3_500_000, ""),
        ("five and a half million barns", 5_500_000, 5_500_000, ""),
        ("six point five per cent", 0.065, 0.065, "share"),
        ("half a percentage point", 0.5, 0.5, "percentage points"),
        ("three-quarters of an inch", 0.75, 0.75, "inches"),
        ("a year and a half", 1.5, 1.5, "years"),
        ("1/2 cup of milk", 0.5, 0.5, "cups"),
        ("10½ miles", 10.5, 10.5, "miles"),
        ("minus 20 degrees Celsius", -20, -20, "degrees Celsius"),
        ("6ft 4in tall", 6 + 1 / 3, 6 + 1 / 3, "feet"),
        ("two hours and 15 minutes", 2.25, 2.25, "hours"),
        ("3 dollars 50 cents", 3.5, 3.5, "USD"),
        ("Rs 3 lakh crore", 3e12, 3e12, "INR"),
        ("50p", 0.5, 0.5, "GBP"),
        ("12 cents a share", 0.12, 0.12, "USD/share"),
        ("500 Swiss francs", 500, 500, "CHF"),
        ("5 million Hong Kong dollars", 5e6, 5e6, "HKD"),
        ("EUR 1.2bn", 1.2e9, 1.2e9, "EUR"),
        ("500m SEK", 5e8, 5e8, "SEK"),
        ("R500m", 5e8, 5e8, "ZAR"),
        ("USD115", 115, 115, "USD"),
        ("30,000 won", 30_000, 30_000, "KRW"),
        ("$249 USD", 249, 249, "USD"),
        ("100 a day", 100, 100, "count/day"),
        ("10 per 100,000 people", 10, 10, "count/100,000 people"),
        ("15 per cent per annum", 0.15, 0.15, "share/year"),
        ("60 miles an hour", 60, 60, "mph"),
        ("200 km/h and rising", 200, 200, "km/h"),
        ("20 km per hour", 20, 20, "km/h"),
        ("a $5 - million pool", 5e6, 5e6, "USD"),
        ("a $430, 000 state loan", 430_000, 430_000, "USD"),
        ("430 state troopers", 430, 430, ""),
        ("5 foot, 8 inch", 5 + 2 / 3, 5 + 2 / 3, "feet"),
        ("a two - million - euro heist", 2e6, 2e6, "EUR"),
        ("about $380, 600 was lost", 380_600, 380_600, "USD"),
        ("a limit of. 08 per cent", 0.0008, 0.0008, "share"),
        ("a tenfold rise", 10, 10, "times"),
        ("one-half of 1 per cent", 0.005, 0.005, "share"),
        ("a 500-pound bomb", 500, 500, "pounds"),
        ("a 500-pound fine", 500, 500, "GBP"),
        ("300 cubic metres", 300, 300, "cubic metres"),
        ("250 lb-ft of torque", 250, 250, "pound-feet"),
        ("100t of coal", 100, 100, "tonnes"),
        ("1.5m people", 1.5e6, 1.5e6, ""),
        ("1.5m high", 1.5, 1.5, "metres"),
        ("10k spectators", 10_000, 10_000, ""),
        ("turned 180 degrees", 180, 180, "degrees"),
        ("three times", 3, 3, "times"),
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
        ("no fewer than 40", 40, None),
        ("it lasted over 40 years", 40, None),
        ("loans over three years", 3, 3),
        ("streets lay under 2 metres of water", 2, 2),
        ("in excess of 40", 40, None),
        ("just shy of 40", None, 40),
        ("200-plus", 200, None),
        ("200+ guests", 200, None),
        ("100-odd guests", 100, 100),
        ("two in five or more", 0.4, None),
        ("more than 100 but fewer than 300 guests", 100, 300),
        ("$3m-$5m", 3e6, 5e6),
        ("₹1.2-1.5 lakh crore", 1.2e12, 1.5e12),
        ("a good 50", 50, None),
        ("five-to-10 days", 5, 10),
        ("5km to 10km", 5, 10),
        ("5k-20k", 5000, 20_000),
        ("one minute or two", 1, 2),
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
        "open 24/7",
        "one of the bakers met one another one day",
        "a .38-caliber revolver",
        "ring 555-867-5309",
        "call Sergeant Marsh at 555-0123",
        "on 0800 555 111",
        "at 192.168.1.20",
        "version 2.4.1",
        "on 1/2/16",
        "Articles 5 and 6",
        "in Room 12",
        "a covid-19 ward for under-18s",
        "in 2006 dollars",
        "a two-state solution",
        "key 12345678901234567890123456789",
        "tested negative",
        "it came to naught",
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
    numbers = [value for value in found if value.kind != "ordinal" and value.modifier != "vague"]
    assert all(left.end <= right.start for left, right in pairwise(numbers))
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


def test_scores_and_multiples_are_told_by_their_kind() -> None:
    assert [value.kind for value in values.of("Northport won 3-1, three times in a row")] == ["score", "score", "multiple"]


def test_an_ordinal_counts_nothing_and_tells_its_place() -> None:
    found = values.of("Their twenty-first win left them in 3rd place a second later, with a third of the votes.")
    assert [(value.low, value.kind) for value in found] == [(21, "ordinal"), (3, "ordinal"), (pytest.approx(1 / 3), "share")]


def test_a_split_vote_counts_votes() -> None:
    assert [(value.low, value.ballot) for value in values.of("The council voted 9-3 for it.")] == [(9, True), (3, True)]


def test_numbers_in_a_list_share_the_unit_of_the_last() -> None:
    assert read("It grew 3, 4 and 5 per cent.") == [(0.03, 0.03, "share"), (0.04, 0.04, "share"), (0.05, 0.05, "share")]
    assert read("He had 3 dogs and 5 metres of rope.") == [(3, 3, ""), (5, 5, "metres")]


def test_a_letter_behind_digits_is_a_scale_only_where_something_is_counted() -> None:
    assert read("a 100m race, 60m homes, a 60m drop, 4K screens") == [
        (100, 100, "metres"),
        (60e6, 60e6, ""),
        (60, 60, "metres"),
    ]


def test_a_row_of_ten_thousand_numbers_is_read_up_to_a_limit() -> None:
    assert 0 < len(values.of("17 " * 10_000)) <= 2000


@given(st.text(alphabet="0123456789.,-–/' ½%$€£¥°xXkmMbnth+~", max_size=120))
def test_no_value_is_infinite_or_no_number(text: str) -> None:
    for value in values.of(text):
        assert all(side is None or abs(side) < float("inf") for side in (value.low, value.high))


@given(
    st.lists(
        st.sampled_from(_SOME_WORDS),
        max_size=30,
    )
)
def test_any_row_of_number_words_is_read_in_order(words: list[str]) -> None:
    found = values.of(" ".join(words))
    assert [value.number_start for value in found] == sorted(value.number_start for value in found)
    assert all(left.number_end <= right.number_start for left, right in pairwise(found))


@given(st.integers(min_value=1, max_value=999), st.sampled_from(["thousand", "million", "billion", "trillion"]))
def test_a_scale_multiplies_digits_and_words_alike(number: int, scale: str) -> None:
    worth = number * {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}[scale]
    assert read(f"They lost {number} {scale} coins.") == [(worth, worth, "")]
