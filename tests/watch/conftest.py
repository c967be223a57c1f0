"""A site on this machine, and what a watch needs beside it: a clock that a test sets, and visits that are made at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from consilience.ingest.fetch.web import Web
from consilience.records import Page, Skipped
from consilience.store import Library
from consilience.watch.watching import Keep, Kept, Watching
from tests.serving import NEAR, Site, served


class AtOnce(Executor):
    """Carries work out when it is handed in."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - what an executor does
            future.set_exception(error)
        return future


class Desk:
    """A watch in a test's hands."""

    def __init__(self, library: Library, who: str = "one", keep: Keep | None = None) -> None:
        self.now = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
        self.kept: list[Page | Skipped] = []
        self.library = library
        self.web = Web(NEAR)
        self.watching = Watching(library, self.web, keep or self.keep, AtOnce(), who=who, clock=lambda: self.now)

    def keep(self, pages: Sequence[Page | Skipped]) -> Kept:
        new = [page for page in pages if isinstance(page, Page) and page not in self.kept]
        self.kept.extend(pages)
        return Kept(articles=len(new), reasons={page.source: page.reason for page in pages if isinstance(page, Skipped)})

    def until_idle(self, seconds: float = 0.0) -> None:
        """Let time pass, then go round until nothing is due."""
        self.now += timedelta(seconds=seconds)
        for _ in range(100):
            if self.watching.turn() >= 1.0:
                return
        pytest.fail("the watch does not come to rest")

    @property
    def pages(self) -> list[Page]:
        return [page for page in self.kept if isinstance(page, Page)]

    @property
    def skipped(self) -> list[Skipped]:
        return [page for page in self.kept if isinstance(page, Skipped)]


@pytest.fixture
def site() -> Iterator[Site]:
    """An empty site."""
    with served() as found:
        yield found


@pytest.fixture
def desk(library: Library) -> Iterator[Desk]:
    """A watch on an empty library."""
    found = Desk(library)
    yield found
    found.web.stop()
