"""The page about a person, a place or an organisation: where the name stands, how it is written, who is quoted with what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from msgspec import Struct
from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consilience.brief import view
from consilience.brief.view import Source
from consilience.records import Dossier, Figure, FigureValue, NameForm, Quote
from consilience.store import accounts, stories
from consilience.store.accounts import Told
from consilience.store.reading import names
from consilience.store.reading.names import Standing
from consilience.store.search.entries import spaced
from consilience.web import addresses
from consilience.web.access import Visitor
from consilience.web.access.asking import READ
from consilience.web.rendering import page
from consilience.web.site import site_of

router = APIRouter()

# Each story's account is read whole.
MOST_STORIES = 8
MOST_OF_A_STORY = 6


class InStory(Struct, frozen=True, kw_only=True):
    """What one story tells of a name: how it is written there, what is said by who bears it, in words and in numbers."""

    id: str
    title: str
    last: str | None
    articles: int
    forms: tuple[NameForm, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[tuple[Figure, FigureValue], ...]
    named: dict[str, Source]


@router.get("/names")
def about(request: Request, _: Annotated[Visitor, Depends(READ)], name: Annotated[str, Query(max_length=300)]) -> Response:
    """Show the page of a name; 404 where no article has it."""

    def read(connection: Connection) -> tuple[Standing | None, list[InStory]]:
        found = names.standing(connection, name)
        return found, list(_stories(connection, found)) if found else []

    found, told = site_of(request).library.read(read)
    if found is None:
        raise HTTPException(404, f"No article in the library mentions “{view.clean(name)[:100]}”.")
    others = max(len(found.stories) - MOST_STORIES, 0)
    return page(request, "name.html.jinja", found=found, told=told, others=others, forms=_forms(told), addresses=addresses)


def _stories(connection: Connection, found: Standing) -> Iterator[InStory]:
    for story, count in list(found.stories.items())[:MOST_STORIES]:
        told, entry = accounts.page(connection, story), stories.get(connection, story)
        if told and entry:
            yield _in_story(told, found.name, entry.title, count)


def _in_story(told: Told, name: str, title: str | None, count: int) -> InStory:
    account = told.account
    borne = [one for one in account.names if spaced(name) in {spaced(form.text) for form in one.forms}]
    forms = tuple(form for one in borne for form in one.forms)
    written = {spaced(form.text) for form in forms} | {spaced(name)}
    return InStory(
        id=account.id,
        title=title or (account.brief.headline if account.brief else account.title),
        last=account.last,
        articles=count,
        forms=forms,
        quotes=tuple(quote for quote in account.quotes if spaced(quote.speaker or "") in written),
        figures=tuple(
            (figure, value) for figure in account.figures for value in figure.values if spaced(value.said_by or "") in written
        ),
        named=view.sources(Dossier(articles=told.articles)),
    )


def _forms(told: list[InStory]) -> list[NameForm]:
    """Give all the ways in which a name is written, the most usual first."""
    counts: dict[str, int] = {}
    for form in (form for story in told for form in story.forms):
        counts[form.text] = counts.get(form.text, 0) + form.count
    return [NameForm(text, count) for text, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
