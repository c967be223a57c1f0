"""A growing count told several times → which of its values came last, where the articles' dates or words say so."""

from __future__ import annotations

from datetime import UTC, datetime

from consilience.languages.english.measured import CUMULATIVE
from consilience.reconcile.figures import intervals
from consilience.reconcile.figures.entries import Entry
from consilience.records import Report

# The missing are found: their count ends lower than it began.
_SHRINKING = frozenset({"missing"})


def last(group: list[Entry], reports: dict[str, Report]) -> list[Entry]:
    """Give the entries whose value replaced all others of a growing count; none where that cannot be told."""
    if not {entry.mark.action for entry in group} & CUMULATIVE or any(entry.mark.since or entry.scope for entry in group):
        return []
    sizes = {entry.number: size.point for entry in group if not entry.mark.former and (size := intervals.interval(entry.mark))}
    if not sizes:
        return []
    tops = [max(sizes.values())]
    if {entry.mark.action for entry in group} & _SHRINKING:
        tops.append(min(sizes.values()))
    return next((found for top in tops if (found := _followed(group, sizes, top, reports))), [])


def _followed(group: list[Entry], sizes: dict[int, float], top: float, reports: dict[str, Report]) -> list[Entry]:
    """Give the entries with the value `top` and what fits it, if every other value was told before them."""
    newest = [entry for entry in group if sizes.get(entry.number) == top]
    old = [entry for entry in group if any(not intervals.compatible(entry.mark, one.mark) for one in newest)]
    rest = [entry for entry in group if entry not in old and not entry.mark.former]
    agree = all(intervals.compatible(one.mark, other.mark) for at, one in enumerate(rest) for other in rest[at + 1 :])
    named = [entry for entry in group if entry.mark.former]
    open_ = [entry for entry in old if not any(intervals.compatible(entry.mark, one.mark) for one in named)]
    if not old or not agree:
        return []
    return rest if not open_ or _in_order(open_, newest, reports) else []


def _in_order(old: list[Entry], newest: list[Entry], reports: dict[str, Report]) -> bool:
    """Whether no article with the newest value is older than one with another, and one is younger than all of them."""
    before = [moment(reports[entry.article]) for entry in old]
    after = [moment(reports[entry.article]) for entry in newest]
    if any(not day for day, _ in (*before, *after)):
        return False
    never_back = all(not _is_before(late, early) for early in before for late in after)
    return never_back and any(all(_is_before(early, late) for early in before) for late in after)


def _is_before(one: tuple[str, float], other: tuple[str, float]) -> bool:
    if one[0] != other[0] or not one[1] or not other[1]:
        return one[0] < other[0]
    return one[1] < other[1]


def moment(report: Report) -> tuple[str, float]:
    """Give an article's day, "" where it is not known, and its seconds since 1970, 0 where the page does not say."""
    published = report.article.published
    if published is None or published.precision != "day":
        return "", 0.0
    return published.date, _seconds(published.at)


def _seconds(at: str | None) -> float:
    try:
        told = datetime.fromisoformat(at) if at else None
    except ValueError:  # a time stamp in a form of its own
        return 0.0
    return told.astimezone(UTC).timestamp() if told and told.tzinfo else 0.0
