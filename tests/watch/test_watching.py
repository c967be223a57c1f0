"""A watch on a real library, of feeds that are served on this machine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import msgspec
import pytest
from sqlalchemy import select

from consilience.errors import LibraryError
from consilience.ingest.listing import Entry, Listed
from consilience.records import Page, Skipped
from consilience.store import Library, feeds
from consilience.store.feeds import FeedState
from consilience.store.tables import feeds as feed_table
from consilience.watch.health import Health, health
from consilience.watch.watching import Kept
from tests.serving import Handler, Served, Site
from tests.watch.conftest import Desk

HOUR, DAY = 3600.0, 86_400.0
ARTICLE = "<html><body><article><h1>{0}</h1><p>{0}: the council of Velmora met on Monday.</p></article></body></html>"


def rss(site: Site, *names: str, more: str = "") -> bytes:
    items = "".join(f"<item><title>{name}</title><link>{site.url('/' + name)}</link></item>" for name in names)
    return f'<rss version="2.0"><channel><title>Velmora Post</title>{more}{items}</channel></rss>'.encode()


def publish(site: Site, *names: str, path: str = "/feed", more: str = "", **headers: str) -> None:
    site.pages[path] = (200, {"Content-Type": "application/rss+xml", **headers}, rss(site, *names, more=more))
    for name in names:
        site.html(f"/{name}", ARTICLE.format(name))


def follow(desk: Desk, *urls: str) -> None:
    desk.library.write(lambda connection: feeds.watch(connection, [Listed(url=url) for url in urls], desk.now))


def state(library: Library, url: str) -> FeedState:
    with library.reading() as connection:
        found = connection.scalar(select(feed_table.c.state).where(feed_table.c.url == url))
    return msgspec.json.decode(found or b"", type=FeedState)


def seen(desk: Desk) -> Health:
    return desk.library.read(lambda connection: health(connection, desk.now))


def test_new_entries_are_fetched_once_and_given_to_the_library(site: Site, desk: Desk) -> None:
    publish(site, "bridge", "harbour")
    follow(desk, site.url("/feed"))
    desk.until_idle()
    assert sorted(page.source for page in desk.pages) == [site.url("/bridge"), site.url("/harbour")]
    assert {page.given.title for page in desk.pages} == {"bridge", "harbour"}
    publish(site, "market", "bridge", "harbour")
    desk.until_idle(DAY)
    assert desk.pages[-1].source == site.url("/market")
    assert site.times("/bridge") == 1


def test_a_feed_that_has_not_changed_is_asked_with_what_it_said_last_time(site: Site, desk: Desk) -> None:
    def conditional(handler: Handler) -> Served:
        if handler.headers.get("If-None-Match") == '"7"':
            return 304, {"ETag": '"7"'}, b""
        return 200, {"ETag": '"7"', "Content-Type": "text/xml"}, rss(site, "bridge")

    publish(site, "bridge")
    site.pages["/feed"] = conditional
    follow(desk, site.url("/feed"))
    desk.until_idle()
    desk.until_idle(DAY)
    assert site.times("/feed") == 2
    assert state(desk.library, site.url("/feed")).reason is None
    assert state(desk.library, site.url("/feed")).etag == '"7"'


def test_a_restart_goes_on_where_it_was(site: Site, desk: Desk, library: Library) -> None:
    publish(site, "bridge")
    follow(desk, site.url("/feed"))
    desk.until_idle()
    again = Desk(library, who="the next day")
    again.now = desk.now
    follow(again, site.url("/feed"))
    again.until_idle()
    assert site.times("/feed") == 1
    assert again.pages == []


def test_two_watches_at_once_fetch_nothing_twice(site: Site, desk: Desk, library: Library) -> None:
    publish(site, *(f"story-{number}" for number in range(8)))
    follow(desk, site.url("/feed"))
    other = Desk(library, who="other")
    for _ in range(40):
        desk.watching.turn()
        other.watching.turn()
    assert site.times("/feed") == 1
    assert [site.times(f"/story-{number}") for number in range(8)] == [1] * 8
    assert len(desk.pages) + len(other.pages) == 8


def test_what_a_killed_watch_held_is_taken_up_again(site: Site, desk: Desk, library: Library) -> None:
    publish(site, "bridge")
    follow(desk, site.url("/feed"))
    assert library.write(lambda connection: feeds.claim(connection, desk.now, "the dead", 5))
    desk.until_idle()
    assert site.asked == []
    desk.until_idle(feeds.LEASE_SECONDS + 1)
    assert [page.source for page in desk.pages] == [site.url("/bridge")]


def test_a_page_that_was_fetched_but_not_added_is_fetched_again(site: Site, desk: Desk, library: Library) -> None:
    publish(site, "bridge")
    follow(desk, site.url("/feed"))

    def dying(pages: Sequence[Page | Skipped]) -> Kept:
        del pages
        what = "the disk is full"
        raise LibraryError(what, "library", "Make room.")

    died = Desk(library, keep=dying)
    died.watching.turn()
    died.watching.turn()
    with pytest.raises(LibraryError):
        died.watching.turn()
    desk.until_idle(HOUR)
    assert site.url("/bridge") in [page.source for page in desk.pages]


def test_a_library_that_refuses_for_a_while_costs_nothing(site: Site, library: Library) -> None:
    publish(site, "bridge", "harbour")
    refusals = iter([True] * 3 + [False] * 50)
    added: list[Page | Skipped] = []

    def keep(pages: Sequence[Page | Skipped]) -> Kept:
        if next(refusals):
            what = "the database is gone"
            raise LibraryError(what, "library", "Wait.")
        added.extend(pages)
        return Kept(articles=len(pages))

    desk = Desk(library, keep=keep)
    follow(desk, site.url("/feed"))
    turns = iter(range(20))

    def wait(seconds: float) -> bool:
        desk.now += timedelta(seconds=seconds)
        return next(turns) == 19

    desk.watching.run(wait, lambda *_: None)
    assert sorted(page.source for page in added) == [site.url("/bridge"), site.url("/harbour")]
    assert site.times("/bridge") == site.times("/harbour") == 1


def test_a_failing_feed_is_asked_ever_less_and_its_reason_is_told(site: Site, desk: Desk) -> None:
    site.pages["/feed"] = (500, {}, b"")
    follow(desk, site.url("/feed"))
    for _ in range(48):
        desk.until_idle(HOUR)
    assert 3 <= site.times("/feed") <= 10
    (feed,) = seen(desk).feeds
    assert feed.state == "failing"
    assert feed.reason == "the server answers 500 Internal Server Error"
    publish(site, "bridge")
    desk.until_idle(DAY)
    assert seen(desk).feeds[0].state == "well"


def test_a_host_that_asks_for_a_pause_gets_it(site: Site, desk: Desk) -> None:
    publish(site, "bridge", "harbour")
    site.pages["/bridge"] = (429, {"Retry-After": "1800"}, b"")
    follow(desk, site.url("/feed"))
    desk.until_idle()
    asked = len(site.asked)
    desk.until_idle(1700)
    assert len(site.asked) == asked
    publish(site, "bridge", "harbour")
    desk.until_idle(400)
    assert len(desk.pages) == 2


def test_what_a_feed_asks_for_is_granted(site: Site, desk: Desk) -> None:
    publish(site, "bridge", more="<ttl>300</ttl>")
    publish(site, "harbour", path="/other", **{"Cache-Control": "public, max-age=18000"})
    follow(desk, site.url("/feed"), site.url("/other"))
    desk.until_idle()
    for _ in range(4):
        desk.until_idle(HOUR)
    assert site.times("/feed") == site.times("/other") == 1


@pytest.mark.parametrize("garbage", [b"", b"\x00\xff" * 500, b"<rss><channel><item>", b"{", b"<html><p>Login</p></html>"])
def test_garbage_instead_of_a_feed_is_named_and_survived(site: Site, desk: Desk, garbage: bytes) -> None:
    publish(site, "bridge")
    site.pages["/garbage"] = (200, {"Content-Type": "text/xml"}, garbage)
    follow(desk, site.url("/garbage"), site.url("/feed"))
    desk.until_idle()
    found = state(desk.library, site.url("/garbage"))
    assert found.reason or found.fault
    assert [page.source for page in desk.pages] == [site.url("/bridge")]


def test_a_feed_that_never_ends_is_read_so_far(site: Site, desk: Desk) -> None:
    def endless(handler: Handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        handler.write(rss(site, "bridge").removesuffix(b"</channel></rss>"))
        while handler.write(b"<!-- and so on -->" * 5000):
            pass
        handler.close_connection = True

    publish(site, "bridge")
    site.pages["/feed"] = endless
    follow(desk, site.url("/feed"))
    desk.until_idle()
    assert [page.source for page in desk.pages] == [site.url("/bridge")]
    assert state(desk.library, site.url("/feed")).fault


def test_a_clock_that_jumps_back_stops_nothing(site: Site, desk: Desk) -> None:
    publish(site, "bridge")
    follow(desk, site.url("/feed"))
    desk.until_idle()
    desk.now -= timedelta(days=900)
    publish(site, "harbour", "bridge")
    desk.until_idle()
    assert desk.pages[-1].source == site.url("/harbour")
    desk.until_idle()
    assert site.times("/feed") == 2


def test_an_entry_without_a_page_is_skipped_with_both_reasons(site: Site, desk: Desk) -> None:
    publish(site, "bridge")
    site.pages["/bridge"] = (404, {}, b"")
    follow(desk, site.url("/feed"))
    desk.until_idle()
    assert [item.reason for item in desk.skipped] == ["the server answers 404 Not Found; the feed itself carries no full text"]


def test_an_entry_without_a_page_may_stand_whole_in_the_feed(site: Site, desk: Desk) -> None:
    body = "".join(
        f"<p>The council of Velmora heard {number} speakers on the new bridge on Monday evening.</p>" for number in range(20)
    )
    publish(site, "bridge")
    site.pages["/bridge"] = (403, {}, b"")
    item = f"<item><title>Bridge</title><link>{site.url('/bridge')}</link><c:encoded><![CDATA[{body}]]></c:encoded></item>"
    site.pages["/feed"] = (
        200,
        {"Content-Type": "application/rss+xml"},
        f'<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>{item}</channel></rss>'.encode(),
    )
    follow(desk, site.url("/feed"))
    desk.until_idle()
    assert [page.content.decode() for page in desk.pages] == [body]


def test_an_entry_that_says_other_things_than_before_is_looked_at_again(site: Site, desk: Desk) -> None:
    publish(site, "bridge")
    follow(desk, site.url("/feed"))
    desk.until_idle()
    site.pages["/feed"] = (200, {}, rss(site, "bridge").replace(b"<title>bridge", b"<title>Bridge: two hurt"))
    desk.until_idle(DAY)
    assert site.times("/bridge") == 2


def test_a_feed_that_is_taken_off_the_list_is_left_alone(site: Site, desk: Desk) -> None:
    publish(site, "bridge")
    publish(site, "harbour", path="/other")
    follow(desk, site.url("/feed"), site.url("/other"))
    follow(desk, site.url("/other"))
    desk.until_idle()
    assert site.times("/feed") == 0
    assert [feed.url for feed in seen(desk).feeds] == [site.url("/other")]


def test_stopping_gives_everything_up_in_good_order(site: Site, desk: Desk, library: Library) -> None:
    publish(site, "bridge")
    follow(desk, site.url("/feed"))
    desk.watching.turn()
    desk.watching.run(lambda _: True, lambda *_: None)
    other = Desk(library, who="other")
    other.now = desk.now
    other.until_idle()
    assert len(desk.pages) + len(other.pages) == 1


def test_a_mistake_in_the_program_ends_one_visit_and_not_the_watch(
    site: Site, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site, "bridge")
    monkeypatch.setattr("consilience.ingest.feeds.feed", lambda *_: 1 / 0)
    follow(desk, site.url("/feed"))
    desk.until_idle()
    assert "ZeroDivisionError" in (state(desk.library, site.url("/feed")).reason or "")


def test_health_says_when_nobody_is_watching(site: Site, desk: Desk) -> None:
    publish(site, "bridge")
    follow(desk, site.url("/feed"))
    desk.until_idle()
    assert seen(desk).healthy
    desk.now += timedelta(days=2)
    assert seen(desk).problems == ("1 of 1 feeds are overdue: is `consilience watch` running?",)


def test_pages_that_wait_longer_go_before_feeds(desk: Desk) -> None:
    """Else a watch with more feeds than it can read would read no pages at all."""
    follow(desk, "https://v.example/feed", *(f"https://feed-{number}.example/" for number in range(5)))
    named = [Entry(link=f"https://page-{number}.example/") for number in range(3)]
    earlier = desk.now - timedelta(hours=1)
    desk.library.write(lambda connection: feeds.note_entries(connection, "https://v.example/feed", named, earlier))
    claims = desk.library.write(lambda connection: feeds.claim(connection, desk.now, "one", 4))
    assert sorted(claim.host for claim in claims)[1:] == ["page-0.example", "page-1.example", "page-2.example"]
