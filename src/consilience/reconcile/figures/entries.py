"""Event → its figures, each with what its article and the event's dates make of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping

import msgspec
from msgspec import Struct

from consilience import likeness
from consilience.annotate import moments
from consilience.languages.english import grave as english
from consilience.languages.english import scopes
from consilience.languages.english.measured import CASUALTIES, CUMULATIVE, DEAD
from consilience.languages.english.reporting import SAYING_VERBS
from consilience.reconcile.figures import intervals, ties
from consilience.reconcile.figures.things import thing_class
from consilience.records import Event, FigureMark, Report, Sentence

# Of an article's values of one kind so many are looked at to tell whether they are one.
_MOST_OF_A_KIND = 400


class Entry(Struct, frozen=True):
    """A figure with its article, and what its event's date makes of the times in its sentence."""

    number: int
    article: str
    mark: FigureMark
    scope: frozenset[str]  # years and months that are not the event's own: an earlier event
    about: frozenset[str]
    context: frozenset[str]
    people: frozenset[str]  # surnames and ages in the clause: whose measure it is
    counted: frozenset[str] = frozenset()  # the things that its article counts
    generic: bool = False  # "a magnitude 6 quake can cause severe damage"
    supposed: bool = False  # "if 76 of them vote for it"
    speaking: bool = False  # "three workers said"
    earlier: bool = False  # an age at another time: "then 15", "turns 29", "at the age of 40"
    toll: bool = False  # the growing count that its article opens with, or tells as the total
    vector: bytes = b""  # what its sentence means; empty where the tier gives none
    some: bool = False  # a part, and its article tells the whole
    only: bool = True  # the only time that its article gives this number of the kind
    lone: bool = True  # the only value of its kind and happening in its article
    lone_thing: bool = True  # the only number of such things in its article
    chief: bool = False  # the first whole value of its kind, happening and thing that its article tells of the event itself
    place: str = ""  # where it is counted, if some article tells the same count of two places
    group: str = ""  # which kind of person is counted, where that is some of those whom the event befell
    group_told: bool = False  # some article counts that kind apart from others
    since: frozenset[str] = frozenset()  # the years from which it counts
    others: bool = False  # "two died and 12 others were hurt": all of the hurt
    against: int = -1  # where the value begins that this one is set against: "455 pence from 412", "38, not the 112 named"
    grave: bool = False  # those in danger of their lives: "six were in a critical condition", "86 seriously"
    moment: int = 0  # the entry of a live page in which it stands, counted from 1
    quality: str = ""  # which of the counted, if some article counts them apart: "foreign", "confirmed"


_EARLIER = re.compile(
    r"(?:\b[Tt]hen[\s-]+|\bturn(?:s|ed|ing)\s|\bages?\s(?:of\s)?|\bwould\s(?:be|have\sbeen)\s|\bwas\s(?:only\s|just\s)?)$"
)
_GENERIC = re.compile(
    r"\b(?:can|could|may|might)\s(?:\w+\s)?(?:cause|kill|bring|do|trigger|destroy|damage|lead)\b|\bwhen\sone\sis\b", re.IGNORECASE
)


def of(event: Event) -> list[Entry]:
    """Give the figures of an event that have a size, whatever the order of its reports."""
    own = _own_times(event.reports)
    found: list[Entry] = []
    for report in sorted(event.reports, key=_place):
        told = _told(report)
        for mark in report.figures:
            if mark.low is not None or mark.high is not None or mark.modifier == "vague":
                found.append(_entry(len(found), told, _as_old(mark, told.tied), own))
    return _told_alone(_with_tolls(_with_others(found)))


class _Told(Struct, frozen=True):
    """What a report tells beside its figures, found once for all of them."""

    report: Report
    people: frozenset[str]
    counted: frozenset[str]
    tied: Mapping[int, tuple[int, bool]]
    stamped: tuple[int, ...]
    heard: frozenset[int]
    years: Mapping[int, frozenset[str]]
    generic: frozenset[int]  # sentences


def _told(report: Report) -> _Told:
    text, sentences = report.article.text, {mark.sentence for mark in report.figures}
    spans = {number: (report.sentences[number].start, report.sentences[number].end) for number in sentences}
    return _Told(
        report=report,
        people=_people(report),
        counted=frozenset(mark.thing for mark in report.figures),
        tied=ties.of(report),
        stamped=moments.of(report),
        heard=_heard(report),
        years=_years_meant(report),
        generic=frozenset(number for number, (start, end) in spans.items() if _GENERIC.search(text[start:end])),
    )


