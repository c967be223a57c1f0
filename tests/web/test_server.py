"""Clients that are slow, or too many."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, suppress

import pytest

from consilience.store import Library
from consilience.web import application, server

PATIENCE_SECONDS = 30  # of the test


@pytest.fixture
def port(ferry: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The port of a site that waits a fifth of a second for a request."""
    monkeypatch.setattr(server, "HEAD_SECONDS", 0.2)
    listening = socket.create_server(("127.0.0.1", 0), backlog=512)
    running = server.server(application(ferry))
    serving = threading.Thread(target=running.run, kwargs={"sockets": [listening]}, daemon=True)
    serving.start()
    yield listening.getsockname()[1]
    running.should_exit = True
    serving.join(PATIENCE_SECONDS)
    listening.close()


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), PATIENCE_SECONDS)


def read(client: socket.socket) -> bytes:
    """Read until the other side ends the connection."""
    found = b""
    with suppress(ConnectionResetError):  # it ended while more was being sent
        while some := client.recv(65536):
            found += some
    return found


def test_who_never_ends_the_head_of_a_request_is_cut_off(port: int) -> None:
    with connected(port) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: localh")
        assert read(client) == b""


def test_who_begins_a_second_request_and_never_ends_it_is_cut_off_too(port: int) -> None:
    with connected(port) as client:
        client.sendall(b"GET /login HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HT")
        assert read(client).startswith(b"HTTP/1.1 303")


def test_hundreds_of_streams_from_one_address_leave_the_site_working(port: int) -> None:
    with ExitStack() as open_ones:
        streams = [open_ones.enter_context(connected(port)) for _ in range(300)]
        for stream in streams:
            stream.sendall(b"GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n")
        first = [stream.recv(12) for stream in streams]
        assert first.count(b"HTTP/1.1 200") == 20
        assert first.count(b"HTTP/1.1 503") == 280
        with connected(port) as reader:
            reader.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            assert read(reader).startswith(b"HTTP/1.1 200")


def test_what_is_no_request_at_all_is_refused(port: int) -> None:
    for nonsense in (
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
        b"GET / HTTP/9\r\n\r\n",
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n\r\n",
    ):
        with connected(port) as client:
            client.sendall(nonsense)
            assert read(client)[:12] in {b"HTTP/1.1 400", b"HTTP/1.1 431", b""}
