"""A figure's values as rows on one scale."""

from __future__ import annotations

from consilience.brief import ranges, view
from consilience.records import Cite, Figure, FigureStep, FigureValue, Verdict


def cite(article: int) -> Cite:
    return Cite(article=f"article-{article}", start=0, end=4, exact="some")


def value(article: int, low: float | None, high: float | None, printed: str, modifier: str | None = None) -> FigureValue:
    return FigureValue(
        low=low, high=high, modifier=modifier, printed=printed, unit="person", said_by=None, as_of=None, cite=cite(article)
    )


def figure(verdict: Verdict, *values: FigureValue, series: tuple[FigureStep, ...] = (), origins: int = 2) -> Figure:
    return Figure(measure="people killed", unit="", verdict=verdict, origins=origins, reason="", values=values, series=series)


def step(told: FigureValue, when: str) -> FigureStep:
    return FigureStep(
        when=when, low=told.low, high=told.high, modifier=told.modifier, printed=told.printed, said_by=None, cite=told.cite
    )


def test_equal_values_are_one_row_with_all_who_print_them() -> None:
    (row,) = ranges.rows_of(figure("agree", value(0, 12, 12, "Twelve"), value(1, 12, 12, "12 people")))
    assert (row.printed, len(row.cites), row.bar) == ("12 people", 2, None)


def test_the_other_side_of_values_that_differ_is_marked() -> None:
    rows = ranges.rows_of(figure("differ", value(0, 12, 12, "12"), value(1, 12, 12, "12"), value(2, 19, 19, "19")))
    assert [(row.printed, row.kind) for row in rows] == [("12", "plain"), ("19", "other")]


def test_an_open_side_runs_to_the_end_of_the_scale() -> None:
    rows = ranges.rows_of(figure("agree", value(0, 10, None, "at least 10", "at least"), value(1, 12, 12, "12")))
    assert [(row.bar.opens_left, row.bar.opens_right) for row in rows if row.bar] == [(False, True), (False, False)]
    assert rows[0].bar is not None
    assert rows[1].bar is not None
    assert rows[0].bar.left < rows[1].bar.left <= ranges.WIDTH


def test_a_count_that_moved_stands_in_the_order_of_its_series_with_the_newest_marked() -> None:
    first, last = value(1, 40, 40, "40"), value(0, 8, 8, "Eight")
    moved = figure("superseded", last, first, series=(step(first, "2021-03-01"), step(last, "2021-03-03T10:00:00+00:00")))
    assert [(row.printed, row.when, row.kind) for row in ranges.rows_of(moved)] == [
        ("40", "1 March 2021", "old"),
        ("eight", "3 March 2021", "new"),
    ]
    assert view.stretch(moved) == "eight now"


def test_agreement_of_one_origin_is_said_to_be_that() -> None:
    both = (value(0, 12, 12, "12"), value(1, 12, 12, "12"))
    assert view.verdict(figure("agree", *both, origins=1)) == "agree, but only one origin"
    assert view.verdict(figure("agree", *both)) == "agree, 2 origins"


def test_values_far_apart_are_drawn_by_their_orders_of_magnitude() -> None:
    rows = ranges.rows_of(figure("differ", value(0, 10, 10, "10"), value(1, 100, 100, "100"), value(2, 1000, 1000, "1,000")))
    places = [row.bar.left for row in rows if row.bar]
    assert places[1] - places[0] == places[2] - places[1]
