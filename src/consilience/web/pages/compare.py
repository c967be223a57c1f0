"""Two articles side by side: what they share, aligned, and how one came to have the other's words."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consilience import brief, copies
from consilience.brief import view
from consilience.brief.comparisons import KINDS
from consilience.records import Account, ArticlePair, Copy, Report
from consilience.store import articles, stories
from consilience.web import sides, telling
from consilience.web.access import Visitor
from consilience.web.access.asking import READ
from consilience.web.addresses import OnSite
from consilience.web.rendering import page
from consilience.web.sides import Sides
from consilience.web.site import Site, site_of
from consilience.web.telling import Told

router = APIRouter()


@router.get("/compare")
def compare(request: Request, left: str, right: str, _: Annotated[Visitor, Depends(READ)]) -> Response:
    """Show two articles beside each other."""
    site = site_of(request)
    if left == right:
        raise HTTPException(400, "These are one and the same article.")
    return page(request, "compare.html.jinja", **site.library.read(lambda connection: _read(site, connection, left, right)))


def _read(site: Site, connection: Connection, left: str, right: str) -> dict[str, Any]:
    reports = articles.many(connection, [left, right])
    if len(reports) < 2:
        raise HTTPException(404, "One of these articles is not in this library.")
    told = _story_of(site, connection, left, right)
    pair = _pair(told.account, left, right) if told else None
    named = told.named if told else view.sources_of([brief.entry(report) for report in reports])
    return {
        "sides": _beside(site, reports, told.account if told else None),
        "sources": [named[report.id] for report in reports],
        "named": named,
        "at": OnSite(named),
        "story": told.account if told else None,
        "pair": pair,
        "kind": KINDS[pair.kind] if pair else None,
        "shares": _shares(pair, left) if pair else None,
    }


def _story_of(site: Site, connection: Connection, left: str, right: str) -> Told | None:
    """Give the story that both stand in; None where there is none."""
    one, other = (stories.of(connection, article) for article in (left, right))
    if one is None or one != other:
        return None
    found = telling.told(site, connection, telling.version(connection, one))
    return found if {left, right} <= set(found.account.articles) else None


def _pair(account: Account, left: str, right: str) -> ArticlePair | None:
    return next((pair for pair in account.pairs if {pair.left, pair.right} == {left, right}), None)


def _shares(pair: ArticlePair, left: str) -> tuple[int, int]:
    """Give how much of the left one, and of the right one, stands in the other, in per cent."""
    found = (round(100 * pair.shares.left), round(100 * pair.shares.right))
    return found if pair.left == left else (found[1], found[0])


def _beside(site: Site, reports: list[Report], account: Account | None) -> Sides:
    left, right = reports
    known = [copy for copy in account.copies if {copy.left.article, copy.right.article} == {left.id, right.id}] if account else []
    key = ("sides", left.id, right.id, tuple((copy.left.start, copy.right.start) for copy in known))
    return site.shelf.get(key, lambda: sides.beside(left.article, right.article, known or _judged(left, right)))


def _judged(left: Report, right: Report) -> list[Copy]:
    """Compare two articles of which no story knows what they share: of two stories, or versions of one."""
    found = copies.judge(left, right)
    return list(found.copies) if found else []
