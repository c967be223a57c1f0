"""The front page: what there is to know today."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from consilience.store import listing
from consilience.web.access import Visitor
from consilience.web.access.asking import READ
from consilience.web.rendering import page
from consilience.web.site import site_of

router = APIRouter()


@router.get("/")
def front(request: Request, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Show the stories."""
    lines = site_of(request).library.read(lambda connection: listing.listed(connection, listing.Wish()))
    return page(request, "front.html.jinja", lines=lines)
