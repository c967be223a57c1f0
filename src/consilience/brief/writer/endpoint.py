"""A question → the answer of an OpenAI-compatible service, or why there is none.

Only the address that the user gave is asked: no redirect is followed, so that the key goes nowhere else.
"""

from __future__ import annotations

import json
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from consilience.errors import ConsilienceError
from consilience.records import Endpoint

# An answer re-words a briefing of at most 250 words.
LARGEST = 1_000_000


class WriterError(ConsilienceError):
    """The writer gave no answer that can be used; says why in a few words."""


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """Follow nobody elsewhere."""


def check(endpoint: Endpoint) -> None:
    """Raise WriterError where an address is none that can be asked."""
    parts = urlsplit(endpoint.url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        what = f"{endpoint.url} is no http or https address"
        raise WriterError(what)


def model(endpoint: Endpoint) -> str:
    """Give the model to ask: the one that was named, else the first that the service lists; raises WriterError."""
    if endpoint.model:
        return endpoint.model
    listed = _sent(endpoint, "models", None)
    try:
        return str(listed["data"][0]["id"])
    except (LookupError, TypeError) as error:
        what = "the service lists no model: name one"
        raise WriterError(what) from error


def answer(endpoint: Endpoint, model: str, messages: list[dict[str, str]]) -> str:
    """Give what the service answers to a conversation; raises WriterError."""
    found = _sent(endpoint, "chat/completions", {"model": model, "messages": messages, "temperature": 0, "stream": False})
    try:
        text = found["choices"][0]["message"]["content"]
    except (LookupError, TypeError) as error:
        what = "the answer has no text"
        raise WriterError(what) from error
    if not isinstance(text, str):
        what = "the answer has no text"
        raise WriterError(what)
    return text


def _sent(endpoint: Endpoint, path: str, content: dict[str, Any] | None) -> Any:
    """Ask the service and read its JSON; raises WriterError with what went wrong."""
    check(endpoint)
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    data = None if content is None else json.dumps(content).encode()
    request = Request(f"{endpoint.url.rstrip('/')}/{path}", data=data, headers=headers)  # noqa: S310 - http or https, checked
    try:
        with build_opener(_Stay).open(request, timeout=endpoint.seconds) as response:
            raw = response.read(LARGEST + 1)
    except HTTPError as error:
        what = f"the service answered {error.code}"
        raise WriterError(what) from error
    except TimeoutError as error:
        what = f"no answer within {endpoint.seconds:g} seconds"
        raise WriterError(what) from error
    except (URLError, HTTPException, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        late = isinstance(reason, TimeoutError)
        what = f"no answer within {endpoint.seconds:g} seconds" if late else f"cannot be reached ({reason})"
        raise WriterError(what) from error
    if len(raw) > LARGEST:
        what = "the answer is too long"
        raise WriterError(what)
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        what = "the answer is no JSON"
        raise WriterError(what) from error
