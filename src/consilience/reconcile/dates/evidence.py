"""What tells when an undated article was published: days it names, days still to come, words it shares, the year it lives in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from consilience.annotate import times
from consilience.annotate.sentences import is_dateline
from consilience.annotate.times import calendar
from consilience.annotate.words import words
from consilience.languages.english import times as english
from consilience.reconcile.statements import is_content, stem
from consilience.records import Copy, Report, TimeForm, TimeMark

# Articles of one story lie at most so many days before or after the dated one nearest to them; with more, a weekday
# would not name one day only.
NEAR_DAYS = 3
# Days named after the lead's day are follow-ups (at most two); earlier ones are background.
FOLLOW_UP_DAYS = 2
# Dated articles that lie farther apart tell more than one piece of news.
ONE_NEWS_DAYS = 7
# The news stands in so many sentences of an article.
LEAD_SENTENCES = 5
# Carriers of one text publish within a day of each other.
CARRIED_DAYS = 1


class Bound(Struct, frozen=True):
    """A day before or after which an article cannot have been published, and why; None where nothing bounds it."""

    day: date | None = None
    why: tuple[str, ...] = ()


class Span(Struct, frozen=True):
    """The days on which an article can have been published; `decided` where its own words say which, with the mark."""

    first: date | None = None
    last: date | None = None
    decided: bool = False
    mark: TimeMark | None = None
    why: tuple[str, ...] = ()


def span(report: Report, copies: Sequence[Copy], reports: Mapping[str, Report], known: Mapping[str, date]) -> Span:
    """Give the days on which an undated article can have been published, from its story."""
    if not known:
        return _year(report, reports)
    if max(known.values()) - min(known.values()) > timedelta(days=ONE_NEWS_DAYS):
        return Span()  # a story told over months: no telling which of its weeks this article belongs to
    partners = _partners(report.id, copies)
    carried = sorted(known[partner] for partner in partners if partner in known)
    centre = carried[0] if carried else _middle(known)
    floor, ceiling = _not_before(report, partners, reports, known), _not_after(report, centre)
    told = _told(report, centre, reports, known)
    return _between(floor, ceiling, carried) if told is None else _settled(told, floor, ceiling)


def _told(
    report: Report, centre: date, reports: Mapping[str, Report], known: Mapping[str, date]
) -> tuple[date, TimeMark, str] | None:
    """Give the day that the article's own words name as its own."""
    told = _by_dateline(report, centre) or _by_tomorrow(report, centre)
    if told is None and _names_its_own_day(reports, known, centre):
        return _by_weekdays(report, centre)
    return told


def _settled(told: tuple[date, TimeMark, str], floor: Bound, ceiling: Bound) -> Span:
    """Move the day that an article names up to the day of what it carries; nothing where its words contradict that."""
    day, mark, why = told
    if floor.day is None or floor.day <= day:
        return Span(day, day, decided=True, mark=mark, why=(why, *ceiling.why))
    if ceiling.day and floor.day > ceiling.day:
        return Span()
    return Span(floor.day, floor.day, decided=True, mark=mark, why=(why, *floor.why, *ceiling.why))


