"""Pages that are told of news."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

from starlette.types import Message

from consilience.records import Change
from consilience.store import Library, changes
from consilience.web.live import Stream, Streams, Terms

QUICK = Terms(most=3, most_each=2, ask_seconds=0.01, sign_seconds=5, last_seconds=30)


def keep(library: Library, story: str) -> None:
    change = Change(kind="raised", about="dead", text="The dead are nine now.", cites=())
    with library.writing() as connection:
        changes.keep(connection, story, [change, change], "2031-05-05T08:00:00Z")


async def next_event(stream: AsyncIterator[str]) -> str:
    """Give what a stream tells next, but for the comments that keep it open."""
    async with asyncio.timeout(20):
        async for text in stream:
            if text.startswith("event"):
                return text
    raise AssertionError


def told(library: Library, listened: str | None, changed: Callable[[], None]) -> str:
    async def listen() -> str:
        stream = Streams(QUICK).told(library, listened)
        assert (await anext(stream)).startswith("retry:")
        waiting = asyncio.create_task(next_event(stream))
        await asyncio.sleep(0.2)  # until the library was asked for the first time
        await asyncio.to_thread(changed)
        return await waiting

    return asyncio.run(listen())


def test_a_page_is_told_how_much_changed_in_its_story(ferry: Library, story: str) -> None:
    assert told(ferry, story, lambda: keep(ferry, story)) == 'event: news\ndata: {"changes":2}\n\n'


def test_the_front_page_is_told_of_every_story(ferry: Library, story: str) -> None:
    assert "news" in told(ferry, None, lambda: keep(ferry, story))


def test_a_stream_ends_and_gives_its_place_back(ferry: Library) -> None:
    streams = Streams(Terms(sign_seconds=0.01, last_seconds=0.05, ask_seconds=0.01))

    async def listen() -> tuple[int, list[str]]:
        assert streams.enter("one")
        heard = [text async for text in streams.told(ferry, None)]
        streams.leave("one")
        return streams.count, heard

    count, heard = asyncio.run(listen())
    assert count == 0
    assert ": here\n\n" in heard


def test_of_a_thousand_streams_only_so_many_are_opened(ferry: Library) -> None:
    streams, codes = Streams(QUICK), []

    async def ask(number: int) -> None:
        gone = asyncio.Event()

        async def receive() -> Message:
            await gone.wait()
            return {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            answer: dict[str, Any] = dict(message)
            if answer["type"] == "http.response.start":
                codes.append(answer["status"])
                if len(codes) == 1000:
                    everybody.set()

        scope = {"type": "http", "path": "/live", "method": "GET", "client": (f"10.0.0.{number % 10}", 1), "headers": []}
        answering = asyncio.create_task(Stream(streams, ferry, None)(scope, receive, send))
        await everybody.wait()
        gone.set()
        await answering

    async def all_of_them() -> None:
        await asyncio.gather(*(ask(number) for number in range(1000)))

    everybody = asyncio.Event()
    asyncio.run(all_of_them())
    assert codes.count(200) == 3
    assert codes.count(503) == 997
    assert streams.count == 0


def test_one_address_does_not_take_all_places() -> None:
    streams = Streams(QUICK)
    assert [streams.enter("one"), streams.enter("one"), streams.enter("one"), streams.enter("other")] == [True, True, False, True]
