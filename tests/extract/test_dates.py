from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.extract import dates
from consilience.extract.dates import Evidence, PrintedDate
from consilience.languages.english.layout import MONTHS

TODAY = Evidence(latest=date(2026, 1, 1))


def only(line: str, country: str | None = None, evidence: Evidence = TODAY) -> PrintedDate:
    (found,) = dates.printed_dates(line, country=country, evidence=evidence)
    return found


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published on 21/04/2015", "2015-04-21"),
        ("Posted 10/23/2007 6:15 AM", "2007-10-23"),
        ("Last Updated: Friday, 12 October 2007, 03:14 GMT", "2007-10-12"),
        ("Dec 4, 2007 8:05 AM ET", "2007-12-04"),
        ("OCTOBER 11, 2012 10:41AM", "2012-10-11"),
        ("the 3rd of June 2012", "2012-06-03"),
        ("June 3rd, 2012", "2012-06-03"),
        ("2016-03-15T10:22:00+01:00", "2016-03-15"),
        ("2016/03/15", "2016-03-15"),
        ("15.03.2016", "2016-03-15"),
        ("15-Mar-2016", "2016-03-15"),
        ("Sept. 4 2013", "2013-09-04"),
        ("Thursday 09 June 2011", "2011-06-09"),
        ("7:31AM BST 18 Jun 2014", "2014-06-18"),
        ("Tue Jan-16-07 04:12 PM", "2007-01-16"),
        ("11/17/09", "2009-11-17"),
        ("11.10.2025", "2025-10-11"),
        ("11-Oct-25", "2025-10-11"),
        ("11 Oct '25", "2025-10-11"),
        ("Sat, Oct. 11, ’25", "2025-10-11"),
    ],
)
def test_a_date_is_read_as_it_is_printed(line: str, day: str) -> None:
    found = only(line)
    assert (found.date, found.precision, found.refused) == (day, "day", None)


def test_a_month_misprinted_by_a_letter_is_read_in_a_full_date_only() -> None:
    assert only("Novembr 23, 2007").date == "2007-11-23"
    assert only("23 Febuary 2007").date == "2007-02-23"
    assert dates.printed_dates("Novembr 23") == ()
    assert dates.printed_dates("Section 23, 2007") == ()


def test_a_numeric_date_without_evidence_keeps_its_year_only() -> None:
    found = only("03/04/2016")
    assert (found.date, found.precision) == ("2016", "year")


def test_a_range_of_days_is_no_year() -> None:
    assert [found.date for found in dates.printed_dates("Open Oct 11-25 and 3 May 25 rooms")] == ["--10-11", "--05-03"]


def test_a_numeric_date_takes_its_order_from_the_country_of_the_outlet() -> None:
    assert only("03/04/2016", "US").date == "2016-03-04"
    assert only("03/04/2016", "GB").date == "2016-04-03"
    assert only("03/04/2016", "CA").date == "2016"


def test_a_numeric_date_takes_its_order_from_its_weekday_its_zone_or_another_date() -> None:
    assert only("Monday 03/04/2013").date == "2013-03-04"
    assert only("03/04/2013 at 11:00 AM EDT").date == "2013-03-04"
    first, second = dates.printed_dates("Posted 03/04/2013, updated 15/04/2013", evidence=TODAY)
    assert (first.date, second.date) == ("2013-04-03", "2013-04-15")


def test_a_numeric_date_of_two_equal_numbers_needs_no_order() -> None:
    assert only("05/05/2010").date == "2010-05-05"


def test_a_date_that_the_calendar_has_not_or_that_is_to_come_is_refused_with_a_reason() -> None:
    assert "calendar" in (only("31 February 2012").refused or "")
    assert "future" in (only("3 March 2099").refused or "")
    assert dates.publication(dates.printed_dates("31 February 2012")) is None


def test_the_day_on_which_a_page_was_fetched_is_not_its_own() -> None:
    assert "fetched" in (only("downloaded on 3 November 2014").refused or "")


