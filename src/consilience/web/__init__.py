"""Where people and programs look: the library as a site, with an API."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import FastAPI

from consilience import __version__
from consilience.store import Library
from consilience.web import api, pages
from consilience.web.access import Access
from consilience.web.access.rates import NONE, Paced, Rates
from consilience.web.headers import Headed
from consilience.web.limits import Limited
from consilience.web.pages import errors
from consilience.web.site import Site

# Under these names a browser reaches this machine itself; an open site answers to no other (DNS rebinding).
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})

# Pages are made on so many threads, each with its connection to the library: more would only wait for each other, and beyond
# the fifteen connections that there are, in vain.
THREADS = 12


def application(library: Library, access: Access | None = None, rates: Rates | None = None) -> FastAPI:
    """Put the site together: pages, API, live updates, and what guards them. Without access it is open, on this machine only."""
    access = access or Access()
    app = FastAPI(title="Consilience", version=__version__, docs_url=None, redoc_url=None, openapi_url=None, lifespan=_begun)
    app.state.site = Site(library=library, access=access)
    for router in pages.ROUTERS:
        app.include_router(router, include_in_schema=False)
    api.install(app)
    errors.install(app)
    # The last one added is the first to see a request.
    app.add_middleware(Limited, hosts=LOOPBACK if access.is_open else None)
    app.add_middleware(Paced, rates=rates or (NONE if access.is_open else Rates()))
    app.add_middleware(Headed)
    return app


@asynccontextmanager
async def _begun(_: FastAPI) -> AsyncIterator[None]:
    to_thread.current_default_thread_limiter().total_tokens = THREADS
    yield


__all__ = ["application"]