def _middle(known: Mapping[str, date]) -> date:
    """Give the day in the middle of the story's dated articles; of two the earlier."""
    days = sorted(known.values())
    return days[(len(days) - 1) // 2]


def _between(floor: Bound, ceiling: Bound, carried: Sequence[date]) -> Span:
    """Give the days left to an article that names no day: only one that carries a dated article's words has any."""
    if not carried:
        return Span()
    first = max(floor.day or date.min, carried[0] - timedelta(days=CARRIED_DAYS))
    last = min(ceiling.day or date.max, carried[-1] + timedelta(days=CARRIED_DAYS))
    return Span(first, last) if first <= last else Span()


# --------------------------------------------------------------------------- days named


def _near(weekday: int, centre: date) -> date:
    """Give the day of that name nearest to another day: one within three days before or after."""
    return centre + timedelta(days=(weekday - centre.weekday() + NEAR_DAYS) % 7 - NEAR_DAYS)


def _weekdays(report: Report, *leans: str) -> list[TimeMark]:
    """Give the plain weekdays of an article that look one way, in their order."""
    return [mark for mark in report.times if times.is_plain_weekday(mark) and mark.form and mark.form.lean in leans]


def _by_weekdays(report: Report, centre: date) -> tuple[date, TimeMark, str] | None:
    """Take the latest past weekday named: the lead's own, or a follow-up one or two days after it."""
    past = _weekdays(report, "past", "unknown")
    if not past or not _is_news_day(report, past):
        return None
    lead = _near(_number(past[0]), centre)
    coming = [_near(_number(future), centre) for future in _weekdays(report, "future")]
    named = {(lead + timedelta(days=(_number(mark) - lead.weekday()) % 7)): mark for mark in reversed(past)}
    latest = max(day for day in named if day <= lead + timedelta(days=FOLLOW_UP_DAYS))
    if any(lead <= future < latest for future in coming):
        latest = lead  # a day told as still to come is not past yet
    mark = named[latest]
    if latest < centre <= latest + timedelta(days=1) and mark.text.lower().endswith(english.NIGHT):
        return (
            centre,
            mark,
            f"It tells what happened on {mark.text}; the story's dated articles tell that on the day after, {centre}.",
        )
    return latest, mark, f"It tells what happened on {mark.text}; in the week of the story's dated articles that is {latest}."


def _names_its_own_day(reports: Mapping[str, Report], known: Mapping[str, date], centre: date) -> bool:
    """Tell whether the story's dated articles call the day they appear on by its weekday, as agencies do.

    Where most tell the news on the day after, a weekday does not date an article.
    """
    lags = [
        (known[key] - told[0]).days
        for key in sorted(known)
        if abs((known[key] - centre).days) <= ONE_NEWS_DAYS and (told := _by_weekdays(reports[key], known[key]))
    ]
    return lags.count(0) * 3 >= len(lags) * 2


def _is_news_day(report: Report, past: Sequence[TimeMark]) -> bool:
    """Tell whether the first weekday is the day of the news: named in the lead or again, in an article without "today"."""
    own = [mark.start for mark in report.times if _is_own_day(mark)]
    if any(not any(quote.start <= start < quote.end for quote in report.quotes) for start in own):
        return False
    lead_end = report.sentences[min(LEAD_SENTENCES, len(report.sentences)) - 1].end
    return past[0].start < lead_end or sum(_number(mark) == _number(past[0]) for mark in past) > 1


def _is_own_day(mark: TimeMark) -> bool:
    """Tell whether an expression is "today", "yesterday" or the like: such an article names other days by their weekday."""
    form = mark.form
    return form is not None and form.kind == "offset" and form.unit == "day" and form.count in {0, -1} and not form.told


def _number(mark: TimeMark) -> int:
    return (mark.form.weekday if mark.form else None) or 0


def _by_tomorrow(report: Report, centre: date) -> tuple[date, TimeMark, str] | None:
    """Take the day before a weekday that the article also calls "tomorrow": two sentences on the same thing to come."""
    for mark in report.times:
        form = mark.form
        if form is None or form.kind != "offset" or form.unit != "day" or form.count != 1 or form.told or mark.spoken is not None:
            continue
        for future in _weekdays(report, "future"):
            if _alike(report, mark, future):
                day = _near(_number(future), centre) - timedelta(days=1)
                why = f"What it expects “{mark.text}” it also expects on {future.text}, so it was written the day before: {day}."
                return day, mark, why
    return None


def _alike(report: Report, left: TimeMark, right: TimeMark) -> bool:
    """Tell whether the sentences of two expressions share a telling word."""
    return bool(_stems(report, left) & _stems(report, right))


def _stems(report: Report, mark: TimeMark) -> frozenset[str]:
    sentence = times.sentence_at(report.sentences, mark.start)
    if sentence is None:
        return frozenset()
    text = report.article.text
    found = [word for word in words(text, sentence.start, sentence.end) if not text[word.start].isupper()]
    return frozenset(stem(word.text) for word in found if is_content(word.text) and len(word.text) > 3)


def _by_dateline(report: Report, centre: date) -> tuple[date, TimeMark, str] | None:
    """Take the day that the dateline prints: "GENEVA, March 14"."""
    for sentence in report.sentences[:LEAD_SENTENCES]:
        if not is_dateline(report.article.text, sentence):
            continue
        for mark in report.times:
            form = mark.form if sentence.start <= mark.start < sentence.end else None
            if form and form.kind == "calendar" and form.day:
                value = calendar.value(form, centre, centre)
                if value and len(value) == DAY_LENGTH:
                    return date.fromisoformat(value), mark, f"Its dateline says {mark.text}."
    return None


DAY_LENGTH = len("2016-03-15")


# --------------------------------------------------------------------------- bounds


def _not_after(report: Report, centre: date) -> Bound:
    """Give the nearest weekday that the article tells as still to come."""
    future = _weekdays(report, "future")
    coming = [(day, mark) for mark in future if (day := _near(_number(mark), centre)) >= centre - timedelta(days=1)]
    if not coming:
        return Bound()
    day, mark = min(coming, key=lambda pair: (pair[0], pair[1].start))
    return Bound(day, (f"It tells what is to come on {mark.text}, so it is not later than {day}.",))


def _not_before(report: Report, partners: frozenset[str], reports: Mapping[str, Report], known: Mapping[str, date]) -> Bound:
    """Give the date of the youngest article whose words a patchwork carries: the taker is not the older.

    One shared source proves nothing: two carriers of an agency's text may appear in either order.
    """
    sources = {reports[partner].article.credit for partner in partners if reports[partner].article.credit}
    taken = [known[partner] for partner in partners if partner in known and _has_credit(reports[partner])]
    if _has_credit(report) or len(sources) < 2 or not taken:
        return Bound()
    why = f"It carries words of several sources, of one published on {max(taken)}, and shows none: it is not older."
    return Bound(max(taken), (why,))


def _has_credit(report: Report) -> bool:
    return bool(report.article.credit or report.article.byline)


def _partners(article: str, copies: Sequence[Copy]) -> frozenset[str]:
    pairs = [(copy.left.article, copy.right.article) for copy in copies]
    return frozenset(other for pair in pairs if article in pair for other in pair if other != article)


# --------------------------------------------------------------------------- the year

# "It is the second time in 2008", "the third attack so far in 2008": the year that the writer lives in.
_COUNTED = r"(?:" + "|".join(english.COUNTED_IN_A_YEAR) + r")"
_PRESENT_YEAR = re.compile(
    rf"\b(?:is|are|has|have)\s(?:[a-z]+\s){{0,2}}?{_COUNTED}\s(?:[a-z]+\s){{1,3}}?(?:so\sfar\s)?in\s$|\bso\sfar\sin\s$",
    re.IGNORECASE,
)


def _year(report: Report, reports: Mapping[str, Report]) -> Span:
    """Give the year that an article, or another of its story, names as its own; none of them shows a date."""
    for each in (report, *(reports[key] for key in sorted(reports) if key != report.id)):
        for mark in each.times:
            if _is_present(each, mark):
                year = mark.form.year if mark.form and mark.form.year else 0
                why = f"It says “in {year}” of its own time."
                return Span(date(year, 1, 1), date(year, 12, 31), decided=each.id == report.id, mark=mark, why=(why,))
    return Span()


def _is_present(report: Report, mark: TimeMark) -> bool:
    form = mark.form
    if form is None or form.year is None or form != TimeForm(kind="calendar", year=form.year, lean=form.lean):
        return False
    return _PRESENT_YEAR.search(report.article.text[max(0, mark.start - 80) : mark.start]) is not None
