"""Search, and what changed in all stories."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query
from starlette.requests import Request
from starlette.responses import Response

from consilience.errors import LibraryError, UsageError
from consilience.store import changes, search
from consilience.store.changes import Noted
from consilience.store.search import Answer, Kind, Wanted
from consilience.web.access.asking import READ
from consilience.web.api import paging, reading
from consilience.web.api.answering import answer, described
from consilience.web.api.records import Listed
from consilience.web.api.stories import Cursor, Limit, Since

ASKING = (
    'Words, "phrases", -not, this OR that, begin*, and filters: outlet:NAME origin:NAME after:DAY before:DAY language:en '
    "speaker:NAME measure:WORD story:ID."
)

router = APIRouter(dependencies=[Depends(READ)])

# Who was away for longer reads the stories themselves.
MOST_CHANGES = 10_000


@router.get("/search", operation_id="search", tags=["search"], summary="Search", responses=described(Answer, with_cites=True))
def find(  # noqa: PLR0913 - one for each parameter
    request: Request,
    q: Annotated[str, Query(min_length=1, max_length=1000, description=ASKING)],
    kind: Annotated[Kind, Query(description="What to look for.")] = "articles",
    *,
    newest: Annotated[bool, Query(description="The newest first, not the most relevant.")] = False,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Response:
    """Find articles, names, quotes, figures or stories. `further` of the answer is the cursor of the next page."""
    wanted = Wanted(newest=newest, most=limit, further=cursor)
    try:
        return answer(request, reading.read(request, lambda connection: search.found(connection, q, kind, wanted)))
    except LibraryError:
        raise
    except UsageError as fault:
        raise HTTPException(422, f"q: {fault}") from fault


@router.get(
    "/changes",
    operation_id="listChanges",
    tags=["changes"],
    summary="What changed",
    responses=described(Listed[Noted], with_cites=True),
)
def changed(request: Request, since: Since = None, limit: Limit = paging.AT_ONCE, cursor: Cursor = None) -> Response:
    """Give what changed in any story, the newest first."""
    noted = reading.read(request, partial(changes.every, since=since, most=MOST_CHANGES))
    return answer(request, paging.listed(noted, cursor, limit, f"{noted[0].number if noted else 0} {since}"))
