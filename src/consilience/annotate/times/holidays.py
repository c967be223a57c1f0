"""Holidays: the names that stand in a text, and the day on which each falls in a year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from dateutil.easter import easter

from consilience.annotate.times.grammar import Found
from consilience.annotate.times.windows import Paragraph
from consilience.languages.english import spells as english
from consilience.languages.english import time_hints as hints
from consilience.records import TimeForm

_ALL = {**english.FIXED_HOLIDAYS, **english.FLOATING_HOLIDAYS, **english.EASTER_HOLIDAYS}
_NAMES = "|".join(re.escape(name).replace(r"\ ", r"\s").replace("'", "['’]") for name in sorted(_ALL, key=len, reverse=True))
_HOLIDAY = re.compile(
    rf"(?<![\w-])(?:(?P<which>last|next|this)\s)?(?P<name>{_NAMES})(?:,?\s(?P<year>(?:19|20)\d\d)(?!\d))?(?P<weekend>\sweekend)?(?![\w-])",
    re.IGNORECASE,
)
_THING = re.compile(rf"\s(?:{'|'.join(english.THING_AFTER_HOLIDAY)})\b", re.IGNORECASE)
_FOURTH = re.compile(
    r"(?<!\w)(?:the\s)?(?:Fourth\sof\sJuly|July\sFourth)(?:,?\s(?:of\s)?(?P<year>(?:19|20)\d\d)(?!\d))?(?!\w)", re.IGNORECASE
)


_WHICH: dict[str, Literal["last", "this", "next"]] = {"last": "last", "this": "this", "next": "next"}


def found(paragraph: Paragraph) -> Iterator[Found]:
    """Give the holidays of a paragraph; "Christmas tree" and "Easter Island" are none."""
    for match in paragraph.near(hints.HOLIDAY, _HOLIDAY, after=80):
        name = " ".join(match["name"].lower().replace("’", "'").split())
        if not match["name"][0].isupper() or (_THING.match(paragraph.text, match.end()) and not match["year"]):
            continue
        which = (match["which"] or "").lower()
        year = int(match["year"]) if match["year"] else None
        unit: Literal["week"] | None = "week" if match["weekend"] else None
        yield Found(match.start(), match.end(), TimeForm(kind="holiday", iso=name, year=year, which=_WHICH.get(which), unit=unit))
    for match in paragraph.near(hints.FOURTH, _FOURTH):
        year = int(match["year"]) if match["year"] else None
        yield Found(match.start(), match.end(), TimeForm(kind="holiday", iso="fourth of july", year=year))


def value(form: TimeForm, today: date | None) -> str | None:
    """Give the day of a holiday: of its year, else as its words and verb ask, else the nearest; or its weekend."""
    day = _on(form, today)
    if day is None or form.unit is None:
        return day.isoformat() if day else None
    year, week, _ = (day - timedelta(days=1 if day.weekday() == 0 else 0)).isocalendar()  # of a Monday the days before it
    return f"{year}-W{week:02}-WE"


def _on(form: TimeForm, today: date | None) -> date | None:
    if form.year:
        return _day(form.iso, form.year)
    if today is None:
        return None
    days = [_day(form.iso, year) for year in (today.year - 1, today.year, today.year + 1)]
    if form.which == "this":
        return days[1]
    if form.which == "last" or form.lean == "past":
        days = [day for day in days if day <= today]
    elif form.which == "next" or form.lean == "future":
        days = [day for day in days if day >= today]
    return min(days, key=lambda day: abs((day - today).days))


def _day(name: str, year: int) -> date:
    if name == "fourth of july":
        return date(year, 7, 4)
    if name in english.FIXED_HOLIDAYS:
        return date(year, *english.FIXED_HOLIDAYS[name])
    if name in english.EASTER_HOLIDAYS:
        return easter(year) + timedelta(days=english.EASTER_HOLIDAYS[name])
    month, weekday, which, after = english.FLOATING_HOLIDAYS[name]
    if which == 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1) + after)
