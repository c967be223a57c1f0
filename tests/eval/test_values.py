"""The measure of the value grammar: what counts as right, and which cases news would not contain."""

from __future__ import annotations

from typing import Any

import pytest

from consilience.annotate.values import Value
from eval import values, values_left_out


def _value(low: float | None, high: float | None, kind: str = "count") -> Value:
    return Value(start=0, end=4, number_start=0, number_end=4, low=low, high=high, kind=kind)


def _marked(worth: str, unit: str = "") -> dict[str, Any]:
    return {"Start": 0, "End": 3, "Resolution": {"value": worth, "unit": unit}}


@pytest.mark.parametrize(
    "text",
    ["1.1^23", "x>10 and y<20", "ring +1-555-0123", "three twenty-firsts", "one over twenty", "- 10  k", "10G", "20 (kg)"],
)
def test_what_news_would_not_contain_is_left_out_with_a_reason(text: str) -> None:
    assert values_left_out.reason(text)


@pytest.mark.parametrize(
    "text", ["half a dozen goats", "over 30 years old", "$2.5bn of aid", "3 million and a half", "minus 5 degrees"]
)
def test_what_news_could_contain_is_measured(text: str) -> None:
    assert values_left_out.reason(text) is None


def test_a_bare_number_is_right_whatever_bound_is_read_but_a_range_needs_both_sides() -> None:
    assert values.matches(_value(10.0, None), _marked("10"), "number")
    assert not values.matches(_value(10.0, None), _marked("[10,20)"), "range")
    assert values.matches(_value(10.0, 20.0), _marked("[10,20)"), "range")


def test_cents_are_compared_as_cents() -> None:
    assert values.matches(_value(0.5, 0.5, "money"), _marked("50", "Cent"), "currency")
    assert not values.matches(_value(0.5, 0.5, "money"), _marked("50", "Dollar"), "currency")
