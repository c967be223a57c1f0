"""Marks time expressions, with a value wherever the article itself or its date gives one."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

import msgspec

from consilience.annotate.times import calendar, direction, grammar, orders, spells
from consilience.annotate.times.grammar import Found
from consilience.annotate.times.windows import Paragraph
from consilience.languages.english import times as english
from consilience.records import NameMark, Published, Report, Sentence, TimeForm, TimeMark

# "The next day" counts from a day named at most this many characters earlier: what one narrative paragraph or two hold.
TOLD_REACH_CHARACTERS = 800

# A quotation and who said it stand within so many characters.
QUOTED_CHARACTERS = 1000

# Spells that mean another day when their verb looks ahead.
LEANING = frozenset({"season", "quarter", "holiday"})

# No article was published outside these years: what a page says otherwise is a fault, and no calendar to count in.
EARLIEST_YEAR = 1600
LATEST_YEAR = 2200


def mark(report: Report) -> Report:
    """Add the time expressions to a report; those that need the article's date get a value where it has one."""
    text = report.article.text
    marks: list[TimeMark] = []
    lasting: list[TimeMark] = []
    for block in report.article.blocks:
        paragraph = Paragraph(text[block.start : block.end])
        dates = grammar.found(paragraph)
        for found in dates:
            start, end = block.start + found.start, block.start + found.end
            if not _inside_a_name(report.names, start, end, found.form):
                marks.append(_marked(report, start, end, found.form))
        lasting += [_spell(report, found, block.start) for found in spells.found(paragraph, dates)]
    whole = msgspec.structs.replace(report, times=tuple(_agreed(marks)), spells=tuple(lasting))
    return resolved(whole, *days(report.article.published))


def days(published: Published | None) -> tuple[date | None, date | None]:
    """Give the first and last day on which an article can have been published; None, None if nothing is known."""
    if published is None:
        return None, None
    year, month, day = (*(int(part) for part in published.date[:10].split("-")), 0, 0)[:3]
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None, None
    try:
        return date(year, month or 1, day or 1), date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:  # a page that prints 2016-02-31
        return None, None


def resolved(report: Report, first: date | None, last: date | None) -> Report:
    """Give every time expression the value that it has when the article was written between two days."""
    told: TimeMark | None = None
    marks: list[TimeMark] = []
    for each in orders.decided(report):
        near = told.value if told and each.start - told.end <= TOLD_REACH_CHARACTERS else None
        year = _year_of_sentence(each, marks, report.sentences, first)
        marked = msgspec.structs.replace(each, value=_value(each, year, (first, last), near))
        marks.append(marked)
        if marked.value and marked.form and not marked.form.told and "/" not in marked.value:
            told = marked
    return msgspec.structs.replace(report, times=tuple(marks), spells=spells.valued(report.spells, marks, first, last))


def spells_beside(report: Report, marks: Sequence[TimeMark]) -> tuple[TimeMark, ...]:
    """Give the spells of a report whose date is unknown the values that they have beside its times."""
    return spells.valued(report.spells, marks, None, None)


def listed(report: Report) -> list[TimeMark]:
    """Give all time expressions of a report that have a value, values as TimeML writes them (2016-W11, 2016-Q3, 199)."""
    return spells.listed(report.times, report.spells)


def sentence_at(sentences: Sequence[Sentence], position: int) -> Sentence | None:
    """Give the sentence that holds a position of the article's text."""
    place = bisect_right(sentences, position, key=lambda sentence: sentence.start) - 1
    return sentences[place] if place >= 0 and position < sentences[place].end else None


def _marked(report: Report, start: int, end: int, form: TimeForm) -> TimeMark:
    text, sentence = report.article.text, sentence_at(report.sentences, start)
    span = (sentence.start, max(sentence.end, end)) if sentence else (start, end)
    lean = form.lean if form.lean != "unknown" else direction.lean(text, span, (start, end))
    form = msgspec.structs.replace(form, lean=lean, to=msgspec.structs.replace(form.to, lean=lean) if form.to else None)
    return TimeMark(start=start, end=end, text=text[start:end], form=form, spoken=_spoken(text, span, start, form))


