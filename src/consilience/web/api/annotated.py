"""Passages → W3C Web Annotations (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import msgspec
from msgspec import Struct

from consilience.records import Cite

PROFILE = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE = f'application/ld+json; profile="{PROFILE}"'

# What a record says, by the first of its fields that it has: the body of an annotation.
SAYING = ("text", "says", "printed", "name", "measure", "about", "exact", "headline")


def are_wanted(accept: str) -> bool:
    """Say whether annotations are asked for: JSON-LD is accepted, and plain JSON is not."""
    kinds = [part.partition(";")[0].strip().lower() for part in accept.split(",")]
    return "application/ld+json" in kinds and "application/json" not in kinds


def page(record: object, address: str, base: str) -> bytes:
    """Write an annotation page with all passages of a record; `base` is where the site is."""
    items = [_annotation(said, cite, base) for said, cite in _passages(record, "")]
    return msgspec.json.encode({"@context": PROFILE, "id": address, "type": "AnnotationPage", "items": items})


def source(article: str) -> str:
    """Give the path under which an article's decoded source is: what positions count in."""
    return f"api/v1/articles/{quote(article, safe='')}/source"


def _passages(record: object, said: str) -> Iterator[tuple[str, Cite]]:
    """Give every passage in a record, with what the record around it says."""
    if isinstance(record, Cite):
        yield said, record
    elif isinstance(record, Struct):
        own = next((text for name in SAYING if isinstance(text := getattr(record, name, None), str) and text), said)
        for name in record.__struct_fields__:
            yield from _passages(getattr(record, name), own)
    elif isinstance(record, tuple | list):
        for one in record:
            yield from _passages(one, said)


def _annotation(said: str, cite: Cite, base: str) -> dict[str, object]:
    quoted = {"type": "TextQuoteSelector", "exact": cite.exact, "prefix": cite.prefix, "suffix": cite.suffix}
    placed = {"type": "TextPositionSelector", "start": cite.start, "end": cite.end}
    return {
        "id": f"urn:consilience:{cite.article}:{cite.start}:{cite.end}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"type": "TextualBody", "value": said or cite.exact, "format": "text/plain"},
        "target": {"source": f"{base}{source(cite.article)}", "selector": [quoted, placed]},
    }
