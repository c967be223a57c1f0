from __future__ import annotations

import itertools
import re

import msgspec

from consilience.annotate import times
from consilience.reconcile import dates
from consilience.records import Article, Block, Cite, Copy, Event, Published, QuoteMark, Report, Run, Sentence


def report(name: str, text: str, published: str | None = None, credit: str | None = None) -> Report:
    """Mark an article whose paragraphs are its lines, one sentence each."""
    lines = [found.span() for found in re.finditer(r"[^\n]+", text)]
    article = Article(
        id=name, source=f"{name}.txt", sha256="", media_type="text/plain", encoding="utf-8", language="en", text=text,
        runs=(Run(0, len(text), 0, len(text)),), blocks=tuple(Block(start, end, "paragraph") for start, end in lines),
        credit=credit, published=Published(date=published, precision="day", how="printed") if published else None,
    )  # fmt: skip
    quotes = tuple(
        QuoteMark(start=found.start(1), end=found.end(1), text=found[1], kind="direct")
        for found in re.finditer("“([^”]*)”", text)
    )
    sentences = tuple(Sentence(start, end, number) for number, (start, end) in enumerate(lines))
    return times.mark(Report(article=article, sentences=sentences, quotes=quotes))


def copy(left: str, right: str) -> Copy:
    first, second = sorted((left, right))
    cite = Cite(article=first, start=0, end=1, exact="x")
    return Copy(left=cite, right=msgspec.structs.replace(cite, article=second), kind="same", sameness=1.0)


def published(event: Event) -> dict[str, Published | None]:
    return {each.id: each.article.published for each in dates.inferred(event).reports}


def day(event: Event, name: str) -> str | None:
    found = published(event)[name]
    return found.date if found else None


# 15 June 2021 is a Tuesday.
DATED = report(
    "dated", "The Varna bridge reopened Tuesday after the mayor, Ilka Dorn, gave the order on Monday.", "2021-06-15", "Novo Press"
)


def test_the_latest_past_weekday_named_is_the_articles_day() -> None:
    event = Event(
        reports=(
            DATED,
            report("other", "Mayor Ilka Dorn ordered the bridge to reopen on Monday.\nShe spoke Saturday of repairs."),
        )
    )
    found = published(event)["other"]
    assert found is not None
    assert (found.date, found.precision, found.how) == ("2021-06-14", "day", "inferred")
    assert found.cite is not None
    assert found.cite.exact == "Monday"
    assert any("2021-06-14" in why for why in found.why)


def test_times_count_from_the_inferred_day() -> None:
    event = Event(
        reports=(
            DATED,
            report("other", "Mayor Ilka Dorn gave the order on Monday.\nThe bridge closed last month and will open Wednesday."),
        )
    )
    other = dates.inferred(event).reports[1]
    assert [mark.value for mark in other.times] == ["2021-06-14", "2021-05", "2021-06-16"]


def test_a_patchwork_of_several_sources_is_not_older_than_any_of_them() -> None:
    other = report("other", "Mayor Ilka Dorn gave the order on Monday.\nThe council will meet on Tuesday.")
    second = report("second", "Mayor Ilka Dorn spoke to Harbour Wire.", credit="Harbour Wire")
    reports = (DATED, other, second)
    assert day(Event(reports=reports), "other") == "2021-06-14"
    assert day(Event(reports=reports, copies=(copy("dated", "other"),)), "other") == "2021-06-14"
    assert day(Event(reports=reports, copies=(copy("dated", "other"), copy("second", "other"))), "other") == "2021-06-15"


def test_where_dated_articles_tell_the_day_after_a_weekday_dates_nothing() -> None:
    late = report("late", "The ferry sank on Monday.", "2021-06-15")
    assert day(Event(reports=(late, report("other", "The ferry sank on Monday."))), "other") is None


def test_in_a_story_told_over_months_a_weekday_dates_nothing() -> None:
    later = report("later", "The mayor resigned on Monday.", "2021-09-20")
    assert day(Event(reports=(DATED, later, report("other", "The mayor resigned on Monday."))), "other") is None


def test_a_quoted_tomorrow_that_is_also_a_weekday_tells_the_day_before() -> None:
    text = "The bridge is due to reopen from Tuesday, the mayor decided.\n“I want it to reopen tomorrow,” she said."
    assert day(Event(reports=(DATED, report("other", text))), "other") == "2021-06-14"


def test_the_dateline_tells_the_day() -> None:
    other = report("other", "VARNA, Kirania, June 14 (Harbour Wire) -\nThe bridge was ordered open on Thursday.")
    assert day(Event(reports=(DATED, other)), "other") == "2021-06-14"


