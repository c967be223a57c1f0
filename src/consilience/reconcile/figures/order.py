"""Values of one count → which of them came last: by days and hours, by the words around them, by the way that the count moves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from consilience.languages.english import moved as english
from consilience.languages.english.measured import CUMULATIVE, GROWING_THINGS
from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.entries import Entry
from consilience.records import Report

Reports = Mapping[str, Report]

# Characters in front of a value and behind it in which a word says that the count moved, or that it is the newest.
_BEFORE, _BEHIND = 80, 40


class Moment(NamedTuple):
    """A day, "" where it is not known, and the seconds since 1970, 0 where the page does not say."""

    day: str
    seconds: float = 0.0

    def is_before(self, other: Moment) -> bool:
        """Whether it is known to be earlier: by the day, and on one day by the hour where both pages tell it."""
        if self.day != other.day or not self.seconds or not other.seconds:
            return self.day < other.day
        return self.seconds < other.seconds


def moment(report: Report) -> Moment:
    """Give when an article was published."""
    published = report.article.published
    if published is None or published.precision != "day":
        return Moment("")
    return Moment(published.date, _seconds(published.at))


def told_at(entry: Entry, reports: Reports) -> Moment:
    """Give as of when a value was told: the day that its sentence gives, else when its article was published."""
    report = reports[entry.article]
    published = moment(report)
    days = [entry.mark.as_of[:10]] if entry.mark.as_of and len(entry.mark.as_of) >= len("2016-03-15") else []
    earlier = [day for day in (*days, _said_on(entry, report, published.day)) if "" < day < published.day]
    if entry.moment > 1 and not earlier:
        return Moment("")  # an older entry of a live page: some time before the page's own
    return Moment(max(earlier)) if earlier else published


def _said_on(entry: Entry, report: Report, published: str) -> str:
    """Give the day on which a value was said: a newspaper of the 14th tells what "the coastguard said yesterday"."""
    if entry.mark.sentence < 0 or not published:
        return ""
    sentence, text = report.sentences[entry.mark.sentence], report.article.text
    for time in report.times:
        if sentence.start <= time.start < sentence.end and time.value and len(time.value) == len("2016-03-15"):
            said = english.SAID.search(text, max(sentence.start, time.start - _BEFORE), time.start)
            if said and _days_between(time.value, published) <= 1:
                return time.value
    return ""


def _days_between(day: str, later: str) -> int:
    return (datetime.fromisoformat(later) - datetime.fromisoformat(day)) // timedelta(days=1)


def _seconds(at: str | None) -> float:
    try:
        told = datetime.fromisoformat(at) if at else None
    except ValueError:  # a time stamp in a form of its own
        return 0.0
    return told.astimezone(UTC).timestamp() if told and told.tzinfo else 0.0


def point(entry: Entry) -> float:
    """Give the number that a value prints, in its kind's base unit."""
    size = intervals.interval(entry.mark)
    return size.point if size else 0.0


def latest(group: list[Entry], reports: Reports) -> list[float]:
    """Give the numbers of which no other is known to be told later, the lowest first."""
    told = [(point(entry), told_at(entry, reports)) for entry in group]
    return sorted({number for number, at in told if not any(at.is_before(other) for _, other in told)})


def are_told_in_turn(group: list[Entry], reports: Reports) -> bool:
    """Whether each value of a count is told on days after those of every other, as news that moves is.

    Two bodies may differ on any day, and so may two who count by eye: "about 130", "nearly 2,000".
    """
    days: dict[float, list[str]] = {}
    for entry in group:
        days.setdefault(point(entry), []).append(told_at(entry, reports).day)
    spans = sorted((min(told), max(told)) for told in days.values())
    tellers = {entry.mark.said_by for entry in group}
    return (
        len(spans) > 1
        and spans[0][0] != ""
        and all(last < first for (_, last), (first, _) in pairwise(spans))
        and len(tellers - {None}) < 2
        and not any(entry.mark.modifier for entry in group)
    )


