"""ninjs, the agencies' JSON (IPTC, versions 1.0 to 3.x): news items → pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any, Literal

import msgspec

from consilience.records import Given, Page, Skipped

LARGEST_BYTES = 100_000_000

# Where other systems wrap a list of items.
_LISTS = ("items", "_items", "results", "data", "hits", "newsitems")

_BODY_ROLES = ("richtext", "html", "xhtml", "main", "text", "body", "")


def pages(content: bytes, source: str) -> Iterator[Page | Skipped]:
    """Give the article of a news item, or those of a list of items; pictures, films and what was withdrawn are skipped."""
    try:
        found = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        yield _skipped(source, f"not ninjs (not JSON: {error})")
        return
    items = _items(found)
    for number, item in enumerate(items, 1):
        where = source if len(items) == 1 else f"{source}:{number}"
        yield _page(item, where) if isinstance(item, dict) else _skipped(where, "not ninjs (no object)")
    if not items:
        yield _skipped(source, "not ninjs (no news item in it)")


def _items(found: object) -> list[object]:
    if isinstance(found, list):
        return found
    if isinstance(found, dict) and "uri" not in found:
        for name in _LISTS:
            if isinstance(found.get(name), list):
                return list(found[name])
    return [found]


def _page(item: dict[str, Any], source: str) -> Page | Skipped:
    fields = {str(name).lower(): value for name, value in item.items()}  # 1.x and 2.x write versioncreated, 3.x versionCreated
    kind, status = str(fields.get("type") or "text").lower(), str(fields.get("pubstatus") or "usable").lower()
    if kind not in {"text", "composite"}:
        return _skipped(source, f"a news item of type {kind}, not a text")
    if status not in {"usable", ""}:
        return _skipped(source, f"its agency says that it is {status}")
    if not (body := _body(fields)):
        return _skipped(source, "a news item without a body")
    written, media_type = body
    content = written.encode("utf-8", errors="replace")
    return Page(
        id=sha256(content).hexdigest(),
        source=source,
        content=content,
        media_type=media_type,
        encoding="utf-8",
        given=Given(
            url=_address(fields),
            title=_main(fields, "headline") or _main(fields, "title") or _text(fields.get("slugline")),
            published=_text(fields.get("versioncreated")) or _text(fields.get("firstcreated")),
            outlet=_outlet(fields),
            byline=_text(fields.get("byline")) or _text(fields.get("by")),
        ),
    )


def _body(fields: Mapping[str, Any]) -> tuple[str, Literal["text/html", "text/plain"]] | None:
    """Give the body, as HTML where there is one: it has paragraphs. Tags decide; roles and types are not reliable."""
    written = [*_roles(fields, "body"), *_values(fields.get("bodies"))]
    ordered = sorted(written, key=lambda found: _BODY_ROLES.index(found[0]) if found[0] in _BODY_ROLES else len(_BODY_ROLES))
    rich = next((text for _, text in ordered if "</p>" in text or "<br" in text or "</div>" in text), None)
    if rich:
        return rich, "text/html"
    return (ordered[0][1], "text/plain") if ordered else None


def _main(fields: Mapping[str, Any], name: str) -> str | None:
    """Give a text that 1.x writes as `headline` or `headline_main`, 2.x and 3.x as a list of objects with roles."""
    written = [*_roles(fields, name), *_values(fields.get(f"{name}s"))]
    return min(written, key=lambda found: found[0] not in {"main", ""}, default=(None, None))[1]


def _roles(fields: Mapping[str, Any], name: str) -> Iterator[tuple[str, str]]:
    for field, value in fields.items():
        if (field == name or field.startswith(f"{name}_")) and (text := _text(value)):
            yield field[len(name) + 1 :], text


def _values(found: object) -> Iterator[tuple[str, str]]:
    for part in found if isinstance(found, list) else ():
        if isinstance(part, dict) and (text := _text(part.get("value"))):
            yield str(part.get("role") or "").lower(), text


def _outlet(fields: Mapping[str, Any]) -> str | None:
    sources = [fields.get("infosource"), fields.get("infosources")]
    named = [part for found in sources if isinstance(found, list) for part in found if isinstance(part, dict)]
    return next((name for part in named if (name := _text(part.get("name")))), None) or _text(fields.get("copyrightholder"))


def _address(fields: Mapping[str, Any]) -> str | None:
    uri = _text(fields.get("uri"))
    return uri if uri and uri.startswith(("http://", "https://")) else None


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _skipped(source: str, reason: str) -> Skipped:
    return Skipped(source=source, stage="ingest", reason=reason)
