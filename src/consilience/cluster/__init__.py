"""Articles → stories: which articles tell of one event."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from consilience.records import CopyPair, Event, Related, Report


def keys(report: Report) -> Iterable[Hashable]:
    """Give the words and names under which articles on the same event meet."""
    return ("all",)


def judge(left: Report, right: Report) -> Related | None:
    """Say whether two articles tell of one event, and why; None if not."""
    return Related(left=left.id, right=right.id, score=1.0, why=())


def events(groups: Sequence[Sequence[Report]], copied: Sequence[CopyPair]) -> list[Event]:
    """Make an event of each group of reports, with the copies between them."""
    return [
        Event(
            reports=tuple(sorted(group, key=lambda report: (report.article.source, report.id))),
            copies=tuple(copy for pair in copied if {pair.left, pair.right} <= {report.id for report in group} for copy in pair.copies),
        )
        for group in groups
    ]


__all__ = ["events", "judge", "keys"]