def replaced(old: list[Entry], new: list[Entry], reports: Reports) -> bool:
    """Whether every one of some values was told before the one that excludes them, as far as anything says so.

    A value is told before by an earlier day or hour. On one day it is by words ("rose to", "now"), or where it lies between
    a value of an earlier day and the newest: 48, 19 and 17 are missing. What two sides tell in one article is of one time.
    """
    before, after = _dated(old, new, reports)
    if not after or not before or _are_rivals(old, new):
        return False
    told = {number: [entry for entry in before if point(entry) == number] for number in sorted({point(one) for one in before})}
    later = {told_at(entry, reports) for entry in after}  # of hundreds of articles, few
    known = {number for number, entries in told.items() if any(_is_before_one(entry, later, reports) for entry in entries)}
    moved = {number for number, entries in told.items() if _moved(entries, after, reports)}
    if not all(_stays_before(entry, after[0], later, (known, moved), reports) for entry in before):
        return False
    newest = point(new[0])
    return bool(known | moved) and all(number in known | moved or _is_between(number, newest, known) for number in told)


def _dated(old: list[Entry], new: list[Entry], reports: Reports) -> tuple[list[Entry], list[Entry]]:
    """Give the entries of articles that tell of the order: those with a date, inferred only where no page of a side shows one."""
    sides = [[entry for entry in side if told_at(entry, reports).day] for side in (old, new)]
    shown = [[entry for entry in side if not _is_inferred(entry, reports)] for side in sides]
    before, after = shown if all(shown) else sides
    return before, after


def _is_inferred(entry: Entry, reports: Reports) -> bool:
    published = reports[entry.article].article.published
    return published is not None and published.how == "inferred" and not entry.mark.as_of


def _is_before_one(entry: Entry, later: set[Moment], reports: Reports) -> bool:
    at = told_at(entry, reports)
    return bool(at.day) and any(at.is_before(late) for late in later)


def _stays_before(entry: Entry, new: Entry, later: set[Moment], numbers: tuple[set[float], set[float]], reports: Reports) -> bool:
    """Whether nothing speaks against it that a value was told before the newest; `numbers` are known as earlier, or as moved.

    A late outlet that tells the lower toll of the day before only repeats it, unless it has it from somebody.
    """
    at, its_way = told_at(entry, reports), _goes_its_way(entry, new)
    known, moved = numbers
    if any(late.is_before(at) for late in later):
        return its_way and point(entry) in known and entry.mark.said_by is None
    return its_way or any(at.is_before(late) for late in later) or point(entry) in moved


def _goes_its_way(entry: Entry, new: Entry) -> bool:
    """Whether a count moved from one value to another as such counts do: the dead become more, the missing fewer."""
    by = point(new) - point(entry)
    falls = "missing" in {entry.mark.action, new.mark.action}
    grows = not CUMULATIVE.isdisjoint({entry.mark.action, new.mark.action}) or new.mark.thing in GROWING_THINGS
    return by < 0 if falls else by > 0 and grows


def _is_between(number: float, newest: float, earlier: set[float]) -> bool:
    """Whether a number lies on the way from an earlier one to the newest."""
    return any(min(one, newest) < number < max(one, newest) for one in earlier)


def _moved(told: list[Entry], after: list[Entry], reports: Reports) -> bool:
    """Whether words with the newest value say that the count moved to it the way that it did, or that it is of now."""
    return any(english.moved(_around(late, reports), point(late) - point(told[0])) for late in after)


def _around(entry: Entry, reports: Reports) -> tuple[str, str]:
    """Give what stands before a value and behind it in its sentence."""
    report = reports[entry.article]
    sentence, text = report.sentences[entry.mark.sentence], report.article.text
    before = text[max(sentence.start, entry.mark.start - _BEFORE) : entry.mark.start]
    return before, text[entry.mark.end : min(sentence.end, entry.mark.end + _BEHIND)]


def _are_rivals(old: list[Entry], new: list[Entry]) -> bool:
    """Whether an article gives both values as two sides tell them: "the police say 12, the hospital 15"."""
    return any(
        one.article == other.article and one.mark.said_by and other.mark.said_by and one.mark.said_by != other.mark.said_by
        for one in old
        for other in new
    )
