"""A long list → a page of it, and the cursor of the next."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

import msgspec
from fastapi import HTTPException

from consilience.web.api.records import Listed

Item = TypeVar("Item")

AT_ONCE, MOST = 50, 200


def listed(items: Sequence[Item], cursor: str | None, most: int, told: str) -> Listed[Item]:
    """Give a page of a story's items; `told` names the account they are of, so that two pages are never of two accounts."""
    mark = sha256(told.encode()).hexdigest()[:10]
    first = offset(cursor, mark)
    following = first + most
    return Listed(
        items=tuple(items[first:following]), next=f"{following}.{mark}" if following < len(items) else None, total=len(items)
    )


def offset(cursor: str | None, mark: str = "") -> int:
    """Read a cursor; 422 where none of ours looks so, 409 where the list has changed since."""
    if cursor is None:
        return 0
    number, _, given = cursor.partition(".")
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise HTTPException(422, "cursor: no page begins there. Give `next` of the page before, or leave it out.")
    if given != mark:
        raise HTTPException(409, "This was told anew since the page before. Begin again at the first page.")
    return int(number)


def told_from(record: object) -> str:
    """Name a list by all that it holds."""
    return sha256(msgspec.json.encode(record)).hexdigest()
