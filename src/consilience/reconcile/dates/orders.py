"""Printed dates of which one cannot say which number is the month (9/10/2010), decided by the story's other dates."""

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


def decided(report: Report, known: Collection[date]) -> Report:
    """Give a report the day that its printed numbers mean, where the story's other dates leave one reading."""
    published = report.article.published
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


def _readings(year: int, first: int, second: int) -> list[date]:
    days: list[date] = []
    for month, day in ((first, second), (second, first)):
        try:
            days.append(date(year, month, day))
        except ValueError:  # a thirteenth month
            continue
    return days


def _distance(day: date, known: Collection[date]) -> int:
    return min((abs((day - other).days) for other in known), default=APART_DAYS)
