"""A count told several times → which of its values came last, and the values in the order in which they were told."""

from __future__ import annotations

from consilience.languages.english.measured import CUMULATIVE, GROWING_THINGS, HELPERS, PASSING, REVISED
from consilience.reconcile.figures import intervals, order
from consilience.reconcile.figures.entries import Entry
from consilience.reconcile.figures.moving import is_moving
from consilience.reconcile.figures.order import Reports, point, told_at
from consilience.records import FigureStep


def newest(group: list[Entry], reports: Reports) -> list[Entry]:
    """Give the entries with the value that replaced all others of a count that moves; none where that cannot be told."""
    if any(entry.scope for entry in group) or len({entry.mark.since for entry in group}) > 1:
        return []
    former = [entry for entry in group if entry.mark.former]
    current = [entry for entry in group if not entry.mark.former and not _is_corrected(entry, former, group, reports)]
    sizes = {entry.number: size.point for entry in current if (size := intervals.interval(entry.mark))}
    return next((found for top in _candidates(group, sizes, reports) if (found := _followed(group, sizes, top, reports))), [])


def _is_corrected(entry: Entry, former: list[Entry], group: list[Entry], reports: Reports) -> bool:
    """Whether an article of the same time or later gives another value for this one: 143, after "131, not 143 as announced"."""
    return any(
        point(old) == point(entry)
        and old.article != entry.article
        and not told_at(old, reports).is_before(told_at(entry, reports))
        and any(new.article == old.article and not new.mark.former and point(new) != point(old) for new in group)
        for old in former
    )


def _candidates(group: list[Entry], sizes: dict[int, float], reports: Reports) -> list[float]:
    """Give the values that may be the last: of a growing count the highest, of one that comes and goes the latest."""
    if not sizes:
        return []
    actions, former = {entry.mark.action for entry in group}, any(entry.mark.former for entry in group)
    grows = (group[0].mark.kind == "count" and bool(actions & CUMULATIVE)) or all(
        entry.mark.thing in GROWING_THINGS for entry in group
    )
    tops = [max(sizes.values())] if grows or former else []
    current = [entry for entry in group if entry.number in sizes]
    passing = actions & PASSING or all(entry.grave or entry.mark.thing in HELPERS or is_moving(entry) for entry in group)
    if passing or former:
        tops += order.latest(current, reports)
    else:
        tops += order.latest([entry for entry in current if entry.context & REVISED], reports)
    if order.are_told_in_turn(current, reports):
        tops += order.latest(current, reports)
    return tops


def _followed(group: list[Entry], sizes: dict[int, float], top: float, reports: Reports) -> list[Entry]:
    """Give the entries with the value `top`, if every value that does not fit it was told before them."""
    new = [entry for entry in group if sizes.get(entry.number) == top]
    others = intervals.different(entry.mark for entry in new)
    old = [entry for entry in group if any(not intervals.compatible(entry.mark, one) for one in others)]
    replaced = {entry.number for entry in old}
    agree = intervals.all_compatible(entry.mark for entry in group if entry.number not in replaced and not entry.mark.former)
    named = intervals.different(entry.mark for entry in group if entry.mark.former)
    open_ = [entry for entry in old if not any(intervals.compatible(entry.mark, one) for one in named)]
    if not old or not agree:
        return []
    return new if not open_ or order.replaced(open_, new, reports) else []


def steps(group: list[Entry], reports: Reports) -> tuple[FigureStep, ...]:
    """Give the values of a count that moved, each as first told, in order, the newest last."""
    return tuple(_step(entry, reports) for entry in ordered(group, reports))


def ordered(group: list[Entry], reports: Reports) -> list[Entry]:
    """Give the entries that first told each value of a count that moved, in order, the newest last."""
    current = min(newest(group, reports), key=lambda entry: (_is_open(entry), _when(entry, reports)))
    own = [
        entry
        for entry in group
        if not entry.mark.former and point(entry) != point(current) and _precedes(entry, current, reports)
    ]
    named = [entry for entry in group if entry.mark.former and not any(point(entry) == point(one) for one in own)]
    return [*_first_of_each([*named, *sorted(own, key=lambda entry: _when(entry, reports))]), current]


def _precedes(entry: Entry, current: Entry, reports: Reports) -> bool:
    """Whether a value belongs before the newest: one that only fits it ("about 10" of 10) may be told after it."""
    later = told_at(current, reports).is_before(told_at(entry, reports))
    return not (later and intervals.compatible(entry.mark, current.mark))


def _first_of_each(told: list[Entry]) -> list[Entry]:
    """Give the first entry of each value, where a value that comes back is told once."""
    first: list[Entry] = []
    for entry in told:
        if not any(point(entry) == point(one) for one in first):
            first.append(entry)
    return first


def _is_open(entry: Entry) -> bool:
    return entry.mark.low is None or entry.mark.high is None


def _when(entry: Entry, reports: Reports) -> tuple[str, float, int]:
    return *told_at(entry, reports), entry.number


def _step(entry: Entry, reports: Reports) -> FigureStep:
    mark, article = entry.mark, reports[entry.article].article
    return FigureStep(
        when=None if mark.former else _moment_told(entry, reports),
        low=mark.low,
        high=mark.high,
        modifier=mark.modifier,
        printed=mark.printed,
        said_by=mark.said_by,
        cite=article.cite(mark.start, mark.end),
    )


def _moment_told(entry: Entry, reports: Reports) -> str | None:
    """Give the full time stamp where the page has one, else the day; None where neither is known."""
    told = told_at(entry, reports)
    published = reports[entry.article].article.published
    return published.at if published and published.at and told.seconds else told.day or None
