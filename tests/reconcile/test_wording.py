"""What can stand by itself in a briefing."""

from __future__ import annotations

import pytest

from consilience.reconcile import statements
from consilience.reconcile.facts.wording import is_fit, is_speech, is_whole, leans
from consilience.testing import event, report


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


def test_what_is_not_clear_stands_by_itself() -> None:
    assert not leans("It is not clear how many people were on the pier of Korsund.")
    assert leans("It is expected to close the pier.")


def test_whoever_is_named_behind_a_comma_is_known() -> None:
    assert not leans("The suspect, identified as Arlo Brandt, was held near the harbour.")
    assert leans("The suspect, a man of 40, was held near the harbour.")


def test_a_pronoun_in_a_reports_first_sentence_means_what_follows() -> None:
    opening = "Less than a day after it was signed, the deal between the port and the union is dead."
    assert leans(opening)
    assert not leans(opening, is_first=True)


def test_those_who_were_moved_out_are_told_whole() -> None:
    assert not leans("Officials of Korsund put the number of those displaced at 400.")
    assert leans("Two people of Korsund died in that fire.")


@pytest.mark.parametrize("text", ["The toll of the storm in Korsund rose to 21.", "Divers raised the bell of the Alma."])
def test_a_whole_sentence(text: str) -> None:
    assert is_whole(text)


@pytest.mark.parametrize("text", ["The bell of the Alma rang shortly before 9.", "The crane moved by 4."])
def test_a_sentence_that_was_broken_in_a_number(text: str) -> None:
    assert not is_whole(text)


@pytest.mark.parametrize("place", ["US", "U.S."])
def test_a_country_is_not_us(place: str) -> None:
    assert not is_speech(f"The {place} coast guard found the ferry off Korsund.")
    assert is_speech("The coast guard told us so.")


def test_that_no_injuries_were_reported_is_fit() -> None:
    assert all(is_fit(one) for one in statements.of(event(report("No injuries were reported."))))
