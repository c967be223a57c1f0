"""Parts of the year and longer ones: seasons, quarters, fiscal years, centuries, "the end of the month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from consilience.annotate.times.grammar import Found
from consilience.annotate.times.patterns import WHICH_WORDS, Which
from consilience.annotate.times.windows import Paragraph
from consilience.languages.english import spells as english
from consilience.languages.english import time_hints as hints
from consilience.languages.english import times as days
from consilience.records import TimeForm

_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)(?!\d|[.,]\d)"
_WHICH = (
    r"(?P<which>last|next|this|this\spast|this\scoming|the\scoming|coming|the\sprevious|past|the\spast|current|the\scurrent)\s"
)
_EDGE = r"(?:(?:the\s)?(?:very\s)?(?:early|late|mid|beginning\sof|start\sof|end\sof|middle\sof|height\sof)[\s-])?"

_WHICH_OF = {**WHICH_WORDS, "past": "last", "the past": "last", "current": "this", "the current": "this"}

# So far around a quarter somebody speaks of money, or of a match.
TALK_CHARACTERS = 300

_SEASON = re.compile(
    rf"(?<![\w-])(?:{_WHICH}|(?P<frame>(?:in|during|since|over|by|for|until|through|of|from)\s)(?:the\s)?|the\s)?{_EDGE}(?:the\s)?"
    rf"(?P<season>spring|summer|autumn|fall|winter)(?:(?:,|\sof|\sin)?\s{_YEAR})?(?![\w’'-])",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"(?<![\w-])(?:(?P<year>(?:19|20)\d\d)[\s-]?Q(?P<after>[1-4])|Q(?P<number>[1-4])"
    rf"|(?:{_WHICH}|the\s)?(?:fiscal\s)?(?:(?P<word>{'|'.join(days.QUARTERS)})[\s-](?:fiscal\s)?)?quarter)(?!\w)",
    re.IGNORECASE,
)
_QUARTER_OF = re.compile(
    rf"(?<!\w)(?:the\s)?(?:(?P<word>{'|'.join(days.QUARTERS)})[\s-]quarter|Q(?P<number>[1-4]))\sof\s(?P<which>the|this|last|next)\syear(?!\w)"
    rf"|(?<!\w)(?P<year>this|last|next)\syear[’']s\s(?P<its>{'|'.join(days.QUARTERS)})[\s-]quarter(?!\w)",
    re.IGNORECASE,
)
_HALF_OF = re.compile(
    r"(?<!\w)(?:the\s)?(?P<half>first|second)\shalf\sof\s(?P<which>the|this|last|next)\syear(?!\w)", re.IGNORECASE
)
_HALF = re.compile(
    rf"(?<![\w-])(?:the\s)?(?P<half>first|second)\shalf\sof\s{_YEAR}|(?<!\w)(?P<early>(?:19|20)\d\d)[\s-]?H(?P<number>[12])(?!\w)",
    re.IGNORECASE,
)
_FISCAL = re.compile(
    r"(?<!\w)(?:(?:the\s)?(?P<before>(?:19|20)\d\d)\s(?:fiscal|financial)(?:\syear)?|(?:fiscal|financial\syear|fiscal\syear)\s(?P<after>(?:19|20)\d\d)"
    r"|FY\s?[’']?(?P<short>\d{2}(?:\d\d)?)|(?P<which>last|this|next|current|the\scurrent|the\sprevious)\s(?:fiscal|financial)\syear)(?!\w)",
    re.IGNORECASE,
)
_CENTURY = re.compile(
    rf"(?<!\w)(?:the\s)?(?:(?:early|late|mid)[\s-])?(?P<number>\d{{1,2}}(?=st|nd|rd|th)|{'|'.join(reversed(english.ORDINALS))})"
    r"(?:st|nd|rd|th)?[\s-]+century(?!\w)",
    re.IGNORECASE,
)
_DECADE = re.compile(rf"(?<!\w)the\s(?:(?:early|late|mid)[\s-])?(?P<name>{'|'.join(english.DECADES)})(?!\w)", re.IGNORECASE)
_EDGE_OF = re.compile(
    r"(?<!\w)(?:(?:the\s)?(?:very\s)?(?:end|beginning|start|middle|rest|remainder|close|course)\sof|(?:earlier|later)(?:\sin)?)\s"
    r"(?:(?P<which>the|this|next|last)\s|(?=year|month))(?P<fiscal>(?:fiscal|financial)\s)?(?P<unit>day|year|month|week)(?![\w-])(?!\sof)"
    r"|(?<!\w)(?P<yearend>year[\s-]end|year[\s-]to[\s-]date|(?:the\s)?year[’']s\send)(?!\w)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?<!\w)(?:(?P<way>that|(?:the|that)\s(?:very\s)?same|(?:the\s)?following|the\sprevious|the\spreceding)\s)"
    r"(?P<unit>day|week|weekend|month|year)(?![\w’'-])|(?<!\w)later\sthat\s(?P<later>day|week|month|year)(?!\w)",
    re.IGNORECASE,
)


def found(paragraph: Paragraph) -> Iterator[Found]:
    """Give the seasons, quarters, fiscal years, centuries and edges of years that a paragraph names."""
    for near, shape, reading in _SHAPES:
        for match in paragraph.near(near, shape):
            form = reading(match)
            framed = match.groupdict().get("frame")  # "in" of "in the summer"
            if form is not None:
                yield Found(match.start() + len(framed or ""), match.end(), form)


def _which(match: re.Match[str]) -> Which | None:
    printed = match.groupdict().get("which")
    return _WHICH_OF[" ".join(printed.lower().split())] if printed else None


def _season(match: re.Match[str]) -> TimeForm | None:
    """Read a season: "last summer", "in the fall", "winter 2010"; "fall" is a verb and "Spring" a name without such words."""
    printed, which = match["season"], _which(match)
    if printed[0].isupper() and not match["year"] and not which:
        return None
    is_framed = bool(match["frame"]) and printed.lower() != "fall"
    in_fall = printed.lower() == "fall" and re.fullmatch(r"(?:in|during|by|since|until)\sthe\sfall", match[0], re.IGNORECASE)
    if not (match["year"] or which or is_framed or in_fall) or (in_fall and match.string[match.end() :].startswith(" of")):
        return None
    year = int(match["year"]) if match["year"] else None
    return TimeForm(kind="season", iso=english.SEASONS[printed.lower()], year=year, which=which)


def _quarter(match: re.Match[str]) -> TimeForm | None:
    """Read "the third quarter" without its year, where the words around it talk of money and not of a match."""
    number = match["after"] or match["number"]
    if number is None and match["word"] is None:
        which = _which(match)
        return TimeForm(kind="quarter", which=which) if which else None
    lower = match.string[max(0, match.start() - TALK_CHARACTERS) : match.end() + TALK_CHARACTERS].lower()
    if number is None and not any(word in lower for word in english.MONEY_WORDS):
        return None
    count = int(number) if number else days.QUARTERS[match["word"].lower()]
    return TimeForm(kind="quarter", count=count, year=int(match["year"]) if match["year"] else None)


def _quarter_of(match: re.Match[str]) -> TimeForm:
    which = (match["which"] or match["year"]).lower()
    printed = (match["word"] or match["its"] or "").lower()
    count = days.QUARTERS[printed] if printed else int(match["number"])
    return TimeForm(kind="quarter", unit="year", count=count, which=_WHICH_OF.get(which, "this"))


def _half(match: re.Match[str]) -> TimeForm:
    year, number = match["year"] or match["early"], match["number"] or ("1" if match["half"].lower() == "first" else "2")
    return TimeForm(kind="vague", iso=f"{year}-H{number}")


def _half_of(match: re.Match[str]) -> TimeForm:
    which = _WHICH_OF.get(match["which"].lower(), "this")
    return TimeForm(kind="season", unit="year", which=which, iso="H1" if match["half"].lower() == "first" else "H2")


def _fiscal(match: re.Match[str]) -> TimeForm:
    year = match["before"] or match["after"] or match["short"]
    if year:
        return TimeForm(kind="vague", iso=f"FY{year if len(year) == 4 else '20' + year}")
    which = _which(match)
    return TimeForm(kind="fiscal", count=-1 if which == "last" else 1 if which == "next" else 0)


def _century(match: re.Match[str]) -> TimeForm | None:
    printed = match["number"].lower()
    number = int(printed) if printed.isdigit() else english.ORDINALS.index(printed) + 1
    return TimeForm(kind="vague", iso=f"{number - 1:02}") if 0 < number <= 22 else None


def _decade(match: re.Match[str]) -> TimeForm:
    return TimeForm(kind="vague", iso=english.DECADES[match["name"].lower()])


def _edge_of(match: re.Match[str]) -> TimeForm:
    count = {"last": -1, "next": 1}.get((match["which"] or "").lower(), 0)
    if match["fiscal"]:
        return TimeForm(kind="fiscal", count=count)
    return TimeForm(kind="offset", unit=_UNITS[(match["unit"] or "year").lower()], count=count)


def _told(match: re.Match[str]) -> TimeForm | None:
    unit, way = (match["unit"] or match["later"]).lower(), (match["way"] or "").lower().split()[-1:]
    count = 1 if way == ["following"] else -1 if way in (["previous"], ["preceding"]) else 0
    if unit == "weekend":
        return TimeForm(kind="weekend", count=count, told=True)
    return TimeForm(kind="offset", unit=_UNITS[unit], count=count, told=True)


_UNITS: dict[str, Literal["day", "week", "month", "year"]] = {"day": "day", "week": "week", "month": "month", "year": "year"}

_SHAPES = (
    (hints.SEASON, _SEASON, _season),
    (hints.QUARTER, _QUARTER, _quarter),
    (hints.QUARTER_OF, _QUARTER_OF, _quarter_of),
    (hints.HALF, _HALF, _half),
    (hints.HALF_OF, _HALF_OF, _half_of),
    (hints.FISCAL, _FISCAL, _fiscal),
    (hints.CENTURY, _CENTURY, _century),
    (hints.DECADE, _DECADE, _decade),
    (hints.EDGE_OF, _EDGE_OF, _edge_of),
    (hints.TOLD, _TOLD, _told),
)


# --------------------------------------------------------------------------- values


def value(form: TimeForm, today: date | None) -> str | None:
    """Give the season, quarter or fiscal year that a form means on a day."""
    if form.year:
        return f"{form.year}-{form.iso}" if form.kind == "season" else f"{form.year}-Q{form.count}"
    if today is None:
        return None
    if form.kind == "fiscal":
        return f"FY{today.year + form.count}"
    if form.unit == "year":  # "the first quarter of next year", "the second half of this year"
        part = f"Q{form.count}" if form.kind == "quarter" else form.iso
        return f"{today.year + {'last': -1, 'next': 1}.get(form.which or '', 0)}-{part}"
    return _season_of(form, today) if form.kind == "season" else _quarter_on(form, today)


def _season_of(form: TimeForm, today: date) -> str:
    """Give a season its year: the one running or just gone, or the one to come; winter has the year it begins in."""
    begins = english.SEASON_BEGINS[form.iso]
    year = today.year - (today.month < begins)  # of the one that began last
    running = (today.month - begins) % 12 < 3
    gone, ahead = (today.month - begins) % 12 - 2, (begins - today.month) % 12  # months since its end, and until it begins
    if form.which == "last":
        year -= running
    elif form.which == "next" or (form.lean == "future" and not running):
        year += 1
    elif form.which == "this" and not running and form.lean != "past" and ahead < gone:
        year += 1  # "this summer", said in April
    return f"{year}-{form.iso}"


def _quarter_on(form: TimeForm, today: date) -> str:
    """Give a quarter its year: "the third quarter" is the last that has begun, "the last quarter" the one before this."""
    now = today.year * 4 + (today.month - 1) // 3
    if form.count:
        number = now - (now - (form.count - 1)) % 4
        number += 4 * (form.which == "next" or (form.lean == "future" and number < now)) - 4 * (
            form.which == "last" and number == now
        )
    else:
        number = now + {"last": -1, "next": 1}.get(form.which or "", 0)
    return f"{number // 4}-Q{number % 4 + 1}"
