"""Text → the dates printed in it, as ISO dates with their spans: for the lines in which a page dates itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec import Struct
from rapidfuzz.distance import OSA

from consilience.languages.english.layout import (
    AMERICAN_ZONES,
    BRITISH_ZONES,
    DATE_COMPANIONS,
    DAY_FIRST,
    MONTH_FIRST,
    MONTHS,
    PUBLISHED_LABELS,
    UPDATED_LABELS,
    WEEKDAYS,
    ZONE_HOURS,
    ZONE_PLACES,
)

Order = Literal["day first", "month first"]

FIRST_YEAR = 1990  # of news on the web
FARTHEST_ZONE = 14  # hours from Greenwich: Kiribati


class Evidence(Struct, frozen=True):
    """What tells how a page writes numeric dates: its outlet's country, and the months that its story names."""

    country: str | None = None  # ISO 3166-1
    months: frozenset[int] = frozenset()
    order: Order | None = None
    latest: date | None = None  # a date after this one is refused; nobody reads the clock for it: the same page, the same date


class PrintedDate(Struct, frozen=True, kw_only=True):
    """A date as a page prints it: its span, what it says, what the page says happened then."""

    start: int
    end: int
    date: str  # ISO 8601; a year alone where day and month cannot be told apart; --07-07 where no year is printed
    precision: Literal["day", "month", "year"]
    label: Literal["published", "updated"] | None = None
    at: str | None = None  # with time and zone, where both are printed
    refused: str | None = None  # why it cannot be the date of a page: "31 February", "in the future"


def printed_dates(
    text: str, start: int = 0, end: int | None = None, *, country: str | None = None, evidence: Evidence | None = None
) -> tuple[PrintedDate, ...]:
    """Give the dates printed in text[start:end], in order of place; spans count in the whole text.

    `country` (ISO 3166-1) is where the page's outlet is: it decides 3/4/2016 where the stretch does not, and after it
    what else the evidence holds.
    """
    stop = len(text) if end is None else end
    known = evidence or Evidence()
    known = msgspec.structs.replace(known, order=_order(text, start, stop, country or known.country))
    return tuple(_printed(text, found, (start, stop), known) for found in _SHAPES.finditer(text, start, stop) if _named(found))


def publication(dates: tuple[PrintedDate, ...]) -> PrintedDate | None:
    """Give the one that says when the page was published: what is labelled so, else the first bare date, else an update."""
    usable = [found for found in dates if not found.refused and not found.date.startswith("--")]
    ranked = sorted(usable, key=lambda found: (_RANK[found.label], _PRECISION[found.precision], found.start))
    return ranked[0] if ranked else None


def is_date_line(line: str) -> bool:
    """Say whether a line does nothing but date the page: `Last Updated: Friday, 12 October 2007, 03:14 GMT`."""
    if len(line) > LONGEST_DATE_LINE:
        return False
    if _AGO.match(line):
        return len(line.split()) <= 12
    found = [shape.span() for shape in _SHAPES.finditer(line) if _named(shape)]
    bare = _CLOCK.sub(
        " ", "".join(" " if any(start <= at < end for start, end in found) else letter for at, letter in enumerate(line))
    )
    if not found and bare == line:
        return False
    rest = [word for word in re.findall(r"[^\W\d_][\w.'’-]*", bare) if not _companion(word)]
    if any(letter.isdigit() for letter in bare) and not found:
        return False
    placed = bool(found) and len(rest) <= 4 and not bare.rstrip().endswith((".", "?", "!"))  # "6:05 p.m." ends no sentence
    return not rest or (placed and all(word[0].isupper() for word in rest))


