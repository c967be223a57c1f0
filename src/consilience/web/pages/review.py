"""The review desk: what the machine and the hands decided about stories, and the forms with which a hand decides."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from msgspec import Struct
from sqlalchemy import Connection
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.errors import UsageError
from consilience.run import Local
from consilience.store import articles, deciding, decisions, log, stories
from consilience.store.articles import Entry
from consilience.store.deciding import Work
from consilience.store.log import By, Decision
from consilience.store.reading import alike, front
from consilience.store.reading.front import Shown
from consilience.store.stories import StoryEntry
from consilience.web import addresses
from consilience.web.access import Visitor
from consilience.web.access.asking import REVIEW, form
from consilience.web.rendering import page
from consilience.web.site import site_of

router = APIRouter()

AT_ONCE = 50
MOST_NEAR = 5
LONGEST = 500  # characters of a title or a reason

Given = Annotated[FormData, Depends(form)]
Reviewer = Annotated[Visitor, Depends(REVIEW)]


class Desk(Struct, frozen=True, kw_only=True):
    """All that a hand needs to decide about a story."""

    id: str
    title: str
    articles: list[Entry]
    near: list[Shown]
    log: list[Decision]
    titles: dict[str, str]


@router.get("/review")
def desk(
    request: Request,
    _: Reviewer,
    before: Annotated[int | None, Query(ge=1)] = None,
    hands: Annotated[str, Query(max_length=8)] = "",
) -> Response:
    """Show the latest decisions."""

    def read(connection: Connection) -> tuple[list[Decision], dict[str, str]]:
        found = log.newest(connection, before=before, most=AT_ONCE, only_hands=bool(hands))
        return found, _titles(connection, found)

    found, titles = site_of(request).library.read(read)
    further = found[-1].number if len(found) == AT_ONCE else None
    values: dict[str, Any] = {"log": found, "titles": titles, "further": further, "hands": bool(hands), "addresses": addresses}
    return page(request, "review.html.jinja", **values)


@router.get("/stories/{story}/review")
def of_story(request: Request, story: str, _: Reviewer) -> Response:
    """Show what can be decided about a story, and what was."""
    found = site_of(request).library.read(lambda connection: _desk(connection, _meant(connection, story)))
    return page(request, "review_story.html.jinja", desk=found, addresses=addresses)


@router.post("/stories/{story}/rename")
def rename(request: Request, story: str, visitor: Reviewer, given: Given) -> Response:
    """Give a story a title."""
    title = _field(given, "title")
    if not title:
        raise HTTPException(400, "A title needs words.")
    return _decide(request, visitor, given, story, lambda connection, by: decisions.rename(connection, story, title, by))


@router.post("/stories/{story}/merge")
def merge(request: Request, story: str, visitor: Reviewer, given: Given) -> Response:
    """Make a story and another one."""
    other = _field(given, "other")

    def merged(connection: Connection, by: By) -> int | None:
        return decisions.merge(connection, story, stories.named(connection, other).id, by)

    return _decide(request, visitor, given, story, merged)


@router.post("/stories/{story}/apart")
def tell_apart(request: Request, story: str, visitor: Reviewer, given: Given) -> Response:
    """Say that a story and another are not the same."""
    other = _field(given, "other")

    def told_apart(connection: Connection, by: By) -> int | None:
        return decisions.tell_apart(connection, story, stories.named(connection, other).id, by)

    return _decide(request, visitor, given, story, told_apart)


@router.post("/stories/{story}/split")
def split(request: Request, story: str, visitor: Reviewer, given: Given) -> Response:
    """Take articles out of a story into one of their own."""
    leaving = [value for value in given.getlist("article") if isinstance(value, str)]
    if not leaving:
        raise HTTPException(400, "Tick the articles that are another story.")
    return _decide(request, visitor, given, story, lambda connection, by: decisions.split(connection, story, leaving, by))


@router.post("/decisions/{number}/undo")
def undo(request: Request, number: int, visitor: Reviewer, given: Given) -> Response:
    """Take a decision back."""
    story = site_of(request).library.read(lambda connection: log.get(connection, number)).story
    return _decide(request, visitor, given, story, lambda connection, by: decisions.undo(connection, number, by))


def _decide(request: Request, visitor: Visitor, given: FormData, story: str, work: Work) -> Response:
    """Carry out a decision, tell anew what it touches, and lead back to the story's desk."""
    site, why = site_of(request), _field(given, "why")
    by = By(visitor.name, site.clock(), (why,) if why else ())
    with site.places.taken(), Local(workers=1) as run:
        deciding.decide(site.library, by, work, run)
    today = site.library.read(lambda connection: stories.current(connection, story))
    return RedirectResponse(addresses.story(today or story, "review"), 303)


def _desk(connection: Connection, story: StoryEntry) -> Desk:
    ids = stories.articles_of(connection, story.id)
    told = next(front.shown(connection, [story.id]), None)
    decided = log.of_story(connection, story.id)[::-1]
    return Desk(
        id=story.id,
        title=story.title or (told.title if told else "(not told yet)"),
        articles=articles.entries(connection, ids),
        near=list(front.shown(connection, alike.stories_alike(connection, story.id, MOST_NEAR))),
        log=decided,
        titles=_titles(connection, decided),
    )


def _titles(connection: Connection, decided: list[Decision]) -> dict[str, str]:
    """Give what the stories of some decisions are called, and the articles of those that are about one, by id."""
    named = {story for one in decided for story in (one.story, one.other) if story}
    alone = {one.articles[0] for one in decided if len(one.articles) == 1}
    titles = {entry.id: entry.title or entry.source for entry in articles.entries(connection, alone)}
    return titles | {story.id: story.title for story in front.shown(connection, named)}


def _meant(connection: Connection, story: str) -> StoryEntry:
    try:
        return stories.named(connection, story)
    except UsageError as fault:
        raise HTTPException(404, "There is no such story.") from fault


def _field(given: FormData, name: str) -> str:
    value = given.get(name)
    return " ".join(value.split())[:LONGEST] if isinstance(value, str) else ""
