"""The whole program on one screen: every stage, in order."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from msgspec import Struct

from consilience import annotate, brief, cluster, copies, extract, reconcile
from consilience.annotate import parse
from consilience.records import Article, Dossier, Event, Page, Skipped
from consilience.run import Runner


class Reading(Struct, frozen=True, kw_only=True):
    """What came of reading: the dossier, and the events with the articles' texts it was made from."""

    dossier: Dossier
    events: tuple[Event, ...]


def read(incoming: Iterable[Page | Skipped], run: Runner, pipeline: str = "accurate", *, one_event: bool = False) -> Reading:
    """Read what many outlets published; tell each event once, with its sources.

    `pipeline` is the language analysis under it: "accurate", "fast" or "spacy:NAME"; UsageError where it is not there.
    `one_event` says that whoever gave the pages knows that all of them tell of the same event.
    """
    parse.check(pipeline)
    pages, skipped = distinct(incoming)
    extracted = run.each(extract.article, pages)
    articles = [result for result in extracted if isinstance(result, Article)]
    skipped += [result for result in extracted if isinstance(result, Skipped)]
    reports = run.each(partial(annotate.report, pipeline=pipeline), articles)
    copied = run.pairs(copies.keys, copies.judge, reports, neighbours=copies.IN_A_CROWD)
    related = run.pairs(cluster.keys, cluster.judge, reports)
    groups = run.groups(reports, [*related, *copies.whole(copied)])
    told = cluster.one(reports, copied) if one_event else cluster.events(groups, copied)
    events = run.each(reconcile.dated, told)
    accounts = run.each(reconcile.account, events)
    stories = run.each(brief.story, list(zip(events, accounts, strict=True)))
    return Reading(dossier=brief.dossier(events, stories, skipped), events=tuple(events))


def distinct(incoming: Iterable[Page | Skipped]) -> tuple[list[Page], list[Skipped]]:
    """Give each page once, in an order that does not depend on how they came in, and what was skipped, each once."""
    pages: dict[str, Page] = {}
    skipped: dict[Skipped, None] = {}
    for item in sorted(incoming, key=lambda item: item.source):
        if isinstance(item, Skipped):
            skipped[item] = None
        elif (first := pages.setdefault(item.id, item)).source != item.source:
            skipped[Skipped(source=item.source, stage="ingest", reason=f"the same bytes as {first.source}")] = None
    return list(pages.values()), list(skipped)
