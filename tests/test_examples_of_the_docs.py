"""The examples of the docs: those of api.md and mcp.md are tried on the shipped example, those of conflicts.md by themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from mcp import Client

from consilience import ingest, mcp, pipeline, reconcile, store
from consilience.copies import origins
from consilience.reconcile import conflicts, notebook, superseded
from consilience.run import Local
from consilience.store import Library
from consilience.testing import event, report
from consilience.web import application

DOCS = Path(__file__).resolve().parents[1] / "docs"
WHEN = "2024-10-06T10:00:00Z"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def ferry(tmp_path: Path, ferry_fire: Path) -> Iterator[Library]:
    """A library with the shipped example."""
    with store.opened(tmp_path / "ferry.db") as library:
        list(pipeline.add(library, ingest.from_paths([ferry_fire]), Local(workers=1), WHEN))
        yield library


def requests(block: str) -> Iterator[tuple[str, str, object]]:
    """Each request of a block: the method, the address, and the body that follows a POST."""
    head, _, rest = block.partition("\n")
    if head.startswith("POST "):
        yield "POST", head.removeprefix("POST "), json.loads(rest)
    else:
        for line in block.splitlines():
            yield "GET", line.removeprefix("GET "), None


def test_every_request_of_the_api_page_is_answered(ferry: Library) -> None:
    blocks = re.findall(r"```http\n(.*?)```", (DOCS / "api.md").read_text(encoding="utf-8"), re.DOTALL)
    with TestClient(application(ferry), base_url="http://localhost") as client:
        story = max(client.get("/api/v1/stories").json()["items"], key=lambda one: one["lead"]["articles"])["id"]
        article = client.get(f"/api/v1/stories/{story}/articles").json()["items"][0]["id"]
        asked = 0
        for method, address, body in (request for block in blocks for request in requests(block)):
            there = address.replace("STORY", story).replace("ARTICLE", article)
            answer = client.request(method, there, json=body)
            assert answer.status_code == 200, (there, answer.text)
            asked += 1
        described = client.get("/api/v1/openapi.json").json()["paths"]
    assert asked >= len(described) - 1


@pytest.mark.anyio
async def test_every_call_of_the_page_for_agents_is_answered(ferry: Library) -> None:
    page = (DOCS / "mcp.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    async with Client(mcp.server(ferry)) as client:
        tools = {tool.name for tool in (await client.list_tools()).tools}
        assert set(re.findall(r"^\| `(\w+)`", page, re.MULTILINE)) == tools
        listed = (await client.call_tool("search_stories", {})).structured_content
        assert listed
        story = max(listed["stories"], key=lambda one: one["articles"])["story"]
        briefing = (await client.call_tool("get_briefing", {"story": story})).structured_content
        assert briefing
        article = briefing["points"][0]["citations"]["shown"][0]["article"]
        calls = [json.loads(line) for line in block.splitlines()]
        assert {call["tool"] for call in calls} == tools
        for call in calls:
            names = {"STORY": story, "ARTICLE": article}
            given = {name: names.get(value, value) for name, value in call["arguments"].items()}
            answer = await client.call_tool(call["tool"], given)
            assert not answer.is_error, answer.content


def rows_of(heading: str) -> list[list[str]]:
    """The rows of the first table under a heading of docs/conflicts.md, each with three cells."""
    page = (DOCS / "conflicts.md").read_text(encoding="utf-8")
    under = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (.+) \| (.+) \| (.+) \|$", under, re.MULTILINE)
    return [list(row) for row in rows[1:]]


def test_every_example_of_a_conflict_is_shown_as_one() -> None:
    rows = rows_of("What cannot both be so")
    for kind, one, other in rows:
        told = reconcile.dated(event(report(one, "1.txt", "2031-05-07"), report(other, "2.txt", "2031-05-07")))
        found = conflicts.found(notebook.of(told), origins.of(told), (), ())
        assert [{cite.exact for side in each.sides for cite in side.cites} for each in found] == [{one, other}], kind
    assert len(rows) > 10


def test_every_example_of_overtaken_news_is_told_with_its_reason() -> None:
    rows = rows_of("What has been overtaken")
    for earlier, later, why in rows:
        told = event(report(earlier, "1.txt", "2031-05-07"), report(later, "2.txt", "2031-05-08"))
        (found,) = superseded.found(notebook.of(told), ())
        assert [cite.exact for cite in found.earlier] == [earlier], earlier
        assert [cite.exact for cite in found.later] == [later], earlier
        assert found.reason == why
    assert len(rows) > 6
