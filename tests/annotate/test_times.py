from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.annotate import times
from consilience.annotate.times import grammar
from consilience.annotate.times.windows import Paragraph
from consilience.records import Article, Block, Cite, NameMark, Published, Report, Run, Sentence

MONDAY = "2021-06-14"


def marked(text: str, published: str | None = MONDAY, names: tuple[NameMark, ...] = ()) -> dict[str, str | None]:
    """Mark a text of one block; give each expression with its value."""
    sentences = tuple(Sentence(found.start(), found.end(), 0) for found in re.finditer(r"[^\n]+", text))
    article = Article(
        id="a", source="a.txt", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text,
        runs=(Run(0, len(text), 0, len(text)),), blocks=(Block(0, len(text), "paragraph"),),
        published=Published(date=published, precision="day", how="printed") if published else None,
    )  # fmt: skip
    report = times.mark(Report(article=article, sentences=sentences, names=names))
    assert all(text[mark.start : mark.end] == mark.text for mark in report.times)
    return {mark.text: mark.value for mark in report.times}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam opened on 27 February 2016.", "2016-02-27"),
        ("The dam opened on February 27th, 2016.", "2016-02-27"),
        ("The dam opened on Sat. 27 Feb 2016.", "2016-02-27"),
        ("The dam opened on 27/02/2016.", "2016-02-27"),
        ("The dam opened on 02/27/2016.", "2016-02-27"),
        ("The dam opened on 2016-02-27.", "2016-02-27"),
        ("The dam opened in early March 2016.", "2016-03"),
        ("Work has gone on since 2011.", "2011"),
        ("They recalled the deadly 2005 flood.", "2005"),
        ("Work went on between May 2015 and early March 2016.", "2015-05/2016-03"),
        ("He ruled the town from 1997 to 2003.", "1997/2003"),
        ("He ruled the town (1997-2003).", "1997/2003"),
        ("It was built in the late 1990s.", "1990/1999"),
        ("Profit fell in the third quarter of 2010.", "2010-07/2010-09"),
    ],
)
def test_a_time_that_says_all_has_its_value_without_the_articles_date(text: str, expected: str) -> None:
    assert list(marked(text, published=None).values()) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor resigned on Monday.", "2021-06-14"),
        ("The mayor resigned Sunday night.", "2021-06-13"),
        ("The mayor resigned on Tuesday.", "2021-06-08"),
        ("The mayor will resign on Tuesday.", "2021-06-15"),
        ("The mayor is due to resign on Tuesday.", "2021-06-15"),
        ("The mayor was on Tuesday to meet the council.", "2021-06-15"),
        ("A vote is to be held Thursday.", "2021-06-17"),
        ("The hearing was postponed until Friday.", "2021-06-18"),
        ("The strike moves into its third week on Tuesday.", "2021-06-15"),
        ("The mayor resigned last Monday.", "2021-06-07"),
        ("The mayor resigns next Monday.", "2021-06-21"),
        ("The mayor resigned yesterday.", "2021-06-13"),
        ("The mayor resigned two days ago.", "2021-06-12"),
        ("The mayor resigned five months ago.", "2021-01"),
        ("The mayor resigned last month.", "2021-05"),
        ("The mayor will resign next month.", "2021-07"),
        ("The mayor resigned earlier this year.", "2021"),
        ("The mayor resigned last week.", "2021-06-07/2021-06-13"),
        ("The mayor resigned over the weekend.", "2021-06-12/2021-06-13"),
        ("The mayor resigned in September.", "2020-09"),
        ("The mayor resigned at the end of May.", "2021-05"),
        ("The mayor will resign in September.", "2021-09"),
        ("The mayor resigned on Feb. 27.", "2021-02-27"),
        ("The mayor will resign on June 30.", "2021-06-30"),
        ("The mayor was expected to resign on June 1, but stayed.", "2021-06-01"),
    ],
)
def test_a_relative_time_counts_from_the_articles_date(text: str, expected: str) -> None:
    assert list(marked(text).values()) == [expected]


def test_a_relative_time_of_an_undated_article_has_no_value() -> None:
    assert marked("The mayor resigned on Monday, a month after May.", published=None)["Monday"] is None


