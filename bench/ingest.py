"""Measure how fast carriers of many articles are read: `python -m bench.ingest`. Writes `ingest.md` beside this file.

The WARC file is made of the pages of the public extraction set, packed record by record as crawls are; the feed is invented.
Beside them stand the readers that a user would otherwise write a loop around.
"""

from __future__ import annotations

import gzip
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import feedparser
from fastwarc.warc import ArchiveIterator, WarcRecordType

from consilience.ingest import feeds, warc
from consilience.ingest.listing import Feed
from consilience.records import Page
from eval import SHARED

RESULTS = Path(__file__).with_name("ingest.md")

RECORDS = 2_000
ENTRIES = 2_000


def record(page: bytes, number: int) -> bytes:
    """Make a record of a page, packed by itself."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(page)}\r\n\r\n".encode() + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://outlet.example/{number}\r\n"
        f"WARC-Date: 2026-03-02T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", 6)


def pages() -> list[bytes]:
    """Give the pages of the public set."""
    files = sorted((SHARED / "data" / "extraction" / "wcxb").rglob("*.html.gz"))
    return [gzip.decompress(file.read_bytes()) for file in files] or [b"<html><p>A page.</p></html>" * 500]


def ours(file: Path) -> int:
    """Read with hash, type, encoding and address, as `add` does."""
    with file.open("rb") as stream:
        return sum(isinstance(item, Page) for item in warc.pages(stream, file.name))


def bare(file: Path) -> int:
    """Read the bodies and nothing else."""
    wanted = WarcRecordType.response
    with file.open("rb") as stream:
        return sum(bool(item.reader.read()) for item in ArchiveIterator(stream, record_types=wanted, auto_decode="all"))


def rss(count: int) -> bytes:
    """Make a feed."""
    item = "<item><title>Item {0}</title><link>https://outlet.example/{0}</link><description>{1}</description></item>"
    items = "".join(item.format(number, "Some words of the summary. " * 8) for number in range(count))
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Feed</title>{items}</channel></rss>".encode()


def row(name: str, work: Callable[[], int]) -> str:
    begun = time.perf_counter()
    count = work()
    return f"| {name} | {count:,} | {count / (time.perf_counter() - begun):,.0f} |"


def main() -> None:
    found, contents = [], pages()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "crawl.warc.gz")
        with file.open("wb") as stream:
            stream.writelines(record(contents[number % len(contents)], number) for number in range(RECORDS))
        found.append(row(f"WARC of {file.stat().st_size / 1e6:.0f} MB: pages", lambda: ours(file)))
        found.append(row("the same, fastwarc alone: bodies", lambda: bare(file)))
    content = rss(ENTRIES)
    found.append(row("feed: entries", lambda: _entries(content)))
    found.append(row("the same, feedparser alone", lambda: len(feedparser.parse(BytesIO(content)).entries)))
    table = "\n".join(["# Reading carriers of many articles", "", "| read | count | a second |", "|---|--:|--:|", *found])
    RESULTS.write_text(f"{table}\n", encoding="utf-8")
    print(table)


def _entries(content: bytes) -> int:
    found = feeds.feed(content, "https://outlet.example/feed")
    return len(found.entries) if isinstance(found, Feed) else 0


if __name__ == "__main__":
    main()