def dates_itself(line: str) -> bool:
    """Say whether a line above a story prints a whole date beside a few words: `The Herald, 13 October 2026, late edition`.

    It knows more lines than `is_date_line`, for a place where no sentence of the story stands. A date inside a phrase
    ("the attack of 13 October 2026") is none of the page's own.
    """
    if len(line) > LONGEST_DATE_LINE or line.rstrip().endswith((".", "?", "!", ":", ",")):
        return False
    found = next((shape for shape in _SHAPES.finditer(line) if _named(shape) and _is_whole(shape)), None)
    if found is None or not _SET_APART.search(line, 0, found.start()):
        return False
    rest = _CLOCK.sub(" ", line[: found.start()] + " " + line[found.end() :])
    words = [word for word in re.findall(r"[^\W\d_][\w.'’-]*", rest) if not _companion(word)]
    labelled = _label(line, 0, found.start()) is not None
    return len(words) <= MOST_BESIDE and (labelled or sum(word[0].islower() for word in words) <= 1)


def is_clock(line: str) -> bool:
    """Say whether a line is a time of day and nothing else: `08:45`, `7.30pm GMT`."""
    return bool(_CLOCK.fullmatch(line.strip(" \t[](){}|–—-:")))


def _is_whole(shape: re.Match[str]) -> bool:
    """Whether a shape has a day, a month and a year."""
    return bool(shape["iy"] or shape["n1"] or any(shape[f"y{number}"] for number in _FULL))


MOST_BESIDE = 5
# A date that begins its line or stands behind a mark; its weekday may stand between.
_SET_APART = re.compile(
    rf"(?:^|[,;:|·•/()\[\]–—-]|\b(?i:{'|'.join((*UPDATED_LABELS, *PUBLISHED_LABELS))})(?:\son)?)\s*"
    r"(?:(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?(?:the\s)?$"
)
# "Posted: Dec 4, 2007 8:05 AM ET Last Updated: Dec 4, 2007 7:10 PM ET" has 72 characters.
LONGEST_DATE_LINE = 140
_RANK = {"published": 0, None: 1, "updated": 2}
_PRECISION = {"day": 0, "month": 1, "year": 2}

