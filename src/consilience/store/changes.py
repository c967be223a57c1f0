"""What changed in stories, and when it was noticed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from sqlalchemy import Connection, Select, func, insert, select

from consilience.records import Change
from consilience.store.packed import packed, unpacked
from consilience.store.tables import changes as table
from consilience.store.tables import stories


class Noted(Struct, frozen=True, kw_only=True):
    """A change with its number in the library, the story it is of, and when it was noticed (ISO 8601, UTC)."""

    number: int
    story: str
    at: str
    change: Change


def keep(connection: Connection, story: str, found: Iterable[Change], when: str) -> None:
    """Note what changed in a story, in the order given."""
    rows = [{"story": story, "at": when, "kind": change.kind, "record": packed(change)} for change in found]
    if rows:
        connection.execute(insert(table), rows)


def of(connection: Connection, story: str, since: str | None = None, most: int | None = None) -> list[Noted]:
    """Give what changed in a story and in those merged into it, from a moment on, the newest first; of one moment as noted."""
    current = func.coalesce(stories.c.merged_into, stories.c.id)
    theirs = select(stories.c.id).where(current == story)
    return _noted(connection, select(table).where(table.c.story.in_(theirs)), since, most)


def every(connection: Connection, since: str | None = None, most: int | None = None) -> list[Noted]:
    """Give what changed in any story from a moment on, the newest first; of one moment as noted.

    Stories are called by the ids under which they stand today.
    """
    return _noted(connection, select(table), since, most)


def _noted(connection: Connection, wanted: Select[*tuple[object, ...]], since: str | None, most: int | None) -> list[Noted]:
    if since is not None:
        wanted = wanted.where(table.c.at >= since)
    rows = connection.execute(wanted.order_by(table.c.at.desc(), table.c.number).limit(most)).all()
    today = _today(connection, {row.story for row in rows})
    return [Noted(number=row.number, story=today[row.story], at=row.at, change=unpacked(row.record, Change)) for row in rows]


def _today(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Give the ids under which stories stand today."""
    wanted: Sequence[str] = sorted(ids)
    current = func.coalesce(stories.c.merged_into, stories.c.id).label("current")
    return {row.id: row.current for row in connection.execute(select(stories.c.id, current).where(stories.c.id.in_(wanted)))}
