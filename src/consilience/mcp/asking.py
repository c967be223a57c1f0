"""What an agent asks → what the library has: stories, pages of lists; faults that say what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import Connection

from consilience.errors import UsageError
from consilience.store import stories, telling
from consilience.store.accounts import Told

Item = TypeVar("Item")

LONGEST_CURSOR = 6


def story(connection: Connection, given: str) -> Told:
    """Give a story by its id, following merges; UsageError tells an agent where ids come from."""
    found = stories.current(connection, given)
    if found is None:
        what = "There is no story of this id"
        raise UsageError(what, given[:80] or "(empty)", "Call search_stories and use the `story` of one of its results.")
    return telling.told(connection, found)


def page(items: Sequence[Item], cursor: str | None, most: int) -> tuple[tuple[Item, ...], str | None]:
    """Give a page of a list, and the cursor of the next; UsageError where a cursor is none of ours."""
    first = offset(cursor)
    return tuple(items[first : first + most]), str(first + most) if first + most < len(items) else None


def offset(cursor: str | None) -> int:
    """Read a cursor."""
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) <= LONGEST_CURSOR):
        what = "No page begins at this cursor"
        raise UsageError(what, cursor[:40] or "(empty)", "Give `next_cursor` of the answer before, or leave it out.")
    return int(cursor)
