"""What tells an event from others of its kind. All people and streets are invented."""

from __future__ import annotations

import pytest

from consilience import testing
from consilience.annotate import times
from consilience.cluster import signs
from consilience.cluster.signs import Signs
from consilience.records import Report


def read(text: str, beginning: int = 400) -> Signs:
    report = times.mark(Report(article=testing.article(text, published="2021-03-02")))
    return signs.of(report, beginning, None)


def test_people_are_known_by_their_whole_names() -> None:
    found = read("Police said that Daniel Ortmann was shot near San Telmo.")
    assert found.people == {"daniel ortmann"}
    assert "san telmo" in found.named


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("shot on Maple Street, police", "maple"),
        ("the 400 block of North Elm Ave. on", "north elm"),
        ("at 5th Street and Oak", "5th"),
    ],
)
def test_streets_are_known_by_their_own_names(text: str, street: str) -> None:
    assert street in read(text).streets


@pytest.mark.parametrize(
    ("text", "minutes"), [("at 2:15 a.m. on", 135), ("about 11 p.m.", 1380), ("at 12:05 AM", 5), ("12 p.m.", 720)]
)
def test_times_of_day_are_minutes_after_midnight(text: str, minutes: int) -> None:
    assert read(text).hours == {minutes}


@pytest.mark.parametrize("text", ["a 23-year-old man", "Ortmann, 23, of", "aged 23", "a man 23 years old"])
def test_ages_are_read_with_and_without_a_name(text: str) -> None:
    assert read(text).ages == {23}


def test_what_stands_further_on_is_not_of_the_beginning() -> None:
    found = read(f"Nobody knows why. {'It rained. ' * 20}Daniel Ortmann, 23, left.", beginning=30)
    assert found.people
    assert not found.first_people
    assert not found.first_ages


def test_a_text_without_any_signs_has_none() -> None:
    assert read("…") == Signs(*[frozenset() for _ in Signs.__struct_fields__])
