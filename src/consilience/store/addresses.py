"""Articles at one address: the same words again, or a later version."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from sqlalchemy import Connection

from consilience.store import articles, passages
from consilience.store.ready import Marked

# Two texts at one address are versions of one article when so much of the shorter stands in the other; else an address was
# used again: a front page, a live page of another day.
SAME_ARTICLE = 0.25


class _Held(Struct, frozen=True):
    """A current article at an address; without fingerprints one of which the library has the report."""

    article: str
    body: str
    fingerprints: tuple[int, ...] | None = None


class Addresses:
    """What stands at the addresses of articles that come in, kept up to date while they do."""

    def __init__(self, connection: Connection, coming: Iterable[Marked]) -> None:
        self._connection = connection
        wanted = sorted({one.written.url for one in coming if one.written.url})
        there = articles.at_addresses(connection, wanted)
        self._there = {url: [_Held(entry.id, entry.body) for entry in found] for url, found in there.items()}

    def same_words(self, coming: Marked) -> str | None:
        """Give the article that stands at the same address in the same words: only the page around it is another."""
        at = self._there.get(coming.written.url or "", [])
        return next((held.article for held in at if held.body == coming.written.body), None)

    def put(self, coming: Marked) -> str | None:
        """Put an article at its address, and give the one of which it is a later version; None where there is none."""
        if not coming.written.url:
            return None
        at = self._there.setdefault(coming.written.url, [])
        earlier = next((held for held in at if self._is_one(held, coming)), None)
        if earlier:
            at.remove(earlier)
        at.insert(0, _Held(coming.written.id, coming.written.body, coming.fingerprints))
        return earlier.article if earlier else None

    def _is_one(self, held: _Held, coming: Marked) -> bool:
        found = held.fingerprints
        if found is None:
            report = articles.report(self._connection, held.article)
            found = passages.fingerprints(report) if report else ()
        return passages.shared(found, coming.fingerprints) >= SAME_ARTICLE
