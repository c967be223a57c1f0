"""The server for agents, driven by the official SDK's own client: every tool, on standard input and output and over HTTP."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client

from consilience import extract, ingest, mcp, pipeline, store
from consilience.mcp import citing
from consilience.run import Local
from consilience.store import Library, articles, pages
from consilience.web.access import tokens

WHEN = "2024-10-06T10:00:00Z"
TOOLS = {
    "search_stories",
    "get_briefing",
    "get_figures",
    "get_quotes",
    "who_copied_whom",
    "what_is_disputed",
    "changes_since",
    "check_text",
    "read_article",
}


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, ferry_fire: Path) -> Path:
    """A library with the shipped example."""
    found = tmp_path_factory.mktemp("library") / "ferry.db"
    with store.opened(found) as library:
        list(pipeline.add(library, ingest.from_paths([ferry_fire]), Local(workers=1), WHEN))
    return found


@pytest.fixture(scope="module")
def ferry(place: Path) -> Iterator[Library]:
    with store.opened(place) as library:
        yield library


async def asked(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    """What a tool answers."""
    found = await client.call_tool(tool, arguments)
    assert not found.is_error, found.content
    assert isinstance(found.structured_content, dict)
    return found.structured_content


async def refused(client: Client, tool: str, **arguments: Any) -> str:
    """What a tool says of a fault."""
    found = await client.call_tool(tool, arguments)
    assert found.is_error
    return str(getattr(found.content[0], "text", ""))


async def larger_story(client: Client) -> str:
    found = await asked(client, "search_stories")
    return str(max(found["stories"], key=lambda one: one["articles"])["story"])


def citations(told: Any) -> list[dict[str, Any]]:
    if isinstance(told, dict):
        mine = [told] if "exact" in told and "outlet" in told else []
        return mine + [one for value in told.values() for one in citations(value)]
    return [one for value in told for one in citations(value)] if isinstance(told, list) else []


async def drive(client: Client) -> None:
    """Call every tool once and look at what it says."""
    listed = (await client.list_tools()).tools
    assert {tool.name for tool in listed} == TOOLS
    assert all(len(tool.description or "") > 150 for tool in listed)
    assert all(tool.annotations and tool.annotations.read_only_hint for tool in listed)
    story = await larger_story(client)
    briefing = await asked(client, "get_briefing", story=story)
    assert briefing["points"]
    assert briefing["independent_origins"] < briefing["articles"]
    figures = await asked(client, "get_figures", story=story, measure="killed")
    assert figures["figures"][0]["verdict"] == "superseded"
    quotes = await asked(client, "get_quotes", person="Ingrid Halvard")
    assert any("We saw the smoke" in one["text"] for one in quotes["quotes"])
    copies = await asked(client, "who_copied_whom", story=story)
    assert copies["origins"]
    assert copies["copies"]
    disputed = await asked(client, "what_is_disputed")
    assert disputed["disputes"][0]["sides"]
    changed = await asked(client, "changes_since", since="2024-10-01")
    assert changed["changes"]
    checked = await asked(client, "check_text", text="The fire on the Maren Dahl killed 31 people off Korsund.")
    assert checked["counts"]["numbers contradicted"] == 1
    for told in (briefing, figures, quotes, copies, disputed, checked):
        assert citations(told)
    first = citations(briefing)[0]
    article = await asked(client, "read_article", article=first["article"])
    assert " ".join(first["exact"].split()) in " ".join(article["text"].split())


@contextmanager
def serving(*words: str) -> Iterator[str]:
    """The server over HTTP in a process of its own, at a free port: its address."""
    command = [sys.executable, "-m", "consilience", "mcp", "--http", "--port", "0", *words]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:
        assert running.stderr
        try:
            yield running.stderr.readline().split()[0]
        finally:
            running.terminate()


@pytest.mark.anyio
async def test_every_tool_answers_on_standard_input_and_output(place: Path) -> None:
    words = ["-m", "consilience", "mcp", "--library", str(place)]
    async with Client(StdioServerParameters(command=sys.executable, args=words, env=dict(os.environ))) as client:
        await drive(client)


@pytest.mark.anyio
async def test_every_tool_answers_over_http(place: Path) -> None:
    with serving("--library", str(place)) as address:
        async with Client(address) as client:
            await drive(client)
        assert httpx2.post(address, json={}, headers={"Host": "elsewhere.example"}).status_code == 421


@pytest.mark.anyio
async def test_with_a_token_file_a_token_is_needed(place: Path, tmp_path: Path) -> None:
    file = tmp_path / "tokens"
    token, feeding = tokens.new(file, "reader", "agent"), tokens.new(file, "feeder", "robot")
    with serving("--library", str(place), "--token-file", str(file)) as address:
        for headers in ({}, {"Authorization": "Bearer guessed"}, {"Authorization": f"Bearer {feeding}"}):
            answer = httpx2.post(address, json={}, headers=headers)
            assert answer.status_code == 401
            assert "token" in answer.text
        async with (
            httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"}) as web,
            Client(streamable_http_client(address, http_client=web)) as client,
        ):
            assert (await asked(client, "search_stories"))["stories"]


def test_where_others_can_reach_it_a_token_file_is_needed_to_start(place: Path) -> None:
    words = ["-m", "consilience", "mcp", "--http", "--host", "0.0.0.0", "--library", str(place)]  # noqa: S104 - it must not start
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "--token-file" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.anyio
async def test_every_fault_says_what_to_do(ferry: Library) -> None:
    async with Client(mcp.server(ferry)) as client:
        assert "search_stories" in await refused(client, "get_briefing", story="nothing")
        assert "search_stories" in await refused(client, "what_is_disputed", story="nothing")
        assert "citation" in await refused(client, "read_article", article="nothing")
        assert "next_cursor" in await refused(client, "search_stories", cursor="there")
        assert "part by part" in await refused(client, "check_text", text="word " * 5_000)
        assert "sentences" in await refused(client, "check_text", text="…")
        assert "outlet" in await refused(client, "search_stories", words="outlt:Courier")
        assert "limit" in await refused(client, "search_stories", limit=1000)
        assert "pattern" in await refused(client, "changes_since", since="yesterday")


@pytest.mark.anyio
async def test_long_answers_come_page_by_page(ferry: Library) -> None:
    async with Client(mcp.server(ferry)) as client:
        story = await larger_story(client)
        for tool, field in (("get_briefing", "points"), ("get_figures", "figures"), ("who_copied_whom", "copies")):
            whole = (await asked(client, tool, story=story, limit=30))[field]
            paged: list[Any] = []
            cursor = None
            while cursor is not None or not paged:
                told = await asked(client, tool, story=story, limit=2, cursor=cursor)
                paged += told[field]
                cursor = told["next_cursor"]
            assert paged[: len(whole)] == whole


@pytest.mark.anyio
async def test_every_citation_has_exact_words_at_its_place(ferry: Library) -> None:
    async with Client(mcp.server(ferry)) as client:
        story = await larger_story(client)
        found = citations(await asked(client, "get_figures", story=story, limit=30))
    with ferry.reading() as connection:
        for one in found:
            report = articles.report(connection, one["article"])
            page = pages.get(connection, report.article.sha256) if report else None
            assert report
            assert page
            if page.media_type == "text/plain":
                source = extract.source_text(page.content, report.article.encoding)
                assert source[one["start"] : one["end"]] == one["exact"]


@pytest.mark.anyio
async def test_an_empty_library_answers_with_nothing(tmp_path: Path) -> None:
    with store.opened(tmp_path / "empty.db") as library:
        async with Client(mcp.server(library)) as client:
            assert (await asked(client, "search_stories"))["stories"] == []
            assert (await asked(client, "search_stories", words="ferry"))["stories"] == []
            assert (await asked(client, "get_quotes", person="Halvard"))["quotes"] == []
            assert (await asked(client, "what_is_disputed"))["disputes"] == []
            assert (await asked(client, "changes_since"))["changes"] == []
            checked = await asked(client, "check_text", text="A ferry burned off Korsund.")
            assert checked["counts"] == {"sentences unknown": 1}


def test_a_link_leads_to_the_passage_on_the_live_page() -> None:
    assert citing.linked("https://example.org/a#top", "killed at least three") == (
        "https://example.org/a#:~:text=killed%20at%20least%20three"
    )
    long = "the fire broke out on the car deck - shortly after 5 a.m."
    assert citing.linked("https://example.org/a", long) == (
        "https://example.org/a#:~:text=the%20fire%20broke%20out,shortly%20after%205%20a.m."
    )
    assert citing.linked("javascript:alert(1)", "killed") is None
    assert citing.linked(None, "killed") is None
