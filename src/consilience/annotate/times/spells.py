"""Spells of time: what time words say beside dates (durations, sets, times of day, seasons, vague times), and their values."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from consilience.annotate.times import anchored, calendar, clocks, durations, holidays, repeated, seasons, vague
from consilience.annotate.times.grammar import Found
from consilience.annotate.times.windows import Paragraph
from consilience.records import TimeForm, TimeMark

# A time of day belongs to a day named at most this many characters earlier.
SAME_DAY_CHARACTERS = 400
_WEEK = "week"


def found(paragraph: Paragraph, dates: Sequence[Found]) -> list[Found]:
    """Give the spells of a paragraph in order; `dates` are its dates.

    What lies inside a date is none ("two days" of "two days ago"), but for a date counted from what the text told last:
    there the span stands in where that is unknown ("five years later").
    """
    text = paragraph.text
    lasting = list(durations.found(paragraph))
    feasts = list(holidays.found(paragraph))
    days = sorted((*dates, *feasts), key=lambda each: each.start)
    plain = _apart(
        [
            *anchored.counted(text, lasting, days),
            *anchored.weeks(paragraph, dates),
            *vague.ahead(text, lasting),
            *vague.ago(text, lasting),
            *vague.found(paragraph),
            *repeated.found(paragraph),
            *lasting,
            *seasons.found(paragraph),
            *feasts,
        ]
    )
    plain = [each for each in plain if not _inside(each, dates)]
    daily = [each for each in clocks.found(paragraph, dates) if not _crosses(each, plain)]
    plain, daily = _at_hours(text, plain, daily)
    anchors = {each.on for each in plain if each.kind == "date"}
    kept = [each for each in feasts if each.start in anchors]
    return sorted((*plain, *daily, *kept, *_ends(dates)), key=lambda each: (each.start, -each.end, each.kind))


def valued(spells: Sequence[TimeMark], times: Sequence[TimeMark], first: date | None, last: date | None) -> tuple[TimeMark, ...]:
    """Give spells the values that they have beside some dates in an article written between two days."""
    dates = {time.start: time for time in times}
    told = [time for time in times if time.value and "/" not in time.value]
    found: list[TimeMark] = []
    for each in sorted(spells, key=lambda spell: spell.form is not None and spell.form.kind == "counted"):
        marked = msgspec.structs.replace(each, value=_value(each, dates, told, (first, last)))
        found.append(marked)
        if marked.form and marked.form.kind == "holiday":
            dates.setdefault(marked.start, marked)
    return tuple(sorted(found, key=lambda each: (each.start, -each.end, each.kind)))


def listed(times: Sequence[TimeMark], spells: Sequence[TimeMark]) -> list[TimeMark]:
    """Give dates and spells as TimeML writes their values (2016-W11, 2016-W11-WE, 199, 2016-Q3), in their order.

    A time of day stands beside the day in it; a season stands for the year in it. What has no value is not listed.
    """
    dates = [msgspec.structs.replace(time, value=as_timeml(time.form, time.value)) for time in times if time.value]
    spans = [each for each in spells if each.value]
    dates = [time for time in dates if not any(_hides(each, time) for each in _near(spans, time))]
    anchors = {each.on for each in spans if each.form and each.form.kind == "counted"}
    kept = [
        each
        for each in spans
        if each.start not in anchors
        and (each.on >= 0 or each.kind == "time" or not any(_within(each, time) for time in _near(dates, each)))
    ]
    return sorted([*dates, *kept], key=lambda each: (each.start, -each.end, each.kind != "time"))


def as_timeml(form: TimeForm | None, value: str) -> str:
    """Write an interval that has a name of its own by that name: a week, a weekend, a quarter, a decade."""
    if form is None or form.to is not None or "/" not in value:
        return value
    begin = value.partition("/")[0]
    if form.kind == "decade":
        return begin[:3]
    if form.kind == "quarter":
        return f"{begin[:4]}-Q{(int(begin[5:7]) + 2) // 3}"
    if form.kind == "weekend" or form.unit == _WEEK:
        year, week, _ = date.fromisoformat(begin).isocalendar()
        return f"{year}-W{week:02}{'-WE' if form.kind == 'weekend' else ''}"
    return value


# --------------------------------------------------------------------------- which ones stand


def _apart(candidates: Sequence[Found]) -> list[Found]:
    """Keep of overlapping spells the longest, and of equals the one told first."""
    taken: list[Found] = []
    ends = 0
    for each in sorted(candidates, key=lambda one: (one.start, -one.end)):
        if each.start >= ends:
            taken.append(each)
        elif each.end - each.start > taken[-1].end - taken[-1].start:
            taken[-1] = each
        ends = taken[-1].end
    return taken


def _inside(each: Found, dates: Sequence[Found]) -> bool:
    """Tell whether a date holds a spell, or runs into it."""
    place = bisect_right(dates, each.start, key=lambda date: date.start)
    return any(
        date.start < each.end
        and each.start < date.end
        and not (_holds(each, date) and each.form.kind != "duration")
        and not (date.form.told and each.kind == "duration")
        for date in dates[max(0, place - 1) : place + 1]
    )


def _holds(one: Found, other: Found) -> bool:
    is_finer = one.form.kind == "vague"  # "the first half of 2019"
    return one.start <= other.start and other.end <= one.end and (is_finer or one.end - one.start > other.end - other.start)


def _crosses(one: Found, others: Sequence[Found]) -> bool:
    """Tell whether a time of day overlaps a spell that it does not hold; the spells are in order and apart."""
    place = bisect_right(others, one.start, key=lambda other: other.start)
    return any(
        one.start < other.end and other.start < one.end and not (one.start <= other.start and other.end <= one.end)
        for other in others[max(0, place - 1) : place + 2]
    )


def _ends(dates: Sequence[Found]) -> Iterator[Found]:
    """Give the two dates of each range, which TimeML marks one by one."""
    for whole in dates:
        for number, (start, end) in enumerate(whole.ends):
            yield Found(start, end, TimeForm(kind="part", count=number), on=whole.start)


_AT = re.compile(r"(?:\sat|,)?\s")


def _at_hours(text: str, plain: list[Found], daily: list[Found]) -> tuple[list[Found], list[Found]]:
    """Join "every Monday" and "at 4 p.m."."""
    after = {each.start: each for each in daily if each.on < 0}
    joined: list[Found] = []
    for each in plain:
        gap = _AT.match(text, each.end) if each.kind == "set" else None
        clock = after.pop(gap.end(), None) if gap else None
        if clock is None:
            joined.append(each)
        else:
            whole = f"{each.form.iso.partition('T')[0] if each.form.iso.startswith('X') else ''}{clock.form.iso}"
            joined.append(Found(each.start, clock.end, TimeForm(kind="set", iso=whole), kind="set"))
    return joined, [each for each in daily if each.on >= 0 or each.start in after]


def _near(marks: Sequence[TimeMark], one: TimeMark) -> Sequence[TimeMark]:
    place = bisect_right(marks, one.start, key=lambda mark: mark.start)
    return marks[max(0, place - 3) : place + 3]


def _hides(spell: TimeMark, time: TimeMark) -> bool:
    return (
        spell.kind == "date"
        and spell.form is not None
        and spell.form.kind != "part"
        and _within(time, spell)
        and (spell.form.kind == "vague" or len(time.text) < len(spell.text))
    )


def _within(one: TimeMark, other: TimeMark) -> bool:
    return other.start <= one.start and one.end <= other.end


# --------------------------------------------------------------------------- values


def _value(
    each: TimeMark, dates: Mapping[int, TimeMark], told: Sequence[TimeMark], written: tuple[date | None, date | None]
) -> str | None:
    form = each.form
    if form is None or form.kind in {"duration", "set", "vague"}:
        return form.iso if form else None
    if form.kind in {"part", "clock", "counted", "week"} or form.told:
        return _beside(each, form, dates, told, written)
    if form.kind == "offset":
        value = calendar.value(form, *written)
        return as_timeml(form, value) if value else None
    at_first, at_last = (holidays.value(form, day) if form.kind == "holiday" else seasons.value(form, day) for day in written)
    return at_first if at_first == at_last else None


def _beside(
    each: TimeMark,
    form: TimeForm,
    dates: Mapping[int, TimeMark],
    told: Sequence[TimeMark],
    written: tuple[date | None, date | None],
) -> str | None:
    """Give the value of what leans on a date: beside it, or told before it."""
    anchor = dates[each.on].value if each.on in dates else None
    if form.kind == "part":
        return anchor.split("/")[form.count] if anchor and "/" in anchor else None
    if form.kind == "clock":
        day = _day_of(each, anchor, told, written)
        return f"{day}{form.iso}" if day else None
    if form.told:
        before = _told_before(each, told, _NEEDED.get(form.unit or "", calendar.DAY_LENGTH))
        return anchored.after_told(form, before.value if before else None)
    return None if each.on >= 0 and anchor is None else anchored.value(form, anchor, written)


def _day_of(each: TimeMark, anchor: str | None, told: Sequence[TimeMark], written: tuple[date | None, date | None]) -> str | None:
    """Give the day of a time of day: the one beside it, else the one that the text told last, else that of the article."""
    if each.on >= 0:
        return anchor if anchor and len(anchor) == calendar.DAY_LENGTH else None
    before = _told_before(each, told, calendar.DAY_LENGTH)
    if before and each.start - before.end <= SAME_DAY_CHARACTERS:
        return before.value
    return written[0].isoformat() if written[0] and written[0] == written[1] else None


# "That year" leans on a year, a month or a day; "that day" on a day.
_NEEDED = {"year": len("2016"), "month": len("2016-03")}
LOOKED_AT = 8


def _told_before(each: TimeMark, told: Sequence[TimeMark], length: int) -> TimeMark | None:
    """Give the date told last that is so precise; the last few are looked at."""
    place = bisect_right(told, each.start, key=lambda time: time.start)
    near = (time for time in reversed(told[max(0, place - LOOKED_AT) : place]) if len(time.value or "") >= length)
    return next(near, None)
