"""Publication dates inferred from the story, and times given their values.

An article that shows no date is dated by what it names (agencies call the present day by its weekday), in the week of
the story's dated articles; by what it says is still to come; and by whose words it carries.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from consilience.annotate import times
from consilience.reconcile.dates import evidence, orders, pins
from consilience.reconcile.dates.evidence import NEAR_DAYS, ONE_NEWS_DAYS, Span
from consilience.records import Event, Published, Report

# An undated article is written between so many days before and after the dated ones of its story: that gives "May 3" its year.
BEFORE = timedelta(days=NEAR_DAYS)
AFTER = timedelta(days=30)


def inferred(event: Event) -> Event:
    """Fill the missing publication dates of an event and resolve every time expression against them."""
    printed = {report.id: _without_inferred(report) for report in event.reports}
    printed = _decided(printed)
    known = {key: day for key, report in printed.items() if (day := _day(report.article.published))}
    undated = [report for key, report in printed.items() if key not in known]
    spans = {report.id: evidence.span(report, event.copies, printed, known) for report in undated}
    dated = [_dated(printed[report.id], spans, known) for report in event.reports]
    return msgspec.structs.replace(event, reports=pins.pinned(tuple(dated)))


def _decided(printed: Mapping[str, Report]) -> dict[str, Report]:
    """Decide half-read numeric dates by the days known, and by those decided so, until nothing changes."""
    reports = dict(printed)
    while True:
        shown = {day for report in reports.values() if (day := _day(report.article.published))}
        decided = {key: orders.decided(report, shown) for key, report in reports.items()}
        if decided == reports:
            return reports
        reports = decided


def _without_inferred(report: Report) -> Report:
    """Set aside what was inferred before: a story that has grown may say otherwise."""
    published = report.article.published
    if published is None or published.how != "inferred":
        return report
    return msgspec.structs.replace(report, article=msgspec.structs.replace(report.article, published=None))


def _day(published: Published | None) -> date | None:
    if published is None or published.precision != "day":
        return None
    return times.days(published)[0]


def _dated(report: Report, spans: Mapping[str, Span], known: Mapping[str, date]) -> Report:
    """Give a report its date, where one can be told, and its times their values."""
    published = report.article.published
    if published is not None or report.id in known:
        return times.resolved(report, *times.days(published))
    span = spans[report.id]
    if span.decided and span.first and span.last:
        published = _published(report, span)
        report = msgspec.structs.replace(report, article=msgspec.structs.replace(report.article, published=published))
    if span.first is None and known and max(known.values()) - min(known.values()) <= timedelta(days=ONE_NEWS_DAYS):
        return times.resolved(report, min(known.values()) - BEFORE, max(known.values()) + AFTER)
    return times.resolved(report, span.first, span.last)


def _published(report: Report, span: Span) -> Published:
    first, last = span.first or date.min, span.last or date.max
    cite = report.article.cite(span.mark.start, span.mark.end) if span.mark else None
    if first == last:
        return Published(date=first.isoformat(), precision="day", how="inferred", cite=cite, why=span.why)
    if last - first <= timedelta(days=31) and (first.year, first.month) == (last.year, last.month):
        return Published(date=first.isoformat()[:7], precision="month", how="inferred", cite=cite, why=span.why)
    return Published(date=str(first.year), precision="year", how="inferred", cite=cite, why=span.why)
