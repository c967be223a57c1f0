"""RSS, Atom and JSON Feed: bytes → entries. A broken feed gives what can be read of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from io import BytesIO
from typing import Any
from xml.parsers import expat

import msgspec

from consilience.ingest.addresses import joined
from consilience.ingest.listing import Entry, Feed
from consilience.languages.english.feeds import CUT, SIGNATURE
from consilience.records import Skipped

# The feeds of the public sets end below 2 MB; whole archives as one feed begin with the newest entries.
LARGEST_BYTES = 4_000_000

# What is no XML is read letter by letter, up to 40 seconds a megabyte.
LARGEST_BROKEN_BYTES = 1_000_000

# Entries beyond these are an archive; a feed that is read regularly has a few dozen.
MOST_ENTRIES = 2_000

# A text of this many words that calls itself the content is an article; one that does not must be longer, and in paragraphs.
ENOUGH_WORDS = 100
ENOUGH_WORDS_OF_SUMMARY = 250

_HTML = re.compile(rb"(?:<!--.{0,300}?-->\s{0,9})?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(rb"<(?:rss|rdf|feed|channel)\b", re.IGNORECASE)
# What feedparser's letter by letter reading of broken XML may end in.
_FAILURES = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, OverflowError)

# Harmless are those of a few characters that name no others: <!ENTITY eacute "&#233;">.
_LARGE_ENTITY = re.compile(
    rb"""<!ENTITY(?!\s+[\w.:-]{1,40}\s+(?:"(?:[^"&<>]|&#){0,60}"|'(?:[^'&<>]|&#){0,60}')\s*>)[^>]{0,4000}>?"""
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BREAKS = re.compile(r"</p\s*>|<br\s*/?>\s*<br\s*/?>|\n\s*\n", re.IGNORECASE)


def feed(content: bytes, url: str, content_type: str = "") -> Feed | Skipped:
    """Read a feed that came from an address; Skipped where it is none. What is longer than `LARGEST_BYTES` is read so far."""
    start = content[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{"):
        return _json_feed(content, url)
    if _HTML.match(start) and not _FEED.search(content[:4000]):
        return Skipped(source=url, stage="ingest", reason="not a feed (an HTML page)")
    return _xml_feed(_bounded(content), url, content_type)


def is_whole(entry: Entry) -> bool:
    """Say whether an entry's own text is the article, and not the beginning of one or a summary."""
    if not entry.text:
        return False
    text = SIGNATURE.sub("", plain(entry.text)).rstrip()
    words = len(text.split())
    if CUT.search(text[-200:]) or words < ENOUGH_WORDS:
        return False
    return entry.is_content or (words >= ENOUGH_WORDS_OF_SUMMARY and len(_BREAKS.findall(entry.text)) >= 3)


def plain(written: str) -> str:
    """Give the text of a piece of HTML, in one line."""
    return " ".join(unescape(_TAG.sub(" ", written)).split())


def _xml_feed(content: bytes, url: str, content_type: str) -> Feed | Skipped:
    import feedparser  # 0.15 s, and only feeds need it

    headers = {"content-location": url, **({"content-type": content_type} if content_type else {})}
    # A stream, not bytes: feedparser opens files that are named like the content it is given. Its cleaning of styles takes time
    # that grows with the square of their length and more (0.7 s for 300 bytes); nothing here is shown before it was extracted.
    try:
        found = feedparser.parse(BytesIO(_without_bombs(content)), response_headers=headers, sanitize_html=False)
    except _FAILURES as error:
        return Skipped(
            source=url, stage="ingest", reason=f"not a feed (it breaks the parser: {type(error).__name__}: {error})"[:300]
        )
    wrong = found.get("bozo_exception")
    fault = f"{type(wrong).__name__}: {wrong}"[:300] if wrong is not None else None
    if not found.get("version") and not found.entries:
        return Skipped(source=url, stage="ingest", reason=f"not a feed ({fault or 'no RSS, Atom or JSON Feed in it'})")
    about = found.feed
    title = plain(str(about.get("title") or "")) or None
    entries = tuple(_xml_entry(dict(dict.items(entry)), url) for entry in found.entries[:MOST_ENTRIES])
    return Feed(
        kind=found.get("version") or "unknown", title=title, entries=entries, minutes_to_live=_minutes(about), fault=fault
    )


def _bounded(content: bytes) -> bytes:
    if len(content) <= LARGEST_BROKEN_BYTES:
        return content
    try:
        expat.ParserCreate().Parse(content[:LARGEST_BYTES], len(content) <= LARGEST_BYTES)
    except expat.ExpatError:
        return content[:LARGEST_BROKEN_BYTES]
    return content[:LARGEST_BYTES]


def _without_bombs(content: bytes) -> bytes:
    """Give XML without the entities that stand for more than a word or two: nested ones grow to gigabytes."""
    return _LARGE_ENTITY.sub(b"", content) if b"<!ENTITY" in content else content


def _minutes(about: Mapping[str, Any]) -> float | None:
    """Give what <ttl>, or else the syndication module (sy:updatePeriod), says."""
    try:
        if written := str(about.get("ttl") or "").strip():
            return max(0.0, float(written[:12]))
        period = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}.get(
            str(about.get("sy_updateperiod") or "").strip().lower()
        )
        return period / max(1.0, float(str(about.get("sy_updatefrequency") or "1")[:12])) if period else None
    except ValueError:
        return None


def _xml_entry(entry: Mapping[str, Any], url: str) -> Entry:
    bodies = [part for part in entry.get("content", ()) if part.get("value")]
    best = max(bodies, key=lambda part: len(part["value"]), default=None)
    summary = entry.get("summary") or None
    chosen = best["value"] if best and len(best["value"]) >= len(summary or "") // 2 else summary
    is_plain = (best or entry.get("summary_detail") or {}).get("type") == "text/plain"
    return Entry(
        link=next(_links(entry, url), None),
        id=entry.get("id") or None,
        title=plain(entry.get("title") or "") or None,
        published=entry.get("published") or entry.get("created") or entry.get("updated") or None,
        updated=entry.get("updated") or None,
        byline=_byline(entry),
        outlet=plain((entry.get("source") or {}).get("title") or "") or None,
        text=chosen,
        media_type="text/plain" if is_plain and "<" not in (chosen or "") else "text/html",
        is_content=best is not None and chosen == best["value"],
    )


def _links(entry: Mapping[str, Any], url: str) -> Iterator[str]:
    """Give where an entry leads, the best first: to the page itself, then to what else may be one."""
    links = [link for link in entry.get("links", ()) if link.get("href")]
    pages = [link["href"] for link in links if link.get("rel", "alternate") == "alternate"]
    for link in (entry.get("link"), *pages, entry.get("id")):
        if link and (whole := joined(url if link is not entry.get("id") else "", str(link))):
            yield whole


def _byline(entry: Mapping[str, Any]) -> str | None:
    names = [str(author.get("name") or "").strip() for author in entry.get("authors", ())]
    return ", ".join(dict.fromkeys(filter(None, names)))[:300] or entry.get("author") or None


def _json_feed(content: bytes, url: str) -> Feed | Skipped:
    try:
        found = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Skipped(source=url, stage="ingest", reason=f"not a feed (JSON that breaks off: {error})")
    items = found.get("items")
    version = str(found.get("version") or "")
    if not isinstance(items, list):
        return Skipped(source=url, stage="ingest", reason="not a feed (JSON without a list of items)")
    entries = tuple(_json_entry(item, url) for item in items[:MOST_ENTRIES] if isinstance(item, dict))
    kind = "json" + "".join(letter for letter in version.rpartition("/")[2] if letter.isdigit())[:2]
    return Feed(kind=kind, title=_string(found, "title"), entries=entries)


def _json_entry(item: Mapping[str, Any], url: str) -> Entry:
    html, text, summary = (_string(item, name) for name in ("content_html", "content_text", "summary"))
    authors = item.get("authors") if isinstance(item.get("authors"), list) else [item.get("author")]
    links = (joined(url, link) for name in ("url", "external_url", "id") if (link := _string(item, name)))
    names = [name for author in authors or () if isinstance(author, dict) and (name := _string(author, "name"))]
    return Entry(
        link=next(filter(None, links), None),
        id=str(item["id"]) if item.get("id") is not None else None,
        title=_string(item, "title"),
        published=_string(item, "date_published") or _string(item, "date_modified"),
        updated=_string(item, "date_modified"),
        byline=", ".join(names) or None,
        text=html or text or summary,
        media_type="text/html" if html else "text/plain",
        is_content=bool(html or text),
    )


def _string(found: Mapping[str, Any], name: str) -> str | None:
    value = found.get(name)
    return value.strip() or None if isinstance(value, str) else None