def _heard(report: Report) -> frozenset[int]:
    """Give where those begin who say something."""
    told = (mark for mark in report.statements if mark.kind == "deed" and mark.lemma in SAYING_VERBS)
    return frozenset(part.start for mark in told for part in mark.roles if part.role == "agent")


def _as_old(mark: FigureMark, tied: Mapping[int, tuple[int, bool]]) -> FigureMark:
    """Mark a value that another in its sentence replaced: "6.9, down from 7.1"."""
    return msgspec.structs.replace(mark, former=True) if tied.get(mark.start, (-1, False))[1] else mark


def _place(report: Report) -> tuple[bool, str, str, str]:
    article = report.article
    return article.published is None, article.published.date if article.published else "", article.source, article.id


def _entry(number: int, told: _Told, mark: FigureMark, own: frozenset[str]) -> Entry:
    report, sentence = told.report, told.report.sentences[mark.sentence]
    about = frozenset(mark.about) - frozenset((mark.said_by or "").lower().split())
    grave = mark.kind == "count" and english.is_grave(report.article.text, mark.end, sentence.end)
    return Entry(
        number=number,
        article=report.id,
        mark=_as_befallen(mark, grave=grave),
        grave=grave and mark.action in {"", "injured"},
        scope=_scope(told, mark, own),
        about=about,
        context=frozenset(mark.context) - {mark.action},
        people=frozenset(name for name in about if name in told.people or name.endswith("-year-old")),
        counted=told.counted,
        vector=likeness.vector_of(report, mark.sentence),
        earlier=_EARLIER.search(report.article.text[max(0, mark.start - 24) : mark.start]) is not None,
        since=frozenset(time for time in mark.when if len(time) == len("2011")) if mark.since else frozenset(),
        supposed=scopes.SUPPOSED.search(report.article.text, sentence.start, mark.start) is not None,
        speaking=mark.start in told.heard,
        generic=mark.kind != "age" and mark.sentence in told.generic,
        against=told.tied.get(mark.start, (-1, False))[0],
        moment=moments.moment(told.stamped, mark.start),
    )


# "Since 25 May" the event itself goes on; "since October" may be of anything.
_SINCE_A_DAY = re.compile(r"\d{4}-\d\d-\d\d/\.\.")


def _scope(told: _Told, mark: FigureMark, own: frozenset[str]) -> frozenset[str]:
    """Give the times of an earlier event that a figure is told of; "earlier crashes killed five", "prior arrests" name none."""
    if scopes.EARLIER_ONES.search(mark.agent) or scopes.EARLIER_ONES.search(told.report.article.text, mark.start, mark.end):
        return frozenset({"earlier"})
    if mark.since or _SINCE_A_DAY.fullmatch(mark.period):
        return frozenset()
    times = told.years.get(mark.sentence, frozenset()).union(mark.when) - own
    return times - _years_of_origin(told.report, told.report.sentences[mark.sentence]) if times else times


def _as_befallen(mark: FigureMark, *, grave: bool) -> FigureMark:
    """Say of bodies that they are dead, and of those in a critical condition that they are hurt."""
    if mark.thing in DEAD and mark.action != "killed":
        return msgspec.structs.replace(mark, action="killed")
    return msgspec.structs.replace(mark, action="injured") if grave and mark.action == "" else mark


def _years_meant(report: Report) -> dict[int, frozenset[str]]:
    """Give, by sentence, the years that its times mean: "two years ago" names none."""
    starts = [sentence.start for sentence in report.sentences]
    found: dict[int, set[str]] = defaultdict(set)
    for time in report.times:
        at = bisect_right(starts, time.start) - 1
        if time.value and at >= 0 and time.start < report.sentences[at].end:
            found[at].add(time.value[:4])
    return {at: frozenset(years) for at, years in found.items()}


def _years_of_origin(report: Report, sentence: Sentence) -> frozenset[str]:
    """Give the years in which something began that a sentence describes: "built in 1989, cleared to carry 236 people"."""
    return frozenset(match["year"] for match in scopes.BEGAN.finditer(report.article.text, sentence.start, sentence.end))


def _own_times(reports: tuple[Report, ...]) -> frozenset[str]:
    """Give the years and months in which the event's articles were published, or, undated, what most of them name."""
    days = [report.article.published.date for report in reports if report.article.published]
    if days:
        return frozenset({part for day in days for part in (day[:4], day[5:7]) if part})
    named = Counter(time for report in reports for time in sorted({time for mark in report.figures for time in mark.when}))
    return frozenset(time for time, count in named.items() if count * 2 > len(reports))


