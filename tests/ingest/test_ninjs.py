"""The agencies' JSON, in every version's spelling."""

from __future__ import annotations

import json
from typing import Any

import pytest

from consilience.ingest import ninjs
from consilience.records import Page, Skipped

TEXT = "VELMORA (NPA) - The bridge over the Sarn opens on Monday."
RICH = f"<p>{TEXT}</p><p>Tolls will be charged.</p>"

VERSIONS: list[dict[str, Any]] = [
    {
        "uri": "https://npa.example/1", "type": "text", "versioncreated": "2026-03-02T08:00:00Z", "headline": "Bridge opens",
        "body_text": TEXT, "body_xhtml": RICH, "byline": "Ane Holt", "copyrightholder": "NPA",
    },
    {
        "uri": "https://npa.example/1", "versioncreated": "2026-03-02T08:00:00Z", "headline_main": "Bridge opens",
        "body_main": TEXT, "body_richtext": RICH, "byline": "Ane Holt", "infosource": [{"name": "NPA"}],
    },
    {
        "uri": "https://npa.example/1", "versioncreated": "2026-03-02T08:00:00Z", "by": "Ane Holt",
        "headlines": [{"role": "short", "value": "Bridge"}, {"role": "main", "value": "Bridge opens"}],
        "bodies": [{"role": "main", "contenttype": "text/plain", "value": TEXT}, {"role": "html", "value": RICH}],
        "infosources": [{"name": "NPA", "role": "origin"}],
    },
    {
        "uri": "https://npa.example/1", "versionCreated": "2026-03-02T08:00:00Z", "by": "Ane Holt",
        "headlines": [{"role": "main", "value": "Bridge opens"}], "copyrightHolder": "NPA",
        "bodies": [{"role": "richtext", "contentType": "application/xhtml+xml", "value": RICH}],
    },
]  # fmt: skip


def read(item: object) -> list[Page | Skipped]:
    return list(ninjs.pages(json.dumps(item).encode(), "item.json"))


@pytest.mark.parametrize("item", VERSIONS)
def test_every_version_gives_the_same_page(item: dict[str, Any]) -> None:
    (page,) = read(item)
    assert isinstance(page, Page)
    assert (page.content.decode(), page.media_type) == (RICH, "text/html")
    told = page.given
    assert (told.title, told.published, told.outlet, told.byline) == ("Bridge opens", "2026-03-02T08:00:00Z", "NPA", "Ane Holt")
    assert told.url == "https://npa.example/1"


def test_a_body_without_tags_is_plain_text() -> None:
    (page,) = read({"uri": "urn:1", "body_text": TEXT})
    assert isinstance(page, Page)
    assert (page.content.decode(), page.media_type, page.given.url) == (TEXT, "text/plain", None)


def test_a_list_of_items_gives_a_page_each() -> None:
    for items in (VERSIONS, {"items": VERSIONS}):
        assert [page.source for page in read(items)] == [f"item.json:{number}" for number in range(1, 5)]


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({"uri": "urn:1", "type": "picture", "body_text": "x"}, "type picture"),
        ({"uri": "urn:1", "pubstatus": "canceled", "body_text": "x"}, "canceled"),
        ({"uri": "urn:1", "headline": "Bridge"}, "without a body"),
        ([], "no news item"),
        (7, "no object"),
        ({"uri": "urn:1", "bodies": [7, {"value": None}]}, "without a body"),
    ],
)
def test_what_is_no_article_is_named(item: object, reason: str) -> None:
    (found,) = read(item)
    assert isinstance(found, Skipped)
    assert reason in found.reason


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_json_is_named(content: bytes) -> None:
    (found,) = ninjs.pages(content, "item.json")
    assert isinstance(found, Skipped)
