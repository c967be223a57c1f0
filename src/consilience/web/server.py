"""The site's own web server: uvicorn, with patience that ends."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.h11_impl import H11Protocol

# Connections beyond these are answered "come later" at once: each costs memory.
MOST_CONNECTIONS = 1000
# A request's head comes in one packet, or somebody holds the connection open to keep others out.
HEAD_SECONDS = 20.0
GRACE_SECONDS = 3


class Patient(H11Protocol):
    """Closes a connection on which no request has begun for too long, whatever trickles in."""

    def connection_made(self, transport: Any) -> None:
        """Begin to wait."""
        super().connection_made(transport)
        self._seen: Any = None
        self._wait = asyncio.get_running_loop().call_later(HEAD_SECONDS, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._wait.cancel()
        super().connection_lost(exc)

    def _look(self) -> None:
        """Look whether there was a request since last time, or one is being answered."""
        request: Any = self.cycle
        if request is self._seen and (request is None or request.response_complete):
            self.transport.close()
            return
        self._seen = request
        self._wait = asyncio.get_running_loop().call_later(HEAD_SECONDS, self._look)


def serve(app: FastAPI, listening: socket.socket) -> None:
    """Serve a site at a socket until Ctrl-C; what readers wait for is finished, streams are ended."""
    server(app).run(sockets=[listening])


def server(app: FastAPI) -> uvicorn.Server:
    """Give a web server for a site."""
    config = uvicorn.Config(
        app,
        http=Patient,
        ws="none",
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    return uvicorn.Server(config)
