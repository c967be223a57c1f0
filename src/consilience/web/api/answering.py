"""A record → an answer of the API: JSON, or the passages in it as annotations; 304 where the asker has it already."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from consilience.web.api import annotated

JSON = "application/json"
# Whoever may read today may not tomorrow; asking again costs no more than the tag.
CACHING = {"Cache-Control": "private, no-cache", "Vary": "Accept, Authorization, Cookie"}


def answer(request: Request, record: object) -> Response:
    """Give a record as JSON, or its passages as W3C Web Annotations where the asker prefers these."""
    if annotated.are_wanted(request.headers.get("accept", "")):
        return written(request, annotated.page(record, str(request.url), str(request.base_url)), annotated.MEDIA_TYPE)
    return written(request, msgspec.json.encode(record), JSON)


def written(request: Request, body: bytes, media_type: str) -> Response:
    """Give bytes with the tag by which they are asked for again."""
    tag = f'"{urlsafe_b64encode(sha256(body).digest()[:15]).decode()}"'
    headers = CACHING | {"ETag": tag}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, 200, headers, media_type)


def described(kind: Any, *, with_cites: bool = False, media: str = JSON) -> dict[int | str, dict[str, Any]]:
    """Describe for the OpenAPI document what a route answers with, and its faults."""
    content: dict[str, Any] = {media: {"schema": schema(kind) if kind else {"type": "object" if "json" in media else "string"}}}
    if with_cites:
        content[annotated.MEDIA_TYPE] = {"schema": {"type": "object"}}
    return {
        200: {"description": "What was asked for.", "content": content},
        304: {"description": "It is what the asker has already (If-None-Match)."},
        "4XX": PROBLEM,
        422: PROBLEM,  # or FastAPI would describe its own
        503: PROBLEM,
    }


def schema(kind: Any) -> dict[str, str]:
    """Name a record's schema among those of the document."""
    return {"$ref": "#/components/schemas/" + msgspec.json.schema(kind)["$ref"].rpartition("/")[2]}


PROBLEM: dict[str, Any] = {
    "description": "What went wrong (RFC 9457).",
    "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
