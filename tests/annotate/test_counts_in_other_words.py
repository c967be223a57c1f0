"""The same count in other words: who was aboard or had to leave, and what a second body says of a first one's number."""

from __future__ import annotations

import pytest

from consilience.records import FigureMark
from consilience.testing import report


def marks(text: str) -> list[FigureMark]:
    return list(report(text).figures)


@pytest.mark.parametrize(
    ("told", "action"),
    [
        ("The company says 46 were inside when the roof fell.", "present"),
        ("Some 58 miners were on the night shift when the blast happened.", "present"),
        ("The trawler was carrying 43 passengers when it sank.", "present"),
        ("Around 300 households were told to leave.", "evacuated"),
        ("By evening 2,400 people had been moved out of Tornby.", "evacuated"),
        ("Some 2,400 people spent the night in shelters.", "evacuated"),
        ("A wildfire has driven about 3,100 people from their homes in the valley.", "displaced"),
        ("Officials in Tornby said 120 homes had been lost.", "destroyed"),
        ("Twelve people needed hospital treatment after the crash.", "injured"),
        ("Nineteen people went to hospital.", "injured"),
        ("Two people left the party on Monday.", ""),
        ("Three women had to leave the court.", ""),
    ],
)
def test_what_befell_people_is_read_from_more_than_their_verb(told: str, action: str) -> None:
    assert [mark.action for mark in marks(told)] == [action]


def test_people_inside_are_people_whatever_was_counted_before() -> None:
    _, inside = marks("Five relief camps were set up. The company says 46 were inside.")
    assert (inside.thing, inside.action) == ("", "present")


def test_a_claim_without_a_noun_takes_the_count_before_it() -> None:
    votes, claimed = marks("The seat went to Asta Roe by 87 votes; her rival's agent says 19.")
    assert (claimed.follows, claimed.thing, claimed.said_by) == (votes.start, "vote", "rival's agent")
    nobody = marks("The town had 87 votes. He says 19.")
    assert all(mark.follows < 0 for mark in nobody)


def test_by_whose_count_so_many_are_told() -> None:
    crowd, claimed = marks("Some 15,000 people marched to the bank, by the count of the police; the organisers claimed 40,000.")
    assert (crowd.said_by, claimed.said_by, claimed.follows) == ("police", "organisers", crowd.start)


def test_the_new_value_of_a_number_that_was_raised_is_no_old_one() -> None:
    four, seven = marks("The ministry raised the number of officers hurt from four to seven.")
    assert [(mark.action, mark.former) for mark in (four, seven)] == [("injured", True), ("injured", False)]
