"""Connections that go where they may, and end in time: what stands between httpx and the sockets."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterable
from threading import Event
from time import monotonic
from typing import Any, Self

import httpcore2
import httpx2

from consilience.ingest.fetch.public import is_public

# How often a waiting read looks whether it shall stop.
LOOK_UP_SECONDS = 0.5

# Below 1024 the web is on these two; a link to any other is meant for a mail server or a printer.
WEB_PORTS = (80, 443)

Option = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class NotPublicError(Exception):
    """The name leads into somebody's own network."""


class StoppedError(Exception):
    """The program is asked to stop."""


class Patience:
    """How long one fetch may still take, and whether it is to stop. The clock runs inside `with` only: waiting a turn is free."""

    def __init__(self, total_seconds: float, stop: Event) -> None:
        self._seconds = total_seconds
        self._begun = monotonic()
        self._stop = stop

    def __enter__(self) -> Self:
        self._begun = monotonic()
        return self

    def __exit__(self, *_: object) -> None:
        self._seconds -= monotonic() - self._begun

    def left(self, limit: float | None = None) -> float:
        """Give the seconds left, at most `limit`; raises ReadTimeout when there are none, StoppedError when told to stop."""
        if self._stop.is_set():
            raise StoppedError
        left = self._begun + self._seconds - monotonic()
        if left <= 0:
            what = "the time for one address is over"
            raise httpcore2.ReadTimeout(what)
        return left if limit is None else min(left, limit)


class _Stream(httpcore2.NetworkStream):
    """A connection whose every wait ends with the patience of the fetch: dripping a byte a second does not help."""

    def __init__(self, stream: httpcore2.NetworkStream, patience: Patience) -> None:
        self._stream = stream
        self._patience = patience

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        silent_until = monotonic() + (timeout or self._patience.left())
        while True:
            left = self._patience.left(LOOK_UP_SECONDS)
            try:
                return self._stream.read(max_bytes, left)
            except httpcore2.ReadTimeout:
                if monotonic() >= silent_until:
                    raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._patience.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, self._patience.left(timeout)), self._patience)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class Guarded(httpcore2.NetworkBackend):
    """Resolves a name once, looks at every address, and connects to what it looked at: no second answer can slip in between."""

    def __init__(self, patience: Patience, *, allow_private: bool) -> None:
        self._patience = patience
        self._allow_private = allow_private
        self._network = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Option] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to a host; raises NotPublicError where any of its addresses is not out in the world."""
        if port < 1024 and port not in WEB_PORTS:
            what = f"port {port} is not one of the web's"
            raise NotPublicError(what)
        failed: httpcore2.ConnectError | httpcore2.ConnectTimeout | None = None
        for address in self._addresses(host, port):
            try:
                found = self._network.connect_tcp(address, port, self._patience.left(timeout), local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failed = error
            else:
                return _Stream(self._checked(found), self._patience)
        raise failed or httpcore2.ConnectError("the name has no address")

    def _checked(self, stream: httpcore2.NetworkStream) -> httpcore2.NetworkStream:
        """Look once more at who is really at the other end."""
        address = str(stream.get_extra_info("server_addr")[0])
        if not self._allow_private and not is_public(address):
            stream.close()
            what = f"the connection leads to {address}, and that is not a public address"
            raise NotPublicError(what)
        return stream

    def _addresses(self, host: str, port: int) -> list[str]:
        self._patience.left()
        addresses = looked_up(host, port)
        closed = [address for address in addresses if not is_public(address)]
        if closed and not self._allow_private:
            what = f"{closed[0]} is not a public address" + (f" ({host})" if host != closed[0] else "")
            raise NotPublicError(what)
        return addresses


def looked_up(host: str, port: int) -> list[str]:
    """Give the numeric addresses of a host, each once, in the order of preference; raises ConnectError where it has none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        what = f"the name cannot be looked up ({error})"
        raise httpcore2.ConnectError(what) from error
    return list(dict.fromkeys(str(where[0]) for *_, where in found))


class Direct(httpx2.BaseTransport):
    """One request over connections of our own making; none is kept for later."""

    def __init__(self, backend: Guarded, context: ssl.SSLContext) -> None:
        self._pool = httpcore2.ConnectionPool(ssl_context=context, network_backend=backend, max_keepalive_connections=0)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request; the answer's body is still to be read."""
        url = request.url
        asked = httpcore2.Request(
            method=request.method,
            url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            extensions=request.extensions,
        )
        answer = self._pool.handle_request(asked)
        return httpx2.Response(
            status_code=answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, answer: httpcore2.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Any:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
