"""Counts that move from day to day, what stays apart from them and why, and how many witnesses stand behind them."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from consilience import testing
from consilience.copies.origins import Origins
from consilience.reconcile import figures
from consilience.reconcile.figures import currencies, intervals, periods
from consilience.records import Event, Figure, FigureMark, Name, NameForm, Origin

DAY = "2021-03-01"


def event(*texts: str, days: tuple[str, ...] = ()) -> Event:
    days = days or (DAY,) * len(texts)
    return Event(reports=tuple(testing.report(text, f"{at:03d}.txt", days[at], f"Outlet {at}") for at, text in enumerate(texts)))


def witnesses(told: Event) -> Origins:
    return Origins(tuple(Origin(name=f"origin {report.id}", articles=(report.id,), why=()) for report in told.reports))


def compared(told: Event) -> list[Figure]:
    return list(figures.compared(told, witnesses(told)))


FERRY = (
    ("A ferry sank off Korsund, killing three people, the coastguard said. About 40 people are missing.", "2021-03-01"),
    ("Twelve passengers died when the ferry sank off Korsund. Some 30 people are still missing.", "2021-03-02"),
    ("The death toll from the ferry that sank off Korsund rose to 45. Eight people are missing.", "2021-03-03"),
)


def ferry() -> list[Figure]:
    return compared(event(*(text for text, _ in FERRY), days=tuple(day for _, day in FERRY)))


def named(told: list[Figure], measure: str) -> Figure:
    return next(figure for figure in told if figure.measure == measure)


def reasons(*texts: str, days: tuple[str, ...] = ()) -> set[str]:
    return {apart.reason for figure in compared(event(*texts, days=days)) for apart in figure.apart}


def test_a_toll_in_other_nouns_from_day_to_day_is_one_series_with_the_newest_last() -> None:
    killed = named(ferry(), "people killed")
    assert killed.verdict == "superseded"
    assert [(step.when, step.printed) for step in killed.series] == [
        ("2021-03-01", "three people"),
        ("2021-03-02", "Twelve passengers"),
        ("2021-03-03", "45"),
    ]


def test_the_missing_who_are_found_are_a_series_that_falls() -> None:
    missing = named(ferry(), "people missing")
    assert missing.verdict == "superseded"
    assert [step.low for step in missing.series] == [40, 30, 8]


def test_a_raised_bid_replaces_the_first() -> None:
    texts = (
        "Norvik Foods offered $30 a share for Halden Mills.",
        "Norvik Foods raised its offer for Halden Mills to $33 a share.",
    )
    (bid,) = compared(event(*texts, days=("2021-03-01", "2021-03-04")))
    assert (bid.verdict, [step.printed for step in bid.series]) == ("superseded", ["$30 a share", "$33 a share"])


def test_figures_that_do_not_move_have_no_series() -> None:
    told = compared(event("The storm killed 12 people in Lunde.", "The storm killed 19 people in Lunde."))
    assert [figure.series for figure in told] == [()]


def test_tolls_of_two_periods_stay_apart_and_say_so() -> None:
    texts = (
        "More than 250,000 people have been killed in the war since 2011.",
        "Air strikes have killed 4,408 people since September 2015.",
    )
    assert [figure.verdict for figure in compared(event(*texts))] == ["single", "single"]
    assert reasons(*texts) == {
        "another period: since 2011 / since September 2015",
        "another period: since September 2015 / since 2011",
    }


def test_the_toll_of_an_earlier_event_says_when_that_was() -> None:
    texts = ("The storm killed 12 people in Lunde.", "Another storm killed 15 people in Lunde in 1998.")
    assert reasons(*texts) == {"another period: this event / 1998", "another period: 1998 / this event"}


def test_what_is_told_apart_names_the_other_figure_by_its_place() -> None:
    told = compared(event("The storm killed 12 people in Lunde.", "Another storm killed 15 people in Lunde in 1998."))
    assert all(told[apart.figure] is not figure for figure in told for apart in figure.apart)
    assert [[apart.figure for apart in figure.apart] for figure in told] == [[1], [0]]


def test_dozens_fit_a_number_and_tell_no_size_of_their_own() -> None:
    told = event("Dozens of people were killed in Lunde.", "The bridge fell in Lunde and 38 people were killed.")
    (killed,) = compared(told)
    assert killed.verdict == "agree"
    assert [value.low for value in killed.values] == [None, 38]


@pytest.mark.parametrize(
    ("printed", "least"),
    [
        ("dozens of people", 12),
        ("tens of thousands", 10_000),
        ("Hundreds of thousands of homes", 100_000),
        ("several hundred", 200),
        ("several", None),
        ("dozens or hundreds", 12),
    ],
)
def test_vague_words_mean_at_least_what_recorders_of_casualties_take(printed: str, least: float | None) -> None:
    assert intervals.vague_least(printed) == least


def mark(low: float | None, high: float | None, modifier: str | None = None, unit: str = "", printed: str = "") -> FigureMark:
    return FigureMark(start=0, end=1, printed=printed, low=low, high=high, unit=unit, modifier=modifier)


@pytest.mark.parametrize(
    ("left", "right", "fit"),
    [
        (mark(10, None, "at least"), mark(10, 10), True),
        (mark(10, None, "more than"), mark(None, 10, "nearly"), False),
        (mark(100, 100, "about"), mark(105, 105), True),
        (mark(100, 100), mark(105, 105), False),
        (mark(420_000, 420_000), mark(420_453, 420_453), True),
        (mark(420_000, 420_000), mark(426_453, 426_453), False),
        (mark(3.1e9, 3.1e9, unit="GBP"), mark(3.11e9, 3.11e9, unit="GBP"), True),
        (mark(1_200, 1_200), mark(1_234, 1_234), False),
        (mark(4.12, 4.12, unit="GBP/share"), mark(4.02, 4.02, unit="GBP"), False),
        (mark(None, None, "vague", printed="dozens"), mark(9, 9), False),
        (mark(None, None, "vague", printed="dozens"), mark(300, 300), True),
        (mark(2e6, 2e6, unit="EUR"), mark(2.6e6, 2.6e6, unit="USD"), True),
        (mark(2e6, 2e6, unit="EUR"), mark(9e6, 9e6, unit="USD"), False),
        (mark(2, 2, unit="miles"), mark(3, 3, unit="km"), True),
        (mark(2.1, 2.1, unit="miles"), mark(3.9, 3.9, unit="km"), False),
    ],
)
def test_values_fit_by_what_their_words_leave_open(left: FigureMark, right: FigureMark, *, fit: bool) -> None:
    assert intervals.compatible(left, right) is fit
    assert intervals.compatible(right, left) is fit


@pytest.mark.parametrize(
    ("left", "right", "two"),
    [
        ("2011/..", "2015-09/..", True),
        ("2011/..", "2011-03/..", False),
        ("2014", "2015", True),
        ("2014-05", "2014-05-06", False),
        ("../2016-03-15", "../2016-03-20", False),
        ("", "2015", False),
        ("2011/..", "2009", True),
        ("2011/..", "2012", False),
    ],
)
def test_two_periods_are_two_only_where_they_cannot_be_one(left: str, right: str, *, two: bool) -> None:
    assert periods.are_two(left, right) is two
    assert periods.are_two(right, left) is two


def test_an_unknown_currency_is_never_exchanged() -> None:
    assert not currencies.may_be_one(100.0, "XXX", 100.0, "USD")
    assert currencies.dollars(100.0, "XXX") is None


OBSERVATORY = "Harbour Observatory"


def counted(told: Event) -> list[int]:
    forms = (NameForm(OBSERVATORY, 2), NameForm("Observatory", 2))
    name = Name(name=OBSERVATORY, kind="organisation", forms=forms, mentions=())
    return [figure.origins for figure in figures.compared(told, witnesses(told), (name,))]


def test_articles_that_quote_one_body_are_one_witness() -> None:
    told = event(
        f"The {OBSERVATORY} said the storm killed 12 people in Lunde.",
        "The storm killed 12 people in Lunde, according to the Observatory.",
    )
    assert counted(told) == [1]


def test_an_article_that_counts_for_itself_is_a_second_witness() -> None:
    told = event(f"The {OBSERVATORY} said the storm killed 12 people in Lunde.", "The storm killed 12 people in Lunde.")
    assert counted(told) == [2]


def test_officials_may_be_anybody_and_are_no_one_body() -> None:
    told = event("Officials said the storm killed 12 people in Lunde.", "The storm killed 12 people in Lunde, officials said.")
    assert counted(told) == [2]


def test_agreement_of_one_origin_is_told_as_none() -> None:
    told = event("The storm killed 12 people in Lunde.", "Twelve people were killed by the storm in Lunde.")
    one = Origins((Origin(name="an agency", articles=tuple(report.id for report in told.reports), why=()),))
    (figure,) = figures.compared(told, one)
    assert (figure.verdict, figure.origins) == ("agree", 1)
    assert figure.reason.endswith("All go back to one origin, so nobody confirms it.")


MANY = (
    *(text for text, _ in FERRY),
    "A ferry sank near Korsund in 1998 and 15 people were killed.",
    "Dozens were killed when a ferry sank off Korsund, and 4 people were injured.",
)


@given(some.permutations(range(len(MANY))))
def test_no_order_of_articles_changes_a_figure(order: list[int]) -> None:
    told = event(*MANY, days=("2021-03-01", "2021-03-02", "2021-03-03", "2021-03-03", "2021-03-02"))
    mixed = Event(reports=tuple(told.reports[at] for at in order))
    assert compared(mixed) == compared(told)


def test_a_part_of_one_toll_is_not_the_whole_of_an_earlier_one() -> None:
    told = event(
        "Five people were killed by the fire on the ferry off Korsund.",
        "Eight people were killed by the fire on the ferry off Korsund, five of whom were sailors.",
        days=("2021-03-01", "2021-03-02"),
    )
    killed = named(compared(told), "people killed")
    assert (killed.verdict, [value.printed for value in killed.values]) == ("superseded", ["Five people", "Eight people"])


def test_an_article_without_a_date_does_not_hide_that_a_toll_rose() -> None:
    texts = (
        "The fire in Korsund killed 12 people.",
        "The fire in Korsund killed 15 people.",
        "The fire in Korsund killed 9 people.",
    )
    told = event(*texts, days=("2026-05-04", "2026-05-05", "2026-05-04"))
    undated = msgspec.structs.replace(told.reports[2], article=msgspec.structs.replace(told.reports[2].article, published=None))
    mixed = Event(reports=(*told.reports[:2], undated))
    assert [figure.verdict for figure in figures.compared(mixed, witnesses(mixed))] == ["superseded"]
