"""Stories, and each part of one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from consilience.records import (
    ArticleEntry,
    ArticlePair,
    Briefing,
    Conflict,
    Copy,
    Dossier,
    Fact,
    Figure,
    Name,
    NameKind,
    Origin,
    Quote,
    Superseded,
    TimelineEntry,
    Verdict,
)
from consilience.store import changes
from consilience.store.changes import Noted
from consilience.store.reading import front
from consilience.web.access.asking import READ
from consilience.web.api import paging, reading
from consilience.web.api.answering import answer, described
from consilience.web.api.records import Listed, Stories

router = APIRouter(prefix="/stories", tags=["stories"], dependencies=[Depends(READ)])

Limit = Annotated[int, Query(ge=1, le=paging.MOST, description="How many at most.")]
Cursor = Annotated[str | None, Query(max_length=200, description="`next` of the page before.")]
Since = Annotated[
    str | None,
    Query(
        pattern=r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}Z)?$",
        description="From this moment on: 2026-03-01 or 2026-03-01T12:00:00Z.",
    ),
]


class Turn(Struct, frozen=True):
    """Which page of a list is wanted."""

    limit: int
    cursor: str | None


def turn(limit: Limit = paging.AT_ONCE, cursor: Cursor = None) -> Turn:
    """Give which page of a list is wanted."""
    return Turn(limit, cursor)


Paged = Annotated[Turn, Depends(turn)]


@router.get("", operation_id="listStories", summary="List stories", responses=described(Stories))
def stories(
    request: Request,
    order: Annotated[
        front.Order, Query(description="By the latest news, by what changed last, or by origins (latest days only).")
    ] = "news",
    *,
    disputed: Annotated[bool, Query(description="Only stories of which something is disputed.")] = False,
    limit: Limit = paging.AT_ONCE,
    cursor: Cursor = None,
) -> Response:
    """List the stories of the library, each in a few lines. To look for words: /search?kind=stories."""
    behind = paging.offset(cursor)
    found = reading.read(request, partial(front.listed, order=order, is_disputed=disputed, behind=behind, most=limit))
    following = f"{behind + limit}." if found.has_more else None
    return answer(request, Stories(items=found.stories, next=following, day=found.day))


@router.get("/{story}", operation_id="getStory", summary="One story, whole", responses=described(Dossier, with_cites=True))
def story(request: Request, story: str) -> Response:
    """Give everything that is reconciled about a story, as a dossier: its articles, and the account of them."""
    return answer(request, reading.story(request, story).told.dossier)


@router.get(
    "/{story}/briefing", operation_id="getBriefing", responses=described(Briefing, with_cites=True), summary="Its briefing"
)
def briefing(request: Request, story: str) -> Response:
    """Give what a reader sees first: what happened, what is disputed, what one origin alone says, what is not known."""
    account = reading.story(request, story).told.account
    return answer(request, account.brief or Briefing(headline=account.title, points=()))


@router.get(
    "/{story}/figures", operation_id="listFigures", responses=described(Listed[Figure], with_cites=True), summary="Its figures"
)
def figures(
    request: Request,
    story: str,
    paged: Paged,
    verdict: Annotated[Verdict | None, Query(description="Only with this verdict.")] = None,
    measure: Annotated[str | None, Query(max_length=100, description="Only whose measure has these words.")] = None,
) -> Response:
    """Give what is counted and measured, each with the values of all sources, whether they agree, and why."""
    found = reading.story(request, story)
    chosen = [
        one
        for one in found.told.account.figures
        if verdict in (None, one.verdict) and (measure or "").lower() in one.measure.lower()
    ]
    return _page(request, chosen, found, paged)


@router.get(
    "/{story}/quotes", operation_id="listQuotes", responses=described(Listed[Quote], with_cites=True), summary="Its quotes"
)
def quotes(
    request: Request,
    story: str,
    paged: Paged,
    speaker: Annotated[str | None, Query(max_length=200, description="Only of whose name has these words.")] = None,
) -> Response:
    """Give each utterance once, with every appearance of it."""
    found = reading.story(request, story)
    chosen = [one for one in found.told.account.quotes if (speaker or "").lower() in (one.speaker or "").lower()]
    return _page(request, chosen, found, paged)


@router.get("/{story}/names", operation_id="listNames", responses=described(Listed[Name], with_cites=True), summary="Its names")
def names(
    request: Request,
    story: str,
    paged: Paged,
    kind: Annotated[NameKind | None, Query(description="Only of this kind.")] = None,
) -> Response:
    """Give each person, organisation and place once, with all the forms it is written in and every mention."""
    found = reading.story(request, story)
    return _page(request, [one for one in found.told.account.names if kind in (None, one.kind)], found, paged)


@router.get(
    "/{story}/conflicts",
    operation_id="listConflicts",
    responses=described(Listed[Conflict], with_cites=True),
    summary="What is disputed",
)
def conflicts(
    request: Request,
    story: str,
    paged: Paged,
    kind: Annotated[Literal["figure", "statement"] | None, Query(description="Only of this kind.")] = None,
) -> Response:
    """Give sides that cannot all be so at the same time, in the same sense."""
    found = reading.story(request, story)
    return _page(request, [one for one in found.told.account.conflicts if kind in (None, one.kind)], found, paged)


@router.get(
    "/{story}/changes",
    operation_id="listStoryChanges",
    responses=described(Listed[Noted], with_cites=True),
    summary="What changed in it",
)
def changed(request: Request, story: str, paged: Paged, since: Since = None) -> Response:
    """Give what changed in a story, the newest first."""
    id_ = reading.story(request, story).told.account.id
    noted = reading.read(request, partial(changes.of, story=id_, since=since))
    return answer(request, paging.listed(noted, paged.cursor, paged.limit, f"{id_} {noted[0].number if noted else 0} {since}"))


@router.get(
    "/{story}/timeline",
    operation_id="listTimeline",
    responses=described(Listed[TimelineEntry], with_cites=True),
    summary="Its timeline",
)
def timeline(request: Request, story: str, paged: Paged) -> Response:
    """When what happened, lies long before the news, or was still to come."""
    found = reading.story(request, story)
    return _page(request, found.told.account.timeline, found, paged)


@router.get(
    "/{story}/superseded",
    operation_id="listSuperseded",
    responses=described(Listed[Superseded], with_cites=True),
    summary="What was overtaken",
)
def superseded(request: Request, story: str, paged: Paged) -> Response:
    """What earlier reports said and later news has replaced."""
    found = reading.story(request, story)
    return _page(request, found.told.account.superseded, found, paged)


@router.get("/{story}/facts", operation_id="listFacts", responses=described(Listed[Fact], with_cites=True), summary="Its facts")
def facts(request: Request, story: str, paged: Paged) -> Response:
    """Each thing that the reports tell, with every passage that tells it; what most origins tell first."""
    found = reading.story(request, story)
    return _page(request, found.told.account.facts, found, paged)


@router.get(
    "/{story}/origins", operation_id="listOrigins", responses=described(Listed[Origin], with_cites=True), summary="Its origins"
)
def origins(request: Request, story: str, paged: Paged) -> Response:
    """Who gathered the news first-hand, in which articles, and why we think so: an estimate."""
    found = reading.story(request, story)
    return _page(request, found.told.account.origins, found, paged)


@router.get(
    "/{story}/copies", operation_id="listCopies", responses=described(Listed[Copy], with_cites=True), summary="Copied passages"
)
def copies(request: Request, story: str, paged: Paged) -> Response:
    """Pairs of passages of two articles that are the same words, or nearly."""
    found = reading.story(request, story)
    return _page(request, found.told.account.copies, found, paged)


@router.get(
    "/{story}/pairs",
    operation_id="listPairs",
    responses=described(Listed[ArticlePair], with_cites=True),
    summary="Who copied whom",
)
def pairs(request: Request, story: str, paged: Paged) -> Response:
    """Pairs of articles with words in common: how one came to have them, and why we think so."""
    found = reading.story(request, story)
    return _page(request, found.told.account.pairs, found, paged)


@router.get(
    "/{story}/articles",
    operation_id="listArticles",
    responses=described(Listed[ArticleEntry], with_cites=True),
    summary="Its articles",
)
def articles(request: Request, story: str, paged: Paged) -> Response:
    """The articles of a story as its dossier lists them."""
    found = reading.story(request, story)
    return _page(request, found.told.articles, found, paged)


def _page(request: Request, items: Sequence[object], found: reading.Standing, paged: Turn) -> Response:
    """Give a page of a part of a story, which the filters and the moment when it was told name."""
    asked = sorted((name, value) for name, value in request.query_params.items() if name not in {"limit", "cursor"})
    return answer(request, paging.listed(items, paged.cursor, paged.limit, f"{found.told.account.id} {found.made} {asked}"))
