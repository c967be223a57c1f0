"""When a reader looked at a story last: a cookie of the story's own pages, so that each browser knows it for each story."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from msgspec import Struct
from starlette.responses import Response

COOKIE = "seen"
LASTS_SECONDS = 60 * 24 * 3600
# Whoever loads a page again within this time is still on the same visit, and is shown the same news.
A_VISIT = timedelta(minutes=30)
_MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
_VALUE = re.compile(rf"({_MOMENT})?~({_MOMENT})")


class Visit(Struct, frozen=True):
    """A reader's visit: the end of the one before it (none on the first one), and the moment."""

    before: str | None
    now: str


def visit(cookie: str | None, now: str) -> Visit:
    """Give the visit that a cookie and a moment belong to; a cookie that says nonsense is as good as none."""
    told = _VALUE.fullmatch(cookie or "")
    if told is None:
        return Visit(None, now)
    try:
        is_same = datetime.fromisoformat(now) - datetime.fromisoformat(told[2]) < A_VISIT
    except ValueError:
        return Visit(None, now)
    return Visit(told[1] if is_same else told[2], now)


def remember(response: Response, seen: Visit, path: str, *, is_secure: bool) -> None:
    """Write the visit down in the reader's browser, for the pages below a path."""
    value = f"{seen.before or ''}~{seen.now}"
    response.set_cookie(COOKIE, value, max_age=LASTS_SECONDS, path=path, httponly=True, samesite="lax", secure=is_secure)
