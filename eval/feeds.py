"""Feeds and WARC files that others collected for being odd or broken: `python -m eval.feeds [--misses]`.

`read` is the share of files that are read or named without a crash; `entries` the share of feeds that give as many entries, with
the same links, as feedparser itself gives; `warc` the share of WARC and ARC files that give a page or say why there is none.
"""

from __future__ import annotations

import argparse
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import feedparser

from consilience.ingest import feeds, opml, sitemaps, warc
from consilience.ingest.listing import Feed
from consilience.records import Page
from eval import SHARED

FOLDER = SHARED / "data" / "feeds"
ADDRESS = "https://feeds.example/feed"

# What the program may let through: anything else that comes out of it is a crash.
CRASHES = (ArithmeticError, AssertionError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)


def files() -> Iterator[Path]:
    """Give the files of the feed sets."""
    for folder in ("feedparser_tests", "feedvalidator_tests"):
        yield from sorted(path for path in (FOLDER / folder).rglob("*") if path.is_file())


def links(path: Path) -> tuple[list[str | None], list[str | None]]:
    """Give the links of a feed's entries as feedparser gives them, and as we do; what leads nowhere in the web is None."""
    content = path.read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # feedparser's, about itself
        theirs = feedparser.parse(BytesIO(content), response_headers={"content-location": ADDRESS}).entries
    found = feeds.feed(content, ADDRESS)
    ours = [entry.link for entry in found.entries] if isinstance(found, Feed) else []
    wanted = [str(entry.get("link") or "") for entry in theirs]
    # An id that is no address is no link, though feedparser gives it as one; then any link of the entry will do.
    return [link if link.startswith(("http://", "https://")) else None for link in wanted], ours


def is_as_theirs(path: Path) -> bool:
    """Say whether a feed gives the entries that feedparser gives."""
    theirs, ours = links(path)
    if not theirs and path.suffix == ".json":
        return bool(ours)  # feedparser reads XML only
    return len(theirs) == len(ours) and all(link in {None, own} for link, own in zip(theirs, ours, strict=True))


def is_read(path: Path) -> bool:
    """Say whether a file goes through every reader of lists and feeds without a crash."""
    content = path.read_bytes()
    try:
        feeds.feed(content, ADDRESS)
        list(opml.feeds(content, ADDRESS))
        list(sitemaps.entries(content, ADDRESS))
    except CRASHES:
        return False
    return True


def is_named(path: Path) -> bool:
    """Say whether a WARC file gives a page with something in it, or a reason."""
    with path.open("rb") as stream:
        try:
            found = list(warc.pages(stream, path.name))
        except CRASHES:
            return False
    return bool(found) and all(item.content if isinstance(item, Page) else item.reason for item in found)


def measure() -> dict[str, float]:
    """Give the shares."""
    every, archives = list(files()), archive_files()
    return {
        "read": sum(map(is_read, every)) / len(every),
        "entries": sum(map(is_as_theirs, every)) / len(every),
        "warc": sum(map(is_named, archives)) / len(archives),
    }


def archive_files() -> list[Path]:
    """Give the WARC and ARC files."""
    return sorted((FOLDER / "warcio_tests" / "test" / "data").iterdir())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="list the files that fail")
    if parser.parse_args().misses:
        for wrong in [path for path in files() if not is_read(path) or not is_as_theirs(path)]:
            print(wrong.relative_to(FOLDER), *links(wrong))
        for wrong in [path for path in archive_files() if not is_named(path)]:
            print(wrong.relative_to(FOLDER))
    for row, value in measure().items():
        print(f"{row:24} {value:.4f}")
