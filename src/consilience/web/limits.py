"""How much of a request is taken: its body's size, the time it may need, and from where forms may come."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from consilience.web.refusals import refuse

FORM_BYTES = 256 * 1024  # a text to be checked, a long reason
# Pages come through the API, several at once.
LARGE_BODIES: Mapping[str, int] = {"/api/": 32 * 1024 * 1024}
BODY_SECONDS = 60.0
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class _TooMuchError(Exception):
    """A body is larger than it says, or than it may be."""


class Limited:
    """Refuses bodies that are too large or too slow, and changes that another site asks for in a reader's name."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str] | None = None, seconds: float = BODY_SECONDS) -> None:
        """`hosts` are the names under which an open site answers: another name may be a trick to read it (DNS rebinding)."""
        self.app = app
        self.hosts = hosts
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        most = next((size for path, size in LARGE_BODIES.items() if scope["path"].startswith(path)), FORM_BYTES)
        if self.hosts is not None and _name(headers.get("host", "")) not in self.hosts:
            await refuse(scope, send, HTTPStatus.MISDIRECTED_REQUEST, "This site answers on this machine's own name only.")
        elif scope["method"] not in SAFE and _is_from_elsewhere(headers):
            await refuse(scope, send, HTTPStatus.FORBIDDEN, "Another site asked for this change. Nothing was done.")
        elif _length(headers) > most:
            await refuse(scope, send, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _too_much(most))
        else:
            await self._taken(scope, receive, send, most)

    async def _taken(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        """Pass on a request whose body is counted as it comes, whatever it says of its length."""
        taken, has_begun = 0, False
        until = asyncio.get_running_loop().time() + self.seconds

        async def counted() -> Message:
            nonlocal taken
            if taken < 0:  # the whole body is here: what comes now is that the client went away, some time
                return await receive()
            async with asyncio.timeout_at(until):
                message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                raise _TooMuchError
            if not message.get("more_body", False):
                taken = -1
            return message

        async def noted(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, counted, noted)
        except _TooMuchError:
            if not has_begun:
                await refuse(scope, send, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _too_much(most))
        except TimeoutError:
            if has_begun:
                raise
            await refuse(scope, send, HTTPStatus.REQUEST_TIMEOUT, "The request took too long to arrive.")


def _too_much(most: int) -> str:
    return f"At most {most // 1024:,} KiB are taken at once."


def _length(headers: Headers) -> int:
    """Give the length that a request says it has; 0 where it says none, or nonsense that the server refuses itself."""
    given = headers.get("content-length", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 19 else 0


def _is_from_elsewhere(headers: Headers) -> bool:
    """Say whether a page of another site made the request; programs that are no browsers say nothing, and are not meant."""
    if headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}:
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc.lower() != headers.get("host", "").lower()


def _name(host: str) -> str:
    """Give the name of a host without its port."""
    return host.lower().rsplit(":", 1)[0] if not host.endswith("]") else host.lower()
