"""The whole program on one screen: every stage, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from consilience import annotate, brief, cluster, copies, extract, reconcile
from consilience.annotate import parse
from consilience.cluster import Profile
from consilience.cluster.arrival import ASLEEP_DAYS
from consilience.records import Article, CopyPair, Dossier, Event, Page, Report, Skipped, Wishes
from consilience.run import Runner

if TYPE_CHECKING:  # the database would make every command start later
    from consilience.store import Library
    from consilience.store.entering import Added
    from consilience.store.ready import Ready

# Pages read and written together: a Ctrl-C or a crash costs the reading of so many, and nobody who writes waits for a second.
LOT = 64


class Reading(Struct, frozen=True, kw_only=True):
    """What came of reading: the dossier, and the events with the articles' texts it was made from."""

    dossier: Dossier
    events: tuple[Event, ...]


def read(
    incoming: Iterable[Page | Skipped],
    run: Runner,
    pipeline: str = "accurate",
    *,
    one_event: bool = False,
    wishes: Wishes = brief.AS_USUAL,
) -> Reading:
    """Read what many outlets published; tell each event once, with its sources.

    `pipeline` is the language analysis under it: "accurate", "fast" or "spacy:NAME"; UsageError where it is not there.
    `one_event` says that whoever gave the pages knows that all of them tell of the same event; `wishes`
    say what the briefings shall be.
    """
    parse.check(pipeline)
    pages, skipped = distinct(incoming)
    extracted = run.each(extract.article, pages)
    articles = [result for result in extracted if isinstance(result, Article)]
    skipped += [result for result in extracted if isinstance(result, Skipped)]
    reports = run.each(partial(annotate.report, pipeline=pipeline), articles)
    stories, found = together(reports, run)
    told = cluster.one(reports, found) if one_event else cluster.events(stories, reports, found)
    events = run.each(reconcile.dated, told)
    accounts = run.each(partial(brief.told, wishes=wishes), events)
    return Reading(dossier=brief.dossier(events, accounts, skipped), events=tuple(events))


def together(reports: Sequence[Report], run: Runner) -> tuple[list[list[str]], list[CopyPair]]:
    """Say which articles tell of one event, by their ids, and what they copied from each other."""
    found = copied(reports, run)
    return grouped(run.each(cluster.profile, reports), found, run), found


def copied(reports: Sequence[Report], run: Runner) -> list[CopyPair]:
    """Say what articles copied from each other; their texts and quotations are read, no other marks."""
    return run.pairs(copies.keys, copies.judge, reports, neighbours=copies.IN_A_CROWD)


def grouped(profiles: Sequence[Profile], found: Iterable[CopyPair], run: Runner) -> list[list[str]]:
    """Say which articles tell of one event, by their ids, from what they are about and what they copied."""
    usual = cluster.usual_in(profiles)
    related = run.pairs(cluster.keys, partial(cluster.judge, usual=usual), profiles, nearest=cluster.NEAREST)
    return cluster.stories(run.groups(profiles, [*related, *copies.whole(found)]), related, usual)


def add(  # noqa: PLR0913 - what comes, where, when, and two ways to do it
    library: Library,
    incoming: Iterable[Page | Skipped],
    run: Runner,
    when: str,
    pipeline: str = "accurate",
    *,
    asleep_after: int = ASLEEP_DAYS,
) -> Iterator[Added]:
    """Read what comes in and give each article its place in the library; then tell anew the stories that this touched.

    Gives what became of each lot of pages once it is in the library for good; what is in it already is passed over. `when` is
    the moment, ISO 8601 in UTC; a story sleeps after so many days without news. Raises LibraryError where the library refuses;
    what was given before is in it.
    """
    from consilience.store import accounts, articles, entering, stories
    from consilience.store.lots import lots

    parse.check(pipeline)
    made_by = articles.recipe(pipeline)
    for some in lots(incoming, LOT):
        pages, skipped = distinct(some)
        new = library.read(partial(entering.unknown, pages=pages))
        coming = run.each(partial(prepared, pipeline=pipeline), new)
        enter = partial(entering.enter, coming=coming, skipped=skipped, when=when, made_by=made_by, asleep_after=asleep_after)
        added = library.write(enter)
        yield replace(added, known=added.known + len(pages) - len(new))
    accounts.refresh(library, library.read(accounts.due), when, run)
    library.write(partial(stories.lull, before=str(date.fromisoformat(when[:10]) - timedelta(days=asleep_after))))


def prepared(page: Page, pipeline: str = "accurate") -> Ready:
    """Read a page, and work out all that a library writes of it."""
    from consilience.store.ready import ready

    article = extract.article(page)
    return ready(page, annotate.report(article, pipeline=pipeline) if isinstance(article, Article) else article)


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
