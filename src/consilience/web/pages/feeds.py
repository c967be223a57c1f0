"""The feeds that are watched and how they are doing."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from consilience.ingest.addresses import without_password
from consilience.watch.health import health
from consilience.web.access import Visitor
from consilience.web.access.asking import READ
from consilience.web.rendering import page
from consilience.web.site import site_of

router = APIRouter()

DAY = len("2026-03-15")


@router.get("/feeds")
def feeds(request: Request, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Show how the library and its feeds are doing."""
    site = site_of(request)
    now = datetime.fromisoformat(site.clock())
    found = site.library.read(lambda connection: health(connection, now))
    listed = sorted(found.feeds, key=lambda feed: (feed.state != "failing", feed.url))
    busiest = max(found.articles_by_day.values(), default=0)
    return page(
        request, "feeds.html.jinja", health=found, feeds=listed, busiest=busiest, short=_short, address_of=without_password
    )


def _short(moment: str | None) -> str:
    return moment.replace("T", " ").removesuffix("Z").rpartition(":")[0] if moment and len(moment) > DAY else moment or "never"
