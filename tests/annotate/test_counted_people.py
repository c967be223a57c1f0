"""People whom a report counts without a number, and the words that tell who is killed and who is hurt."""

from __future__ import annotations

import pytest

from consilience import testing


def tolls(text: str) -> list[tuple[str, float | None, str, str | None]]:
    marks = testing.report(text).figures
    return [(mark.printed, mark.low, mark.action, mark.modifier) for mark in marks if mark.action in {"killed", "injured"}]


@pytest.mark.parametrize(
    ("text", "printed", "size", "action"),
    [
        ("A man is dead after a shooting in Millbrook.", "A man", 1, "killed"),
        ("A couple and their baby daughter were killed in a crash.", "A couple and their baby daughter", 3, "killed"),
        ("Both drivers were killed in the crash.", "Both drivers", 2, "killed"),
        ("A crash left a father and his son dead.", "a father and his son", 2, "killed"),
        ("A passenger was seriously injured in the crash.", "A passenger", 1, "injured"),
        ("Police are treating the case as a double homicide.", "double homicide", 2, "killed"),
    ],
)
def test_people_are_counted_who_are_told_without_a_number(text: str, printed: str, size: int, action: str) -> None:
    assert (printed, size, action, "counted") in tolls(text)


def test_a_number_among_the_people_is_a_part_of_them() -> None:
    marks = {
        mark.printed: mark for mark in testing.report("A fire in Leeds has killed a grandmother and three children.").figures
    }
    whole, part = marks["a grandmother and three children"], marks["three children"]
    assert (whole.low, part.part_of) == (4, whole.start)


def test_where_the_report_gives_the_number_nobody_is_counted() -> None:
    found = tolls("Two people were killed in a crash. A 34-year-old man died at the scene.")
    assert found == [("Two people", 2, "killed", None)]


def test_people_told_one_by_one_are_not_added_up() -> None:
    assert tolls("A man died at the scene. A woman was killed in the other car.") == []


def test_who_dies_in_his_bed_makes_no_toll() -> None:
    assert tolls("The painter died on Monday. His father died in 1990.") == []


@pytest.mark.parametrize(
    ("text", "printed", "action"),
    [
        ("Two people were shot, one fatally, at a bar.", "one", "killed"),
        ("Three men were found shot to death in a garage.", "Three men", "killed"),
        ("Two teenagers are in hospital after a shooting.", "Two teenagers", "injured"),
        ("Four people are in critical but stable condition.", "Four people", "injured"),
    ],
)
def test_other_words_than_the_verb_tell_what_befell_them(text: str, printed: str, action: str) -> None:
    assert (printed, action) in {(one, what) for one, _, what, _ in tolls(text)}


def test_seven_hurt_none_of_them_seriously_are_hurt() -> None:
    assert ("Seven people", 7, "injured", None) in tolls("Seven people were hurt, none of them seriously, in a bus accident.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Employees had nine seconds to read each letter.", "time to read each letter"),
        ("The rule takes effect nine days before Roe's inauguration.", "time before Roe's inauguration"),
        ("It took crews four hours to put out the fire.", "time taken to put out the fire"),
        ("He noted that he had 39 days left in office.", "time left in office"),
        ("Flights were delayed for three hours.", "time delayed"),
        ("It was the first strike in 20 years.", "period"),
        ("The lawmakers were offered a deal worth $184 million.", "value of the deal"),
    ],
)
def test_a_measure_is_named_by_what_it_is_of(text: str, name: str) -> None:
    assert name in {mark.name for mark in testing.report(text).figures}


def test_shares_tell_whose_they_are() -> None:
    text = "The Reform Party took 41 per cent of the vote and his National Home 28.8 per cent."
    assert [mark.owner for mark in testing.report(text).figures] == ["Reform Party", "National Home"]
