"""An answer from the web → a page, with what the feed says about it; or the article that stands in the feed itself."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256
from typing import Literal

from msgspec import Struct

from consilience.ingest import feeds
from consilience.ingest.addresses import tidied
from consilience.ingest.fetch.records import Answer, Fault, Wanted
from consilience.ingest.listing import Entry
from consilience.ingest.page_types import LARGEST_PAGE_BYTES, media_type_of
from consilience.records import Given, Page, Skipped

ACCEPT_PAGE = "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1"


def wanted(entry: Entry) -> Wanted:
    """Give what to ask the web for to get an entry's page."""
    return Wanted(url=entry.link or "", accept=ACCEPT_PAGE, largest_bytes=LARGEST_PAGE_BYTES)


def page(entry: Entry, found: Answer | Fault, feed: str | None = None, now: datetime | None = None) -> Page | Skipped:
    """Make a page of what came of an entry's visit; where nothing did, of the full text in `feed`, if it carries one."""
    if isinstance(found, Fault):
        reason = found.reason
    elif not found.content.strip():
        reason = "an empty page"
    elif (media_type := _media_type(found)) is None:
        reason = f"{found.media_type}, neither HTML nor text"
    else:
        return _page(entry, Body(found.content, tidied(found.url), media_type, found.charset), now)
    if entry.text and feeds.is_whole(entry):
        written = entry.text.encode("utf-8", errors="replace")
        return _page(entry, Body(written, own_name(entry, feed), entry.media_type, "utf-8"), now)
    if feed:
        reason += "; the feed itself carries no full text" if entry.link else "no address, and the feed carries no full text"
    return Skipped(source=tidied(entry.link) if entry.link else own_name(entry, feed), stage="ingest", reason=reason)


def own_name(entry: Entry, feed: str | None) -> str:
    """Name an article that stands in the feed itself."""
    return tidied(entry.link) if entry.link else f"{feed or ''}#{entry.id or entry.title or ''}"[:1000]


class Body(Struct, frozen=True):
    """The bytes of a page, where they stand, and what they are."""

    content: bytes
    source: str
    media_type: Literal["text/html", "text/plain"]
    encoding: str | None


def _page(entry: Entry, body: Body, now: datetime | None) -> Page:
    return Page(
        id=sha256(body.content).hexdigest(),
        source=body.source,
        content=body.content,
        media_type=body.media_type,
        encoding=body.encoding,
        given=Given(
            url=body.source if body.source.startswith(("http://", "https://")) else None,
            title=entry.title,
            published=entry.published,
            outlet=entry.outlet,
            byline=entry.byline,
            fetched=(now or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        ),
    )


def _media_type(found: Answer) -> Literal["text/html", "text/plain"] | None:
    if found.media_type:
        return media_type_of(found.media_type)
    return "text/html" if found.content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") else "text/plain"