def _spell(report: Report, found: Found, shift: int) -> TimeMark:
    text, start, end = report.article.text, found.start + shift, found.end + shift
    form, kind = found.form, found.kind
    if (form.kind in LEANING and not form.which and not form.year) or (form.kind == "offset" and form.lean == "future"):
        sentence = sentence_at(report.sentences, start)
        span = (sentence.start, max(sentence.end, end)) if sentence else (start, end)
        lean = direction.lean(text, span, (start, end))
        form = msgspec.structs.replace(form, lean=lean)
        if form.kind == "offset" and lean != "future":  # "the third in two weeks"
            form, kind = TimeForm(kind="duration", iso=form.iso), "duration"
    on = found.on + shift if found.on >= 0 else -1
    return TimeMark(start=start, end=end, text=text[start:end], form=form, kind=kind, on=on)


def is_plain_weekday(mark: TimeMark) -> bool:
    """Tell whether an expression is a weekday with nothing beside it that says which."""
    form = mark.form
    return form is not None and form.kind == "weekday" and not (form.which or form.unit or form.to)


def _agreed(marks: Sequence[TimeMark]) -> list[TimeMark]:
    """Take a weekday as past everywhere once the article tells it as past: of next week it would say "next Monday"."""
    past = {mark.form.weekday for mark in marks if mark.form and is_plain_weekday(mark) and mark.form.lean == "past"}
    return [
        msgspec.structs.replace(mark, form=msgspec.structs.replace(mark.form, lean="past"))
        if mark.form and is_plain_weekday(mark) and mark.form.weekday in past
        else mark
        for mark in marks
    ]


def _inside_a_name(names: Sequence[NameMark], start: int, end: int, form: TimeForm) -> bool:
    """Tell whether a bare weekday or month is part of a longer name (the Mail on Sunday, April Jones)."""
    if form.kind not in {"weekday", "calendar"} or form.year or form.day:
        return False
    place = bisect_right(names, start, key=lambda name: name.start) - 1
    if place < 0 or names[place].end < end:
        return False
    name = names[place]
    is_first, is_last = name.start == start, name.end == end
    return (not is_first and not is_last) or (name.kind == "person" and is_first != is_last) or " on " in name.text


_SPOKEN = re.compile(
    r"\b(?:said|told|announced|added|warned|says|declared|wrote|stated|ordered)\b(?:\s\w+){0,4}?\s(?:on\s)?("
    + "|".join(english.WEEKDAYS)
    + r")\b",
    re.IGNORECASE,
)


def _spoken(text: str, sentence: tuple[int, int], start: int, form: TimeForm) -> int | None:
    """Give the weekday on which a quoted "tomorrow" was said, where its sentence names it."""
    if (
        form.kind != "offset"
        or form.unit != "day"
        or form.told
        or not _is_quoted(text, max(sentence[0], start - QUOTED_CHARACTERS), start)
    ):
        return None
    said = _SPOKEN.search(text, start, min(sentence[1], start + QUOTED_CHARACTERS))
    return english.WEEKDAYS.index(said[1].lower()) if said else None


def _is_quoted(text: str, begin: int, position: int) -> bool:
    before = text[begin:position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _value(each: TimeMark, year: int | None, written: tuple[date | None, date | None], told: str | None) -> str | None:
    if each.form is None:
        return each.value
    if year:
        return calendar.value(msgspec.structs.replace(each.form, year=year))
    if each.spoken is not None:
        said = calendar.value(TimeForm(kind="weekday", weekday=each.spoken, lean="past"), *written)
        day = date.fromisoformat(said) if said else None
        return calendar.value(each.form, day, day)
    return calendar.value(each.form, *written, told)


def _year_of_sentence(
    each: TimeMark, earlier: Sequence[TimeMark], sentences: Sequence[Sentence], first: date | None
) -> int | None:
    """Give "in July 1997 … and in December" the year that the sentence has printed before, where that is long past."""
    form = each.form
    if form is None or form.kind != "calendar" or form.year or form.which or form.to or not form.month or not earlier:
        return None
    before, sentence = earlier[-1].form, sentence_at(sentences, each.start)
    if (
        before is None
        or sentence is None
        or earlier[-1].start < sentence.start
        or before.to
        or not before.year
        or not before.month
    ):
        return None
    if first and before.year >= first.year - 1:
        return None
    return before.year if form.month >= before.month else None
