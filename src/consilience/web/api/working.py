"""What takes the program's time: checking a text, adding pages."""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consilience import pipeline
from consilience.errors import LibraryError, UsageError
from consilience.extract import LONGEST_TEXT
from consilience.records import Checked, Given, Page
from consilience.run import Local
from consilience.store.reading import checking
from consilience.web.access import Visitor
from consilience.web.access.asking import FEED, READ
from consilience.web.api import bodies
from consilience.web.api.answering import answer, described
from consilience.web.api.bodies import Body
from consilience.web.api.records import NewArticle, PageGiven, PagesAdded, PagesGiven, TextGiven
from consilience.web.site import site_of

router = APIRouter()

# Characters of a text that is checked while somebody waits, and pages that are added so.
LONGEST, MOST_PAGES = 20_000, 50


@router.post(
    "/check",
    operation_id="checkText",
    tags=["check"],
    summary="Check a text",
    dependencies=[Depends(READ)],
    responses=described(Checked, with_cites=True),
    openapi_extra=bodies.wanted(TextGiven),
)
def check(request: Request, body: Body) -> Response:
    """Say of each sentence, number and quote of a text what reports say: supported, contradicted, overtaken or unknown."""
    text = bodies.given(body, TextGiven).text
    if len(text) > LONGEST:
        raise HTTPException(413, f"text: at most {LONGEST:,} characters are checked at once.")
    with site_of(request).places.taken():
        try:
            found = checking.checked(site_of(request).library, text)
        except LibraryError:
            raise
        except UsageError as fault:
            raise HTTPException(422, f"text: {fault}") from fault
    return answer(request, found)


@router.post(
    "/pages",
    operation_id="addPages",
    tags=["pages"],
    summary="Add pages",
    responses=described(PagesAdded),
    openapi_extra=bodies.wanted(PagesGiven),
)
def add(request: Request, body: Body, visitor: Annotated[Visitor, Depends(FEED)]) -> Response:
    """Add pages to the library; each article finds its story or begins one. For feeders. The same page again changes nothing."""
    given = bodies.given(body, PagesGiven).pages
    if len(given) > MOST_PAGES:
        raise HTTPException(413, f"pages: at most {MOST_PAGES} are added at once.")
    if any(len(page.content) > LONGEST_TEXT for page in given):
        raise HTTPException(413, f"content: at most {LONGEST_TEXT:,} characters are a page.")
    site = site_of(request)
    with site.places.taken():
        pages = [_page(page, visitor.name) for page in given]
        lots = list(pipeline.add(site.library, pages, Local(workers=1), site.clock()))
    added = PagesAdded(
        added=tuple(
            NewArticle(article=one.article, story=one.story, begun=one.begun, revises=one.revises)
            for lot in lots
            for one in lot.entered
        ),
        skipped=tuple(what for lot in lots for what in lot.skipped),
        known=sum(lot.known for lot in lots),
    )
    return answer(request, added)


def _page(given: PageGiven, who: str) -> Page:
    content = given.content.encode("utf-8", "replace")
    digest = sha256(content).hexdigest()
    return Page(
        id=digest,
        source=given.url or f"from {who}: {digest[:20]}",
        content=content,
        media_type=given.media_type,
        encoding="utf-8",
        given=Given(url=given.url, title=given.title, published=given.published, outlet=given.outlet, byline=given.byline),
    )
