"""An article kept by itself: not placed, not to be found."""

from __future__ import annotations

from sqlalchemy import Connection

from consilience.records import Page, Report
from consilience.store import articles, pages

NOON = "2026-03-01T12:00:00Z"


def keep(connection: Connection, page: Page, report: Report) -> None:
    """Keep a page and its article."""
    pages.keep(connection, [pages.row(page)], NOON)
    articles.keep(connection, [articles.written(page, report)], NOON, "tests")
