"""The few places at which something that takes long is done, so that pages are still served beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from starlette.exceptions import HTTPException

# So many may check a text, add pages or decide something at once; others wait for so many seconds.
AT_ONCE, PATIENCE_SECONDS = 2, 20.0


class Places:
    """The places of one site."""

    def __init__(self) -> None:
        self._free = BoundedSemaphore(AT_ONCE)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Take a place; HTTPException 503 where all are taken for too long."""
        if not self._free.acquire(timeout=PATIENCE_SECONDS):
            detail = "Too much is being checked, added or decided just now. Try again in a moment."
            raise HTTPException(503, detail, {"Retry-After": "20"})
        try:
            yield
        finally:
            self._free.release()
