"""What comes in, before anything is read in it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Given(Struct, frozen=True, kw_only=True):
    """What the carrier of a page (a JSON line, a feed) says about it; None where it says nothing."""

    url: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    byline: str | None = None
    fetched: str | None = None  # when it was taken from the web: ISO 8601, UTC


class Page(Struct, frozen=True, kw_only=True):
    """What came in: bytes, where from, and what they claim to be."""

    id: str  # SHA-256 of content, hexadecimal
    source: str
    content: bytes
    media_type: Literal["text/plain", "text/html"]
    encoding: str | None = None  # as the carrier declares it
    given: Given = Given()

    @property
    def article_id(self) -> str:
        """The id of the article that the page holds: 20 hexadecimal digits, which no two of 10^12 pages share by chance."""
        return self.id[:20]


class Skipped(Struct, frozen=True, kw_only=True):
    """Something that could not be used: what, at which stage, why."""

    source: str
    stage: Literal["ingest", "extract", "annotate"]
    reason: str
