"""Where the story's one happening was: two lands for one crash are a conflict, two lands for two crashes are none."""

from __future__ import annotations

import pytest

from consilience import reconcile
from consilience.copies import origins
from consilience.reconcile import conflicts, notebook
from consilience.records import Conflict
from consilience.testing import event, report

IN_PERU = "A sightseeing plane crashed on Tuesday near Cusco in southern Peru."
IN_BOLIVIA = "The sightseeing plane crashed in a valley outside La Paz, Bolivia, rescuers said."


def found(*texts: str) -> list[Conflict]:
    told = reconcile.dated(event(*(report(text, f"{place}.txt", "2014-05-07") for place, text in enumerate(texts))))
    every = conflicts.found(notebook.of(told), origins.of(told), (), ())
    return [conflict for conflict in every if "where it happened" in conflict.about]


def test_one_crash_in_two_lands_is_a_conflict() -> None:
    (conflict,) = found(IN_PERU, IN_BOLIVIA)
    assert conflict.kind == "statement"
    assert conflict.about == "The crash: where it happened"
    assert "Cusco in southern Peru" in conflict.reason
    assert "La Paz, Bolivia" in conflict.reason
    assert len(conflict.sides) == 2


def test_a_place_may_stand_between_the_thing_and_what_was_done_to_it() -> None:
    (conflict,) = found(
        "Two gas pipelines, which feed three countries, failed when the pipelines were damaged south of Crete.",
        "Gas stopped on Monday. The pipelines, near the port of Antalya in Turkey, have all been badly damaged.",
    )
    assert "Crete" in conflict.reason
    assert "Antalya" in conflict.reason


def test_a_place_may_stand_between_what_fell_and_its_fall() -> None:
    assert found("A footbridge collapsed in Lyon on Tuesday.", "A footbridge in the centre of Turin collapsed, police said.")


def test_the_place_of_a_happening_that_is_named_counts_as_well() -> None:
    assert found(
        "An explosion stopped the refinery. The explosion, which occurred near Porto, was heard for miles.",
        "The explosion in Madrid broke windows, residents said. An explosion like it is rare.",
    )


def test_reports_that_agree_stand_on_one_side() -> None:
    (conflict,) = found(IN_PERU, IN_BOLIVIA, "A plane with tourists crashed in Peru. All aboard the plane survived.")
    assert sorted(len(side.cites) for side in conflict.sides) == [1, 2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(IN_PERU, "A sightseeing plane crashed in Peru, officials said.", id="a town and its land"),
        pytest.param(IN_PERU, "The sightseeing plane crashed between Peru and Bolivia.", id="one of two ends"),
        pytest.param(IN_PERU, "The sightseeing plane crashed between Bolivia and the coast.", id="no end at one side"),
        pytest.param(IN_PERU, "The sightseeing plane crashed in the Andes near a lake.", id="a region of several lands"),
        pytest.param("A small plane crashed in Texas on Tuesday.", "The small plane crashed in the United States.", id="a state"),
        pytest.param(IN_PERU, "The sightseeing plane crashed after taking off in Bolivia.", id="another clause"),
        pytest.param(IN_PERU, "The sightseeing plane crashed on its way to a town in Bolivia.", id="where it was bound"),
        pytest.param(IN_PERU, "The sightseeing plane may have crashed in Bolivia.", id="a guess"),
        pytest.param(IN_PERU, "A sightseeing plane crashed in Bolivia last year.", id="another year"),
        pytest.param(IN_PERU, "The plane crashed. Another sightseeing plane crashed in Bolivia.", id="another happening"),
        pytest.param(IN_PERU, "A plane crashed. A minister in Bolivia was told the plane crashed.", id="who was told"),
        pytest.param(IN_PERU, "A sightseeing plane crashed on Bolivia Street near Bolivia Airways.", id="a part of a name"),
        pytest.param(IN_PERU, "A plane crashed on Tuesday. The markets crashed in Bolivia.", id="another thing"),
        pytest.param("A storm hit ports in Peru on Tuesday.", "The storm hit ports in Bolivia.", id="what moves"),
    ],
)
def test_it_is_no_conflict(left: str, right: str) -> None:
    assert not found(left, right)


def test_a_report_that_gives_both_lands_contradicts_nobody() -> None:
    assert not found(
        IN_PERU, f"{IN_BOLIVIA}\n\nA second report had it that the plane crashed in Peru. The plane crashed in Peru."
    )


def test_what_a_report_only_quotes_does_not_speak_for_it() -> None:
    quoting = f'{IN_BOLIVIA}\n\n"The plane crashed near Cusco in Peru," the airline said in a statement.'
    assert found(IN_PERU, quoting)


def test_a_happening_that_few_reports_begin_with_is_not_the_story() -> None:
    council = "The council met on Monday and set the budget for roads. Members praised the mayor for it."
    assert not found(council, council.replace("roads", "schools"), f"{council}\n\n{IN_PERU}", f"{council}\n\n{IN_BOLIVIA}")


def test_on_different_days_two_crashes_are_two() -> None:
    assert not found("A small plane crashed in Peru on May 4.", "A small plane crashed in Bolivia on May 6.")
