"""The whole program on one screen: every stage, in order."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from consilience import annotate, brief, cluster, copies, extract, reconcile
from consilience.records import Article, Dossier, Event, Page, Skipped
from consilience.run import Runner


class Reading(Struct, frozen=True, kw_only=True):
    """What came of reading: the dossier, and the events with the articles' texts it was made from."""

    dossier: Dossier
    events: tuple[Event, ...]


def read(incoming: Iterable[Page | Skipped], run: Runner) -> Reading:
    """Read what many outlets published; tell each event once, with its sources."""
    arrived = list(incoming)
    pages = {page.id: page for page in sorted_pages(arrived)}  # the same bytes twice are one page
    extracted = run.each(extract.article, list(pages.values()))
    articles = [result for result in extracted if isinstance(result, Article)]
    reports = run.each(annotate.report, articles)
    copied = run.pairs(copies.keys, copies.judge, reports)
    related = run.pairs(cluster.keys, cluster.judge, reports)
    events = run.each(reconcile.dated, cluster.events(run.groups(reports, related), copied))
    accounts = run.each(reconcile.account, events)
    stories = run.each(brief.story, list(zip(events, accounts, strict=True)))
    skipped = [item for item in (*arrived, *extracted) if isinstance(item, Skipped)]
    return Reading(dossier=brief.dossier(events, stories, skipped), events=tuple(events))


def sorted_pages(arrived: Iterable[Page | Skipped]) -> list[Page]:
    """Pages in an order that does not depend on how they came in; of the same bytes the first source name stays."""
    pages = [item for item in arrived if isinstance(item, Page)]
    return sorted(pages, key=lambda page: page.source, reverse=True)
