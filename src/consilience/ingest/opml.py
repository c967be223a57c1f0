"""OPML: a list of feeds, as every feed reader writes it."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.ingest import xml
from consilience.ingest.addresses import joined
from consilience.ingest.listing import Listed
from consilience.records import Skipped

LARGEST_BYTES = 10_000_000
MOST_FEEDS = 20_000


def feeds(content: bytes, source: str) -> Iterator[Listed | Skipped]:
    """Give the feeds of a list, each once, in its order; entries that lead nowhere are skipped with the reason."""
    root = xml.tree(content[:LARGEST_BYTES])
    if root is None or xml.name(root) != "opml":
        yield Skipped(source=source, stage="ingest", reason="not a list of feeds (no OPML in it)")
        return
    seen: set[str] = set()
    for outline in root.iter():
        fields = {str(key).lower(): str(value) for key, value in outline.attrib.items()} if xml.name(outline) == "outline" else {}
        written = fields.get("xmlurl", "").strip()
        if not written or len(seen) >= MOST_FEEDS:
            continue
        url = joined(source, written)
        if url is None:
            yield Skipped(source=f"{source}: {written[:200]}", stage="ingest", reason="the list names no address of the web")
        elif url not in seen:
            seen.add(url)
            yield Listed(url=url, title=(fields.get("title") or fields.get("text") or "").strip() or None)
    if not seen:
        yield Skipped(source=source, stage="ingest", reason="a list without a single feed (no xmlUrl in it)")
