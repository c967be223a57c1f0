"""Event → groups of figures that measure one thing: the surest pairs first, never against a reason to stay apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec

from consilience.languages.english.measured import CASUALTIES
from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.apart import kept_apart
from consilience.reconcile.figures.entries import Entry, thing_class
from consilience.reconcile.figures.pairs import ENOUGH, sameness, weights
from consilience.records import Event, FigureMark, Report, Sentence

# Figures that share a bucket are compared pair by pair; in larger buckets only with this many that follow.
_WINDOW = 400
# Of an article with more figures than this (a table, a list of results) the rest stay by themselves.
_MOST = 300


def groups(event: Event) -> list[list[Entry]]:
    """Give the groups in the order of their first figure."""
    entries = _entries(event)
    weigh = weights(entries)
    pairs = sorted(
        ((sameness(entries[left], entries[right], weigh), left, right) for left, right in _candidates(entries)),
        key=lambda pair: (-pair[0], pair[1:]),
    )
    group_of = {entry.number: [entry.number] for entry in entries}
    for score, left, right in pairs:
        if score < ENOUGH:
            break
        first, second = group_of[left], group_of[right]
        if first is second or any(kept_apart(entries[one], entries[other]) for one in first for other in second):
            continue
        first.extend(second)
        for number in second:
            group_of[number] = first
    distinct = {id(group): sorted(group) for group in group_of.values()}
    return [[entries[number] for number in group] for group in sorted(distinct.values())]


def _candidates(entries: list[Entry]) -> set[tuple[int, int]]:
    """Pairs that may be one measure: the same kind with the same value, happening, noun or person."""
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    told: Counter[str] = Counter()
    for entry in entries:
        told[entry.article] += 1
        if told[entry.article] <= _MOST:
            for key in _keys(entry.mark):
                buckets[key].append(entry.number)
    pairs: set[tuple[int, int]] = set()
    for members in buckets.values():
        for at, left in enumerate(members):
            pairs.update((left, right) for right in members[at + 1 : at + 1 + _WINDOW] if (left, right) not in pairs)
    return {(left, right) for left, right in pairs if not kept_apart(entries[left], entries[right])}


def _keys(mark: FigureMark) -> Iterable[tuple[str, ...]]:
    value = intervals.interval(mark)
    if value is None:
        return
    yield ("value", f"{value.point:.4g}")
    if mark.kind not in {"count", "share", "money", "age"} or "/" in mark.unit:
        yield (mark.kind, mark.unit.rpartition("/")[2] if "/" in mark.unit else "")
    elif mark.action:
        yield (mark.kind, mark.action)
    if mark.thing:
        yield (mark.kind, "thing", thing_class(mark.thing))
    if mark.follows >= 0:
        yield ("follows", str(mark.follows))
    yield ("follows", str(mark.start))
    if mark.person:
        yield ("person", mark.person.split()[-1].lower())


_EARLIER = re.compile(
    r"(?:\b[Tt]hen[\s-]+|\bturn(?:s|ed|ing)\s|\bages?\s(?:of\s)?|\bwould\s(?:be|have\sbeen)\s|\bwas\s(?:only\s|just\s)?)$"
)
_GENERIC = re.compile(r"\b(?:can|could|may|might)\s(?:\w+\s)?(?:cause|kill|bring|do|trigger|destroy|damage|lead)\b")


def _entries(event: Event) -> list[Entry]:
    own = _own_times(event.reports)
    found: list[Entry] = []
    for report in event.reports:
        people = _people(report)
        counted = frozenset(mark.thing for mark in report.figures)
        for mark in report.figures:
            if mark.low is None and mark.high is None and mark.modifier != "vague":
                continue
            found.append(msgspec.structs.replace(_entry(len(found), report, mark, own, people), counted=counted))
    return _told_alone(_with_tolls(found))


def _entry(number: int, report: Report, mark: FigureMark, own: frozenset[str], people: frozenset[str]) -> Entry:
    sentence = report.sentences[mark.sentence]
    about = frozenset(mark.about) - frozenset((mark.said_by or "").lower().split())
    return Entry(
        number=number,
        article=report.id,
        mark=mark,
        scope=frozenset() if mark.since else (frozenset(mark.when) | _years_meant(report, sentence)) - own,
        about=about,
        context=frozenset(mark.context) - {mark.action},
        people=frozenset(name for name in about if name in people or name.endswith("-year-old")),
        earlier=_EARLIER.search(report.article.text[max(0, mark.start - 24) : mark.start]) is not None,
        generic=mark.kind != "age" and _GENERIC.search(report.article.text[sentence.start : sentence.end]) is not None,
    )


def _years_meant(report: Report, sentence: Sentence) -> frozenset[str]:
    """Give the years that the times of a sentence mean: "two years ago" names none."""
    inside = (time for time in report.times if sentence.start <= time.start < sentence.end and time.value)
    return frozenset(time.value[:4] for time in inside if time.value)


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


def _with_tolls(entries: list[Entry]) -> list[Entry]:
    """Mark the first count of each kind of casualty that an article opens with or tells as the total."""
    told: set[tuple[str, str]] = set()
    marked: list[Entry] = []
    for entry in entries:
        mark, key = entry.mark, (entry.article, entry.mark.action)
        opens = mark.kind == "count" and mark.action in CASUALTIES and (mark.total or mark.sentence < _OPENING)
        toll = opens and key not in told and not entry.scope and _is_whole(entry)
        told |= {key} if toll else set()
        marked.append(msgspec.structs.replace(entry, toll=toll))
    return marked


def _told_alone(entries: list[Entry]) -> list[Entry]:
    """Mark the figures that are their article's only value of a kind, a happening and a thing."""
    values: dict[tuple[str, ...], list[FigureMark]] = defaultdict(list)
    for entry in entries:
        if _is_whole(entry):
            values[_measure_key(entry)].append(entry.mark)
            values[entry.article, entry.mark.thing].append(entry.mark)
    return [
        msgspec.structs.replace(
            entry,
            lone=entry.mark.former or entry.mark.follows >= 0 or _is_lone(entry.mark, values[_measure_key(entry)]),
            lone_thing=_is_lone(entry.mark, values[entry.article, entry.mark.thing]),
        )
        for entry in entries
    ]


def _is_whole(entry: Entry) -> bool:
    """Whether a value is no part of another, nor on top of one, replaced or contested by one, nor none at all."""
    mark = entry.mark
    return not (mark.partial or mark.further or mark.former or mark.high == 0 or mark.follows >= 0)


def _is_lone(mark: FigureMark, others: list[FigureMark]) -> bool:
    others = [other for other in others if other.total] or others if mark.action in CASUALTIES else others
    return len(others) < _WINDOW and all(intervals.compatible(mark, other) for other in others)


def _measure_key(entry: Entry) -> tuple[str, ...]:
    mark = entry.mark
    return (
        entry.article,
        mark.kind,
        mark.action,
        thing_class(mark.thing) if mark.action not in {"killed", "injured"} else "",
        *sorted(entry.scope),
    )
