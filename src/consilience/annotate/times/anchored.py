"""Dates counted from another: "two weeks before May 13", "the first week of March", "that day", "the following month"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal

from consilience.annotate.times import calendar
from consilience.annotate.times.grammar import Found
from consilience.annotate.times.windows import Paragraph
from consilience.languages.english.time_hints import WEEK_OF
from consilience.records import TimeForm

THURSDAY = 3
_FROM = re.compile(r"\s(?:(?P<before>before|prior\sto)|after|from|following)\s(?:(?P<now>now|today)\b)?", re.IGNORECASE)
_ISO = re.compile(r"P(\d{1,3})([YMWD])")
_UNIT: dict[str, Literal["day", "week", "month", "year"]] = {"Y": "year", "M": "month", "W": "week", "D": "day"}


def counted(text: str, lasting: Sequence[Found], days: Sequence[Found]) -> Iterator[Found]:
    """Give dates counted from another: "two weeks before May 13", "three days from now", "a month after Christmas"."""
    ends = {each.start: each.end for each in days if not each.form.to}
    for each in lasting:
        link, iso = _FROM.match(text, each.end), _ISO.fullmatch(each.form.iso)
        if link is None or iso is None:
            continue
        count = -int(iso[1]) if link["before"] else int(iso[1])
        if link["now"]:
            yield Found(each.start, link.end(), TimeForm(kind="counted", unit=_UNIT[iso[2]], count=count))
        elif link.end() in ends:
            yield Found(each.start, ends[link.end()], TimeForm(kind="counted", unit=_UNIT[iso[2]], count=count), on=link.end())


_WEEK_OF = re.compile(
    r"(?<!\w)(?:the\s)?(?:(?P<which>first|second|third|fourth|last|final|1st|2nd|3rd|4th)\sweek\sof|week\s(?:of|beginning|starting|commencing|ending)(?:\son)?)\s(?:the\s)?",
    re.IGNORECASE,
)
_PLACES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1, "final": -1}


def weeks(paragraph: Paragraph, dates: Sequence[Found]) -> Iterator[Found]:
    """Give weeks named by a date: "the first week of March", "the week of April 10"."""
    ends = {each.start: each.end for each in dates if not each.form.to}
    for match in paragraph.near(WEEK_OF, _WEEK_OF):
        if match.end() in ends:
            count = _PLACES[match["which"].lower()] if match["which"] else 0
            yield Found(match.start(), ends[match.end()], TimeForm(kind="week", count=count), on=match.end())


# --------------------------------------------------------------------------- values


def value(form: TimeForm, anchor: str | None, written: tuple[date | None, date | None]) -> str | None:
    """Count from a date: in days to a day, in months to a month; of a month or year give one of its weeks."""
    if form.kind == "week":
        return _week_of(form.count, anchor) if anchor and "/" not in anchor else None
    if anchor is None and written[0] == written[1] and written[0]:
        anchor = written[0].isoformat()
    if anchor is None or len(anchor) != calendar.DAY_LENGTH:
        return None
    days = form.count * 7 if form.unit == "week" else form.count
    unit: Literal["day", "month", "year"] = "month" if form.unit == "month" else "year" if form.unit == "year" else "day"
    moved = TimeForm(kind="offset", unit=unit, count=days if unit == "day" else form.count)
    day = date.fromisoformat(anchor)
    return calendar.value(moved, day, day)


def _week_of(count: int, anchor: str) -> str | None:
    """Give the week of a day, or the first, second … or last week of a month or year: that with its Thursday (ISO 8601)."""
    if len(anchor) == calendar.DAY_LENGTH:
        return _iso_week(date.fromisoformat(anchor))
    year, month = int(anchor[:4]), int(anchor[5:7] or (12 if count < 0 else 1))
    if count < 0:
        last = date(year, month, monthrange(year, month)[1])
        return _iso_week(last - timedelta(days=(last.weekday() - THURSDAY) % 7))
    first = date(year, month, 1)
    return _iso_week(first + timedelta(days=(THURSDAY - first.weekday()) % 7 + 7 * (count - 1)))


def _iso_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def after_told(form: TimeForm, told: str | None) -> str | None:
    """Give "that day", "the same week", "the following month" beside the day that the text told last."""
    if told is None:
        return None
    if form.kind == "offset" and form.unit != "week":
        return calendar.after_told(form, told)
    week = _iso_week(date.fromisoformat(told) + timedelta(days=7 * form.count))
    return f"{week}-WE" if form.kind == "weekend" else week