_DAY = r"(?P<{0}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?"
_MONTH = r"(?P<{0}>(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z]{{0,7}})\.?"
# Only between a day and a year may a month be misprinted; else "Posted 10/23/2007" would begin with one.
_MISPRINT = r"(?P<{0}>[A-Za-z]{{5,10}})\.?"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
_SHORT_YEAR = r"(?P<{0}>\d\d)(?!\d)"
_SHAPES = re.compile(
    r"(?<![\w/.-])(?:"
    + "|".join(
        (
            r"(?P<iy>(?:19|20)\d\d)(?P<isep>\s?[-/.]\s?)(?P<im>\d{1,2})(?P=isep)(?P<id>\d{1,2})",
            _DAY.format("d1") + r"[\s-](?:of\s)?" + _MONTH.format("m1") + r",?[\s-]" + _YEAR.format("y1"),
            _MONTH.format("m2") + r"[\s-]" + _DAY.format("d2") + r"(?:,?\s(?:-\s)?|-)" + _YEAR.format("y2"),
            r"(?P<n1>\d{1,2})\s?(?P<nsep>[/.-])\s?(?P<n2>\d{1,2})\s?(?P=nsep)\s?(?P<ny>(?:19|20)\d\d|\d\d)(?![:\d])",
            _MONTH.format("m3") + r",?\s" + _YEAR.format("y3"),
            _DAY.format("d9") + r"(?P<sep9>-|\s)" + _MONTH.format("m9") + r"(?:(?P=sep9)['’]|-)" + _SHORT_YEAR.format("y9"),
            _MONTH.format("m0") + r"\s" + _DAY.format("d0") + r",?\s['’]" + _SHORT_YEAR.format("y0"),
            _MONTH.format("m4") + r"\s" + _DAY.format("d4"),
            _DAY.format("d5") + r"\s" + _MONTH.format("m5"),
            _MONTH.format("m8") + r"\s?-\s?" + _DAY.format("d8") + r"\s?-\s?" + _SHORT_YEAR.format("y8"),
            _DAY.format("d6") + r"\s" + _MISPRINT.format("m6") + r",?\s" + _YEAR.format("y6"),
            _MISPRINT.format("m7") + r"\s" + _DAY.format("d7") + r",\s" + _YEAR.format("y7"),
        )
    )
    + r")(?!(?!T\d)[\w/])"
)
_TIME = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])\s?[:.]\s?(?P<minute>[0-5]\d)(?:\s?:\s?(?P<second>[0-5]\d))?\s?(?P<half>[AaPp]\.?\s?[Mm]\b\.?)?"
    r"[\s,(]{0,3}(?P<zone>[A-Z]{1,4}\b|[+-]\d\d:?\d\d)?"
)
_LABEL = re.compile(
    rf"\b(?:(?P<updated>{'|'.join(UPDATED_LABELS)})|(?P<published>{'|'.join(PUBLISHED_LABELS)}))\b", re.IGNORECASE
)
_LABEL_REACH = 60  # characters from a label to its date: "Originally published online at 10:20 AM EDT, Friday, "
_BESIDE = re.compile(r"[ T\t,|@(–-]{0,6}(?:at|on)?[ ,]{0,3}")
_WEEKDAY_BEFORE = re.compile(r"\b(?P<weekday>[A-Za-z]{3,9})[.,]{0,2}\s{0,2}$")
_CLOCK = re.compile(
    r"\b\d{1,2}\s?[:.]\s?\d\d(?:\s?:\s?\d\d)?\s?(?:[AaPp]\.?\s?[Mm]?\b\.?)?\s?(?:[A-Z]{1,4}\b|\(?(?:GMT|UTC)?[+-]\d\d?:?\d\d\)?)?"
    r"|\b\d{1,4}\s?(?:[AaPp]\.?\s?[Mm]\b\.?|GMT|HRS|hrs|hours)"
)
# A page that says how long ago it was made says no date; the day on which somebody fetched it is none of its own.
_AGO = re.compile(
    r"(?:(?:first |last )?(?:posted|published|updated)\W{1,3})?(?:about )?"
    r"(?:an?|\d+) (?:min|hour|hr|day|week|month|year)\w*\b.{0,20}\bago\b",
    re.IGNORECASE,
)
_FETCHED = re.compile(
    r"\b(?:downloaded|retrieved|accessed|archived|crawled|fetched|captured|cached)\b[^\n]{0,20}$", re.IGNORECASE
)


_FULL = "0126789"  # the shapes of dates with a month in letters, a day and a year

_EXACT_MONTHS = frozenset({*MONTHS, *(month[:3] for month in MONTHS), "sept"})


@cache
def month_number(word: str) -> int | None:
    """Give the number of a month by its name, abbreviation or a name misprinted by one letter (`Novembr`); else None."""
    folded = word.lower().rstrip(".")
    for number, month in enumerate(MONTHS, start=1):
        if folded == month or folded == month[:3] or (folded == "sept" and number == 9):
            return number
    if len(folded) < 5:
        return None
    near = [number for number, month in enumerate(MONTHS, start=1) if len(month) >= 5 and OSA.distance(folded, month) == 1]
    return near[0] if len(near) == 1 else None


def _named(found: re.Match[str]) -> bool:
    """A word in the month's place that is no month makes no date; "may 4" without a year is no month either."""
    words = [found[f"m{number}"] for number in range(10) if found[f"m{number}"]]
    if not words:
        return True
    dated = any(found[f"y{number}"] for number in _FULL)
    if not dated:
        return words[0][0].isupper() and words[0].lower() in _EXACT_MONTHS
    return month_number(words[0]) is not None


