"""Figures of all reports → measures with verdicts."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from consilience.copies.origins import Origins
from consilience.reconcile.figures import bodies, groups, intervals, not_compared, series, words
from consilience.reconcile.figures.bodies import Bodies
from consilience.reconcile.figures.entries import Entry
from consilience.records import Article, Event, Figure, FigureMark, FigureValue, Name, Report, Verdict


def compared(event: Event, witnesses: Origins, people: Iterable[Name] = ()) -> tuple[Figure, ...]:
    """Group the figures that count the same thing, and say whether the sources agree; most reported first.

    `people` are the names of the event: values that several articles have from one of them are one witness's.
    """
    reports = {report.id: report for report in event.reports}
    behind = bodies.of(witnesses, people)
    found = [(group, _figure(group, reports, behind)) for group in groups.groups(event)]
    found.sort(key=lambda pair: (-len({value.cite.article for value in pair[1].values}), -pair[1].origins))
    apart = not_compared.found([group for group, _ in found])
    return tuple(msgspec.structs.replace(figure, apart=apart[at]) for at, (_, figure) in enumerate(found))


def _figure(group: list[Entry], reports: dict[str, Report], behind: Bodies) -> Figure:
    verdict = _verdict(group, reports)
    witnesses = behind.behind(group, reports)
    return Figure(
        measure=words.measure([entry.mark for entry in group]),
        unit=group[0].mark.unit,
        verdict=verdict,
        origins=witnesses.origins,
        reason=words.reason(group, verdict, reports, witnesses),
        values=tuple(value(entry.mark, reports[entry.article].article) for entry in group),
        series=series.steps(group, reports) if verdict == "superseded" else (),
        action=words.action([entry.mark for entry in group]),
    )


def value(mark: FigureMark, article: Article) -> FigureValue:
    """Give a figure of an article as the value that an account shows."""
    return FigureValue(
        low=mark.low,
        high=mark.high,
        modifier=mark.modifier,
        printed=mark.printed,
        unit=mark.unit or mark.thing or "count",
        said_by=mark.said_by,
        as_of=mark.as_of,
        cite=article.cite(mark.start, mark.end),
    )


def _verdict(group: list[Entry], reports: dict[str, Report]) -> Verdict:
    """Say whether the values of one measure agree."""
    now = [entry for entry in group if not entry.mark.former] or group
    agree = intervals.all_compatible(entry.mark for entry in now)
    if len({entry.article for entry in group}) == 1:
        replaced = agree and len(now) < len(group) and bool(series.newest(group, reports))
        return "superseded" if replaced else "single" if agree else "differ"
    if agree and len(now) == len(group):
        return "agree"
    return "superseded" if series.newest(group, reports) else "agree" if agree else "differ"


__all__ = ["compared", "value"]
