"""Live updates as server-sent events: a stream tells a page that there is news, and the page asks for it when its reader wishes.

However many pages are open, the library is asked once in a few seconds. Streams are bounded in number, in all and for each
address, and in time: a browser opens its own anew.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from functools import partial
from http import HTTPStatus

import msgspec
from anyio import to_thread
from msgspec import Struct
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from consilience.errors import LibraryError
from consilience.store import Library
from consilience.store.reading import news
from consilience.web.refusals import refuse


class Terms(Struct, frozen=True, kw_only=True):
    """How many streams are open at once and for how long, and how often the library is asked."""

    most: int = 200
    most_each: int = 20
    ask_seconds: float = 3.0
    sign_seconds: float = 15.0  # a comment this often, so that what stands between does not take the stream for dead
    last_seconds: float = 900.0
    retry_seconds: float = 15.0


class _Reader:
    """One open stream: what it waits for, and how much came since it was told last."""

    def __init__(self, story: str | None) -> None:
        self.story = story
        self.changes = 0
        self.woken = asyncio.Event()

    def tell(self, touched: Counter[str]) -> None:
        count = touched.total() if self.story is None else touched[self.story]
        if count:
            self.changes += count
            self.woken.set()


class Streams:
    """The open streams of a site."""

    def __init__(self, terms: Terms | None = None) -> None:
        self.terms = terms or Terms()
        self._each: Counter[str] = Counter()
        self._readers: set[_Reader] = set()
        self._asking: asyncio.Task[None] | None = None

    @property
    def count(self) -> int:
        """Give how many are open."""
        return self._each.total()

    def enter(self, address: str) -> bool:
        """Take a place for a stream; False where there is none."""
        if self.count >= self.terms.most or self._each[address] >= self.terms.most_each:
            return False
        self._each[address] += 1
        return True

    def leave(self, address: str) -> None:
        """Give a place back."""
        self._each[address] -= 1
        self._each += Counter()  # drops those with none

    async def told(self, library: Library, story: str | None) -> AsyncIterator[str]:
        """Give the text of a stream: an event for each time that there was news, in a story or in any."""
        reader = _Reader(story)
        self._readers.add(reader)
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(self._ask(library))
        yield f"retry: {round(1000 * self.terms.retry_seconds)}\n\n"
        until = asyncio.get_running_loop().time() + self.terms.last_seconds
        try:
            while asyncio.get_running_loop().time() < until:
                yield await self._next(reader)
        finally:
            self._readers.discard(reader)

    async def _next(self, reader: _Reader) -> str:
        try:
            async with asyncio.timeout(self.terms.sign_seconds):
                await reader.woken.wait()
        except TimeoutError:
            return ": here\n\n"
        reader.woken.clear()
        count, reader.changes = reader.changes, 0
        return f"event: news\ndata: {msgspec.json.encode({'changes': count}).decode()}\n\n"

    async def _ask(self, library: Library) -> None:
        """Ask the library for news as long as anybody listens."""
        last: int | None = None
        while self._readers:
            try:
                if last is None:
                    last = await to_thread.run_sync(library.read, news.newest)
                found = await to_thread.run_sync(library.read, partial(news.since, number=last))
            except LibraryError:
                pass  # it is away; whoever reads a page is told so, whoever waits goes on waiting
            else:
                last = found.last
                for reader in self._readers:
                    reader.tell(Counter(found.touched))
            await asyncio.sleep(self.terms.ask_seconds)


class Stream(StreamingResponse):
    """An answer that goes on while its reader stays; refused where too many are open."""

    def __init__(self, streams: Streams, library: Library, story: str | None) -> None:
        super().__init__(streams.told(library, story), media_type="text/event-stream", headers={"Cache-Control": "no-store"})
        self.streams = streams

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send what there is to tell."""
        address = (scope.get("client") or ("", 0))[0]
        if not self.streams.enter(address):
            what = "Too many pages are waiting for news. Load the page again to see whether there is some."
            await refuse(scope, send, HTTPStatus.SERVICE_UNAVAILABLE, what, {"Retry-After": "60"})
            return
        try:
            await super().__call__(scope, receive, send)
        finally:
            self.streams.leave(address)
