"""Which number is the month in 1/2/16: by how the article writes its other dates, and by where its outlet is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from consilience import outlets
from consilience.languages.english.layout import DAY_FIRST, MONTH_FIRST
from consilience.records import Article, Report, TimeForm, TimeMark

Order = Literal["day first", "month first"]

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)")


def decided(report: Report) -> tuple[TimeMark, ...]:
    """Give the times of a report, 1/2/16 read as its page writes dates; both readings stay where nothing tells."""
    doubtful = [mark for mark in report.times if mark.form and mark.form.other_month]
    order = _order(report.article, report.times) if doubtful else None
    if order is None:
        return report.times
    return tuple(msgspec.structs.replace(mark, form=_read(mark.form, order)) for mark in report.times)


def _read(form: TimeForm | None, order: Order) -> TimeForm | None:
    if form is None or form.other_month is None:
        return form
    month, day = (form.month, form.day) if order == "day first" else (form.other_month, form.other_day)
    return msgspec.structs.replace(form, month=month, day=day, other_month=None, other_day=None)


def _order(article: Article, marks: Sequence[TimeMark]) -> Order | None:
    """Give the order that all dates of the article follow which can be read one way only, else that of its outlet's country."""
    votes = {*_votes(marks), *_printed(article)}
    if votes:
        return votes.pop() if len(votes) == 1 else None
    outlet = (article.outlet and outlets.by_name(article.outlet)) or (article.url and outlets.by_domain(article.url)) or None
    country = outlet.country if outlet else None
    return "month first" if country in MONTH_FIRST else "day first" if country in DAY_FIRST else None


def _votes(marks: Sequence[TimeMark]) -> Iterator[Order]:
    for mark in marks:
        found = _NUMERIC.search(mark.text)
        if found and mark.form and mark.form.other_month is None and found[1] != found[2]:
            yield "day first" if int(found[1]) == mark.form.day else "month first"


def _printed(article: Article) -> Iterator[Order]:
    """Read the order off the date that the page prints above the article."""
    published = article.published
    found = _NUMERIC.search(published.cite.exact) if published and published.cite else None
    if found and published and published.precision == "day" and found[1] != found[2]:
        yield "day first" if int(found[1]) == int(published.date[8:10]) else "month first"
