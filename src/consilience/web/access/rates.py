"""How often somebody may ask: a bucket of drops for each address, refilled with time."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from http import HTTPStatus

from msgspec import Struct
from starlette.types import ASGIApp, Receive, Scope, Send

from consilience.web.refusals import refuse

MOST_ADDRESSES = 20_000


class Rate(Struct, frozen=True):
    """So many at once, and so many a second afterwards."""

    at_once: float
    a_second: float


class Rates(Struct, frozen=True):
    """What one address may do. Guessing at a password is slow; a desk behind one address can work."""

    read: Rate | None = Rate(300, 30)
    change: Rate | None = Rate(60, 2)
    log_in: Rate | None = Rate(8, 1 / 15)


# On the machine's own address there is nobody to keep out.
NONE = Rates(None, None, None)


class Paced:
    """Refuses whoever asks too often, with the seconds to wait."""

    def __init__(self, app: ASGIApp, rates: Rates, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self.rates = rates
        self.clock = clock
        self.left: OrderedDict[tuple[str, str], tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or say how long to wait."""
        kind, rate = self._meant(scope) if scope["type"] == "http" else ("", None)
        wait = self._wait((kind, (scope.get("client") or ("", 0))[0]), rate) if rate else 0
        if wait:
            headers = {"Retry-After": str(wait)}
            await refuse(scope, send, HTTPStatus.TOO_MANY_REQUESTS, f"Too many requests. Try again in {wait} s.", headers)
        else:
            await self.app(scope, receive, send)

    def _meant(self, scope: Scope) -> tuple[str, Rate | None]:
        if scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            return "read", self.rates.read
        return ("log in", self.rates.log_in) if scope["path"] == "/login" else ("change", self.rates.change)

    def _wait(self, who: tuple[str, str], rate: Rate) -> int:
        """Take a drop and give 0; or give the seconds until there is one."""
        moment = self.clock()
        drops, last = self.left.pop(who, (rate.at_once, moment))
        drops = min(rate.at_once, drops + (moment - last) * rate.a_second)
        self.left[who] = (drops - 1 if drops >= 1 else drops, moment)
        if len(self.left) > MOST_ADDRESSES:
            self.left.popitem(last=False)
        return 0 if drops >= 1 else max(1, round((1 - drops) / rate.a_second))
