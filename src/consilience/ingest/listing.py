"""What feeds, lists and sitemaps name: addresses of articles, with what is said about them there."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Entry(Struct, frozen=True, kw_only=True):
    """One article as a feed or a sitemap names it."""

    link: str | None = None  # a whole address; None where the entry leads nowhere in the web
    id: str | None = None
    title: str | None = None
    published: str | None = None  # as printed
    updated: str | None = None
    byline: str | None = None
    outlet: str | None = None
    text: str | None = None  # what of the article stands in the feed itself
    media_type: Literal["text/plain", "text/html"] = "text/html"
    is_content: bool = False  # the feed calls the text the article's content, not its summary


class Feed(Struct, frozen=True, kw_only=True):
    """A feed as far as it could be read."""

    kind: str  # rss20, atom10, json11, …
    title: str | None = None
    entries: tuple[Entry, ...] = ()
    minutes_to_live: float | None = None  # how often it is made anew, as it says itself
    fault: str | None = None  # what is wrong with it, though it could be read


class Listed(Struct, frozen=True, kw_only=True):
    """A feed on a list, or a sitemap in an index of sitemaps."""

    url: str
    title: str | None = None
