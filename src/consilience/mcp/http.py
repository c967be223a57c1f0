"""The server over HTTP: on this machine for all, elsewhere for whoever has a token."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

import click
import uvicorn
from mcp.server import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from consilience.cli.serve import listening
from consilience.web.access import Key, tokens, visitor
from consilience.web.refusals import refuse

GRACE_SECONDS = 3
MOST_CONNECTIONS = 200
MOST_SESSIONS = 1000


class Guarded:
    """Lets in whoever has a token that allows to read."""

    def __init__(self, app: ASGIApp, keys: Sequence[Key]) -> None:
        self._app = app
        self._keys = tuple(keys)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "http":
            scheme, _, token = Headers(scope=scope).get("authorization", "").partition(" ")
            key = tokens.found(self._keys, token.strip()) if scheme.lower() == "bearer" else None
            if key is None or not visitor(key).may("read"):
                told = {"WWW-Authenticate": "Bearer"}
                await refuse(
                    scope, send, HTTPStatus.UNAUTHORIZED, "Give a token that may read: Authorization: Bearer TOKEN.", told
                )
                return
        await self._app(scope, receive, send)


def application(server: MCPServer, host: str, keys: Sequence[Key] = ()) -> ASGIApp:
    """Give the server as an application, at /mcp: with keys it asks for a token, else it answers to this machine's names."""
    # What is behind tokens is safe from pages of other sites that call it under another name (DNS rebinding).
    names = TransportSecuritySettings(enable_dns_rebinding_protection=False) if keys else None
    app = server.streamable_http_app(host=host, max_sessions=MOST_SESSIONS, transport_security=names)
    return Guarded(app, keys) if keys else app


def serve(server: MCPServer, host: str, port: int, keys: Sequence[Key]) -> None:
    """Serve until Ctrl-C."""
    socket = listening(host, port)
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"http://{shown}:{socket.getsockname()[1]}/mcp  (Ctrl-C ends it)", err=True)
    config = uvicorn.Config(
        application(server, host, keys),
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    uvicorn.Server(config).run(sockets=[socket])
