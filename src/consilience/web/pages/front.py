"""The front page: the stories, by what stands behind them, and what is disputed today."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from markupsafe import Markup
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from consilience.store.reading import front as reading
from consilience.store.reading.front import Order
from consilience.web.access import Visitor
from consilience.web.access.asking import READ
from consilience.web.rendering import page, part
from consilience.web.site import site_of

router = APIRouter()

ORDERS: dict[Order, str] = {"origins": "Most origins", "news": "Latest news", "change": "Last changed"}
MOST_DISPUTED = 6
MOST_LATEST = 8
# Whoever wants to read on so far back searches.
FARTHEST = 10_000


@router.get("/")
def front(
    request: Request,
    _: Annotated[Visitor, Depends(READ)],
    by: Order = "origins",
    disputed: bool = False,  # noqa: FBT001, FBT002 - part of the address
    behind: Annotated[int, Query(ge=0, le=FARTHEST)] = 0,
) -> Response:
    """Show the stories."""
    site = site_of(request)

    def written(connection: Connection) -> Markup:
        is_first = not behind and not disputed
        return part(
            "stories.html.jinja",
            by=by,
            is_disputed=disputed,
            orders=ORDERS,
            at_once=reading.AT_ONCE,
            front=reading.listed(connection, by, is_disputed=disputed, behind=behind),
            contested=reading.listed(connection, is_disputed=True, most=MOST_DISPUTED).stories if is_first else (),
            latest=reading.latest(connection, MOST_LATEST) if is_first else (),
        )

    def read(connection: Connection) -> Markup:
        key = ("front", reading.version(connection), by, disputed, behind)
        return site.shelf.get(key, lambda: written(connection))

    return page(request, "front.html.jinja", body=site.library.read(read))
