"""Numbers without a noun: what they count by what stands before them, and those that go on with a unit."""

from __future__ import annotations

import pytest

from consilience.records import FigureMark
from consilience.testing import report


def marks(text: str) -> list[FigureMark]:
    return list(report(text).figures)


@pytest.mark.parametrize(
    ("text", "low", "kind", "unit"),
    [
        ("The rules allow a driver 15 hours on duty and 10 at the wheel.", 10, "duration", "hours"),
        ("Jamal Reed rushed for 226 yards while Pete Hall added 101.", 101, "length", "yards"),
        ("One poll put the Harbour Party at 35 per cent. Another, by Baltika, had it on 32.", 0.32, "share", "share"),
        ("It was a final offer twice: first at 4 percent, then at 4.5.", 0.045, "share", "share"),
        ("The zone is now 15km, it was 10.", 10, "length", "km"),
        ("They want 6.5 per cent on pay. The last offer was 4 and a lump sum.", 0.04, "share", "share"),
    ],
)
def test_a_number_goes_on_with_the_unit_told_before_it(text: str, low: float, kind: str, unit: str) -> None:
    last = marks(text)[-1]
    assert (last.low, last.kind, last.unit) == (low, kind, unit)


@pytest.mark.parametrize("text", ["The road is 15 km long and 10 were hurt on it.", "It took 15 hours and 10 people died."])
def test_those_to_whom_something_happened_are_no_part_of_a_measure(text: str) -> None:
    assert [mark.kind for mark in marks(text)][-1] == "count"


@pytest.mark.parametrize(
    ("text", "low", "thing"),
    [
        ("The bus, a 2016 model with room for 56, had passed inspection.", 56, "person"),
        ("She was cleared for 236. The list had 193 and they have accounted for 198.", 198, "person"),
        ("Thirty-one people were taken away: 14 to Arbor, nine to Tolan and the other eight by air.", 8, "person"),
        ("Children are in the care centres, now 14 in number.", 14, "centre"),
        ("She won by 12 votes. By his sheets, from all 41 stations, she is only 19 ahead.", 19, "vote"),
        ("On Tuesday 260 trains ran. The company expects 700 of the normal 840 today.", 840, "train"),
        (
            "The number of people killed when a coach ran into a truck stood at eight by Sunday noon, the sheriff said.",
            8,
            "person",
        ),
    ],
)
def test_a_number_alone_counts_what_the_words_around_it_tell(text: str, low: float, thing: str) -> None:
    assert (low, thing) in {(mark.low, mark.thing) for mark in marks(text)}


def test_a_number_of_a_number_counts_no_number() -> None:
    assert "840" not in {mark.thing for mark in marks("On Tuesday 260 trains ran. It expects 700 of the normal 840 today.")}


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Five persons, all contract labourers, have not been traced.", "missing"),
        ("The man shot to death one person and injured two others.", "killed"),
        ("He faces one count of fleeing and eluding police.", "charged"),
    ],
)
def test_what_befell_the_counted_is_read_across_appositions_and_adverbs(text: str, action: str) -> None:
    assert marks(text)[0].action == action


def test_men_not_found_guilty_are_not_missing() -> None:
    found = marks("Three men, all of them dockers, have not been found guilty. Four men have not been found guilty.")
    assert "missing" not in {mark.action for mark in found}


def test_two_ages_are_those_of_the_two_named_before_them() -> None:
    found = marks("The sisters Joan and Ellen Maurer, 66 and 69, were on the coach.")
    assert [(mark.low, mark.person) for mark in found if mark.kind == "age"] == [(66, "Joan"), (69, "Ellen Maurer")]


def test_the_nineteen_seventies_count_nothing() -> None:
    assert not marks("It began in the early nineteen seventies, he said.")


def test_a_speed_without_its_unit_takes_that_of_the_article() -> None:
    told = marks("He guessed its speed at 80 mph. The limit there is 65. He was hit by a bus doing more than 70, he said.")
    assert [(mark.low, mark.kind, mark.unit) for mark in told][1:] == [(65, "speed", "mph"), (70, "speed", "mph")]
    assert marks("Every coach is governed at 68, he said.") == []


def test_a_large_number_goes_on_with_the_currency_before_it() -> None:
    told = marks("Of the 3 million kina from the government, 1.1 million has arrived.")
    assert [(mark.low, mark.unit) for mark in told] == [(3e6, "PGK"), (1.1e6, "PGK")]
    *_, displaced = marks("They gave $5 million and 2 million were displaced.")
    assert displaced.kind == "count"


@pytest.mark.parametrize(
    ("text", "low", "action"),
    [
        ("The hospital had received the bodies of 19 people since Saturday.", 19, "killed"),
        ("She gunned down two women in the factory on Monday.", 2, "killed"),
        ("He is survived by his wife, two sons, and mother.", 2, ""),
        ("He hit at least 100 home runs in his first three seasons.", 100, ""),
        ("The team had rallied behind his 226 yards of running.", 226, ""),
    ],
)
def test_what_befell_the_counted_is_no_more_than_the_words_tell(text: str, low: float, action: str) -> None:
    assert (low, action) in {(mark.low, mark.action) for mark in marks(text)}


def test_a_player_who_will_be_29_on_a_day_has_an_age_and_a_number_has_none() -> None:
    assert [mark.kind for mark in marks("The first baseman will be 29 on April 11, he said.")] == ["age"]
    assert "age" not in {mark.kind for mark in marks("The number will be 29 on April 11, he said.")}


def test_pieces_of_equipment_are_named_in_the_plural_of_pieces() -> None:
    (mark,) = marks("More than two dozen pieces of firefighting equipment were brought there.")
    assert mark.name == "pieces of firefighting equipment"
