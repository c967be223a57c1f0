"""Figures of all reports → measures with verdicts."""

from __future__ import annotations

from consilience.copies.origins import Origins
from consilience.reconcile.figures import groups, words
from consilience.reconcile.figures import intervals as intervals
from consilience.reconcile.figures import order as figure_order
from consilience.reconcile.figures.entries import Entry
from consilience.records import Event, Figure, FigureValue, Report, Verdict


def compared(event: Event, witnesses: Origins) -> tuple[Figure, ...]:
    """Group the figures that count the same thing, and say whether the sources agree; most reported first."""
    reports = {report.id: report for report in event.reports}
    found = [_figure(group, reports, witnesses) for group in groups.groups(event)]
    order = sorted(
        range(len(found)), key=lambda at: (-len({value.cite.article for value in found[at].values}), -found[at].origins, at)
    )
    return tuple(found[at] for at in order)


def _figure(group: list[Entry], reports: dict[str, Report], witnesses: Origins) -> Figure:
    verdict = _verdict(group, reports)
    return Figure(
        measure=words.measure(group),
        unit=group[0].mark.unit,
        verdict=verdict,
        origins=witnesses.independent(entry.article for entry in group),
        reason=words.reason(group, verdict, reports),
        values=tuple(_value(entry, reports[entry.article]) for entry in group),
    )


def _value(entry: Entry, report: Report) -> FigureValue:
    mark = entry.mark
    return FigureValue(
        low=mark.low,
        high=mark.high,
        modifier=mark.modifier,
        printed=mark.printed,
        unit=mark.unit or mark.thing or "count",
        said_by=mark.said_by,
        as_of=mark.as_of,
        cite=report.article.cite(mark.start, mark.end),
    )


def _verdict(group: list[Entry], reports: dict[str, Report]) -> Verdict:
    """Say whether the values of one measure agree."""
    now = [entry for entry in group if not entry.mark.former] or group
    agree = all(intervals.compatible(one.mark, other.mark) for at, one in enumerate(now) for other in now[at + 1 :])
    if len({entry.article for entry in group}) == 1:
        return "single" if agree else "differ"
    if agree and len(now) == len(group):
        return "agree"
    return "superseded" if figure_order.last(group, reports) else "agree" if agree else "differ"
