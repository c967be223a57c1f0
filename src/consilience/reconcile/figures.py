"""Figures of all reports → measures with verdicts."""

from __future__ import annotations

from consilience.copies.origins import Origins
from consilience.languages.english.measured import CUMULATIVE
from consilience.reconcile import figure_groups, figure_words
from consilience.reconcile import figure_intervals as intervals
from consilience.reconcile.figure_pairs import Entry
from consilience.records import Event, Figure, FigureValue, Report, Verdict


def compared(event: Event, witnesses: Origins) -> tuple[Figure, ...]:
    """Group the figures that count the same thing, and say whether the sources agree; most reported first."""
    reports = {report.id: report for report in event.reports}
    found = [_figure(group, reports, witnesses) for group in figure_groups.groups(event)]
    order = sorted(
        range(len(found)), key=lambda at: (-len({value.cite.article for value in found[at].values}), -found[at].origins, at)
    )
    return tuple(found[at] for at in order)


def _figure(group: list[Entry], reports: dict[str, Report], witnesses: Origins) -> Figure:
    verdict = _verdict(group, reports)
    return Figure(
        measure=figure_words.measure(group),
        unit=group[0].mark.unit,
        verdict=verdict,
        origins=witnesses.independent(entry.article for entry in group),
        reason=figure_words.reason(group, verdict, reports),
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
    agree = all(intervals.compatible(one.mark, other.mark) for at, one in enumerate(group) for other in group[at + 1 :])
    if len({entry.article for entry in group}) == 1:
        return "single" if agree else "differ"
    if agree:
        return "agree"
    return "superseded" if _is_superseded(group, reports) else "differ"


def _is_superseded(group: list[Entry], reports: dict[str, Report]) -> bool:
    """Whether a count that only grows was told lower by earlier articles, and one higher value by all later ones."""
    if not {entry.mark.action for entry in group} & CUMULATIVE or any(entry.mark.since or entry.scope for entry in group):
        return False
    sizes = {entry.number: size.point for entry in group if (size := intervals.interval(entry.mark)) is not None}
    if not sizes:
        return False
    top = max(sizes.values())
    high = [entry for entry in group if sizes.get(entry.number) == top]
    low = [entry for entry in group if any(not intervals.compatible(entry.mark, last.mark) for last in high)]
    days_low, days_high = (sorted(_day(reports[entry.article]) for entry in side) for side in (low, high))
    if not low or "" in (*days_low, *days_high):
        return False
    rest = [entry for entry in group if entry not in low]
    agree = all(intervals.compatible(one.mark, other.mark) for at, one in enumerate(rest) for other in rest[at + 1 :])
    return agree and days_low[-1] <= days_high[0] and days_low[-1] < days_high[-1]


def _day(report: Report) -> str:
    published = report.article.published
    if published is None:
        return ""
    return published.date if published.precision == "day" else ""
