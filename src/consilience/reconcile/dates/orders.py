"""Printed dates that say only half (9/10/2010; 23 September), decided by the story's other dates."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

import msgspec

from consilience.records import Published, Report

_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(?:\d{4}|\d{2})(?!\d)")

# One reading must lie so near to a dated article of the story, and the other so much farther off.
NEAR_DAYS = 4
APART_DAYS = 14
# A day without a year is of the year in which it lies so near to the story's other articles.
NEAR_WITHOUT_YEAR = 60


def decided(report: Report, known: Collection[date]) -> Report:
    """Give a report the day that its printed numbers mean, where the story's other dates leave one reading."""
    published = report.article.published
    if published is None and report.article.printed_day:
        return _in_the_storys_year(report, report.article.printed_day, known)
    if published is None or published.how != "printed" or published.precision == "day" or published.cite is None:
        return report
    found = _NUMERIC.search(published.cite.exact)
    readings = _readings(int(published.date[:4]), int(found[1]), int(found[2])) if found else []
    near = [day for day in readings if _distance(day, known) <= NEAR_DAYS]
    if len(near) != 1 or any(_distance(day, known) < APART_DAYS for day in readings if day != near[0]):
        return report
    why = (f"It prints {found[0] if found else ''}; of its readings only {near[0]} lies near the story's other articles.",)
    day = Published(date=near[0].isoformat(), precision="day", how="printed", cite=published.cite, at=published.at, why=why)
    return msgspec.structs.replace(report, article=msgspec.structs.replace(report.article, published=day))


def _in_the_storys_year(report: Report, printed: str, known: Collection[date]) -> Report:
    """Give a report that prints a day and a month (--09-23) the year of the articles about it."""
    years = sorted({other.year + step for other in known for step in (-1, 0, 1)})
    days = [day for year in years if (day := _day(year, int(printed[2:4]), int(printed[5:7])))]
    near = [day for day in days if _distance(day, known) <= NEAR_WITHOUT_YEAR]
    if len(near) != 1:
        return report
    why = (f"It prints {near[0].day} {near[0]:%B} without a year; the story's other articles are of {near[0].year}.",)
    published = Published(date=near[0].isoformat(), precision="day", how="inferred", why=why)
    return msgspec.structs.replace(report, article=msgspec.structs.replace(report.article, published=published))


def _readings(year: int, first: int, second: int) -> list[date]:
    return [day for month, number in ((first, second), (second, first)) if (day := _day(year, month, number))]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # a thirteenth month
        return None


def _distance(day: date, known: Collection[date]) -> int:
    return min((abs((day - other).days) for other in known), default=NEAR_WITHOUT_YEAR + 1)
