"""Sitemaps and news sitemaps: addresses of articles; an index gives further sitemaps (sitemaps.org, Google News)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from consilience.ingest import xml
from consilience.ingest.addresses import joined
from consilience.ingest.listing import Entry, Listed
from consilience.records import Skipped

# The protocol's limits: 50 MB unpacked, 50,000 addresses.
LARGEST_BYTES = 52_428_800
MOST_ENTRIES = 50_000

# An index leads to sitemaps, not to indexes; some sites nest them all the same.
DEEPEST_INDEX = 3


def entries(content: bytes, url: str) -> Iterator[Entry | Listed | Skipped]:
    """Give the articles of a sitemap, or the sitemaps of an index (as Listed); it may be packed, or a plain list of addresses."""
    unpacked = _unpacked(content)
    if unpacked is None:
        yield Skipped(source=url, stage="ingest", reason="not a sitemap (gzip that breaks off or does not end)")
        return
    root = xml.tree(unpacked)
    kind = xml.name(root) if root is not None else ""
    found = 0
    if root is not None and kind in {"urlset", "sitemapindex"}:
        for child in list(root)[:MOST_ENTRIES]:
            entry = _entry(child, url, is_index=kind == "sitemapindex")
            found += entry is not None
            if entry:
                yield entry
    else:
        for link in _lines(unpacked, url):
            found += 1
            yield Entry(link=link)
    if not found:
        yield Skipped(source=url, stage="ingest", reason="not a sitemap (no addresses in it)")


def _unpacked(content: bytes) -> bytes | None:
    if not content.startswith(b"\x1f\x8b"):
        return content
    try:
        unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
        unpacked = unpacking.decompress(content, LARGEST_BYTES)
    except zlib.error:
        return None
    return None if unpacking.unconsumed_tail else unpacked


def _entry(child: xml.Element, url: str, *, is_index: bool) -> Entry | Listed | None:
    said = {xml.name(part): " ".join("".join(part.itertext()).split()) for part in child.iter() if not len(part)}
    whole = joined(url, said.get("loc", "")) if said.get("loc") else None
    if whole is None:
        return None
    if is_index:
        return Listed(url=whole, title=said.get("lastmod"))
    return Entry(
        link=whole,
        title=said.get("title") if "publication_date" in said else None,
        published=said.get("publication_date") or None,
        updated=said.get("lastmod") or None,
        outlet=said.get("name") if "publication_date" in said else None,
    )


def _lines(content: bytes, url: str) -> Iterator[str]:
    """Give the addresses of a sitemap that is a plain text, one a line and nothing else."""
    lines = content.decode("utf-8", errors="replace").removeprefix("\ufeff").split("\n", MOST_ENTRIES)[:MOST_ENTRIES]
    if all(line.strip().startswith(("http://", "https://")) for line in lines if line.strip()):
        yield from (link for line in lines if line.strip() and (link := joined(url, line)))