@pytest.mark.parametrize(
    "text",
    [
        "She reads the Sunday Times and shops on Black Friday.",
        "The court sits every Monday.",
        "The war enters its sixth year after 18 months of truce.",
        "Some 2000 people live there; the flat cost £1999.",
        "The train left at 10:45 GMT.",
        "They may march again, and the market may rise.",
        "It happened more than two years ago.",
        "The season usually starts in October.",
        "He drove a 2013 Toyota.",
        "USA Today reported it.",
    ],
)
def test_what_is_no_time_is_not_marked(text: str) -> None:
    assert marked(text) == {}


def test_a_month_inside_a_persons_name_is_no_time() -> None:
    text = "In court June Hale wept; she was born in June."
    names = (NameMark(text.index("June"), text.index("June") + len("June Hale"), "June Hale", "person"),)
    found = marked(text, names=names)
    assert found == {"June": "2021-06"}
    assert marked("In court June Hale wept.", names=names) == {}


@pytest.mark.parametrize(
    "text",
    [
        "Schools are closed until Thursday.",
        "The bridge will stay shut until Thursday.",
        "Trains do not run until Thursday.",
        "They have been told to leave by Thursday.",
        "A truce proposed for Thursday was refused.",
        "The drivers call off the strike planned at nine depots for Thursday.",
        "The deadline is Thursday.",
        "The match on Thursday has been postponed.",
    ],
)
def test_a_weekday_that_something_lasts_to_or_is_meant_for_is_to_come(text: str) -> None:
    assert marked(text)["Thursday"] == "2021-06-17"


@pytest.mark.parametrize(
    "text", ["The deadline was Thursday.", "The bridge reopened on Thursday.", "The vote on Thursday ended in a draw."]
)
def test_a_weekday_that_is_over_is_past(text: str) -> None:
    assert marked(text)["Thursday"] == "2021-06-10"


def test_a_deadline_moved_from_a_weekday_to_a_date_is_two_days() -> None:
    found = marked("They pushed the deadline back from Friday to June 28.")
    assert list(found) == ["Friday", "June 28"]
    assert found["June 28"] == "2021-06-28"
    assert list(marked("The fair ran from Friday to June 28.")) == ["from Friday to June 28"]


def test_a_weekday_told_as_past_is_past_wherever_the_article_names_it() -> None:
    assert set(marked("Talks opened on Monday.\nThe talks, which starts Monday in the capital, go on.").values()) == {MONDAY}


def test_the_next_day_counts_from_the_day_told_last() -> None:
    found = marked("The ship left on March 11, 2005, and sank the next day.\nA year later it was raised.", published=None)
    assert found["the next day"] == "2005-03-12"
    assert found["A year later"] == "2006"


def test_a_quoted_tomorrow_counts_from_the_day_on_which_it_was_said() -> None:
    found = marked("“We leave tomorrow,” the captain said Saturday.")
    assert found == {"tomorrow": "2021-06-13", "Saturday": "2021-06-12"}


def test_a_month_after_a_printed_year_keeps_that_year() -> None:
    assert marked("She was jailed in July 1997 and freed in December.") == {"July 1997": "1997-07", "December": "1997-12"}


def test_the_first_month_of_a_range_takes_the_year_of_the_second() -> None:
    assert list(marked("It ran between November and March 2016.", published=None).values()) == ["2015-11/2016-03"]


def test_an_ambiguous_numeric_date_is_read_as_the_nearer_day() -> None:
    assert marked("Posted 06/07/2021.") == {"06/07/2021": "2021-06-07"}
    assert marked("Posted 06/07/2021.", published=None) == {"06/07/2021": None}


def test_a_date_that_no_calendar_has_gets_no_value() -> None:
    assert set(marked("It ended on 31 February 2016 and on Feb. 30.").values()) == {None}


