"""One article: what it says, its versions, and the source that all positions count in."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from consilience import extract
from consilience.brief.entries import entry
from consilience.store import articles as kept
from consilience.store import pages, stories
from consilience.web.access.asking import READ
from consilience.web.api import annotated, reading
from consilience.web.api.answering import answer, described, written
from consilience.web.api.records import ArticleText, Version

router = APIRouter(prefix="/articles", tags=["articles"], dependencies=[Depends(READ)])

PLAIN = "text/plain; charset=utf-8"


@router.get("/{article}", operation_id="getArticle", summary="One article", responses=described(ArticleText, with_cites=True))
def article(request: Request, article: str) -> Response:
    """Give an article with its text, the story it stands in, and its versions."""
    return answer(request, reading.read(request, partial(_article, wanted=article)))


@router.get("/{article}/source", operation_id="getSource", summary="Its source", responses=described(None, media="text/plain"))
def source(request: Request, article: str) -> Response:
    """Give the decoded source of an article, HTML included, as plain text: cites count its code points."""
    text = reading.read(request, partial(_source, wanted=article))
    found = written(request, text.encode("utf-8", "replace"), PLAIN)
    found.headers["Content-Disposition"] = "attachment"
    return found


def _article(connection: Connection, wanted: str) -> ArticleText:
    report = kept.report(connection, wanted)
    if report is None:
        raise HTTPException(404, UNKNOWN)
    versions = kept.versions(connection, wanted)
    return ArticleText(
        article=entry(report),
        text=report.article.text,
        story=stories.of(connection, wanted),
        versions=tuple(Version(id=one.id, kept=one.kept, published=one.published, current=one.current) for one in versions),
        source=f"/{annotated.source(wanted)}",
    )


def _source(connection: Connection, wanted: str) -> str:
    found, report = kept.entry(connection, wanted), kept.report(connection, wanted)
    page = pages.get(connection, found.page) if found else None
    if page is None or report is None:
        raise HTTPException(404, UNKNOWN)
    return extract.source_text(page.content, report.article.encoding)


UNKNOWN = "There is no article of this id. GET /api/v1/search finds articles by their words."
