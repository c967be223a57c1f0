"""What has changed in the library since a reader looked last, for those who wait for it."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct
from sqlalchemy import Connection, func, select

from consilience.store.tables import changes, stories

# Whoever looks away longer is told that there is a lot.
MOST = 10_000


class News(Struct, frozen=True):
    """The number of the last change, and how much changed in which stories, by the ids under which they stand today."""

    last: int
    touched: dict[str, int]


def newest(connection: Connection) -> int:
    """Give the number of the last change in the library; 0 where there is none."""
    return connection.scalar(select(func.max(changes.c.number))) or 0


def since(connection: Connection, number: int) -> News:
    """Give what changed after the change of a number."""
    current = func.coalesce(stories.c.merged_into, stories.c.id)
    wanted = select(changes.c.number, current.label("story")).join_from(changes, stories)
    rows = connection.execute(wanted.where(changes.c.number > number).order_by(changes.c.number).limit(MOST)).all()
    return News(rows[-1].number if rows else number, dict(Counter(row.story for row in rows)))
