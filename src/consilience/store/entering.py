"""A report enters the library: kept, indexed, placed into a story, all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from sqlalchemy import Connection

from consilience.records import Article, Page, Report, Skipped
from consilience.store import articles, decisions, pages, passages, placing, search, stories
from consilience.store.log import MACHINE, By

# Two texts at one address are versions of one article when so much of the shorter stands in the other; else an address was
# used again: a front page, a live page of another day.
SAME_ARTICLE = 0.25

DRIFTED = "with a new article the story falls into two, each alike in itself and not like the other"


class Entered(Struct, frozen=True, kw_only=True):
    """What became of a new article: the story it stands in, whether that begins with it, and which stories it made one."""

    article: str
    story: str
    begun: bool = False
    merged: tuple[str, ...] = ()
    revises: str | None = None


class Added(Struct, frozen=True, kw_only=True):
    """What came of some pages: new articles, what was skipped, and how many articles were here already."""

    entered: tuple[Entered, ...]
    skipped: tuple[Skipped, ...]
    known: int


class Coming(Struct, frozen=True, kw_only=True):
    """A page that was read, with what it says or why nothing could be read in it."""

    page: Page
    found: Report | Skipped


def unknown(connection: Connection, pages: Iterable[Page]) -> list[Page]:
    """Give the pages whose articles are not in the library."""
    coming = list(pages)
    known = articles.known(connection, [page.article_id for page in coming])
    return [page for page in coming if page.article_id not in known]


def enter(connection: Connection, coming: Iterable[Coming], skipped: Iterable[Skipped], when: str, made_by: str) -> Added:
    """Take in what was read, oldest news first, and say what became of it; articles that are here already stay as they are."""
    passed_over = list(skipped)
    for what in passed_over:
        pages.skip(connection, what, when)
    entered, known = [], 0
    for one in sorted(coming, key=_place):
        if isinstance(one.found, Skipped):
            pages.skip(connection, one.found, when, one.page)
            passed_over.append(one.found)
        elif there := _in_the_same_words(connection, one.found.article):
            reason = f"the same words as article {there}, at the same address"
            passed_over.append(Skipped(source=one.page.source, stage="ingest", reason=reason))
            pages.skip(connection, passed_over[-1], when)
        elif articles.keep(connection, one.page, one.found, when, made_by):
            entered.append(_entered(connection, one.found, when))
        else:
            known += 1
    return Added(entered=tuple(entered), skipped=tuple(passed_over), known=known)


def _place(one: Coming) -> tuple[str, str, str]:
    published = None if isinstance(one.found, Skipped) else one.found.article.published
    return (published.at or published.date if published else "", one.page.source, one.page.id)


def _entered(connection: Connection, report: Report, when: str) -> Entered:
    earlier = _earlier(connection, report)
    if earlier:
        passages.drop(connection, earlier)
        search.forget(connection, earlier)
    placement = placing.place(connection, report, when)
    passages.put(connection, report)
    search.index(connection, report)
    if earlier and (story := stories.of(connection, earlier)):
        decisions.revise(connection, earlier, report.id, By(MACHINE, when, ("a later version at the same address",)))
        return Entered(article=report.id, story=story, revises=earlier)
    by = By(MACHINE, when, placement.why)
    if placement.story is None:
        return Entered(article=report.id, story=decisions.begin(connection, report.id, by), begun=True)
    decisions.place(connection, report.id, placement.story, by)
    merged = tuple(other for other in placement.merges if decisions.merge(connection, placement.story, other, by))
    into = stories.of(connection, report.id) or placement.story
    if leaving := placing.leaving(connection, into):
        decisions.split(connection, into, leaving, By(MACHINE, when, (DRIFTED,)))
    return Entered(article=report.id, story=stories.of(connection, report.id) or placement.story, merged=merged)


def _in_the_same_words(connection: Connection, article: Article) -> str | None:
    """Give the article that stands at the same address in the same words: only the page around it is another."""
    there = articles.same_words(connection, article.url, articles.body(article)) if article.url else None
    return there if there != article.id else None


def _earlier(connection: Connection, report: Report) -> str | None:
    """Give the article at the same address of which this one is a later version; None where there is none."""
    if not report.article.url:
        return None
    others = [entry for entry in articles.at_address(connection, report.article.url) if entry.current and entry.id != report.id]
    for entry in others:
        held = articles.report(connection, entry.id)
        if held and passages.shared(held, report) >= SAME_ARTICLE:
            return entry.id
    return None
