"""Times of day: "8 p.m.", "1430 GMT", "noon", "in the morning", each with the date beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from consilience.annotate.times import windows
from consilience.annotate.times.grammar import Found
from consilience.annotate.times.windows import Paragraph
from consilience.languages.english import spells as english
from consilience.languages.english import time_hints as hints
from consilience.records import TimeForm

_ZONES = "|".join(sorted((zone.replace(" ", r"\s") for zone in english.ZONES), key=len, reverse=True))
_ZONE = rf"(?:\s?(?:{_ZONES})(?!\w)|\s\((?:{_ZONES})\))"
_HOUR_WORDS = "|".join(list(english.ONES)[:12])
_HALVES = re.compile(
    r"(?<![\w:.,/$£€¥#+])(?<!:\s)(?:(?P<from>1[0-2]|0?\d)(?:[:.](?P<from_minute>[0-5]\d))?\s?(?:-|–|to|and|until|till)\s?)?"
    r"(?P<hour>1[0-2]|0?\d)(?:(?::\s?|\.)(?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?)?"
    rf"\s?(?P<half>[ap])(?:\.\s?m\.|\.m(?!\w)|m(?!\w)\.?){_ZONE}?",
    re.IGNORECASE,
)
_COLON = re.compile(
    rf"(?<![\w:.,/$£€¥#+-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?!\w|[:.,]\d)(?P<zone>{_ZONE})?",
    re.IGNORECASE,
)
_HOURS = re.compile(rf"(?<![\w:.,/$£€¥#+-])(?P<hour>[01]\d|2[0-3])[.h]?(?P<minute>[0-5]\d)(?P<zone>{_ZONE})", re.IGNORECASE)
_OCLOCK = re.compile(
    rf"(?<![\w:.])(?P<hour>1[0-2]|\d|{_HOUR_WORDS})\so['’]clock(?P<late>\s(?:in\sthe\s(?:afternoon|evening)|at\snight))?",
    re.IGNORECASE,
)
_NOON = re.compile(r"(?<![\w-])(?:12\s)?(?P<name>noon|midnight|midday)(?![\w-])", re.IGNORECASE)
_PART = re.compile(
    r"(?<!\w)(?:in|during|through|throughout)\s(?:the\s)?(?:(?:early|late|mid)[\s-])?(?P<part>morning|afternoon|evening|night)(?:\shours)?(?![\w-])"
    r"|(?<!\w)at\s(?P<night>night|lunchtime)(?![\w-])|(?<![\w-])(?P<over>overnight)(?![\w-])"
    r"|(?<!\w)(?:early|late)\s(?P<edge>morning|afternoon|evening)(?![\w-])"
    r"|(?<!\w)(?:that|the\ssame)\s(?P<that>morning|afternoon|evening|night)(?![\w-])"
    r"|(?<!\w)(?:on\s)?the\s(?P<of>morning|afternoon|evening|night)\sof(?=\s)",
    re.IGNORECASE,
)
_BEFORE_CLOCK = re.compile(rf"\b(?:{'|'.join(english.BEFORE_A_CLOCK)})\s$", re.IGNORECASE)
_FIRST = re.compile(
    r"(?:[\s,]|\b(?:at|from|around|about|by|shortly|just|soon|before|after|until|till|between|approximately|roughly|some|time)\b){1,8}",
    re.IGNORECASE,
)
_THEN = re.compile(r"(?:\s?\([^()]{3,30}\))?(?:[\s,]|\b(?:on|of|the|in|morning|afternoon|evening|night)\b){1,8}", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:-|–|to|and|until|till)\s?(?:about\s|around\s)?", re.IGNORECASE)
_ENDS_IN_PART = re.compile(r"(?:^|\s)(morning|afternoon|evening|night|lunchtime|midnight|overnight|tonight)$", re.IGNORECASE)
# Words between a date and its time of day take no more.
REACH_CHARACTERS = 36


def found(paragraph: Paragraph, dates: Sequence[Found]) -> list[Found]:
    """Give the times of day of a paragraph; `dates` are its dates, in order."""
    text, whole = paragraph.text, [date for date in dates if _is_day(date.form)]
    return _ranged(text, _kept([*_beside(paragraph, whole), *_parts(text, whole)]))


def _beside(paragraph: Paragraph, dates: Sequence[Found]) -> Iterator[Found]:
    text = paragraph.text
    starts = [date.start for date in dates]
    for start, end, iso, is_sure, till in _clocks(paragraph):
        joined = _joined(text, (start, till), dates, bisect_left(starts, till))
        if joined is None and not is_sure:
            follows = _RANGE.match(text, end)  # "3:30" of "3:30 to 5:55 on May 1": its range tells
            if follows is None or not text[follows.end() : follows.end() + 1].isdigit():
                continue
        is_first = end < till  # "7" of "7 to 9 p.m. Friday"
        span = (start, end) if joined is None or is_first else (min(start, joined.start), max(end, joined.end))
        read = _at_night(iso, text[joined.start : joined.end]) if joined and ":" in text[start:end] else iso
        yield Found(*span, TimeForm(kind="clock", iso=read), kind="time", on=-1 if joined is None else joined.start)


def _parts(text: str, dates: Sequence[Found]) -> Iterator[Found]:
    """Give "Saturday night" as the part of its day."""
    for date in dates:
        part = _ENDS_IN_PART.search(text[date.start : date.end])
        if part:
            yield Found(
                date.start, date.end, TimeForm(kind="clock", iso=english.PARTS[part[1].lower()]), kind="time", on=date.start
            )


def _ranged(text: str, times: list[Found]) -> list[Found]:
    """Give the first time of "3:30 to 5:55 on May 1" the day of the second."""
    found = list(times)
    for place in range(len(times) - 2, -1, -1):
        one, then = found[place], found[place + 1]
        if one.on < 0 <= then.on and _RANGE.fullmatch(text, one.end, then.start):
            found[place] = msgspec.structs.replace(one, on=then.on)
    return found


def _at_night(iso: str, date: str) -> str:
    """Read "9:30 last night" and "4:30 Monday afternoon" as after noon."""
    part, hour = _ENDS_IN_PART.search(date), int(iso[1:3])
    after_noon = part is not None and part[1].lower() in {"afternoon", "evening", "night", "tonight"}
    return f"T{hour + 12}{iso[3:]}" if after_noon and (1 if part and part[1].lower() == "afternoon" else 5) <= hour < 12 else iso


def _kept(times: Sequence[Found]) -> list[Found]:
    """Keep of times that overlap the one with hours and minutes, then the longer."""
    taken: list[Found] = []
    for each in sorted(times, key=lambda one: (":" not in one.form.iso, one.start - one.end, one.start)):
        if all(each.end <= other.start or other.end <= each.start for other in taken[-4:]):
            taken.append(each)
    return sorted(taken, key=lambda one: one.start)


def _is_day(form: TimeForm) -> bool:
    return form.to is None and (
        form.kind == "weekday"
        or (form.kind == "calendar" and form.day is not None)
        or (form.kind == "offset" and form.unit == "day")
    )


def _clocks(paragraph: Paragraph) -> Iterator[tuple[int, int, str, bool, int]]:
    """Give start, end and value of each time of day, whether it is one without a date beside it, and where its range ends."""
    text = paragraph.text
    halves: list[tuple[int, int]] = []
    for match in paragraph.inside(_after_digits(paragraph, _HALF_BEHIND), _HALVES):
        halves.append(match.span())
        if int(match["hour"]) > 0:
            hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
            yield (
                match.start("hour"),
                match.end(),
                f"T{hour:02}:{match['minute'] or '00'}{match['second'] or ''}",
                True,
                match.end(),
            )
            if match["from"]:
                first = int(match["from"]) % 12 + (12 if match["half"].lower() == "p" else 0)
                first -= 12 if first > hour and first >= 12 else 0  # "11 to 2 p.m."
                ends = match.end("from_minute" if match["from_minute"] else "from")
                yield match.start(), ends, f"T{first:02}:{match['from_minute'] or '00'}", True, match.end()
    colons = paragraph.inside(_after_digits(paragraph, _MINUTES_BEHIND), _COLON)
    for match in (*colons, *paragraph.inside(_after_digits(paragraph, _ZONE_BEHIND), _HOURS)):
        place = bisect_right(halves, match.start(), key=lambda span: span[0]) - 1
        if place >= 0 and match.end() <= halves[place][1]:
            continue
        is_sure = bool(match["zone"]) or _BEFORE_CLOCK.search(text[max(0, match.start() - 16) : match.start()]) is not None
        yield match.start(), match.end(), f"T{int(match['hour']):02}:{match['minute']}", is_sure, match.end()
    for match in paragraph.near(hints.CLOCK, _OCLOCK):
        printed = match["hour"].lower()
        hour = int(printed) if printed.isdigit() else english.ONES[printed]
        yield match.start(), match.end(), f"T{hour + (12 if match['late'] and hour < 12 else 0):02}:00", hour > 0, match.end()
    for match in paragraph.near(hints.NOON, _NOON):
        yield match.start(), match.end(), english.PARTS[match["name"].lower()], True, match.end()
    for match in paragraph.near(hints.PART, _PART):
        part = next(value for value in match.groups() if value)
        yield match.start(), match.end(), english.PARTS[part.lower()], not match["of"], match.end()


_HALF_BEHIND = re.compile(r"\d\s?(?=[ap][.m])")
_MINUTES_BEHIND = re.compile(r"\d(?=:\d)")
_ZONE_BEHIND = re.compile(rf"\d\s?(?={'|'.join(sorted(map(re.escape, english.ZONES)))})")


def _after_digits(paragraph: Paragraph, behind: re.Pattern[str]) -> list[tuple[int, int]]:
    """Give the parts of a paragraph around what stands right behind a figure: "8 p.m."."""
    places = [found.end() for found in behind.finditer(paragraph.lower)]
    return [(max(0, start - 16), end + 32) for start, end in windows.around(places, before=2, after=2)]


def _joined(text: str, clock: tuple[int, int], dates: Sequence[Found], place: int) -> Found | None:
    """Give the date that a time of day belongs to: the one right behind it, else the one right before it."""
    if place < len(dates):
        after = dates[place]
        if after.start - clock[1] <= REACH_CHARACTERS and _THEN.fullmatch(text, clock[1], after.start):
            return after
    if place:
        before = dates[place - 1]
        if 0 <= clock[0] - before.end <= REACH_CHARACTERS and _FIRST.fullmatch(text, before.end, clock[0]):
            return before
    return None
