"""Weekdays of an undated article that the story's dated articles pin down: the same day, told of the same thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import msgspec
from msgspec import Struct

from consilience.annotate import times
from consilience.annotate.words import words
from consilience.languages.english import times as english
from consilience.likeness import rarity
from consilience.reconcile.statements import is_content, stem
from consilience.records import Report, TimeMark

# Two sentences that name the same weekday speak of one day when they share this much of the shorter one's weight.
SAME_DAY = 0.3

_WEEKDAY = re.compile("|".join(english.WEEKDAYS), re.IGNORECASE)
DAY_LENGTH = len("2016-03-15")


class Pin(Struct, frozen=True):
    """A weekday with its date, and the telling words of its sentence with their weights."""

    weekday: int
    value: str
    stems: dict[str, float]


def pinned(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Give the undated reports the days that dated ones tell."""
    pins = [
        Pin(date.fromisoformat(mark.value).weekday(), mark.value, _stems(report, mark))
        for report in reports
        for mark in report.times
        if mark.value and len(mark.value) == DAY_LENGTH and _WEEKDAY.search(mark.text)
    ]
    return tuple(_report(report, pins) if pins and report.article.published is None else report for report in reports)


def _report(report: Report, pins: Sequence[Pin]) -> Report:
    marks = [
        msgspec.structs.replace(mark, value=_value(report, mark, pins))
        if mark.value is None and times.is_plain_weekday(mark)
        else mark
        for mark in report.times
    ]
    return msgspec.structs.replace(report, times=tuple(marks), spells=times.spells_beside(report, marks))


def _value(report: Report, mark: TimeMark, pins: Sequence[Pin]) -> str | None:
    """Give the one date that sentences like this one give its weekday; None where they disagree."""
    mine = _stems(report, mark)
    same = [pin for pin in pins if mark.form and pin.weekday == mark.form.weekday]
    values = {pin.value for pin in same if _share(mine, pin.stems) >= SAME_DAY}
    return values.pop() if len(values) == 1 else None


def _share(left: dict[str, float], right: dict[str, float]) -> float:
    shared = [left[word] for word in sorted(left.keys() & right.keys())]
    smaller = min(sum(left.values()), sum(right.values()))
    return sum(shared) / smaller if len(shared) > 1 and smaller else 0.0


def _stems(report: Report, mark: TimeMark) -> dict[str, float]:
    sentence = times.sentence_at(report.sentences, mark.start)
    if sentence is None:
        return {}
    found = words(report.article.text, sentence.start, sentence.end)
    return {stem(word.text): rarity(word.text) for word in sorted(found, key=lambda word: word.start) if is_content(word.text)}