def _printed(text: str, found: re.Match[str], stretch: tuple[int, int], evidence: Evidence) -> PrintedDate:
    start, stop = stretch
    line_start = max(start, text.rfind("\n", 0, found.start()) + 1)
    said, precision, refused = _read(found, evidence, _weekday(text, line_start, found.start()))
    if _FETCHED.search(text, line_start, found.start()):
        refused = f"{said} is the day on which the page was fetched"
    dated = precision == "day" and not said.startswith("--") and refused is None
    at = _moment(text, found, line_start, stop, said) if dated else None
    return PrintedDate(
        start=found.start(),
        end=found.end(),
        date=said,
        precision=precision,
        label=_label(text, line_start, found.start()),
        at=at,
        refused=refused,
    )


def _label(text: str, line_start: int, position: int) -> Literal["published", "updated"] | None:
    labels = list(_LABEL.finditer(text, max(line_start, position - _LABEL_REACH), position))
    if not labels:
        return None
    return "updated" if labels[-1]["updated"] else "published"


_Said = tuple[str, Literal["day", "month", "year"], str | None]


def _read(found: re.Match[str], evidence: Evidence, weekday: int | None) -> _Said:
    """What a shape says: the date in ISO, how precise, and why it is refused if it is."""
    if found["n1"]:
        return _numeric(found, evidence, weekday)
    if found["m3"]:
        return f"{found['y3']}-{month_number(found['m3']):02}", "month", None
    if found["m4"] or found["m5"]:
        word, day = (found["m4"], found["d4"]) if found["m4"] else (found["m5"], found["d5"])
        return f"--{month_number(word):02}-{int(day):02}", "day", None
    if found["iy"]:
        return _day(int(found["iy"]), int(found["im"]), int(found["id"]), evidence.latest)
    which = next(number for number in _FULL if found["m" + number])
    printed = found["y" + which]
    year = int(printed) if len(printed) == 4 else _century(int(printed), evidence.latest)
    return _day(year, month_number(found["m" + which]) or 0, int(found["d" + which]), evidence.latest)


def _day(year: int, month: int, day: int, latest: date | None) -> _Said:
    said = f"{year:04}-{month:02}-{day:02}"
    try:
        when = date(year, month, day)
    except ValueError:
        return said, "day", f"{said} is not in the calendar"
    return said, "day", f"{said} is in the future" if latest and when > latest else None


def _numeric(found: re.Match[str], evidence: Evidence, weekday: int | None) -> _Said:
    """Read 15/03/2016: by what is above twelve, by the weekday beside it, by the order that the page or its country uses."""
    first, second = int(found["n1"]), int(found["n2"])
    year = int(found["ny"]) if len(found["ny"]) == 4 else _century(int(found["ny"]), evidence.latest)
    readings = {
        "day first": _day(year, second, first, evidence.latest),
        "month first": _day(year, first, second, evidence.latest),
    }
    possible = {name: said for name, said in readings.items() if not said[2]}
    if weekday is not None:
        possible = {name: said for name, said in possible.items() if date.fromisoformat(said[0]).weekday() == weekday} or possible
    if len({said[0] for said in possible.values()}) == 1:
        return next(iter(possible.values()))
    if not possible:
        return readings["day first"] if first > 12 else readings["month first"]
    undecided: _Said = (f"{year:04}", "year", None)
    if evidence.order:
        return possible.get(evidence.order, undecided)
    if found["nsep"] == "." and len(found["ny"]) == 4:  # 11.10.2025: who writes dots puts the day first
        return possible.get("day first", undecided)
    named = [said for said in possible.values() if int(said[0][5:7]) in evidence.months]
    return named[0] if len(named) == 1 else undecided


def _century(year: int, latest: date | None) -> int:
    """Give a year of two figures its century: news on the web begins in 1990."""
    return 2000 + year if year < FIRST_YEAR % 100 and (latest is None or 2000 + year <= latest.year) else 1900 + year


