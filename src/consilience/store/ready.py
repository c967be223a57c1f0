"""A page that was read → all that the library writes of it, worked out before the transaction that writes and judges.

Pure, and so done by every process of a run at once; while one writes the others need not wait for it.
"""

from __future__ import annotations

from msgspec import Struct

from consilience.records import Page, Report, Skipped
from consilience.store import articles, meetings, pages, passages, search
from consilience.store.articles import Written
from consilience.store.meetings import Described
from consilience.store.pages import PageRow
from consilience.store.search import Shelved


class Marked(Struct, frozen=True, kw_only=True):
    """An article as it will stand in the library: its row, its fingerprints, what it is about, the words it is found by."""

    written: Written
    fingerprints: tuple[int, ...]
    described: Described
    shelved: Shelved


class Ready(Struct, frozen=True, kw_only=True):
    """A page ready to be written, with its article or why nothing could be read in it."""

    page: PageRow
    found: Marked | Skipped

    @property
    def place(self) -> tuple[str, str, str]:
        """Where it stands in the order in which pages enter: the oldest news first."""
        published = None if isinstance(self.found, Skipped) else self.found.written.published
        return (published or "", self.page.source, self.page.id)


def ready(page: Page, found: Report | Skipped) -> Ready:
    """Work out what is written of a page and of what was read in it."""
    if isinstance(found, Skipped):
        return Ready(page=pages.row(page), found=found)
    marked = Marked(
        written=articles.written(page, found),
        fingerprints=passages.fingerprints(found),
        described=meetings.described(found),
        shelved=search.shelved(found),
    )
    return Ready(page=pages.row(page), found=marked)