def test_a_known_year_is_enough_for_what_holds_on_every_day_of_it() -> None:
    text = "Service will resume by December 31. In January it failed. It was cut on Friday."
    article = Article(
        id="a", source="a", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text,
        runs=(Run(0, len(text), 0, len(text)),), blocks=(Block(0, len(text), "paragraph"),),
        published=Published(date="2008", precision="year", how="inferred"),
    )  # fmt: skip
    sentences = tuple(Sentence(found.start(), found.end(), 0) for found in re.finditer(r"[A-Z][^.]+\.", text))
    found = times.mark(Report(article=article, sentences=sentences)).times
    assert [mark.value for mark in found] == ["2008-12-31", "2008-01", None]


@given(st.dates(date(1950, 1, 1), date(2080, 1, 1)), st.integers(0, 6))
def test_a_past_weekday_lies_in_the_week_up_to_the_articles_date(today: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    value = marked(f"The bridge fell on {name}.", today.isoformat())[name]
    assert value is not None
    assert timedelta(0) <= today - date.fromisoformat(value) < timedelta(7)
    assert date.fromisoformat(value).weekday() == weekday


@given(st.text(alphabet="May 0123456789-/.,Feb day'sthe agotnxlrk\n", max_size=300))
def test_any_text_gives_spans_in_order_that_do_not_overlap(text: str) -> None:
    found = grammar.found(Paragraph(text))
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(st.text(alphabet="May 0123456789-/.,Feb day'sthe agotnxlrk\n", max_size=300), st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_any_text_can_be_resolved_on_any_day(text: str, today: date) -> None:
    marked(text, today.isoformat())


def numeric(text: str, published: Published | None = None, outlet: str | None = None) -> list[str | None]:
    """Give the values of the dates of a text of one block, on a page of an outlet."""
    article = Article(
        id="a", source="a", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text, outlet=outlet,
        runs=(Run(0, len(text), 0, len(text)),), blocks=(Block(0, len(text), "paragraph"),), published=published,
    )  # fmt: skip
    return [mark.value for mark in times.mark(Report(article=article, sentences=(Sentence(0, len(text), 0),))).times]


def test_half_read_dates_take_the_order_of_the_pages_other_dates() -> None:
    assert numeric("It opened on 25/1/16 and closed on 1/2/16.") == ["2016-01-25", "2016-02-01"]
    assert numeric("It opened on 1/25/16 and closed on 1/2/16.") == ["2016-01-25", "2016-01-02"]
    assert numeric("It opened on 1/25/16, not on 25/1/16, and closed on 1/2/16.") == ["2016-01-25", "2016-01-25", None]


def test_half_read_dates_take_the_order_of_the_date_above_the_article() -> None:
    cite = Cite(article="a", start=0, end=10, exact="04/03/2016")
    printed = Published(date="2016-03-04", precision="day", how="printed", cite=cite)
    assert numeric("It closed on 9/10/15.", printed) == ["2015-10-09"]


def test_half_read_dates_take_the_order_of_their_outlets_country() -> None:
    assert numeric("It closed on 9/10/15.", outlet="BBC") == ["2015-10-09"]
    assert numeric("It closed on 9/10/15.", outlet="USA Today") == ["2015-09-10"]


def test_a_half_read_date_with_nothing_to_tell_its_order_keeps_both_readings() -> None:
    assert numeric("It closed on 9/10/15.") == [None]
    assert numeric("It closed on 9/10/15.", Published(date="2016-03-04", precision="day", how="printed")) == [None]


def test_a_year_of_two_figures_stands_for_one_near_our_time() -> None:
    assert numeric("It opened on 25/12/98 and closed on 25/12/16.") == ["1998-12-25", "2016-12-25"]


def test_the_following_friday_counts_from_the_day_told_last() -> None:
    assert marked("The ship left on March 9, 2005, and came back the following Friday.")["Friday"] == "2005-03-11"


def test_next_friday_is_that_of_next_week() -> None:
    assert marked("The mayor resigns next Friday.", "2021-06-17") == {"next Friday": "2021-06-25"}
    assert marked("The mayor resigns this coming Friday.", "2021-06-17") == {"this coming Friday": "2021-06-18"}


def test_months_that_run_now_are_of_this_year() -> None:
    assert marked("The road will be closed from May to August.") == {"from May to August": "2021-05/2021-08"}
