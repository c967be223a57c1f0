"""The first whole counts of two reports, those in a grave state, and who came to help: which values are one measure."""

from __future__ import annotations

import pytest

from consilience import testing
from consilience.copies.origins import Origins
from consilience.languages.english import grave
from consilience.reconcile import figures
from consilience.records import Event, Figure, Origin

DAYS = ("2021-03-01", "2021-03-02", "2021-03-03")


def compared(*texts: str) -> list[Figure]:
    told = Event(reports=tuple(testing.report(text, f"{at:03d}.txt", DAYS[at], f"Outlet {at}") for at, text in enumerate(texts)))
    return list(
        figures.compared(
            told, Origins(tuple(Origin(name=f"origin {one.id}", articles=(one.id,), why=()) for one in told.reports))
        )
    )


def together(found: list[Figure]) -> set[tuple[float | None, ...]]:
    """Give the values of each figure that several reports give."""
    return {
        tuple(sorted({value.low or 0.0 for value in figure.values}))
        for figure in found
        if len({value.cite.article for value in figure.values}) > 1
    }


@pytest.mark.parametrize(
    "behind",
    [" were in a critical condition.", " of them critically.", " people seriously hurt.", " are still in serious condition."],
)
def test_words_behind_a_number_say_that_so_many_are_in_danger_of_their_lives(behind: str) -> None:
    assert grave.is_grave(f"six{behind}", 3, 3 + len(behind))


@pytest.mark.parametrize("behind", [" were hurt.", " people, who caused serious damage.", " said the damage was serious."])
def test_what_else_is_serious_says_nothing_of_the_counted(behind: str) -> None:
    assert not grave.is_grave(f"six{behind}", 3, 3 + len(behind))


def test_those_in_a_critical_condition_are_one_count_that_moves_and_never_the_hurt_or_the_dead() -> None:
    found = compared(
        "An explosion at a mill in Korsund killed six people and injured 31. Doctors said seven were in a critical condition.",
        "The explosion at the mill in Korsund killed seven people and injured 38. At the hospital nine were critical.",
    )
    assert together(found) == {(6.0, 7.0), (31.0, 38.0), (7.0, 9.0)}
    assert {figure.verdict for figure in found} == {"superseded"}


def test_the_others_who_were_hurt_are_all_the_hurt_though_some_of_them_are_counted_later() -> None:
    found = compared(
        "An explosion at a mill in Korsund killed four people and injured 31.",
        "Six workers died and 38 others were injured in the explosion at a mill. Of the injured, 21 are in hospital.",
    )
    assert (31.0, 38.0) in together(found)


def test_the_hurt_of_another_year_do_not_keep_the_hurt_of_this_event_from_its_later_count() -> None:
    found = compared(
        "An explosion at a mill in Korsund killed four people and injured 31.",
        "The explosion at the mill in Korsund killed six people and injured 38. In 2014 a leak at the mill injured 31 people.",
    )
    assert (31.0, 38.0) in together(found)


def test_firefighters_at_one_scene_are_one_count() -> None:
    found = compared(
        "A fire destroyed a mill in Korsund. Around 150 firefighters were at the scene on Monday.",
        "The mill in Korsund burned down. About 180 firefighters fought the fire, the mayor said.",
    )
    assert (150.0, 180.0) in together(found)


def test_homes_that_are_gone_are_not_homes_that_are_damaged() -> None:
    found = compared(
        "The storm destroyed 4,200 homes in Korsund.",
        "The storm damaged 5,000 homes in Korsund.",
    )
    assert together(found) == set()


LIVE = """17:40 Now six dead, 38 hurt.

15:10 The pumps at the mill are running again, the council says, and nobody is in danger.

12:05 Four dead, 31 hurt."""


def sizes(found: list[Figure]) -> list[list[float]]:
    return [sorted(value.low or 0.0 for value in figure.values) for figure in found]


def test_a_live_page_tells_a_toll_of_each_moment_and_no_two_tolls() -> None:
    found = compared("An explosion at a mill in Korsund killed four people and hurt 31.", LIVE)
    assert [4, 4, 6] in sizes(found)
    assert [31, 31, 38] in sizes(found)


def test_one_article_that_is_no_live_page_contradicts_itself_with_two_tolls() -> None:
    plain = LIVE.replace("17:40 ", "").replace("15:10 ", "").replace("12:05 ", "")
    found = compared("An explosion at a mill in Korsund killed four people and hurt 31.", plain)
    assert [4, 4, 6] not in sizes(found)


def test_groups_that_words_part_are_one_where_everything_else_says_so() -> None:
    found = compared(
        "A worker at the mill in Korsund shot and killed two women on Monday, police said.",
        "Police said the man walked into the canteen of the mill in Korsund and killed two of them on Monday.",
        "He admitted on Monday that he killed two coworkers at the mill in Korsund, police said.",
    )
    assert len([figure for figure in found if figure.values[0].low == 2 and len(figure.values) == 3]) == 1
