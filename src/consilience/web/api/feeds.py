"""Stories and their changes as feeds that any reader takes."""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter, Depends
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from consilience.brief import feeds
from consilience.brief.feeds import Feed
from consilience.store import changes, stories, telling
from consilience.store.listing import Wish, listed
from consilience.web.access.asking import READ
from consilience.web.api import reading
from consilience.web.api.answering import described, written
from consilience.web.site import site_of

router = APIRouter(tags=["feeds"], dependencies=[Depends(READ)])

ATOM, JSON_FEED = "application/atom+xml", "application/feed+json"
MOST = 50


@router.get("/feeds/stories.atom", operation_id="storiesAtom", summary="Stories, Atom", responses=described(None, media=ATOM))
def stories_atom(request: Request) -> Response:
    """Give the stories with the latest news as an Atom feed."""
    return written(request, feeds.atom(_stories(request)).encode(), ATOM)


@router.get(
    "/feeds/stories.json", operation_id="storiesFeed", summary="Stories, JSON Feed", responses=described(None, media=JSON_FEED)
)
def stories_json(request: Request) -> Response:
    """Give the stories with the latest news as a JSON Feed."""
    return written(request, feeds.json_feed(_stories(request)).encode(), JSON_FEED)


@router.get(
    "/stories/{story}/feed.atom", operation_id="storyAtom", summary="A story, Atom", responses=described(None, media=ATOM)
)
def story_atom(request: Request, story: str) -> Response:
    """Give what changed in a story as an Atom feed."""
    return written(request, feeds.atom(_changes(request, story)).encode(), ATOM)


@router.get(
    "/stories/{story}/feed.json",
    operation_id="storyFeed",
    summary="A story, JSON Feed",
    responses=described(None, media=JSON_FEED),
)
def story_json(request: Request, story: str) -> Response:
    """Give what changed in a story as a JSON Feed."""
    return written(request, feeds.json_feed(_changes(request, story)).encode(), JSON_FEED)


def _stories(request: Request) -> Feed:
    base = str(request.base_url).rstrip("/")
    told = reading.read(request, _latest)
    return feeds.of_stories(told, site_of(request).clock(), base, str(request.url))


def _latest(connection: Connection) -> list[feeds.Told]:
    lines = listed(connection, Wish(most=MOST))
    made = telling.made(connection, [line.id for line in lines])
    return [
        feeds.Told(account=telling.told(connection, line.id).account, begun=line.begun, updated=made[line.id])
        for line in lines
        if line.id in made
    ]


def _changes(request: Request, story: str) -> Feed:
    found = reading.story(request, story)
    account = found.told.account
    entry = reading.read(request, partial(stories.get, story=account.id))
    noted = reading.read(request, partial(changes.of, story=account.id, most=MOST))
    told = feeds.Told(account=account, begun=entry.begun if entry else found.made, updated=found.made)
    base = str(request.base_url).rstrip("/")
    return feeds.of_changes(told, [(one.at, one.change) for one in noted], found.told.articles, base)
