"""One request and its answer, without redirects: headers, decoding, limits; every way it can fail as a sentence."""

from __future__ import annotations

import ssl

import httpcore2
import httpx2
from msgspec import Struct

from consilience.ingest.fetch.network import Direct, Guarded, NotPublicError, Patience, StoppedError
from consilience.ingest.fetch.politeness import asked_to_wait
from consilience.ingest.fetch.records import Answer, Fault, Terms, Wanted, Why

# Between these two a server is overloaded or asks for time; it is to be asked again later.
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504, 507, 509, 520, 521, 522, 523, 524, 525, 527, 529, 530})
GOOD = frozenset({200, 203, 304, 301, 302, 303, 307, 308})


# What may be thrown while asking, the narrower before the wider, and what it means.
FAILURES: tuple[tuple[tuple[type[Exception], ...], Why, str], ...] = (
    (
        (httpx2.InvalidURL, httpx2.UnsupportedProtocol, httpcore2.UnsupportedProtocol, UnicodeError),
        "refused",
        "not an address of the web",
    ),
    ((NotPublicError,), "refused", "refused"),
    ((StoppedError,), "stopped", "stopped before it was read"),
    ((httpcore2.TimeoutException, httpx2.TimeoutException), "slow", "too slow"),
    ((httpcore2.ConnectError,), "unreachable", "cannot be reached"),
    ((httpx2.DecodingError,), "broken", "the packed answer is broken"),
    ((httpcore2.NetworkError, httpcore2.ProtocolError, httpx2.HTTPError, OSError), "broken", "the answer broke off"),
)


class Post(Struct, frozen=True, kw_only=True):
    """What all requests of a program have in common."""

    terms: Terms
    agent: str
    context: ssl.SSLContext


def exchange(wanted: Wanted, post: Post, patience: Patience, cookies: httpx2.Cookies) -> Answer | Fault:
    """Ask for one address and read the answer, which may be a redirect; `cookies` are those of this errand and are added to."""
    backend = Guarded(patience, allow_private=post.terms.allow_private)
    try:
        with httpx2.Client(
            transport=Direct(backend, post.context), trust_env=False, timeout=post.terms.silent_seconds, cookies=cookies
        ) as client:
            request = client.build_request("GET", wanted.url, headers=_headers(wanted, post.agent))
            response = client.send(request, stream=True)
            answer = _read(wanted, response)
            cookies.update(client.cookies)
            return answer
    except tuple(error for errors, *_ in FAILURES for error in errors) as error:
        return _failed(wanted, error)


def _failed(wanted: Wanted, error: Exception) -> Fault:
    """Say what went wrong; the first that fits."""
    why, words = next((why, words) for errors, why, words in FAILURES if isinstance(error, errors))
    return Fault(asked=wanted.url, why=why, reason=f"{words}: {str(error) or type(error).__name__}")


def _headers(wanted: Wanted, agent: str) -> dict[str, str]:
    said = {"User-Agent": agent, "Accept": wanted.accept, "Accept-Language": "en, *;q=0.5", "Connection": "close"}
    if wanted.etag:
        said["If-None-Match"] = wanted.etag
    if wanted.last_modified:
        said["If-Modified-Since"] = wanted.last_modified
    return said


def _read(wanted: Wanted, response: httpx2.Response) -> Answer | Fault:
    headers = {name.lower(): value for name, value in response.headers.items()}
    status = response.status_code
    if status not in GOOD:
        why: Why = "busy" if status in BUSY else "status"
        reason = f"the server answers {status} {response.reason_phrase}".rstrip()
        return _fault(wanted, why, reason, status=status, wait_seconds=asked_to_wait(headers))
    if status not in {200, 203}:
        return Answer(asked=wanted.url, url=wanted.url, status=status, headers=headers, content=b"")
    parts, size = [], 0
    for part in response.iter_bytes():  # unpacks a megabyte at once at most: a bomb is seen while it grows
        size += len(part)
        if size > wanted.largest_bytes and wanted.cut:
            parts.append(part[: wanted.largest_bytes - size])
            break
        if size > wanted.largest_bytes:
            return _fault(wanted, "large", f"more than {wanted.largest_bytes / 1e6:.3g} MB, which are not read", status=status)
        parts.append(part)
    return Answer(asked=wanted.url, url=wanted.url, status=status, headers=headers, content=b"".join(parts))


def _fault(wanted: Wanted, why: Why, reason: str, status: int | None = None, wait_seconds: float | None = None) -> Fault:
    return Fault(asked=wanted.url, why=why, reason=reason, status=status, wait_seconds=wait_seconds)
