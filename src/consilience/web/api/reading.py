"""What the routes of the API read of the library."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from fastapi import HTTPException
from msgspec import Struct
from sqlalchemy import Connection
from starlette.requests import Request

from consilience.errors import UsageError
from consilience.store import stories, telling
from consilience.store.accounts import Told
from consilience.web.site import site_of

Result = TypeVar("Result")


class Standing(Struct, frozen=True):
    """A story as it was told last, and when."""

    told: Told
    made: str


def read(request: Request, work: Callable[[Connection], Result]) -> Result:
    """Give what a function reads of the library."""
    return site_of(request).library.read(work)


def story(request: Request, given: str) -> Standing:
    """Give a story by its id, following merges; 404 where there is none, 409 where it has not been told yet."""
    return read(request, partial(_story, given=given))


def _story(connection: Connection, given: str) -> Standing:
    current = stories.current(connection, given)
    if current is None:
        raise HTTPException(404, "There is no story of this id. GET /api/v1/stories lists them.")
    made = telling.made(connection, [current]).get(current)
    if made is None:
        raise HTTPException(409, "The story has no articles, or has not been told yet. Try again in a moment.")
    try:
        return Standing(telling.told(connection, current), made)
    except UsageError as fault:
        raise HTTPException(409, "The story has not been told yet. Try again in a moment.") from fault