def _order(text: str, start: int, stop: int, country: str | None) -> Order | None:
    """How the page writes numeric dates: by those that can be read one way only, by its zones, by its outlet's country."""
    votes: set[Order] = set()
    for found in re.finditer(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)?\d\d(?![\d/])", text[start:stop]):
        if int(found[1]) > 12 >= int(found[2]):
            votes.add("day first")
        if int(found[2]) > 12 >= int(found[1]):
            votes.add("month first")
    if len(votes) == 1:
        return votes.pop()
    if country in MONTH_FIRST or country in DAY_FIRST:
        return "month first" if country in MONTH_FIRST else "day first"
    zones = {found["zone"] for found in _TIME.finditer(text, start, stop)}
    american, british = bool(zones & AMERICAN_ZONES), bool(zones & BRITISH_ZONES)
    if american != british:
        return "month first" if american else "day first"
    return None


def _weekday(text: str, line_start: int, position: int) -> int | None:
    before = _WEEKDAY_BEFORE.search(text, max(line_start, position - 14), position)
    if not before:
        return None
    return next((number for number, name in enumerate(WEEKDAYS) if name.startswith(before["weekday"].lower())), None)


def _moment(text: str, found: re.Match[str], line_start: int, stop: int, said: str) -> str | None:
    """The full time stamp, if the line gives a time with a zone near the date (after it first, then before it)."""
    after = _TIME.search(text, found.end(), min(stop, found.end() + 30))
    before = list(_TIME.finditer(text, max(line_start, found.start() - 40), found.start()))
    for time in (after, *before[-1:]):
        beside = text[found.end() : time.start()] if time and time.start() >= found.end() else ""
        if time and time["zone"] and _BESIDE.fullmatch(beside):
            return _stamp(said, time)
    return None


def _stamp(said: str, time: re.Match[str]) -> str | None:
    hour = int(time["hour"])
    if half := time["half"]:
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    zone = _zone(time["zone"])
    minute, second = int(time["minute"]), int(time["second"] or 0)
    if zone is None or hour > 23 or minute > 59 or second > 59:
        return None
    moment = datetime.fromisoformat(said).replace(hour=hour, minute=minute, second=second)
    return moment.replace(tzinfo=zone).isoformat()


def _zone(name: str) -> timezone | ZoneInfo | None:
    if name in ZONE_HOURS:
        return timezone(timedelta(hours=ZONE_HOURS[name]))
    if name in ZONE_PLACES:
        try:
            return ZoneInfo(ZONE_PLACES[name])
        except ZoneInfoNotFoundError:  # a system without the zone tables
            return None
    if name[0] in "+-":
        hours, minutes = int(name[1:3]), int(name[-2:])
        offset = timedelta(hours=hours, minutes=minutes)
        return timezone(offset if name[0] == "+" else -offset) if hours <= FARTHEST_ZONE and minutes < 60 else None
    return None


def months_named(text: str) -> frozenset[int]:
    """Give the months that a text names in full or before a day: `May 10`, `in September`."""
    words = re.findall(
        r"\b(?:(?:January|February|April|June|July|August|September|October|November|December)\b|[A-Z][a-z]{2,4}\.?(?=\s\d))",
        text,
    )
    return frozenset(number for word in words if (number := month_number(word)))


def _companion(word: str) -> bool:
    folded = word.lower().rstrip(".,")
    return (
        folded in DATE_COMPANIONS
        or word in ZONE_HOURS
        or word in ZONE_PLACES
        or any(name == folded or (len(folded) >= 3 and name.startswith(folded)) for name in WEEKDAYS)
        or month_number(folded) is not None
    )


def candidates(dates: tuple[PrintedDate, ...]) -> Iterator[PrintedDate]:
    """Give the dates that print a day and month but no year."""
    return (found for found in dates if found.date.startswith("--"))


__all__ = [
    "Evidence",
    "PrintedDate",
    "candidates",
    "dates_itself",
    "is_clock",
    "is_date_line",
    "month_number",
    "months_named",
    "printed_dates",
    "publication",
]
