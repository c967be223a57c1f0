"""The search: articles, names, quotes, figures and stories, with the words that were found set off in their passages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response

from consilience.errors import UsageError
from consilience.store import search
from consilience.store.search import Answer, Kind, Passage, Wanted
from consilience.web import addresses
from consilience.web.access import Visitor
from consilience.web.access.asking import READ
from consilience.web.rendering import page
from consilience.web.site import site_of

router = APIRouter()

# In the order of the tabs, with the filters that say something of each kind.
TABS: dict[Kind, tuple[str, ...]] = {
    "stories": ("origin", "after", "before"),
    "articles": ("outlet", "origin", "after", "before"),
    "quotes": ("speaker", "outlet", "after", "before"),
    "figures": ("measure", "outlet", "after", "before"),
    "names": ("after", "before"),
}
AT_ONCE = 20
LONGEST = 420  # characters of a passage that are shown
LONGEST_FILTER = 200


class Asked(Struct, frozen=True, kw_only=True):
    """What the form says: words, what is looked for, and the filters by name."""

    words: str = ""
    kind: Kind = "articles"
    filters: dict[str, str]
    is_newest: bool = False
    story: str = ""

    @property
    def question(self) -> str:
        """Give it as a reader would have typed it in one line."""
        given = {name: value for name, value in self.filters.items() if value and name in TABS[self.kind]}
        typed = [f'{name}:"{value.replace(chr(34), " ")}"' for name, value in given.items()]
        return " ".join(filter(None, [self.words.strip(), *typed, f"story:{self.story}" if self.story else ""]))

    def address(self, kind: Kind | None = None, further: str | None = None) -> str:
        """Give the address of this search for another kind, or of the page that follows."""
        fields = {"q": self.words, "kind": kind or self.kind, **self.filters, "story": self.story}
        fields |= {"newest": "1" if self.is_newest else "", "further": further or ""}
        return f"/search?{urlencode({name: value for name, value in fields.items() if value})}"


@router.get("/search")
def look(  # noqa: PLR0913 - one for each field of the form
    request: Request,
    _: Annotated[Visitor, Depends(READ)],
    *,
    q: Annotated[str, Query(max_length=2000)] = "",
    kind: Kind = "articles",
    newest: Annotated[str, Query(max_length=8)] = "",
    story: Annotated[str, Query(max_length=LONGEST_FILTER)] = "",
    further: Annotated[str | None, Query(max_length=100)] = None,
) -> Response:
    """Show the form and, once something is asked, what was found."""
    names = dict.fromkeys(name for tab in TABS.values() for name in tab)
    filters = {name: request.query_params.get(name, "")[:LONGEST_FILTER] for name in names}
    asked = Asked(words=q, kind=kind, filters=filters, is_newest=bool(newest), story=story.replace('"', ""))
    answer, refusal = _answered(request, asked, further)
    shown = {"asked": asked, "answer": answer, "refusal": refusal, "tabs": TABS, "parts_of": parts, "addresses": addresses}
    return page(request, "search.html.jinja", 400 if refusal else 200, **shown)


def _answered(request: Request, asked: Asked, further: str | None) -> tuple[Answer | None, UsageError | None]:
    if not asked.question:
        return None, None
    wanted = Wanted(newest=asked.is_newest, most=AT_ONCE, further=further)
    try:
        library = site_of(request).library
        return library.read(lambda connection: search.found(connection, asked.question, asked.kind, wanted)), None
    except UsageError as refusal:
        return None, refusal


class Part(Struct, frozen=True):
    """A stretch of a passage: what was looked for, or what stands between."""

    text: str
    is_found: bool


def parts(passage: Passage) -> Iterator[Part]:
    """Give a passage in stretches, cut after a word where it is long."""
    exact, end = passage.cite.exact, 0
    for start, stop in passage.found:
        if end <= start and stop <= LONGEST:
            yield Part(exact[end:start], is_found=False)
            yield Part(exact[start:stop], is_found=True)
            end = stop
    rest = exact[end:]
    yield Part(rest if len(exact) <= LONGEST else f"{exact[end:LONGEST].rpartition(' ')[0]} …", is_found=False)
