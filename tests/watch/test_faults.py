"""What may befall a watch of weeks: the database is gone for a while, the disk is full. Nothing is lost or there twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from consilience import pipeline, store
from consilience.ingest.listing import Listed
from consilience.records import Page, Skipped
from consilience.store import Library, articles, check, feeds
from consilience.store.entering import enter
from consilience.watch.watching import Kept
from tests.serving import Site
from tests.watch.conftest import Desk

NOON = "2026-03-02T12:00:00Z"
NAMES = [f"story-{number}" for number in range(6)]


def published(site: Site) -> None:
    items = "".join(f"<item><title>{name}</title><link>{site.url('/' + name)}</link></item>" for name in NAMES)
    site.pages["/feed"] = (200, {"Content-Type": "text/xml"}, f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    for name in NAMES:
        site.html(
            f"/{name}", f"<html><body><article><h1>{name}</h1><p>{'The council met. ' * 400}{name}</p></article></body></html>"
        )


def added(library: Library, pages: Sequence[Page | Skipped]) -> Kept:
    """Put pages into the library, as `consilience watch` does."""
    coming = [pipeline.prepared(page, "fast") for page in pages if isinstance(page, Page)]
    found = library.write(partial(enter, coming=coming, skipped=[], when=NOON, made_by="tests"))
    return Kept(articles=len(found.entered))


def follow(desk: Desk, site: Site) -> None:
    desk.library.write(lambda connection: feeds.watch(connection, [Listed(url=site.url("/feed"))], desk.now))


def sources(library: Library) -> list[str]:
    ids = library.read(articles.current_ids)
    return sorted(entry.source for entry in library.read(partial(articles.entries, ids=ids)))


def faults(library: Library) -> tuple[str, ...]:
    return library.read(lambda connection: check.library(connection, lambda *_: None)).faults


def test_a_database_that_is_gone_for_a_while_costs_a_watch_nothing(site: Site, restless_server: Any) -> None:
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) % 3 == 0:
            restless_server.start()

    published(site)
    with store.opened(restless_server.get_uri(), wait) as library:
        desk = Desk(library, keep=partial(added, library))
        follow(desk, site)
        for _ in range(4):
            restless_server.stop()
            desk.watching.turn()
        desk.until_idle(1)
        desk.web.stop()
        assert len(waited) >= 12
        assert sources(library) == [site.url(f"/{name}") for name in NAMES]
        assert [site.times(f"/{name}") for name in NAMES] == [1] * len(NAMES)
        assert faults(library) == ()


def test_a_full_disk_stops_a_watch_only_until_there_is_room(site: Site, tmp_path: Path) -> None:
    published(site)
    with store.opened(tmp_path / "library.db") as library:
        desk = Desk(library, keep=partial(added, library))
        follow(desk, site)
        _room(library, 6)
        turns = iter(range(1000))

        def wait(seconds: float) -> bool:
            desk.now += timedelta(seconds=max(seconds, 1.0))
            turn = next(turns)
            if turn == 30:
                refused.extend(NAMES[len(sources(library)) :])
                _room(library, 100_000)
            return turn == 120

        refused: list[str] = []
        desk.watching.run(wait, lambda *_: None)
        assert refused
        assert sources(library) == [site.url(f"/{name}") for name in NAMES]
        assert faults(library) == ()


def _room(library: Library, pages: int) -> None:
    """Let the library grow by so many pages of the database."""
    with library.reading() as connection:
        used = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {used + pages}")
