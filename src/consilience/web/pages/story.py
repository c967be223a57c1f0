"""A story: what is known, who says so, what is disputed, and what is new since the reader looked last."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from consilience.store import changes, log
from consilience.web import addresses, telling, visits
from consilience.web.access import Visitor
from consilience.web.access.asking import READ
from consilience.web.addresses import OnSite
from consilience.web.live import Stream
from consilience.web.rendering import page, part
from consilience.web.site import Site, site_of
from consilience.web.telling import Version

router = APIRouter()

# Of a story that hundreds report each part is shown so far, and each statement with so many cites; a page of its own has all.
BOUNDS = {"most": 24, "most_chips": 8, "most_sources": 60}
MOST_NEW = 8  # changes since the last visit that stand above the story
MOST_CHANGES = 300


@router.get("/stories/{story}")
def story(request: Request, story: str, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Show a story."""
    site = site_of(request)
    seen = visits.visit(request.cookies.get(visits.COOKIE), site.clock())

    def read(connection: Connection) -> dict[str, Any]:
        found = telling.version(connection, story)
        noted = changes.of(connection, story, seen.before, MOST_NEW + 1) if seen.before else []
        return {
            "found": found,
            "before": seen.before,
            "noted": noted,
            "most": MOST_NEW,
            **site.shelf.get(("story", found), lambda: _written(site, connection, found, **BOUNDS)),
        } | (_numbered(site, connection, found) if noted else {})

    answer = page(request, "story.html.jinja", **site.library.read(read))
    visits.remember(answer, seen, addresses.story(story), is_secure=request.url.scheme == "https")
    return answer


@router.get("/stories/{story}/all")
def whole(request: Request, story: str, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Show all of a story, however long."""
    site = site_of(request)

    def read(connection: Connection) -> dict[str, Any]:
        found = telling.version(connection, story)
        return {"found": found, "before": None, "noted": [], **_written(site, connection, found)}

    return page(request, "story.html.jinja", **site.library.read(read))


@router.get("/stories/{story}/live")
async def live(request: Request, story: str, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Tell when there is news in a story."""
    site = site_of(request)
    return Stream(site.streams, site.library, story)


@router.get("/live")
async def live_all(request: Request, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Tell when there is news in any story."""
    site = site_of(request)
    return Stream(site.streams, site.library, None)


@router.get("/stories/{story}/words")
def words(request: Request, story: str, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Show who carries whose words."""
    site = site_of(request)

    def read(connection: Connection) -> dict[str, Any]:
        found = telling.version(connection, story)
        told = telling.told(site, connection, found)
        here = telling.carried(site, connection, found)
        return {"story": told.account, "named": told.named, "at": OnSite(told.named), "here": here}

    return page(request, "words_page.html.jinja", **site.library.read(read))


@router.get("/stories/{story}/changes")
def changed(request: Request, story: str, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Show what changed in a story, and what was decided about it."""
    site = site_of(request)

    def read(connection: Connection) -> dict[str, Any]:
        found = telling.version(connection, story)
        noted = changes.of(connection, story, None, MOST_CHANGES)
        return {"noted": noted, "decisions": log.of_story(connection, story)[-MOST_CHANGES:]} | _numbered(site, connection, found)

    return page(request, "changes.html.jinja", **site.library.read(read))


def _numbered(site: Site, connection: Connection, found: Version) -> dict[str, Any]:
    told = telling.told(site, connection, found)
    return {"story": told.account, "named": told.named, "at": OnSite(told.named)}


def _written(site: Site, connection: Connection, found: Version, **bounds: int) -> dict[str, Any]:
    """Write the parts of the page that are the same for everybody: they are kept."""
    told = telling.told(site, connection, found)
    values: dict[str, Any] = {
        "story": told.account,
        "named": told.named,
        "at": OnSite(told.named, found.story),
        "gathered": sorted(told.account.origins, key=lambda origin: (-len(origin.articles), origin.name)),
        "signs": {},  # of whose words the letters and colours are: only the picture of them needs these
    } | bounds
    return {
        "headline": told.account.brief.headline if told.account.brief else told.account.title,
        "body": part("account.html.jinja", **values),
        "sources": part("sources_list.html.jinja", **values),
    }
