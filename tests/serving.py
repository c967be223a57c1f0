"""A web server on this machine whose every answer a test writes itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

from consilience.ingest.fetch.records import Terms

# Goes to this machine, waits for nobody, and gives up soon.
NEAR = Terms(allow_private=True, delay_seconds=0.0, silent_seconds=5.0, total_seconds=5.0, tries=1)

# What a page gives for a request: it writes to the handler itself, or returns status, headers and body.
Served = tuple[int, dict[str, str], bytes]
Answering = Callable[["Handler"], "Served | None"]


class Handler(BaseHTTPRequestHandler):
    """Answers from the pages of its site."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        site = self.server.site
        with site.lock:
            site.asked.append(self.path)
            site.headers.append({name.lower(): value for name, value in self.headers.items()})
        found = site.pages.get(self.path, (404, {}, b"no such page"))
        served = found(self) if callable(found) else found
        if served is not None:
            self.give(*served)

    def give(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.write(body)

    def write(self, body: bytes) -> bool:
        """Send some bytes; False once nobody listens any more."""
        try:
            self.wfile.write(body)
            self.wfile.flush()
        except OSError:
            return False
        return True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        del format, args


class Server(ThreadingHTTPServer):
    """The standard library's server, with its site."""

    daemon_threads = True
    site: Site

    def handle_error(self, request: object, client_address: object) -> None:
        del request, client_address  # whoever asked has hung up


class Site:
    """Pages by path, and what was asked for."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.pages: dict[str, Served | Answering] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.port = 0

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def html(self, path: str, text: str, **headers: str) -> None:
        self.pages[path] = (200, {"Content-Type": "text/html; charset=utf-8", **headers}, text.encode())

    def moved(self, path: str, target: str, status: int = 302) -> None:
        self.pages[path] = (status, {"Location": target}, b"")

    def times(self, path: str) -> int:
        return self.asked.count(path)


@contextmanager
def served() -> Iterator[Site]:
    """Give a site that is served on a free port."""
    site = Site()
    with Server(("127.0.0.1", 0), Handler) as server:
        server.site = site
        site.port = server.server_address[1]
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield site
        finally:
            server.shutdown()
