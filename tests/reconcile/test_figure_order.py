"""Which of several values of one day came last: by words, by the way that a count moves, never where two sides are at odds."""

from __future__ import annotations

import pytest

from consilience import testing
from consilience.copies.origins import Origins
from consilience.languages.english import moved
from consilience.reconcile import figures
from consilience.records import Event, Figure, Origin


def compared(*told: tuple[str, str]) -> list[Figure]:
    """Compare what articles tell, each with its day."""
    reports = tuple(testing.report(text, f"{at:03d}.txt", day, f"Outlet {at}") for at, (text, day) in enumerate(told))
    gathered = tuple(Origin(name=f"origin {report.id}", articles=(report.id,), why=()) for report in reports)
    return list(figures.compared(Event(reports=reports), Origins(gathered)))


FIRST, SECOND = "2021-03-01", "2021-03-02"


def test_the_missing_of_one_day_end_with_the_fewest() -> None:
    (missing,) = compared(
        ("After the landslide in Lunde 48 people are missing.", FIRST),
        ("After the landslide in Lunde 19 people are missing.", SECOND),
        ("After the landslide in Lunde 17 people are missing.", SECOND),
    )
    assert (missing.verdict, [step.low for step in missing.series]) == ("superseded", [48, 19, 17])


def test_a_toll_that_rose_to_its_value_replaces_one_of_the_same_day() -> None:
    (killed,) = compared(
        ("The fire in Lunde killed 14 people.", FIRST),
        ("The death toll from the fire in Lunde rose to 19.", FIRST),
    )
    assert (killed.verdict, [step.low for step in killed.series]) == ("superseded", [14, 19])


def test_two_tolls_of_one_day_without_a_word_of_time_differ() -> None:
    (killed,) = compared(("The fire in Lunde killed 14 people.", FIRST), ("The fire in Lunde killed 19 people.", FIRST))
    assert killed.verdict == "differ"


def test_what_two_sides_tell_in_one_article_differs_whatever_the_days() -> None:
    told = compared(
        ("The fire in Lunde killed 14 people, police said.", FIRST),
        ("The fire in Lunde killed 14 people, police said. The hospital said 19 people were killed.", SECOND),
    )
    assert "superseded" not in {figure.verdict for figure in told}


def test_a_late_outlet_that_repeats_the_old_toll_does_not_hide_that_it_rose() -> None:
    (killed,) = compared(
        ("The fire in Lunde killed 14 people.", FIRST),
        ("The death toll from the fire in Lunde rose to 19.", SECOND),
        ("The fire in Lunde killed 14 people.", "2021-03-03"),
    )
    assert killed.verdict == "superseded"


def test_who_stands_by_a_lower_toll_on_a_later_day_differs() -> None:
    (killed,) = compared(
        ("The fire in Lunde killed 14 people, police said.", FIRST),
        ("The fire in Lunde killed 19 people.", SECOND),
        ("The fire in Lunde killed 14 people, police said.", "2021-03-03"),
    )
    assert killed.verdict == "differ"


def test_a_newspaper_tells_of_the_day_on_which_it_was_said() -> None:
    (killed,) = compared(
        ("The fire in Lunde killed 14 people, police said yesterday.", SECOND),
        ("The fire in Lunde killed 19 people.", SECOND),
    )
    assert (killed.verdict, [step.when for step in killed.series]) == ("superseded", [FIRST, SECOND])


@pytest.mark.parametrize(
    ("before", "behind", "by", "does"),
    [
        ("the toll climbed to at least ", "", 5, True),
        ("the toll climbed to at least ", "", -5, False),
        ("leaving ", " missing", -5, True),
        ("the fire killed ", ", up from 12", 5, True),
        ("the fire killed ", " people", 5, False),
        ("it is now ", "", 5, True),
    ],
)
def test_words_say_that_a_count_moved_in_its_direction(before: str, behind: str, by: float, *, does: bool) -> None:
    assert moved.moved((before, behind), by) is does


def test_the_others_who_were_hurt_are_all_the_hurt() -> None:
    told = compared(
        ("The crash in Lunde killed two people and injured 12 others.", FIRST),
        ("The crash in Lunde killed two people and injured 14 people.", SECOND),
    )
    assert [(figure.measure, figure.verdict) for figure in told if figure.verdict == "superseded"] == [
        ("people injured", "superseded")
    ]


def test_twelve_more_are_no_toll_of_twelve() -> None:
    told = compared(
        ("The crash in Lunde killed 12 people.", FIRST),
        ("Twelve more people were killed in Lunde overnight, police said.", SECOND),
    )
    assert [figure.verdict for figure in told] == ["single", "single"]


