"""An answer that is made before any page is: what is refused, in a line, as the program or the person can read it."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

import msgspec
from starlette.types import Scope, Send

PROBLEM = "application/problem+json"
API = "/api/"


def problem(status: int, detail: str) -> bytes:
    """Write a problem document (RFC 9457)."""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": int(status), "detail": detail}
    return msgspec.json.encode(told)


async def refuse(scope: Scope, send: Send, status: HTTPStatus, detail: str, headers: Mapping[str, str] | None = None) -> None:
    """Answer with a line, or with a problem document where a program asks, and end the connection: more may be coming."""
    is_program = scope["path"].startswith(API)
    body = problem(status, detail) if is_program else f"{status.phrase}. {detail}\n".encode()
    kind = PROBLEM if is_program else "text/plain; charset=utf-8"
    told = {"content-type": kind, "content-length": str(len(body)), "connection": "close"} | dict(headers or {})
    raw = [(name.lower().encode(), value.encode()) for name, value in told.items()]
    await send({"type": "http.response.start", "status": int(status), "headers": raw})
    await send({"type": "http.response.body", "body": body})