def test_a_time_is_kept_with_its_zone_and_never_without() -> None:
    assert only("Dec 4, 2007 8:05 AM ET").at == "2007-12-04T08:05:00-05:00"
    assert only("8 August 2014, 21:15 GMT").at == "2014-08-08T21:15:00+00:00"
    assert only("6:00pm UK, Thursday 09 June 2011").at == "2011-06-09T18:00:00+01:00"
    assert only("13:05 Sun Jun 15 2014").at is None
    assert only("15 June 2014 10:00 IST").at is None  # India's, Israel's or Ireland's


def test_a_day_without_a_year_is_given_without_a_year() -> None:
    found = only("Aug. 9 4:12 PM EDT")
    assert found.date == "--08-09"
    assert dates.publication((found,)) is None


def test_the_label_nearest_to_a_date_is_its_own() -> None:
    first, second = dates.printed_dates("Posted: Dec 4, 2007 8:05 AM ET Last Updated: Dec 5, 2007 7:10 PM ET", evidence=TODAY)
    assert (first.label, second.label) == ("published", "updated")
    assert dates.publication((second, first)) == first


@pytest.mark.parametrize(
    "line",
    [
        "Last Updated: Friday, 12 October 2007, 03:14 GMT",
        "Last updated at 21:30 GMT",
        "6:00pm UK, Thursday 09 June 2011",
        "Aug. 9 4:12 PM EDT",
        "BERGEN, Norway, March 8, 2016",
        "Posted 3 days ago",
        "MAY 6, 2014 | 07:30AM PT",
        "Bergen Herald, Tuesday, Mar. 8, 2016, 6:05 p.m.",
        "Latest update Tuesday March 8, 2016, 9:40 PM",
        "Tue 8 March 2016, last entry 21.10 (Oslo time)",
    ],
)
def test_a_line_that_only_dates_the_page_is_a_date_line(line: str) -> None:
    assert dates.is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry ran aground on 8 March 2016 in thick fog.",
        "Nordlys 26-1",
        "4.2 Tremor Felt in Bergen",
        "In May the company went bankrupt",
        "12 people were hurt",
        "",
    ],
)
def test_a_line_that_tells_something_is_no_date_line(line: str) -> None:
    assert not dates.is_date_line(line)


def test_dates_are_found_inside_the_stretch_asked_for_only() -> None:
    text = "8 March 2016 and 9 March 2016"
    (found,) = dates.printed_dates(text, 16, len(text), evidence=TODAY)
    assert text[found.start : found.end] == "9 March 2016"


@given(
    st.dates(date(1950, 1, 1), date(2025, 12, 31)),
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{y}-{n:02}-{d:02}", "{d:02}-{m}-{y}"]),
)
def test_every_full_date_reads_back(day: date, form: str) -> None:
    line = form.format(d=day.day, m=MONTHS[day.month - 1].title(), n=day.month, y=day.year)
    assert only(line).date == day.isoformat()


@given(st.text(alphabet="0123456789/.-: MarchJune,apm", max_size=60))
def test_no_line_raises(line: str) -> None:
    dates.is_date_line(line)
    assert all(line[found.start : found.end] for found in dates.printed_dates(line))


def test_a_day_that_no_calendar_has_gives_no_moment_even_with_a_time() -> None:
    (found,) = dates.printed_dates("Published 2024-13-45 10:20:00+01:00")
    assert found.refused
    assert found.at is None


@pytest.mark.parametrize(
    "line",
    [
        "Published 2024-10-03 10:59:00+99:00",
        "Published 2024-10-03 25:70:99 GMT",
        "Published 2024-10-03T10:20:61Z",
        "Published 2024-10-03 10:20:00-0460",
    ],
)
def test_a_time_that_no_clock_shows_is_left_out(line: str) -> None:
    assert [(found.date, found.at) for found in dates.printed_dates(line)] == [("2024-10-03", None)]


def test_a_date_is_read_the_same_on_every_day() -> None:
    (found,) = dates.printed_dates("Posted 3 March 2088")
    assert (found.date, found.refused) == ("2088-03-03", None)


def test_a_year_of_two_figures_is_one_in_which_there_was_news_on_the_web() -> None:
    assert [found.date for found in dates.printed_dates("Posted 25/12/94, updated 25/12/35")] == ["1994-12-25", "2035-12-25"]
