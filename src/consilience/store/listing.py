"""Which stories there are, the latest news first, with what is disputed in each."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from sqlalchemy import Connection, and_, func, or_, select

from consilience.records import Account
from consilience.store import accounts, search
from consilience.store import stories as entries
from consilience.store.stories import StoryEntry
from consilience.store.tables import stories

AT_ONCE = 50


class Line(Struct, frozen=True, kw_only=True):
    """A story in a list; `disputed` says about what its articles do not agree. Days are ISO 8601."""

    id: str
    title: str
    articles: int
    origins: int | None  # None where the story has not been told yet
    first: str | None
    last: str | None
    begun: str
    state: str
    disputed: tuple[str, ...]


class Wish(Struct, frozen=True, kw_only=True):
    """Which stories are wanted: with news from a day on, with words, only disputed ones, behind another one, at most so many."""

    since: str | None = None
    words: str = ""
    disputed: bool = False
    behind: str | None = None
    most: int = AT_ONCE


def listed(connection: Connection, wish: Wish) -> list[Line]:
    """Give stories, the latest news first; with words the most relevant. Raises UsageError where words cannot be searched."""
    found = _with_words(connection, wish) if wish.words else _latest(connection, wish)
    lines: list[Line] = []
    for entry in found:
        line = told(entry, accounts.get(connection, entry.id))
        if line.disputed or not wish.disputed:
            lines.append(line)
        if len(lines) == wish.most:
            break
    return lines


def told(entry: StoryEntry, account: Account | None) -> Line:
    """Give the line of a story."""
    return Line(
        id=entry.id,
        title=entry.title or (headline(account) if account else "(not told yet)"),
        articles=entry.size,
        origins=len(account.origins) if account else None,
        first=account.first if account else None,
        last=account.last if account else entry.last_news,
        begun=entry.begun,
        state=entry.state,
        disputed=tuple(dict.fromkeys(conflict.about for conflict in account.conflicts)) if account else (),
    )


def headline(account: Account) -> str:
    """Give what a story is called."""
    return account.brief.headline if account.brief else account.title


def _with_words(connection: Connection, wish: Wish) -> Iterator[StoryEntry]:
    after = f" after:{wish.since}" if wish.since else ""
    how = search.Wanted(most=max(wish.most, AT_ONCE))
    for hit in search.found(connection, wish.words + after, "stories", how).hits:
        entry = entries.get(connection, hit.story or "")
        if entry:
            yield entry


def _latest(connection: Connection, wish: Wish) -> Iterator[StoryEntry]:
    day, number = _place(connection, wish.behind)
    news = func.coalesce(stories.c.last_news, "")
    while True:
        wanted = select(stories.c.id, stories.c.number, news.label("news")).where(
            stories.c.size > 0, stories.c.merged_into.is_(None)
        )
        if wish.since:
            wanted = wanted.where(news >= wish.since)
        if number is not None:
            wanted = wanted.where(or_(news < day, and_(news == day, stories.c.number < number)))
        rows = connection.execute(wanted.order_by(news.desc(), stories.c.number.desc()).limit(AT_ONCE)).all()
        for row in rows:
            entry = entries.get(connection, row.id)
            if entry:
                yield entry
        if len(rows) < AT_ONCE:
            return
        day, number = rows[-1].news, rows[-1].number


def _place(connection: Connection, behind: str | None) -> tuple[str, int | None]:
    """Give the place of a story in the list, behind which the next page begins."""
    if behind is None:
        return "", None
    entry = entries.named(connection, behind)
    return entry.last_news or "", entry.number
