"""The OpenAPI document, its schemas made from the records themselves."""

from __future__ import annotations

from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from consilience import __version__
from consilience.records import (
    ArticleEntry,
    ArticlePair,
    Briefing,
    Checked,
    Conflict,
    Copy,
    Dossier,
    Fact,
    Figure,
    Name,
    Origin,
    Quote,
    Superseded,
    TimelineEntry,
)
from consilience.store.changes import Noted
from consilience.store.search import Answer
from consilience.web.api.records import (
    About,
    ArticleText,
    Listed,
    PagesAdded,
    PagesGiven,
    Problem,
    Stories,
    TextGiven,
)

PARTS = (
    ArticleEntry, ArticlePair, Conflict, Copy, Fact, Figure, Name, Noted, Origin, Quote, Superseded, TimelineEntry,
)  # fmt: skip
RECORDS: tuple[Any, ...] = (
    About, Answer, ArticleText, Briefing, Checked, Dossier, PagesAdded, PagesGiven, Problem, Stories, TextGiven,
    *(Listed[part] for part in PARTS),  # type: ignore[valid-type]
)  # fmt: skip

DESCRIPTION = """What many outlets report of one event, told once: every statement with the exact characters it stands on, how
many independent origins say it, where sources disagree, and what has been overtaken.

A *cite* is `{article, start, end, exact}`: code points of the article's decoded source (`/articles/{article}/source`), end
excluded. With `Accept: application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"` the passages of an answer come as W3C
Web Annotations. Lists are read page by page: give `next` of a page as `cursor`. Every answer has an `ETag`. Faults are problem
documents (RFC 9457)."""


def encoded(app: FastAPI) -> bytes:
    """Give the document of a site's API as JSON."""
    if app.openapi_schema is None:
        app.openapi_schema = made(app)
    return msgspec.json.encode(app.openapi_schema)


def made(app: FastAPI) -> dict[str, Any]:
    """Make the document: the routes as FastAPI describes them, the schemas of the records beside them."""
    document = get_openapi(
        title="Consilience", version=__version__, openapi_version="3.1.0", description=DESCRIPTION, routes=app.routes
    )
    _, schemas = msgspec.json.schema_components(RECORDS, ref_template="#/components/schemas/{name}")
    parts = document.setdefault("components", {})
    parts["schemas"] = dict(sorted(schemas.items()))
    parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    document["security"] = [{}, {"token": []}]  # none is needed where the site is open: on its own machine
    return document
