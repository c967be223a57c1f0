"""What the API answers with, beside the records of an account; the OpenAPI document describes all of them."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from msgspec import Struct

from consilience.records import ArticleEntry, Skipped
from consilience.store.reading.front import Shown

Item = TypeVar("Item")

Media = Literal["text/plain", "text/html"]


class Listed(Struct, Generic[Item], frozen=True, kw_only=True):
    """A page of a list: `next` is the cursor of the page that follows, null on the last one."""

    items: tuple[Item, ...]
    next: str | None
    total: int | None = None  # how many there are in all, where that is known


class Stories(Struct, frozen=True, kw_only=True):
    """A page of the list of stories; `day` is that of the latest news in the library."""

    items: tuple[Shown, ...]
    next: str | None
    day: str | None


class Version(Struct, frozen=True, kw_only=True):
    """An article as it stood at its address at one time."""

    id: str
    kept: str  # when it came into the library: ISO 8601, UTC
    published: str | None
    current: bool


class ArticleText(Struct, frozen=True, kw_only=True):
    """An article with its text, the story it stands in today, and its versions, the first first.

    `text` is the body as it reads. Cites count in the decoded source, which the address `source` gives as plain text.
    """

    article: ArticleEntry
    text: str
    story: str | None
    versions: tuple[Version, ...]
    source: str


class About(Struct, frozen=True, kw_only=True):
    """What answers here, and where its parts are."""

    name: str
    version: str
    api: Literal["v1"]
    links: dict[str, str]


class TextGiven(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text that is to be checked."""

    text: str


class PageGiven(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page that is to be added: its text or HTML, and what is known of it besides."""

    content: str
    media_type: Media = "text/plain"
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None


class PagesGiven(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Pages that are to be added, at most fifty at once."""

    pages: tuple[PageGiven, ...]


class NewArticle(Struct, frozen=True, kw_only=True):
    """An article that was added: the story it stands in, whether that begins with it, and the article that it revises."""

    article: str
    story: str
    begun: bool
    revises: str | None


class PagesAdded(Struct, frozen=True, kw_only=True):
    """What became of pages: the new articles, what was skipped and why, and how many were in the library already."""

    added: tuple[NewArticle, ...]
    skipped: tuple[Skipped, ...]
    known: int


class Problem(Struct, frozen=True, kw_only=True):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
