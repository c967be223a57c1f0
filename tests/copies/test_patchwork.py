"""Signs that a text was put together from others' sentences. All people are invented."""

from __future__ import annotations

from consilience.copies.patchwork import strangers


def test_somebody_who_speaks_and_was_never_introduced_is_a_stranger() -> None:
    assert strangers("Snow fell all day. But Kvernberg said that the pass would open on Friday.") == ("Kvernberg",)


def test_somebody_introduced_by_first_name_or_title_is_none() -> None:
    assert strangers("Mayor Liv Kvernberg met the drivers. Later Kvernberg said that the pass would open.") == ()


def test_places_outlets_and_groups_of_people_speak_without_an_introduction() -> None:
    assert (
        strangers("Moscow said no. Reuters reported snow. Environmentalists said the pass was closed. UNHCR said so too.") == ()
    )
