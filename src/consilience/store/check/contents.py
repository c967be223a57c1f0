"""Are pages, articles and accounts what they were when they were kept?"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select

from consilience import verify
from consilience.records import Article, Report
from consilience.store.accounts import Told
from consilience.store.articles import current_ids, report
from consilience.store.packed import unpacked, unsqueezed
from consilience.store.tables import accounts, articles, pages, placements, reports, skipped, stories

Progress = Callable[[str, int, int], None]

DAMAGED = (zlib.error, msgspec.DecodeError, msgspec.ValidationError)
AT_ONCE = 50


class Cites:
    """Counts the cites that hold."""

    def __init__(self) -> None:
        self.held = 0


def of_pages(connection: Connection, progress: Progress) -> Iterator[str]:
    """Give the pages whose bytes are not those that came in, and those that nothing refers to."""
    total, last, done = _count(connection, pages.c.number), 0, 0
    wanted = select(pages.c.number, pages.c.id, pages.c.source, pages.c.content).order_by(pages.c.number).limit(AT_ONCE)
    while found := connection.execute(wanted.where(pages.c.number > last)).all():
        for row in found:
            if sha256(_content(row.content) or b"").hexdigest() != row.id:
                yield f"page {row.id[:12]} ({row.source}): its bytes are damaged"
        done, last = done + len(found), found[-1].number
        progress("check pages", done, total)
    used = select(articles.c.page).union(select(skipped.c.page).where(skipped.c.page.is_not(None)))
    for orphan in connection.execute(select(pages.c.id, pages.c.source).where(pages.c.id.not_in(used)).order_by(pages.c.number)):
        yield f"page {orphan.id[:12]} ({orphan.source}): neither an article nor a reason why there is none"


def of_articles(connection: Connection, progress: Progress) -> Iterator[str]:
    """Give the articles whose marks are gone or damaged, and those whose words are not in their page."""
    total, last, done = _count(connection, articles.c.number), 0, 0
    joined = articles.outerjoin(reports).outerjoin(pages, pages.c.id == articles.c.page)
    columns = articles.c.number, articles.c.id, articles.c.source, reports.c.record, pages.c.content
    wanted = select(*columns).select_from(joined).order_by(articles.c.number).limit(AT_ONCE)
    while found := connection.execute(wanted.where(articles.c.number > last)).all():
        for number, article, source, record, content in found:
            last, done = number, done + 1
            if fault := _fault(record, content):
                yield f"article {article} ({source}): {fault}"
        progress("check articles", done, total)


def whole(connection: Connection) -> Iterator[Report]:
    """Give the current articles whose marks can be read; the others are named by `of_articles`."""
    for article in current_ids(connection):
        try:
            found = report(connection, article)
        except DAMAGED:
            continue
        if found:
            yield found


def _fault(record: bytes | None, page: bytes | None) -> str | None:
    if record is None:
        return "its marks are gone"
    if page is None:
        return "its page is gone"
    try:
        article = unpacked(record, Report).article
    except DAMAGED:
        return "its marks are damaged"
    content = _content(page)
    return _misplaced(article, content) if content is not None else None  # a damaged page is named with the pages


def _misplaced(article: Article, content: bytes) -> str | None:
    """Give the first block whose words do not stand where the article says that they do."""
    source = content.decode(article.encoding, errors="replace")
    for block in article.blocks:
        cite = article.cite(block.start, block.end)
        if verify.shown(source[cite.start : cite.end], article.media_type) != _folded(cite.exact, article.media_type):
            return f"characters {cite.start} to {cite.end} of its page are not {cite.exact!r:.60}"
    return None


def _folded(exact: str, media_type: str) -> str:
    return " ".join(exact.split()) if media_type == "text/html" else exact


def of_accounts(connection: Connection, cites: Cites, progress: Progress) -> Iterator[str]:
    """Give the accounts that are damaged, are of other articles than the story's, or cite what no page says; count the cites."""
    wanted = select(stories.c.id, stories.c.stale, accounts.c.record).join_from(stories, accounts, isouter=True)
    living = list(connection.scalars(select(stories.c.id).where(stories.c.size > 0).order_by(stories.c.number)))
    for done, story in enumerate(living, 1):
        row = connection.execute(wanted.where(stories.c.id == story)).one()
        yield from (f"story {story}: {fault}" for fault in _of_account(connection, row, cites))
        progress("check accounts", done, len(living))
    dead = select(accounts.c.story).join_from(accounts, stories).where(stories.c.size == 0, ~stories.c.stale)
    for story in connection.scalars(dead.order_by(accounts.c.story)):
        yield f"story {story}: has an account and no articles"


def _of_account(connection: Connection, row: Row[*tuple[Any, ...]], cites: Cites) -> Iterator[str]:
    if row.record is None:
        if not row.stale:
            yield "has not been told"
        return
    try:
        told = unpacked(row.record, Told)
    except DAMAGED:
        yield "its account is damaged"
        return
    standing = set(connection.scalars(select(placements.c.article).where(placements.c.story == row.id)))
    if standing != set(told.account.articles) and not row.stale:
        yield "its account is of other articles than stand in it"
    kept = {entry.id: connection.scalar(select(pages.c.content).where(pages.c.id == entry.sha256)) for entry in told.articles}
    contents = {article: _content(page) for article, page in kept.items()}
    verdict = verify.compared(msgspec.json.decode(msgspec.json.encode(told.dossier)), contents)
    cites.held += verdict.held
    yield from verdict.failed


def _content(page: bytes | None) -> bytes | None:
    try:
        return unsqueezed(page) if page is not None else None
    except zlib.error:
        return None


def _count(connection: Connection, number: Any) -> int:
    return connection.scalar(select(func.count(number))) or 0
