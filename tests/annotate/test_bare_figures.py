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


def counted(text: str) -> list[tuple[float | None, str, str]]:
    return [(mark.low, mark.thing, mark.name) for mark in marks(text)]


def test_a_number_far_behind_its_noun_still_counts_it_where_it_is_large() -> None:
    told = "The ferry had 193 passengers. It left at dusk. Nobody saw it sink. A boat came by at noon. It brought in 23."
    assert counted(told)[1] == (23, "passenger", "passengers")


def test_a_number_takes_the_noun_but_not_what_befell_those_counted_first() -> None:
    _, searched = marks("She said that 138 were rescued and 41 are still being searched for.")
    assert (searched.low, searched.thing, searched.action) == (41, "person", "")


def test_people_aboard_need_no_noun() -> None:
    assert counted("The ferry ran aground in 2019 with 88 aboard.") == [(88, "person", "people aboard")]
    assert [mark.action for mark in marks("The ferry sank with 88 aboard.")] == ["present"]


def test_a_heading_tells_what_the_numbers_behind_the_names_count() -> None:
    listed = "Seats: Harbour Party 45, National Home 39, Green Left 14, Farmers 7."
    assert [mark[:2] for mark in counted(listed)] == [(45, "seat"), (39, "seat"), (14, "seat"), (7, "seat")]


def test_a_result_of_a_match_counts_nothing() -> None:
    assert counted("Results: Northport 2, Southport 1, Eastport 4, Westport 0.") == []


def test_what_is_needed_or_allowed_has_the_unit_of_what_was_measured() -> None:
    texts = (
        "The firm said 74 per cent backed the offer. It needed 75.",
        "He was given a sentence of four years. He could have received up to seven.",
        "The filters were off for 31 hours, the inspectors said. The company said it was 19.",
        "The water had 0.1 milligrams a litre. The rule is 0.5.",
        "The board moved the peak from 6.4 metres to 6.1 after checking.",
    )
    assert [(last.low, last.high, last.unit) for *_, last in map(marks, texts)] == [
        (0.75, 0.75, "share"),
        (None, 7, "years"),
        (19, 19, "hours"),
        (0.5, 0.5, "mg/litre"),
        (6.1, 6.1, "metres"),
    ]


def test_numbers_for_and_against_are_votes() -> None:
    assert [(mark.low, mark.action) for mark in marks("Counted by heads, 612 were for and 388 against.")] == [
        (612, "voted"),
        (388, "voted"),
    ]


def test_two_ages_of_one_person_are_both_ages() -> None:
    assert [(mark.low, mark.kind) for mark in marks("He's 52, or 53, depending on who you ask.")] == [(52, "age"), (53, "age")]


def test_an_age_stands_in_brackets_behind_a_name() -> None:
    (age,) = marks("Captain Rodrigo Salas (52) has not been found.")
    assert (age.low, age.kind, age.person) == (52, "age", "Rodrigo Salas")


def test_an_age_is_nobodys_half_nickname() -> None:
    (age,) = marks("“Chin” Barone, 77, died in prison.")
    assert age.person == "Barone"


def test_those_over_or_under_an_age_have_that_age() -> None:
    assert [mark.kind for mark in marks("Voters over 65 backed it. The oldest member, at 81, did not.")] == ["age", "age"]


def test_what_is_called_by_a_number_is_not_counted() -> None:
    texts = (
        "1e400 people came.",
        "They met in room 212 and took the line 17 bus.",
        "Her order number is 40013 and the postcode is 90210.",
        "Avoid the road between mile markers 112 and 118.",
        "The winning numbers were 4, 8, 15 and 23.",
    )
    assert [counted(text) for text in texts] == [[], [], [], [], []]


def test_what_follows_a_label_is_counted() -> None:
    assert [mark[0] for mark in counted("In court 30 witnesses spoke. On the bus 12 people were hurt.")] == [30, 12]


def money(text: str) -> list[tuple[float | None, str]]:
    return [(mark.low, mark.unit) for mark in marks(text)]


def test_money_of_several_countries_is_that_of_the_dateline() -> None:
    assert money("KARACHI: The state will pay Rs 500,000.") == [(500_000, "PKR")]
    assert money("The state will pay Rs 500,000.") == [(500_000, "INR")]
    assert money("CAIRO - Bread costs 20 pounds.") == [(20, "EGP")]
    assert money("CAIRO - Bread costs 20 Syrian pounds.") == [(20, "SYP")]


def test_a_letter_is_money_where_its_country_is_told_of() -> None:
    assert money("MANILA - The fare is P480, and P384 for students.") == [(480, "PHP"), (384, "PHP")]
    assert money("JOHANNESBURG - A fine of R500 was paid on the R512.") == [(500, "ZAR")]
    assert money("The P320 was found.") == []


def test_codes_that_are_words_need_a_sum() -> None:
    assert money("It lost COP 1.2 trillion at COP 15.") == [(1.2e12, "COP")]


def test_pence_are_no_picture() -> None:
    assert money("The fund wanted 480p a share.") == [(4.8, "GBP/share")]
    assert money("It was filmed in 720p.") == []
