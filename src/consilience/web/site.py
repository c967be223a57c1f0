"""What every page and every answer of the API works with."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import UTC, datetime

from msgspec import Struct, field
from starlette.requests import Request

from consilience.store import Library
from consilience.web.access import Access
from consilience.web.access.sessions import Sessions
from consilience.web.live import Streams
from consilience.web.places import Places
from consilience.web.shelf import Shelf


def now() -> str:
    """Give the moment, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Site(Struct, frozen=True, kw_only=True):
    """A library that is served: to whom, at what time, and what is kept at hand for it."""

    library: Library
    access: Access = Access()
    clock: Callable[[], str] = now
    sessions: Sessions = field(default_factory=lambda: Sessions(secrets.token_urlsafe(32)))
    shelf: Shelf = field(default_factory=Shelf)
    streams: Streams = field(default_factory=Streams)
    places: Places = field(default_factory=Places)


def site_of(request: Request) -> Site:
    """Give the site that a request is for."""
    site: Site = request.app.state.site
    return site
