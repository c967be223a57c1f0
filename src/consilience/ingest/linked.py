"""Feeds, lists of feeds, sitemaps → the pages they name, fetched as they come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO

from consilience.ingest import feeds, opml, sitemaps, visits
from consilience.ingest.addresses import tidied
from consilience.ingest.fetch.records import Answer, Fault, Wanted
from consilience.ingest.fetch.web import Web
from consilience.ingest.listing import Entry, Listed
from consilience.ingest.sources import Kind, from_stream
from consilience.records import Page, Skipped

ACCEPT_FEED = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"


def of_pages(urls: Iterable[str], web: Web) -> Iterator[Page | Skipped]:
    """Give the pages at addresses."""
    for entry, found in web.each((Entry(link=url) for url in urls), visits.wanted):
        yield visits.page(entry, found)


def of_feed(content: bytes, url: str, web: Web, content_type: str = "") -> Iterator[Page | Skipped]:
    """Give the pages that a feed names."""
    found = feeds.feed(content, url, content_type)
    if isinstance(found, Skipped):
        yield found
    else:
        yield from _visited(((entry, url) for entry in found.entries), web)


def of_feeds(urls: Iterable[str], web: Web) -> Iterator[Page | Skipped]:
    """Give the pages that many feeds name, each page once."""
    skipped: list[Skipped] = []
    yield from _visited(_entries(urls, web, skipped), web)
    yield from skipped


def of_list(content: bytes, source: str, web: Web) -> Iterator[Page | Skipped]:
    """Give the pages that the feeds on a list name."""
    listed = list(opml.feeds(content, source))
    yield from (item for item in listed if isinstance(item, Skipped))
    yield from of_feeds((item.url for item in listed if isinstance(item, Listed)), web)


def of_sitemap(content: bytes, url: str, web: Web) -> Iterator[Page | Skipped]:
    """Give the pages that a sitemap names, or the sitemaps of an index."""
    skipped: list[Skipped] = []
    yield from _visited(((entry, None) for entry in _mapped(content, url, web, skipped, sitemaps.DEEPEST_INDEX)), web)
    yield from skipped


def of_carriers(urls: Iterable[str], kind: Kind, web: Web) -> Iterator[Page | Skipped]:
    """Give the pages in lists, sitemaps, JSON Lines and news items that lie at addresses."""
    for _, found in web.each(urls, wanted_list):
        if isinstance(found, Fault):
            yield not_read(found)
        elif kind == "opml":
            yield from of_list(found.content, found.url, web)
        elif kind == "sitemap":
            yield from of_sitemap(found.content, found.url, web)
        else:
            yield from from_stream(BytesIO(found.content), tidied(found.url), kind)


def wanted_feed(url: str) -> Wanted:
    """Give what to ask the web for to get a feed; one that never ends is read so far."""
    return Wanted(url=url, accept=ACCEPT_FEED, largest_bytes=feeds.LARGEST_BYTES, cut=True)


def wanted_list(url: str) -> Wanted:
    """Give what to ask the web for to get a sitemap or a list of feeds."""
    return Wanted(url=url, accept="application/xml, text/xml, text/x-opml, */*;q=0.5", largest_bytes=sitemaps.LARGEST_BYTES)


def not_read(found: Fault) -> Skipped:
    """Say why an address gave nothing."""
    return Skipped(source=tidied(found.asked), stage="ingest", reason=found.reason)


def _visited(entries: Iterable[tuple[Entry, str | None]], web: Web) -> Iterator[Page | Skipped]:
    """Visit each entry's page once, whatever list it stands on; what has no page may stand in the feed itself."""
    homeless: list[tuple[Entry, str | None]] = []

    def once() -> Iterator[tuple[Entry, str | None]]:
        seen: set[str] = set()
        for entry, feed in entries:
            if entry.link is None:
                homeless.append((entry, feed))
            elif (address := tidied(entry.link)) not in seen:
                seen.add(address)
                yield entry, feed

    for (entry, feed), found in web.each(once(), lambda errand: visits.wanted(errand[0])):
        yield visits.page(entry, found, feed)
    for entry, feed in homeless:
        yield visits.page(entry, Fault(asked="", why="refused", reason=""), feed)


def _entries(urls: Iterable[str], web: Web, skipped: list[Skipped]) -> Iterator[tuple[Entry, str | None]]:
    for url, found in web.each(urls, wanted_feed):
        read = _feed(url, found)
        if isinstance(read, Skipped):
            skipped.append(read)
        else:
            yield from ((entry, url) for entry in read)


def _feed(url: str, found: Answer | Fault) -> tuple[Entry, ...] | Skipped:
    if isinstance(found, Fault):
        return not_read(found)
    read = feeds.feed(found.content, found.url, found.headers.get("content-type", ""))
    return Skipped(source=tidied(url), stage="ingest", reason=read.reason) if isinstance(read, Skipped) else read.entries


def _mapped(content: bytes, url: str, web: Web, skipped: list[Skipped], depth: int) -> Iterator[Entry]:
    further: list[str] = []
    for item in sitemaps.entries(content, url):
        if isinstance(item, Entry):
            yield item
        elif isinstance(item, Listed):
            further.append(item.url)
        else:
            skipped.append(item)
    if further and not depth:
        skipped.append(Skipped(source=url, stage="ingest", reason="an index of indexes of sitemaps, deeper than is followed"))
        return
    for _, found in web.each(further, wanted_list):
        if isinstance(found, Fault):
            skipped.append(not_read(found))
        else:
            yield from _mapped(found.content, found.url, web, skipped, depth - 1)
