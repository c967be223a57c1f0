"""Whose turn it is: one request to a host at a time, with a pause between, and as long a wait as it asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from random import Random
from threading import Lock
from time import monotonic

# Nobody is asked to wait longer by a header than a day: beyond that it is a mistake.
LONGEST_WAIT_SECONDS = 86_400.0


class Turns:
    """Who may speak to which host when. `wait` is called with the seconds until a turn."""

    def __init__(self, wait: Callable[[float], object]) -> None:
        self._wait = wait
        self._lock = Lock()
        self._hosts: dict[str, Lock] = {}
        self._free_at: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, delay_seconds: float) -> Iterator[None]:
        """Hold the turn of a host; the next one comes `delay_seconds` after this one ends."""
        with self._lock:
            mine = self._hosts.setdefault(host, Lock())
        with mine:
            pause = self._free_at.get(host, 0.0) - monotonic()
            if pause > 0:
                self._wait(pause)
            try:
                yield
            finally:
                self._free_at[host] = monotonic() + delay_seconds


def asked_to_wait(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Give the seconds of a Retry-After header, written as seconds or as a date; None where there is none that can be read."""
    written = headers.get("retry-after", "").strip()
    if written.isascii() and written.isdigit():
        return min(float(written[:9]), LONGEST_WAIT_SECONDS)
    try:
        then = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return min(max(0.0, (then - (now or datetime.now(UTC))).total_seconds()), LONGEST_WAIT_SECONDS)


def back_off(failures: int, base_seconds: float, longest_seconds: float, jitter: Random) -> float:
    """Give the seconds to wait after so many failures in a row: doubled each time, and somewhere in the upper half of that.

    Without the scatter all that failed together would come back together (Brooker, "Exponential Backoff and Jitter", 2015).
    """
    whole = min(longest_seconds, base_seconds * 2.0 ** min(max(0, failures - 1), 30))
    return whole * (0.5 + 0.5 * jitter.random())
