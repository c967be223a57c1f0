"""What follows from the pages, made anew; what hands decided stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from sqlalchemy import Connection

from consilience import annotate, extract
from consilience.records import Article, Page, Report
from consilience.run import Runner
from consilience.store import accounts, articles, meetings, pages, passages, regrouping, search
from consilience.store.entering import enter
from consilience.store.library import Library
from consilience.store.lots import lots
from consilience.store.ready import ready

PARTS = ("marks", "passages", "search", "placements", "accounts")

LOT = 64  # pages, or articles, in one transaction: those who add need not wait long


def library(library: Library, parts: Sequence[str], run: Runner, when: str, pipeline: str) -> Iterator[str]:
    """Make parts of a library anew, in the order of `PARTS`, and say of each what came of it.

    Each part is done in steps that hold by themselves: broken off, it is begun again, and nothing is lost. Readers go on.
    """
    if "marks" in parts:
        yield _marks(library, run, when, pipeline)
    if "passages" in parts:
        yield f"passages: {library.write(passages.rebuild):,} articles"
    if "search" in parts:
        yield f"search: {_search(library):,} articles"
    if "placements" in parts:
        _remembered(library)
        moved = regrouping.regroup(library, run, when)
        yield f"placements: {moved:,} articles moved"
    if "accounts" in parts or "marks" in parts:
        library.write(accounts.all_due)
    due = library.read(accounts.due)
    accounts.refresh(library, due, when, run)
    yield f"accounts: {len(due):,} stories told anew"


def _marks(library: Library, run: Runner, when: str, pipeline: str) -> str:
    """Read every page again, by today's program; those that could not be read are tried again."""
    read = entered = 0
    recipe = articles.recipe(pipeline)
    for some in lots(_pages(library), LOT):
        found = run.each(extract.article, some)
        reports = run.each(partial(annotate.report, pipeline=pipeline), [one for one in found if isinstance(one, Article)])
        by_id = {report.id: report for report in reports}
        known = library.read(partial(articles.known, ids=list(by_id)))
        library.write(partial(_remark, reports=[by_id[one] for one in sorted(known)], recipe=recipe))
        new = [ready(page, by_id[page.article_id]) for page in some if page.article_id in by_id.keys() - known]
        entered += len(library.write(partial(enter, coming=new, skipped=[], when=when, made_by=recipe)).entered)
        read += len(known)
    return f"marks: {read:,} articles read again, {entered:,} that could not be read before"


def _pages(library: Library) -> Iterator[Page]:
    """Give all pages, a lot in each transaction: a reader that stays for hours would hold up the tidying of the database."""
    last = 0
    while found := library.read(partial(pages.after, number=last, most=LOT)):
        yield from (page for _, page in found)
        last = found[-1][0]


def _remark(connection: Connection, reports: Sequence[Report], recipe: str) -> None:
    for report in reports:
        articles.remark(connection, report, recipe)


def _search(library: Library) -> int:
    count = 0
    for some in lots(library.read(articles.current_ids), LOT):
        library.write(partial(_index, ids=some))
        count += len(some)
    return count


def _index(connection: Connection, ids: Sequence[str]) -> None:
    for article in ids:
        search.forget(connection, article)
    search.index(connection, [search.shelved(report) for report in articles.many(connection, ids)])


def _remembered(library: Library) -> None:
    """Make anew by what new articles meet the ones that are here."""
    for some in lots(library.read(articles.current_ids), LOT):
        library.write(partial(_remember, ids=some))


def _remember(connection: Connection, ids: Sequence[str]) -> None:
    number_of = {entry.id: entry.number for entry in articles.entries(connection, ids)}
    reports = articles.many(connection, ids)
    meetings.remember(connection, {number_of[report.id]: meetings.described(report) for report in reports})


__all__ = ["PARTS", "library"]
