"""Story → account: what the reports say together."""

from __future__ import annotations

from hashlib import sha256

from consilience.copies import origins
from consilience.reconcile import conflicts, dates, figures, names, quotes, superseded, timeline
from consilience.records import Account, Event


def dated(event: Event) -> Event:
    """Give every article the publication date that it shows or that its story implies, and its times their values."""
    return dates.inferred(event)


def account(event: Event) -> Account:
    """Set what the reports of one event say side by side."""
    witnesses = origins.of(event)
    people = names.merged(event)
    figured = figures.compared(event, witnesses)
    overtaken = superseded.found(event, figured)
    days = sorted(report.article.published.date for report in event.reports if report.article.published)
    return Account(
        id=sha256("\n".join(sorted(report.id for report in event.reports)).encode()).hexdigest()[:16],
        title=next((report.article.title for report in event.reports if report.article.title), "(no title)"),
        articles=tuple(report.id for report in event.reports),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        origins=witnesses.origins,
        copies=event.copies,
        names=people,
        quotes=quotes.joined(event, people),
        figures=figured,
        timeline=timeline.made(event, witnesses),
        conflicts=conflicts.found(event, witnesses, figured, overtaken),
        superseded=overtaken,
    )


__all__ = ["account", "dated"]