def test_aftershocks_become_more_from_report_to_report() -> None:
    (shocks,) = compared(
        ("The institute logged 34 aftershocks in Lunde.", FIRST),
        ("There were 141 aftershocks in Lunde.", SECOND),
    )
    assert (shocks.verdict, [step.low for step in shocks.series]) == ("superseded", [34, 141])


def test_what_a_toll_had_stood_at_is_its_old_value() -> None:
    (killed,) = compared(
        ("The landslide in Lunde killed 31 people. The toll, which had stood at 12 in the morning, climbed.", FIRST),
        ("The landslide in Lunde killed 47 people.", SECOND),
    )
    assert (killed.verdict, [step.low for step in killed.series]) == ("superseded", [12, 31, 47])


def test_a_union_and_a_firm_that_count_the_same_differ_in_one_article() -> None:
    told = compared(("The union said 300 jobs would go. The firm said 110 posts would go.", FIRST))
    assert [figure.verdict for figure in told] == ["differ"]


def test_the_price_of_a_share_on_two_days_is_no_conflict() -> None:
    told = compared(("Norvik shares rose 31% to 402 pence.", FIRST), ("Norvik shares rose 6% to 449 pence.", SECOND))
    assert "differ" not in {figure.verdict for figure in told}


def test_what_an_article_counts_besides_its_toll_is_no_second_toll() -> None:
    told = compared(
        ("The quake in Lunde killed 71 people, officials say. In the market hall 45 people were killed.", SECOND),
        ("The quake in Lunde killed 58 people.", FIRST),
    )
    assert [(figure.verdict, [value.low for value in figure.values]) for figure in told] == [
        ("superseded", [58, 71]), ("single", [45])
    ]  # fmt: skip


def test_a_count_of_each_day_is_superseded_by_that_of_the_next() -> None:
    told = compared(
        ("Storm Frida: the airline Nordwind cancelled 12 flights.", FIRST),
        ("Storm Frida: the airline Nordwind cancelled 26 flights.", SECOND),
    )
    assert [(figure.verdict, [step.low for step in figure.series]) for figure in told] == [("superseded", [12, 26])]


def test_counts_of_one_day_and_those_of_two_bodies_differ() -> None:
    one_day = compared(
        ("Storm Frida: the airline Nordwind cancelled 12 flights.", FIRST),
        ("Storm Frida: the airline Nordwind cancelled 26 flights.", FIRST),
    )
    two_bodies = compared(
        ("The airline Nordwind cancelled 12 flights, the ministry said.", FIRST),
        ("The airline Nordwind cancelled 26 flights, the union said.", SECOND),
    )
    assert [figure.verdict for figure in (*one_day, *two_bodies)] == ["differ", "differ"]


def test_what_a_value_replaced_brings_it_to_those_who_told_the_old_one() -> None:
    told = compared(
        ("Norway said it would give 2 million crowns for relief.", FIRST),
        ("Norway said it would give 2 million crowns for relief.", FIRST),
        ("Norway has raised its help to 9 million crowns, from the 2 million crowns of Monday.", SECOND),
    )
    assert [(figure.verdict, len(figure.values)) for figure in told] == [("superseded", 4)]


def test_a_report_opens_with_the_toll_that_it_stands_by() -> None:
    told = compared(
        ("The fire in Lunde killed three people.", FIRST),
        ("Twelve people are confirmed dead in the Lunde fire, the police say. Neighbours speak of 20 dead.", SECOND),
    )
    assert {tuple(value.low for value in figure.values) for figure in told} == {(3, 12), (20,)}


def test_the_dead_of_earlier_crashes_are_not_those_of_this_one() -> None:
    told = compared(
        ("The crash at the Lunde crossing killed eight people.", FIRST),
        ("It is the fourth crash at the Lunde crossing since 2018. The earlier ones killed five people.", SECOND),
    )
    assert all(len(figure.values) == 1 for figure in told)


def test_prior_arrests_are_none_of_this_night() -> None:
    told = compared(
        ("There was one arrest at the vigil in Lunde, the police said.", FIRST),
        ("The boy from Lunde had four prior arrests, the police said.", FIRST),
    )
    assert all(len(figure.values) == 1 for figure in told)


def test_bodies_found_on_top_of_a_toll_make_no_contrast_of_places() -> None:
    told = compared(
        ("Seven people died in the village of Lunde, the police said.", FIRST),
        ("Sixteen people died when the dam of Haugen broke. Four more died in Lunde in the night.", SECOND),
    )
    assert ("superseded", [7, 16]) in [(figure.verdict, [value.low for value in figure.values]) for figure in told]
