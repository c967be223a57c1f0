"""Declared media types → the two kinds of page that are read."""

from __future__ import annotations

from typing import Literal

# The largest article page in the public sets has 4.4 MB of HTML; beyond this a file is a dump, not a page.
LARGEST_PAGE_BYTES = 40_000_000

_HTML = frozenset({"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"})


def media_type_of(declared: str | None) -> Literal["text/html", "text/plain"] | None:
    """Give what a page is to be read as; None for what is neither HTML nor text."""
    kind = (declared or "").partition(";")[0].strip().lower()
    if kind in _HTML:
        return "text/html"
    return "text/plain" if kind in {"text/plain", "text/markdown"} else None
