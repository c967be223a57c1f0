"""The page about feeds. All outlets are invented."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.testclient import TestClient

from consilience.ingest.listing import Listed
from consilience.store import Library, feeds


def test_without_feeds_the_page_says_how_to_watch_some(browser: TestClient) -> None:
    assert "consilience watch" in browser.get("/feeds").text


def test_a_watched_feed_is_listed_without_its_password(browser: TestClient, ferry: Library) -> None:
    listed = [Listed(url="https://desk:hushhush@elgar.example/feed.xml", title="Port <i>Elgar</i> Post")]
    with ferry.writing() as connection:
        feeds.watch(connection, listed, datetime(2026, 11, 22, 12, tzinfo=UTC))
    page = browser.get("/feeds").text
    assert "Port &lt;i&gt;Elgar" in page
    assert "not read yet" in page
    assert "hushhush" not in page


def test_feeds_that_nobody_watches_any_more_are_called_overdue(browser: TestClient, ferry: Library) -> None:
    with ferry.writing() as connection:
        feeds.watch(connection, [Listed(url="https://elgar.example/feed.xml")], datetime(2020, 1, 1, tzinfo=UTC))
    assert "overdue" in browser.get("/feeds").text
