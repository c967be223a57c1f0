"""Numbers whose noun stands before them, how often something was done, articles that count, and the words around a figure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from consilience.annotate import values
from consilience.records import FigureMark
from consilience.testing import report


def marks(text: str) -> list[FigureMark]:
    return list(report(text).figures)


def test_a_number_takes_the_noun_of_the_count_before_it() -> None:
    seats, left_out = marks("The Harbour Party has 36 seats in the old council. The Reform League has 47.")
    assert (seats.thing, left_out.thing, left_out.low) == ("seat", "seat", 47)


def test_a_count_that_is_set_against_an_earlier_one_replaces_it() -> None:
    now, then = marks("The police said 19 people were missing, down from 40 the day before.")
    assert (now.former, then.former, then.action) == (False, True, "missing")


def test_two_numbers_count_what_the_two_before_them_count() -> None:
    *_, dead, missing = marks("The first count was 11 dead and 48 missing; tonight it is 23 and 17.")
    assert [(dead.low, dead.action), (missing.low, missing.action)] == [(23, "killed"), (17, "missing")]


def test_what_replaced_counts_are_both_former() -> None:
    assert [mark.former for mark in marks("The first count was 11 dead and 48 missing.")] == [True, True]


def test_a_number_of_those_still_missing_is_no_toll() -> None:
    assert [(mark.low, mark.action) for mark in marks("Two bodies were found on Friday, leaving 17 still missing.")] == [
        (2, "killed"),
        (17, "missing"),
    ]


def test_a_number_of_another_year_is_not_replaced() -> None:
    assert not any(mark.former for mark in marks("The line sold 1,200 tickets, up from 900 a year earlier."))


def test_a_share_may_leave_its_unit_out() -> None:
    now, before = marks("Trust in the water has fallen to 34 per cent from 61.")
    assert (before.kind, before.low) == ("share", 0.61) == (now.kind, 0.61)


def test_a_limit_has_the_unit_of_what_is_held_against_it() -> None:
    assert [(mark.kind, mark.unit, mark.low) for mark in marks("The bus ran at 83 mph, below the limit of 90.")][-1] == (
        "speed",
        "mph",
        90,
    )


def test_numbers_that_name_something_count_nothing() -> None:
    assert marks("The mayor of Arbor Bay works in Room 204. She called 112 Asturias. Flight 31 left.") == []


def test_how_often_something_was_done_is_counted_but_how_many_times_as_much_is_not() -> None:
    assert [(mark.thing, mark.low) for mark in marks("The guard was shot seven times.")] == [("time", 7)]
    assert marks("The new hall is seven times the size of the old one.") == []


def test_with_a_bound_an_article_counts() -> None:
    assert [(value.unit, value.low, value.high) for value in values.of("The tram stopped in less than a minute.")] == [
        ("minutes", None, 1)
    ]
    assert values.of("The tram stopped for a minute.") == []


def test_two_currencies_are_no_range() -> None:
    assert [value.unit for value in values.of("The price, £2.5 billion or $5.1 billion, is high.")] == ["GBP", "USD"]


def test_the_nearest_words_come_first_and_the_bearer_is_named() -> None:
    share, *_ = marks("The Harbour Party won 33 per cent of the vote on Sunday.")
    assert share.near[0] == "vote"
    assert share.bearer == ("harbour", "party")


@given(
    st.lists(st.sampled_from(["12", "47", "seven", "from", "to", "down", "against", "of", "Party", "has", ",", "."]), max_size=60)
)
def test_any_row_of_numbers_gives_marks_that_stand_in_the_text(words: list[str]) -> None:
    made = report("The hall has 40 seats. " + " ".join(words))
    assert all(made.article.text[mark.start : mark.end] == mark.printed for mark in made.figures)
