"""The shapes of English time expressions, each with the reading of what it says by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import msgspec

from consilience.languages.english import time_hints as hints
from consilience.languages.english import times as english
from consilience.records import TimeForm

Reading = Callable[[re.Match[str]], TimeForm | None]
Which = Literal["last", "this", "next"]
Unit = Literal["day", "week", "month", "year"]

# The full point belongs to short forms only: "in September." ends a sentence.
_MONTH = (
    r"(?P<month>" + "|".join(sorted(english.MONTHS, key=len, reverse=True)) + r")(?![^\W\d_])"
    r"(?:(?<=\b[a-z][a-z][a-z])\.|(?<=\bsept)\.)?"
)
_FULL_DAY = "|".join(english.WEEKDAYS)
_SHORT_DAY = "|".join(sorted(english.SHORT_WEEKDAYS, key=len, reverse=True))
_BEFORE_DATE = rf"(?:(?:{_FULL_DAY}|(?:{_SHORT_DAY})\.?),?\s(?:the\s)?)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\w:%]|[.,]\d)"
_TO_DAY = r"(?:\s?(?:-|–|—|to|and|through)\s?(?P<to_day>\d{1,2})(?:st|nd|rd|th)?(?![\w:%]|[.,]\d))?"
_FOUR = r"(?P<year>1[5-9]\d\d|2[01]\d\d)"
_YEAR = _FOUR + r"(?![\w%]|[.,]\d)"
_NUMBER = r"(?P<count>\d{1,3}|" + "|".join(sorted(english.NUMBERS, key=len, reverse=True)) + r")"
_EDGE = (
    r"(?:(?:very\s)?(?:early|late|mid|middle)(?:\s|-|\sin\s)|mid"
    r"|(?:the\s)?(?:very\s)?(?:beginning|start|end|middle|close|first half|second half|latter half)\sof\s)?"
)
_PART = r"(?:\s(?:morning|afternoon|evening|night|lunchtime|midnight|overnight))?"
_WHICH = (
    r"(?:(?P<which>last|next|this|this past|this coming|the coming|coming|the previous|earlier this|later this|previous|upcoming"
    r"|this upcoming|the upcoming)\s)"
)
_WORD_END = r"(?![\w])"

WHICH_WORDS: dict[str, Which] = {
    "last": "last", "the previous": "last", "next": "next", "this": "this", "this past": "last", "this coming": "next",
    "the coming": "next", "coming": "next", "previous": "last", "upcoming": "next",
    "this upcoming": "next", "the upcoming": "next", "earlier this": "this", "later this": "this",
}  # fmt: skip


def _which(found: re.Match[str]) -> Which | None:
    printed = found.groupdict().get("which")
    return WHICH_WORDS[" ".join(printed.lower().split())] if printed else None


def _month(found: re.Match[str]) -> int:
    return english.MONTHS[found["month"].lower()]


def _capital(found: re.Match[str], group: str) -> bool:
    return found[group][0].isupper()


def _four_digits(printed: str | None) -> int | None:
    if not printed:
        return None
    return int(printed) if len(printed) == 4 else (2000 if int(printed) < 40 else 1900) + int(printed)


def _calendar(year: int | None, month: int, day: int, to_day: str | None = None) -> TimeForm | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    last = int(to_day) if to_day else 0
    to = TimeForm(kind="calendar", year=year, month=month, day=last) if day < last <= 31 else None
    return TimeForm(kind="calendar", year=year, month=month, day=day, to=to)


def _iso(found: re.Match[str]) -> TimeForm | None:
    return _calendar(int(found["year"]), int(found["number"]), int(found["day"]))


def _numeric(found: re.Match[str]) -> TimeForm | None:
    """Read 15/03/2016 and 12/19/2005; where both orders are possible the form keeps both."""
    first, second, year = int(found["first"]), int(found["second"]), _four_digits(found["year"])
    if first > 12 or first == second:
        return _calendar(year, second, first)
    if second > 12:
        return _calendar(year, first, second)
    return TimeForm(kind="calendar", year=year, month=second, day=first, other_month=first, other_day=second)


def _dated(found: re.Match[str]) -> TimeForm | None:
    if not _capital(found, "month") or _MONEY_BEFORE.search(found.string[max(0, found.start() - 5) : found.start()]):
        return None
    year = _four_digits(found.groupdict().get("year"))
    return _of_year(_calendar(year, _month(found), int(found["day"]), found["to_day"]), found)


def _month_of_year(found: re.Match[str]) -> TimeForm | None:
    return TimeForm(kind="calendar", year=int(found["year"]), month=_month(found)) if _capital(found, "month") else None


_BEFORE_MONTH = re.compile(
    r"\b(?:in|between|around|about|since|until|till|by|of|from|during|before|after|early|late|mid|to|next|last|this|through|and)[\s-]$",
    re.IGNORECASE,
)
_NAME_FOLLOWS = re.compile(r"\s[A-Z][a-z]")


def _month_alone(found: re.Match[str]) -> TimeForm | None:
    """Read a month; short forms need a day or a year beside them, and May and March a preposition before them."""
    printed = found["month"]
    before = found.string[max(0, found.start("month") - 24) : found.start("month")]
    runs_on = bool(_RUNS_TO_MONTH.match(found.string, found.end()) or _RUNS_FROM_MONTH.search(before))
    edge = _EDGE_OF.search(before)
    is_short = len(printed) < 4 and printed.lower() != "may" and not (runs_on or edge)
    if not _capital(found, "month") or _is_habit(found) or is_short:
        return None
    named = before.endswith("of ") and not edge
    if (
        printed.lower() in english.DOUBTFUL_MONTHS
        and not runs_on
        and (
            not (_BEFORE_MONTH.search(before) or _describes(found, before))
            or named
            or _NAME_FOLLOWS.match(found.string, found.end())
            or printed.isupper()
        )
    ):
        return None
    if re.search(r"\b(?:[Ee]very|[Ee]ach)\s$", before) or (
        found.string[found.end() : found.end() + 1] in {"-", "–"} and not runs_on
    ):
        return None
    return _of_year(TimeForm(kind="calendar", month=_month(found), which=_which(found)), found)


def _of_year(form: TimeForm | None, found: re.Match[str]) -> TimeForm | None:
    """Read the year of "June last year"."""
    printed = found.groupdict().get("of_year")
    if form is None or not printed:
        return form
    return msgspec.structs.replace(form, unit="year", count={"last": -1, "next": 1}.get(printed.lower(), 0))


# "May-fly", but "June–August", "Sep to Nov".
_RUNS_TO_MONTH = re.compile(r"(?:\s?[-–]\s?|\s(?:to|through|until|till)\s)(?:" + "|".join(english.MONTHS) + r")\b", re.IGNORECASE)
_RUNS_FROM_MONTH = re.compile(
    r"\b(?:" + "|".join(english.MONTHS) + r")\.?(?:\s?[-–]\s?|\s(?:to|through|until|till)\s)$", re.IGNORECASE
)

# "an April truce", "the May vote", but not "the March on the capital".
_OWNED = re.compile(r"(?:\b(?:an?|the|its|his|her|their|this)|['’]s)\s$", re.IGNORECASE)
_NOUN_FOLLOWS = re.compile(r"\s(?!(?:" + "|".join(english.NO_NOUNS) + r")\b)[a-z]{3}")


def _describes(found: re.Match[str], before: str) -> bool:
    return bool(_OWNED.search(before) and _NOUN_FOLLOWS.match(found.string, found.end()))


_HABIT = re.compile(r"\b(?:" + "|".join(english.HABIT) + r")\b[^.;,]{0,40}$", re.IGNORECASE)


def _is_habit(found: re.Match[str]) -> bool:
    return _HABIT.search(found.string[max(0, found.start() - 60) : found.start()]) is not None


_EDGE_OF = re.compile(r"(?:end|start|middle|half|beginning|close|week|days|weeks) of $", re.IGNORECASE)


def _quarter(found: re.Match[str]) -> TimeForm | None:
    number = int(found["number"]) if found["number"] else english.QUARTERS[found["word"].lower()]
    return TimeForm(kind="quarter", year=int(found["year"]), count=number)


def _decade(found: re.Match[str]) -> TimeForm | None:
    return TimeForm(kind="decade", year=_four_digits(found["decade"] if len(found["decade"]) == 4 else f"{found['decade']}"))


_COUNT_FOLLOWS = re.compile(r"[\s-]+([^\W\d_]+)")
# "a 2013 Toyota", "a 2007 silver Ford"
_CAR = re.compile(r"\s(?:[a-z]+\s){0,2}(?:" + "|".join(sorted(english.CAR_MAKES)) + r")\b")
_WORD_BEFORE = re.compile(r"([^\W\d_]+|['’]s|\()[\s-]?$")
_MONEY_BEFORE = re.compile(r"(?:[$£€¥#]|No\.|Rs\.?|US\$)\s?$")


def _year_alone(found: re.Match[str]) -> TimeForm | None:
    """Read a bare year: four figures after a word that years follow, and before nothing that is counted."""
    text, start, end = found.string, found.start(), found.end()
    before, after = text[max(0, start - 20) : start], _COUNT_FOLLOWS.match(text, end)
    if _MONEY_BEFORE.search(before) or (after and (after[1].lower() in english.COUNTED_AFTER_YEAR or _CAR.match(text, end))):
        return None
    word = _WORD_BEFORE.search(before)
    described = (
        word and after and word[1].islower() and after[1].islower() and found["year"] >= "1900"
    )  # "his deadly 2005 rampage"
    if not (described or found["year"] != found[0] or (word and (word[1] == "(" or word[1].lower() in english.YEAR_BEFORE))):
        return None
    if (
        word
        and word[1].lower() in {"to", "for", "than", "or", "and", "around"}
        and not after
        and text[end : end + 1] not in {"", ".", ",", ";", ")"}
    ):
        return None
    return TimeForm(kind="calendar", year=int(found["year"]))


def _years(found: re.Match[str]) -> TimeForm | None:
    first = int(found["year"])
    cut = 10 ** len(found["to_year"])
    last = first // cut * cut + int(found["to_year"])
    if not first < last <= first + 120:
        return None
    return TimeForm(kind="calendar", year=first, to=TimeForm(kind="calendar", year=last))


_NAME_ON = re.compile(r"\b([A-Z][a-z]+) on $")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s-]$")
_NEXT_WORD = re.compile(r"\s([A-Z][a-z]+)")


def _weekday(found: re.Match[str]) -> TimeForm | None:
    """Read a weekday, unless it stands in a name (Black Friday, the Sunday Times) or for any such day (every Monday)."""
    printed, text = found["weekday"].rstrip(".").lower(), found.string
    if not _capital(found, "weekday") or _is_habit(found):
        return None
    number = english.WEEKDAYS.index(printed) if printed in english.WEEKDAYS else english.SHORT_WEEKDAYS[printed]
    before, after = (
        _LAST_WORD.search(text[max(0, found.start() - 16) : found.start()]),
        _NEXT_WORD.match(text, found.end("weekday")),
    )
    # "in a Monday statement" is a particular Monday, "on a Monday" any.
    told = before and before[1] == "a" and re.match(r"\s[a-z]", text[found.end() : found.end() + 2])
    paper = _NAME_ON.search(text[max(0, found.start() - 24) : found.start()])
    named = (
        (before and before[1].lower() in (english.NAME_BEFORE_WEEKDAY | english.ANY_DAY) and not _which(found) and not told)
        or (after and after[1].lower() in english.NAME_AFTER_WEEKDAY)
        or (paper and paper[1].lower() in english.PAPERS_ON_A_DAY)
    )
    if named:
        return None
    if before and before[1].lower() == "following":
        return TimeForm(kind="weekday", weekday=number, told=True)
    week = found.groupdict().get("week")
    if week:
        return TimeForm(kind="weekday", weekday=number, unit="week", count={"last": -1, "next": 1, "this": 0}[week.lower()])
    coming = _which(found) == "next" and found["which"].lower() != "next"
    return TimeForm(kind="weekday", weekday=number, which=_which(found), count=1 if coming else 0)


def _near_day(found: re.Match[str]) -> TimeForm | None:
    words, before = (
        " ".join(found[0].lower().split()),
        _LAST_WORD.search(found.string[max(0, found.start() - 24) : found.start()]),
    )
    if found[0][0].isupper() and before and before[1][0].isupper():
        return None  # "Entertainment Tonight"
    for ending, count in (("before yesterday", -2), ("after tomorrow", 2), ("last night", -1)):
        if ending in words:
            return TimeForm(kind="offset", unit="day", count=count)
    return TimeForm(kind="offset", unit="day", count=-1 if "yesterday" in words else 1 if "tomorrow" in words else 0)


def _today(found: re.Match[str]) -> TimeForm | None:
    """Read "today", unless a newspaper or a programme is called so."""
    before = _LAST_WORD.search(found.string[max(0, found.start() - 16) : found.start()])
    after = re.compile(r"\s(\w+)").match(found.string, found.end())
    named = _capital(found, "today") and (
        (before and before[1].lower() in english.NAME_BEFORE_TODAY) or (after and after[1].lower() in english.NAME_AFTER_TODAY)
    )
    return None if named else TimeForm(kind="offset", unit="day", count=0)


def _near_span(found: re.Match[str]) -> TimeForm | None:
    which, unit = _which(found), found["unit"].lower()
    count = {"last": -1, "this": 0, "next": 1}[which or "this"]
    lean: Literal["past", "future", "unknown"] = "future" if count > 0 else "past" if count < 0 else "unknown"
    if unit == "weekend":
        return TimeForm(kind="weekend", which=which, lean=lean)
    return TimeForm(kind="offset", unit=_unit(unit), count=count, lean=lean)


def _unit(printed: str) -> Unit:
    units: dict[str, Unit] = {"week": "week", "month": "month", "year": "year"}
    return units.get(printed.lower().rstrip("s"), "day")


_VAGUE = re.compile(
    r"\b(?:nearly|almost|more than|over|about|around|some|at least|less than|roughly|well over|up to|approximately|or)\s$",
    re.IGNORECASE,
)


def _ago(found: re.Match[str]) -> TimeForm | None:
    """Read "two days ago"; "more than two years ago" names no year."""
    if _VAGUE.search(found.string[max(0, found.start() - 20) : found.start()]):
        return None
    return TimeForm(kind="offset", unit=_unit(found["unit"]), count=-_count(found), lean="past")


def _count(found: re.Match[str]) -> int:
    printed = found["count"].lower()
    return int(printed) if printed.isdigit() else english.NUMBERS[printed]


def _told(found: re.Match[str]) -> TimeForm | None:
    if _VAGUE.search(found.string[max(0, found.start() - 20) : found.start()]):
        return None
    later = found["way"].lower() in {"next", "following", "after", "later"}
    count = _count(found) if found.groupdict().get("count") else 1
    return TimeForm(kind="offset", unit=_unit(found["unit"]), count=count if later else -count, told=True)


def _weekend(found: re.Match[str]) -> TimeForm | None:
    return TimeForm(kind="weekend") if found else None


def _named(found: re.Match[str]) -> TimeForm | None:
    year, month, day = english.NAMED_DAYS["september 11 attacks"].split("-")
    return _calendar(int(year), int(month), int(day)) if found else None


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w/])" + pattern, re.IGNORECASE)


_RELATIVE_UNIT = r"(?P<unit>day|morning|afternoon|evening|night)"

_THAT_YEAR = r"(?:\s(?:of\s)?(?P<of_year>last|this|next)\syear(?!\w))"
_OF_YEAR = rf"(?:(?:\s?,?|\sof|\sin)\s{_YEAR}|{_THAT_YEAR})?"
_DAY_FIRST = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?(?P<to_day>\d{1,2})(?:st|nd|rd|th)?)?"
_DECADE = r"(?:['’‘](?=\d0s))?(?P<decade>(?:1[5-9]|20)\d0|(?<=['’‘])\d0)['’]?s(?!\w)"
_LATE = r"(?:(?:very\s)?(?:early|late)\s(?:on\s)?)?"

# Each: the hints around which the shape is tried, the shape, its reading.
SHAPES: tuple[tuple[hints.Hints, re.Pattern[str], Reading], ...] = (
    (hints.ISO, _shape(r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)"), _iso),
    (
        hints.NUMERIC,
        _shape(
            r"(?<!-)(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|(?<=/)\d\d)(?![\d/]|[.-]\d)"
        ),
        _numeric,
    ),
    (hints.MONTH, _shape(rf"{_BEFORE_DATE}{_MONTH}\s(?:the\s)?{_DAY}{_TO_DAY}{_OF_YEAR}"), _dated),
    (hints.MONTH, _shape(rf"{_BEFORE_DATE}{_DAY_FIRST}\s(?:of\s)?{_MONTH}{_OF_YEAR}{_WORD_END}"), _dated),
    (hints.MONTH, _shape(rf"(?P<day>\d{{1,2}})(?P<mark>[-/]){_MONTH}(?P=mark){_YEAR}(?P<to_day>(?!.))?"), _dated),
    (hints.ATTACKS, _shape(r"(?:Sept(?:ember|\.)?\s11(?:th)?|9/11)\s(?=(?:terror|terrorist)?\s?attacks)"), _named),
    (hints.MONTH, _shape(rf"{_EDGE}{_MONTH}(?:,|\sof|\sin)?\s{_YEAR}"), _month_of_year),
    (hints.MONTH, _shape(rf"{_WHICH}?{_EDGE}{_MONTH}(?!\s\d{{1,2}}(?!\d)){_WORD_END}{_THAT_YEAR}?"), _month_alone),
    (
        hints.QUARTER,
        _shape(rf"(?:(?P<word>{'|'.join(english.QUARTERS)})[\s-]quarter\s(?:of\s|in\s)?|Q(?P<number>[1-4])\s(?:of\s)?){_YEAR}"),
        _quarter,
    ),
    (hints.DECADE_IN_DIGITS, _shape(rf"(?:the\s)?(?:(?:early|late|mid)[\s-]|mid)?{_DECADE}"), _decade),
    (hints.YEAR_IN_DIGITS, _shape(rf"{_FOUR}[-–/](?P<to_year>\d{{4}}|\d{{1,2}})(?![\w%/-]|[.,]\d)"), _years),
    (hints.YEAR_IN_DIGITS, _shape(rf"{_EDGE}{_YEAR}(?!-\w)"), _year_alone),
    (
        hints.WEEKDAY,
        _shape(
            rf"{_WHICH}?{_LATE}(?P<weekday>{_FULL_DAY}|(?:tues|wed|weds|thurs|fri)\.)"
            rf"{_WORD_END}{_PART}(?:\s(?:of\s)?(?P<week>last|next|this)\sweek{_WORD_END})?"
        ),
        _weekday,
    ),
    (
        hints.NEAR_DAY,
        _shape(
            rf"(?:the\sday\sbefore\syesterday|the\sday\safter\stomorrow|yesterday{_PART}|tomorrow{_PART}|last\snight|tonight)"
            rf"{_WORD_END}"
        ),
        _near_day,
    ),
    (hints.THIS_PART, _shape(rf"this\s(?:morning|afternoon|evening){_WORD_END}"), _near_day),
    (hints.TODAY, _shape(rf"(?P<today>today){_WORD_END}"), _today),
    (hints.NEAR_SPAN, _shape(rf"{_WHICH}(?P<unit>week|weekend|month|year){_WORD_END}(?!-|\sof\b)"), _near_span),
    (hints.AGO, _shape(rf"{_NUMBER}\s(?P<unit>day|week|month|year)s?\sago{_WORD_END}"), _ago),
    (hints.WAYS, _shape(rf"the\s(?P<way>next|following|previous|preceding)\s{_RELATIVE_UNIT}{_WORD_END}"), _told),
    (hints.WAYS, _shape(rf"the\s(?P<way>following|previous|preceding)\s(?P<unit>month|year){_WORD_END}"), _told),
    (hints.DAY, _shape(r"the\s(?P<unit>day)\s(?P<way>before|after|earlier)(?=[.,;:”\"]|$)"), _told),
    (hints.LATER, _shape(rf"{_NUMBER}\s(?P<unit>day|month|year)s?\s(?P<way>later|earlier){_WORD_END}"), _told),
    (hints.WEEKEND, _shape(rf"(?<=\b(?:at|on)\s)the\sweekend{_WORD_END}"), _weekend),
    (hints.WEEKEND, _shape(rf"(?<=\bover\s)the\sweekend{_WORD_END}"), _weekend),
)
