"""The API for programs, under /api/v1: everything that the pages show, as JSON; a checked text; pages to be added."""

from __future__ import annotations

from fastapi import APIRouter, Depends, FastAPI
from starlette.requests import Request
from starlette.responses import Response

from consilience import __version__
from consilience.web.access.asking import READ
from consilience.web.api import articles, document, feeds, searching, stories, working
from consilience.web.api.answering import answer, described, written
from consilience.web.api.records import About

PREFIX = "/api/v1"


def install(app: FastAPI) -> None:
    """Put the API into the site."""
    router = APIRouter(prefix=PREFIX)
    router.add_api_route("", about, operation_id="about", tags=["about"], summary="What is here", responses=described(About))
    router.add_api_route("/openapi.json", openapi, include_in_schema=False)
    for part in (stories, articles, searching, feeds, working):
        router.include_router(part.router)
    app.include_router(router)


def about(request: Request, _: object = Depends(READ)) -> Response:
    """Say what answers here, and where to begin."""
    links = {
        "openapi": f"{PREFIX}/openapi.json",
        "stories": f"{PREFIX}/stories",
        "search": f"{PREFIX}/search?q=",
        "changes": f"{PREFIX}/changes",
        "feed": f"{PREFIX}/feeds/stories.atom",
        "check": f"{PREFIX}/check",
    }
    return answer(request, About(name="Consilience", version=__version__, api="v1", links=links))


def openapi(request: Request) -> Response:
    """Give the OpenAPI document; it tells nothing of what is in the library, so anybody may read it."""
    return written(request, document.encoded(request.app), "application/json")


__all__ = ["install"]
