"""Signs that a text was put together from others' sentences. All people are invented."""

from __future__ import annotations

from consilience.copies.patchwork import gives_only_others_values, strangers
from consilience.records import FigureMark, Report
from consilience.testing import article


def test_somebody_who_speaks_and_was_never_introduced_is_a_stranger() -> None:
    assert strangers("Snow fell all day. But Kvernberg said that the pass would open on Friday.") == ("Kvernberg",)


def test_somebody_introduced_by_first_name_or_title_is_none() -> None:
    assert strangers("Mayor Liv Kvernberg met the drivers. Later Kvernberg said that the pass would open.") == ()


def test_places_outlets_and_groups_of_people_speak_without_an_introduction() -> None:
    assert (
        strangers("Moscow said no. Reuters reported snow. Environmentalists said the pass was closed. UNHCR said so too.") == ()
    )


def counted(text: str, source: str, *values: float) -> Report:
    marks = tuple(FigureMark(start=0, end=1, printed=str(value), low=value, high=value, unit="") for value in values)
    return Report(article=article(text, source), figures=marks)


def test_a_digest_gives_others_values_rounded() -> None:
    others = (counted("one", "a.txt", 66_155, 120, 47, 33.1), counted("two", "b.txt", 18_402, 59, 87, 300, 11))
    assert gives_only_others_values(counted("three", "c.txt", 66_000, 120, 47, 33, 18_400, 59, 87, 300), others)


def test_a_report_with_counts_of_its_own_is_no_digest() -> None:
    others = (counted("one", "a.txt", 66_155, 120, 47, 33.1), counted("two", "b.txt", 18_402, 59, 87, 300, 11))
    assert not gives_only_others_values(counted("three", "c.txt", 66_000, 120, 47, 7, 18_400, 5, 87, 300), others)


def test_few_values_tell_nothing() -> None:
    assert not gives_only_others_values(counted("one", "a.txt", 4, 6), [counted("two", "b.txt", 4, 6)])
