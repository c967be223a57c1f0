"""How the library's feeds are doing: what `consilience status` tells."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, func, select, text

from consilience.store.feeds import FeedState, written
from consilience.store.tables import articles, feeds, fetches, stories

# A feed is overdue when it should have been looked at so long ago: then nobody is watching.
OVERDUE = timedelta(hours=1)

# So many failures in a row are no accident.
FAILING = 3

WEEK_DAYS = 7


class FeedHealth(Struct, frozen=True, kw_only=True):
    """One feed that is watched."""

    url: str
    title: str | None
    state: Literal["well", "failing", "new"]
    succeeded: str | None
    next_time: str
    failures: int
    reason: str | None
    fault: str | None
    moved_to: str | None
    news: str | None
    articles_a_day: float


class Health(Struct, frozen=True, kw_only=True):
    """The library and its feeds at one moment."""

    at: str
    healthy: bool
    problems: tuple[str, ...]
    feeds: tuple[FeedHealth, ...]
    pages_waiting: int
    articles: int
    stories: int
    megabytes: float | None
    articles_by_day: dict[str, int]


def health(connection: Connection, now: datetime) -> Health:
    """Look how the library and its feeds are doing."""
    week_ago = written(now - timedelta(days=WEEK_DAYS))
    counted = select(fetches.c.feed, func.count()).where(fetches.c.kept >= week_ago).group_by(fetches.c.feed)
    kept = {row[0]: row[1] for row in connection.execute(counted)}
    rows = connection.execute(select(feeds).where(feeds.c.listed).order_by(feeds.c.url)).all()
    found = tuple(_feed(row.url, row.next_time, row.state, kept.get(row.url, 0)) for row in rows)
    day = func.substr(articles.c.kept, 1, 10)
    by_day = select(day, func.count()).where(articles.c.kept >= week_ago).group_by(day).order_by(day)
    problems = tuple(_problems(found, now))
    return Health(
        at=written(now),
        healthy=not problems,
        problems=problems,
        feeds=found,
        pages_waiting=connection.scalar(select(func.count()).where(fetches.c.next_time.is_not(None))) or 0,
        articles=connection.scalar(select(func.count()).select_from(articles)) or 0,
        stories=connection.scalar(select(func.count()).select_from(stories).where(stories.c.merged_into.is_(None))) or 0,
        megabytes=_megabytes(connection),
        articles_by_day={row[0]: row[1] for row in connection.execute(by_day)},
    )


def _feed(url: str, next_time: str, state: bytes, kept: int) -> FeedHealth:
    known = msgspec.json.decode(state, type=FeedState)
    return FeedHealth(
        url=url,
        title=known.title,
        state="failing" if known.rhythm.failures else "well" if known.succeeded else "new",
        succeeded=known.succeeded,
        next_time=next_time,
        failures=known.rhythm.failures,
        reason=known.reason,
        fault=known.fault,
        moved_to=known.moved_to,
        news=known.news,
        articles_a_day=round(kept / WEEK_DAYS, 1),
    )


def _problems(found: tuple[FeedHealth, ...], now: datetime) -> list[str]:
    problems = []
    overdue = [feed for feed in found if feed.next_time < written(now - OVERDUE)]
    failing = [feed for feed in found if feed.failures >= FAILING]
    if overdue:
        problems.append(f"{len(overdue)} of {len(found)} feeds are overdue: is `consilience watch` running?")
    if failing and 2 * len(failing) >= len(found):
        problems.append(f"{len(failing)} of {len(found)} feeds fail again and again: is the network there?")
    return problems


def _megabytes(connection: Connection) -> float | None:
    if connection.dialect.name == "postgresql":
        return round((connection.scalar(text("SELECT pg_database_size(current_database())")) or 0) / 1e6, 1)
    place = connection.engine.url.database
    files = [Path(f"{place}{suffix}") for suffix in ("", "-wal")] if place and place != ":memory:" else []
    return round(sum(file.stat().st_size for file in files if file.exists()) / 1e6, 1) if files else None
