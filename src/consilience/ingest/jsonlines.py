"""JSON Lines → pages: one article or page a line, its fields by the names that crawlers and data sets give them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Literal

import msgspec

from consilience.records import Given, Page, Skipped

# In order of preference; compared without case, spaces, hyphens and underscores.
HTML_FIELDS = ("html", "rawhtml", "contenthtml", "bodyhtml", "page")
TEXT_FIELDS = ("text", "maintext", "fulltext", "articletext", "contenttext", "body", "articlebody", "content", "article", "story")
URL_FIELDS = ("url", "link", "uri", "canonicalurl", "sourceurl")
TITLE_FIELDS = ("title", "headline", "heading")
DATE_FIELDS = (
    "datepublished",
    "publishedat",
    "published",
    "publishdate",
    "datepublish",
    "pubdate",
    "publicationdate",
    "date",
    "timestamp",
)
OUTLET_FIELDS = ("outlet", "publisher", "sitename", "sourcename", "source", "publication", "site", "sourcedomain", "domain")
BYLINE_FIELDS = ("byline", "authors", "author", "creator")


def pages(lines: Iterable[bytes], source: str) -> Iterator[Page | Skipped]:
    """Give a page for each line, named `source:line number`; lines that hold none are skipped with the reason."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _page(line, f"{source}:{number}")


def _page(line: bytes, source: str) -> Page | Skipped:
    try:
        entry = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Skipped(source=source, stage="ingest", reason=f"the line is not JSON: {error}")
    if not isinstance(entry, dict):
        return Skipped(source=source, stage="ingest", reason="the line is not a JSON object")
    return of_entry(entry, source)


def of_entry(entry: Mapping[str, object], source: str) -> Page | Skipped:
    """Give the page that named fields hold; skipped with the reason where they hold neither text nor HTML."""
    fields = {_folded(name): value for name, value in sorted(entry.items(), reverse=True)}
    kinds: tuple[tuple[tuple[str, ...], Literal["text/html", "text/plain"]], ...] = (
        (HTML_FIELDS, "text/html"),
        (TEXT_FIELDS, "text/plain"),
    )
    for names, media_type in kinds:
        if written := _first(fields, names):
            content = written.encode("utf-8", errors="replace")
            return Page(
                id=sha256(content).hexdigest(),
                source=source,
                content=content,
                media_type=media_type,
                encoding="utf-8",
                given=Given(
                    url=_first(fields, URL_FIELDS),
                    title=_first(fields, TITLE_FIELDS),
                    published=_first(fields, DATE_FIELDS),
                    outlet=_first(fields, OUTLET_FIELDS),
                    byline=_first(fields, BYLINE_FIELDS),
                ),
            )
    return Skipped(source=source, stage="ingest", reason=f"no text or HTML in the fields {', '.join(sorted(map(str, entry)))}")


def _folded(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())


def _first(fields: dict[str, object], names: Iterable[str]) -> str | None:
    for name in names:
        if written := _written(fields.get(name)):
            return written
    return None


def _written(value: object) -> str | None:
    """Give a field's text: a string, the name inside an object ({"name": "Daily Example"}), or a list of those."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", errors="replace")
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, dict):
        return _written(value.get("name") or value.get("title"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_written, value))) or None
    return None