def _people(report: Report) -> frozenset[str]:
    """Give the last words of the persons' names of a report, in small letters."""
    return frozenset(
        name.text.split()[-1].lower().replace("’", "'").removesuffix("'s")
        for name in report.names
        if name.kind == "person" and name.text.split()
    )


# A deck and the first sentence of the text: there a report of a disaster tells its toll.
_OPENING = 2


# By then a report has told whom its event befell; further down stand other events.
_EARLY = 8
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)


def _with_others(entries: list[Entry]) -> list[Entry]:
    """Read "two died and 12 others were hurt" as all of the hurt: the others come on top of the dead, not of other hurt."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if entry.mark.kind == "count" and entry.mark.action in CASUALTIES:
            first.setdefault((entry.article, entry.mark.action), entry)
    return [
        msgspec.structs.replace(entry, others=True)
        if entry.mark.further
        and entry is first.get((entry.article, entry.mark.action))
        and entry.mark.sentence < _EARLY
        and _OTHERS.search(entry.mark.printed)
        else entry
        for entry in entries
    ]


def _with_tolls(entries: list[Entry]) -> list[Entry]:
    """Mark each article's growing count of a kind: what it tells as the total, else the first that it opens with."""
    tolls: dict[tuple[str, int, str, str], Entry] = {}
    for entry in entries:
        mark = entry.mark
        # Each entry of a live page is a report of its hour; the bodies that one tells of are those found since the last.
        opens = mark.sentence < _OPENING or entry.moment == 1 or (entry.moment > 1 and mark.thing not in DEAD)
        counts = mark.kind == "count" and mark.action in CUMULATIVE and (mark.total or opens)
        if counts and not entry.scope and not entry.grave and _is_whole(entry):
            key = (entry.article, entry.moment, mark.action, "" if mark.action in CASUALTIES else thing_class(mark.thing))
            tolls[key] = max(tolls.get(key, entry), entry, key=lambda one: (one.mark.total, -one.number))
    chosen = {entry.number for entry in tolls.values()}
    return [msgspec.structs.replace(entry, toll=True) if entry.number in chosen else entry for entry in entries]


def _point(mark: FigureMark) -> float:
    size = intervals.interval(mark)
    return size.point if size else 0.0


def _told_alone(entries: list[Entry]) -> list[Entry]:
    """Mark the figures that are their article's only value of a kind, a happening and a thing."""
    values: dict[tuple[str, ...], list[FigureMark]] = defaultdict(list)
    chiefs: dict[tuple[str, ...], int] = {}
    keys = [_measure_key(entry) for entry in entries]
    numbers = [_number_key(entry) for entry in entries]
    told = Counter(numbers)
    for entry, key in zip(entries, keys, strict=True):
        if _is_whole(entry):
            values[key].append(entry.mark)
            if not (entry.scope or entry.generic):
                chiefs.setdefault(key, entry.number)
            values[entry.article, str(entry.moment), entry.mark.thing].append(entry.mark)
    return [
        msgspec.structs.replace(
            entry,
            some=(entry.mark.partial or entry.mark.part_of >= 0) and not _is_lone(entry.mark, values[key]),
            only=told[number] == 1,
            lone=entry.mark.former or entry.mark.follows >= 0 or _is_lone(entry.mark, values[key]),
            lone_thing=_is_lone(entry.mark, values[entry.article, str(entry.moment), entry.mark.thing]),
            chief=chiefs.get(key) == entry.number,
        )
        for entry, key, number in zip(entries, keys, numbers, strict=True)
    ]


def _is_whole(entry: Entry) -> bool:
    """Whether a value is no part of another, nor on top of one, replaced or contested by one, nor none at all."""
    mark = entry.mark
    further = mark.further and not entry.others
    partial = mark.partial and not entry.grave  # who is critical is one of the hurt in every report
    return not (partial or further or mark.former or mark.high == 0 or mark.follows >= 0)


def _is_lone(mark: FigureMark, others: list[FigureMark]) -> bool:
    others = [other for other in others if other.total] or others if mark.action in CASUALTIES else others
    return len(others) < _MOST_OF_A_KIND and all(intervals.compatible(mark, other) for other in others)


def _number_key(entry: Entry) -> tuple[str, str, str, float]:
    mark = entry.mark
    return entry.article, mark.kind, "" if mark.kind == "count" else mark.unit, round(_point(mark), 6)


def _measure_key(entry: Entry) -> tuple[str, ...]:
    mark = entry.mark
    return (
        entry.article,
        str(entry.moment),
        mark.kind,
        mark.action,
        thing_class(mark.thing) if mark.action not in {"killed", "injured"} else "grave" if entry.grave else "",
        *sorted(entry.scope),
    )
