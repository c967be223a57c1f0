"""Story → account: what the reports say together."""

from __future__ import annotations

from hashlib import sha256

from msgspec.structs import replace

from consilience import collector
from consilience.copies import origins
from consilience.copies.origins import Origins
from consilience.reconcile import carriers, conflicts, dates, facts, figures, names, notebook, quotes, superseded, timeline
from consilience.reconcile.notebook import Notebook
from consilience.records import Account, Event, Quote, Report


def dated(event: Event) -> Event:
    """Give every article the publication date that it shows or that its story implies, and its times their values.

    The reports then stand in the order in which they came out, those without a date last.
    """
    told = dates.inferred(event)
    return replace(told, reports=tuple(sorted(told.reports, key=_place)))


def _place(report: Report) -> tuple[bool, str, str, str]:
    article = report.article
    return article.published is None, article.published.date if article.published else "", article.source, article.id


@collector.paused()
def account(event: Event, notes: Notebook | None = None, nli: str | None = None, witnesses: Origins | None = None) -> Account:
    """Set what the reports of one event say side by side.

    `notes` are what they tell and `witnesses` its origins, where they have been found already.
    `nli`: the folder of a cross-encoder that reads which statements contradict each other; UsageError where there is none.
    """
    witnesses = origins.of(event) if witnesses is None else witnesses
    people = names.merged(event)
    figured = figures.compared(event, witnesses, people)
    notes = notebook.of(event) if notes is None else notes
    uttered = tuple(_with_origins(quote, witnesses) for quote in quotes.joined(notes.event, people))
    carried = carriers.of(event)
    once = carried.once(notes)
    overtaken = carried.overtaken(superseded.found(once, figured))
    days = sorted(report.article.published.date for report in event.reports if report.article.published)
    return Account(
        id=sha256("\n".join(sorted(report.id for report in event.reports)).encode()).hexdigest()[:16],
        title=next((report.article.title for report in event.reports if report.article.title), "(no title)"),
        articles=tuple(report.id for report in event.reports),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        origins=witnesses.origins,
        counts=origins.counts(event, witnesses.origins),
        copies=event.copies,
        pairs=witnesses.pairs,
        names=people,
        quotes=uttered,
        figures=figured,
        timeline=timeline.made(event, notes.told, witnesses),
        conflicts=carried.opposed(conflicts.found(once, witnesses, figured, overtaken, uttered, nli), witnesses),
        superseded=overtaken,
        facts=facts.found(event, notes.told, witnesses),
    )


def _with_origins(quote: Quote, witnesses: Origins) -> Quote:
    return replace(quote, origins=witnesses.independent_of(mention.cite for mention in quote.mentions))


__all__ = ["account", "dated"]
