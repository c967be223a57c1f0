"""A comparable open app with as many articles: the web app of reader (https://github.com/lemon24/reader), a library of feeds.

It keeps what feeds bring in SQLite and shows it newest first; it knows no stories, so that its page of one article stands where
ours has a story of several.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlencode

from bench import library

FEEDS = 50


def installed() -> str | None:
    """Give the version of the app, None where it is not installed."""
    try:
        return version("reader")
    except PackageNotFoundError:
        return None


def made(folder: Path, size: int, first: int) -> tuple[Path, list[str]]:
    """Make a library of the first made-up articles, told again until there are so many; gives it and its pages, newest first."""
    from reader import make_reader

    place, begun = folder / "reader.sqlite", datetime(2026, 1, 1, tzinfo=UTC)
    texts = [page.content.decode() for page, _ in islice(library.wire(), first)]
    told = []
    with closing(make_reader(str(place))) as opened:
        for number in range(FEEDS):
            opened.add_feed(_feed(number))
        for number, text in zip(range(size), cycle(texts)):
            feed, when = _feed(number % FEEDS), begun + timedelta(minutes=number)
            content = [{"value": text, "type": "text/plain"}]
            opened.add_entry({"feed_url": feed, "id": str(number), "title": text[:60], "published": when, "content": content})
            told.append("/entry?" + urlencode({"feed": feed, "entry": number}))
    return place, told[::-1]


def fronts(count: int, chance: random.Random) -> list[str]:
    """Give addresses of its front page."""
    return chance.choices(("/", "/?read=all", "/?important=maybe"), k=count)


@contextmanager
def served(place: Path) -> Iterator[tuple[str, int]]:
    """Serve it on one core with the server that it brings; gives the address and the number of the process."""
    words = ["taskset", "-c", "0"] if shutil.which("taskset") else []
    words += [sys.executable, "-m", "reader", "--db", str(place), "web", "--host", "127.0.0.1", "--port", "0"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as running:
        try:
            assert running.stderr
            address = next(found[0] for line in running.stderr if (found := re.search(r"http://[\d.:]+", line)))
            threading.Thread(target=running.stderr.read, daemon=True).start()  # it tells each request, which must go somewhere
            yield address, running.pid
        finally:
            running.terminate()


def _feed(number: int) -> str:
    return f"https://outlet{number}.example/feed"