def test_a_night_is_told_on_the_day_of_the_dated_articles() -> None:
    assert day(Event(reports=(DATED, report("other", "The bridge was lit on Monday night."))), "other") == "2021-06-15"


def test_an_article_with_a_today_of_its_own_is_not_dated_by_another_day() -> None:
    text = "Information is scarce today.\nThe mayor announced the plan on Sunday."
    assert day(Event(reports=(DATED, report("other", text))), "other") is None


def test_without_evidence_the_date_stays_unknown() -> None:
    assert day(Event(reports=(DATED, report("other", "The bridge is long."))), "other") is None
    assert day(Event(reports=(report("other", "The bridge reopened on Monday."),)), "other") is None


def test_a_weekday_of_an_undated_article_is_pinned_by_a_dated_one_that_tells_the_same() -> None:
    dated = report("dated", "The ferry Aurelia sank off Cape Brennan on Friday with forty crates aboard.", "2021-06-15")
    other = report(
        "other", "Divers are at work today.\nThe ferry Aurelia sank off Cape Brennan on Friday.\nThe mayor sang on Friday."
    )
    found = dates.inferred(Event(reports=(dated, other))).reports[1]
    assert found.article.published is None
    assert [mark.value for mark in found.times] == [None, "2021-06-11", None]


def test_the_year_that_an_article_lives_in_dates_it_to_the_year() -> None:
    one = report("one", "It is the second time in 2008 that the line failed.\nIn January it failed too.")
    two = report("two", "Service should resume by December 31.")
    event = dates.inferred(Event(reports=(one, two)))
    first, second = (each.article.published for each in event.reports)
    assert first is not None
    assert (first.date, first.precision) == ("2008", "year")
    assert second is None
    assert event.reports[1].times[0].value == "2008-12-31"


def test_a_half_read_numeric_date_is_decided_by_the_storys_other_dates() -> None:
    other = report("other", "The bridge is long.")
    cite = Cite(article="other", start=0, end=3, exact="06/12/2021")
    half = Published(date="2021", precision="year", how="printed", cite=cite)
    other = msgspec.structs.replace(other, article=msgspec.structs.replace(other.article, published=half))
    found = published(Event(reports=(DATED, other)))["other"]
    assert found is not None
    assert (found.date, found.precision, found.cite) == ("2021-06-12", "day", cite)
    assert found.why
    assert published(Event(reports=(other,)))["other"] == half


def test_a_day_printed_without_a_year_is_of_the_storys_year() -> None:
    other = report("other", "The bridge is long.")
    other = msgspec.structs.replace(other, article=msgspec.structs.replace(other.article, printed_day="--06-16"))
    found = published(Event(reports=(DATED, other)))["other"]
    assert found is not None
    assert (found.date, found.precision, found.how) == ("2021-06-16", "day", "inferred")
    assert published(Event(reports=(other,)))["other"] is None


def test_a_printed_date_is_never_changed() -> None:
    assert dates.inferred(Event(reports=(DATED,))).reports[0].article.published == DATED.article.published


def test_inferring_twice_or_in_another_order_changes_nothing() -> None:
    reports = (
        DATED,
        report("b", "Mayor Ilka Dorn gave the order on Monday.\nThe council will meet on Tuesday."),
        report("c", "The bridge is long and was closed in May."),
    )
    once = dates.inferred(Event(reports=reports, copies=(copy("dated", "b"),)))
    assert dates.inferred(once) == once
    for order in itertools.permutations(reports):
        again = dates.inferred(Event(reports=order, copies=(copy("dated", "b"),)))
        assert {each.id: each for each in again.reports} == {each.id: each for each in once.reports}


def test_an_undated_article_takes_the_year_of_its_months_and_days_from_the_storys_dated_ones() -> None:
    other = report("other", "The bridge is long.\nIt was shut on 23 May and painted in April.\nMore was said last week.")
    found = dates.inferred(Event(reports=(DATED, other))).reports[1]
    assert found.article.published is None
    assert [mark.value for mark in found.times] == ["2021-05-23", "2021-04", None]


def test_an_undated_article_of_a_story_told_over_months_keeps_its_days_unknown() -> None:
    late = report("late", "The bridge was sold.", "2021-11-02")
    other = report("other", "The bridge was shut on 23 May.")
    assert [mark.value for mark in dates.inferred(Event(reports=(DATED, late, other))).reports[2].times] == [None]
