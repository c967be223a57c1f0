"""An article: whose words it is made of, what is marked in it, and its versions."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consilience import brief
from consilience.brief import reader
from consilience.store import articles, stories
from consilience.web import marks, telling
from consilience.web.access import Visitor
from consilience.web.access.asking import READ
from consilience.web.addresses import OnSite
from consilience.web.rendering import page
from consilience.web.site import Site, site_of

router = APIRouter()


@router.get("/articles/{article}")
def article(request: Request, article: str, _: Annotated[Visitor, Depends(READ)], cite: str = "") -> Response:
    """Show an article; with `cite` ("120-164": a place in its source) that passage is marked."""
    site = site_of(request)
    return page(request, "article.html.jinja", **site.library.read(lambda connection: read(site, connection, article, cite)))


def read(site: Site, connection: Connection, article_id: str, cite: str) -> dict[str, Any]:
    """Give what the page of an article shows; 404 where there is none of this id."""
    report = articles.report(connection, article_id)
    if report is None:
        raise HTTPException(404, "No article has this address. It may have been mistyped, or be of another library.")
    story = stories.of(connection, article_id)
    found = telling.version(connection, story) if story else None
    told = telling.told(site, connection, found) if found else None
    if found and told and article_id in told.account.articles:
        here = telling.carried(site, connection, found)
    else:
        told, here = telling.alone(report, brief.entry(report))
        story = None
    passage = marks.cited(report.article, cite)
    title = report.article.title_cite
    read_ = reader.read(
        told.named[article_id], report.article, here, told.named, [passage] if passage else [], others=marks.of(report)
    )
    return {
        "reader": read_,
        "source": read_.source,
        "here": here,
        "named": told.named,
        "at": OnSite(told.named),
        "story": told.account if story else None,
        "listed": {note.pair for note in read_.notes},
        "versions": articles.versions(connection, article_id),
        "is_title": title is not None and cite == f"{title.start}-{title.end}",
        "is_lost": bool(cite) and passage is None,
    }
